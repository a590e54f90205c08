//! Steps made on the board, by programme and user.

use chrono::{DateTime, Utc};
use domain::{
    board::{STEPS, Shift, Step, StepId, Way},
    programme::ProgrammeId,
    proposal::ProposalId,
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
        "INSERT INTO board_step (id, programme_id, user_id, number, proposal_id, shifts, undone, made_at)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8)",
        step.id.uuid(),
        programme,
        user,
        last + 1,
        step.proposal.map(ProposalId::uuid),
        Json(&step.shifts),
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
            "SELECT id, proposal_id, shifts FROM board_step
             WHERE programme_id = $1 AND user_id = $2 AND undone = $3 ORDER BY number DESC LIMIT 1"
        }
        Way::Redo => {
            "SELECT id, proposal_id, shifts FROM board_step
             WHERE programme_id = $1 AND user_id = $2 AND undone = $3 ORDER BY number LIMIT 1"
        }
    };
    let found = sql!(
        conn,
        fetch_optional as (Uuid, Option<Uuid>, Json<Vec<Shift>>),
        text,
        programme.uuid(),
        user.uuid(),
        way == Way::Redo,
    )?;
    Ok(found.map(|(id, proposal, shifts)| Step {
        id: StepId::new(id),
        proposal: proposal.map(ProposalId::new),
        shifts: shifts.0,
    }))
}

/// With what it did to each session, as that stands now.
///
/// # Errors
/// As any query.
pub async fn set_undone(conn: &mut Conn, id: StepId, undone: bool, shifts: &[Shift]) -> Result<()> {
    sql!(
        conn,
        execute,
        "UPDATE board_step SET undone = $2, shifts = $3 WHERE id = $1",
        id.uuid(),
        undone,
        Json(shifts),
    )?;
    Ok(())
}

/// # Errors
/// As any query.
pub async fn delete(conn: &mut Conn, id: StepId) -> Result<()> {
    sql!(conn, execute, "DELETE FROM board_step WHERE id = $1", id.uuid())?;
    Ok(())
}
