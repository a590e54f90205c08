//! The outbox: every mail the system intends to send.

mod lease;
mod list;
mod row;
mod twice;

use chrono::{DateTime, Utc};
use domain::{
    Code,
    message::{Message, MessageId, MessageState},
    registration::RegistrationId,
};
use sqlx::AssertSqlSafe;

use crate::{Conn, Result, dialect};
pub use lease::{Lease, claim, due, fail, release, sent};
pub use list::{Filter, counts, list};
use row::{COLUMNS, Row};
pub use twice::twice;

/// # Errors
/// [`crate::Error::Taken`] if the id or the Message-ID is there already.
pub async fn insert(conn: &mut Conn, message: &Message) -> Result<()> {
    sql!(
        conn,
        execute,
        "INSERT INTO message (id, kind, programme_id, registration_id, user_id, to_email, to_name, lang, zone, letter,
            rfc_id, state, attempts, due_at, last_error, created_at, sent_at, engagement_id)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18)",
        message.id.uuid(),
        message.kind.code(),
        message.programme.map(domain::Id::uuid),
        message.registration.map(domain::Id::uuid),
        message.user.map(domain::Id::uuid),
        &message.to_email,
        &message.to_name,
        message.lang.code(),
        message.zone.as_deref(),
        &message.letter,
        &message.rfc_id,
        message.state.code(),
        message.attempts,
        message.due_at,
        &message.last_error,
        message.created_at,
        message.sent_at,
        message.engagement.map(domain::Id::uuid),
    )?;
    Ok(())
}

/// # Errors
/// [`crate::Error::Unreadable`] for a row of another version.
pub async fn find(conn: &mut Conn, id: MessageId) -> Result<Option<Message>> {
    one(conn, id, "").await
}

/// The same, locked until the end of the transaction.
///
/// # Errors
/// As [`find`].
pub async fn find_for_update(conn: &mut Conn, id: MessageId) -> Result<Option<Message>> {
    let lock = dialect::for_update(conn);
    one(conn, id, lock).await
}

async fn one(conn: &mut Conn, id: MessageId, lock: &str) -> Result<Option<Message>> {
    let text = AssertSqlSafe(format!("SELECT {COLUMNS} FROM message WHERE id = $1{lock}"));
    sql!(conn, fetch_optional as Row, text, id.uuid())?.map(Message::try_from).transpose()
}

/// What a registration was sent, newest first.
///
/// # Errors
/// As [`find`].
pub async fn of_registration(conn: &mut Conn, registration: RegistrationId) -> Result<Vec<Message>> {
    let text = AssertSqlSafe(format!(
        "SELECT {COLUMNS} FROM message WHERE registration_id = $1 ORDER BY created_at DESC, id DESC"
    ));
    sql!(conn, fetch_all as Row, text, registration.uuid())?.into_iter().map(Message::try_from).collect()
}

/// Starts the attempts over, the first one at `due_at`. Not for messages sent or being sent: then false.
///
/// # Errors
/// [`crate::Error::Busy`].
pub async fn requeue(conn: &mut Conn, id: MessageId, due_at: DateTime<Utc>) -> Result<bool> {
    let changed = sql!(
        conn,
        execute,
        "UPDATE message SET state = $2, attempts = 0, due_at = $3 WHERE id = $1 AND state IN ($4, $5)",
        id.uuid(),
        MessageState::Queued.code(),
        due_at,
        MessageState::Queued.code(),
        MessageState::Dead.code(),
    )?;
    Ok(changed == 1)
}
