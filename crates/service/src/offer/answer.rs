//! The person accepts or declines.

use domain::{
    offer::OfferState,
    permission::{Action, Actor},
    person::PersonDetails,
    programme::{Acceptance, Status},
    registration::{Registration, RegistrationId, State},
};
use mail::{Letter, ProgrammeFacts};
use storage::{Conn, offer, person, registration, seat::Seats};

use crate::{
    Error, Refusal, Result, Service,
    audit::Note,
    failpoint,
    programme::facts,
    registration::{keep, letter::envelope, seat},
};

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Answer {
    Accept,
    Decline,
}

impl Answer {
    const fn state(self) -> OfferState {
        match self {
            Self::Accept => OfferState::Accepted,
            Self::Decline => OfferState::Declined,
        }
    }
}

impl Service {
    /// Answers an offer by a personal link. Accepting keeps the seat, and accepts or submits as the programme says;
    /// declining ends the registration and offers the seat to the next. The same answer again changes nothing.
    ///
    /// # Errors
    /// [`Error::BadLink`], [`Error::LinkExpired`]; [`Refusal::OfferOver`] for an offer that was answered otherwise,
    /// taken back, or whose time is over; [`Refusal::Step`] where the programme is off.
    pub async fn answer_offer(&self, token: &str, answer: Answer) -> Result<RegistrationId> {
        let mut conn = self.db().read().await?;
        let found = self.registration_of(&mut conn, token, Action::EditRegistration).await?;
        let view = self.programme_of(&mut conn, found.programme).await?;
        drop(conn);
        let (id, programme_id) = (found.id, found.programme);

        let service = self.clone();
        let programme = facts(&view);
        let answered = self
            .to_the_end(async move {
                let mut tx = service.db().write().await?;
                let seats = seat::lock(&mut tx, programme_id).await?;
                let answered = service.settle(&mut tx, id, answer, &seats, programme).await;
                // An offer whose time is over ends here, if the worker has not come by; that, too, is kept.
                if !matches!(answered, Ok(()) | Err(Error::Refused(Refusal::OfferOver))) {
                    return answered;
                }
                failpoint::reach("offer.before-commit");
                tx.commit().await?;
                failpoint::reach("offer.after-commit");
                answered
            })
            .await;
        self.ring_mail_bell();
        answered.map(|()| id)
    }

    async fn settle(
        &self,
        tx: &mut Conn,
        id: RegistrationId,
        answer: Answer,
        seats: &Seats,
        programme: ProgrammeFacts,
    ) -> Result<()> {
        let now = self.now();
        let registration = registration::find_for_update(tx, id).await?.ok_or(Error::BadLink)?;
        let latest = offer::latest(tx, id).await?.ok_or(Error::Refused(Refusal::OfferOver))?;
        // Sent twice, or from two windows: it was answered so before, and has not ended since.
        let stands = match answer {
            Answer::Accept => matches!(registration.state, State::Accepted | State::Submitted),
            Answer::Decline => registration.state == State::Withdrawn,
        };
        if latest.state == answer.state() && stands {
            return Ok(());
        }
        if registration.state != State::Offered {
            return Err(Error::Refused(Refusal::OfferOver));
        }
        if seats.status != Status::Published {
            return Err(Error::Refused(Refusal::Step));
        }
        if !latest.is_open(now) {
            self.lapse(tx, registration, programme).await?;
            return Err(Error::Refused(Refusal::OfferOver));
        }
        match answer {
            Answer::Accept => {
                let person = person::find(tx, registration.person).await?.ok_or(Error::NotFound)?.details;
                self.take_seat(tx, registration, &person, seats, programme).await
            }
            Answer::Decline => self.leave(tx, id, seats.status, programme).await,
        }
    }

    async fn take_seat(
        &self,
        tx: &mut Conn,
        mut registration: Registration,
        person: &PersonDetails,
        seats: &Seats,
        programme: ProgrammeFacts,
    ) -> Result<()> {
        let (now, name) = (self.now(), person.full_name());
        if !offer::settle(tx, registration.id, OfferState::Accepted, now).await? {
            return Err(Error::Refused(Refusal::OfferOver));
        }
        let next = match seats.acceptance {
            Acceptance::Automatic => State::Accepted,
            Acceptance::Organiser => State::Submitted,
        };
        registration.state = registration.state.step(next)?;
        registration.queued_at = None;
        let letter = match seats.acceptance {
            Acceptance::Automatic => self.accepted_letter(tx, &mut registration, person).await?,
            Acceptance::Organiser => Letter::Received { programme, person: name.clone() },
        };
        keep(tx, &mut registration, now).await?;
        let note = Note::new(registration.programme, "offer-accepted", name);
        self.log(tx, &Actor::Holder(registration.id), note).await?;
        self.post(tx, envelope(&registration, person), &letter).await?;
        Ok(())
    }
}
