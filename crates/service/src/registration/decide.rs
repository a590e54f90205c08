//! Organisers accept and reject.

use std::collections::BTreeSet;

use domain::{
    permission::{Action, Actor},
    programme::Status,
    registration::{Registration, RegistrationId, State},
};
use mail::{Letter, ProgrammeFacts};
use storage::{Conn, person, registration};

use super::{
    keep,
    letter::envelope,
    seat::{self, Turn},
};
use crate::{
    Error, Refusal, Result, Service, entry,
    programme::{facts, to_see, view},
};

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Decision {
    Accept,
    Reject,
}

impl Decision {
    const fn state(self) -> State {
        match self {
            Self::Accept => State::Accepted,
            Self::Reject => State::Rejected,
        }
    }
}

impl Service {
    /// Decides on all of these, or on none. Accepting one without a seat takes one, whoever else waits; rejecting
    /// frees the seat and takes a calendar entry back. Those decided so before stay as they are; answers how many
    /// were not.
    ///
    /// # Errors
    /// [`Error::Refused`] with [`Refusal::Full`] if there are not seats enough, with [`Refusal::Step`] if one cannot
    /// be decided on any more; [`Error::NotFound`] if one is not of this programme; as [`to_see`].
    pub async fn decide(
        &self,
        actor: &Actor,
        slug: &str,
        ids: &[RegistrationId],
        decision: Decision,
    ) -> Result<usize> {
        let mut conn = self.db().read().await?;
        let programme = to_see(&mut conn, actor, Action::DecideRegistration, slug).await?;
        let programme_id = programme.id;
        let facts = facts(&view(&mut conn, programme).await?);
        drop(conn);

        // In one order, so that two organisers never wait for each other.
        let ids: BTreeSet<RegistrationId> = ids.iter().copied().collect();
        let service = self.clone();
        let decided = self
            .to_the_end(async move {
                let mut tx = service.db().write().await?;
                let seats = seat::lock(&mut tx, programme_id).await?;
                if seats.status != Status::Published {
                    return Err(Error::Refused(Refusal::Step));
                }
                let mut decided = 0;
                for id in ids {
                    let found = registration::find_for_update(&mut tx, id).await?;
                    let found = found.filter(|registration| registration.programme == programme_id);
                    let registration = found.ok_or(Error::NotFound)?;
                    if registration.state != decision.state() {
                        service.decide_one(&mut tx, registration, decision, facts.clone()).await?;
                        decided += 1;
                    }
                }
                tx.commit().await?;
                Ok(decided)
            })
            .await?;
        self.ring_mail_bell();
        Ok(decided)
    }

    async fn decide_one(
        &self,
        tx: &mut Conn,
        mut registration: Registration,
        decision: Decision,
        programme: ProgrammeFacts,
    ) -> Result<()> {
        let now = self.now();
        // From a draft, too, acceptance follows: but by its owner's confirmation, not by us.
        if !registration.state.is_confirmed() {
            return Err(Error::Refused(Refusal::Step));
        }
        registration.state = registration.state.step(decision.state())?;
        let person = person::find(tx, registration.person).await?.ok_or(Error::NotFound)?.details;
        let name = person.full_name();
        let host = self.settings().host();
        let letter = match decision {
            Decision::Accept => {
                if !registration.holds_seat
                    && !seat::take(tx, registration.programme, Turn::Chosen, now).await?
                {
                    return Err(Error::Refused(Refusal::Full));
                }
                registration.holds_seat = true;
                registration.queued_at = None;
                Letter::Accepted { programme, person: name, entry: entry::next(&mut registration, host) }
            }
            Decision::Reject => {
                seat::give_back(tx, &mut registration).await?;
                let cancel = entry::cancel(&mut registration, host);
                Letter::Rejected { programme, person: name, cancel }
            }
        };
        keep(tx, &mut registration, now).await?;
        self.post(tx, envelope(&registration, &person), &letter).await?;
        Ok(())
    }
}
