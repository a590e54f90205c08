//! Steps made on the board, by programme and user.

use chrono::{DateTime, Utc};
use domain::{
    board::{STEPS, Standing, Step, StepId, Way},
    programme::ProgrammeId,
    session::SessionId,
    user::UserId,
};
use sqlx::types::Json;
use uuid::Uuid;

use crate::{Conn, Result};

/// Puts the step on top. What was undone before is gone for good, and so is what is more than [`STEPS`] back.
///
/// # Errors
/// As any query.
pub async fn push(
    conn: &mut Conn,
    programme: ProgrammeId,
    user: UserId,
    step: &Step,
    at: DateTime<Utc>,
) -> Result<()> {
    let (programme, user) = (programme.uuid(), user.uuid());
    sql!(
        conn,
        execute,
        "DELETE FROM board_step WHERE programme_id = $1 AND user_id = $2 AND undone = $3",
        programme,
        user,
        true,
    )?;
    let (last,) = sql!(
        conn,
        fetch_one as (i64,),
        "SELECT COALESCE(MAX(number), 0) FROM board_step WHERE programme_id = $1 AND user_id = $2",
        programme,
        user,
    )?;
    sql!(
        conn,
        execute,
        "INSERT INTO board_step (id, programme_id, user_id, session_id, number, standing_before, standing_after,
            undone, made_at)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)",
        step.id.uuid(),
        programme,
        user,
        step.session.uuid(),
        last + 1,
        Json(&step.before),
        Json(&step.after),
        false,
        at,
    )?;
    sql!(
        conn,
        execute,
        "DELETE FROM board_step WHERE programme_id = $1 AND user_id = $2 AND number <= $3",
        programme,
        user,
        last + 1 - STEPS,
    )?;
    Ok(())
}

/// The step that would be undone, or done again, next.
///
/// # Errors
/// As any query.
pub async fn next(conn: &mut Conn, programme: ProgrammeId, user: UserId, way: Way) -> Result<Option<Step>> {
    let text = match way {
        Way::Undo => {
            "SELECT id, session_id, standing_before, standing_after FROM board_step
             WHERE programme_id = $1 AND user_id = $2 AND undone = $3 ORDER BY number DESC LIMIT 1"
        }
        Way::Redo => {
            "SELECT id, session_id, standing_before, standing_after FROM board_step
             WHERE programme_id = $1 AND user_id = $2 AND undone = $3 ORDER BY number LIMIT 1"
        }
    };
    let found = sql!(
        conn,
        fetch_optional as (Uuid, Uuid, Json<Standing>, Json<Standing>),
        text,
        programme.uuid(),
        user.uuid(),
        way == Way::Redo,
    )?;
    Ok(found.map(|(id, session, before, after)| Step {
        id: StepId::new(id),
        session: SessionId::new(session),
        before: before.0,
        after: after.0,
    }))
}

/// # Errors
/// As any query.
pub async fn set_undone(conn: &mut Conn, id: StepId, undone: bool) -> Result<()> {
    sql!(conn, execute, "UPDATE board_step SET undone = $2 WHERE id = $1", id.uuid(), undone)?;
    Ok(())
}

/// # Errors
/// As any query.
pub async fn delete(conn: &mut Conn, id: StepId) -> Result<()> {
    sql!(conn, execute, "DELETE FROM board_step WHERE id = $1", id.uuid())?;
    Ok(())
}
