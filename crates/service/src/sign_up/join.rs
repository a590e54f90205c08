//! A person signs up for a session.

use domain::{
    permission::{Action, Actor},
    registration::RegistrationId,
    session::SessionId,
    sign_up::{SignUp, SignUpId, State},
};
use mail::SignUpNews;
use storage::{Conn, registration, seat::lock_session, sign_up};
use uuid::Uuid;

use super::{takes_part, tell::named, to_sign_up_for};
use crate::{
    Error, Refusal, Result, Service,
    audit::Note,
    registration::seat::{self, Turn},
};

impl Service {
    /// Signs up by a personal link: a place if one is free and nobody waits for it, else the end of the line.
    /// Signing up again changes nothing.
    ///
    /// # Errors
    /// [`Error::BadLink`], [`Error::LinkExpired`]; [`Error::NotFound`] for a session that the public does not see;
    /// [`Refusal::SignUpClosed`] for one that has begun or is not to be signed up for, [`Refusal::Step`] for a
    /// registration that is not received or accepted.
    pub async fn sign_up(&self, token: &str, session: SessionId) -> Result<RegistrationId> {
        let mut conn = self.db().read().await?;
        let found = self.registration_of(&mut conn, token, Action::EditRegistration).await?;
        drop(conn);
        let (id, programme, service) = (found.id, found.programme, self.clone());
        self.to_the_end(async move {
            let mut tx = service.db().write_in(programme.uuid()).await?;
            seat::lock(&mut tx, programme).await?;
            service.join(&mut tx, id, session).await?;
            tx.commit().await?;
            Ok(())
        })
        .await?;
        self.ring_mail_bell();
        Ok(id)
    }

    async fn join(&self, tx: &mut Conn, id: RegistrationId, session: SessionId) -> Result<()> {
        let now = self.now();
        let mut registration = registration::find_for_update(tx, id).await?.ok_or(Error::BadLink)?;
        let view = self.programme_of(tx, registration.programme).await?;
        let item = to_sign_up_for(&view, session, now)?;
        if !takes_part(registration.state) {
            return Err(Error::Refused(Refusal::Step));
        }
        if sign_up::find(tx, session, id).await?.is_some() {
            return Ok(());
        }
        if lock_session(tx, registration.programme, session).await?.is_none() {
            return Err(Error::Refused(Refusal::SignUpClosed));
        }
        let has_place = seat::take(tx, session, Turn::New, now).await?;
        let state = if has_place { State::Taken } else { State::Waiting };
        let one =
            SignUp { id: SignUpId::new(Uuid::now_v7()), session, registration: id, state, created_at: now };
        sign_up::insert(tx, &one).await?;
        let action = if has_place { "sign-up-taken" } else { "sign-up-waiting" };
        let note = Note::new(registration.programme, action, named(item));
        self.log(tx, &Actor::Holder(id), note).await?;
        if has_place {
            self.tell_of_place(tx, &view, &mut registration, item, SignUpNews::Taken).await?;
        }
        Ok(())
    }
}
