//! An organiser has looked at what moved.

use domain::{Fields, Lang, Reader, permission::Actor};
use storage::clock_move;

use super::{present, show::is_public_moved};
use crate::{
    Error, Refusal, Result, Service,
    audit::Note,
    programme::{NOTE, Published, as_published, changed, to_change},
};

impl Service {
    /// Confirms what other clock rules moved. Where something public moved, a new version differs from the last by that
    /// alone, and those are written to whose own itinerary, or whose part as an expert, is at another instant than they
    /// were last told; `None` where there was nothing to publish. What else was changed in the working copy stays there.
    ///
    /// Fields: `seen` as [`super::Moves::seen`], and `note`.
    ///
    /// # Errors
    /// [`Error::Faults`] with `revision` [`domain::Fault::Changed`] if other times have moved since the page was made;
    /// [`Refusal::NothingChanged`] if nothing waits; as [`to_change`].
    pub async fn confirm_clock_moves(
        &self,
        actor: &Actor,
        slug: &str,
        fields: &Fields,
    ) -> Result<Option<Published>> {
        let (actor, slug, fields, service) = (actor.clone(), slug.to_owned(), fields.clone(), self.clone());
        self.to_the_end(async move {
            let mut tx = service.db().write().await?;
            let programme = to_change(&mut tx, &actor, &slug).await?;
            let mut form = Reader::new(&fields);
            let note = form.prose("note", NOTE);
            let note = form.finish(note)?;
            let waiting = clock_move::waiting(&mut tx, programme.id).await?;
            if waiting.is_empty() {
                return Err(Error::Refused(Refusal::NothingChanged));
            }
            if fields.get("seen") != service.seal_moves(&waiting) {
                return Err(changed());
            }
            let line = Note::new(programme.id, "clock-rules-confirmed", programme.title(&Lang::english()));
            service.log(&mut tx, &actor, line.change("note", "", &note)).await?;
            let before = as_published(&mut tx, programme.clone()).await?;
            let public = present(service.zones(), before.clone(), service.now());
            let published = if is_public_moved(&programme, &before, &public) {
                Some(service.issue(&mut tx, &actor, &programme, Some(&before), public, note).await?)
            } else {
                service.tell_experts_of_moves(&mut tx, &actor, &programme).await?;
                clock_move::settle(&mut tx, programme.id, service.now()).await?;
                None
            };
            tx.commit().await?;
            service.ring_mail_bell();
            Ok(published)
        })
        .await
    }
}
