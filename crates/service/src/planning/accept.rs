//! A proposal becomes the working copy, whole or not at all.

use std::collections::BTreeSet;

use domain::{
    Fields, Lang,
    board::Shift,
    outline::Outline,
    permission::Actor,
    programme::{Programme, Status},
    proposal::{Item, ProposalId, State},
    session::{Place, Session, SessionId},
    site::SiteId,
    user::UserId,
};
use storage::Conn;

use crate::{
    Error, Refusal, Result, Service,
    audit::Note,
    clash::{self, Around},
    engagement::How,
    programme::{span, to_change},
};

impl Service {
    /// Moves what the proposal moves, gives outlines their time, and holds the experts' time, or asks them (field
    /// `ask`). What it says of sessions is only put in if they are as they were when it was searched for.
    ///
    /// # Errors
    /// [`Refusal::ProposalOutdated`]; [`Refusal::Step`] for one that was not found or is accepted already; [`Error::Clash`]
    /// with what has come between, without the field `override_reason`; [`Error::NotFound`]; as [`to_change`].
    pub async fn accept_proposal(
        &self,
        actor: &Actor,
        slug: &str,
        id: ProposalId,
        fields: &Fields,
    ) -> Result<usize> {
        let (actor, slug, fields, service) = (actor.clone(), slug.to_owned(), fields.clone(), self.clone());
        let count = self
            .to_the_end(async move {
                let mut tx = service.db().write().await?;
                let programme = to_change(&mut tx, &actor, &slug).await?;
                let found =
                    storage::proposal::find(&mut tx, programme.id, id).await?.ok_or(Error::NotFound)?;
                let is_open = matches!(programme.status, Status::Draft | Status::Published);
                if !is_open || found.state != State::Found || found.accepted_at.is_some() {
                    return Err(Error::Refused(Refusal::Step));
                }
                let outcome = found.outcome.ok_or(Error::NotFound)?;
                let changes: Vec<Item> = outcome.items.into_iter().filter(Item::is_change).collect();
                let reason = clash::reason(&fields)?;
                let how = if fields.get("ask").is_empty() { How::Hold } else { How::Ask };
                let shifts = service.put_in(&mut tx, &actor, &programme, &changes, (how, reason)).await?;
                storage::proposal::accepted(&mut tx, id, Some(service.now())).await?;
                service.remember(&mut tx, &actor, &programme, Some(id), shifts).await?;
                let note = Note::new(programme.id, "proposal-accepted", changes.len().to_string());
                service.log(&mut tx, &actor, note).await?;
                tx.commit().await?;
                Ok(changes.len())
            })
            .await?;
        self.ring_mail_bell();
        Ok(count)
    }

    /// Each item as a change of the working copy, its experts held or asked. The programme has to be locked.
    pub(super) async fn put_in(
        &self,
        tx: &mut Conn,
        actor: &Actor,
        programme: &Programme,
        changes: &[Item],
        (how, reason): (How, String),
    ) -> Result<Vec<Shift>> {
        // In the order of their identifiers, as everywhere, so that two organisers never wait for each other.
        let sites: BTreeSet<SiteId> = changes.iter().filter_map(|item| item.site).collect();
        for site in sites {
            storage::site::find_for_update(tx, site)
                .await?
                .ok_or(Error::Refused(Refusal::ProposalOutdated))?;
        }
        let experts: BTreeSet<UserId> =
            changes.iter().flat_map(|item| item.experts.iter().copied()).collect();
        clash::lock(tx, programme, &experts.into_iter().collect::<Vec<_>>()).await?;
        let (mut sessions, mut shifts) =
            (Vec::with_capacity(changes.len()), Vec::with_capacity(changes.len()));
        for item in changes {
            let (session, shift) = self.put_in_one(tx, actor, programme, item, &reason).await?;
            sessions.push(session);
            shifts.push(shift);
        }
        let before = storage::engagement::of_programme(tx, programme.id).await?;
        for (item, shift) in changes.iter().zip(&mut shifts) {
            for part in before.iter().filter(|part| part.session == item.session) {
                if item.released.contains(&part.expert) {
                    self.release(tx, actor, programme, &mut part.clone()).await?;
                    shift.released.push(part.expert);
                }
            }
        }
        self.stays_clear(tx, actor, programme, changes, &reason).await?;
        for ((item, session), shift) in changes.iter().zip(&sessions).zip(&mut shifts) {
            for expert in &item.experts {
                self.engage(tx, actor, programme, session, (*expert, how), reason.clone()).await?;
                shift.engaged.push(*expert);
            }
        }
        Ok(shifts)
    }

    async fn put_in_one(
        &self,
        tx: &mut Conn,
        actor: &Actor,
        programme: &Programme,
        item: &Item,
        reason: &str,
    ) -> Result<(Session, Shift)> {
        let outdated = || Error::Refused(Refusal::ProposalOutdated);
        let span = span(self.zones(), &item.zone, item.starts_civil, item.chosen_offset, item.minutes)
            .map_err(|_| outdated())?;
        let found = storage::session::find(tx, programme.id, item.session).await?;
        let outline = storage::outline::find(tx, programme.id, item.session).await?;
        let (before, mut session) = match (found, outline) {
            (Some(session), _) if item.before.is_some() && session.revision == item.revision => {
                (Some(session.clone()), session)
            }
            (None, Some(outline)) if !outline.is_placed && outline.revision == item.revision => {
                let session = anew(tx, programme, &outline).await?;
                let placed = Outline { is_placed: true, ..outline };
                if !storage::outline::update(tx, &placed).await? {
                    return Err(outdated());
                }
                (None, session)
            }
            _ => return Err(outdated()),
        };
        let address = match &session.place {
            Place::Online { address } => address.clone(),
            Place::Site(_) => String::new(),
        };
        session.place = item.site.map_or(Place::Online { address }, Place::Site);
        session.starts_civil = item.starts_civil;
        session.zone.clone_from(&item.zone);
        session.chosen_offset = span.chosen_offset;
        session.starts_at = span.starts_at;
        session.ends_at = span.ends_at;
        self.zones().version().clone_into(&mut session.tz_version);
        reason.clone_into(&mut session.override_reason);
        let is_stored = before.is_some() || session.revision > 0;
        if is_stored {
            if !storage::session::update(tx, &session).await? {
                return Err(outdated());
            }
            session.revision += 1;
        } else {
            storage::session::insert(tx, &session).await?;
        }
        let action = if before.is_some() { "session-edited" } else { "session-added" };
        let line = crate::programme::session_note(tx, action, before.as_ref(), &session).await?;
        self.log(tx, actor, line).await?;
        let shift = match &before {
            Some(before) => Shift::of(before, &session),
            None => Shift {
                before: None,
                revisions: Some((item.revision, item.revision + 1)),
                ..Shift::of(&session, &session)
            },
        };
        Ok((session, shift))
    }

    /// Nothing that was put in clashes, unless an organiser has said why it stands all the same.
    async fn stays_clear(
        &self,
        tx: &mut Conn,
        actor: &Actor,
        programme: &Programme,
        changes: &[Item],
        reason: &str,
    ) -> Result<()> {
        let mut clashes = Around::of(self, tx, actor, programme, None, &[]).await?.all();
        let moved: BTreeSet<SessionId> = changes.iter().map(|item| item.session).collect();
        clashes.retain(|clash| {
            moved.contains(&clash.session)
                || clash.other().and_then(|other| other.session).is_some_and(|other| moved.contains(&other))
        });
        if clashes.is_empty() {
            return Ok(());
        }
        if reason.is_empty() {
            return Err(Error::Clash(clashes));
        }
        let note = Note::new(programme.id, "clash-overridden", programme.title(&Lang::english()));
        self.log(tx, actor, note.change("reason", "", reason)).await
    }
}

/// The outline's session. One that was put in before and undone is still there, deleted: it comes back, as the outline
/// says by now.
async fn anew(tx: &mut Conn, programme: &Programme, outline: &Outline) -> Result<Session> {
    let session = new_session(programme, outline);
    if !storage::removal::restore_session(tx, programme.id, outline.id).await? {
        return Ok(session);
    }
    let former =
        storage::session::find(tx, programme.id, outline.id).await?.ok_or(Error::Refused(Refusal::Step))?;
    Ok(Session { notes: former.notes, revision: former.revision, ..session })
}

/// At no time yet: the caller sets it.
pub(crate) fn new_session(programme: &Programme, outline: &Outline) -> Session {
    let needs = &outline.needs;
    Session {
        id: outline.id,
        programme: programme.id,
        kind: needs.kind,
        titles: needs.titles.clone(),
        notes: domain::Translated::default(),
        place: Place::Online { address: String::new() },
        starts_civil: programme.starts_on.and_time(chrono::NaiveTime::MIN),
        zone: programme.home_zone.clone(),
        chosen_offset: None,
        minutes: needs.minutes,
        starts_at: chrono::DateTime::default(),
        ends_at: chrono::DateTime::default(),
        tz_version: String::new(),
        attendance: needs.attendance.clone(),
        pinned: false,
        override_reason: String::new(),
        revision: 0,
    }
}
