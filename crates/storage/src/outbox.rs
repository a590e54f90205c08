//! The outbox: every mail the system intends to send.

use domain::{Code, message::Message};

use crate::{Conn, Result};

/// # Errors
/// [`crate::Error::Taken`] if the id or the Message-ID is there already.
pub async fn insert(conn: &mut Conn, message: &Message) -> Result<()> {
    sql!(
        conn,
        execute,
        "INSERT INTO message (id, kind, programme_id, registration_id, user_id, to_email, to_name, lang, zone, letter,
            rfc_id, state, attempts, due_at, last_error, created_at, sent_at)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17)",
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
    )?;
    Ok(())
}
