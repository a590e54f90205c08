//! Steps are undone, and done again.

use domain::{
    Fields,
    board::{Shift, Step, Way},
    permission::Actor,
    programme::Programme,
    session::Session,
};
use storage::Conn;

use super::user;
use crate::{
    Error, Refusal, Result, Service,
    clash::reason,
    programme::{
        find,
        session::{Change, Spot},
    },
};

/// So many of the latest proposals are looked at.
const PROPOSALS: i64 = 20;

impl Service {
    /// Puts what this organiser's last step moved back to where it was, or forth again, all of it or nothing, by the same
    /// checks as any move, and says which step it was. A step that something else has overtaken is forgotten.
    ///
    /// # Errors
    /// [`Refusal::NothingToUndo`] and [`Refusal::NothingToRedo`]; [`Refusal::StepOvertaken`] if a session of it was
    /// changed otherwise meanwhile, or removed; [`Error::Clash`] without the field `override_reason`; as
    /// [`Service::move_session`].
    pub async fn retrace(&self, actor: &Actor, slug: &str, way: Way, fields: &Fields) -> Result<Step> {
        let (actor, slug, fields, service) = (actor.clone(), slug.to_owned(), fields.clone(), self.clone());
        self.to_the_end(async move {
            let mut tx = service.db().write().await?;
            let programme = find::to_change(&mut tx, &actor, &slug).await?;
            let step = match user(&actor) {
                Some(user) => storage::board_step::next(&mut tx, programme.id, user, way).await?,
                None => None,
            };
            let nothing = match way {
                Way::Undo => Refusal::NothingToUndo,
                Way::Redo => Refusal::NothingToRedo,
            };
            let step = step.ok_or(Error::Refused(nothing))?;
            let typed = reason(&fields)?;
            let shifts = match (step.proposal, step.shifts.as_slice()) {
                (None, [shift]) if shift.is_move_alone() => {
                    service.retrace_one(&mut tx, &actor, &programme, shift, (way, typed)).await?
                }
                _ => service.retrace_taken(&mut tx, &actor, &programme, &step, (way, typed)).await?,
            };
            let Some(shifts) = shifts else {
                // It would stand in the way of those before it for ever.
                storage::board_step::delete(&mut tx, step.id).await?;
                tx.commit().await?;
                return Err(Error::Refused(Refusal::StepOvertaken));
            };
            if way == Way::Undo {
                count_again(&mut tx, &programme, &step.shifts, &shifts).await?;
            }
            storage::board_step::set_undone(&mut tx, step.id, way == Way::Undo, &shifts).await?;
            tx.commit().await?;
            service.ring_mail_bell();
            Ok(Step { shifts, ..step })
        })
        .await
    }

    /// Nothing, and nothing written, where the session does not stand any more as the step left it.
    async fn retrace_one(
        &self,
        tx: &mut Conn,
        actor: &Actor,
        programme: &Programme,
        shift: &Shift,
        (way, typed): (Way, String),
    ) -> Result<Option<Vec<Shift>>> {
        let Some(origin) = &shift.before else { return Ok(None) };
        let (from, to) = match way {
            Way::Undo => (&shift.after, origin),
            Way::Redo => (origin, &shift.after),
        };
        let found = storage::session::find(tx, programme.id, shift.session).await?;
        let Some(before) = found.filter(|session| from.is_of(session)) else { return Ok(None) };
        let reason = if typed.is_empty() { to.override_reason.clone() } else { typed };
        let spot =
            Spot { place: to.place.clone(), starts_civil: to.starts_civil, chosen_offset: to.chosen_offset };
        let session = self.moved_session(tx, programme, &before, spot).await?;
        let session = Session { pinned: to.pinned, ..session };
        let change = Change { action: action(&before, &session), reason };
        self.put_session(tx, actor, programme, &before, session, change).await?;
        let revisions = Some((before.revision, before.revision + 1));
        Ok(Some(vec![Shift { revisions, ..shift.clone() }]))
    }
}

/// What a step moved stands again as it did when proposals were searched for: they count again, unless something else
/// about a session was changed meanwhile.
async fn count_again(tx: &mut Conn, programme: &Programme, made: &[Shift], undone: &[Shift]) -> Result<()> {
    let mut back = Vec::new();
    for (made, undone) in made.iter().zip(undone) {
        if let (Some((old, left)), Some((found, new))) = (made.revisions, undone.revisions)
            && left == found
        {
            back.push((made.session, made.before.is_some(), old, new));
        }
    }
    for proposal in storage::proposal::of_programme(tx, programme.id, PROPOSALS).await? {
        let Some(mut outcome) = proposal.outcome else { continue };
        let mut is_changed = false;
        for item in &mut outcome.items {
            let known = (item.session, item.before.is_some(), item.revision);
            let found = back.iter().find(|(session, stood, old, _)| known == (*session, *stood, *old));
            if let Some((.., new)) = found {
                item.revision = *new;
                is_changed = true;
            }
        }
        if is_changed {
            storage::proposal::set_outcome(tx, proposal.id, &outcome).await?;
        }
    }
    Ok(())
}

fn action(before: &Session, after: &Session) -> &'static str {
    match (before.pinned, after.pinned) {
        (false, true) => "session-pinned",
        (true, false) => "session-unpinned",
        _ => "session-moved",
    }
}
