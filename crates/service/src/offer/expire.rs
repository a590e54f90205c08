//! Offers that nobody has answered in time.

use chrono::{DateTime, Utc};
use domain::{
    offer::OfferState,
    permission::Actor,
    programme::{ProgrammeId, Status},
    registration::{Registration, RegistrationId, State},
};
use mail::{Letter, ProgrammeFacts};
use storage::{Conn, offer, person, registration};

use crate::{
    Error, Result, Service,
    audit::Note,
    programme::facts,
    registration::{keep, letter::envelope, seat},
};

/// How many are looked up at a time.
const BATCH: i64 = 200;

impl Service {
    /// Ends every offer whose time is over at `now`, and offers the seats on; for the worker. Says how many ended.
    ///
    /// # Errors
    /// Those of the database; what was done before stays done, and the rest comes with the next call.
    pub async fn expire_offers(&self, now: DateTime<Utc>) -> Result<usize> {
        let mut ended = 0;
        loop {
            let mut conn = self.db().read().await?;
            let overdue = offer::overdue(&mut conn, now, BATCH).await?;
            drop(conn);
            let before = ended;
            for (id, programme) in overdue {
                let service = self.clone();
                let done =
                    self.to_the_end(async move { service.expire_offer(id, programme, now).await }).await?;
                ended += usize::from(done);
            }
            if ended > before {
                self.ring_mail_bell();
            } else {
                // Nothing left, or only what another server is ending at this moment.
                return Ok(ended);
            }
        }
    }

    /// `false` if it was answered or ended in the meantime.
    async fn expire_offer(
        &self,
        id: RegistrationId,
        programme: ProgrammeId,
        now: DateTime<Utc>,
    ) -> Result<bool> {
        let mut tx = self.db().write().await?;
        let seats = seat::lock(&mut tx, programme).await?;
        let found = registration::find_for_update(&mut tx, id).await?;
        let latest = offer::latest(&mut tx, id).await?;
        let is_over = latest.is_some_and(|offer| offer.state == OfferState::Open && !offer.is_open(now));
        let Some(registration) = found.filter(|_| is_over && seats.status == Status::Published) else {
            return Ok(false);
        };
        let facts = facts(&self.programme_of(&mut tx, programme).await?);
        self.lapse(&mut tx, registration, facts).await?;
        tx.commit().await?;
        Ok(true)
    }

    /// Nobody answered in time: the registration leaves the line, and its seat goes to the next.
    pub(super) async fn lapse(
        &self,
        tx: &mut Conn,
        mut registration: Registration,
        programme: ProgrammeFacts,
    ) -> Result<()> {
        let now = self.now();
        let person = person::find(tx, registration.person).await?.ok_or(Error::NotFound)?.details;
        offer::settle(tx, registration.id, OfferState::Expired, now).await?;
        registration.state = registration.state.step(State::Expired)?;
        seat::give_back(tx, &mut registration).await?;
        keep(tx, &mut registration, now).await?;
        let note = Note::new(registration.programme, "offer-expired", person.full_name());
        self.log(tx, &Actor::System, note).await?;
        let letter = Letter::OfferExpired { programme, person: person.full_name() };
        self.post(tx, envelope(&registration, &person), &letter).await?;
        self.offer_next(tx, registration.programme).await?;
        Ok(())
    }
}
