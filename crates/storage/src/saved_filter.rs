//! Lists of registrations as users keep them: filter, order and columns under a name.

use chrono::{DateTime, Utc};
use domain::{
    programme::ProgrammeId,
    saved_filter::{SavedFilter, SavedFilterId},
    text,
    user::UserId,
};
use uuid::Uuid;

use crate::{Conn, Result};

/// Keeps it; one of the same name gets this query and this spelling instead.
///
/// # Errors
/// As any query.
pub async fn keep(
    conn: &mut Conn,
    user: UserId,
    programme: ProgrammeId,
    filter: &SavedFilter,
    at: DateTime<Utc>,
) -> Result<()> {
    sql!(
        conn,
        execute,
        "INSERT INTO saved_filter (id, user_id, programme_id, name, name_key, query, created_at)
         VALUES ($1, $2, $3, $4, $5, $6, $7)
         ON CONFLICT (user_id, programme_id, name_key)
            DO UPDATE SET name = excluded.name, query = excluded.query",
        filter.id.uuid(),
        user.uuid(),
        programme.uuid(),
        &filter.name,
        text::key(&filter.name),
        &filter.query,
        at,
    )?;
    Ok(())
}

/// The user's own in this programme, by name.
///
/// # Errors
/// As any query.
pub async fn of_user(conn: &mut Conn, user: UserId, programme: ProgrammeId) -> Result<Vec<SavedFilter>> {
    let found = sql!(
        conn,
        fetch_all as (Uuid, String, String),
        "SELECT id, name, query FROM saved_filter WHERE user_id = $1 AND programme_id = $2 ORDER BY name_key",
        user.uuid(),
        programme.uuid(),
    )?;
    Ok(found
        .into_iter()
        .map(|(id, name, query)| SavedFilter { id: SavedFilterId::new(id), name, query })
        .collect())
}

/// Whether this user had such a one in this programme.
///
/// # Errors
/// As any query.
pub async fn delete(
    conn: &mut Conn,
    user: UserId,
    programme: ProgrammeId,
    id: SavedFilterId,
) -> Result<bool> {
    let gone = sql!(
        conn,
        execute,
        "DELETE FROM saved_filter WHERE id = $1 AND user_id = $2 AND programme_id = $3",
        id.uuid(),
        user.uuid(),
        programme.uuid(),
    )?;
    Ok(gone == 1)
}
