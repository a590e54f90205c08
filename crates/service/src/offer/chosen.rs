//! Organisers offer a seat to whom they choose, and take an offer back.

use domain::{
    offer::{OfferState, Waiting},
    permission::{Action, Actor},
    programme::Status,
    registration::{RegistrationId, State},
};
use mail::Letter;
use storage::{offer, person, registration};

use crate::{
    Error, Refusal, Result, Service,
    audit::Note,
    programme::{facts, to_see},
    registration::{keep, letter::envelope, of_programme, seat},
};

impl Service {
    /// Offers a free seat to one who waits, whoever stands before; the log tells who did.
    ///
    /// # Errors
    /// [`Refusal::Full`] where no seat is free, [`Refusal::Step`] where the registration does not wait or the
    /// programme has begun; [`Error::NotFound`] if it is not of this programme; as [`to_see`].
    pub async fn offer_seat(&self, actor: &Actor, slug: &str, id: RegistrationId) -> Result<()> {
        let mut conn = self.db().read().await?;
        let programme = to_see(&mut conn, actor, Action::DecideRegistration, slug).await?.id;
        drop(conn);
        let (actor, service) = (actor.clone(), self.clone());
        self.to_the_end(async move {
            let mut tx = service.db().write().await?;
            let seats = seat::lock(&mut tx, programme).await?;
            let registration = of_programme(&mut tx, programme, id).await?;
            if seats.status != Status::Published || registration.state != State::Waitlisted {
                return Err(Error::Refused(Refusal::Step));
            }
            let view = service.programme_of(&mut tx, programme).await?;
            let waiting = Waiting {
                registration: id,
                queued_at: registration.queued_at.unwrap_or(registration.created_at),
                party: None,
                passed_over: false,
            };
            service.offer_one(&mut tx, &actor, &waiting, false, &view).await?;
            offer::proceed(&mut tx, programme).await?;
            // The party of the chosen one is smaller now, and may fit.
            service.offer_next(&mut tx, programme).await?;
            Ok(tx.commit().await?)
        })
        .await?;
        self.ring_mail_bell();
        Ok(())
    }

    /// Takes an open offer back. The person waits again at the old place, and the seat goes past them to the next.
    ///
    /// # Errors
    /// [`Refusal::Step`] where no offer is open; [`Error::NotFound`] if it is not of this programme; as [`to_see`].
    pub async fn withdraw_offer(&self, actor: &Actor, slug: &str, id: RegistrationId) -> Result<()> {
        let mut conn = self.db().read().await?;
        let programme = to_see(&mut conn, actor, Action::DecideRegistration, slug).await?.id;
        drop(conn);
        let (actor, service) = (actor.clone(), self.clone());
        self.to_the_end(async move {
            let mut tx = service.db().write().await?;
            let (seats, now) = (seat::lock(&mut tx, programme).await?, service.now());
            let mut registration = of_programme(&mut tx, programme, id).await?;
            if seats.status != Status::Published || registration.state != State::Offered {
                return Err(Error::Refused(Refusal::Step));
            }
            let person = person::find(&mut tx, registration.person).await?.ok_or(Error::NotFound)?.details;
            offer::settle(&mut tx, id, OfferState::Withdrawn, now).await?;
            let queued_at = registration.queued_at;
            seat::give_back(&mut tx, &mut registration).await?;
            registration.queued_at = queued_at.or(Some(now));
            registration.state = registration.state.step(State::Waitlisted)?;
            keep(&mut tx, &mut registration, now).await?;
            offer::pass_over(&mut tx, &[id], now).await?;
            let view = service.programme_of(&mut tx, programme).await?;
            let letter = Letter::OfferWithdrawn {
                programme: facts(&view),
                person: person.full_name(),
                place: registration::place(&mut tx, &registration).await?.unwrap_or(1),
            };
            service.post(&mut tx, envelope(&registration, &person), &letter).await?;
            let note = Note::new(programme, "offer-withdrawn", person.full_name());
            service.log(&mut tx, &actor, note).await?;
            service.offer_next(&mut tx, programme).await?;
            Ok(tx.commit().await?)
        })
        .await?;
        self.ring_mail_bell();
        Ok(())
    }
}
