//! Experts: who they are, and when they are free.

mod add;
mod assistant;
pub(crate) mod availability;
mod edit;
mod list;
mod outlook;
mod remind;
#[cfg(test)]
mod tests;

use domain::{
    Fault, Faults, Fields,
    expert::{Expert, Profile},
    permission::{Action, Actor, Object, may},
    user::UserId,
};
use storage::{Conn, expert};

use crate::{Error, Result, Service, held_form::own_id};

pub(crate) use availability::own;
pub use list::ExpertQuery;
pub use outlook::Outlook;

impl Service {
    /// One expert, as organisers and the expert see them.
    ///
    /// # Errors
    /// [`Error::NotSignedIn`], [`Error::Forbidden`], [`Error::NotFound`].
    pub async fn expert(&self, actor: &Actor, id: UserId) -> Result<Expert> {
        about(actor, Action::SeeAvailability, id)?;
        let mut conn = self.db().read().await?;
        expert::find(&mut conn, id).await?.ok_or(Error::NotFound)
    }

    /// The expert that a signed-in user is, if they are one.
    ///
    /// # Errors
    /// [`Error::NotSignedIn`].
    pub async fn own_expert(&self, actor: &Actor) -> Result<Option<Expert>> {
        let id = own_id(actor)?;
        let mut conn = self.db().read().await?;
        Ok(expert::find(&mut conn, id).await?)
    }

    /// The form's profile; the zone is one that exists.
    fn read_expert(&self, fields: &Fields) -> Result<Profile> {
        let mut profile = Profile::read(fields)?;
        let zone = self.zones().parse(&profile.home_zone);
        let zone = zone.ok_or_else(|| Faults::one("home_zone", Fault::NotAZone))?;
        zone.name().clone_into(&mut profile.home_zone);
        Ok(profile)
    }
}

/// The user has another name: experts are found by it.
///
/// # Errors
/// Those of the database.
pub(crate) async fn renamed(tx: &mut Conn, id: UserId) -> Result<()> {
    if let Some(present) = expert::find(tx, id).await? {
        expert::update(tx, &present).await?;
    }
    Ok(())
}

/// # Errors
/// [`Error::NotSignedIn`] for a visitor, whom signing in might help; else [`Error::Forbidden`].
pub(crate) fn about(actor: &Actor, action: Action, id: UserId) -> Result<()> {
    match (may(actor, action, Object::Expert(id)), actor) {
        (Ok(()), _) => Ok(()),
        (Err(_), Actor::Visitor) => Err(Error::NotSignedIn),
        (Err(forbidden), _) => Err(forbidden.into()),
    }
}

/// # Errors
/// [`Fault::Changed`] at `revision` where the form was opened before the last change.
fn same_revision(fields: &Fields, present: &Expert) -> Result<()> {
    if fields.get("revision").parse() == Ok(present.revision) {
        Ok(())
    } else {
        Err(Faults::one("revision", Fault::Changed).into())
    }
}
