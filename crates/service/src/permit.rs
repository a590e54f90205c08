//! Asking the one rule about things of the house.

use domain::permission::{Action, Actor, Object, may};

use crate::{Error, Result};

/// # Errors
/// [`Error::NotSignedIn`] for a visitor, whom signing in might help; else [`Error::Forbidden`].
pub(crate) fn permit(actor: &Actor, action: Action) -> Result<()> {
    match (may(actor, action, Object::House), actor) {
        (Ok(()), _) => Ok(()),
        (Err(_), Actor::Visitor) => Err(Error::NotSignedIn),
        (Err(forbidden), _) => Err(forbidden.into()),
    }
}
