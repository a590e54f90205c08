//! Programmes as lists show them.

use std::collections::BTreeSet;

use chrono::{DateTime, NaiveDate, Utc};
use domain::{
    Code,
    country::CountryCode,
    institution::StrandId,
    programme::{Kind, Programme, ProgrammeId},
    user::UserId,
    version::Card,
};
use sqlx::{AssertSqlSafe, types::Json};

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

/// The same in what was published: nothing of a working copy is found.
const PUBLISHED_WORDS: &str = r"($1 = '%' OR (v.search_key LIKE $1 ESCAPE '\' AND v.search_key LIKE $2 ESCAPE '\'
    AND v.search_key LIKE $3 ESCAPE '\' AND v.search_key LIKE $4 ESCAPE '\' AND v.search_key LIKE $5 ESCAPE '\'))";

/// Each public programme with the version that the public sees.
const LISTED: &str = "programme p JOIN version v ON v.programme_id = p.id AND v.number = p.version
    WHERE p.deleted_at IS NULL";

/// `$6` is the last day that is over everywhere on Earth, plus one.
const COMING: &str = "p.status = 'published' AND v.ends_on >= $6";

/// With `$1` to `$13`.
fn wanted() -> String {
    format!(
        "{LISTED} AND {PUBLISHED_WORDS}
        AND ($7 = '' OR v.kind = $7) AND ($8 IS NULL OR v.strand_id = $8)
        AND ($9 = '' OR v.countries LIKE '% ' || $9 || ' %')
        AND ($10 IS NULL OR v.ends_on >= $10) AND ($11 IS NULL OR v.starts_on <= $11)
        AND ($12 = '' OR ($12 = 'upcoming') = ({COMING}))
        AND ($13 IS NULL OR (p.status = 'published' AND p.opens_at <= $13 AND $13 < p.closes_at
            AND p.taken < p.capacity))"
    )
}

#[derive(sqlx::FromRow)]
struct Listed {
    #[sqlx(flatten)]
    programme: Row,
    card: Json<Card>,
}

impl Listed {
    fn card(self) -> Result<Card> {
        // Which partners it has is no matter of a list.
        let live = self.programme.programme(Vec::new())?;
        Ok(self.card.0.with_live(&live))
    }
}

/// Public programmes, as they were published: those to come first (the next at the top), then the others (the latest at the top). What ended
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
) -> Result<Vec<Card>> {
    let [a, b, c, d, e] = rows::words(&filter.query);
    let (first, last) = filter.days.unzip();
    let query = format!(
        "SELECT p.*, v.card FROM {}
         ORDER BY CASE WHEN {COMING} THEN 0 ELSE 1 END, CASE WHEN {COMING} THEN v.starts_on END, v.starts_on DESC,
            p.id
         LIMIT $14 OFFSET $15",
        wanted()
    );
    let found = sql!(
        conn,
        fetch_all as Listed,
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
    found.into_iter().map(Listed::card).collect()
}

/// How many [`list`] finds in all.
///
/// # Errors
/// As any query.
pub async fn count(conn: &mut Conn, filter: &Filter, today: NaiveDate) -> Result<i64> {
    let [a, b, c, d, e] = rows::words(&filter.query);
    let (first, last) = filter.days.unzip();
    let query = format!("SELECT COUNT(*) FROM {}", wanted());
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
    let query = format!("SELECT DISTINCT v.countries FROM {LISTED}");
    let found = sql!(conn, fetch_all as (String,), AssertSqlSafe(query))?;
    let codes: BTreeSet<&str> = found.iter().flat_map(|(codes,)| codes.split_whitespace()).collect();
    codes
        .into_iter()
        .map(|code| CountryCode::parse(code).map_err(|_| Error::Unreadable { column: "version.countries" }))
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
