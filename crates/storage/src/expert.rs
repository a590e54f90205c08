//! Experts: what a user's row does not say of those who give sessions.

use chrono::{DateTime, Utc};
use domain::{
    Id, Lang,
    availability::Availability,
    expert::{Assistant, Expert, Profile, language_key},
    user::{User, UserId},
};
use sqlx::{AssertSqlSafe, types::Json};
use uuid::Uuid;

use crate::{Conn, Error, Result, dialect, rows};

#[derive(sqlx::FromRow)]
struct Row {
    id: Uuid,
    name: String,
    email: String,
    lang: String,
    may_sign_in: bool,
    fields: Json<Vec<String>>,
    languages: Json<Vec<Lang>>,
    institution: String,
    home_zone: String,
    availability: Json<Availability>,
    active: bool,
    revision: i64,
    confirmed_at: Option<DateTime<Utc>>,
    assistant_generation: i64,
    assistant_since: Option<DateTime<Utc>>,
}

const SELECT: &str =
    "SELECT u.id, u.name, u.email, u.lang, u.active AS may_sign_in, e.fields, e.languages, e.institution,
    e.home_zone, e.availability, e.active, e.revision, e.confirmed_at, e.assistant_generation, e.assistant_since FROM expert e JOIN app_user u ON u.id = e.user_id";

/// Five words, a language, and whether inactive ones count too.
const FITS: &str = r"e.search_key LIKE $1 ESCAPE '\' AND e.search_key LIKE $2 ESCAPE '\' AND e.search_key LIKE $3 ESCAPE '\'
    AND e.search_key LIKE $4 ESCAPE '\' AND e.search_key LIKE $5 ESCAPE '\' AND e.search_key LIKE $6 ESCAPE '\'
    AND (e.active OR $7)";

impl TryFrom<Row> for Expert {
    type Error = Error;

    fn try_from(row: Row) -> Result<Self> {
        Ok(Self {
            user: Id::new(row.id),
            name: row.name,
            email: row.email,
            lang: rows::lang(&row.lang, "app_user.lang")?,
            may_sign_in: row.may_sign_in,
            profile: Profile {
                fields: row.fields.0,
                languages: row.languages.0,
                institution: row.institution,
                home_zone: row.home_zone,
            },
            availability: row.availability.0,
            active: row.active,
            revision: row.revision,
            confirmed_at: row.confirmed_at,
            assistant: Assistant { generation: row.assistant_generation, since: row.assistant_since },
        })
    }
}

/// # Errors
/// [`Error::Taken`] where the user is one already, [`Error::Referred`] where there is no such user.
pub async fn insert(conn: &mut Conn, user: &User, profile: &Profile, now: DateTime<Utc>) -> Result<()> {
    sql!(
        conn,
        execute,
        "INSERT INTO expert (user_id, fields, languages, institution, home_zone, availability, search_key, created_at)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8)",
        user.id.uuid(),
        Json(&profile.fields),
        Json(&profile.languages),
        &profile.institution,
        &profile.home_zone,
        Json(Availability::default()),
        profile.search_key(&user.name),
        now,
    )?;
    Ok(())
}

/// # Errors
/// As any query.
pub async fn find(conn: &mut Conn, id: UserId) -> Result<Option<Expert>> {
    let text = format!("{SELECT} WHERE e.user_id = $1");
    sql!(conn, fetch_optional as Row, AssertSqlSafe(text), id.uuid())?.map(Expert::try_from).transpose()
}

/// Like [`find`]; nobody changes the expert, nor plans with them by this same call, before the transaction ends. Lock
/// several in the order of their ids.
///
/// # Errors
/// As any query.
pub async fn find_for_update(conn: &mut Conn, id: UserId) -> Result<Option<Expert>> {
    let lock = dialect::for_update(conn);
    let text = format!("SELECT user_id FROM expert WHERE user_id = $1{lock}");
    sql!(conn, fetch_optional as (Uuid,), AssertSqlSafe(text), id.uuid())?;
    find(conn, id).await
}

/// Everything but what the user's row says; `name` is for searching.
///
/// # Errors
/// As any query.
pub async fn update(conn: &mut Conn, expert: &Expert) -> Result<()> {
    sql!(
        conn,
        execute,
        "UPDATE expert SET fields = $1, languages = $2, institution = $3, home_zone = $4, availability = $5,
         search_key = $6, active = $7, revision = $8, confirmed_at = $9, assistant_generation = $10,
         assistant_since = $11 WHERE user_id = $12",
        Json(&expert.profile.fields),
        Json(&expert.profile.languages),
        &expert.profile.institution,
        &expert.profile.home_zone,
        Json(&expert.availability),
        expert.profile.search_key(&expert.name),
        expert.active,
        expert.revision,
        expert.confirmed_at,
        expert.assistant.generation,
        expert.assistant.since,
        expert.user.uuid(),
    )?;
    Ok(())
}

/// At most `limit` experts who may sign in, are asked for sessions or have some ahead, and have neither said nor been
/// asked since `before` whether their availability is right; they are marked as asked `now`.
///
/// # Errors
/// As any query.
pub async fn claim_unconfirmed(
    conn: &mut Conn,
    now: DateTime<Utc>,
    before: DateTime<Utc>,
    limit: i64,
) -> Result<Vec<Expert>> {
    let lock = dialect::for_update_skip_locked(conn);
    let lock = if lock.is_empty() { String::new() } else { lock.replace("UPDATE", "UPDATE OF e") };
    let text = format!(
        "{SELECT} WHERE u.active AND COALESCE(e.confirmed_at, e.created_at) <= $1
            AND (e.reminded_at IS NULL OR e.reminded_at <= $1)
            AND (e.active OR EXISTS (SELECT 1 FROM engagement g JOIN session s ON s.id = g.session_id
                WHERE g.expert_id = e.user_id AND g.state IN ('invited', 'accepted') AND s.ends_at > $2))
         ORDER BY e.user_id LIMIT $3{lock}"
    );
    let rows = sql!(conn, fetch_all as Row, AssertSqlSafe(text), before, now, limit)?;
    for row in &rows {
        sql!(conn, execute, "UPDATE expert SET reminded_at = $2 WHERE user_id = $1", row.id, now)?;
    }
    rows.into_iter().map(Expert::try_from).collect()
}

/// Those whose name, institution or fields hold each word, and who speak `lang` if one is given; by name.
///
/// # Errors
/// As any query.
pub async fn search(
    conn: &mut Conn,
    typed: &str,
    lang: Option<&Lang>,
    inactive: bool,
    limit: i64,
    offset: i64,
) -> Result<Vec<Expert>> {
    let ([a, b, c, d, e], language) = patterns(typed, lang);
    let text = format!("{SELECT} WHERE {FITS} ORDER BY e.search_key, u.id LIMIT $8 OFFSET $9");
    let rows = sql!(
        conn,
        fetch_all as Row,
        AssertSqlSafe(text.as_str()),
        &a,
        &b,
        &c,
        &d,
        &e,
        &language,
        inactive,
        limit,
        offset
    )?;
    rows.into_iter().map(Expert::try_from).collect()
}

/// How many [`search`] finds in all.
///
/// # Errors
/// As any query.
pub async fn count(conn: &mut Conn, typed: &str, lang: Option<&Lang>, inactive: bool) -> Result<i64> {
    let ([a, b, c, d, e], language) = patterns(typed, lang);
    let text = format!("SELECT COUNT(*) FROM expert e WHERE {FITS}");
    let (count,) = sql!(
        conn,
        fetch_one as (i64,),
        AssertSqlSafe(text.as_str()),
        &a,
        &b,
        &c,
        &d,
        &e,
        &language,
        inactive
    )?;
    Ok(count)
}

fn patterns(typed: &str, lang: Option<&Lang>) -> ([String; 5], String) {
    (rows::words(typed), lang.map_or_else(|| "%".to_owned(), |lang| rows::pattern(&language_key(lang))))
}
