//! A session is moved, pinned, or let go.

use domain::{
    Fields, Id,
    board::{MoveDraft, Shift, Standing, Step},
    permission::Actor,
    programme::Programme,
    proposal::ProposalId,
    session::{Session, SessionId},
};
use storage::Conn;
use uuid::Uuid;

use super::user;
use crate::{
    Error, Refusal, Result, Service,
    clash::reason,
    programme::{
        edit::{changed, revision},
        find,
        session::{Change, Spot},
    },
};

impl Service {
    /// Puts the session where the fields of [`MoveDraft`] say and keeps all else of it; `revision` is that of what was
    /// seen.
    ///
    /// # Errors
    /// [`Refusal::Pinned`]; as [`Service::edit_session`].
    pub async fn move_session(
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
            if before.pinned {
                return Err(Error::Refused(Refusal::Pinned));
            }
            let draft = MoveDraft::read(&fields)?;
            if revision(&fields)? != before.revision {
                return Err(changed());
            }
            let to = Spot {
                place: draft.place(&before.place),
                starts_civil: draft.starts_civil,
                chosen_offset: draft.chosen_offset,
            };
            let session = service.moved_session(&mut tx, &programme, &before, to).await?;
            if Standing::of(&before).is_of(&session) {
                return Ok(());
            }
            let change = Change { action: "session-moved", reason: reason(&fields)? };
            service.take_step(&mut tx, &actor, &programme, &before, session, change).await?;
            tx.commit().await?;
            service.ring_mail_bell();
            Ok(())
        })
        .await
    }

    /// From now on the session stays where it is, until it is let go; the session's own form still moves it.
    ///
    /// # Errors
    /// [`Error::NotFound`] where the programme has no such session; as [`find::to_change`].
    pub async fn pin_session(&self, actor: &Actor, slug: &str, id: SessionId, pinned: bool) -> Result<()> {
        let (actor, slug, service) = (actor.clone(), slug.to_owned(), self.clone());
        self.to_the_end(async move {
            let mut tx = service.db().write().await?;
            let programme = find::to_change(&mut tx, &actor, &slug).await?;
            let before = storage::session::find(&mut tx, programme.id, id).await?.ok_or(Error::NotFound)?;
            if before.pinned == pinned {
                return Ok(());
            }
            let session = Session { pinned, ..before.clone() };
            let action = if pinned { "session-pinned" } else { "session-unpinned" };
            let change = Change { action, reason: String::new() };
            service.take_step(&mut tx, &actor, &programme, &before, session, change).await?;
            tx.commit().await?;
            Ok(())
        })
        .await
    }

    /// Writes the session as it shall be, and remembers how it was.
    async fn take_step(
        &self,
        tx: &mut Conn,
        actor: &Actor,
        programme: &Programme,
        before: &Session,
        after: Session,
        change: Change,
    ) -> Result<()> {
        let id = before.id;
        self.put_session(tx, actor, programme, before, after, change).await?;
        let after = storage::session::find(tx, programme.id, id).await?.ok_or(Error::NotFound)?;
        self.remember(tx, actor, programme, None, vec![Shift::of(before, &after)]).await
    }

    /// The step that was made can be undone from now on.
    pub(crate) async fn remember(
        &self,
        tx: &mut Conn,
        actor: &Actor,
        programme: &Programme,
        proposal: Option<ProposalId>,
        shifts: Vec<Shift>,
    ) -> Result<()> {
        let Some(user) = user(actor).filter(|_| !shifts.is_empty()) else { return Ok(()) };
        let step = Step { id: Id::new(Uuid::now_v7()), proposal, shifts };
        Ok(storage::board_step::push(tx, programme.id, user, &step, self.now()).await?)
    }
}
