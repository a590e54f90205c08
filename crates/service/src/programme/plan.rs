//! A programme as its organisers see it.

use domain::{
    clash::Clash,
    difference::Difference,
    permission::{Action, Actor},
    programme::Status,
    session::SessionId,
};

use storage::sign_up::Places;

use super::{
    find,
    organiser::{self, Organiser},
    view::{ProgrammeView, view},
};
use crate::{
    Result, Service,
    engagement::{self, Engaged},
};

#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Plan {
    /// The working copy.
    pub view: ProgrammeView,
    /// Whether the working copy of a published programme says something that is not public yet.
    pub unpublished: bool,
    /// Whether other clock rules have moved times that no organiser has looked at.
    pub clocks_moved: bool,
    /// The sessions that the public sees; none unless the programme is published.
    pub announced: Vec<SessionId>,
    /// In the order of the sessions they are about.
    pub clashes: Vec<Clash>,
    /// Experts asked or held, in the order in which that was done; none of those released.
    pub engagements: Vec<Engaged>,
    /// Of the sessions for those who sign up.
    pub places: Vec<Places>,
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
        let clashes = self.clashes(&mut conn, actor, &programme).await?;
        let engagements = engagement::of(&mut conn, programme.id).await?;
        let places = storage::sign_up::places(&mut conn, programme.id).await?;
        let public = match programme.status {
            Status::Published => Some(self.public(&mut conn, programme.clone()).await?),
            Status::Draft | Status::Finished | Status::Cancelled => None,
        };
        let view = view(&mut conn, programme).await?;
        let unpublished =
            public.as_ref().is_some_and(|public| !Difference::between(public, &view).is_empty());
        let announced =
            public.into_iter().flat_map(|public| public.sessions).map(|item| item.session.id).collect();
        let stands = matches!(view.programme.status, Status::Draft | Status::Published);
        let clocks_moved =
            stands && !storage::clock_move::waiting(&mut conn, view.programme.id).await?.is_empty();
        Ok(Plan { view, unpublished, clocks_moved, announced, clashes, engagements, places, organisers })
    }
}
