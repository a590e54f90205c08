//! Engagements: experts' parts in sessions.

mod person;

use chrono::{DateTime, Utc};
use domain::{
    Code,
    engagement::{Engagement, EngagementId, State},
    itinerary::Item,
    programme::ProgrammeId,
    session::SessionId,
    user::UserId,
};
use sqlx::{AssertSqlSafe, types::Json};
use uuid::Uuid;

use crate::{Conn, Error, Result, dialect, rows::code};
pub use person::{Expert, accepted_names, experts, lock_experts};

#[derive(sqlx::FromRow)]
struct Row {
    id: Uuid,
    programme_id: Uuid,
    session_id: Uuid,
    expert_id: Uuid,
    state: String,
    reason: String,
    override_reason: String,
    hold_until: Option<DateTime<Utc>>,
    link_generation: i64,
    calendar_sequence: Option<i64>,
    told: Option<Json<Item>>,
    revision: i64,
    created_at: DateTime<Utc>,
    updated_at: DateTime<Utc>,
}

impl TryFrom<Row> for Engagement {
    type Error = Error;

    fn try_from(row: Row) -> Result<Self> {
        Ok(Self {
            id: EngagementId::new(row.id),
            programme: ProgrammeId::new(row.programme_id),
            session: SessionId::new(row.session_id),
            expert: UserId::new(row.expert_id),
            state: code(&row.state, "engagement.state")?,
            reason: row.reason,
            override_reason: row.override_reason,
            hold_until: row.hold_until,
            link_generation: row.link_generation,
            calendar_sequence: row.calendar_sequence,
            told: row.told.map(|Json(told)| told),
            revision: row.revision,
            created_at: row.created_at,
            updated_at: row.updated_at,
        })
    }
}

/// # Errors
/// [`Error::Taken`] while the expert has another one in the session that is not released; [`Error::Referred`] where
/// the user is no expert.
pub async fn insert(conn: &mut Conn, engagement: &Engagement) -> Result<()> {
    sql!(
        conn,
        execute,
        "INSERT INTO engagement (id, programme_id, session_id, expert_id, state, reason, override_reason, hold_until,
            link_generation, calendar_sequence, told, revision, created_at, updated_at)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14)",
        engagement.id.uuid(),
        engagement.programme.uuid(),
        engagement.session.uuid(),
        engagement.expert.uuid(),
        engagement.state.code(),
        &engagement.reason,
        &engagement.override_reason,
        engagement.hold_until,
        engagement.link_generation,
        engagement.calendar_sequence,
        engagement.told.as_ref().map(Json),
        engagement.revision,
        engagement.created_at,
        engagement.updated_at,
    )?;
    Ok(())
}

/// Raises the revision by one. False, and nothing written, if the row is not at `engagement.revision` any more.
///
/// # Errors
/// As any query.
pub async fn save(conn: &mut Conn, engagement: &Engagement) -> Result<bool> {
    let changed = sql!(
        conn,
        execute,
        "UPDATE engagement SET state = $3, reason = $4, override_reason = $5, hold_until = $6, link_generation = $7,
            calendar_sequence = $8, told = $9, updated_at = $10, revision = revision + 1
         WHERE id = $1 AND revision = $2",
        engagement.id.uuid(),
        engagement.revision,
        engagement.state.code(),
        &engagement.reason,
        &engagement.override_reason,
        engagement.hold_until,
        engagement.link_generation,
        engagement.calendar_sequence,
        engagement.told.as_ref().map(Json),
        engagement.updated_at,
    )?;
    Ok(changed == 1)
}

/// # Errors
/// As any query.
pub async fn find(conn: &mut Conn, id: EngagementId) -> Result<Option<Engagement>> {
    one(conn, id, "").await
}

/// The same, locked until the end of the transaction. Lock the programme and the expert before it.
///
/// # Errors
/// As any query.
pub async fn find_for_update(conn: &mut Conn, id: EngagementId) -> Result<Option<Engagement>> {
    let lock = dialect::for_update(conn);
    one(conn, id, lock).await
}

async fn one(conn: &mut Conn, id: EngagementId, lock: &str) -> Result<Option<Engagement>> {
    let text = format!("SELECT * FROM engagement WHERE id = $1{lock}");
    sql!(conn, fetch_optional as Row, AssertSqlSafe(text), id.uuid())?.map(Engagement::try_from).transpose()
}

/// All of a programme that are not released, the oldest first, with those of deleted sessions.
///
/// # Errors
/// As any query.
pub async fn of_programme(conn: &mut Conn, programme: ProgrammeId) -> Result<Vec<Engagement>> {
    sql!(
        conn,
        fetch_all as Row,
        "SELECT * FROM engagement WHERE programme_id = $1 AND state <> 'released' ORDER BY created_at, id",
        programme.uuid(),
    )?
    .into_iter()
    .map(Engagement::try_from)
    .collect()
}

/// What an expert was asked for, in whatever state it is, the newest first.
///
/// # Errors
/// As any query.
pub async fn of_expert(conn: &mut Conn, expert: UserId, limit: i64) -> Result<Vec<Engagement>> {
    sql!(
        conn,
        fetch_all as Row,
        "SELECT e.* FROM engagement e JOIN session s ON s.id = e.session_id
         WHERE e.expert_id = $1 AND e.state <> 'held' AND e.told IS NOT NULL
         ORDER BY s.starts_at DESC, e.id LIMIT $2",
        expert.uuid(),
        limit,
    )?
    .into_iter()
    .map(Engagement::try_from)
    .collect()
}

/// What takes the time of any of these experts at `now` or later, in programmes that stand.
///
/// # Errors
/// As any query.
pub async fn standing(conn: &mut Conn, experts: &[UserId], now: DateTime<Utc>) -> Result<Vec<Engagement>> {
    let text = format!(
        "SELECT e.* FROM engagement e
         JOIN session s ON s.id = e.session_id AND s.deleted_at IS NULL
         JOIN programme p ON p.id = e.programme_id AND p.status <> 'cancelled' AND p.deleted_at IS NULL
         WHERE e.expert_id{} AND (e.state IN ('invited', 'accepted') OR (e.state = 'held' AND e.hold_until > $2))
         ORDER BY e.id",
        dialect::among(conn)
    );
    sql!(conn, fetch_all as Row, AssertSqlSafe(text), dialect::ids(experts.iter().copied()), now)?
        .into_iter()
        .map(Engagement::try_from)
        .collect()
}

/// Programme and identifier of the holds that are over.
///
/// # Errors
/// As any query.
pub async fn overdue(
    conn: &mut Conn,
    now: DateTime<Utc>,
    limit: i64,
) -> Result<Vec<(ProgrammeId, EngagementId)>> {
    let rows = sql!(
        conn,
        fetch_all as (Uuid, Uuid),
        "SELECT programme_id, id FROM engagement WHERE state = $1 AND hold_until <= $2 ORDER BY hold_until, id LIMIT $3",
        State::Held.code(),
        now,
        limit,
    )?;
    Ok(rows.into_iter().map(|(programme, id)| (ProgrammeId::new(programme), EngagementId::new(id))).collect())
}
