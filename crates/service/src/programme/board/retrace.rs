//! Steps are undone, and done again.

use domain::{
    Fields,
    board::Way,
    permission::Actor,
    session::{Session, SessionId},
};

use super::user;
use crate::{
    Error, Refusal, Result, Service,
    clash::reason,
    programme::{
        find,
        session::{Change, Spot},
    },
};

impl Service {
    /// Puts the session of this organiser's last step back to where it was, or forth again, by the same checks as any
    /// move, and says which session it is. A step that something else has overtaken is forgotten.
    ///
    /// # Errors
    /// [`Refusal::NothingToUndo`] and [`Refusal::NothingToRedo`]; [`Refusal::StepOvertaken`] if the session was changed
    /// otherwise meanwhile, or removed; [`Error::Clash`] without the field `override_reason`; as
    /// [`Service::move_session`].
    pub async fn retrace(&self, actor: &Actor, slug: &str, way: Way, fields: &Fields) -> Result<SessionId> {
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
            let (from, to) = match way {
                Way::Undo => (&step.after, &step.before),
                Way::Redo => (&step.before, &step.after),
            };
            let found = storage::session::find(&mut tx, programme.id, step.session).await?;
            let Some(before) = found.filter(|session| from.is_of(session)) else {
                // It would stand in the way of those before it for ever.
                storage::board_step::delete(&mut tx, step.id).await?;
                tx.commit().await?;
                return Err(Error::Refused(Refusal::StepOvertaken));
            };
            let typed = reason(&fields)?;
            let reason = if typed.is_empty() { to.override_reason.clone() } else { typed };
            let spot = Spot {
                place: to.place.clone(),
                starts_civil: to.starts_civil,
                chosen_offset: to.chosen_offset,
            };
            let session = service.moved_session(&mut tx, &programme, &before, spot).await?;
            let session = Session { pinned: to.pinned, ..session };
            let change = Change { action: action(&before, &session), reason };
            service.put_session(&mut tx, &actor, &programme, &before, session, change).await?;
            storage::board_step::set_undone(&mut tx, step.id, way == Way::Undo).await?;
            tx.commit().await?;
            service.ring_mail_bell();
            Ok(step.session)
        })
        .await
    }
}

fn action(before: &Session, after: &Session) -> &'static str {
    match (before.pinned, after.pinned) {
        (false, true) => "session-pinned",
        (true, false) => "session-unpinned",
        _ => "session-moved",
    }
}
