//! What waits for organisers: each programme with the numbers that tell.

use chrono::{DateTime, NaiveDate, Utc};
use domain::{Translated, programme::Status, user::UserId};
use sqlx::types::Json;

use crate::{Conn, Result, rows::code};

/// One programme in numbers.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Tally {
    pub slug: String,
    pub titles: Translated,
    pub status: Status,
    /// IANA name.
    pub home_zone: String,
    pub starts_on: NaiveDate,
    pub ends_on: NaiveDate,
    pub closes_at: DateTime<Utc>,
    pub free: i64,
    pub sessions: i64,
    /// Registrations to decide on.
    pub submitted: i64,
    pub waitlisted: i64,
    /// Registrations of which a mail could not be delivered.
    pub undelivered: i64,
    /// Experts asked for a session to come who have not answered.
    pub unanswered: i64,
    /// Times that other clock rules have moved, as long as nobody has looked at them.
    pub clock_moves: i64,
}

#[derive(sqlx::FromRow)]
struct Row {
    slug: String,
    titles: Json<Translated>,
    status: String,
    home_zone: String,
    starts_on: NaiveDate,
    ends_on: NaiveDate,
    closes_at: DateTime<Utc>,
    free: i64,
    sessions: i64,
    submitted: i64,
    waitlisted: i64,
    undelivered: i64,
    unanswered: i64,
    clock_moves: i64,
}

/// The user's own programmes, or all where no user is named, that are not over since long: by the first day. Mails
/// that were written before `since` are let be.
///
/// # Errors
/// As any query.
pub async fn tallies(
    conn: &mut Conn,
    user: Option<UserId>,
    now: DateTime<Utc>,
    since: DateTime<Utc>,
) -> Result<Vec<Tally>> {
    let found = sql!(
        conn,
        fetch_all as Row,
        "SELECT p.slug, p.titles, p.status, p.home_zone, p.starts_on, p.ends_on, p.closes_at,
            p.capacity - p.taken AS free,
            (SELECT COUNT(*) FROM session s WHERE s.programme_id = p.id AND s.deleted_at IS NULL) AS sessions,
            (SELECT COUNT(*) FROM registration r
                WHERE r.programme_id = p.id AND r.state = 'submitted' AND r.deleted_at IS NULL) AS submitted,
            (SELECT COUNT(*) FROM registration r
                WHERE r.programme_id = p.id AND r.state = 'waitlisted' AND r.deleted_at IS NULL) AS waitlisted,
            (SELECT COUNT(*) FROM registration r
                WHERE r.programme_id = p.id AND r.deleted_at IS NULL
                    AND EXISTS (SELECT 1 FROM message m
                        WHERE m.registration_id = r.id AND m.state = 'dead' AND m.created_at >= $3)) AS undelivered,
            (SELECT COUNT(*) FROM engagement e JOIN session s ON s.id = e.session_id
                WHERE e.programme_id = p.id AND e.state = 'invited' AND s.deleted_at IS NULL
                    AND s.starts_at > $2) AS unanswered,
            (SELECT COUNT(*) FROM clock_move m
                WHERE m.programme_id = p.id AND m.settled_at IS NULL) AS clock_moves
        FROM programme p
        WHERE p.deleted_at IS NULL AND (p.status IN ('draft', 'published') OR p.ends_on >= $4)
            AND ($1 IS NULL OR p.id IN (SELECT o.programme_id FROM programme_organiser o WHERE o.user_id = $1))
        ORDER BY p.starts_on, p.id",
        user.map(domain::Id::uuid),
        now,
        since,
        since.date_naive(),
    )?;
    found.into_iter().map(Tally::try_from).collect()
}

/// How many mails that were written since `since` could not be delivered, to whomever they went.
///
/// # Errors
/// As any query.
pub async fn dead_mails(conn: &mut Conn, since: DateTime<Utc>) -> Result<i64> {
    let (count,) = sql!(
        conn,
        fetch_one as (i64,),
        "SELECT COUNT(*) FROM message WHERE state = 'dead' AND created_at >= $1",
        since,
    )?;
    Ok(count)
}

impl TryFrom<Row> for Tally {
    type Error = crate::Error;

    fn try_from(row: Row) -> Result<Self> {
        Ok(Self {
            slug: row.slug,
            titles: row.titles.0,
            status: code(&row.status, "programme.status")?,
            home_zone: row.home_zone,
            starts_on: row.starts_on,
            ends_on: row.ends_on,
            closes_at: row.closes_at,
            free: row.free.max(0),
            sessions: row.sessions,
            submitted: row.submitted,
            waitlisted: row.waitlisted,
            undelivered: row.undelivered,
            unanswered: row.unanswered,
            clock_moves: row.clock_moves,
        })
    }
}
