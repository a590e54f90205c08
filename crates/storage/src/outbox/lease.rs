//! Leases: a worker owns the messages it sends for a short time, so that two workers never send one.

use chrono::{DateTime, Utc};
use domain::{
    Code,
    message::{Message, MessageId, MessageState},
};
use sqlx::AssertSqlSafe;
use uuid::Uuid;

use super::row::{COLUMNS, Row};
use crate::{Conn, Result, dialect};

/// Who sends, and until when nobody else does.
#[derive(Debug, Clone, Copy)]
pub struct Lease {
    /// New for every worker that starts.
    pub owner: Uuid,
    pub until: DateTime<Utc>,
}

/// At most `limit` messages that wait to be sent, or whose sender's lease is over, the longest due first. On
/// PostgreSQL they are locked, and those that another worker has just locked are passed over.
///
/// # Errors
/// [`crate::Error::Unreadable`] for a row of another version.
pub async fn due(conn: &mut Conn, now: DateTime<Utc>, limit: i64) -> Result<Vec<Message>> {
    let lock = dialect::for_update_skip_locked(conn);
    let text = AssertSqlSafe(format!(
        "SELECT {COLUMNS} FROM message
         WHERE state IN ('queued', 'sending') AND due_at <= $1
            AND (state = 'queued' OR lease_until IS NULL OR lease_until <= $1)
         ORDER BY due_at, id LIMIT $2{lock}"
    ));
    sql!(conn, fetch_all as Row, text, now, limit)?.into_iter().map(Message::try_from).collect()
}

/// Takes the [`due`] messages under this lease; each take counts as an attempt, so that a message that kills its
/// worker does not come back for ever.
///
/// # Errors
/// As [`due`].
pub async fn claim(conn: &mut Conn, now: DateTime<Utc>, limit: i64, lease: Lease) -> Result<Vec<Message>> {
    let mut messages = due(conn, now, limit).await?;
    for message in &mut messages {
        message.state = MessageState::Sending;
        message.attempts += 1;
        sql!(
            conn,
            execute,
            "UPDATE message SET state = $2, attempts = $3, lease_owner = $4, lease_until = $5 WHERE id = $1",
            message.id.uuid(),
            message.state.code(),
            message.attempts,
            lease.owner,
            lease.until,
        )?;
    }
    Ok(messages)
}

/// Marks it sent. False if the lease has gone to another worker meanwhile.
///
/// # Errors
/// [`crate::Error::Busy`].
pub async fn sent(conn: &mut Conn, id: MessageId, owner: Uuid, at: DateTime<Utc>) -> Result<bool> {
    let changed = sql!(
        conn,
        execute,
        "UPDATE message SET state = $3, sent_at = $4, last_error = '', lease_owner = NULL, lease_until = NULL
         WHERE id = $1 AND lease_owner = $2",
        id.uuid(),
        owner,
        MessageState::Sent.code(),
        at,
    )?;
    Ok(changed == 1)
}

/// Writes down why it did not go out. With `again` it waits until then; without, it is dead. False as in [`sent`].
///
/// # Errors
/// [`crate::Error::Busy`].
pub async fn fail(
    conn: &mut Conn,
    id: MessageId,
    owner: Uuid,
    why: &str,
    again: Option<DateTime<Utc>>,
) -> Result<bool> {
    let state = if again.is_some() { MessageState::Queued } else { MessageState::Dead };
    let changed = sql!(
        conn,
        execute,
        "UPDATE message SET state = $3, due_at = COALESCE($4, due_at), last_error = $5, lease_owner = NULL,
            lease_until = NULL
         WHERE id = $1 AND lease_owner = $2",
        id.uuid(),
        owner,
        state.code(),
        again,
        why,
    )?;
    Ok(changed == 1)
}

/// Gives back what this owner has not begun to send; it does not count as an attempt.
///
/// # Errors
/// [`crate::Error::Busy`].
pub async fn release(conn: &mut Conn, id: MessageId, owner: Uuid) -> Result<bool> {
    let changed = sql!(
        conn,
        execute,
        "UPDATE message SET state = $3, attempts = attempts - 1, lease_owner = NULL, lease_until = NULL
         WHERE id = $1 AND lease_owner = $2",
        id.uuid(),
        owner,
        MessageState::Queued.code(),
    )?;
    Ok(changed == 1)
}
