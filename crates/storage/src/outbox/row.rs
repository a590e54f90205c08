use chrono::{DateTime, Utc};
use domain::{Id, message::Message};
use uuid::Uuid;

use crate::{Error, Result, rows};

/// As [`Row`] reads them.
pub(super) const COLUMNS: &str = "id, kind, programme_id, registration_id, user_id, to_email, to_name, lang, zone, \
    letter, rfc_id, state, attempts, due_at, last_error, created_at, sent_at, engagement_id";

#[derive(sqlx::FromRow)]
pub(super) struct Row {
    id: Uuid,
    kind: String,
    programme_id: Option<Uuid>,
    registration_id: Option<Uuid>,
    user_id: Option<Uuid>,
    to_email: String,
    to_name: String,
    lang: String,
    zone: Option<String>,
    letter: String,
    rfc_id: String,
    state: String,
    attempts: i64,
    due_at: DateTime<Utc>,
    last_error: String,
    created_at: DateTime<Utc>,
    sent_at: Option<DateTime<Utc>>,
    engagement_id: Option<Uuid>,
}

impl TryFrom<Row> for Message {
    type Error = Error;

    fn try_from(row: Row) -> Result<Self> {
        Ok(Self {
            id: Id::new(row.id),
            kind: rows::code(&row.kind, "message.kind")?,
            programme: row.programme_id.map(Id::new),
            registration: row.registration_id.map(Id::new),
            user: row.user_id.map(Id::new),
            engagement: row.engagement_id.map(Id::new),
            to_email: row.to_email,
            to_name: row.to_name,
            lang: rows::lang(&row.lang, "message.lang")?,
            zone: row.zone,
            letter: row.letter,
            rfc_id: row.rfc_id,
            state: rows::code(&row.state, "message.state")?,
            attempts: row.attempts,
            due_at: row.due_at,
            last_error: row.last_error,
            created_at: row.created_at,
            sent_at: row.sent_at,
        })
    }
}
