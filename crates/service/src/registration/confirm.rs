//! The owner of the address confirms the registration.

use domain::{
    Code,
    permission::{Action, Actor},
    person::Person,
    programme::{Acceptance, Status},
    registration::{Registration, RegistrationId, State},
};
use mail::{Letter, ProgrammeFacts};
use storage::{Conn, offer, person, registration};

use super::{
    keep,
    letter::envelope,
    register::is_open,
    seat::{self, Turn},
};
use crate::{Error, Refusal, Result, Service, audit::Note, failpoint, programme::facts};

impl Service {
    /// Confirms by a personal link. Somebody who has a seat is received or accepted, as the programme says; without
    /// one (the programme was full, or the hold is over) a free seat is taken, else the waiting list goes on.
    ///
    /// Confirming again changes nothing and answers the same.
    ///
    /// # Errors
    /// [`Error::BadLink`], [`Error::LinkExpired`], also for one whose person has registered anew since;
    /// [`Error::Refused`] when the programme is off, or its registration has closed since the hold ended.
    pub async fn confirm(&self, token: &str) -> Result<RegistrationId> {
        let mut conn = self.db().read().await?;
        let found = self.registration_of(&mut conn, token, Action::EditRegistration).await?;
        let id = found.id;
        if found.state.is_confirmed() {
            return Ok(id);
        }
        let view = self.programme_of(&mut conn, found.programme).await?;
        // Who let an offer pass was confirmed in time, and may join the line again as long as there is one.
        if found.state == State::Expired && offer::latest(&mut conn, id).await?.is_none() {
            is_open(&view.programme, self.now())?;
        }
        drop(conn);

        let service = self.clone();
        let programme = facts(&view);
        self.to_the_end(async move {
            let mut tx = service.db().write_in(found.programme.uuid()).await?;
            service.submit(&mut tx, &found, programme).await?;
            failpoint::reach("confirm.before-commit");
            tx.commit().await?;
            failpoint::reach("confirm.after-commit");
            Ok(())
        })
        .await?;
        self.ring_mail_bell();
        Ok(id)
    }

    async fn submit(&self, tx: &mut Conn, found: &Registration, programme: ProgrammeFacts) -> Result<()> {
        let now = self.now();
        let seats = seat::lock(tx, found.programme).await?;
        let mut registration = registration::find_for_update(tx, found.id).await?.ok_or(Error::BadLink)?;
        if registration.state.is_confirmed() {
            return Ok(());
        }
        if seats.status != Status::Published {
            return Err(Error::Refused(Refusal::RegistrationClosed));
        }
        if registration.state == State::Expired
            && registration::find_standing(tx, registration.programme, registration.person).await?.is_some()
        {
            return Err(Error::LinkExpired);
        }
        let person = learn(tx, &mut registration).await?;

        let holds_seat =
            registration.holds_seat || seat::take(tx, registration.programme, Turn::Confirming, now).await?;
        let next = match (holds_seat, seats.acceptance) {
            (true, Acceptance::Automatic) => State::Accepted,
            (true, Acceptance::Organiser) => State::Submitted,
            (false, _) => State::Waitlisted,
        };
        let before = registration.state;
        registration.state = before.step(next)?;
        registration.holds_seat = holds_seat;
        registration.hold_until = None;
        registration.queued_at = (!holds_seat).then_some(now);
        let letter = match next {
            State::Accepted => self.accepted_letter(tx, &mut registration, &person.details).await?,
            State::Submitted => Letter::Received { programme, person: person.details.full_name() },
            _ => Letter::Waitlisted {
                programme,
                person: person.details.full_name(),
                // The line is by time, and the programme is locked: this one is the last.
                place: storage::seat::waitlisted(tx, registration.programme).await? + 1,
            },
        };
        keep(tx, &mut registration, now).await?;
        let note = Note::new(registration.programme, "registration-confirmed", person.details.full_name());
        self.log(tx, &Actor::Holder(registration.id), note.change("state", before.code(), next.code()))
            .await?;
        self.post(tx, envelope(&registration, &person.details), &letter).await?;
        if next == State::Waitlisted {
            // A seat may be free that went past those before.
            self.offer_next(tx, registration.programme).await?;
        }
        Ok(())
    }
}

/// The person, with what was typed in this registration: the address is known to be theirs now.
async fn learn(tx: &mut Conn, registration: &mut Registration) -> Result<Person> {
    let mut person = person::find(tx, registration.person).await?.ok_or(Error::NotFound)?;
    if let Some(mut details) = registration.pending.take() {
        // The person took another name since, and the one typed here is another person's by now.
        if person::recognise(tx, &details).await?.is_some_and(|other| other.id != person.id) {
            details.family_name = person.details.family_name;
            details.given_names = person.details.given_names;
        }
        person.details = details;
        match person::update(tx, &person).await {
            Ok(true) => {}
            Ok(false) | Err(storage::Error::Taken) => return Err(Error::Busy),
            Err(other) => return Err(other.into()),
        }
    }
    Ok(person)
}
