//! "Send my link again."

use std::time::Duration;

use domain::{
    Fields, Reader,
    permission::Actor,
    programme::{Programme, ProgrammeId},
    registration::{Registration, State},
    text,
};
use mail::{Letter, ProgrammeFacts};
use storage::{Conn, offer, person, registration};

use super::{
    letter::envelope,
    register::{HOLD, is_open},
};
use crate::{Result, Service, programme::facts};

/// Between the attempts to write the mails down; short, since a server that stops waits for them.
const PAUSES: [Duration; 3] = [Duration::from_millis(200), Duration::from_secs(1), Duration::from_secs(4)];

impl Service {
    /// Mails the personal links of everybody who registered in the programme with the address in field `email`.
    ///
    /// The answer is the same, and takes the same time, whether anybody did: the mails are made afterwards.
    ///
    /// # Errors
    /// [`crate::Error::NotFound`] for no such programme, [`crate::Error::Faults`] for what is no address.
    pub async fn send_link_again(&self, slug: &str, fields: &Fields) -> Result<()> {
        let view = self.programme(&Actor::Visitor, slug).await?;
        let mut form = Reader::new(fields);
        let email = form.email("email");
        let email_key = text::key(&form.finish(email)?);

        let service = self.clone();
        let programme = facts(&view);
        self.0.writes.spawn(async move { service.insist(&view.programme, &programme, &email_key).await });
        Ok(())
    }

    /// The answer is given already, so nobody would ask again: a database that is busy is tried once more, and again.
    async fn insist(&self, programme: &Programme, facts: &ProgrammeFacts, email_key: &str) {
        for wait in PAUSES {
            match self.mail_links(programme, facts, email_key).await {
                Ok(()) => return,
                Err(error) => tracing::warn!(%error, "personal links are not mailed yet"),
            }
            tokio::time::sleep(wait).await;
        }
        if let Err(error) = self.mail_links(programme, facts, email_key).await {
            tracing::error!(%error, "personal links could not be mailed");
        }
    }

    async fn mail_links(&self, programme: &Programme, facts: &ProgrammeFacts, email_key: &str) -> Result<()> {
        let mut tx = self.db().write().await?;
        for registration in standing(&mut tx, programme.id, email_key).await? {
            self.mail_link(&mut tx, programme, facts.clone(), &registration).await?;
        }
        tx.commit().await?;
        self.ring_mail_bell();
        Ok(())
    }

    async fn mail_link(
        &self,
        tx: &mut Conn,
        programme: &Programme,
        facts: ProgrammeFacts,
        registration: &Registration,
    ) -> Result<()> {
        let now = self.now();
        let Some(person) = person::find(tx, registration.person).await? else { return Ok(()) };
        let name = person.details.full_name();
        let letter = match (registration.state, registration.hold_until) {
            // An offer passed without an answer: the page has the button that leads back into the line.
            (State::Expired, _) if offer::latest(tx, registration.id).await?.is_some() => {
                Letter::LinkAgain { programme: facts, person: name }
            }
            (State::Draft, Some(hold_until)) if hold_until > now => Letter::ConfirmAddress {
                programme: facts,
                person: name,
                hold_until,
                seat: registration.holds_seat,
            },
            // The seat is gone, or goes with the next round of the worker: confirming asks for one anew.
            (State::Draft | State::Expired, _) if is_open(programme, now).is_ok() => {
                Letter::ConfirmAddress { programme: facts, person: name, hold_until: now + HOLD, seat: false }
            }
            (State::Draft | State::Expired, _) => return Ok(()),
            _ => Letter::LinkAgain { programme: facts, person: name },
        };
        self.post(tx, envelope(registration, &person.details), &letter).await?;
        Ok(())
    }
}

async fn standing(tx: &mut Conn, programme: ProgrammeId, email_key: &str) -> Result<Vec<Registration>> {
    Ok(registration::latest_of_address(tx, programme, email_key).await?)
}
