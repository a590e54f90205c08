//! The scheduled items of a programme, entered by hand at the time of the place.

use domain::{
    Fault, Faults, Fields, Id,
    permission::Actor,
    programme::Programme,
    session::{Place, Session, SessionDraft, SessionId},
};
use storage::Conn;
use uuid::Uuid;

use super::{
    create::gone_meanwhile,
    edit::{changed, revision},
    find, moment, note,
};
use crate::{
    Error, Result, Service,
    clash::{is_elsewhere, reason},
    sign_up,
};

impl Service {
    /// # Errors
    /// [`Error::Faults`], among them `time` [`Fault::Gap`], `offset` [`Fault::Fold`] and `date`
    /// [`Fault::OutsideProgramme`]; [`Error::Clash`] without the field `override_reason`; as [`find::to_change`].
    pub async fn add_session(&self, actor: &Actor, slug: &str, fields: &Fields) -> Result<SessionId> {
        let (actor, slug, fields, service) = (actor.clone(), slug.to_owned(), fields.clone(), self.clone());
        self.to_the_end(async move {
            let mut tx = service.db().write().await?;
            let programme = find::to_change(&mut tx, &actor, &slug).await?;
            let mut session =
                service.read_session(&mut tx, &programme, Id::new(Uuid::now_v7()), 0, &fields).await?;
            service.clear(&mut tx, &actor, &programme, &mut session, reason(&fields)?).await?;
            storage::session::insert(&mut tx, &session).await.map_err(gone_meanwhile)?;
            let line = note::session(&mut tx, "session-added", None, &session).await?;
            service.log(&mut tx, &actor, line).await?;
            tx.commit().await?;
            Ok(session.id)
        })
        .await
    }

    /// # Errors
    /// As [`Service::add_session`]; `revision` [`Fault::Changed`]; `places` [`Fault::BelowTaken`]; [`Error::NotFound`] where the programme has no
    /// such session.
    pub async fn edit_session(
        &self,
        actor: &Actor,
        slug: &str,
        id: SessionId,
        fields: &Fields,
    ) -> Result<()> {
        let (actor, slug, fields, service) = (actor.clone(), slug.to_owned(), fields.clone(), self.clone());
        self.to_the_end(async move {
            let mut tx = service.db().write().await?;
            let programme = find::to_change(&mut tx, &actor, &slug).await?;
            let before = storage::session::find(&mut tx, programme.id, id).await?.ok_or(Error::NotFound)?;
            let mut session =
                service.read_session(&mut tx, &programme, id, revision(&fields)?, &fields).await?;
            sign_up::suffices(&mut tx, &session).await?;
            if is_elsewhere(&before, &session) {
                service.clear(&mut tx, &actor, &programme, &mut session, reason(&fields)?).await?;
            } else {
                session.override_reason.clone_from(&before.override_reason);
            }
            if !storage::session::update(&mut tx, &session).await.map_err(gone_meanwhile)? {
                return Err(changed());
            }
            service.fill_places(&mut tx, &session).await?;
            let line = note::session(&mut tx, "session-edited", Some(&before), &session).await?;
            service.log(&mut tx, &actor, line).await?;
            tx.commit().await?;
            service.ring_mail_bell();
            Ok(())
        })
        .await
    }

    async fn read_session(
        &self,
        tx: &mut Conn,
        programme: &Programme,
        id: SessionId,
        revision: i64,
        fields: &Fields,
    ) -> Result<Session> {
        let draft = SessionDraft::read(fields)?;
        self.check_attendance(&draft.attendance).await?;
        let mut faults = Faults::default();
        let zone = match draft.place {
            Place::Online { .. } => Some(programme.home_zone.clone()),
            Place::Site(site) => storage::site::find_for_update(tx, site).await?.map(|site| site.zone),
        };
        if zone.is_none() {
            faults.push("site", Fault::NotOffered);
        }
        if !(programme.starts_on..=programme.ends_on).contains(&draft.starts_civil.date()) {
            faults.push("date", Fault::OutsideProgramme);
        }
        let zone = zone.unwrap_or_default();
        if !faults.is_empty() {
            return Err(faults.into());
        }
        let span = moment::span(self.zones(), &zone, draft.starts_civil, draft.chosen_offset, draft.minutes)?;
        Ok(Session {
            id,
            programme: programme.id,
            kind: draft.kind,
            titles: draft.titles,
            notes: draft.notes,
            place: draft.place,
            starts_civil: draft.starts_civil,
            zone,
            chosen_offset: span.chosen_offset,
            minutes: draft.minutes,
            starts_at: span.starts_at,
            ends_at: span.ends_at,
            tz_version: self.zones().version().to_owned(),
            attendance: draft.attendance,
            override_reason: String::new(),
            revision,
        })
    }
}
