//! Finishing.

use chrono::{DateTime, TimeDelta, Utc};
use domain::{Lang, permission::Actor, programme::Status};

use super::find;
use crate::{Result, Service, audit::Note};

impl Service {
    /// Closes a published programme before its last day has passed by itself.
    ///
    /// # Errors
    /// [`crate::Refusal::Step`] if it is not published; as [`find::to_change`].
    pub async fn finish_programme(&self, actor: &Actor, slug: &str) -> Result<()> {
        let (actor, slug, service) = (actor.clone(), slug.to_owned(), self.clone());
        self.to_the_end(async move {
            let mut tx = service.db().write().await?;
            let programme = find::to_change(&mut tx, &actor, &slug).await?;
            programme.status.step(Status::Finished)?;
            storage::programme::step(&mut tx, programme.id, programme.status, Status::Finished).await?;
            let line = Note::new(programme.id, "programme-finished", programme.title(&Lang::english()));
            service.log(&mut tx, &actor, line).await?;
            tx.commit().await?;
            Ok(())
        })
        .await
    }

    /// For the worker: finishes the published programmes whose last day is over in their home zone and whose last
    /// session has ended (a site may be a day behind), and says how many there were.
    ///
    /// # Errors
    /// [`Error::Busy`]; those finished before stay finished.
    pub async fn finish_past(&self, now: DateTime<Utc>) -> Result<u64> {
        // No zone is ahead of UTC by more than 14 hours.
        let latest = (now + TimeDelta::hours(14)).date_naive();
        let mut conn = self.db().read().await?;
        let candidates = storage::programme::published_until(&mut conn, latest, now).await?;
        drop(conn);
        let mut finished = 0;
        for (id, zone, last_day) in candidates {
            let Some(zone) = self.zones().parse(&zone) else { continue };
            if self.zones().local(now, zone).civil.date() <= last_day {
                continue;
            }
            let service = self.clone();
            let done = self
                .to_the_end(async move {
                    let mut tx = service.db().write().await?;
                    let done =
                        storage::programme::step(&mut tx, id, Status::Published, Status::Finished).await?;
                    tx.commit().await?;
                    Ok(done)
                })
                .await?;
            finished += u64::from(done);
        }
        Ok(finished)
    }
}
