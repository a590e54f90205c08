//! An organiser passes over whoever is next, with a reason.

use domain::{
    Fields, Reader,
    permission::{Action, Actor},
    programme::Status,
    registration::RegistrationId,
};
use storage::{offer, registration};

use crate::{
    Error, Refusal, Result, Service,
    audit::Note,
    programme::to_see,
    registration::{of_programme, seat},
};

impl Service {
    /// Lets the next offer go past the first in line, a party as a whole. They keep their place: the offer after that
    /// is theirs again. Field: `reason`, which the log keeps.
    ///
    /// # Errors
    /// [`Error::Faults`] without a reason; [`Refusal::Step`] for one who is not the next; [`Error::NotFound`] if it is
    /// not of this programme; as [`to_see`].
    pub async fn pass_over(
        &self,
        actor: &Actor,
        slug: &str,
        id: RegistrationId,
        fields: &Fields,
    ) -> Result<()> {
        let mut conn = self.db().read().await?;
        let programme = to_see(&mut conn, actor, Action::DecideRegistration, slug).await?.id;
        let found = registration::find(&mut conn, id).await?;
        found.filter(|found| found.programme == programme).ok_or(Error::NotFound)?;
        drop(conn);
        let mut form = Reader::new(fields);
        let reason = form.required_prose("reason", 500);
        let reason = form.finish(reason)?;

        let (actor, service) = (actor.clone(), self.clone());
        self.to_the_end(async move {
            let mut tx = service.db().write().await?;
            let seats = seat::lock(&mut tx, programme).await?;
            of_programme(&mut tx, programme, id).await?;
            let line = offer::line(&mut tx, programme).await?;
            let first = line.iter().find(|group| !group.is_passed_over());
            let Some(group) = first.filter(|group| group.has(id) && seats.status == Status::Published) else {
                return Err(Error::Refused(Refusal::Step));
            };
            let ids: Vec<RegistrationId> = group.0.iter().map(|waiting| waiting.registration).collect();
            offer::pass_over(&mut tx, &ids, service.now()).await?;
            for passed in ids {
                let name = registration::name(&mut tx, passed).await?.unwrap_or_default();
                let note = Note::new(programme, "offer-passed-over", name);
                service.log(&mut tx, &actor, note.change("reason", "", reason.as_str())).await?;
            }
            service.offer_next(&mut tx, programme).await?;
            Ok(tx.commit().await?)
        })
        .await?;
        self.ring_mail_bell();
        Ok(())
    }
}
