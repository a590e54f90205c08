//! Changing a programme's facts.

use domain::{
    Fault, Faults, Fields,
    permission::Actor,
    programme::{Programme, ProgrammeDraft, Status},
    session::Place,
};
use storage::Conn;

use super::{
    create::{gone_meanwhile, references},
    deadline, find, moment, note,
};
use crate::{Error, Refusal, Result, Service};

impl Service {
    /// Writes what the form says over the programme, if nobody else has changed it since the form's `revision`.
    /// Deadlines are derived anew; another home zone takes the online sessions along, at their civil times.
    ///
    /// # Errors
    /// [`Error::Faults`], among them `revision` [`Fault::Changed`] and `capacity` [`Fault::BelowTaken`];
    /// [`Refusal::Step`] once it is cancelled; as [`find::to_change`].
    pub async fn edit_programme(&self, actor: &Actor, slug: &str, fields: &Fields) -> Result<()> {
        let (actor, slug, fields, service) = (actor.clone(), slug.to_owned(), fields.clone(), self.clone());
        self.to_the_end(async move {
            let mut tx = service.db().write().await?;
            let present = find::to_change(&mut tx, &actor, &slug).await?;
            if present.status == Status::Cancelled {
                return Err(Error::Refused(Refusal::Step));
            }
            let draft = ProgrammeDraft::read(&fields)?;
            let (opens, closes) = deadline::window(service.zones(), &draft)?;
            references(&mut tx, &draft).await?;
            if draft.capacity < present.taken {
                return Err(Faults::one("capacity", Fault::BelowTaken { taken: present.taken }).into());
            }
            let moved = draft.home_zone != present.home_zone;
            let programme = Programme {
                revision: revision(&fields)?,
                kind: draft.kind,
                titles: draft.titles,
                descriptions: draft.descriptions,
                strand: draft.strand,
                host: draft.host,
                partners: draft.partners,
                funding: draft.funding,
                agreement: draft.agreement,
                languages: draft.languages,
                home_zone: draft.home_zone,
                starts_on: draft.starts_on,
                ends_on: draft.ends_on,
                opens,
                closes,
                acceptance: draft.acceptance,
                capacity: draft.capacity,
                ..present.clone()
            };
            if !storage::programme::update(&mut tx, &programme, service.zones().version())
                .await
                .map_err(gone_meanwhile)?
            {
                return Err(changed());
            }
            let line = note::programme(&mut tx, &present, &programme).await?;
            service.log(&mut tx, &actor, line).await?;
            if moved {
                service.move_online_sessions(&mut tx, &programme).await?;
            }
            // More seats, or a later beginning: those who wait may be next.
            service.offer_next(&mut tx, programme.id).await?;
            tx.commit().await?;
            service.ring_mail_bell();
            Ok(())
        })
        .await
    }

    async fn move_online_sessions(&self, tx: &mut Conn, programme: &Programme) -> Result<()> {
        for mut session in storage::session::of_programme(tx, programme.id).await? {
            if !matches!(session.place, Place::Online { .. }) {
                continue;
            }
            let (civil, offset) = (session.starts_civil, session.chosen_offset);
            let span = moment::span(self.zones(), &programme.home_zone, civil, offset, session.minutes)
                .map_err(|faults| about_home_zone(&faults))?;
            session.zone.clone_from(&programme.home_zone);
            session.tz_version = self.zones().version().to_owned();
            (session.chosen_offset, session.starts_at, session.ends_at) =
                (span.chosen_offset, span.starts_at, span.ends_at);
            storage::session::update(tx, &session).await?;
        }
        Ok(())
    }
}

/// The form has one field that these faults can be about: the zone that was chosen.
fn about_home_zone(faults: &Faults) -> Error {
    Faults(faults.0.iter().map(|(_, fault)| ("home_zone".to_owned(), fault.clone())).collect()).into()
}

/// The revision that the form was opened with.
///
/// # Errors
/// [`Fault::Changed`] where it was not sent: the form cannot know what it would overwrite.
pub(crate) fn revision(fields: &Fields) -> Result<i64> {
    fields.get("revision").parse().map_err(|_| changed())
}

pub(crate) fn changed() -> Error {
    Faults::one("revision", Fault::Changed).into()
}
