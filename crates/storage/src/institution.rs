//! Institutions.

use chrono::{DateTime, Utc};
use domain::{
    country::CountryCode,
    institution::{Institution, InstitutionDraft, InstitutionId},
    text,
};
use sqlx::AssertSqlSafe;
use uuid::Uuid;

use crate::{Conn, Result, dialect, rows};

type Row = (Uuid, String, Option<String>);

/// # Errors
/// [`Error::Taken`](crate::Error::Taken) for the same name in the same country, [`Error::Referred`](crate::Error::Referred) where the country is none.
pub async fn insert(
    conn: &mut Conn,
    id: InstitutionId,
    draft: &InstitutionDraft,
    at: DateTime<Utc>,
) -> Result<()> {
    sql!(
        conn,
        execute,
        "INSERT INTO institution (id, name, name_key, country_code, created_at) VALUES ($1, $2, $3, $4, $5)",
        id.uuid(),
        draft.name.as_str(),
        text::key(&draft.name),
        draft.country.as_ref().map(CountryCode::as_str),
        at
    )?;
    Ok(())
}

/// Whether there was one to change.
///
/// # Errors
/// As [`insert`].
pub async fn update(conn: &mut Conn, id: InstitutionId, draft: &InstitutionDraft) -> Result<bool> {
    let changed = sql!(
        conn,
        execute,
        "UPDATE institution SET name = $2, name_key = $3, country_code = $4 WHERE id = $1",
        id.uuid(),
        draft.name.as_str(),
        text::key(&draft.name),
        draft.country.as_ref().map(CountryCode::as_str)
    )?;
    Ok(changed > 0)
}

/// Whether there was one to delete.
///
/// # Errors
/// [`Error::Referred`](crate::Error::Referred) while a programme names it.
pub async fn delete(conn: &mut Conn, id: InstitutionId) -> Result<bool> {
    Ok(sql!(conn, execute, "DELETE FROM institution WHERE id = $1", id.uuid())? > 0)
}

/// # Errors
/// As any query.
pub async fn find(conn: &mut Conn, id: InstitutionId) -> Result<Option<Institution>> {
    sql!(
        conn,
        fetch_optional as Row,
        "SELECT id, name, country_code FROM institution WHERE id = $1",
        id.uuid()
    )?
    .map(read)
    .transpose()
}

/// # Errors
/// As any query.
pub async fn named(conn: &mut Conn, ids: &[InstitutionId]) -> Result<Vec<Institution>> {
    let text = format!("SELECT id, name, country_code FROM institution WHERE id{}", dialect::among(conn));
    sql!(conn, fetch_all as Row, AssertSqlSafe(text.as_str()), dialect::ids(ids.iter().copied()))?
        .into_iter()
        .map(read)
        .collect()
}

/// The institution of this name in this country, or in none.
///
/// # Errors
/// As any query.
pub async fn like(conn: &mut Conn, draft: &InstitutionDraft) -> Result<Option<InstitutionId>> {
    let row = sql!(
        conn,
        fetch_optional as (Uuid,),
        "SELECT id FROM institution WHERE name_key = $1 AND COALESCE(country_code, '') = $2",
        text::key(&draft.name),
        draft.country.as_ref().map_or("", CountryCode::as_str)
    )?;
    Ok(row.map(|(id,)| InstitutionId::new(id)))
}

/// Those whose name contains `words`, by name.
///
/// # Errors
/// As any query.
pub async fn search(conn: &mut Conn, words: &str, limit: i64, offset: i64) -> Result<Vec<Institution>> {
    sql!(
        conn,
        fetch_all as Row,
        r"SELECT id, name, country_code FROM institution WHERE name_key LIKE $1 ESCAPE '\'
          ORDER BY name_key, id LIMIT $2 OFFSET $3",
        rows::pattern(&text::key(words)),
        limit,
        offset
    )?
    .into_iter()
    .map(read)
    .collect()
}

/// How many [`search`] finds in all.
///
/// # Errors
/// As any query.
pub async fn count(conn: &mut Conn, words: &str) -> Result<i64> {
    let (count,) = sql!(
        conn,
        fetch_one as (i64,),
        r"SELECT COUNT(*) FROM institution WHERE name_key LIKE $1 ESCAPE '\'",
        rows::pattern(&text::key(words))
    )?;
    Ok(count)
}

fn read(row: Row) -> Result<Institution> {
    let (id, name, country) = row;
    Ok(Institution {
        id: InstitutionId::new(id),
        name,
        country: rows::country(country, "institution.country_code")?,
    })
}
