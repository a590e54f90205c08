//! Strands: the fields of work.

use domain::{
    Translated,
    institution::{Strand, StrandId},
};
use sqlx::types::Json;
use uuid::Uuid;

use crate::{Conn, Result};

type Row = (Uuid, i64, Json<Translated>);

/// # Errors
/// As any query.
pub async fn insert(conn: &mut Conn, strand: &Strand) -> Result<()> {
    sql!(
        conn,
        execute,
        "INSERT INTO strand (id, position, names) VALUES ($1, $2, $3)",
        strand.id.uuid(),
        strand.position,
        Json(&strand.names)
    )?;
    Ok(())
}

/// Whether there was one to change.
///
/// # Errors
/// As any query.
pub async fn update(conn: &mut Conn, strand: &Strand) -> Result<bool> {
    let changed = sql!(
        conn,
        execute,
        "UPDATE strand SET position = $2, names = $3 WHERE id = $1",
        strand.id.uuid(),
        strand.position,
        Json(&strand.names)
    )?;
    Ok(changed > 0)
}

/// Whether there was one to delete.
///
/// # Errors
/// [`Error::Referred`](crate::Error::Referred) while a programme belongs to it.
pub async fn delete(conn: &mut Conn, id: StrandId) -> Result<bool> {
    Ok(sql!(conn, execute, "DELETE FROM strand WHERE id = $1", id.uuid())? > 0)
}

/// # Errors
/// As any query.
pub async fn find(conn: &mut Conn, id: StrandId) -> Result<Option<Strand>> {
    let row =
        sql!(conn, fetch_optional as Row, "SELECT id, position, names FROM strand WHERE id = $1", id.uuid())?;
    Ok(row.map(read))
}

/// All, in their order.
///
/// # Errors
/// As any query.
pub async fn all(conn: &mut Conn) -> Result<Vec<Strand>> {
    let rows = sql!(conn, fetch_all as Row, "SELECT id, position, names FROM strand ORDER BY position, id")?;
    Ok(rows.into_iter().map(read).collect())
}

fn read((id, position, Json(names)): Row) -> Strand {
    Strand { id: StrandId::new(id), position, names }
}
