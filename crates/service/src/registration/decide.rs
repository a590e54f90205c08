//! Organisers accept and reject.

use std::collections::BTreeSet;

use domain::{
    Code,
    offer::OfferState,
    permission::{Action, Actor},
    programme::Status,
    registration::{Registration, RegistrationId, State},
};
use mail::{Letter, ProgrammeFacts};
use storage::{Conn, offer, person};

use super::{
    keep,
    letter::envelope,
    of_programme,
    seat::{self, Turn},
};
use crate::{
    Error, Refusal, Result, Service,
    audit::Note,
    entry,
    programme::{facts, to_see},
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

    /// What becomes of an offer that is open.
    const fn offer(self) -> OfferState {
        match self {
            Self::Accept => OfferState::Accepted,
            Self::Reject => OfferState::Withdrawn,
        }
    }

    const fn action(self) -> &'static str {
        match self {
            Self::Accept => "registration-accepted",
            Self::Reject => "registration-rejected",
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
        let facts = facts(&self.public(&mut conn, programme).await?);
        drop(conn);

        // In one order, so that two organisers never wait for each other.
        let ids: BTreeSet<RegistrationId> = ids.iter().copied().collect();
        let (actor, service) = (actor.clone(), self.clone());
        let decided = self
            .to_the_end(async move {
                let mut tx = service.db().write().await?;
                let seats = seat::lock(&mut tx, programme_id).await?;
                if seats.status != Status::Published {
                    return Err(Error::Refused(Refusal::Step));
                }
                let mut decided = 0;
                for id in ids {
                    let registration = of_programme(&mut tx, programme_id, id).await?;
                    if registration.state != decision.state() {
                        service.decide_one(&mut tx, &actor, registration, decision, facts.clone()).await?;
                        decided += 1;
                    }
                }
                service.offer_next(&mut tx, programme_id).await?;
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
        actor: &Actor,
        mut registration: Registration,
        decision: Decision,
        programme: ProgrammeFacts,
    ) -> Result<()> {
        let now = self.now();
        // From a draft, too, acceptance follows: but by its owner's confirmation, not by us.
        if !registration.state.is_confirmed() {
            return Err(Error::Refused(Refusal::Step));
        }
        let before = registration.state;
        registration.state = before.step(decision.state())?;
        offer::settle(tx, registration.id, decision.offer(), now).await?;
        let person = person::find(tx, registration.person).await?.ok_or(Error::NotFound)?.details;
        let name = person.full_name();
        let letter = match decision {
            Decision::Accept => {
                if !registration.holds_seat
                    && !seat::take(tx, registration.programme, Turn::Chosen, now).await?
                {
                    return Err(Error::Refused(Refusal::Full));
                }
                registration.holds_seat = true;
                registration.queued_at = None;
                self.accepted_letter(tx, &mut registration, &person).await?
            }
            Decision::Reject => {
                seat::give_back(tx, &mut registration).await?;
                let cancel = entry::cancel(&mut registration, self.settings().host());
                Letter::Rejected { programme, person: name, cancel }
            }
        };
        keep(tx, &mut registration, now).await?;
        self.leave_sessions(tx, &registration).await?;
        let note = Note::new(registration.programme, decision.action(), person.full_name());
        self.log(tx, actor, note.change("state", before.code(), registration.state.code())).await?;
        self.post(tx, envelope(&registration, &person), &letter).await?;
        Ok(())
    }
}
