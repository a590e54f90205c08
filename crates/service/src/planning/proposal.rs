//! Asking for timetables, and looking at what was found.

use std::collections::BTreeMap;

use domain::{
    Fault, Faults, Fields, Id,
    attendance::Delegation,
    permission::{Action, Actor},
    programme::Status,
    proposal::{Item, Progress, Proposal, ProposalId, Request, State, Subject},
    session::SessionId,
    site::SiteId,
    user::UserId,
};
use storage::Conn;
use uuid::Uuid;

use crate::{
    Error, Refusal, Result, Service,
    audit::Note,
    permit::permit,
    programme::{to_change, to_see},
};

/// So many are shown; who asks for more sees the latest.
const SHOWN: i64 = 20;
/// So many of one programme may wait or run at once.
const AT_ONCE: usize = 4;

/// What the names of a proposal's subjects are.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Names {
    pub sessions: BTreeMap<SessionId, domain::Translated>,
    /// Name, city and zone.
    pub sites: BTreeMap<SiteId, (String, String, String)>,
    pub experts: BTreeMap<UserId, String>,
}

impl Names {
    /// The subject's name; delegations are named by whoever knows the countries.
    pub fn of(&self, subject: &Subject, lang: &domain::Lang) -> Option<String> {
        match subject {
            Subject::Expert(id) => self.experts.get(id).cloned(),
            Subject::Site(id) => self.sites.get(id).map(|(name, _, _)| name.clone()),
            Subject::Session(id) => self.sessions.get(id).map(|titles| titles.text(lang).to_owned()),
            Subject::Delegation(code) => match Delegation::from_code(code)? {
                Delegation::Institution(name) => Some(name),
                Delegation::Country(_) => None,
            },
            Subject::Everyone => None,
        }
    }
}

/// A programme's proposals, with the names of whom and what they are about.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Proposals {
    pub programme: domain::programme::Programme,
    /// The latest first.
    pub list: Vec<Proposal>,
    pub names: Names,
}

impl Service {
    /// Asks for a timetable of the working copy: the fields of [`Request::read`].
    ///
    /// # Errors
    /// [`Error::Faults`]; [`Refusal::Step`] where the programme is over; [`Refusal::SearchesRunning`] where enough are under
    /// way; [`Refusal::NothingToPublish`] where there is nothing to plan; as [`to_change`].
    pub async fn propose(&self, actor: &Actor, slug: &str, fields: &Fields) -> Result<ProposalId> {
        let (actor, slug, fields, service) = (actor.clone(), slug.to_owned(), fields.clone(), self.clone());
        let id = self
            .to_the_end(async move {
                let mut tx = service.db().write().await?;
                let programme = to_change(&mut tx, &actor, &slug).await?;
                if !matches!(programme.status, Status::Draft | Status::Published) {
                    return Err(Error::Refused(Refusal::Step));
                }
                let present = storage::proposal::of_programme(&mut tx, programme.id, SHOWN).await?;
                // The next number for the next proposal: two in a row are two different ones.
                let seed = u64::try_from(present.len()).unwrap_or(0) + 1;
                let request = Request::read(&fields, seed)?;
                let known = storage::engagement::experts(&mut tx, &request.without).await?;
                if known.len() != request.without.len() {
                    return Err(Faults::one("without", Fault::NotOffered).into());
                }
                if present.iter().filter(|found| !found.state.is_over()).count() >= AT_ONCE {
                    return Err(Error::Refused(Refusal::SearchesRunning));
                }
                let sessions = storage::session::of_programme(&mut tx, programme.id).await?;
                let outlines = storage::outline::of_programme(&mut tx, programme.id).await?;
                if sessions.is_empty() && outlines.iter().all(|outline| outline.is_placed) {
                    return Err(Error::Refused(Refusal::NothingToPublish));
                }
                let proposal = Proposal {
                    id: Id::new(Uuid::now_v7()),
                    programme: programme.id,
                    user: match actor {
                        Actor::User { id, .. } => Some(id),
                        _ => None,
                    },
                    state: State::Queued,
                    request,
                    progress: Progress::default(),
                    outcome: None,
                    created_at: service.now(),
                    ended_at: None,
                    accepted_at: None,
                };
                storage::proposal::insert(&mut tx, &proposal).await?;
                let note = Note::new(programme.id, "proposal-asked", proposal.request.seconds.to_string());
                service.log(&mut tx, &actor, note).await?;
                tx.commit().await?;
                Ok(proposal.id)
            })
            .await?;
        self.ring_search_bell();
        Ok(id)
    }

    /// # Errors
    /// As [`to_see`].
    pub async fn proposals(&self, actor: &Actor, slug: &str) -> Result<Proposals> {
        let mut conn = self.db().read().await?;
        let programme = to_see(&mut conn, actor, Action::EditProgramme, slug).await?;
        let list = storage::proposal::of_programme(&mut conn, programme.id, SHOWN).await?;
        let names = names(&mut conn, &programme, &list).await?;
        Ok(Proposals { programme, list, names })
    }

    /// How far a search is, for those who may see it.
    ///
    /// # Errors
    /// [`Error::NotFound`] where the programme has no such proposal; as [`to_see`].
    pub async fn search_progress(&self, actor: &Actor, slug: &str, id: ProposalId) -> Result<Proposal> {
        let mut conn = self.db().read().await?;
        let programme = to_see(&mut conn, actor, Action::EditProgramme, slug).await?;
        storage::proposal::find(&mut conn, programme.id, id).await?.ok_or(Error::NotFound)
    }

    /// Enough: what is found so far counts, and a search that waits is not made. One that is over stays as it is.
    ///
    /// # Errors
    /// [`Error::NotFound`] where the programme has no such proposal; as [`to_change`].
    pub async fn stop_search(&self, actor: &Actor, slug: &str, id: ProposalId) -> Result<()> {
        let (actor, slug, service) = (actor.clone(), slug.to_owned(), self.clone());
        self.to_the_end(async move {
            let mut tx = service.db().write().await?;
            let programme = to_change(&mut tx, &actor, &slug).await?;
            storage::proposal::find(&mut tx, programme.id, id).await?.ok_or(Error::NotFound)?;
            storage::proposal::stop(&mut tx, programme.id, id, service.now()).await?;
            tx.commit().await?;
            Ok(())
        })
        .await
    }

    /// Experts of the programme, who may turn out not to come; by name.
    ///
    /// # Errors
    /// As [`to_see`].
    pub async fn experts_of_programme(&self, actor: &Actor, slug: &str) -> Result<Vec<(UserId, String)>> {
        let mut conn = self.db().read().await?;
        let programme = to_see(&mut conn, actor, Action::EditProgramme, slug).await?;
        permit(actor, Action::SeeExperts)?;
        let mut ids: Vec<UserId> = Vec::new();
        for part in storage::engagement::of_programme(&mut conn, programme.id).await? {
            if part.is_standing(self.now()) && !ids.contains(&part.expert) {
                ids.push(part.expert);
            }
        }
        let mut found: Vec<(UserId, String)> = storage::engagement::experts(&mut conn, &ids)
            .await?
            .into_iter()
            .map(|expert| (expert.id, expert.name))
            .collect();
        found.sort_by_key(|(_, name)| domain::text::key(name));
        Ok(found)
    }
}

async fn names(
    conn: &mut Conn,
    programme: &domain::programme::Programme,
    list: &[Proposal],
) -> Result<Names> {
    let outlines = storage::outline::of_programme(conn, programme.id).await?;
    let sessions = storage::session::of_programme(conn, programme.id).await?;
    let mut names = Names {
        sessions: outlines.into_iter().map(|outline| (outline.id, outline.needs.titles)).collect(),
        ..Names::default()
    };
    names.sessions.extend(sessions.into_iter().map(|session| (session.id, session.titles)));
    let outcomes: Vec<_> = list.iter().filter_map(|proposal| proposal.outcome.as_ref()).collect();
    let items: Vec<&Item> = outcomes.iter().flat_map(|outcome| outcome.items.iter()).collect();
    let subjects = outcomes.iter().flat_map(|outcome| {
        let unmet = outcome.unmet.iter().flat_map(|unmet| unmet.who.iter());
        let causes = outcome.obstacles.iter().flat_map(|obstacle| obstacle.causes.iter());
        unmet.chain(causes.filter_map(|cause| cause.who.as_ref()))
    });
    let mut experts: Vec<UserId> =
        items.iter().flat_map(|item| item.experts.iter().chain(&item.released)).copied().collect();
    experts.extend(list.iter().flat_map(|proposal| proposal.request.without.iter().copied()));
    let before = items.iter().filter_map(|item| item.before.as_ref()).filter_map(|before| before.site);
    let mut sites: Vec<SiteId> = items.iter().filter_map(|item| item.site).chain(before).collect();
    for subject in subjects {
        match subject {
            Subject::Expert(id) => experts.push(*id),
            Subject::Site(id) => sites.push(*id),
            Subject::Everyone | Subject::Delegation(_) | Subject::Session(_) => {}
        }
    }
    experts.sort_unstable();
    experts.dedup();
    sites.sort_unstable();
    sites.dedup();
    let known = storage::engagement::experts(conn, &experts).await?;
    names.experts = known.into_iter().map(|expert| (expert.id, expert.name)).collect();
    let known = storage::site::of_ids(conn, &sites).await?;
    names.sites = known.into_iter().map(|site| (site.id, (site.name, site.city, site.zone))).collect();
    Ok(names)
}
