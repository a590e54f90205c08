//! Users of the staff: what administrators do with them, and what each does with the own profile.

mod administrator;
mod overview;
mod profile;
#[cfg(test)]
mod tests;

use domain::{
    Fault, Faults, Fields, Id, Lang,
    permission::{Action, Actor},
    user::{User, UserDraft, UserId},
};
use storage::{staff_session, user, user::Account};
use uuid::Uuid;

use crate::{Error, Refusal, Result, Service, expert, permit::permit};

pub use overview::Overview;

impl Service {
    /// All users by name.
    ///
    /// # Errors
    /// [`Error::Forbidden`] for anybody but administrators.
    pub async fn users(&self, actor: &Actor) -> Result<Vec<User>> {
        permit(actor, Action::EditUsers)?;
        let mut conn = self.db().read().await?;
        Ok(user::list(&mut conn).await?)
    }

    /// # Errors
    /// [`Error::Forbidden`] for anybody but administrators, [`Error::NotFound`].
    pub async fn user(&self, actor: &Actor, id: UserId) -> Result<User> {
        permit(actor, Action::EditUsers)?;
        let mut conn = self.db().read().await?;
        Ok(user::find(&mut conn, id).await?.ok_or(Error::NotFound)?.user)
    }

    /// A new user, who gets an invitation if they may sign in. `lang` is the language to write to them in, until they
    /// choose one.
    ///
    /// # Errors
    /// [`Error::Forbidden`] for anybody but administrators; [`Error::Faults`].
    pub async fn create_user(&self, actor: &Actor, lang: &Lang, fields: &Fields) -> Result<UserId> {
        permit(actor, Action::EditUsers)?;
        let draft = UserDraft::read(fields)?;
        let user = User {
            id: Id::new(Uuid::now_v7()),
            email: draft.email,
            name: draft.name,
            admin: draft.admin,
            staff: draft.staff,
            active: draft.active,
            has_password: false,
            lang: lang.clone(),
            zone: None,
        };
        let service = self.clone();
        self.to_the_end(async move {
            let id = user.id;
            let mut tx = service.db().write().await?;
            user::insert(&mut tx, &user, service.now()).await.map_err(taken)?;
            if user.active {
                let account = Account { user, password_hash: None, sign_in_generation: 0 };
                service.post_invitation(&mut tx, &account).await?;
            }
            tx.commit().await?;
            service.ring_mail_bell();
            Ok(id)
        })
        .await
    }

    /// Changes a user. A new address or switching off takes sign-in links back; switching off ends all sessions.
    ///
    /// # Errors
    /// [`Error::Forbidden`] for anybody but administrators; [`Error::NotFound`]; [`Error::Faults`];
    /// [`Refusal::LastAdministrator`].
    pub async fn edit_user(&self, actor: &Actor, id: UserId, fields: &Fields) -> Result<()> {
        permit(actor, Action::EditUsers)?;
        let draft = UserDraft::read(fields)?;
        let service = self.clone();
        self.to_the_end(async move {
            let mut tx = service.db().write().await?;
            let administrators = user::lock_active_administrators(&mut tx).await?;
            let account = user::find_for_update(&mut tx, id).await?.ok_or(Error::NotFound)?;
            if administrators == [id] && !(draft.admin && draft.active) {
                return Err(Error::Refused(Refusal::LastAdministrator));
            }
            let moved = draft.email != account.user.email;
            let changed = User {
                email: draft.email,
                name: draft.name,
                admin: draft.admin,
                staff: draft.staff,
                active: draft.active,
                ..account.user
            };
            user::update(&mut tx, &changed).await.map_err(taken)?;
            expert::renamed(&mut tx, id).await?;
            if moved || !changed.active {
                user::raise_sign_in_generation(&mut tx, id, account.sign_in_generation).await?;
            }
            if !changed.active {
                staff_session::delete_of(&mut tx, id).await?;
            }
            Ok(tx.commit().await?)
        })
        .await
    }

    /// Mails the user a link to sign in.
    ///
    /// # Errors
    /// [`Error::Forbidden`] for anybody but administrators; [`Error::NotFound`];
    /// [`Refusal::Step`] for a user who is switched off.
    pub async fn invite_user(&self, actor: &Actor, id: UserId) -> Result<()> {
        permit(actor, Action::EditUsers)?;
        let service = self.clone();
        self.to_the_end(async move {
            let mut tx = service.db().write().await?;
            let account = user::find(&mut tx, id).await?.ok_or(Error::NotFound)?;
            if !account.user.active {
                return Err(Error::Refused(Refusal::Step));
            }
            service.post_invitation(&mut tx, &account).await?;
            tx.commit().await?;
            service.ring_mail_bell();
            Ok(())
        })
        .await
    }
}

/// A second user of one address is a fault of that field.
fn taken(error: storage::Error) -> Error {
    match error {
        storage::Error::Taken => Faults::one("email", Fault::Taken).into(),
        other => other.into(),
    }
}
