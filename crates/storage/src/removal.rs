//! What was deleted stays for a while and can be brought back.

use chrono::{DateTime, Utc};
use domain::{
    Code,
    programme::{Programme, ProgrammeId},
    registration::{RegistrationId, State},
    session::{Session, SessionId},
    user::UserId,
};
use sqlx::AssertSqlSafe;
use uuid::Uuid;

use crate::{Conn, Result, dialect, programme as programmes, rows, session::Row as SessionRow};

/// Whether there was such a session in this programme.
pub async fn remove_session(
    conn: &mut Conn,
    programme: ProgrammeId,
    id: SessionId,
    now: DateTime<Utc>,
) -> Result<bool> {
    let gone = sql!(
        conn,
        execute,
        "UPDATE session SET deleted_at = $3, revision = revision + 1
         WHERE id = $1 AND programme_id = $2 AND deleted_at IS NULL",
        id.uuid(),
        programme.uuid(),
        now,
    )?;
    Ok(gone == 1)
}

/// Whether there was such a deleted session in this programme.
pub async fn restore_session(conn: &mut Conn, programme: ProgrammeId, id: SessionId) -> Result<bool> {
    let back = sql!(
        conn,
        execute,
        "UPDATE session SET deleted_at = NULL, revision = revision + 1
         WHERE id = $1 AND programme_id = $2 AND deleted_at IS NOT NULL",
        id.uuid(),
        programme.uuid(),
    )?;
    Ok(back == 1)
}

/// The programme's deleted sessions with the time of it; the latest first. One that is an outline again is not among them.
pub async fn sessions(conn: &mut Conn, programme: ProgrammeId) -> Result<Vec<(Session, DateTime<Utc>)>> {
    #[derive(sqlx::FromRow)]
    struct Removed {
        #[sqlx(flatten)]
        session: SessionRow,
        deleted_at: DateTime<Utc>,
    }
    let rows = sql!(
        conn,
        fetch_all as Removed,
        "SELECT * FROM session WHERE programme_id = $1 AND deleted_at IS NOT NULL
           AND NOT EXISTS (SELECT 1 FROM outline WHERE outline.id = session.id AND outline.placed = $2)
         ORDER BY deleted_at DESC, id",
        programme.uuid(),
        false,
    )?;
    rows.into_iter().map(|row| Ok((row.session.try_into()?, row.deleted_at))).collect()
}

/// A deleted registration as lists show it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RemovedRegistration {
    pub id: RegistrationId,
    /// As one line.
    pub name: String,
    /// To which it comes back.
    pub state: State,
    pub at: DateTime<Utc>,
}

/// Marks a registration as deleted that was withdrawn in this transaction, with the state to come back to.
///
/// # Errors
/// As any query.
pub async fn remove_registration(
    conn: &mut Conn,
    id: RegistrationId,
    state: State,
    now: DateTime<Utc>,
) -> Result<()> {
    sql!(
        conn,
        execute,
        "UPDATE registration SET deleted_at = $2, deleted_state = $3 WHERE id = $1",
        id.uuid(),
        now,
        state.code(),
    )?;
    Ok(())
}

/// Takes the mark away and answers the state that the registration had; `None` if none of this programme is deleted.
pub async fn restore_registration(
    conn: &mut Conn,
    programme: ProgrammeId,
    id: RegistrationId,
) -> Result<Option<State>> {
    let text = format!(
        "SELECT deleted_state FROM registration WHERE id = $1 AND programme_id = $2 AND deleted_at IS NOT NULL{}",
        dialect::for_update(conn)
    );
    let found =
        sql!(conn, fetch_optional as (Option<String>,), AssertSqlSafe(text), id.uuid(), programme.uuid())?;
    let Some((Some(state),)) = found else { return Ok(None) };
    sql!(
        conn,
        execute,
        "UPDATE registration SET deleted_at = NULL, deleted_state = NULL WHERE id = $1",
        id.uuid(),
    )?;
    rows::code(&state, "registration.deleted_state").map(Some)
}

/// The programme's deleted registrations; the latest first.
pub async fn registrations(conn: &mut Conn, programme: ProgrammeId) -> Result<Vec<RemovedRegistration>> {
    let rows = sql!(
        conn,
        fetch_all as (Uuid, String, String, String, DateTime<Utc>),
        "SELECT r.id, p.given_names, p.family_name, r.deleted_state, r.deleted_at
         FROM registration r JOIN person p ON p.id = r.person_id
         WHERE r.programme_id = $1 AND r.deleted_at IS NOT NULL ORDER BY r.deleted_at DESC, r.id",
        programme.uuid(),
    )?;
    rows.into_iter()
        .map(|(id, given, family, state, at)| {
            Ok(RemovedRegistration {
                id: RegistrationId::new(id),
                name: format!("{given} {family}").trim().to_owned(),
                state: rows::code(&state, "registration.deleted_state")?,
                at,
            })
        })
        .collect()
}

/// Whether there was such a programme.
pub async fn remove_programme(conn: &mut Conn, id: ProgrammeId, now: DateTime<Utc>) -> Result<bool> {
    let gone = sql!(
        conn,
        execute,
        "UPDATE programme SET deleted_at = $2, revision = revision + 1 WHERE id = $1 AND deleted_at IS NULL",
        id.uuid(),
        now,
    )?;
    Ok(gone == 1)
}

/// Whether there was such a deleted programme.
pub async fn restore_programme(conn: &mut Conn, id: ProgrammeId) -> Result<bool> {
    let back = sql!(
        conn,
        execute,
        "UPDATE programme SET deleted_at = NULL, revision = revision + 1 WHERE id = $1 AND deleted_at IS NOT NULL",
        id.uuid(),
    )?;
    Ok(back == 1)
}

/// Deleted programmes that the user organises, or all where none is named; the latest first.
pub async fn programmes(conn: &mut Conn, user: Option<UserId>) -> Result<Vec<(Programme, DateTime<Utc>)>> {
    let rows = sql!(
        conn,
        fetch_all as (Uuid, DateTime<Utc>),
        "SELECT id, deleted_at FROM programme WHERE deleted_at IS NOT NULL
            AND ($1 IS NULL OR id IN (SELECT programme_id FROM programme_organiser WHERE user_id = $1))
         ORDER BY deleted_at DESC, id",
        user.map(domain::Id::uuid),
    )?;
    let ids: Vec<ProgrammeId> = rows.iter().map(|(id, _)| ProgrammeId::new(*id)).collect();
    let mut known = programmes::of_ids(conn, &ids).await?;
    let found = rows.into_iter().filter_map(|(id, at)| {
        let place = known.iter().position(|programme| programme.id.uuid() == id)?;
        Some((known.swap_remove(place), at))
    });
    Ok(found.collect())
}

/// Removes for good what was deleted before this time. Gives how many rows, what belongs to them not counted.
pub async fn purge(conn: &mut Conn, before: DateTime<Utc>) -> Result<u64> {
    let mut gone = 0;
    for table in ["session", "registration", "programme"] {
        let text = format!("DELETE FROM {table} WHERE deleted_at < $1");
        gone += sql!(conn, execute, AssertSqlSafe(text), before)?;
    }
    Ok(gone)
}
