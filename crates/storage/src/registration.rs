//! Registrations: one person in one programme.

mod delegation;
mod list;
mod row;

use chrono::{DateTime, Utc};
use domain::{
    Code,
    person::PersonId,
    programme::ProgrammeId,
    registration::{Registration, RegistrationId},
};
use sqlx::{AssertSqlSafe, types::Json};
use uuid::Uuid;

use crate::{Conn, Result, dialect, offer};
pub use delegation::{Origin, origins, zones};
pub use list::{Counts, Filter, Listed, Sort, counts, list};
use row::Row;

/// # Errors
/// [`crate::Error::Taken`] if the person stands in the programme already, or the key was used.
pub async fn insert(conn: &mut Conn, registration: &Registration) -> Result<()> {
    sql!(
        conn,
        execute,
        "INSERT INTO registration (id, programme_id, person_id, state, holds_seat, hold_until, queued_at, motivation,
            lang, zone, idempotency_key, link_generation, pending, calendar_sequence, revision, created_at, updated_at,
            told, feed_generation, party_id)
        VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, $19, $20)",
        registration.id.uuid(),
        registration.programme.uuid(),
        registration.person.uuid(),
        registration.state.code(),
        registration.holds_seat,
        registration.hold_until,
        registration.queued_at,
        &registration.motivation,
        registration.lang.code(),
        registration.zone.as_deref(),
        registration.idempotency_key,
        registration.link_generation,
        registration.pending.as_ref().map(Json),
        registration.calendar_sequence,
        registration.revision,
        registration.created_at,
        registration.updated_at,
        registration.told.as_ref().map(Json),
        registration.feed_generation,
        registration.party
    )?;
    Ok(())
}

/// Writes what may change of a registration and raises its revision by one; `false`, and nothing written, if the
/// row is not at `registration.revision` any more.
///
/// # Errors
/// [`crate::Error::Taken`] if it became active beside another of the same person.
pub async fn save(conn: &mut Conn, registration: &Registration) -> Result<bool> {
    let rows = sql!(
        conn,
        execute,
        "UPDATE registration SET state = $3, holds_seat = $4, hold_until = $5, queued_at = $6, motivation = $7,
            lang = $8, zone = $9, link_generation = $10, pending = $11, calendar_sequence = $12, updated_at = $13,
            told = $14, feed_generation = $15, party_id = $16, revision = revision + 1
        WHERE id = $1 AND revision = $2",
        registration.id.uuid(),
        registration.revision,
        registration.state.code(),
        registration.holds_seat,
        registration.hold_until,
        registration.queued_at,
        &registration.motivation,
        registration.lang.code(),
        registration.zone.as_deref(),
        registration.link_generation,
        registration.pending.as_ref().map(Json),
        registration.calendar_sequence,
        registration.updated_at,
        registration.told.as_ref().map(Json),
        registration.feed_generation,
        registration.party
    )?;
    Ok(rows == 1)
}

pub async fn find(conn: &mut Conn, id: RegistrationId) -> Result<Option<Registration>> {
    let row = sql!(
        conn,
        fetch_optional as Row,
        "SELECT * FROM registration WHERE id = $1 AND deleted_at IS NULL",
        id.uuid()
    )?;
    row.map(Registration::try_from).transpose()
}

/// The name of the person registered, as one line.
pub async fn name(conn: &mut Conn, id: RegistrationId) -> Result<Option<String>> {
    let row = sql!(
        conn,
        fetch_optional as (String, String),
        "SELECT p.given_names, p.family_name FROM registration r JOIN person p ON p.id = r.person_id WHERE r.id = $1",
        id.uuid()
    )?;
    Ok(row.map(|(given, family)| format!("{given} {family}").trim().to_owned()))
}

/// Like [`find`], in a transaction that is about to change it and has locked the programme before.
pub async fn find_for_update(conn: &mut Conn, id: RegistrationId) -> Result<Option<Registration>> {
    let text = format!(
        "SELECT * FROM registration WHERE id = $1 AND deleted_at IS NULL{}",
        dialect::for_update(conn)
    );
    let row = sql!(conn, fetch_optional as Row, AssertSqlSafe(text.as_str()), id.uuid())?;
    row.map(Registration::try_from).transpose()
}

/// The registration that this sent form became.
pub async fn find_by_key(conn: &mut Conn, programme: ProgrammeId, key: Uuid) -> Result<Option<Registration>> {
    let row = sql!(
        conn,
        fetch_optional as Row,
        "SELECT * FROM registration WHERE programme_id = $1 AND idempotency_key = $2",
        programme.uuid(),
        key
    )?;
    row.map(Registration::try_from).transpose()
}

/// The person's one registration in the programme that is neither withdrawn nor expired.
pub async fn find_standing(
    conn: &mut Conn,
    programme: ProgrammeId,
    person: PersonId,
) -> Result<Option<Registration>> {
    let row = sql!(
        conn,
        fetch_optional as Row,
        "SELECT * FROM registration
        WHERE programme_id = $1 AND person_id = $2 AND state NOT IN ('withdrawn', 'expired')",
        programme.uuid(),
        person.uuid()
    )?;
    row.map(Registration::try_from).transpose()
}

/// The latest registration of each person with this address (as [`domain::text::key`] gives it) in the programme;
/// at most twenty.
pub async fn latest_of_address(
    conn: &mut Conn,
    programme: ProgrammeId,
    email_key: &str,
) -> Result<Vec<Registration>> {
    let rows = sql!(
        conn,
        fetch_all as Row,
        "SELECT r.* FROM registration r JOIN person p ON p.id = r.person_id
        WHERE r.programme_id = $1 AND p.email_key = $2 AND r.deleted_at IS NULL
            AND NOT EXISTS (SELECT 1 FROM registration later WHERE later.programme_id = r.programme_id
                AND later.person_id = r.person_id AND later.id > r.id AND later.deleted_at IS NULL)
        ORDER BY r.id LIMIT 20",
        programme.uuid(),
        email_key
    )?;
    rows.into_iter().map(Registration::try_from).collect()
}

/// How many stand before this one on the waiting list, itself included: 1 is the next. `None` if it does not wait.
pub async fn place(conn: &mut Conn, registration: &Registration) -> Result<Option<i64>> {
    let line = offer::line(conn, registration.programme).await?;
    let place =
        line.iter().flat_map(|group| &group.0).position(|waiting| waiting.registration == registration.id);
    Ok(place.and_then(|before| i64::try_from(before + 1).ok()))
}

/// Unconfirmed registrations whose time is over, with their programmes; the longest over first, at most `limit`.
pub async fn overdue(
    conn: &mut Conn,
    now: DateTime<Utc>,
    limit: i64,
) -> Result<Vec<(RegistrationId, ProgrammeId)>> {
    let rows = sql!(
        conn,
        fetch_all as (Uuid, Uuid),
        "SELECT id, programme_id FROM registration
        WHERE hold_until IS NOT NULL AND hold_until <= $1 AND state = 'draft' ORDER BY hold_until, id LIMIT $2",
        now,
        limit
    )?;
    Ok(rows
        .into_iter()
        .map(|(id, programme)| (RegistrationId::new(id), ProgrammeId::new(programme)))
        .collect())
}
