//! What publishing the working copy would change, and for whom.

use domain::{
    difference::Difference,
    engagement::State,
    itinerary::Item,
    permission::{Action, Actor},
    programme::Status,
};

use super::{
    Plan, ProgrammeView, find,
    tell::{signed_up, touched},
};
use crate::{Error, Refusal, Result, Service};

#[derive(Debug, Clone)]
pub struct Changes {
    /// The working copy, with what clashes.
    pub plan: Plan,
    pub public: ProgrammeView,
    pub difference: Difference,
    /// Names of the delegates who would be written to, the first registered first.
    pub delegates: Vec<String>,
    /// Names of the experts likewise.
    pub experts: Vec<String>,
    /// The number that it would have.
    pub next: i64,
    /// Sent back by the form that publishes: it stands for all that is shown here.
    pub seen: String,
}

impl Service {
    /// # Errors
    /// [`Refusal::Step`] if it is not published; as [`Service::plan`].
    pub async fn changes(&self, actor: &Actor, slug: &str) -> Result<Changes> {
        let plan = self.plan(actor, slug).await?;
        let mut conn = self.db().read().await?;
        let programme = find::to_see(&mut conn, actor, Action::EditProgramme, slug).await?;
        let Some(number) = programme.version else { return Err(Error::Refused(Refusal::Step)) };
        if programme.status != Status::Published {
            return Err(Error::Refused(Refusal::Step));
        }
        let public = self.public(&mut conn, programme).await?;
        let difference = Difference::between(&public, &plan.view);
        let mut delegates = Vec::new();
        if !difference.is_empty() {
            let signed_up = signed_up(&mut conn, &public).await?;
            let mut next = Some(0);
            while let Some(offset) = next {
                let (batch, more) = touched(&mut conn, &public, &plan.view, &signed_up, offset).await?;
                delegates.extend(batch.into_iter().map(|touched| touched.person.full_name()));
                next = more;
            }
        }
        let (experts, seen) = (experts(&plan), self.seal_seen(&plan.view)?);
        Ok(Changes { plan, public, difference, delegates, experts, next: number + 1, seen })
    }
}

/// Those who were told something else than what the working copy says of their session, in the order of the plan.
fn experts(plan: &Plan) -> Vec<String> {
    let mut names: Vec<String> = Vec::new();
    for part in &plan.engagements {
        let engagement = &part.engagement;
        let knows = matches!(engagement.state, State::Invited | State::Accepted);
        let planned = plan.view.session(engagement.session).map(Item::of);
        let is_other = engagement.told.as_ref().is_some_and(|told| planned.as_ref() != Some(told));
        if knows && is_other && !names.contains(&part.name) {
            names.push(part.name.clone());
        }
    }
    names
}
