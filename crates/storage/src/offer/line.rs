//! Who waits for a seat, in which order, and with whom.

use chrono::{DateTime, Utc};
use domain::{
    offer::{self, Group, Waiting},
    programme::ProgrammeId,
    registration::RegistrationId,
};
use sqlx::AssertSqlSafe;
use uuid::Uuid;

use crate::{Conn, Result, dialect};

/// The programme's waiting list in its order.
pub async fn line(conn: &mut Conn, programme: ProgrammeId) -> Result<Vec<Group>> {
    let rows = sql!(
        conn,
        fetch_all as (Uuid, DateTime<Utc>, Option<Uuid>, bool),
        "SELECT id, COALESCE(queued_at, created_at), party_id, passed_over_at IS NOT NULL FROM registration
        WHERE programme_id = $1 AND state = 'waitlisted'",
        programme.uuid()
    )?;
    let waiting = rows.into_iter().map(|(id, queued_at, party, passed_over)| Waiting {
        registration: RegistrationId::new(id),
        queued_at,
        party,
        passed_over,
    });
    Ok(offer::line(waiting.collect()))
}

/// The next offer goes past these.
pub async fn pass_over(conn: &mut Conn, ids: &[RegistrationId], now: DateTime<Utc>) -> Result<()> {
    let text = format!("UPDATE registration SET passed_over_at = $2 WHERE id{}", dialect::among(conn));
    sql!(conn, execute, AssertSqlSafe(text.as_str()), dialect::ids(ids.iter().copied()), now)?;
    Ok(())
}

/// An offer went past them: whoever was passed over is next again.
pub async fn proceed(conn: &mut Conn, programme: ProgrammeId) -> Result<()> {
    sql!(
        conn,
        execute,
        "UPDATE registration SET passed_over_at = NULL WHERE programme_id = $1 AND passed_over_at IS NOT NULL",
        programme.uuid()
    )?;
    Ok(())
}

/// Published programmes that have not begun on `today`, with seats free and somebody waiting.
pub async fn idle(conn: &mut Conn, today: chrono::NaiveDate) -> Result<Vec<ProgrammeId>> {
    let rows = sql!(
        conn,
        fetch_all as (Uuid,),
        "SELECT p.id FROM programme p
        WHERE p.status = 'published' AND p.deleted_at IS NULL AND p.taken < p.capacity AND p.starts_on >= $1
            AND EXISTS (SELECT 1 FROM registration r WHERE r.programme_id = p.id AND r.state = 'waitlisted')
        ORDER BY p.id",
        today
    )?;
    Ok(rows.into_iter().map(|(id,)| ProgrammeId::new(id)).collect())
}

/// Makes these one party, or takes them out of theirs; whoever would be left alone in a party is in none any more.
pub async fn gather(
    conn: &mut Conn,
    programme: ProgrammeId,
    ids: &[RegistrationId],
    party: Option<Uuid>,
) -> Result<()> {
    let text = format!(
        "UPDATE registration SET party_id = $2, revision = revision + 1 WHERE programme_id = $3 AND id{}",
        dialect::among(conn)
    );
    let chosen = dialect::ids(ids.iter().copied());
    sql!(conn, execute, AssertSqlSafe(text.as_str()), chosen, party, programme.uuid())?;
    sql!(
        conn,
        execute,
        "UPDATE registration SET party_id = NULL, revision = revision + 1
        WHERE programme_id = $1 AND party_id IS NOT NULL AND NOT EXISTS
            (SELECT 1 FROM registration other WHERE other.programme_id = registration.programme_id
                AND other.party_id = registration.party_id AND other.id <> registration.id)",
        programme.uuid()
    )?;
    Ok(())
}

/// Everybody of the programme who belongs to a party and has not left: the party, the registration, the name as one line.
pub async fn members(conn: &mut Conn, programme: ProgrammeId) -> Result<Vec<(Uuid, RegistrationId, String)>> {
    let rows = sql!(
        conn,
        fetch_all as (Uuid, Uuid, String, String),
        "SELECT r.party_id, r.id, p.given_names, p.family_name
        FROM registration r JOIN person p ON p.id = r.person_id
        WHERE r.programme_id = $1 AND r.party_id IS NOT NULL
            AND r.state NOT IN ('rejected', 'withdrawn', 'expired')
        ORDER BY r.created_at, r.id",
        programme.uuid()
    )?;
    Ok(rows
        .into_iter()
        .map(|(party, id, given, family)| {
            (party, RegistrationId::new(id), format!("{given} {family}").trim().to_owned())
        })
        .collect())
}
