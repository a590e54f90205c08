//! Whole programmes.

use domain::{
    Lang,
    permission::{Action, Actor, Object, may},
    programme::{ProgrammeId, Status},
};

use crate::{
    Error, Refusal, Result, Service,
    audit::Note,
    permit::permit,
    programme::{to_change, view},
};

impl Service {
    /// Deletes a draft, or a programme that is over or called off: of one that runs, people have to be told first.
    ///
    /// # Errors
    /// [`Refusal::Step`] for a published one; as [`to_change`].
    pub async fn remove_programme(&self, actor: &Actor, slug: &str) -> Result<()> {
        let (actor, slug, service) = (actor.clone(), slug.to_owned(), self.clone());
        self.to_the_end(async move {
            let mut tx = service.db().write().await?;
            let programme = to_change(&mut tx, &actor, &slug).await?;
            if programme.status == Status::Published {
                return Err(Error::Refused(Refusal::Step));
            }
            let edition = view(&mut tx, programme.clone()).await?;
            if !storage::removal::remove_programme(&mut tx, programme.id, service.now()).await? {
                return Err(Error::NotFound);
            }
            service.tell_experts(&mut tx, &actor, &edition).await?;
            let note = Note::new(programme.id, "programme-removed", programme.titles.text(&Lang::english()));
            service.log(&mut tx, &actor, note).await?;
            tx.commit().await?;
            service.ring_mail_bell();
            Ok(())
        })
        .await
    }

    /// Brings a deleted programme back as it was, and answers its slug.
    ///
    /// # Errors
    /// [`Error::NotFound`] where there is no such deleted programme, or none for this actor.
    pub async fn restore_programme(&self, actor: &Actor, id: ProgrammeId) -> Result<String> {
        permit(actor, Action::CreateProgramme)?;
        let object = Object::Programme { id, public: false };
        may(actor, Action::EditProgramme, object).map_err(|_| Error::NotFound)?;
        let (actor, service) = (actor.clone(), self.clone());
        self.to_the_end(async move {
            let mut tx = service.db().write().await?;
            if !storage::removal::restore_programme(&mut tx, id).await? {
                return Err(Error::NotFound);
            }
            let programme = storage::programme::find(&mut tx, id).await?.ok_or(Error::NotFound)?;
            let note = Note::new(id, "programme-restored", programme.titles.text(&Lang::english()));
            service.log(&mut tx, &actor, note).await?;
            tx.commit().await?;
            Ok(programme.slug)
        })
        .await
    }
}
