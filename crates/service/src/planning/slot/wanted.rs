//! What is to get a time: a session that has none, or one that is to be at another.

use domain::{
    engagement::{Engagement, State},
    outline::Outline,
    proposal::Before,
    session::{Session, SessionId},
    site::SiteId,
    user::UserId,
};
use storage::{Conn, engagement};

use super::{Window, before};
use crate::{
    Result,
    planning::{
        accept::new_session,
        scene::{Scene, site_of},
    },
};

#[derive(Debug, Clone)]
pub(super) struct Wanted {
    pub session: Session,
    pub revision: i64,
    pub before: Option<Before>,
    /// It takes place at one of these; none stands for online.
    pub sites: Vec<Option<SiteId>>,
    /// Experts without whom it is nothing.
    pub required: Vec<UserId>,
    pub choice: Option<Choice>,
    /// Those of them whose time it takes already,
    pub asked: Vec<UserId>,
    /// and of these, who is held and does not know yet.
    pub held: Vec<UserId>,
    pub window: Window,
    pub after: Option<SessionId>,
}

/// So many of these experts have to come.
#[derive(Debug, Clone)]
pub(super) struct Choice {
    pub of: Vec<UserId>,
    pub pick: usize,
}

impl Wanted {
    /// None where the programme has neither session nor outline of that name.
    pub async fn of(conn: &mut Conn, scene: &Scene, id: SessionId) -> Result<Option<Self>> {
        let outline = scene.outline(id);
        if let Some(session) = scene.sessions.iter().find(|session| session.id == id) {
            let all = engagement::of_programme(conn, session.programme).await?;
            let parts: Vec<Engagement> = all.into_iter().filter(|part| part.session == id).collect();
            return Ok(Some(Self::placed(scene, session, outline, &parts)));
        }
        Ok(outline.filter(|outline| !outline.is_placed).map(|outline| Self::unplaced(scene, outline)))
    }

    fn unplaced(scene: &Scene, outline: &Outline) -> Self {
        let needs = &outline.needs;
        let pick = usize::try_from(needs.needed).unwrap_or(0);
        let all = needs.needs_all();
        Self {
            session: new_session(&scene.programme, outline),
            revision: outline.revision,
            before: None,
            sites: sites(needs.sites.iter().copied()),
            required: if all { needs.experts.clone() } else { Vec::new() },
            choice: (!all && pick > 0).then(|| Choice { of: needs.experts.clone(), pick }),
            asked: Vec::new(),
            held: Vec::new(),
            window: (needs.earliest, needs.latest),
            after: needs.after,
        }
    }

    /// Those who give it stay; of the others whom its outline names, as many as it still needs.
    fn placed(scene: &Scene, session: &Session, outline: Option<&Outline>, parts: &[Engagement]) -> Self {
        let has_declined =
            |id: &UserId| parts.iter().any(|part| part.expert == *id && part.state == State::Declined);
        let is_held = |part: &&Engagement| part.state == State::Held && part.is_standing(scene.now);
        let required = scene.experts_of(session.id).to_vec();
        let choice = outline.and_then(|outline| {
            let named = outline.needs.experts.iter().copied();
            let of: Vec<UserId> = named.filter(|id| !required.contains(id) && !has_declined(id)).collect();
            let missing = usize::try_from(outline.needs.needed).unwrap_or(0).saturating_sub(required.len());
            let pick = missing.min(of.len());
            (pick > 0).then_some(Choice { of, pick })
        });
        let own = site_of(session);
        let others = outline.into_iter().flat_map(|outline| outline.needs.sites.iter().copied());
        let sites = match own {
            Some(own) => sites([own].into_iter().chain(others.filter(|site| *site != own))),
            None => vec![None],
        };
        Self {
            revision: session.revision,
            before: Some(before(session)),
            sites,
            asked: required.clone(),
            held: parts.iter().filter(is_held).map(|part| part.expert).collect(),
            required,
            choice,
            window: outline.map_or((None, None), |outline| (outline.needs.earliest, outline.needs.latest)),
            after: outline.and_then(|outline| outline.needs.after),
            session: session.clone(),
        }
    }

    /// Within these days too.
    pub fn narrow(&mut self, (earliest, latest): Window) {
        self.window.0 = self.window.0.max(earliest);
        self.window.1 = match (self.window.1, latest) {
            (Some(one), Some(other)) => Some(one.min(other)),
            (one, other) => one.or(other),
        };
    }
}

fn sites(ids: impl Iterator<Item = SiteId>) -> Vec<Option<SiteId>> {
    let sites: Vec<Option<SiteId>> = ids.map(Some).collect();
    if sites.is_empty() { vec![None] } else { sites }
}
