//! What was to be sent, and how far it has come.

use chrono::{DateTime, Utc};
use domain::{
    message::{Message, MessageId, MessageKind, MessageState},
    permission::{Action, Actor, Object, may},
    registration::RegistrationId,
};

use crate::{Error, PAGE, Paged, Result, Service, paged, permit::permit};

/// A message as a line of a list.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct MailEntry {
    pub id: MessageId,
    pub kind: MessageKind,
    pub state: MessageState,
    pub to_email: String,
    pub to_name: String,
    pub created_at: DateTime<Utc>,
    pub sent_at: Option<DateTime<Utc>>,
    /// When it is tried next, while it waits.
    pub due_at: DateTime<Utc>,
    pub attempts: i64,
    /// What the mail server said last, in its own words; `""` if nothing went wrong.
    pub last_error: String,
}

#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct MailFilter {
    pub state: Option<MessageState>,
    /// A part of the recipient's address.
    pub address: String,
    /// Counted from 1.
    pub page: i64,
}

#[derive(Debug, Clone, PartialEq, Eq)]
pub struct MailList {
    pub mails: Paged<MailEntry>,
    /// Each state once, counted over the addresses asked for.
    pub counts: Vec<(MessageState, i64)>,
    /// How many are dead, whatever was asked for.
    pub dead: i64,
}

impl Service {
    /// For administrators: newest first.
    ///
    /// # Errors
    /// [`Error::NotSignedIn`], [`Error::Forbidden`].
    pub async fn mails(&self, actor: &Actor, filter: &MailFilter) -> Result<MailList> {
        permit(actor, Action::SeeMail)?;
        let wanted =
            storage::outbox::Filter { state: filter.state, address: filter.address.trim().to_owned() };
        let mut conn = self.db().read().await?;
        let counts = storage::outbox::counts(&mut conn, &wanted).await?;
        let everywhere = storage::outbox::counts(&mut conn, &storage::outbox::Filter::default()).await?;
        let total =
            counts.iter().filter(|(state, _)| filter.state.is_none_or(|s| s == *state)).map(|(_, n)| n).sum();
        let (page, offset) = paged::place(filter.page, total);
        let found = storage::outbox::list(&mut conn, &wanted, offset, PAGE).await?;
        let items = found.into_iter().map(MailEntry::from).collect();
        let dead = everywhere.iter().find(|(state, _)| *state == MessageState::Dead).map_or(0, |(_, n)| *n);
        Ok(MailList { mails: Paged { items, total, page }, counts, dead })
    }

    /// What was sent to a registration, newest first; for the organisers of its programme.
    ///
    /// # Errors
    /// [`Error::NotFound`], [`Error::NotSignedIn`], [`Error::Forbidden`].
    pub async fn messages_of(&self, actor: &Actor, registration: RegistrationId) -> Result<Vec<MailEntry>> {
        if *actor == Actor::Visitor {
            return Err(Error::NotSignedIn);
        }
        let mut conn = self.db().read().await?;
        let found = storage::registration::find(&mut conn, registration).await?.ok_or(Error::NotFound)?;
        may(actor, Action::SeeMail, Object::Registration { id: found.id, programme: found.programme })?;
        let messages = storage::outbox::of_registration(&mut conn, registration).await?;
        Ok(messages.into_iter().map(MailEntry::from).collect())
    }
}

impl From<Message> for MailEntry {
    fn from(message: Message) -> Self {
        Self {
            id: message.id,
            kind: message.kind,
            state: message.state,
            to_email: message.to_email,
            to_name: message.to_name,
            created_at: message.created_at,
            sent_at: message.sent_at,
            due_at: message.due_at,
            attempts: message.attempts,
            last_error: message.last_error,
        }
    }
}
