//! From the line to the places that became free.

use domain::{permission::Actor, session::SessionId};
use mail::SignUpNews;
use storage::{Conn, registration, sign_up};

use super::{tell::named, to_sign_up_for};
use crate::{
    Error, ProgrammeView, Result, Service,
    audit::Note,
    registration::seat::{self, Turn},
};

impl Service {
    /// Gives the session's free places to those who wait, the first in line first, and tells them; nothing where the
    /// session cannot be signed up for now. The caller has locked the programme.
    ///
    /// # Errors
    /// Those of the database.
    pub(crate) async fn move_up(
        &self,
        tx: &mut Conn,
        view: &ProgrammeView,
        session: SessionId,
    ) -> Result<()> {
        let now = self.now();
        let Ok(item) = to_sign_up_for(view, session, now) else { return Ok(()) };
        for next in sign_up::waiting(tx, session).await? {
            if !seat::take(tx, session, Turn::Chosen, now).await? {
                return Ok(());
            }
            sign_up::promote(tx, next.id).await?;
            let found = registration::find_for_update(tx, next.registration).await?;
            let mut registration = found.ok_or(Error::NotFound)?;
            let name = registration::name(tx, registration.id).await?.unwrap_or_default();
            let note = Note::new(registration.programme, "sign-up-moved-up", named(item));
            self.log(tx, &Actor::System, note.change("person", "", name)).await?;
            self.tell_of_place(tx, view, &mut registration, item, SignUpNews::MovedUp).await?;
        }
        Ok(())
    }
}
