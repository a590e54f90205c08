//! The versions that were published, and how each differs from the one before.

use domain::{
    difference::Difference,
    permission::{Action, Actor},
    programme::Programme,
    version::Version,
};

use super::find;
use crate::{Error, Result, Service, clock_rules::present};

/// One version with what was new in it.
#[derive(Debug, Clone)]
pub struct Edited {
    pub version: Version,
    /// `None` for the first.
    pub before: Option<Version>,
    pub difference: Difference,
}

impl Service {
    /// The programme and its versions, the latest first.
    ///
    /// # Errors
    /// As [`Service::plan`].
    pub async fn versions(&self, actor: &Actor, slug: &str) -> Result<(Programme, Vec<Version>)> {
        let mut conn = self.db().read().await?;
        let programme = find::to_see(&mut conn, actor, Action::EditProgramme, slug).await?;
        let versions = storage::edition::of_programme(&mut conn, programme.id).await?;
        Ok((programme, versions))
    }

    /// # Errors
    /// [`Error::NotFound`] where there is none of this number; as [`Service::plan`].
    pub async fn version(&self, actor: &Actor, slug: &str, number: i64) -> Result<Edited> {
        let mut conn = self.db().read().await?;
        let programme = find::to_see(&mut conn, actor, Action::EditProgramme, slug).await?;
        let find = storage::edition::find(&mut conn, programme.id, number).await?;
        let mut version = find.ok_or(Error::NotFound)?;
        let before = storage::edition::find(&mut conn, programme.id, number - 1).await?;
        let difference = match &before {
            Some(before) => Difference::between(&before.edition, &version.edition),
            None => Difference::default(),
        };
        // What was announced is the hour at the place; the instants of that time would show another one by today's rules.
        version.edition = present(self.zones(), version.edition, self.now());
        Ok(Edited { version, before, difference })
    }
}
