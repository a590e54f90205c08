//! What waits for an organiser, and whom a confirmation would be told to.

use std::collections::HashMap;

use base64::{Engine, engine::general_purpose::URL_SAFE_NO_PAD};
use domain::{
    clock_move::{ClockMove, Moved, joined, shifted},
    engagement::State,
    itinerary::Item,
    permission::{Action, Actor},
    programme::{Programme, Status},
    registration::RegistrationId,
    version::Edition,
};
use storage::{Conn, clock_move, registration};

use super::present;
use crate::{
    Plan, ProgrammeView, Result, Service,
    programme::{as_published, signed_up, to_see, touched},
};

/// The times of a programme that other clock rules have moved.
#[derive(Debug, Clone)]
pub struct Moves {
    /// The working copy, with what clashes by the rules of today.
    pub plan: Plan,
    pub public: ProgrammeView,
    /// One for each thing, in the order in which it happens now.
    pub moves: Vec<ClockMove>,
    /// Whose offers are among them.
    pub names: HashMap<RegistrationId, String>,
    /// Names of the delegates who would be written to, the first registered first.
    pub delegates: Vec<String>,
    /// Names of the experts likewise.
    pub experts: Vec<String>,
    /// The number of the version that a confirmation publishes; `None` where nothing public is another time.
    pub next: Option<i64>,
    /// Sent back by the form that confirms: it stands for all that is shown here.
    pub seen: String,
}

impl Service {
    /// # Errors
    /// As [`Service::plan`].
    pub async fn clock_moves(&self, actor: &Actor, slug: &str) -> Result<Moves> {
        let plan = self.plan(actor, slug).await?;
        let mut conn = self.db().read().await?;
        let programme = to_see(&mut conn, actor, Action::EditProgramme, slug).await?;
        let waiting = clock_move::waiting(&mut conn, programme.id).await?;
        let mut moves = joined(&waiting);
        moves.sort_by_key(|found| (found.is_at, found.id));
        let mut names = HashMap::new();
        for found in &moves {
            if let Moved::Offer(id) = found.what {
                names.insert(id, registration::name(&mut conn, id).await?.unwrap_or_default());
            }
        }
        let before = as_published(&mut conn, programme.clone()).await?;
        let public = present(self.zones(), before.clone(), self.now());
        let next =
            is_public_moved(&programme, &before, &public).then(|| programme.version.unwrap_or_default() + 1);
        let mut delegates = Vec::new();
        let mut more = next.map(|_| 0);
        let places = signed_up(&mut conn, &public).await?;
        while let Some(offset) = more {
            let (batch, following) = touched(&mut conn, &before, &public, &places, offset).await?;
            delegates.extend(batch.into_iter().map(|touched| touched.person.full_name()));
            more = following;
        }
        let experts = self.experts_moved(&mut conn, &plan).await?;
        let seen = self.seal_moves(&waiting);
        Ok(Moves { plan, public, moves, names, delegates, experts, next, seen })
    }

    /// Those who were told of a time that the clocks have moved since, in the order of the plan.
    async fn experts_moved(&self, conn: &mut Conn, plan: &Plan) -> Result<Vec<String>> {
        let all = clock_move::of_programmes(conn, &[plan.view.programme.id]).await?;
        let mut names: Vec<String> = Vec::new();
        for part in &plan.engagements {
            let knows = matches!(part.engagement.state, State::Invited | State::Accepted);
            let told = part.engagement.told.as_ref();
            let moved =
                told.is_some_and(|told: &Item| shifted(told, &all) != *told && told.ends_at > self.now());
            if knows && moved && !names.contains(&part.name) {
                names.push(part.name.clone());
            }
        }
        Ok(names)
    }

    /// Stands for the moves that wait.
    pub(super) fn seal_moves(&self, waiting: &[ClockMove]) -> String {
        let ids: Vec<u8> = waiting.iter().flat_map(|found| *found.id.uuid().as_bytes()).collect();
        URL_SAFE_NO_PAD.encode(&self.key().mac("clock-moves", &[&ids])[..18])
    }
}

/// Whether people were told of another time than what was published means now.
pub(super) fn is_public_moved(programme: &Programme, before: &Edition, now: &Edition) -> bool {
    programme.status == Status::Published
        && programme.version.is_some()
        && before.sessions.iter().any(|item| {
            let now = now.session(item.session.id);
            now.is_some_and(|now| now.session.starts_at != item.session.starts_at)
        })
}
