//! Deleting, bringing back, and forgetting for good after 30 days.

mod list;
mod programme;
mod registration;
mod session;
#[cfg(test)]
mod tests;

use chrono::{DateTime, TimeDelta, Utc};

use crate::{Result, Service};
pub use list::{Removed, RemovedProgramme, RemovedSession};

/// How long what was deleted can be brought back.
pub const KEPT: TimeDelta = TimeDelta::days(30);

impl Service {
    /// Removes for good what was deleted more than 30 days before `now`; for the worker. Gives how many there were.
    ///
    /// # Errors
    /// Those of the database.
    pub async fn forget_removed(&self, now: DateTime<Utc>) -> Result<u64> {
        let service = self.clone();
        self.to_the_end(async move {
            let mut tx = service.db().write().await?;
            let gone = storage::removal::purge(&mut tx, now - KEPT).await?;
            tx.commit().await?;
            Ok(gone)
        })
        .await
    }
}
