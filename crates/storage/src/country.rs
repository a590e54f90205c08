//! Countries and their membership of groups.

use chrono::NaiveDate;
use domain::{
    Translated,
    country::{Country, CountryCode, Membership, MembershipId},
};
use sqlx::types::Json;
use uuid::Uuid;

use crate::{Conn, Error, Result};

type CountryRow = (String, Json<Translated>);
type MembershipRow = (Uuid, String, String, Option<NaiveDate>, Option<NaiveDate>);

/// # Errors
/// [`Error::Taken`] if the country is there already.
pub async fn insert(conn: &mut Conn, country: &Country) -> Result<()> {
    sql!(
        conn,
        execute,
        "INSERT INTO country (code, names) VALUES ($1, $2)",
        country.code.as_str(),
        Json(&country.names)
    )?;
    Ok(())
}

/// # Errors
/// As any query.
pub async fn all(conn: &mut Conn) -> Result<Vec<Country>> {
    sql!(conn, fetch_all as CountryRow, "SELECT code, names FROM country ORDER BY code")?
        .into_iter()
        .map(|(code, Json(names))| Ok(Country { code: read_code(&code)?, names }))
        .collect()
}

/// # Errors
/// As any query.
pub async fn count(conn: &mut Conn) -> Result<i64> {
    let (count,) = sql!(conn, fetch_one as (i64,), "SELECT COUNT(*) FROM country")?;
    Ok(count)
}

/// # Errors
/// [`Error::Referred`] where the country is none.
pub async fn insert_membership(conn: &mut Conn, id: MembershipId, membership: &Membership) -> Result<()> {
    sql!(
        conn,
        execute,
        "INSERT INTO country_group (id, group_code, country_code, since, until) VALUES ($1, $2, $3, $4, $5)",
        id.uuid(),
        membership.group.as_str(),
        membership.country.as_str(),
        membership.since,
        membership.until
    )?;
    Ok(())
}

/// Whether there was one to change.
///
/// # Errors
/// [`Error::Referred`] where the country is none.
pub async fn update_membership(conn: &mut Conn, id: MembershipId, membership: &Membership) -> Result<bool> {
    let changed = sql!(
        conn,
        execute,
        "UPDATE country_group SET group_code = $2, country_code = $3, since = $4, until = $5 WHERE id = $1",
        id.uuid(),
        membership.group.as_str(),
        membership.country.as_str(),
        membership.since,
        membership.until
    )?;
    Ok(changed > 0)
}

/// Whether there was one to delete.
///
/// # Errors
/// As any query.
pub async fn delete_membership(conn: &mut Conn, id: MembershipId) -> Result<bool> {
    let changed = sql!(conn, execute, "DELETE FROM country_group WHERE id = $1", id.uuid())?;
    Ok(changed > 0)
}

/// # Errors
/// As any query.
pub async fn find_membership(conn: &mut Conn, id: MembershipId) -> Result<Option<Membership>> {
    let row = sql!(
        conn,
        fetch_optional as MembershipRow,
        "SELECT id, group_code, country_code, since, until FROM country_group WHERE id = $1",
        id.uuid()
    )?;
    Ok(row.map(read_membership).transpose()?.map(|(_, membership)| membership))
}

/// Every membership, past ones too, by group and country.
///
/// # Errors
/// As any query.
pub async fn memberships(conn: &mut Conn) -> Result<Vec<(MembershipId, Membership)>> {
    sql!(
        conn,
        fetch_all as MembershipRow,
        "SELECT id, group_code, country_code, since, until FROM country_group
         ORDER BY group_code, country_code, since"
    )?
    .into_iter()
    .map(read_membership)
    .collect()
}

fn read_membership(row: MembershipRow) -> Result<(MembershipId, Membership)> {
    let (id, group, country, since, until) = row;
    Ok((MembershipId::new(id), Membership { group, country: read_code(&country)?, since, until }))
}

fn read_code(code: &str) -> Result<CountryCode> {
    CountryCode::parse(code).map_err(|_| Error::Unreadable { column: "country.code" })
}
