//! Experts who are not needed any more, and holds whose time is over.

use chrono::{DateTime, Utc};
use domain::{
    Code, Lang,
    engagement::{Engagement, EngagementId, State},
    permission::Actor,
    programme::{Programme, ProgrammeId},
};
use mail::EngagementNews;
use storage::{Conn, engagement};

use super::{
    keep,
    letter::{self, Parties},
};
use crate::{Error, Result, Service, audit::Note, programme::to_change};

/// How many are looked up at a time.
const BATCH: i64 = 200;

impl Service {
    /// Lets the expert go. Who was asked and has not declined gets a mail that takes the calendar entry back. Releasing
    /// again changes nothing.
    ///
    /// # Errors
    /// [`Error::NotFound`] where the programme has no such engagement; as [`to_change`].
    pub async fn release_expert(&self, actor: &Actor, slug: &str, id: EngagementId) -> Result<()> {
        let (actor, slug, service) = (actor.clone(), slug.to_owned(), self.clone());
        self.to_the_end(async move {
            let mut tx = service.db().write().await?;
            let programme = to_change(&mut tx, &actor, &slug).await?;
            let found = engagement::find_for_update(&mut tx, id).await?;
            let mut found = found.filter(|found| found.programme == programme.id).ok_or(Error::NotFound)?;
            service.release(&mut tx, &actor, &programme, &mut found).await?;
            tx.commit().await?;
            service.ring_mail_bell();
            Ok(())
        })
        .await
    }

    /// The same within a transaction that has the programme locked.
    pub(crate) async fn release(
        &self,
        tx: &mut Conn,
        actor: &Actor,
        programme: &Programme,
        found: &mut Engagement,
    ) -> Result<()> {
        if found.state == State::Released {
            return Ok(());
        }
        let expert = engagement::experts(tx, &[found.expert]).await?.pop().ok_or(Error::NotFound)?;
        let before = found.state;
        found.state = before.step(State::Released)?;
        found.hold_until = None;
        if let (State::Invited | State::Accepted, Some(item)) = (before, found.told.clone()) {
            let by = letter::name(tx, actor).await?;
            let news = EngagementNews::Released;
            let parties = Parties { programme, expert: &expert };
            self.write_to_expert(tx, parties, found, &item, news, by).await?;
        }
        keep(tx, found, self.now()).await?;
        let session = storage::session::find(tx, programme.id, found.session).await?;
        let title = session.map(|session| session.titles.text(&Lang::english()).to_owned());
        let subject = format!("{}: {}", expert.name, title.unwrap_or_default());
        let note = Note::new(programme.id, "expert-released", subject);
        self.log(tx, actor, note.change("state", before.code(), found.state.code())).await
    }

    /// Ends every hold that is over at `now`; for the worker. Gives how many there were.
    ///
    /// # Errors
    /// Those of the database; what was done before stays done, and the rest comes with the next call.
    pub async fn release_overdue(&self, now: DateTime<Utc>) -> Result<u64> {
        let mut ended = 0;
        loop {
            let mut conn = self.db().read().await?;
            let overdue = engagement::overdue(&mut conn, now, BATCH).await?;
            drop(conn);
            let before = ended;
            for (programme, id) in overdue {
                let service = self.clone();
                ended += u64::from(
                    self.to_the_end(async move { service.end_hold(programme, id, now).await }).await?,
                );
            }
            // Nothing left, or only what another server is ending at this moment.
            if ended == before {
                return Ok(ended);
            }
        }
    }

    /// `false` if the expert was asked or released in the meantime.
    async fn end_hold(&self, programme: ProgrammeId, id: EngagementId, now: DateTime<Utc>) -> Result<bool> {
        let mut tx = self.db().write().await?;
        storage::seat::lock(&mut tx, programme).await?;
        let found = engagement::find_for_update(&mut tx, id).await?;
        let Some(mut found) = found.filter(|found| found.state == State::Held && !found.is_standing(now))
        else {
            return Ok(false);
        };
        found.state = found.state.step(State::Released)?;
        keep(&mut tx, &mut found, now).await?;
        tx.commit().await?;
        Ok(true)
    }
}
