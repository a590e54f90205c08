//! Finding a programme for those who run it.

use domain::{
    permission::{Action, Actor, Object, may},
    programme::Programme,
};
use storage::Conn;

use crate::{Error, Result};

/// The programme at this address, read only.
///
/// # Errors
/// [`Error::NotSignedIn`] for visitors; [`Error::NotFound`] where there is none, or a draft of others;
/// [`Error::Forbidden`] for a public programme of others.
pub(crate) async fn to_see(conn: &mut Conn, actor: &Actor, action: Action, slug: &str) -> Result<Programme> {
    let found = storage::programme::find_by_slug(conn, slug).await?;
    allowed(actor, action, found)
}

/// The same, locked until the end of the transaction, which is about to change it or what belongs to it.
///
/// # Errors
/// As [`to_see`].
pub(crate) async fn to_change(conn: &mut Conn, actor: &Actor, slug: &str) -> Result<Programme> {
    let found = storage::programme::find_by_slug_for_update(conn, slug).await?;
    allowed(actor, Action::EditProgramme, found)
}

fn allowed(actor: &Actor, action: Action, found: Option<Programme>) -> Result<Programme> {
    if *actor == Actor::Visitor {
        return Err(Error::NotSignedIn);
    }
    let programme = found.ok_or(Error::NotFound)?;
    let object = Object::Programme { id: programme.id, public: programme.is_public() };
    may(actor, Action::SeeProgramme, object).map_err(|_| Error::NotFound)?;
    may(actor, action, object)?;
    Ok(programme)
}
