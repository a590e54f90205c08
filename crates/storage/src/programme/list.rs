//! Programmes as lists show them.

use chrono::NaiveDate;
use domain::{
    Code,
    institution::StrandId,
    programme::{Kind, Programme, ProgrammeId},
    text,
    user::UserId,
};
use sqlx::AssertSqlSafe;

use super::{Row, with_partners};
use crate::{Conn, Result, dialect, rows};

/// What a public list asks for; nothing set means all that are public.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Filter {
    /// Part of a title in any language or of the agreement's reference.
    pub query: String,
    pub kind: Option<Kind>,
    pub strand: Option<StrandId>,
    /// First and last day of a span that the programme touches.
    pub days: Option<(NaiveDate, NaiveDate)>,
}

const PUBLIC: &str = "status <> 'draft' AND search_key LIKE $1 ESCAPE '\\'
    AND ($2 = '' OR kind = $2) AND ($3 IS NULL OR strand_id = $3)
    AND ($4 IS NULL OR ends_on >= $4) AND ($5 IS NULL OR starts_on <= $5)";

/// Public programmes: those to come first (the next at the top), then the others (the latest at the top).
pub async fn list(
    conn: &mut Conn,
    filter: &Filter,
    today: NaiveDate,
    limit: i64,
    offset: i64,
) -> Result<Vec<Programme>> {
    let (first, last) = filter.days.unzip();
    let coming = "status = 'published' AND ends_on >= $6";
    let query = format!(
        "SELECT * FROM programme WHERE {PUBLIC}
         ORDER BY CASE WHEN {coming} THEN 0 ELSE 1 END, CASE WHEN {coming} THEN starts_on END, starts_on DESC, id
         LIMIT $7 OFFSET $8"
    );
    let rows = sql!(
        conn,
        fetch_all as Row,
        AssertSqlSafe(query),
        rows::pattern(&text::key(&filter.query)),
        filter.kind.map_or("", Code::code),
        filter.strand.map(domain::Id::uuid),
        first,
        last,
        today,
        limit,
        offset,
    )?;
    with_partners(conn, rows).await
}

/// How many [`list`] finds in all.
pub async fn count(conn: &mut Conn, filter: &Filter) -> Result<i64> {
    let (first, last) = filter.days.unzip();
    let query = format!("SELECT COUNT(*) FROM programme WHERE {PUBLIC}");
    let (count,) = sql!(
        conn,
        fetch_one as (i64,),
        AssertSqlSafe(query),
        rows::pattern(&text::key(&filter.query)),
        filter.kind.map_or("", Code::code),
        filter.strand.map(domain::Id::uuid),
        first,
        last,
    )?;
    Ok(count)
}

/// The user's own, or all where no user is named.
const OWN: &str = "($1 IS NULL OR id IN (SELECT programme_id FROM programme_organiser WHERE user_id = $1))";

/// Those that the user organises, or all where none is named; the latest first.
pub async fn organised_by(
    conn: &mut Conn,
    user: Option<UserId>,
    limit: i64,
    offset: i64,
) -> Result<Vec<Programme>> {
    let query = format!("SELECT * FROM programme WHERE {OWN} ORDER BY starts_on DESC, id LIMIT $2 OFFSET $3");
    let rows = sql!(conn, fetch_all as Row, AssertSqlSafe(query), user.map(domain::Id::uuid), limit, offset)?;
    with_partners(conn, rows).await
}

/// How many [`organised_by`] finds in all.
pub async fn count_organised_by(conn: &mut Conn, user: Option<UserId>) -> Result<i64> {
    let query = format!("SELECT COUNT(*) FROM programme WHERE {OWN}");
    let (count,) = sql!(conn, fetch_one as (i64,), AssertSqlSafe(query), user.map(domain::Id::uuid))?;
    Ok(count)
}

/// Those of these identifiers that exist, by their first day.
pub async fn of_ids(conn: &mut Conn, ids: &[ProgrammeId]) -> Result<Vec<Programme>> {
    let query = format!("SELECT * FROM programme WHERE id{} ORDER BY starts_on, id", dialect::among(conn));
    let rows = sql!(conn, fetch_all as Row, AssertSqlSafe(query), dialect::ids(ids.iter().copied()))?;
    with_partners(conn, rows).await
}
