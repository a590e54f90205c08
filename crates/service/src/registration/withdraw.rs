//! A person withdraws.

use domain::{
    offer::OfferState,
    permission::{Action, Actor},
    programme::Status,
    registration::{RegistrationId, State},
};
use mail::{Letter, ProgrammeFacts};
use storage::{Conn, offer, person, registration};

use super::{keep, letter::envelope, seat};
use crate::{Error, Refusal, Result, Service, audit::Note, entry, programme::facts};

impl Service {
    /// Withdraws by a personal link: the seat or the place in line is given back, a calendar entry taken back.
    /// Withdrawing again changes nothing.
    ///
    /// # Errors
    /// [`Error::BadLink`], [`Error::LinkExpired`]; [`Error::Refused`] where there is nothing to withdraw from.
    pub async fn withdraw(&self, token: &str) -> Result<RegistrationId> {
        let mut conn = self.db().read().await?;
        let found = self.registration_of(&mut conn, token, Action::EditRegistration).await?;
        let view = self.programme_of(&mut conn, found.programme).await?;
        drop(conn);
        let (id, programme_id) = (found.id, found.programme);

        let service = self.clone();
        let programme = facts(&view);
        self.to_the_end(async move {
            let mut tx = service.db().write().await?;
            let seats = seat::lock(&mut tx, programme_id).await?;
            service.leave(&mut tx, id, seats.status, programme).await?;
            Ok(tx.commit().await?)
        })
        .await?;
        self.ring_mail_bell();
        Ok(id)
    }

    /// Ends the registration by its owner's wish and offers what it held to the next; one that was offered a seat
    /// declines it.
    pub(crate) async fn leave(
        &self,
        tx: &mut Conn,
        id: RegistrationId,
        status: Status,
        programme: ProgrammeFacts,
    ) -> Result<()> {
        let mut registration = registration::find_for_update(tx, id).await?.ok_or(Error::BadLink)?;
        if registration.state == State::Withdrawn {
            return Ok(());
        }
        if status != Status::Published {
            return Err(Error::Refused(Refusal::Step));
        }
        let person = person::find(tx, registration.person).await?.ok_or(Error::NotFound)?;
        let now = self.now();
        let declines = offer::settle(tx, id, OfferState::Declined, now).await?;
        let next = registration.state.step(State::Withdrawn)?;
        let cancel = entry::cancel(&mut registration, self.settings().host());
        registration.state = next;
        seat::give_back(tx, &mut registration).await?;
        keep(tx, &mut registration, now).await?;
        self.leave_sessions(tx, &registration).await?;
        let action = if declines { "offer-declined" } else { "registration-withdrawn" };
        let note = Note::new(registration.programme, action, person.details.full_name());
        self.log(tx, &Actor::Holder(id), note).await?;
        let letter = Letter::Withdrawn { programme, person: person.details.full_name(), cancel };
        self.post(tx, envelope(&registration, &person.details), &letter).await?;
        self.offer_next(tx, registration.programme).await?;
        Ok(())
    }
}
