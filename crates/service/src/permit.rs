//! Asking the one rule about things of the house.

use domain::permission::{Action, Actor, Object, may};

use crate::{Error, Result, Service};

/// # Errors
/// [`Error::NotSignedIn`] for a visitor, whom signing in might help; else [`Error::Forbidden`].
pub(crate) fn permit(actor: &Actor, action: Action) -> Result<()> {
    match (may(actor, action, Object::House), actor) {
        (Ok(()), _) => Ok(()),
        (Err(_), Actor::Visitor) => Err(Error::NotSignedIn),
        (Err(forbidden), _) => Err(forbidden.into()),
    }
}

impl Service {
    /// The same question for a page that shows nothing stored, as an empty form.
    ///
    /// # Errors
    /// [`Error::NotSignedIn`] or [`Error::Forbidden`].
    pub fn permit(&self, actor: &Actor, action: Action) -> Result<()> {
        permit(actor, action)
    }
}
