//! The scheduled items of a programme, entered by hand at the time of the place.

use chrono::NaiveDateTime;
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

/// Where and when a session is to be.
pub(super) struct Spot {
    pub place: Place,
    pub starts_civil: NaiveDateTime,
    pub chosen_offset: Option<i32>,
}

/// What the log calls it, and why it may be although it clashes (`""`: it may not).
pub(super) struct Change {
    pub action: &'static str,
    pub reason: String,
}

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
            let session = service.read_session(&mut tx, &programme, id, revision(&fields)?, &fields).await?;
            let session = Session { pinned: before.pinned, ..session };
            let change = Change { action: "session-edited", reason: reason(&fields)? };
            service.put_session(&mut tx, &actor, &programme, &before, session, change).await?;
            tx.commit().await?;
            service.ring_mail_bell();
            Ok(())
        })
        .await
    }

    /// Writes the session over what stands, if it is still at this revision, with everything that follows from it. The
    /// one way by which forms, the board and its steps back change a session. The programme has to be locked.
    ///
    /// # Errors
    /// As [`Service::edit_session`].
    pub(super) async fn put_session(
        &self,
        tx: &mut Conn,
        actor: &Actor,
        programme: &Programme,
        before: &Session,
        mut session: Session,
        change: Change,
    ) -> Result<()> {
        sign_up::suffices(tx, &session).await?;
        if is_elsewhere(before, &session) {
            self.clear(tx, actor, programme, &mut session, change.reason).await?;
        } else {
            session.override_reason.clone_from(&before.override_reason);
        }
        if !storage::session::update(tx, &session).await.map_err(gone_meanwhile)? {
            return Err(changed());
        }
        self.fill_places(tx, &session).await?;
        let line = note::session(tx, change.action, Some(before), &session).await?;
        self.log(tx, actor, line).await
    }

    /// The session elsewhere; nothing is written yet.
    ///
    /// # Errors
    /// [`Error::Faults`] as [`Service::add_session`].
    pub(super) async fn moved_session(
        &self,
        tx: &mut Conn,
        programme: &Programme,
        before: &Session,
        to: Spot,
    ) -> Result<Session> {
        let (zone, span) = self.spot(tx, programme, &to, before.minutes).await?;
        Ok(Session {
            place: to.place,
            starts_civil: to.starts_civil,
            zone,
            chosen_offset: span.chosen_offset,
            starts_at: span.starts_at,
            ends_at: span.ends_at,
            tz_version: self.zones().version().to_owned(),
            ..before.clone()
        })
    }

    /// The zone that counts there, and when it really is. Locks the site.
    async fn spot(
        &self,
        tx: &mut Conn,
        programme: &Programme,
        to: &Spot,
        minutes: i64,
    ) -> Result<(String, moment::Span)> {
        let mut faults = Faults::default();
        let zone = match to.place {
            Place::Online { .. } => Some(programme.home_zone.clone()),
            Place::Site(site) => storage::site::find_for_update(tx, site).await?.map(|site| site.zone),
        };
        if zone.is_none() {
            faults.push("site", Fault::NotOffered);
        }
        if !(programme.starts_on..=programme.ends_on).contains(&to.starts_civil.date()) {
            faults.push("date", Fault::OutsideProgramme);
        }
        let zone = zone.unwrap_or_default();
        if !faults.is_empty() {
            return Err(faults.into());
        }
        let span = moment::span(self.zones(), &zone, to.starts_civil, to.chosen_offset, minutes)?;
        Ok((zone, span))
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
        let to =
            Spot { place: draft.place, starts_civil: draft.starts_civil, chosen_offset: draft.chosen_offset };
        let (zone, span) = self.spot(tx, programme, &to, draft.minutes).await?;
        Ok(Session {
            id,
            programme: programme.id,
            kind: draft.kind,
            titles: draft.titles,
            notes: draft.notes,
            place: to.place,
            starts_civil: to.starts_civil,
            zone,
            chosen_offset: span.chosen_offset,
            minutes: draft.minutes,
            starts_at: span.starts_at,
            ends_at: span.ends_at,
            tz_version: self.zones().version().to_owned(),
            attendance: draft.attendance,
            override_reason: String::new(),
            pinned: false,
            revision,
        })
    }
}
