//! To the next in line.

use calendar::Tz;
use chrono::{DateTime, TimeDelta, Utc};
use domain::{
    offer::{Group, Offer, OfferId, OfferState, Waiting},
    permission::Actor,
    programme::{Acceptance, ProgrammeId, Status},
    registration::State,
};
use mail::Letter;
use storage::{Conn, offer, person, registration};
use uuid::Uuid;

use super::deadline;
use crate::{
    Error, Result, Service,
    audit::Note,
    programme::{ProgrammeView, facts},
    registration::{
        keep,
        letter::envelope,
        seat::{self, Turn},
    },
};

impl Service {
    /// Offers the programme's free seats to those who are next, in strict order: a party whose people outnumber the
    /// free seats keeps everybody behind it waiting, unless an organiser passes it over. Says how many were offered.
    ///
    /// For a transaction that has locked the programme's seats, after what frees them is written. The caller rings the
    /// mail bell after its commit.
    ///
    /// # Errors
    /// Those of the database.
    pub(crate) async fn offer_next(&self, tx: &mut Conn, programme: ProgrammeId) -> Result<usize> {
        let seats = seat::lock(tx, programme).await?;
        let mut free = usize::try_from(seats.capacity - seats.taken).unwrap_or(0);
        if seats.status != Status::Published || free == 0 {
            return Ok(0);
        }
        let mut line = offer::line(tx, programme).await?;
        let Some(first) = next(&line, true) else { return Ok(0) };
        if line[first].0.len() > free {
            return Ok(0);
        }
        let view = self.programme_of(tx, programme).await?;
        if deadline::beginning(self.zones(), &view.programme) <= self.now() {
            return Ok(0);
        }
        let mut made = 0;
        while let Some(at) = next(&line, made == 0).filter(|at| line[*at].0.len() <= free) {
            let group = line.remove(at);
            for waiting in &group.0 {
                self.offer_one(tx, &Actor::System, waiting, group.0.len() > 1, &view).await?;
            }
            if made == 0 {
                offer::proceed(tx, programme).await?;
            }
            made += group.0.len();
            free -= group.0.len();
        }
        Ok(made)
    }

    /// Holds a free seat for one who waits, and says so by mail.
    ///
    /// # Errors
    /// [`Error::Refused`] with [`crate::Refusal::Full`] where no seat is free, with [`crate::Refusal::Step`] where
    /// nobody waits or the programme has begun.
    pub(super) async fn offer_one(
        &self,
        tx: &mut Conn,
        actor: &Actor,
        waiting: &Waiting,
        together: bool,
        view: &ProgrammeView,
    ) -> Result<()> {
        let (now, zones) = (self.now(), self.zones());
        let found = registration::find_for_update(tx, waiting.registration).await?;
        let mut registration = found.ok_or(Error::NotFound)?;
        let person = person::find(tx, registration.person).await?.ok_or(Error::NotFound)?.details;
        let home = zones.parse(&view.programme.home_zone).unwrap_or(Tz::UTC);
        let zone = registration.zone.as_deref().and_then(|zone| zones.parse(zone)).unwrap_or(home);
        let beginning = deadline::beginning(zones, &view.programme);
        let expiry = deadline::expiry(zones, now, beginning, zone);
        let expiry = expiry.ok_or(Error::Refused(crate::Refusal::Step))?;

        registration.state = registration.state.step(State::Offered)?;
        if !seat::take(tx, registration.programme, Turn::Chosen, now).await? {
            return Err(Error::Refused(crate::Refusal::Full));
        }
        // `queued_at` stays: should an organiser take the offer back, the place in line is the old one.
        registration.holds_seat = true;
        keep(tx, &mut registration, now).await?;
        let offer = Offer {
            id: OfferId::new(Uuid::now_v7()),
            programme: registration.programme,
            registration: registration.id,
            party: waiting.party.filter(|_| together),
            state: OfferState::Open,
            made_at: now,
            expires_civil: expiry.civil,
            zone: expiry.zone.name().to_owned(),
            expires_at: expiry.at,
            answered_at: None,
        };
        offer::insert(tx, &offer, zones.version()).await?;
        let letter = Letter::Offer {
            programme: facts(view),
            person: person.full_name(),
            until: expiry.at,
            together,
            decides: view.programme.acceptance == Acceptance::Organiser,
        };
        let until = format!("{} {}", offer.expires_civil.format("%Y-%m-%d %H:%M"), offer.zone);
        let note = Note::new(registration.programme, "offer-made", person.full_name());
        self.log(tx, actor, note.change("until", "", until)).await?;
        self.post(tx, envelope(&registration, &person), &letter).await?;
        Ok(())
    }

    /// For the worker: offers what should have been offered already, and says how many seats that were.
    ///
    /// # Errors
    /// Those of the database; what was done before stays done.
    pub async fn offer_free_seats(&self, now: DateTime<Utc>) -> Result<usize> {
        // No zone is behind UTC by more than 12 hours.
        let earliest = (now - TimeDelta::hours(12)).date_naive();
        let mut conn = self.db().read().await?;
        let idle = offer::idle(&mut conn, earliest).await?;
        drop(conn);
        let mut made = 0;
        for programme in idle {
            let service = self.clone();
            made += self
                .to_the_end(async move {
                    let mut tx = service.db().write().await?;
                    let made = service.offer_next(&mut tx, programme).await?;
                    tx.commit().await?;
                    Ok(made)
                })
                .await?;
        }
        if made > 0 {
            self.ring_mail_bell();
        }
        Ok(made)
    }
}

/// Where in the line the next offer goes; marks of having been passed over count for one offer.
fn next(line: &[Group], marks_count: bool) -> Option<usize> {
    line.iter().position(|group| !(marks_count && group.is_passed_over()))
}
