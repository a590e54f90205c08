//! Calling a programme off.

use domain::{
    Lang,
    permission::Actor,
    programme::{ProgrammeId, Status},
    registration::Registration,
};
use mail::{Letter, ProgrammeFacts};
use storage::{Conn, registration::Listed};

use super::{facts, find};
use crate::{Error, Refusal, Result, Service, audit::Note, entry, outbox::Envelope};

/// How many registrations are read at a time.
const BATCH: i64 = 200;

impl Service {
    /// Cancels the programme and writes to everybody whose confirmed registration stands; calendar entries that
    /// were sent are taken back by the same mail. Registrations stay as they are.
    ///
    /// # Errors
    /// [`Refusal::Step`] if it is cancelled or finished already; as [`find::to_change`].
    pub async fn cancel_programme(&self, actor: &Actor, slug: &str) -> Result<()> {
        let (actor, slug, service) = (actor.clone(), slug.to_owned(), self.clone());
        self.to_the_end(async move {
            let mut tx = service.db().write().await?;
            let mut programme = find::to_change(&mut tx, &actor, &slug).await?;
            let (id, from) = (programme.id, programme.status);
            from.step(Status::Cancelled)?;
            if !storage::programme::step(&mut tx, id, from, Status::Cancelled).await? {
                return Err(Error::Refused(Refusal::Step));
            }
            programme.status = Status::Cancelled;
            let edition = service.public(&mut tx, programme).await?;
            service.tell_of_cancellation(&mut tx, id, &facts(&edition)).await?;
            service.tell_experts(&mut tx, &actor, &edition).await?;
            let title = edition.programme.title(&Lang::english());
            service.log(&mut tx, &actor, Note::new(id, "programme-cancelled", title)).await?;
            tx.commit().await?;
            service.ring_mail_bell();
            Ok(())
        })
        .await
    }

    async fn tell_of_cancellation(
        &self,
        tx: &mut Conn,
        programme: ProgrammeId,
        facts: &ProgrammeFacts,
    ) -> Result<()> {
        let everybody = storage::registration::Filter::default();
        let mut offset = 0;
        loop {
            let batch = storage::registration::list(tx, programme, &everybody, BATCH, offset).await?;
            let last = i64::try_from(batch.len()).is_ok_and(|read| read < BATCH);
            for listed in batch {
                let state = listed.registration.state;
                if state.is_active() && state.is_confirmed() {
                    self.tell(tx, listed, facts).await?;
                }
            }
            if last {
                return Ok(());
            }
            offset += BATCH;
        }
    }

    async fn tell(&self, tx: &mut Conn, listed: Listed, facts: &ProgrammeFacts) -> Result<()> {
        let Listed { mut registration, person, .. } = listed;
        let person = person.details;
        let name = person.full_name();
        let cancel = entry::cancel(&mut registration, self.settings().host());
        if cancel.is_some() {
            registration.updated_at = self.now();
            saved(storage::registration::save(tx, &registration).await?)?;
        }
        let Registration { id, programme, lang, zone, .. } = registration;
        let envelope = Envelope {
            to_email: person.email,
            to_name: name.clone(),
            lang,
            zone,
            programme: Some(programme),
            registration: Some(id),
            user: None,
        };
        let letter = Letter::ProgrammeCancelled { programme: facts.clone(), person: name, cancel };
        self.post(tx, envelope, &letter).await?;
        Ok(())
    }
}

/// The programme is locked, and with it its registrations: another writer in between would be a fault of ours.
fn saved(saved: bool) -> Result<()> {
    if saved { Ok(()) } else { Err(Error::Busy) }
}
