//! Sites.

use chrono::{DateTime, Utc};
use domain::{
    country::CountryCode,
    programme::ProgrammeId,
    site::{Holiday, Site, SiteDraft, SiteId},
    text,
    week::Week,
};
use sqlx::{AssertSqlSafe, types::Json};
use uuid::Uuid;

use crate::{Conn, Error, Result, dialect, rows};

const COLUMNS: &str = "id, name, address, city, country_code, zone, hours, holidays";

#[derive(sqlx::FromRow)]
struct Row {
    id: Uuid,
    name: String,
    address: String,
    city: String,
    country_code: Option<String>,
    zone: String,
    hours: Option<Json<Week>>,
    holidays: Json<Vec<Holiday>>,
}

impl TryFrom<Row> for Site {
    type Error = Error;

    fn try_from(row: Row) -> Result<Self> {
        Ok(Self {
            id: SiteId::new(row.id),
            name: row.name,
            address: row.address,
            city: row.city,
            country: rows::country(row.country_code, "site.country_code")?,
            zone: row.zone,
            hours: row.hours.map(|Json(hours)| hours),
            holidays: row.holidays.0,
        })
    }
}

/// # Errors
/// [`Error::Referred`](crate::Error::Referred) where the country is none.
pub async fn insert(conn: &mut Conn, id: SiteId, draft: &SiteDraft, at: DateTime<Utc>) -> Result<()> {
    sql!(
        conn,
        execute,
        "INSERT INTO site (id, name, address, city, country_code, zone, search_key, created_at, hours, holidays)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)",
        id.uuid(),
        draft.name.as_str(),
        draft.address.as_str(),
        draft.city.as_str(),
        draft.country.as_ref().map(CountryCode::as_str),
        draft.zone.as_str(),
        search_key(draft),
        at,
        draft.hours.as_ref().map(Json),
        Json(&draft.holidays),
    )?;
    Ok(())
}

/// Whether there was one to change.
///
/// # Errors
/// As [`insert`].
pub async fn update(conn: &mut Conn, id: SiteId, draft: &SiteDraft) -> Result<bool> {
    let changed = sql!(
        conn,
        execute,
        "UPDATE site SET name = $2, address = $3, city = $4, country_code = $5, zone = $6, search_key = $7,
            hours = $8, holidays = $9
         WHERE id = $1",
        id.uuid(),
        draft.name.as_str(),
        draft.address.as_str(),
        draft.city.as_str(),
        draft.country.as_ref().map(CountryCode::as_str),
        draft.zone.as_str(),
        search_key(draft),
        draft.hours.as_ref().map(Json),
        Json(&draft.holidays),
    )?;
    Ok(changed > 0)
}

/// Whether there was one to delete.
///
/// # Errors
/// [`Error::Referred`](crate::Error::Referred) while a session is there.
pub async fn delete(conn: &mut Conn, id: SiteId) -> Result<bool> {
    Ok(sql!(conn, execute, "DELETE FROM site WHERE id = $1", id.uuid())? > 0)
}

/// # Errors
/// As any query.
pub async fn find(conn: &mut Conn, id: SiteId) -> Result<Option<Site>> {
    one(conn, id, "").await
}

/// Like [`find`], and until the end of the transaction nobody changes it or enters a session there: a session keeps the
/// zone that its site had when it was entered.
///
/// # Errors
/// As any query.
pub async fn find_for_update(conn: &mut Conn, id: SiteId) -> Result<Option<Site>> {
    let lock = dialect::for_update(conn);
    one(conn, id, lock).await
}

async fn one(conn: &mut Conn, id: SiteId, lock: &str) -> Result<Option<Site>> {
    let text = format!("SELECT {COLUMNS} FROM site WHERE id = $1{lock}");
    sql!(conn, fetch_optional as Row, AssertSqlSafe(text), id.uuid())?.map(Site::try_from).transpose()
}

/// Those of these identifiers that there are.
///
/// # Errors
/// As any query.
pub async fn of_ids(conn: &mut Conn, ids: &[SiteId]) -> Result<Vec<Site>> {
    let text = format!("SELECT {COLUMNS} FROM site WHERE id{}", dialect::among(conn));
    sql!(conn, fetch_all as Row, AssertSqlSafe(text), dialect::ids(ids.iter().copied()))?
        .into_iter()
        .map(Site::try_from)
        .collect()
}

/// Whether any session is at the site.
///
/// # Errors
/// As any query.
pub async fn is_used(conn: &mut Conn, id: SiteId) -> Result<bool> {
    let row = sql!(
        conn,
        fetch_optional as (Uuid,),
        "SELECT id FROM session WHERE site_id = $1 LIMIT 1",
        id.uuid()
    )?;
    Ok(row.is_some())
}

/// The sites of a programme's sessions, each once.
///
/// # Errors
/// As any query.
pub async fn of_programme(conn: &mut Conn, programme: ProgrammeId) -> Result<Vec<Site>> {
    let text = format!(
        "SELECT {COLUMNS} FROM site WHERE id IN (SELECT site_id FROM session WHERE programme_id = $1)"
    );
    sql!(conn, fetch_all as Row, AssertSqlSafe(text), programme.uuid())?
        .into_iter()
        .map(Site::try_from)
        .collect()
}

/// Those whose name, city or address contains `words`, by city and name.
///
/// # Errors
/// As any query.
pub async fn search(conn: &mut Conn, words: &str, limit: i64, offset: i64) -> Result<Vec<Site>> {
    let text = format!(
        r"SELECT {COLUMNS} FROM site WHERE search_key LIKE $1 ESCAPE '\' ORDER BY search_key, id LIMIT $2 OFFSET $3"
    );
    sql!(conn, fetch_all as Row, AssertSqlSafe(text), rows::pattern(&text::key(words)), limit, offset)?
        .into_iter()
        .map(Site::try_from)
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
        r"SELECT COUNT(*) FROM site WHERE search_key LIKE $1 ESCAPE '\'",
        rows::pattern(&text::key(words))
    )?;
    Ok(count)
}

/// City first, because lists are in this order.
fn search_key(draft: &SiteDraft) -> String {
    text::key(&format!("{} {} {}", draft.city, draft.name, draft.address))
}
