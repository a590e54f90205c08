//! What other clock rules moved, and the rows that are still derived by other rules.

use chrono::{DateTime, NaiveDateTime, Utc};
use domain::{
    clock_move::{ClockMove, ClockMoveId, Moved},
    programme::ProgrammeId,
    registration::RegistrationId,
    session::{Session, SessionId},
};
use sqlx::AssertSqlSafe;
use uuid::Uuid;

use crate::{Conn, Error, Result, dialect, rows};

#[derive(sqlx::FromRow)]
struct Row {
    id: Uuid,
    programme_id: Uuid,
    what: String,
    session_id: Option<Uuid>,
    registration_id: Option<Uuid>,
    civil: NaiveDateTime,
    zone: String,
    was_at: DateTime<Utc>,
    is_at: DateTime<Utc>,
    doubt: String,
    old_version: String,
    new_version: String,
    noted_at: DateTime<Utc>,
}

impl TryFrom<Row> for ClockMove {
    type Error = Error;

    fn try_from(row: Row) -> Result<Self> {
        let what = match (row.what.as_str(), row.session_id, row.registration_id) {
            ("session", Some(id), _) => Moved::Session(SessionId::new(id)),
            ("opens", ..) => Moved::Opens,
            ("closes", ..) => Moved::Closes,
            ("offer", _, Some(id)) => Moved::Offer(RegistrationId::new(id)),
            _ => return Err(Error::Unreadable { column: "clock_move.what" }),
        };
        let doubt = match row.doubt.as_str() {
            "" => None,
            code => Some(rows::code(code, "clock_move.doubt")?),
        };
        Ok(Self {
            id: ClockMoveId::new(row.id),
            programme: ProgrammeId::new(row.programme_id),
            what,
            civil: row.civil,
            zone: row.zone,
            was_at: row.was_at,
            is_at: row.is_at,
            doubt,
            old_version: row.old_version,
            new_version: row.new_version,
            noted_at: row.noted_at,
        })
    }
}

/// # Errors
/// As any query.
pub async fn insert(conn: &mut Conn, found: &ClockMove) -> Result<()> {
    let (what, session, registration) = match found.what {
        Moved::Session(id) => ("session", Some(id.uuid()), None),
        Moved::Opens => ("opens", None, None),
        Moved::Closes => ("closes", None, None),
        Moved::Offer(id) => ("offer", None, Some(id.uuid())),
    };
    sql!(
        conn,
        execute,
        "INSERT INTO clock_move (id, programme_id, what, session_id, registration_id, civil, zone, was_at, is_at, doubt,
            old_version, new_version, noted_at)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13)",
        found.id.uuid(),
        found.programme.uuid(),
        what,
        session,
        registration,
        found.civil,
        &found.zone,
        found.was_at,
        found.is_at,
        found.doubt.map_or("", domain::Code::code),
        &found.old_version,
        &found.new_version,
        found.noted_at,
    )?;
    Ok(())
}

/// Those that wait for an organiser, in the order in which they were noted.
///
/// # Errors
/// As any query.
pub async fn waiting(conn: &mut Conn, programme: ProgrammeId) -> Result<Vec<ClockMove>> {
    let rows = sql!(
        conn,
        fetch_all as Row,
        "SELECT * FROM clock_move WHERE programme_id = $1 AND settled_at IS NULL ORDER BY noted_at, id",
        programme.uuid(),
    )?;
    rows.into_iter().map(ClockMove::try_from).collect()
}

/// All of these programmes, settled or not, in the order in which they were noted.
///
/// # Errors
/// As any query.
pub async fn of_programmes(conn: &mut Conn, programmes: &[ProgrammeId]) -> Result<Vec<ClockMove>> {
    let text =
        format!("SELECT * FROM clock_move WHERE programme_id{} ORDER BY noted_at, id", dialect::among(conn));
    let ids = dialect::ids(programmes.iter().copied());
    let rows = sql!(conn, fetch_all as Row, AssertSqlSafe(text), ids)?;
    rows.into_iter().map(ClockMove::try_from).collect()
}

/// From now on nothing of the programme waits.
///
/// # Errors
/// As any query.
pub async fn settle(conn: &mut Conn, programme: ProgrammeId, now: DateTime<Utc>) -> Result<u64> {
    sql!(
        conn,
        execute,
        "UPDATE clock_move SET settled_at = $2 WHERE programme_id = $1 AND settled_at IS NULL",
        programme.uuid(),
        now,
    )
}

/// Programmes that are not over and hold anything derived by other rules than these, by identifier.
///
/// # Errors
/// As any query.
pub async fn stale(conn: &mut Conn, version: &str, since: DateTime<Utc>) -> Result<Vec<ProgrammeId>> {
    let rows = sql!(
        conn,
        fetch_all as (Uuid,),
        "SELECT p.id FROM programme p
         WHERE p.deleted_at IS NULL AND p.status IN ('draft', 'published') AND (
            (p.tz_version <> $1 AND (p.ends_on >= $3 OR p.closes_at > $2))
            OR EXISTS (SELECT 1 FROM session s WHERE s.programme_id = p.id AND s.deleted_at IS NULL
                AND s.tz_version <> $1 AND s.ends_at > $2)
            OR EXISTS (SELECT 1 FROM offer o WHERE o.programme_id = p.id AND o.state = 'open'
                AND o.tz_version <> $1))
         ORDER BY p.id",
        version,
        since,
        since.date_naive(),
    )?;
    Ok(rows.into_iter().map(|(id,)| ProgrammeId::new(id)).collect())
}

/// By which rules the registration window was derived.
///
/// # Errors
/// As any query.
pub async fn window_version(conn: &mut Conn, programme: ProgrammeId) -> Result<String> {
    let (version,) = sql!(
        conn,
        fetch_one as (String,),
        "SELECT tz_version FROM programme WHERE id = $1",
        programme.uuid()
    )?;
    Ok(version)
}

/// The window as the rules of `version` have it. It is no edit: the revision stays.
///
/// # Errors
/// As any query.
pub async fn set_window(
    conn: &mut Conn,
    programme: ProgrammeId,
    (opens_at, closes_at): (DateTime<Utc>, DateTime<Utc>),
    version: &str,
) -> Result<()> {
    sql!(
        conn,
        execute,
        "UPDATE programme SET opens_at = $2, closes_at = $3, tz_version = $4 WHERE id = $1",
        programme.uuid(),
        opens_at,
        closes_at,
        version,
    )?;
    Ok(())
}

/// That the session's instants are those of these rules as well. It is no edit: the revision stays.
///
/// # Errors
/// As any query.
pub async fn keep_session(conn: &mut Conn, session: &Session) -> Result<()> {
    sql!(
        conn,
        execute,
        "UPDATE session SET chosen_offset = $2, tz_version = $3 WHERE id = $1",
        session.id.uuid(),
        session.chosen_offset.map(i64::from),
        &session.tz_version,
    )?;
    Ok(())
}

/// An open offer whose end was derived by other rules.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct StaleOffer {
    pub registration: RegistrationId,
    pub expires_civil: NaiveDateTime,
    /// IANA name.
    pub zone: String,
    pub expires_at: DateTime<Utc>,
    /// `""` where it is not known.
    pub tz_version: String,
}

/// # Errors
/// As any query.
pub async fn stale_offers(conn: &mut Conn, programme: ProgrammeId, version: &str) -> Result<Vec<StaleOffer>> {
    let rows = sql!(
        conn,
        fetch_all as (Uuid, NaiveDateTime, String, DateTime<Utc>, String),
        "SELECT registration_id, expires_civil, zone, expires_at, tz_version FROM offer
         WHERE programme_id = $1 AND state = 'open' AND tz_version <> $2 ORDER BY expires_at, id",
        programme.uuid(),
        version,
    )?;
    Ok(rows
        .into_iter()
        .map(|(registration, expires_civil, zone, expires_at, tz_version)| StaleOffer {
            registration: RegistrationId::new(registration),
            expires_civil,
            zone,
            expires_at,
            tz_version,
        })
        .collect())
}

/// # Errors
/// As any query.
pub async fn set_offer(
    conn: &mut Conn,
    registration: RegistrationId,
    expires_at: DateTime<Utc>,
    version: &str,
) -> Result<()> {
    sql!(
        conn,
        execute,
        "UPDATE offer SET expires_at = $2, tz_version = $3 WHERE registration_id = $1 AND state = 'open'",
        registration.uuid(),
        expires_at,
        version,
    )?;
    Ok(())
}
