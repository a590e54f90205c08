//! Who runs a programme.

use domain::{
    Fault, Faults, Fields, Reader,
    permission::{Action, Actor},
    user::UserId,
};
use storage::Conn;

use super::find;
use crate::{Error, Refusal, Result, Service};

/// An organiser as the others see them.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Organiser {
    pub id: UserId,
    pub name: String,
    pub email: String,
}

impl Service {
    /// By name.
    ///
    /// # Errors
    /// As [`find::to_see`].
    pub async fn organisers(&self, actor: &Actor, slug: &str) -> Result<Vec<Organiser>> {
        let mut conn = self.db().read().await?;
        let programme = find::to_see(&mut conn, actor, Action::EditProgramme, slug).await?;
        of(&mut conn, programme.id).await
    }

    /// Adds the user with the address in the field `email`. Who is an organiser already, stays one.
    ///
    /// # Errors
    /// `email` [`Fault::UnknownUser`] where nobody with it may sign in; as [`find::to_change`].
    pub async fn add_organiser(&self, actor: &Actor, slug: &str, fields: &Fields) -> Result<()> {
        let (actor, slug, fields, service) = (actor.clone(), slug.to_owned(), fields.clone(), self.clone());
        self.to_the_end(async move {
            let mut tx = service.db().write().await?;
            let programme = find::to_change(&mut tx, &actor, &slug).await?;
            let mut form = Reader::new(&fields);
            let email = form.email("email");
            let email = form.finish(email)?;
            let account = storage::user::by_email(&mut tx, &email).await?;
            let account = account.filter(|account| account.user.active);
            let user = account.ok_or_else(|| Faults::one("email", Fault::UnknownUser))?.user;
            storage::organiser::add(&mut tx, programme.id, user.id).await?;
            tx.commit().await?;
            Ok(())
        })
        .await
    }

    /// # Errors
    /// [`Refusal::LastOrganiser`]; [`Error::NotFound`] if the user is none; as [`find::to_change`].
    pub async fn remove_organiser(&self, actor: &Actor, slug: &str, user: UserId) -> Result<()> {
        let (actor, slug, service) = (actor.clone(), slug.to_owned(), self.clone());
        self.to_the_end(async move {
            let mut tx = service.db().write().await?;
            let programme = find::to_change(&mut tx, &actor, &slug).await?;
            if !storage::organiser::remove(&mut tx, programme.id, user).await? {
                return Err(Error::NotFound);
            }
            if of(&mut tx, programme.id).await?.is_empty() {
                return Err(Error::Refused(Refusal::LastOrganiser));
            }
            tx.commit().await?;
            Ok(())
        })
        .await
    }
}

pub(super) async fn of(conn: &mut Conn, programme: domain::programme::ProgrammeId) -> Result<Vec<Organiser>> {
    let users = storage::organiser::users_of(conn, programme).await?;
    Ok(users.into_iter().map(|(id, name, email)| Organiser { id, name, email }).collect())
}
