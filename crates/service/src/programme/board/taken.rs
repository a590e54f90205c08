//! A proposal that was taken is undone, and done again: all of it or nothing.

use std::collections::BTreeSet;

use domain::{
    Lang,
    board::{Shift, Standing, Step, Way},
    engagement::{Engagement, State},
    outline::Outline,
    permission::Actor,
    programme::Programme,
    session::{Place, Session, SessionId},
    site::SiteId,
    user::UserId,
};
use storage::{Conn, engagement};

use crate::{
    Error, Refusal, Result, Service,
    audit::Note,
    clash::{self, Around},
    engagement::How,
    programme::{note, session::Spot},
};

/// What a shift finds: its session, unless it is an outline at this moment, and the outline that it came from.
struct Found {
    session: Option<Session>,
    outline: Option<Outline>,
}

impl Service {
    /// Nothing, and nothing written, where one of its sessions does not stand any more as the step left it.
    ///
    /// Experts whom the step engaged are let go, and told of it if they were asked; those whom it let go are held again.
    pub(super) async fn retrace_taken(
        &self,
        tx: &mut Conn,
        actor: &Actor,
        programme: &Programme,
        step: &Step,
        (way, typed): (Way, String),
    ) -> Result<Option<Vec<Shift>>> {
        let parts = engagement::of_programme(tx, programme.id).await?;
        let mut found = Vec::with_capacity(step.shifts.len());
        for shift in &step.shifts {
            match self.find_shift(tx, programme, shift, &parts, way).await? {
                Some(one) => found.push(one),
                None => return Ok(None),
            }
        }
        self.lock_shifts(tx, programme, step, &parts, way).await?;
        for shift in &step.shifts {
            let leaving = if way == Way::Undo { &shift.engaged } else { &shift.released };
            for part in parts.iter().filter(|part| part.session == shift.session) {
                if leaving.contains(&part.expert) {
                    self.release(tx, actor, programme, &mut part.clone()).await?;
                }
            }
        }
        let mut shifts = Vec::with_capacity(step.shifts.len());
        for (shift, found) in step.shifts.iter().zip(found) {
            let revisions = Some(self.put_shift(tx, actor, programme, shift, found, way).await?);
            shifts.push(Shift { revisions, ..shift.clone() });
        }
        self.shifts_clear(tx, actor, programme, &mut shifts, &typed).await?;
        for shift in &step.shifts {
            let coming = if way == Way::Undo { &shift.released } else { &shift.engaged };
            self.hold_again(tx, actor, programme, shift.session, coming, &typed).await?;
        }
        if let Some(proposal) = step.proposal {
            let at = (way == Way::Redo).then(|| self.now());
            storage::proposal::accepted(tx, proposal, at).await?;
        }
        Ok(Some(shifts))
    }

    async fn find_shift(
        &self,
        tx: &mut Conn,
        programme: &Programme,
        shift: &Shift,
        parts: &[Engagement],
        way: Way,
    ) -> Result<Option<Found>> {
        let session = storage::session::find(tx, programme.id, shift.session).await?;
        let outline = match shift.before {
            None => storage::outline::find(tx, programme.id, shift.session).await?,
            Some(_) => None,
        };
        let theirs = || parts.iter().filter(|part| part.session == shift.session);
        let from = match way {
            Way::Undo => Some(&shift.after),
            Way::Redo => shift.before.as_ref(),
        };
        let fits = match (from, &session) {
            (Some(from), Some(session)) => from.is_of(session),
            (None, None) => true,
            (Some(_), None) | (None, Some(_)) => false,
        };
        let answered = |part: &Engagement| matches!(part.state, State::Accepted | State::Declined);
        let is_untouched = match (way, &shift.before) {
            // Whoever has answered since is not let go by one click.
            (Way::Undo, Some(_)) => {
                !theirs().any(|part| shift.engaged.contains(&part.expert) && answered(part))
            }
            // Nor does a session go for which somebody else was asked.
            (Way::Undo, None) => {
                outline.as_ref().is_some_and(|outline| outline.is_placed)
                    && theirs().all(|part| shift.engaged.contains(&part.expert) && !answered(part))
            }
            (Way::Redo, Some(_)) => true,
            // The outline may need something else by now.
            (Way::Redo, None) => outline.as_ref().is_some_and(|outline| {
                !outline.is_placed && shift.revisions.is_some_and(|(_, left)| left == outline.revision)
            }),
        };
        Ok((fits && is_untouched).then_some(Found { session, outline }))
    }

    /// In the order of their identifiers, as everywhere, so that two organisers never wait for each other.
    async fn lock_shifts(
        &self,
        tx: &mut Conn,
        programme: &Programme,
        step: &Step,
        parts: &[Engagement],
        way: Way,
    ) -> Result<()> {
        let target = |shift: &Shift| match way {
            Way::Undo => shift.before.clone(),
            Way::Redo => Some(shift.after.clone()),
        };
        let places = step.shifts.iter().filter_map(target).filter_map(|standing| match standing.place {
            Place::Site(site) => Some(site),
            Place::Online { .. } => None,
        });
        for site in places.collect::<BTreeSet<SiteId>>() {
            storage::site::find_for_update(tx, site).await?;
        }
        let moved: BTreeSet<SessionId> = step.shifts.iter().map(|shift| shift.session).collect();
        let standing = parts.iter().filter(|part| moved.contains(&part.session)).map(|part| part.expert);
        let named = step.shifts.iter().flat_map(|shift| shift.engaged.iter().chain(&shift.released).copied());
        let experts: BTreeSet<UserId> = standing.chain(named).collect();
        clash::lock(tx, programme, &experts.into_iter().collect::<Vec<_>>()).await
    }

    /// Gives the revision of its row before and after.
    async fn put_shift(
        &self,
        tx: &mut Conn,
        actor: &Actor,
        programme: &Programme,
        shift: &Shift,
        found: Found,
        way: Way,
    ) -> Result<(i64, i64)> {
        let target = match way {
            Way::Undo => shift.before.as_ref(),
            Way::Redo => Some(&shift.after),
        };
        let Some(to) = target else {
            let session = found.session.ok_or(Error::NotFound)?;
            storage::removal::remove_session(tx, programme.id, session.id, self.now()).await?;
            let line = Note::new(programme.id, "session-removed", session.titles.text(&Lang::english()));
            self.log(tx, actor, line).await?;
            return place(tx, found.outline, false).await;
        };
        if let Some(before) = found.session {
            self.put_standing(tx, actor, programme, &before, to, "session-moved").await?;
            return Ok((before.revision, before.revision + 1));
        }
        if !storage::removal::restore_session(tx, programme.id, shift.session).await? {
            return Err(Error::Refused(Refusal::StepOvertaken));
        }
        let before = storage::session::find(tx, programme.id, shift.session).await?.ok_or(Error::NotFound)?;
        self.put_standing(tx, actor, programme, &before, to, "session-restored").await?;
        place(tx, found.outline, true).await
    }

    async fn put_standing(
        &self,
        tx: &mut Conn,
        actor: &Actor,
        programme: &Programme,
        before: &Session,
        to: &Standing,
        action: &'static str,
    ) -> Result<()> {
        let spot =
            Spot { place: to.place.clone(), starts_civil: to.starts_civil, chosen_offset: to.chosen_offset };
        let session = self.moved_session(tx, programme, before, spot).await?;
        let override_reason = to.override_reason.clone();
        let session = Session { pinned: to.pinned, override_reason, ..session };
        if !storage::session::update(tx, &session).await? {
            return Err(Error::Busy);
        }
        let line = note::session(tx, action, Some(before), &session).await?;
        self.log(tx, actor, line).await
    }

    /// Nothing that the step moved clashes, unless a reason says why it stands all the same.
    async fn shifts_clear(
        &self,
        tx: &mut Conn,
        actor: &Actor,
        programme: &Programme,
        shifts: &mut [Shift],
        typed: &str,
    ) -> Result<()> {
        let sessions = storage::session::of_programme(tx, programme.id).await?;
        let is_allowed = |id: SessionId| {
            sessions.iter().any(|session| session.id == id && !session.override_reason.is_empty())
        };
        let is_moved = |id: SessionId| shifts.iter().any(|shift| shift.session == id);
        let mut clashes = Around::of(self, tx, actor, programme, None, &[]).await?.all();
        clashes.retain(|clash| {
            let other = clash.other().and_then(|other| other.session);
            let those = [Some(clash.session), other];
            let mut those = those.into_iter().flatten();
            those.clone().any(is_moved) && !those.any(is_allowed)
        });
        if clashes.is_empty() {
            return Ok(());
        }
        if typed.is_empty() {
            return Err(Error::Clash(clashes));
        }
        for shift in shifts.iter_mut() {
            let found = sessions.iter().find(|session| session.id == shift.session);
            let Some(session) = found.filter(|_| clashes.iter().any(|clash| clash.concerns(shift.session)))
            else {
                continue;
            };
            let session = Session { override_reason: typed.to_owned(), ..session.clone() };
            if !storage::session::update(tx, &session).await? {
                return Err(Error::Busy);
            }
            // The row of a session that has an outline is not what its revisions are of.
            if shift.before.is_some() {
                shift.revisions = shift.revisions.map(|(found, left)| (found, left + 1));
            }
        }
        let line = Note::new(programme.id, "clash-overridden", programme.title(&Lang::english()));
        self.log(tx, actor, line.change("reason", "", typed)).await
    }

    async fn hold_again(
        &self,
        tx: &mut Conn,
        actor: &Actor,
        programme: &Programme,
        id: SessionId,
        experts: &[UserId],
        typed: &str,
    ) -> Result<()> {
        if experts.is_empty() {
            return Ok(());
        }
        let session = storage::session::find(tx, programme.id, id).await?.ok_or(Error::NotFound)?;
        let parts = engagement::of_programme(tx, programme.id).await?;
        for expert in experts {
            if parts.iter().any(|part| part.session == id && part.expert == *expert) {
                continue;
            }
            self.engage(tx, actor, programme, &session, (*expert, How::Hold), typed.to_owned()).await?;
        }
        Ok(())
    }
}

/// Whether the outline has its time now; gives its revisions before and after.
async fn place(tx: &mut Conn, outline: Option<Outline>, is_placed: bool) -> Result<(i64, i64)> {
    let outline = outline.ok_or(Error::NotFound)?;
    let revision = outline.revision;
    if !storage::outline::update(tx, &Outline { is_placed, ..outline }).await? {
        return Err(Error::Busy);
    }
    Ok((revision, revision + 1))
}
