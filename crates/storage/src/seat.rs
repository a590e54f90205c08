//! Seats: the counters of programmes and of sessions with places of their own, and what must hold of them.

use chrono::{DateTime, Utc};
use domain::{
    message::MessageId,
    programme::{Acceptance, ProgrammeId, Status},
    registration::RegistrationId,
    session::SessionId,
    sign_up::SignUpId,
};
use sqlx::AssertSqlSafe;
use uuid::Uuid;

use crate::{Conn, Result, dialect, offer, outbox, rows};

/// What decides about a programme's seats, as it stands while the row is locked.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Seats {
    pub status: Status,
    pub acceptance: Acceptance,
    pub capacity: i64,
    pub taken: i64,
}

/// Locks the programme's row until the end of the transaction: everything that takes, frees or queues for its
/// seats begins here, so that two of them never interleave and locks are taken in one order.
///
/// # Errors
/// [`Error::Busy`](crate::Error::Busy) when another holds the row too long.
pub async fn lock(conn: &mut Conn, programme: ProgrammeId) -> Result<Option<Seats>> {
    let lock = dialect::for_update(conn);
    let text = format!("SELECT status, acceptance, capacity, taken FROM programme WHERE id = $1{lock}");
    let row = sql!(
        conn,
        fetch_optional as (String, String, i64, i64),
        AssertSqlSafe(text.as_str()),
        programme.uuid()
    )?;
    row.map(|(status, acceptance, capacity, taken)| {
        Ok(Seats {
            status: rows::code(&status, "programme.status")?,
            acceptance: rows::code(&acceptance, "programme.acceptance")?,
            capacity,
            taken,
        })
    })
    .transpose()
}

/// What has seats to give.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Pool {
    Programme(ProgrammeId),
    /// A session for those who sign up; its programme's row is locked before.
    Session(SessionId),
}

impl From<ProgrammeId> for Pool {
    fn from(id: ProgrammeId) -> Self {
        Self::Programme(id)
    }
}

impl From<SessionId> for Pool {
    fn from(id: SessionId) -> Self {
        Self::Session(id)
    }
}

/// Takes one seat if one is free. The condition and the change are one statement: nothing can come between.
///
/// # Errors
/// [`Error::Busy`](crate::Error::Busy) or [`Error::Database`](crate::Error::Database).
pub async fn take(conn: &mut Conn, pool: impl Into<Pool>) -> Result<bool> {
    let rows = match pool.into() {
        Pool::Programme(id) => sql!(
            conn,
            execute,
            "UPDATE programme SET taken = taken + 1 WHERE id = $1 AND taken + 1 <= capacity",
            id.uuid()
        )?,
        Pool::Session(id) => sql!(
            conn,
            execute,
            "UPDATE session SET taken = taken + 1
            WHERE id = $1 AND attendance = 'sign-up' AND deleted_at IS NULL AND taken + 1 <= capacity",
            id.uuid()
        )?,
    };
    Ok(rows == 1)
}

/// Gives `count` seats back.
///
/// # Errors
/// [`Error::Database`](crate::Error::Database) if more come back than were taken.
pub async fn release(conn: &mut Conn, pool: impl Into<Pool>, count: i64) -> Result<()> {
    let (text, id) = match pool.into() {
        Pool::Programme(id) => ("UPDATE programme SET taken = taken - $2 WHERE id = $1", id.uuid()),
        Pool::Session(id) => ("UPDATE session SET taken = taken - $2 WHERE id = $1", id.uuid()),
    };
    sql!(conn, execute, text, id, count)?;
    Ok(())
}

/// Locks a session's row, after its programme's, and gives its places; `None` where nobody can sign up for it.
///
/// # Errors
/// [`Error::Busy`](crate::Error::Busy) when another holds the row too long.
pub async fn lock_session(
    conn: &mut Conn,
    programme: ProgrammeId,
    session: SessionId,
) -> Result<Option<Places>> {
    let text = format!(
        "SELECT capacity, taken FROM session
        WHERE id = $1 AND programme_id = $2 AND attendance = 'sign-up' AND capacity IS NOT NULL
            AND deleted_at IS NULL{}",
        dialect::for_update(conn)
    );
    let row = sql!(
        conn,
        fetch_optional as (i64, i64),
        AssertSqlSafe(text.as_str()),
        session.uuid(),
        programme.uuid()
    )?;
    Ok(row.map(|(capacity, taken)| Places { capacity, taken }))
}

/// A session's places, as they stand while its row is locked.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Places {
    pub capacity: i64,
    pub taken: i64,
}

/// How many places of the session are taken, whether or not it still is for those who sign up.
///
/// # Errors
/// [`Error::Busy`](crate::Error::Busy) or [`Error::Database`](crate::Error::Database).
pub async fn taken_in(conn: &mut Conn, session: SessionId) -> Result<i64> {
    let row =
        sql!(conn, fetch_optional as (i64,), "SELECT taken FROM session WHERE id = $1", session.uuid())?;
    Ok(row.map_or(0, |(taken,)| taken))
}

/// Whether anybody waits for a seat: on the waiting list, or unconfirmed without a seat whose time is not over.
///
/// # Errors
/// [`Error::Busy`](crate::Error::Busy) or [`Error::Database`](crate::Error::Database).
pub async fn is_awaited(conn: &mut Conn, programme: ProgrammeId, now: DateTime<Utc>) -> Result<bool> {
    // All that is asked for stands in the index `registration_line`.
    let found = sql!(
        conn,
        fetch_optional as (String,),
        "SELECT state FROM registration
        WHERE programme_id = $1 AND NOT holds_seat AND state IN ('draft', 'waitlisted')
            AND (state = 'waitlisted' OR hold_until > $2)
        LIMIT 1",
        programme.uuid(),
        now
    )?;
    Ok(found.is_some())
}

/// How many confirmed ones wait.
///
/// # Errors
/// [`Error::Busy`](crate::Error::Busy) or [`Error::Database`](crate::Error::Database).
pub async fn waitlisted(conn: &mut Conn, programme: ProgrammeId) -> Result<i64> {
    let (count,) = sql!(
        conn,
        fetch_one as (i64,),
        "SELECT COUNT(*) FROM registration WHERE programme_id = $1 AND state = 'waitlisted'",
        programme.uuid()
    )?;
    Ok(count)
}

/// A rule that the stored rows break: a defect of ours, or of whoever wrote into the database.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Breach {
    /// The counter is not the number of rows that hold a seat, or is above the capacity.
    Seats { slug: String, capacity: i64, taken: i64, held: i64 },
    /// An active registration of which no mail was ever to be sent.
    NoMail(RegistrationId),
    /// A state that holds a seat without one, or one that holds none with one.
    Seat(RegistrationId),
    /// Offered a seat without an open offer, or an open offer without being offered one.
    Offer(RegistrationId),
    /// A session's counter is not the number of those who have a place in it, or is above its capacity.
    Places { session: SessionId, capacity: Option<i64>, taken: i64, held: i64 },
    /// Of a registration that takes no part any more, or in a session of another programme.
    SignUp(SignUpId),
    /// The second of two sent mails of one kind about one calendar entry in one state, and nobody sent it again.
    MailTwice(MessageId),
}

impl Breach {
    /// What has been sent cannot be taken back: this stays as it is, and nothing that is still to come depends on it.
    pub fn is_past(&self) -> bool {
        matches!(self, Self::MailTwice(_))
    }
}

/// What must hold at every moment between two transactions.
///
/// # Errors
/// [`Error::Busy`](crate::Error::Busy) or [`Error::Database`](crate::Error::Database).
pub async fn check(conn: &mut Conn) -> Result<Vec<Breach>> {
    let seats = sql!(
        conn,
        fetch_all as (String, i64, i64, i64),
        "SELECT p.slug, p.capacity, p.taken,
            (SELECT COUNT(*) FROM registration r WHERE r.programme_id = p.id AND r.holds_seat)
        FROM programme p"
    )?;
    let no_mail = sql!(
        conn,
        fetch_all as (Uuid,),
        "SELECT r.id FROM registration r
        WHERE r.state IN ('draft', 'submitted', 'waitlisted', 'offered', 'accepted')
            AND NOT EXISTS (SELECT 1 FROM message m WHERE m.registration_id = r.id)"
    )?;
    let wrong = sql!(
        conn,
        fetch_all as (Uuid,),
        "SELECT id FROM registration
        WHERE (state IN ('submitted', 'offered', 'accepted') AND NOT holds_seat)
            OR (state IN ('waitlisted', 'rejected', 'withdrawn', 'expired') AND holds_seat)"
    )?;
    let seats = seats
        .into_iter()
        .filter(|(_, capacity, taken, held)| taken != held || taken > capacity)
        .map(|(slug, capacity, taken, held)| Breach::Seats { slug, capacity, taken, held });
    let no_mail = no_mail.into_iter().map(|(id,)| Breach::NoMail(RegistrationId::new(id)));
    let wrong = wrong.into_iter().map(|(id,)| Breach::Seat(RegistrationId::new(id)));
    let (places, sign_ups) = (check_places(conn).await?, check_sign_ups(conn).await?);
    let offers = offer::astray(conn).await?.into_iter().map(Breach::Offer);
    let twice = outbox::twice(conn).await?.into_iter().map(Breach::MailTwice);
    Ok(seats.chain(no_mail).chain(wrong).chain(offers).chain(places).chain(sign_ups).chain(twice).collect())
}

async fn check_places(conn: &mut Conn) -> Result<Vec<Breach>> {
    let rows = sql!(
        conn,
        fetch_all as (Uuid, Option<i64>, i64, i64),
        "SELECT s.id, s.capacity, s.taken, (SELECT COUNT(*) FROM sign_up u WHERE u.session_id = s.id AND u.state = 'taken')
        FROM session s"
    )?;
    Ok(rows
        .into_iter()
        .filter(|(_, capacity, taken, held)| {
            taken != held || capacity.is_some_and(|capacity| *taken > capacity)
        })
        .map(|(id, capacity, taken, held)| Breach::Places {
            session: SessionId::new(id),
            capacity,
            taken,
            held,
        })
        .collect())
}

async fn check_sign_ups(conn: &mut Conn) -> Result<Vec<Breach>> {
    let rows = sql!(
        conn,
        fetch_all as (Uuid,),
        "SELECT u.id FROM sign_up u
        JOIN registration r ON r.id = u.registration_id JOIN session s ON s.id = u.session_id
        WHERE r.state NOT IN ('submitted', 'accepted') OR r.programme_id <> s.programme_id"
    )?;
    Ok(rows.into_iter().map(|(id,)| Breach::SignUp(SignUpId::new(id))).collect())
}

#[cfg(test)]
mod tests;
