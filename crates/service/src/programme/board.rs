//! The board: sessions moved, pinned, and put back where they were.

mod free;
mod nudge;
mod preview;
mod retrace;
mod shift;
mod taken;
#[cfg(test)]
mod tests;

use std::collections::BTreeMap;

use calendar::interval::Intervals;
use domain::{
    board::{Step, Way},
    country::CountryCode,
    difference::Difference,
    permission::{Action, Actor},
    programme::Status,
    user::UserId,
};

use super::{Plan, find};
use crate::{Result, Service};
pub use preview::Preview;

/// A programme's plan with what its board shows besides.
#[derive(Debug, Clone)]
pub struct Board {
    pub plan: Plan,
    /// From what is public to the working copy; nothing where nothing is public yet.
    pub difference: Difference,
    /// What this organiser would undo or do again next.
    pub undo: Option<Step>,
    pub redo: Option<Step>,
    /// The countries that its people come from, with the zone that most of them chose, where any did.
    pub delegations: Vec<(CountryCode, Option<String>)>,
    /// When the experts in the plan could give something, on the programme's days: by their own word, their calendars and
    /// what others have asked them for, without saying which. Nobody is in it who has not said when they are free.
    pub free: BTreeMap<UserId, Intervals>,
    /// The proposal that the plan is shown by, if it is one.
    pub preview: Option<Preview>,
}

impl Service {
    /// # Errors
    /// As [`Service::plan`].
    pub async fn board(&self, actor: &Actor, slug: &str) -> Result<Board> {
        let plan = self.plan(actor, slug).await?;
        let mut conn = self.db().read().await?;
        let programme = find::to_see(&mut conn, actor, Action::EditProgramme, slug).await?;
        let id = programme.id;
        let (mut undo, mut redo) = (None, None);
        if let Some(user) = user(actor) {
            undo = storage::board_step::next(&mut conn, id, user, Way::Undo).await?;
            redo = storage::board_step::next(&mut conn, id, user, Way::Redo).await?;
        }
        let delegations = storage::registration::zones(&mut conn, id).await?;
        let difference = match programme.status {
            Status::Published => Difference::between(&self.public(&mut conn, programme).await?, &plan.view),
            Status::Draft | Status::Finished | Status::Cancelled => Difference::default(),
        };
        let experts = plan.engagements.iter().map(|part| part.engagement.expert).collect();
        let free = self.free_times(&mut conn, actor, &plan.view.programme, experts).await?;
        Ok(Board { plan, difference, undo, redo, delegations, free, preview: None })
    }
}

/// Whose steps are remembered: those of people.
fn user(actor: &Actor) -> Option<UserId> {
    match actor {
        Actor::User { id, .. } => Some(*id),
        Actor::Visitor | Actor::Holder(_) | Actor::Expert(_) | Actor::Assistant(_) | Actor::System => None,
    }
}
