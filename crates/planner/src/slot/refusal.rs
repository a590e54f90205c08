//! Why there is no slot.

use super::bits::Starts;
use super::clash::{self, Need, Needed};
use super::near;
use super::reach::Reach;
use super::reason::Slot;
use super::request::{Request, Role};
use super::span::Span;

/// More than a person reads of one party's times.
const MOST_TIMES: usize = 32;

/// Whose times are meant. Numbers are indexes into the request.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Party {
    Participant(usize),
    /// So many members of the choice group as must come.
    Group(usize),
    Site(usize),
}

/// What one party alone would allow.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Share {
    pub party: Party,
    /// Starts it can meet, at one site or another.
    pub starts: usize,
    /// Starts there are.
    pub of: usize,
    /// When the session could be for them; no more than the first 32.
    pub times: Vec<Span>,
}

/// The best slot, were it not for somebody.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NearMiss {
    /// Who would not be there. A group: fewer of it than asked for. A site: it is closed then.
    pub without: Vec<Party>,
    pub slot: Slot,
}

/// Why nobody can be served, in parts a sentence can be made of.
///
/// ```
/// use planner::slot::{Answer, Clock, Participant, Party, Request, Role, Site, Span, Venue, find};
/// // Dr A is free only on the second day, when the park is closed.
/// let day = |number: i64| Span { from: number * 1440, to: (number + 1) * 1440 };
/// let dr_a = Participant { free: vec![day(1)], ..Participant::new(0, Role::Required) };
/// let dr_b = Participant { free: vec![day(0), day(1), day(2)], ..Participant::new(0, Role::Required) };
/// let park = Site { venue: Venue::Online, open: vec![day(0), day(2)] };
/// let window = Span { from: 0, to: 3 * 1440 };
/// let request = Request {
///     participants: vec![dr_a, dr_b],
///     sites: vec![park],
///     ..Request::new(window, 60, vec![Clock::fixed(0)])
/// };
/// let Answer::Nothing(refusal) = find(&request)? else { unreachable!("the park is closed") };
/// assert_eq!(refusal.clash, [Party::Participant(0), Party::Site(0)]);
/// assert_eq!(refusal.alone[0].times, [day(1)]);
/// assert_eq!(refusal.near.len(), 2);
/// # Ok::<(), planner::slot::RequestError>(())
/// ```
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Refusal {
    /// Every participant who is needed or may be chosen, every group, every site: each as if it were the only one.
    pub alone: Vec<Share>,
    /// Parties that cannot be met together although any fewer of them can. One or two wherever so few clash at all;
    /// else no party can be spared, though another set might be smaller. Closed sites are named all.
    pub clash: Vec<Party>,
    /// One for each party of the clash without whom there is a slot. Where no single one helps, the first start
    /// that fewest miss. Empty only if no start of the window suits anybody.
    pub near: Vec<NearMiss>,
}

pub(super) fn explain(request: &Request, reach: &Reach) -> Refusal {
    let needed = needed(request, reach);
    let clash = clash::find(&needed, reach.size);
    let near = near::find(request, reach, &needed, &clash);
    let parties = clash.iter().flat_map(|index| match needed[*index].need {
        Need::Participant(participant) => vec![Party::Participant(participant)],
        Need::Group(group) => vec![Party::Group(group)],
        Need::Opening => (0..request.sites.len()).map(Party::Site).collect(),
    });
    let mut clash: Vec<Party> = parties.collect();
    clash.sort_unstable();
    Refusal { alone: alone(request, reach), clash, near }
}

/// What must hold together, in the order of the request.
fn needed<'a>(request: &Request, reach: &'a Reach) -> Vec<Needed<'a>> {
    let required = request.participants.iter().enumerate().filter(|(_, p)| p.role == Role::Required);
    let participants = required.map(|(index, _)| Needed {
        need: Need::Participant(index),
        sites: reach.sites.iter().filter_map(|site| site.participants[index].as_ref()).collect(),
    });
    let groups = (0..request.groups.len()).map(|group| Needed {
        need: Need::Group(group),
        sites: reach.sites.iter().map(|site| &site.groups[group]).collect(),
    });
    let opening = Needed { need: Need::Opening, sites: reach.sites.iter().map(|site| &site.open).collect() };
    participants.chain(groups).chain([opening]).collect()
}

fn alone(request: &Request, reach: &Reach) -> Vec<Share> {
    let participants = (0..request.participants.len()).filter_map(|index| {
        let sites: Option<Vec<&Starts>> =
            reach.sites.iter().map(|site| site.participants[index].as_ref()).collect();
        Some(share(request, Party::Participant(index), &sites?))
    });
    let groups = (0..request.groups.len()).map(|group| {
        let sites: Vec<&Starts> = reach.sites.iter().map(|site| &site.groups[group]).collect();
        share(request, Party::Group(group), &sites)
    });
    let sites =
        reach.sites.iter().enumerate().map(|(site, at)| share(request, Party::Site(site), &[&at.open]));
    participants.chain(groups).chain(sites).collect()
}

fn share(request: &Request, party: Party, sites: &[&Starts]) -> Share {
    let mut starts = Starts::none(request.starts());
    sites.iter().for_each(|site| starts.add(site));
    let mut times: Vec<Span> = Vec::new();
    for start in starts.iter() {
        let from = request.minute(start);
        let session = Span { from, to: from + i64::from(request.length) };
        let is_full = times.len() == MOST_TIMES;
        match times.last_mut() {
            Some(last) if from <= last.to => last.to = session.to,
            _ if is_full => break,
            _ => times.push(session),
        }
    }
    Share { party, starts: starts.count(), of: request.starts(), times }
}
