//! Registrations: a deleted one counts as withdrawn until it is brought back.

use domain::{
    Code,
    offer::OfferState,
    permission::{Action, Actor},
    programme::{Programme, Status},
    registration::{Registration, RegistrationId, State},
};
use mail::Letter;
use storage::{Conn, offer, person, registration, removal};

use crate::{
    Error, Refusal, Result, Service,
    audit::Note,
    entry,
    programme::{facts, to_see},
    registration::{
        keep,
        letter::envelope,
        seat::{self, Turn},
    },
};

impl Service {
    /// Deletes a registration. Seat or place in line are given back; a person whose registration stood and was
    /// confirmed is told, and a calendar entry taken back.
    ///
    /// # Errors
    /// [`Error::NotFound`] if it is not of this programme; as [`to_see`].
    pub async fn remove_registration(&self, actor: &Actor, slug: &str, id: RegistrationId) -> Result<()> {
        let mut conn = self.db().read().await?;
        let programme = to_see(&mut conn, actor, Action::DecideRegistration, slug).await?;
        drop(conn);
        let (actor, service) = (actor.clone(), self.clone());
        self.to_the_end(async move {
            let mut tx = service.db().write().await?;
            seat::lock(&mut tx, programme.id).await?;
            let found = registration::find_for_update(&mut tx, id).await?;
            let found = found.filter(|registration| registration.programme == programme.id);
            service.take_out(&mut tx, &actor, programme, found.ok_or(Error::NotFound)?).await?;
            tx.commit().await?;
            Ok(())
        })
        .await?;
        self.ring_mail_bell();
        Ok(())
    }

    async fn take_out(
        &self,
        tx: &mut Conn,
        actor: &Actor,
        programme: Programme,
        mut registration: Registration,
    ) -> Result<()> {
        let (now, before) = (self.now(), registration.state);
        let person = person::find(tx, registration.person).await?.ok_or(Error::NotFound)?.details;
        let note = Note::new(programme.id, "registration-removed", person.full_name());
        let told = before.is_active() && before.is_confirmed() && programme.status == Status::Published;
        let queued_at = registration.queued_at;
        offer::settle(tx, registration.id, OfferState::Withdrawn, now).await?;
        seat::give_back(tx, &mut registration).await?;
        // Its place in line is kept for the case that it comes back.
        registration.queued_at = queued_at;
        registration.state = State::Withdrawn;
        let cancel = entry::cancel(&mut registration, self.settings().host());
        keep(tx, &mut registration, now).await?;
        self.leave_sessions(tx, &registration).await?;
        removal::remove_registration(tx, registration.id, before, now).await?;
        if told {
            let programme = facts(&self.public(tx, programme).await?);
            let letter = Letter::Removed { programme, person: person.full_name(), cancel };
            self.post(tx, envelope(&registration, &person), &letter).await?;
        }
        self.log(tx, actor, note.change("state", before.code(), "")).await?;
        self.offer_next(tx, registration.programme).await?;
        Ok(())
    }

    /// Brings a deleted registration back. One that had a seat takes one; one that waited has its old place in line,
    /// and so has one whose offer was open; one that was not confirmed waits for its owner again.
    ///
    /// # Errors
    /// [`Refusal::Full`] if no seat is free for it; [`Refusal::Step`] if the person stands in the programme by
    /// another registration now; [`Error::NotFound`] if none of this programme is deleted; as [`to_see`].
    pub async fn restore_registration(&self, actor: &Actor, slug: &str, id: RegistrationId) -> Result<()> {
        let mut conn = self.db().read().await?;
        let programme = to_see(&mut conn, actor, Action::DecideRegistration, slug).await?;
        drop(conn);
        let (actor, service) = (actor.clone(), self.clone());
        self.to_the_end(async move {
            let mut tx = service.db().write().await?;
            seat::lock(&mut tx, programme.id).await?;
            let state = removal::restore_registration(&mut tx, programme.id, id).await?;
            let state = state.ok_or(Error::NotFound)?;
            service.bring_back(&mut tx, &actor, programme, id, state).await?;
            tx.commit().await?;
            Ok(())
        })
        .await?;
        self.ring_mail_bell();
        Ok(())
    }

    async fn bring_back(
        &self,
        tx: &mut Conn,
        actor: &Actor,
        programme: Programme,
        id: RegistrationId,
        before: State,
    ) -> Result<()> {
        let now = self.now();
        let mut registration = registration::find_for_update(tx, id).await?.ok_or(Error::NotFound)?;
        let standing = registration::find_standing(tx, programme.id, registration.person).await?;
        if before != State::Withdrawn && before != State::Expired && standing.is_some() {
            return Err(Error::Refused(Refusal::Step));
        }
        registration.state = match before {
            // What they held is over by now; their links still work.
            State::Draft => State::Expired,
            State::Offered => State::Waitlisted,
            other => other,
        };
        if matches!(registration.state, State::Submitted | State::Accepted) {
            if !seat::take(tx, programme.id, Turn::Chosen, now).await? {
                return Err(Error::Refused(Refusal::Full));
            }
            registration.holds_seat = true;
        }
        registration.queued_at =
            (registration.state == State::Waitlisted).then(|| registration.queued_at.unwrap_or(now));
        let person = person::find(tx, registration.person).await?.ok_or(Error::NotFound)?.details;
        let name = person.full_name();
        let note = Note::new(programme.id, "registration-restored", name.as_str());
        let told = programme.status == Status::Published;
        let programme = facts(&self.public(tx, programme).await?);
        let accepted = match registration.state {
            State::Accepted => Some(self.accepted_letter(tx, &mut registration, &person).await?),
            _ => None,
        };
        keep(tx, &mut registration, now).await?;
        let letter = match registration.state {
            State::Submitted => Some(Letter::Received { programme, person: name }),
            State::Waitlisted => {
                let place = registration::place(tx, &registration).await?.unwrap_or(1);
                Some(Letter::Waitlisted { programme, person: name, place })
            }
            _ => accepted,
        };
        if let Some(letter) = letter.filter(|_| told) {
            self.post(tx, envelope(&registration, &person), &letter).await?;
        }
        self.log(tx, actor, note.change("state", "", registration.state.code())).await?;
        self.offer_next(tx, registration.programme).await?;
        Ok(())
    }
}
