//! Feeds are asked every hour, later and later while they fail, and at once when their expert wants it.

use calendar::busy::BusyError;
use chrono::{DateTime, TimeDelta, Utc};
use domain::{Code, permission::Actor};
use storage::calendar_source as stored;
use uuid::Uuid;

use super::fetch::FetchError;
use crate::{Error, Result, Service, expert::own};

pub(super) const HOUR: TimeDelta = TimeDelta::hours(1);
/// The longest pause after failures.
const LONGEST: TimeDelta = TimeDelta::hours(24);
/// A worker that asks keeps the others off for so long.
const LEASE: TimeDelta = TimeDelta::minutes(5);
/// Whoever presses the button again sooner gets what is there.
const SOON: TimeDelta = TimeDelta::seconds(20);
const BATCH: i64 = 8;

impl Service {
    /// Asks the feeds whose time has come; says how many.
    pub(crate) async fn refresh_busy(&self, now: DateTime<Utc>) -> Result<u64> {
        let mut asked = 0;
        loop {
            let mut tx = self.db().write().await?;
            let due = stored::claim(&mut tx, now, now + LEASE, BATCH).await?;
            tx.commit().await?;
            if due.is_empty() {
                return Ok(asked);
            }
            for source in due {
                asked += 1;
                self.ask_source(source).await?;
            }
        }
    }

    /// Asks one feed of the expert now. A file is as it is.
    ///
    /// # Errors
    /// [`Error::NotSignedIn`], [`Error::Forbidden`], [`Error::NotFound`].
    pub async fn refresh_busy_source(&self, actor: &Actor, id: Uuid) -> Result<()> {
        let expert = own(actor)?;
        let mut conn = self.db().read().await?;
        let source = stored::find(&mut conn, expert, id).await?.ok_or(Error::NotFound)?;
        drop(conn);
        if source.address.is_none() || source.tried_at.is_some_and(|tried| tried + SOON > self.now()) {
            return Ok(());
        }
        self.ask_source(source).await
    }

    /// Whatever comes of it is written down. What was read before stays while nothing better comes.
    pub(super) async fn ask_source(&self, mut source: stored::Source) -> Result<()> {
        let Some(sealed) = &source.address else { return Ok(()) };
        let read = match self.open_address(source.id, sealed) {
            None => Err(FetchError::Key),
            Some(address) => match self.fetcher().get(&address).await {
                Err(error) => Err(error),
                Ok(bytes) => self.read_calendar(bytes).await?.map_err(|error| match error {
                    BusyError::TooLarge => FetchError::TooLarge,
                    BusyError::NotACalendar => FetchError::NotACalendar,
                    BusyError::TooMany => FetchError::TooMany,
                }),
            },
        };
        let now = self.now();
        source.tried_at = Some(now);
        match read {
            Ok(busy) => {
                source.busy = busy;
                source.read_at = Some(now);
                source.error = String::new();
                source.failures = 0;
            }
            Err(error) => {
                tracing::info!(source = %source.id, error = error.code(), "calendar not read");
                source.error = error.code().to_owned();
                source.failures += 1;
            }
        }
        source.due_at = Some(now + pause(source.failures));
        let service = self.clone();
        self.to_the_end(async move {
            let mut tx = service.db().write().await?;
            stored::update(&mut tx, &source).await?;
            Ok(tx.commit().await?)
        })
        .await
    }
}

/// One hour, and twice as long after each failure after the first.
fn pause(failures: i64) -> TimeDelta {
    let doublings = u32::try_from(failures.clamp(1, 6) - 1).unwrap_or(0);
    (HOUR * 2_i32.pow(doublings)).min(LONGEST)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn failures_make_it_patient() {
        let hours: Vec<i64> = [0, 1, 2, 3, 5, 6, 99].map(|failures| pause(failures).num_hours()).to_vec();
        assert_eq!(hours, [1, 1, 2, 4, 16, 24, 24]);
    }
}
