//! Places in sessions are given back: by the person, by an organiser, or because the registration ends.

use domain::{
    permission::{Action, Actor},
    registration::{Registration, RegistrationId},
    session::SessionId,
    sign_up::State,
};
use mail::SignUpNews;
use storage::{Conn, registration, sign_up};

use super::{takes_part, tell::named, to_sign_up_for};
use crate::{Error, Result, Service, audit::Note, programme::to_see, registration::seat};

impl Service {
    /// Gives a place, or the place in line, back by a personal link; the next in line gets it. Again changes nothing.
    ///
    /// # Errors
    /// As [`Service::sign_up`].
    pub async fn leave_session(&self, token: &str, session: SessionId) -> Result<RegistrationId> {
        let mut conn = self.db().read().await?;
        let found = self.registration_of(&mut conn, token, Action::EditRegistration).await?;
        drop(conn);
        let (id, service) = (found.id, self.clone());
        self.to_the_end(async move {
            let mut tx = service.db().write_in(found.programme.uuid()).await?;
            seat::lock(&mut tx, found.programme).await?;
            service.give_up(&mut tx, &Actor::Holder(id), id, session).await?;
            tx.commit().await?;
            Ok(())
        })
        .await?;
        self.ring_mail_bell();
        Ok(id)
    }

    /// An organiser takes somebody off a session's list, who is told; the next in line gets the place.
    ///
    /// # Errors
    /// [`Error::NotFound`] if the registration does not stand in the session, or one of them is not of this
    /// programme; [`crate::Refusal::SignUpClosed`]; as [`to_see`].
    pub async fn remove_sign_up(
        &self,
        actor: &Actor,
        slug: &str,
        session: SessionId,
        id: RegistrationId,
    ) -> Result<()> {
        let mut conn = self.db().read().await?;
        let programme = to_see(&mut conn, actor, Action::DecideRegistration, slug).await?.id;
        drop(conn);
        let (actor, service) = (actor.clone(), self.clone());
        self.to_the_end(async move {
            let mut tx = service.db().write().await?;
            seat::lock(&mut tx, programme).await?;
            let found = registration::find(&mut tx, id).await?;
            if found.is_none_or(|found| found.programme != programme)
                || sign_up::find(&mut tx, session, id).await?.is_none()
            {
                return Err(Error::NotFound);
            }
            service.give_up(&mut tx, &actor, id, session).await?;
            tx.commit().await?;
            Ok(())
        })
        .await?;
        self.ring_mail_bell();
        Ok(())
    }

    async fn give_up(
        &self,
        tx: &mut Conn,
        actor: &Actor,
        id: RegistrationId,
        session: SessionId,
    ) -> Result<()> {
        let mut registration = registration::find_for_update(tx, id).await?.ok_or(Error::BadLink)?;
        let Some(one) = sign_up::find(tx, session, id).await? else { return Ok(()) };
        let view = self.programme_of(tx, registration.programme).await?;
        let item = to_sign_up_for(&view, session, self.now())?;
        let by_person = matches!(actor, Actor::Holder(_));
        let action = if by_person { "sign-up-left" } else { "sign-up-removed" };
        let name = registration::name(tx, id).await?.unwrap_or_default();
        let note = Note::new(registration.programme, action, named(item));
        self.log(tx, actor, note.change("person", name, "")).await?;
        sign_up::delete(tx, one.id).await?;
        if one.state == State::Taken {
            storage::seat::release(tx, session, 1).await?;
        }
        match (by_person, one.state) {
            (true, State::Waiting) => {}
            (true, State::Taken) => {
                self.tell_of_place(tx, &view, &mut registration, item, SignUpNews::Left).await?;
            }
            (false, _) => {
                self.tell_of_place(tx, &view, &mut registration, item, SignUpNews::Removed).await?;
            }
        }
        self.move_up(tx, &view, session).await
    }

    /// A registration's new state is saved: if it takes no part any more, its places in sessions go to the next in
    /// line. The caller has locked the programme, and rings the bell after the commit.
    ///
    /// # Errors
    /// Those of the database.
    pub(crate) async fn leave_sessions(&self, tx: &mut Conn, registration: &Registration) -> Result<()> {
        if takes_part(registration.state) {
            return Ok(());
        }
        let all = sign_up::of_registration(tx, registration.id).await?;
        if all.is_empty() {
            return Ok(());
        }
        let view = self.programme_of(tx, registration.programme).await?;
        for one in all {
            sign_up::delete(tx, one.id).await?;
            if one.state == State::Taken {
                storage::seat::release(tx, one.session, 1).await?;
                self.move_up(tx, &view, one.session).await?;
            }
        }
        Ok(())
    }
}
