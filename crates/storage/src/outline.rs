//! Outlines of sessions.

use chrono::{DateTime, Utc};
use domain::{
    outline::{Needs, Outline},
    programme::ProgrammeId,
    session::SessionId,
};
use sqlx::types::Json;
use uuid::Uuid;

use crate::{Conn, Result};

#[derive(sqlx::FromRow)]
struct Row {
    id: Uuid,
    programme_id: Uuid,
    needs: Json<Needs>,
    placed: bool,
    revision: i64,
    created_at: DateTime<Utc>,
}

impl From<Row> for Outline {
    fn from(row: Row) -> Self {
        Self {
            id: SessionId::new(row.id),
            programme: ProgrammeId::new(row.programme_id),
            needs: row.needs.0,
            is_placed: row.placed,
            revision: row.revision,
            created_at: row.created_at,
        }
    }
}

/// # Errors
/// As any query.
pub async fn insert(conn: &mut Conn, outline: &Outline) -> Result<()> {
    sql!(
        conn,
        execute,
        "INSERT INTO outline (id, programme_id, needs, placed, revision, created_at) VALUES ($1, $2, $3, $4, $5, $6)",
        outline.id.uuid(),
        outline.programme.uuid(),
        Json(&outline.needs),
        outline.is_placed,
        outline.revision,
        outline.created_at,
    )?;
    Ok(())
}

/// Raises the revision by one. False, and nothing written, if the row is not at `outline.revision` any more.
///
/// # Errors
/// As any query.
pub async fn update(conn: &mut Conn, outline: &Outline) -> Result<bool> {
    let changed = sql!(
        conn,
        execute,
        "UPDATE outline SET needs = $4, placed = $5, revision = revision + 1
         WHERE id = $1 AND programme_id = $2 AND revision = $3",
        outline.id.uuid(),
        outline.programme.uuid(),
        outline.revision,
        Json(&outline.needs),
        outline.is_placed,
    )?;
    Ok(changed == 1)
}

/// Whether there was such an outline in this programme.
///
/// # Errors
/// As any query.
pub async fn delete(conn: &mut Conn, programme: ProgrammeId, id: SessionId) -> Result<bool> {
    let gone = sql!(
        conn,
        execute,
        "DELETE FROM outline WHERE id = $1 AND programme_id = $2",
        id.uuid(),
        programme.uuid(),
    )?;
    Ok(gone == 1)
}

/// # Errors
/// As any query.
pub async fn find(conn: &mut Conn, programme: ProgrammeId, id: SessionId) -> Result<Option<Outline>> {
    let row = sql!(
        conn,
        fetch_optional as Row,
        "SELECT * FROM outline WHERE id = $1 AND programme_id = $2",
        id.uuid(),
        programme.uuid(),
    )?;
    Ok(row.map(Outline::from))
}

/// All of a programme, placed or not, in the order in which they were made.
///
/// # Errors
/// As any query.
pub async fn of_programme(conn: &mut Conn, programme: ProgrammeId) -> Result<Vec<Outline>> {
    let rows = sql!(
        conn,
        fetch_all as Row,
        "SELECT * FROM outline WHERE programme_id = $1 ORDER BY created_at, id",
        programme.uuid(),
    )?;
    Ok(rows.into_iter().map(Outline::from).collect())
}
