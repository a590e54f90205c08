//! From a row of the outbox to the mail that goes out.

use chrono::{DateTime, Utc};
use domain::message::Message;
use mail::{Headers, House, Letter, Links, Mailbox, Outgoing, Recipient, Rendered, SendError};

use crate::Service;

type Prepared<T> = std::result::Result<T, SendError>;

impl Service {
    /// The finished mail with its links.
    ///
    /// # Errors
    /// [`SendError::Passing`] while the database is away or the sender is not set right, [`SendError::Permanent`]
    /// for a row from which no mail can be made.
    pub(crate) async fn prepare(&self, message: &Message) -> Prepared<Outgoing> {
        let letter = letter(message)?;
        let mut conn = self.db().read().await.map_err(passing)?;
        let links = self.links(&mut conn, message, &letter).await.map_err(passing)?;
        drop(conn);
        let now = self.now();
        let (sender, recipient) = (self.sender()?, self.recipient(message)?);
        let rendered = self.render(message, &letter, &sender, &recipient, &links, now);
        let headers = Headers {
            kind: message.kind,
            lang: message.lang.clone(),
            rfc_id: message.rfc_id.clone(),
            thread: self.thread(message),
            date: now,
        };
        mail::build(&rendered, &headers, &sender, &recipient.mailbox)
            .map_err(|error| SendError::Permanent(error.to_string()))
    }

    /// The mails of one registration, or of one expert's part in a session, stand together.
    fn thread(&self, message: &Message) -> Option<String> {
        let registration = message.registration.map(|id| format!("registration-{id}"));
        let about = registration.or_else(|| message.engagement.map(|id| format!("engagement-{id}")))?;
        Some(format!("{about}@{}", self.settings().host()))
    }

    /// What the recipient reads.
    pub(super) fn render(
        &self,
        message: &Message,
        letter: &Letter,
        sender: &Mailbox,
        recipient: &Recipient,
        links: &Links,
        now: DateTime<Utc>,
    ) -> Rendered {
        let texts = self.catalogue().texts(&message.lang);
        mail::render(letter, recipient, links, &House { texts: &texts, zones: self.zones(), sender, now })
    }

    pub(super) fn sender(&self) -> Prepared<Mailbox> {
        Mailbox::parse(&self.settings().mail_from).map_err(passing)
    }

    pub(super) fn recipient(&self, message: &Message) -> Prepared<Recipient> {
        let mailbox = Mailbox::new(&message.to_name, &message.to_email)
            .map_err(|error| SendError::Permanent(error.to_string()))?;
        Ok(Recipient { mailbox, zone: message.zone.as_deref().and_then(|zone| self.zones().parse(zone)) })
    }
}

pub(super) fn letter(message: &Message) -> Prepared<Letter> {
    serde_json::from_str(&message.letter)
        .map_err(|error| SendError::Permanent(format!("unreadable letter: {error}")))
}

fn passing(error: impl std::fmt::Display) -> SendError {
    SendError::Passing(error.to_string())
}
