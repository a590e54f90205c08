//! The outbox: mail put down in the transaction of what it tells of, and looked at afterwards.

mod links;
mod list;
mod prepare;
mod resend;
mod show;
#[cfg(test)]
mod tests;

use domain::{
    Lang,
    engagement::EngagementId,
    message::{Message, MessageId, MessageState},
    programme::ProgrammeId,
    registration::RegistrationId,
    user::UserId,
};
use mail::Letter;
use storage::Conn;
use uuid::Uuid;

use crate::{Error, Result, Service};
pub use list::{MailEntry, MailFilter, MailList};
pub use show::{MailView, Resend};

/// To whom a letter goes and what it belongs to.
#[derive(Debug, Clone)]
pub(crate) struct Envelope {
    pub to_email: String,
    pub to_name: String,
    /// The recipient's language and zone (IANA name).
    pub lang: Lang,
    pub zone: Option<String>,
    pub programme: Option<ProgrammeId>,
    /// Whose personal link the mail carries, and to which thread it belongs.
    pub registration: Option<RegistrationId>,
    pub user: Option<UserId>,
}

impl Service {
    /// Writes the letter down as to be sent at once. After the commit call [`Service::ring_mail_bell`].
    pub(crate) async fn post(&self, tx: &mut Conn, envelope: Envelope, letter: &Letter) -> Result<MessageId> {
        self.post_about(tx, None, envelope, letter).await
    }

    /// The same, about an expert's part in a session, whose personal link the mail carries.
    pub(crate) async fn post_about(
        &self,
        tx: &mut Conn,
        engagement: Option<EngagementId>,
        envelope: Envelope,
        letter: &Letter,
    ) -> Result<MessageId> {
        let id = Uuid::now_v7();
        let now = self.now();
        let message = Message {
            id: MessageId::new(id),
            kind: letter.kind(),
            programme: envelope.programme,
            registration: envelope.registration,
            user: envelope.user,
            engagement,
            to_email: envelope.to_email,
            to_name: envelope.to_name,
            lang: envelope.lang,
            zone: envelope.zone,
            letter: serde_json::to_string(letter).map_err(|_| Error::Broken)?,
            rfc_id: self.rfc_id(id),
            state: MessageState::Queued,
            attempts: 0,
            due_at: now,
            last_error: String::new(),
            created_at: now,
            sent_at: None,
        };
        storage::outbox::insert(tx, &message).await?;
        Ok(message.id)
    }

    /// The Message-ID of a row, without angle brackets.
    fn rfc_id(&self, id: Uuid) -> String {
        format!("{}@{}", id.simple(), self.settings().host())
    }
}
