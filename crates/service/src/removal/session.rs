//! Sessions of the working copy.

use domain::{Lang, outline::Outline, permission::Actor, session::SessionId};

use crate::{Error, Result, Service, audit::Note, programme::to_change};

impl Service {
    /// Takes the session out of the working copy. What is public stays so until the next version.
    ///
    /// # Errors
    /// [`Error::NotFound`] where the programme has no such session; as [`to_change`].
    pub async fn remove_session(&self, actor: &Actor, slug: &str, id: SessionId) -> Result<()> {
        let (actor, slug, service) = (actor.clone(), slug.to_owned(), self.clone());
        self.to_the_end(async move {
            let mut tx = service.db().write().await?;
            let programme = to_change(&mut tx, &actor, &slug).await?;
            let session = storage::session::find(&mut tx, programme.id, id).await?.ok_or(Error::NotFound)?;
            if !storage::removal::remove_session(&mut tx, programme.id, id, service.now()).await? {
                return Err(Error::NotFound);
            }
            let note = Note::new(programme.id, "session-removed", session.titles.text(&Lang::english()));
            service.log(&mut tx, &actor, note).await?;
            tx.commit().await?;
            Ok(())
        })
        .await
    }

    /// Brings a deleted session back into the working copy, as it was.
    ///
    /// # Errors
    /// [`Error::NotFound`] where the programme has no such deleted session; as [`to_change`].
    pub async fn restore_session(&self, actor: &Actor, slug: &str, id: SessionId) -> Result<()> {
        let (actor, slug, service) = (actor.clone(), slug.to_owned(), self.clone());
        self.to_the_end(async move {
            let mut tx = service.db().write().await?;
            let programme = to_change(&mut tx, &actor, &slug).await?;
            if !storage::removal::restore_session(&mut tx, programme.id, id).await? {
                return Err(Error::NotFound);
            }
            let session = storage::session::find(&mut tx, programme.id, id).await?.ok_or(Error::NotFound)?;
            // What has its session has its time.
            let outline = storage::outline::find(&mut tx, programme.id, id).await?;
            if let Some(outline) = outline.filter(|outline| !outline.is_placed) {
                let placed = Outline { is_placed: true, ..outline };
                if !storage::outline::update(&mut tx, &placed).await? {
                    return Err(Error::Busy);
                }
            }
            let note = Note::new(programme.id, "session-restored", session.titles.text(&Lang::english()));
            service.log(&mut tx, &actor, note).await?;
            tx.commit().await?;
            Ok(())
        })
        .await
    }
}
