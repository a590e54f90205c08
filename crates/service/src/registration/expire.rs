//! Unconfirmed registrations whose time is over.

use chrono::{DateTime, Utc};
use domain::{programme::ProgrammeId, registration::RegistrationId};
use storage::registration;

use super::{register::is_overdue, seat};
use crate::{Result, Service};

/// How many are looked up at a time.
const BATCH: i64 = 200;

impl Service {
    /// Ends every hold that is over at `now` and frees its seat; for the worker. Gives how many there were.
    ///
    /// # Errors
    /// Those of the database; what was done before stays done, and the rest comes with the next call.
    pub async fn expire_holds(&self, now: DateTime<Utc>) -> Result<usize> {
        let mut ended = 0;
        loop {
            let mut conn = self.db().read().await?;
            let overdue = registration::overdue(&mut conn, now, BATCH).await?;
            drop(conn);
            let before = ended;
            for (id, programme) in overdue {
                let service = self.clone();
                let done =
                    self.to_the_end(async move { service.expire_one(id, programme, now).await }).await?;
                ended += usize::from(done);
            }
            if ended > before {
                // Somebody may have been offered a seat.
                self.ring_mail_bell();
            } else {
                // Nothing left, or only what another server is ending at this moment.
                return Ok(ended);
            }
        }
    }

    /// `false` if it was confirmed or ended in the meantime.
    async fn expire_one(
        &self,
        id: RegistrationId,
        programme: ProgrammeId,
        now: DateTime<Utc>,
    ) -> Result<bool> {
        let mut tx = self.db().write().await?;
        seat::lock(&mut tx, programme).await?;
        let found = registration::find_for_update(&mut tx, id).await?;
        let Some(mut registration) = found.filter(|registration| is_overdue(registration, now)) else {
            return Ok(false);
        };
        self.expire(&mut tx, &mut registration, now).await?;
        self.offer_next(&mut tx, programme).await?;
        tx.commit().await?;
        Ok(true)
    }
}
