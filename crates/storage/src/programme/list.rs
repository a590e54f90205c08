//! Programmes as lists show them.

use chrono::{DateTime, NaiveDate, Utc};
use domain::{
    Code,
    country::CountryCode,
    institution::StrandId,
    programme::{Kind, Programme, ProgrammeId},
    user::UserId,
};
use sqlx::AssertSqlSafe;

use super::{Row, with_partners};
use crate::{Conn, Error, Result, dialect, rows};

/// What a public list asks for; nothing set means all that are public.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Filter {
    /// Words that all have to be found: in titles and descriptions of any language, the agreement's reference, the
    /// host's name, the cities and the sites.
    pub query: String,
    pub kind: Option<Kind>,
    pub strand: Option<StrandId>,
    /// Of a leg or of a session's site.
    pub country: Option<CountryCode>,
    /// First and last day of a span that the programme touches.
    pub days: Option<(NaiveDate, NaiveDate)>,
    pub phase: Option<Phase>,
    /// Only where one can register at this instant and a seat is free.
    pub open_at: Option<DateTime<Utc>>,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Phase {
    /// To come or under way.
    Upcoming,
    /// Over or cancelled.
    Past,
}

impl Code for Phase {
    const ALL: &'static [Self] = &[Self::Upcoming, Self::Past];

    fn code(self) -> &'static str {
        match self {
            Self::Upcoming => "upcoming",
            Self::Past => "past",
        }
    }
}

/// `$1` to `$5` are patterns of words that all have to be found, in whichever of the texts. Most lists ask for none,
/// so that is looked at first.
const WORDS: &str = r"($1 = '%' OR EXISTS (
    SELECT 1 FROM (
        SELECT p.search_key
            || ' ' || COALESCE((SELECT i.name_key FROM institution i WHERE i.id = p.host_id), '')
            || ' ' || COALESCE((SELECT string_agg(l.city_key, ' ') FROM leg l WHERE l.programme_id = p.id), '')
            || ' ' || COALESCE((SELECT string_agg(t.search_key, ' ') FROM session s JOIN site t ON t.id = s.site_id
                WHERE s.programme_id = p.id AND s.deleted_at IS NULL), '') AS words
    ) w
    WHERE w.words LIKE $1 ESCAPE '\' AND w.words LIKE $2 ESCAPE '\' AND w.words LIKE $3 ESCAPE '\'
        AND w.words LIKE $4 ESCAPE '\' AND w.words LIKE $5 ESCAPE '\'))";

const LISTED: &str = "p.status <> 'draft' AND p.deleted_at IS NULL";

/// `$6` is the last day that is over everywhere on Earth, plus one.
const COMING: &str = "p.status = 'published' AND p.ends_on >= $6";

/// Beside [`WORDS`], with `$6` to `$13`.
fn wanted() -> String {
    format!(
        "{LISTED} AND {WORDS}
        AND ($7 = '' OR p.kind = $7) AND ($8 IS NULL OR p.strand_id = $8)
        AND ($9 = '' OR EXISTS (SELECT 1 FROM leg l WHERE l.programme_id = p.id AND l.country_code = $9)
            OR EXISTS (SELECT 1 FROM session s JOIN site t ON t.id = s.site_id
                WHERE s.programme_id = p.id AND s.deleted_at IS NULL AND t.country_code = $9))
        AND ($10 IS NULL OR p.ends_on >= $10) AND ($11 IS NULL OR p.starts_on <= $11)
        AND ($12 = '' OR ($12 = 'upcoming') = ({COMING}))
        AND ($13 IS NULL OR (p.status = 'published' AND p.opens_at <= $13 AND $13 < p.closes_at
            AND p.taken < p.capacity))"
    )
}

/// Public programmes: those to come first (the next at the top), then the others (the latest at the top). What ended
/// before `today` is not to come.
///
/// # Errors
/// As any query.
pub async fn list(
    conn: &mut Conn,
    filter: &Filter,
    today: NaiveDate,
    limit: i64,
    offset: i64,
) -> Result<Vec<Programme>> {
    let [a, b, c, d, e] = rows::words(&filter.query);
    let (first, last) = filter.days.unzip();
    let query = format!(
        "SELECT p.* FROM programme p WHERE {}
         ORDER BY CASE WHEN {COMING} THEN 0 ELSE 1 END, CASE WHEN {COMING} THEN p.starts_on END, p.starts_on DESC,
            p.id
         LIMIT $14 OFFSET $15",
        wanted()
    );
    let found = sql!(
        conn,
        fetch_all as Row,
        AssertSqlSafe(query),
        a,
        b,
        c,
        d,
        e,
        today,
        filter.kind.map_or("", Code::code),
        filter.strand.map(domain::Id::uuid),
        filter.country.as_ref().map_or("", CountryCode::as_str),
        first,
        last,
        filter.phase.map_or("", Code::code),
        filter.open_at,
        limit,
        offset,
    )?;
    with_partners(conn, found).await
}

/// How many [`list`] finds in all.
///
/// # Errors
/// As any query.
pub async fn count(conn: &mut Conn, filter: &Filter, today: NaiveDate) -> Result<i64> {
    let [a, b, c, d, e] = rows::words(&filter.query);
    let (first, last) = filter.days.unzip();
    let query = format!("SELECT COUNT(*) FROM programme p WHERE {}", wanted());
    let (count,) = sql!(
        conn,
        fetch_one as (i64,),
        AssertSqlSafe(query),
        a,
        b,
        c,
        d,
        e,
        today,
        filter.kind.map_or("", Code::code),
        filter.strand.map(domain::Id::uuid),
        filter.country.as_ref().map_or("", CountryCode::as_str),
        first,
        last,
        filter.phase.map_or("", Code::code),
        filter.open_at,
    )?;
    Ok(count)
}

/// The countries in which any of the public programmes is, by code.
///
/// # Errors
/// As any query.
pub async fn countries(conn: &mut Conn) -> Result<Vec<CountryCode>> {
    let query = format!(
        "SELECT l.country_code FROM leg l JOIN programme p ON p.id = l.programme_id
         WHERE l.country_code IS NOT NULL AND {LISTED}
         UNION
         SELECT t.country_code FROM session s JOIN site t ON t.id = s.site_id JOIN programme p ON p.id = s.programme_id
         WHERE t.country_code IS NOT NULL AND s.deleted_at IS NULL AND {LISTED}
         ORDER BY 1"
    );
    let found = sql!(conn, fetch_all as (String,), AssertSqlSafe(query))?;
    found
        .into_iter()
        .map(|(code,)| {
            CountryCode::parse(&code).map_err(|_| Error::Unreadable { column: "leg.country_code" })
        })
        .collect()
}

/// The user's own, or all where no user is named.
const OWN: &str = "p.deleted_at IS NULL
    AND ($6 IS NULL OR p.id IN (SELECT o.programme_id FROM programme_organiser o WHERE o.user_id = $6))";

/// Those that the user organises, or all where none is named, and that have the words of `query` (see
/// [`Filter::query`]); the latest first.
///
/// # Errors
/// As any query.
pub async fn organised_by(
    conn: &mut Conn,
    user: Option<UserId>,
    query: &str,
    limit: i64,
    offset: i64,
) -> Result<Vec<Programme>> {
    let [a, b, c, d, e] = rows::words(query);
    let text = format!(
        "SELECT p.* FROM programme p WHERE {OWN} AND {WORDS} ORDER BY p.starts_on DESC, p.id LIMIT $7 OFFSET $8"
    );
    let user = user.map(domain::Id::uuid);
    let found = sql!(conn, fetch_all as Row, AssertSqlSafe(text), a, b, c, d, e, user, limit, offset)?;
    with_partners(conn, found).await
}

/// How many [`organised_by`] finds in all.
///
/// # Errors
/// As any query.
pub async fn count_organised_by(conn: &mut Conn, user: Option<UserId>, query: &str) -> Result<i64> {
    let [a, b, c, d, e] = rows::words(query);
    let text = format!("SELECT COUNT(*) FROM programme p WHERE {OWN} AND {WORDS}");
    let user = user.map(domain::Id::uuid);
    let (count,) = sql!(conn, fetch_one as (i64,), AssertSqlSafe(text), a, b, c, d, e, user)?;
    Ok(count)
}

/// Those of these identifiers that exist, by their first day.
///
/// # Errors
/// As any query.
pub async fn of_ids(conn: &mut Conn, ids: &[ProgrammeId]) -> Result<Vec<Programme>> {
    let query = format!("SELECT * FROM programme WHERE id{} ORDER BY starts_on, id", dialect::among(conn));
    let rows = sql!(conn, fetch_all as Row, AssertSqlSafe(query), dialect::ids(ids.iter().copied()))?;
    with_partners(conn, rows).await
}
