//! A friendly question after a while without a word.

use chrono::{DateTime, TimeDelta, Utc};
use mail::Letter;
use storage::expert;

use crate::{Result, Service, outbox::Envelope};

/// What was confirmed longer ago than this may be wrong by now.
const FRESH: TimeDelta = TimeDelta::days(90);
const BATCH: i64 = 50;

impl Service {
    /// Asks experts whether their availability is still right, each once in 90 days; says how many.
    pub(crate) async fn remind_experts(&self, now: DateTime<Utc>) -> Result<u64> {
        let mut asked = 0;
        loop {
            let mut tx = self.db().write().await?;
            let those = expert::claim_unconfirmed(&mut tx, now, now - FRESH, BATCH).await?;
            for expert in &those {
                let letter =
                    Letter::AvailabilityReminder { name: expert.name.clone(), since: expert.confirmed_at };
                let envelope = Envelope {
                    to_email: expert.email.clone(),
                    to_name: expert.name.clone(),
                    lang: expert.lang.clone(),
                    zone: Some(expert.profile.home_zone.clone()),
                    programme: None,
                    registration: None,
                    user: Some(expert.user),
                };
                self.post(&mut tx, envelope, &letter).await?;
            }
            tx.commit().await?;
            if those.is_empty() {
                return Ok(asked);
            }
            self.ring_mail_bell();
            asked += u64::try_from(those.len()).unwrap_or(0);
        }
    }
}
