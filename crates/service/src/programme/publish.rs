//! Publishing: the working copy becomes the version that everybody sees.

use base64::{Engine, engine::general_purpose::URL_SAFE_NO_PAD};
use domain::{
    Fields, Lang, Reader,
    difference::Difference,
    permission::Actor,
    programme::{Programme, Status},
    version::{Edition, Version, VersionId},
};
use storage::Conn;
use uuid::Uuid;

use super::{edit::changed, find, view};
use crate::{Error, Refusal, Result, Service, audit::Note};

/// What publishing did.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Published {
    /// Number of the version.
    pub number: i64,
    /// How many delegates are written to.
    pub told: i64,
}

impl Service {
    /// Makes a draft public, as version 1.
    ///
    /// # Errors
    /// [`Refusal::NothingToPublish`] without sessions, [`Refusal::Step`] if it is no draft; as [`find::to_change`].
    pub async fn publish_programme(&self, actor: &Actor, slug: &str) -> Result<()> {
        let (actor, slug, service) = (actor.clone(), slug.to_owned(), self.clone());
        self.to_the_end(async move {
            let mut tx = service.db().write().await?;
            let mut programme = find::to_change(&mut tx, &actor, &slug).await?;
            programme.status.step(Status::Published)?;
            let working = view(&mut tx, programme.clone()).await?;
            if working.sessions.is_empty() {
                return Err(Error::Refused(Refusal::NothingToPublish));
            }
            storage::programme::step(&mut tx, programme.id, programme.status, Status::Published).await?;
            programme.status = Status::Published;
            service.issue(&mut tx, &actor, &programme, None, working, String::new()).await?;
            tx.commit().await?;
            service.ring_mail_bell();
            Ok(())
        })
        .await
    }

    /// Publishes the working copy of a published programme as its next version, and writes to those whose own
    /// itinerary is not as they were last told.
    ///
    /// Fields: `seen` as [`super::Changes::seen`], and `note`.
    ///
    /// # Errors
    /// [`Error::Faults`] with `revision` [`domain::Fault::Changed`] if what was looked at is not what would be published;
    /// [`Refusal::NothingChanged`], [`Refusal::NothingToPublish`] without sessions, [`Refusal::Step`] if it is not
    /// published; as [`find::to_change`].
    pub async fn publish_version(&self, actor: &Actor, slug: &str, fields: &Fields) -> Result<Published> {
        let (actor, slug, fields, service) = (actor.clone(), slug.to_owned(), fields.clone(), self.clone());
        self.to_the_end(async move {
            let mut tx = service.db().write().await?;
            let programme = find::to_change(&mut tx, &actor, &slug).await?;
            if programme.status != Status::Published {
                return Err(Error::Refused(Refusal::Step));
            }
            let mut form = Reader::new(&fields);
            let note = form.prose("note", NOTE);
            let note = form.finish(note)?;
            let before = service.public(&mut tx, programme.clone()).await?;
            let working = view(&mut tx, programme.clone()).await?;
            service.guard(&fields, &before, &working)?;
            let published = service.issue(&mut tx, &actor, &programme, Some(&before), working, note).await?;
            tx.commit().await?;
            service.ring_mail_bell();
            Ok(published)
        })
        .await
    }

    /// What is published is what was looked at, and once.
    fn guard(&self, fields: &Fields, before: &Edition, working: &Edition) -> Result<()> {
        #[cfg(test)]
        if super::tests::unguarded::publishes(working.programme.id) {
            return Ok(());
        }
        if fields.get("seen") != self.seal_seen(working)? {
            return Err(changed());
        }
        if working.sessions.is_empty() {
            return Err(Error::Refused(Refusal::NothingToPublish));
        }
        if Difference::between(before, working).is_empty() {
            return Err(Error::Refused(Refusal::NothingChanged));
        }
        Ok(())
    }

    /// Stands for the working copy and the version that it would follow.
    pub(super) fn seal_seen(&self, working: &Edition) -> Result<String> {
        let mut seen = working.clone();
        // Seats go on being taken meanwhile; no version says how many.
        seen.programme.taken = 0;
        let json = serde_json::to_vec(&seen).map_err(|_| Error::Broken)?;
        Ok(URL_SAFE_NO_PAD.encode(&self.key().mac("changes", &[&json])[..18]))
    }

    /// Writes `edition` down as the next version of the locked programme, and tells everybody whom it changes something
    /// for.
    pub(crate) async fn issue(
        &self,
        tx: &mut Conn,
        actor: &Actor,
        programme: &Programme,
        before: Option<&Edition>,
        edition: Edition,
        note: String,
    ) -> Result<Published> {
        let now = self.now();
        let number = programme.version.unwrap_or_default() + 1;
        let mut edition = edition.with_live(programme);
        edition.programme.version = Some(number);
        edition.published_at = Some(now);
        edition.cancelled = before.map(|before| edition.cancelled_since(before, now)).unwrap_or_default();
        for item in &mut edition.sessions {
            // Nobody's business but the organisers'.
            item.session.override_reason.clear();
        }
        let mut version = Version {
            id: VersionId::new(Uuid::now_v7()),
            programme: programme.id,
            number,
            edition,
            note,
            told: 0,
            published_by: self.name_of(tx, actor).await?,
            published_at: now,
        };
        storage::edition::publish(tx, &version).await.map_err(|error| match error {
            storage::Error::Taken => changed(),
            other => other.into(),
        })?;
        if let Some(before) = before {
            version.told = self.tell_delegates(tx, before, &version).await?;
            storage::edition::set_told(tx, version.id, version.told).await?;
        }
        self.tell_experts(tx, actor, &version.edition).await?;
        // Whoever publishes publishes by the clock rules of today.
        storage::clock_move::settle(tx, programme.id, now).await?;
        let title = version.edition.programme.titles.text(&Lang::english());
        let action = if number == 1 { "programme-published" } else { "version-published" };
        let line = Note::new(programme.id, action, title)
            .change(
                "version",
                programme.version.map(|n| n.to_string()).unwrap_or_default(),
                number.to_string(),
            )
            .change("note", "", version.note)
            .change("told", "", version.told.to_string());
        self.log(tx, actor, line).await?;
        Ok(Published { number, told: version.told })
    }

    async fn name_of(&self, tx: &mut Conn, actor: &Actor) -> Result<String> {
        let Actor::User { id, .. } = actor else { return Ok(String::new()) };
        Ok(storage::user::find(tx, *id).await?.map(|account| account.user.name).unwrap_or_default())
    }
}

/// How long a note may be.
pub(crate) const NOTE: usize = 1000;
