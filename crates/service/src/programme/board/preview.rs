//! A proposal on the board, before anybody has taken it.

use std::collections::BTreeSet;

use chrono::TimeDelta;
use domain::{
    Id,
    engagement::{Engagement, State},
    permission::Actor,
    proposal::{Item, Proposal, ProposalId},
    session::{Place, Session},
    site::{Site, SiteId},
};
use storage::Conn;
use uuid::Uuid;

use super::Board;
use crate::{
    Error, Result, Service,
    clash::{Around, Part},
    engagement::Engaged,
    planning::new_session,
    programme::SessionView,
};

/// What a board shows that is shown by a proposal.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Preview {
    pub proposal: Proposal,
    /// What it would change, as far as that still can be.
    pub changes: Vec<Item>,
    /// The timetable was changed since: the proposal cannot be taken any more.
    pub is_outdated: bool,
}

impl Service {
    /// The board as it would be if the proposal were taken now, with the clashes that there would be. Nothing is written.
    ///
    /// # Errors
    /// [`Error::NotFound`] where the programme has no such proposal, or it came to nothing; as [`Service::plan`].
    pub async fn preview(&self, actor: &Actor, slug: &str, id: ProposalId) -> Result<Board> {
        let mut board = self.board(actor, slug).await?;
        let mut conn = self.db().read().await?;
        let programme = board.plan.view.programme.clone();
        let proposal = storage::proposal::find(&mut conn, programme.id, id).await?.ok_or(Error::NotFound)?;
        let outcome = proposal.outcome.clone().filter(|outcome| !outcome.items.is_empty());
        let items: Vec<Item> = outcome.ok_or(Error::NotFound)?.items;
        let wanted: BTreeSet<SiteId> = items.iter().filter_map(|item| item.site).collect();
        let sites = storage::site::of_ids(&mut conn, &wanted.into_iter().collect::<Vec<_>>()).await?;
        let mut changes = Vec::new();
        let mut is_outdated = false;
        for item in items.into_iter().filter(Item::is_change) {
            match self.proposed(&mut conn, &board, &item, &sites).await? {
                Some((view, fits)) => {
                    is_outdated |= !fits;
                    board.plan.view.sessions.retain(|other| other.session.id != item.session);
                    board.plan.view.sessions.push(view);
                    changes.push(item);
                }
                None => is_outdated = true,
            }
        }
        board.plan.view.sessions.sort_by_key(|item| (item.session.starts_at, item.session.id));
        self.engage_proposed(&mut conn, &mut board, &changes).await?;

        let released = |item: &Item| item.released.iter().map(|e| (item.session, *e)).collect::<Vec<_>>();
        let without: Vec<Part> = changes.iter().flat_map(released).collect();
        let asked = |item: &Item| item.experts.iter().map(|e| (item.session, *e)).collect::<Vec<_>>();
        let parts: Vec<Part> = changes.iter().flat_map(asked).collect();
        let sessions = board.plan.view.sessions.iter().map(|item| item.session.clone()).collect();
        let around =
            Around::of_sessions(self, &mut conn, actor, &programme, sessions, (&parts, &without)).await?;
        board.plan.clashes = around.all();
        let experts = board.plan.engagements.iter().map(|part| part.engagement.expert).collect();
        board.free = self.free_times(&mut conn, actor, &programme, experts).await?;
        board.preview = Some(Preview { proposal, changes, is_outdated });
        Ok(board)
    }

    /// The session where it is proposed, and whether all else of it is as it was searched with; nothing where neither it
    /// nor its outline is there any more.
    async fn proposed(
        &self,
        conn: &mut Conn,
        board: &Board,
        item: &Item,
        sites: &[Site],
    ) -> Result<Option<(SessionView, bool)>> {
        let site = item.site.map(|id| sites.iter().find(|site| site.id == id).cloned());
        // A site that is gone takes nobody.
        let Some(site) = site.map_or(Some(None), |found| found.map(Some)) else { return Ok(None) };
        let present = board.plan.view.session(item.session);
        let programme = &board.plan.view.programme;
        let (session, experts, fits) = if let Some(present) = present {
            let fits = item.before.is_some() && present.session.revision == item.revision;
            (present.session.clone(), present.experts.clone(), fits)
        } else {
            let Some(outline) = storage::outline::find(conn, programme.id, item.session).await? else {
                return Ok(None);
            };
            let fits = !outline.is_placed && outline.revision == item.revision && item.before.is_none();
            (new_session(programme, &outline), Vec::new(), fits)
        };
        let address = match &session.place {
            Place::Online { address } => address.clone(),
            Place::Site(_) => String::new(),
        };
        let session = Session {
            place: item.site.map_or(Place::Online { address }, Place::Site),
            starts_civil: item.starts_civil,
            zone: item.zone.clone(),
            chosen_offset: item.chosen_offset,
            starts_at: item.starts_at,
            ends_at: item.starts_at + TimeDelta::minutes(session.minutes),
            override_reason: String::new(),
            ..session
        };
        Ok(Some((SessionView { session, site, experts }, fits)))
    }

    /// Experts come and go as if it were taken: those who come are held.
    async fn engage_proposed(&self, conn: &mut Conn, board: &mut Board, changes: &[Item]) -> Result<()> {
        board.plan.engagements.retain(|part| {
            let part = &part.engagement;
            !changes.iter().any(|item| item.session == part.session && item.released.contains(&part.expert))
        });
        let ids: BTreeSet<_> = changes.iter().flat_map(|item| item.experts.iter().copied()).collect();
        let known = storage::engagement::experts(conn, &ids.into_iter().collect::<Vec<_>>()).await?;
        let now = self.now();
        for item in changes {
            for expert in known.iter().filter(|expert| item.experts.contains(&expert.id)) {
                let engagement = Engagement {
                    id: Id::new(Uuid::now_v7()),
                    programme: board.plan.view.programme.id,
                    session: item.session,
                    expert: expert.id,
                    state: State::Held,
                    reason: String::new(),
                    override_reason: String::new(),
                    hold_until: None,
                    link_generation: 0,
                    calendar_sequence: None,
                    told: None,
                    revision: 0,
                    created_at: now,
                    updated_at: now,
                };
                let (name, home_zone) = (expert.name.clone(), expert.home_zone.clone());
                board.plan.engagements.push(Engaged { engagement, name, home_zone });
            }
        }
        Ok(())
    }
}
