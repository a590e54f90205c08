//! One message, as its recipient reads it.

use domain::{
    Lang,
    message::{MessageId, MessageState},
    permission::{Action, Actor},
};

use super::{MailEntry, prepare};
use crate::{Error, Result, Service, permit::permit};

/// What "send again" would do.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Resend {
    /// The message itself goes out now.
    Again,
    /// It was sent; another one like it goes out.
    Copy,
    /// It is being sent at this moment.
    No,
}

#[derive(Debug, Clone, PartialEq, Eq)]
pub struct MailView {
    pub entry: MailEntry,
    pub lang: Lang,
    pub message_id: String,
    pub subject: String,
    pub text: String,
    pub html: String,
    /// The calendar entry it carries, as iCalendar.
    pub calendar: Option<String>,
    /// Whether the personal link is hidden.
    pub masked: bool,
    pub resend: Resend,
}

impl Service {
    /// For administrators. Personal links are hidden, except where there is no mail server and this is the only way
    /// to read a mail.
    ///
    /// # Errors
    /// [`Error::NotFound`], [`Error::NotSignedIn`], [`Error::Forbidden`]; [`Error::Broken`] for a row that this
    /// version cannot read.
    pub async fn mail(&self, actor: &Actor, id: MessageId) -> Result<MailView> {
        permit(actor, Action::SeeMail)?;
        let mut conn = self.db().read().await?;
        let message = storage::outbox::find(&mut conn, id).await?.ok_or(Error::NotFound)?;
        let unreadable = |error: mail::SendError| {
            tracing::error!(message = %id, %error, "mail cannot be shown");
            Error::Broken
        };
        let letter = prepare::letter(&message).map_err(unreadable)?;
        let masked = !self.settings().mail_to_files;
        let links = if masked {
            self.masked_links(&letter)
        } else {
            self.links(&mut conn, &message, &letter).await?
        };
        let sender = self.sender().map_err(unreadable)?;
        let recipient = self.recipient(&message).map_err(unreadable)?;
        let at = message.sent_at.unwrap_or_else(|| self.now());
        let rendered = self.render(&message, &letter, &sender, &recipient, &links, at);
        Ok(MailView {
            lang: message.lang.clone(),
            message_id: message.rfc_id.clone(),
            subject: rendered.subject,
            text: rendered.text,
            html: rendered.html,
            calendar: rendered.calendar.map(|(_, text)| text),
            masked,
            resend: match message.state {
                MessageState::Queued | MessageState::Dead => Resend::Again,
                MessageState::Sent => Resend::Copy,
                MessageState::Sending => Resend::No,
            },
            entry: message.into(),
        })
    }
}
