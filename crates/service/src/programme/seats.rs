//! How full a programme is, for those who run it.

use domain::{
    permission::{Action, Actor, Object, may},
    programme::ProgrammeId,
};

use crate::{Error, Result, Service};

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Seats {
    pub taken: i64,
    pub capacity: i64,
}

impl Service {
    /// # Errors
    /// [`Error::Forbidden`] for anybody who may not see the registrations, also where there is no such programme.
    pub async fn seats(&self, actor: &Actor, programme: ProgrammeId) -> Result<Seats> {
        if *actor == Actor::Visitor {
            return Err(Error::NotSignedIn);
        }
        may(actor, Action::SeeRegistrations, Object::Programme { id: programme, public: false })?;
        let mut conn = self.db().read().await?;
        let (taken, capacity) =
            storage::programme::seats(&mut conn, programme).await?.ok_or(Error::NotFound)?;
        Ok(Seats { taken, capacity })
    }
}
