//! A programme as its organisers see it.

use domain::permission::{Action, Actor};

use super::{
    find,
    organiser::{self, Organiser},
    view::{ProgrammeView, view},
    warning::{self, Warning},
};
use crate::{Result, Service};

#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Plan {
    pub view: ProgrammeView,
    /// In the order of the sessions they are about.
    pub warnings: Vec<Warning>,
    /// By name.
    pub organisers: Vec<Organiser>,
}

impl Service {
    /// # Errors
    /// [`crate::Error::NotSignedIn`] for visitors; [`crate::Error::NotFound`] where there is none, or a draft of
    /// others; [`crate::Error::Forbidden`] for a public programme of others.
    pub async fn plan(&self, actor: &Actor, slug: &str) -> Result<Plan> {
        let mut conn = self.db().read().await?;
        let programme = find::to_see(&mut conn, actor, Action::EditProgramme, slug).await?;
        let organisers = organiser::of(&mut conn, programme.id).await?;
        let warnings = warning::of(&mut conn, actor, &programme).await?;
        let view = view(&mut conn, programme).await?;
        Ok(Plan { view, warnings, organisers })
    }
}
