//! Proposals of timetables, and the searches for them, which workers take by lease.

use chrono::{DateTime, Utc};
use domain::{
    Code,
    programme::ProgrammeId,
    proposal::{Outcome, Progress, Proposal, ProposalId, Request, State},
    user::UserId,
};
use sqlx::{AssertSqlSafe, types::Json};
use uuid::Uuid;

use crate::{Conn, Error, Result, dialect, outbox::Lease, rows::code};

#[derive(sqlx::FromRow)]
struct Row {
    id: Uuid,
    programme_id: Uuid,
    user_id: Option<Uuid>,
    state: String,
    request: Json<Request>,
    progress: Json<Progress>,
    outcome: Option<Json<Outcome>>,
    created_at: DateTime<Utc>,
    ended_at: Option<DateTime<Utc>>,
    accepted_at: Option<DateTime<Utc>>,
}

impl TryFrom<Row> for Proposal {
    type Error = Error;

    fn try_from(row: Row) -> Result<Self> {
        Ok(Self {
            id: ProposalId::new(row.id),
            programme: ProgrammeId::new(row.programme_id),
            user: row.user_id.map(UserId::new),
            state: code(&row.state, "proposal.state")?,
            request: row.request.0,
            progress: row.progress.0,
            outcome: row.outcome.map(|outcome| outcome.0),
            created_at: row.created_at,
            ended_at: row.ended_at,
            accepted_at: row.accepted_at,
        })
    }
}

/// # Errors
/// As any query.
pub async fn insert(conn: &mut Conn, proposal: &Proposal) -> Result<()> {
    sql!(
        conn,
        execute,
        "INSERT INTO proposal (id, programme_id, user_id, state, request, progress, created_at)
         VALUES ($1, $2, $3, $4, $5, $6, $7)",
        proposal.id.uuid(),
        proposal.programme.uuid(),
        proposal.user.map(UserId::uuid),
        proposal.state.code(),
        Json(&proposal.request),
        Json(&proposal.progress),
        proposal.created_at,
    )?;
    Ok(())
}

/// # Errors
/// As any query.
pub async fn find(conn: &mut Conn, programme: ProgrammeId, id: ProposalId) -> Result<Option<Proposal>> {
    let row = sql!(
        conn,
        fetch_optional as Row,
        "SELECT * FROM proposal WHERE id = $1 AND programme_id = $2",
        id.uuid(),
        programme.uuid(),
    )?;
    row.map(Proposal::try_from).transpose()
}

/// The latest first.
///
/// # Errors
/// As any query.
pub async fn of_programme(conn: &mut Conn, programme: ProgrammeId, limit: i64) -> Result<Vec<Proposal>> {
    let rows = sql!(
        conn,
        fetch_all as Row,
        "SELECT * FROM proposal WHERE programme_id = $1 ORDER BY created_at DESC, id DESC LIMIT $2",
        programme.uuid(),
        limit,
    )?;
    rows.into_iter().map(Proposal::try_from).collect()
}

/// Takes the search that has waited longest: one that is queued, or whose worker's lease is over.
///
/// # Errors
/// As any query.
pub async fn claim(conn: &mut Conn, now: DateTime<Utc>, lease: Lease) -> Result<Option<Proposal>> {
    let text = format!(
        "SELECT id FROM proposal
         WHERE state = 'queued' OR (state = 'running' AND lease_until <= $1)
         ORDER BY created_at, id LIMIT 1{}",
        dialect::for_update_skip_locked(conn)
    );
    let Some((id,)) = sql!(conn, fetch_optional as (Uuid,), AssertSqlSafe(text), now)? else {
        return Ok(None);
    };
    let row = sql!(
        conn,
        fetch_one as Row,
        "UPDATE proposal SET state = 'running', lease_owner = $2, lease_until = $3 WHERE id = $1 RETURNING *",
        id,
        lease.owner,
        lease.until,
    )?;
    Proposal::try_from(row).map(Some)
}

/// Writes down how far the search has come, and keeps the lease. False once it is to stop, or is not ours any more.
///
/// # Errors
/// As any query.
pub async fn report(conn: &mut Conn, id: ProposalId, lease: Lease, progress: &Progress) -> Result<bool> {
    let found = sql!(
        conn,
        fetch_optional as (bool,),
        "UPDATE proposal SET progress = $3, lease_until = $4
         WHERE id = $1 AND lease_owner = $2 AND state = 'running' RETURNING stop",
        id.uuid(),
        lease.owner,
        Json(progress),
        lease.until,
    )?;
    Ok(found.is_some_and(|(stop,)| !stop))
}

/// Writes down what the search came to; false if it is not `owner`'s any more.
///
/// # Errors
/// As any query.
pub async fn end(
    conn: &mut Conn,
    id: ProposalId,
    owner: Uuid,
    state: State,
    progress: &Progress,
    outcome: Option<&Outcome>,
    at: DateTime<Utc>,
) -> Result<bool> {
    let ended = sql!(
        conn,
        execute,
        "UPDATE proposal SET state = $3, progress = $4, outcome = $5, ended_at = $6, lease_owner = NULL, lease_until = NULL
         WHERE id = $1 AND lease_owner = $2 AND state = 'running'",
        id.uuid(),
        owner,
        state.code(),
        Json(progress),
        outcome.map(Json),
        at,
    )?;
    Ok(ended == 1)
}

/// Asks the search to stop: one that has not begun is over at once.
///
/// # Errors
/// As any query.
pub async fn stop(
    conn: &mut Conn,
    programme: ProgrammeId,
    id: ProposalId,
    at: DateTime<Utc>,
) -> Result<bool> {
    let queued = sql!(
        conn,
        execute,
        "UPDATE proposal SET state = 'stopped', ended_at = $3 WHERE id = $1 AND programme_id = $2 AND state = 'queued'",
        id.uuid(),
        programme.uuid(),
        at,
    )?;
    let running = sql!(
        conn,
        execute,
        "UPDATE proposal SET stop = (1 = 1) WHERE id = $1 AND programme_id = $2 AND state = 'running'",
        id.uuid(),
        programme.uuid(),
    )?;
    Ok(queued + running == 1)
}

/// `None`: that it was taken has been undone.
///
/// # Errors
/// As any query.
pub async fn accepted(conn: &mut Conn, id: ProposalId, at: Option<DateTime<Utc>>) -> Result<()> {
    sql!(conn, execute, "UPDATE proposal SET accepted_at = $2 WHERE id = $1", id.uuid(), at)?;
    Ok(())
}

/// # Errors
/// As any query.
pub async fn set_outcome(conn: &mut Conn, id: ProposalId, outcome: &Outcome) -> Result<()> {
    sql!(conn, execute, "UPDATE proposal SET outcome = $2 WHERE id = $1", id.uuid(), Json(outcome))?;
    Ok(())
}

/// Forgets what was asked for before that time and is over.
///
/// # Errors
/// As any query.
pub async fn forget(conn: &mut Conn, before: DateTime<Utc>) -> Result<u64> {
    sql!(
        conn,
        execute,
        "DELETE FROM proposal WHERE created_at < $1 AND state NOT IN ('queued', 'running')",
        before
    )
}
