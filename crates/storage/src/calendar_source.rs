//! Calendars out of which experts' busy times are read.

use chrono::{DateTime, NaiveDateTime, Utc};
use domain::user::UserId;
use serde::{Deserialize, Serialize};
use sqlx::{AssertSqlSafe, types::Json};
use uuid::Uuid;

use crate::{Conn, Result, dialect};

/// When somebody is busy, as the calendar's reader found it.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Busy {
    pub times: Vec<(DateTime<Utc>, DateTime<Utc>)>,
    /// By the clocks of wherever the person is.
    #[serde(default)]
    pub civil: Vec<(NaiveDateTime, NaiveDateTime)>,
    /// How many entries were not understood: their zone, or how they repeat.
    #[serde(default)]
    pub unknown_zone: usize,
    #[serde(default)]
    pub unread: usize,
}

#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Source {
    pub id: Uuid,
    pub expert: UserId,
    pub name: String,
    /// `""` for a file.
    pub host: String,
    /// Sealed; `None` for a file.
    pub address: Option<String>,
    pub busy: Busy,
    /// A code; `""` where nothing is wrong.
    pub error: String,
    pub failures: i64,
    pub tried_at: Option<DateTime<Utc>>,
    pub read_at: Option<DateTime<Utc>>,
    pub due_at: Option<DateTime<Utc>>,
    pub created_at: DateTime<Utc>,
}

#[derive(sqlx::FromRow)]
struct Row {
    id: Uuid,
    expert_id: Uuid,
    name: String,
    host: String,
    address: Option<String>,
    busy: Json<Busy>,
    error: String,
    failures: i64,
    tried_at: Option<DateTime<Utc>>,
    read_at: Option<DateTime<Utc>>,
    due_at: Option<DateTime<Utc>>,
    created_at: DateTime<Utc>,
}

const SELECT: &str =
    "SELECT id, expert_id, name, host, address, busy, error, failures, tried_at, read_at, due_at,
    created_at FROM calendar_source";

impl From<Row> for Source {
    fn from(row: Row) -> Self {
        Self {
            id: row.id,
            expert: UserId::new(row.expert_id),
            name: row.name,
            host: row.host,
            address: row.address,
            busy: row.busy.0,
            error: row.error,
            failures: row.failures,
            tried_at: row.tried_at,
            read_at: row.read_at,
            due_at: row.due_at,
            created_at: row.created_at,
        }
    }
}

/// # Errors
/// [`crate::Error::Referred`] where there is no such expert.
pub async fn insert(conn: &mut Conn, source: &Source) -> Result<()> {
    sql!(
        conn,
        execute,
        "INSERT INTO calendar_source (id, expert_id, name, host, address, busy, error, failures, tried_at, read_at,
            due_at, created_at)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12)",
        source.id,
        source.expert.uuid(),
        &source.name,
        &source.host,
        &source.address,
        Json(&source.busy),
        &source.error,
        source.failures,
        source.tried_at,
        source.read_at,
        source.due_at,
        source.created_at,
    )?;
    Ok(())
}

/// Those of one expert, in the order in which they were added.
///
/// # Errors
/// As any query.
pub async fn of_expert(conn: &mut Conn, expert: UserId) -> Result<Vec<Source>> {
    let text = format!("{SELECT} WHERE expert_id = $1 ORDER BY created_at, id");
    let rows = sql!(conn, fetch_all as Row, AssertSqlSafe(text), expert.uuid())?;
    Ok(rows.into_iter().map(Source::from).collect())
}

/// One of this expert's.
///
/// # Errors
/// As any query.
pub async fn find(conn: &mut Conn, expert: UserId, id: Uuid) -> Result<Option<Source>> {
    let text = format!("{SELECT} WHERE expert_id = $1 AND id = $2");
    Ok(sql!(conn, fetch_optional as Row, AssertSqlSafe(text), expert.uuid(), id)?.map(Source::from))
}

/// At most `limit` feeds whose time has come, put off until `until`, so that no other worker asks them meanwhile.
///
/// # Errors
/// As any query.
pub async fn claim(
    conn: &mut Conn,
    now: DateTime<Utc>,
    until: DateTime<Utc>,
    limit: i64,
) -> Result<Vec<Source>> {
    let lock = dialect::for_update_skip_locked(conn);
    let text = format!("{SELECT} WHERE due_at <= $1 ORDER BY due_at, id LIMIT $2{lock}");
    let rows = sql!(conn, fetch_all as Row, AssertSqlSafe(text), now, limit)?;
    for row in &rows {
        sql!(conn, execute, "UPDATE calendar_source SET due_at = $2 WHERE id = $1", row.id, until)?;
    }
    Ok(rows.into_iter().map(Source::from).collect())
}

/// What was read, or what was wrong; `name`, `host` and `address` stay. False where it was removed meanwhile.
///
/// # Errors
/// As any query.
pub async fn update(conn: &mut Conn, source: &Source) -> Result<bool> {
    let changed = sql!(
        conn,
        execute,
        "UPDATE calendar_source SET busy = $2, error = $3, failures = $4, tried_at = $5, read_at = $6, due_at = $7
         WHERE id = $1",
        source.id,
        Json(&source.busy),
        &source.error,
        source.failures,
        source.tried_at,
        source.read_at,
        source.due_at,
    )?;
    Ok(changed == 1)
}

/// False where there is none of this expert.
///
/// # Errors
/// As any query.
pub async fn remove(conn: &mut Conn, expert: UserId, id: Uuid) -> Result<bool> {
    let text = "DELETE FROM calendar_source WHERE expert_id = $1 AND id = $2";
    Ok(sql!(conn, execute, text, expert.uuid(), id)? == 1)
}
