//! Calling one session off, at once.

use domain::{Fields, Lang, Reader, permission::Actor, programme::Status, session::SessionId};

use super::{
    find,
    publish::{NOTE, Published},
};
use crate::{Error, Refusal, Result, Service, audit::Note};

impl Service {
    /// Takes a published session out of the working copy and out of what is public: a new version that differs from the
    /// last by this alone. What else was changed in the working copy stays there. Field `note`.
    ///
    /// # Errors
    /// [`Error::NotFound`] where no such session is public; [`Refusal::NothingToPublish`] for the only one,
    /// [`Refusal::Step`] if the programme is not published; [`Error::Faults`]; as [`find::to_change`].
    pub async fn cancel_session(
        &self,
        actor: &Actor,
        slug: &str,
        id: SessionId,
        fields: &Fields,
    ) -> Result<Published> {
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
            let session = before.session(id).ok_or(Error::NotFound)?.session.clone();
            let mut edition = before.clone();
            edition.sessions.retain(|item| item.session.id != id);
            if edition.sessions.is_empty() {
                return Err(Error::Refused(Refusal::NothingToPublish));
            }
            // It may be deleted there already.
            storage::removal::remove_session(&mut tx, programme.id, id, service.now()).await?;
            let line = Note::new(programme.id, "session-cancelled", session.titles.text(&Lang::english()));
            service.log(&mut tx, &actor, line).await?;
            let published = service.issue(&mut tx, &actor, &programme, Some(&before), edition, note).await?;
            tx.commit().await?;
            service.ring_mail_bell();
            Ok(published)
        })
        .await
    }
}
