//! Sending again what did not arrive.

use chrono::{DateTime, Utc};
use domain::{
    message::{Message, MessageId, MessageState},
    permission::{Action, Actor},
};
use uuid::Uuid;

use crate::{Error, Refusal, Result, Service, permit::permit};

impl Service {
    /// Waiting or dead: it is due now, its attempts counted anew. Sent: a copy is written, with an id of its own.
    /// Gives the message that will go out.
    ///
    /// # Errors
    /// [`Refusal::AlreadySent`] while it is being sent; [`Error::NotFound`], [`Error::NotSignedIn`],
    /// [`Error::Forbidden`].
    pub async fn resend(&self, actor: &Actor, id: MessageId) -> Result<MessageId> {
        permit(actor, Action::ResendMail)?;
        let service = self.clone();
        let resent = self
            .to_the_end(async move {
                let mut tx = service.db().write().await?;
                let message = storage::outbox::find_for_update(&mut tx, id).await?.ok_or(Error::NotFound)?;
                let now = service.now();
                let resent = match message.state {
                    MessageState::Sending => return Err(Error::Refused(Refusal::AlreadySent)),
                    MessageState::Queued | MessageState::Dead => {
                        storage::outbox::requeue(&mut tx, id, now).await?;
                        id
                    }
                    MessageState::Sent => {
                        let copy = service.copy(message, now);
                        storage::outbox::insert(&mut tx, &copy).await?;
                        copy.id
                    }
                };
                tx.commit().await?;
                Ok(resent)
            })
            .await?;
        self.ring_mail_bell();
        Ok(resent)
    }

    fn copy(&self, message: Message, now: DateTime<Utc>) -> Message {
        let id = Uuid::now_v7();
        Message {
            id: MessageId::new(id),
            rfc_id: self.rfc_id(id),
            state: MessageState::Queued,
            attempts: 0,
            due_at: now,
            created_at: now,
            sent_at: None,
            ..message
        }
    }
}
