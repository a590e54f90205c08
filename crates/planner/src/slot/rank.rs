//! The best slots of those that are possible.

use std::cmp::Reverse;
use std::collections::BinaryHeap;

use super::bits::Starts;
use super::pattern::{Pattern, patterns};
use super::reach::Reach;
use super::reason::Slot;
use super::request::{Request, Site, Venue};
use super::scores::{Cost, Prices, Scores};
use super::spread::Room;

/// Who is to come: the whole request, or what is left of it when somebody is left out.
#[derive(Debug, Clone)]
pub(super) struct Goal {
    /// By participant; members of a choice group only may.
    pub takes_part: Vec<bool>,
    /// By choice group.
    pub choose: Vec<usize>,
}

impl Goal {
    pub(super) fn whole(request: &Request) -> Self {
        Self { takes_part: vec![true; request.participants.len()], choose: request.groups.clone() }
    }

    pub(super) fn taking_part<'a>(&'a self, request: &'a Request) -> impl Iterator<Item = usize> + 'a {
        (0..request.participants.len()).filter(|index| self.takes_part[*index])
    }
}

/// One start at one site. The order of the fields is the order of the ranking.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
struct Candidate {
    /// Never more than it really costs.
    cost: Cost,
    start: usize,
    site: usize,
    is_exact: bool,
    pattern: usize,
    /// Place of the start in the pattern's list.
    place: usize,
}

/// As many of a line are worked out at once.
const AHEAD: usize = 8;

/// The best of `possible` (by site), at most `limit`.
///
/// Best first: candidates wait in order of what they cost at least, those of one pattern in one line. When one comes
/// up, the exact costs of the first of its line are worked out, and they wait again; one that comes up with its exact
/// cost is the best that is left.
pub(super) fn best(
    request: &Request,
    reach: &Reach,
    possible: &[Starts],
    goal: &Goal,
    limit: usize,
) -> Vec<Slot> {
    let mut anywhere = Starts::none(reach.size);
    possible.iter().for_each(|starts| anywhere.add(starts));
    let patterns = patterns(request, anywhere.iter());
    let prices = Prices::new(request, goal, &patterns);
    let scores = SiteScores::new(request, &prices, &patterns);
    let coming = reach.sites.iter().enumerate().map(|(site, at)| scores.at(site).coming(at, reach.size));
    let mut coming: Vec<_> = coming.collect();
    let next = |cost: Cost, site: usize, pattern: usize, from: usize| -> Option<Reverse<Candidate>> {
        let starts = &patterns[pattern].starts;
        let place = (from..starts.len()).find(|place| possible[site].contains(starts[*place]))?;
        Some(Reverse(Candidate { cost, start: starts[place], site, is_exact: false, pattern, place }))
    };
    let lines = (0..request.sites.len()).flat_map(|site| (0..patterns.len()).map(move |p| (site, p)));
    let mut waiting: BinaryHeap<Reverse<Candidate>> =
        lines.filter_map(|(site, pattern)| next(scores.at(site).bound(pattern), site, pattern, 0)).collect();

    let mut room = Room::new(request);
    let mut slots = Vec::new();
    while slots.len() < limit
        && let Some(Reverse(first)) = waiting.pop()
    {
        let Candidate { cost, start, site, pattern, .. } = first;
        if !first.is_exact {
            let mut line = Some(Reverse(first));
            for _ in 0..AHEAD {
                let Some(Reverse(head)) = line else { break };
                if room.has(head.start) {
                    let exact = scores.at(site).exact(&mut coming[site], head.start, pattern);
                    waiting.push(Reverse(Candidate { cost: exact, is_exact: true, ..head }));
                }
                line = next(cost, site, pattern, head.place + 1);
            }
            waiting.extend(line);
        } else if room.has(start) {
            room.take(start);
            let chosen = scores.at(site).chosen(&reach.sites[site], start, pattern);
            slots.push(Slot::new(request, goal, request.minute(start), site, chosen));
        }
    }
    slots
}

/// The scores of each site; sites with one clock share them.
#[derive(Debug)]
struct SiteScores<'a> {
    tables: Vec<Scores<'a>>,
    table_of: Vec<usize>,
}

impl<'a> SiteScores<'a> {
    fn new(request: &Request, prices: &'a Prices<'_>, patterns: &[Pattern]) -> Self {
        let clock_of = |site: &Site| match site.venue {
            Venue::At { clock, .. } => Some(clock),
            Venue::Online => None,
        };
        let mut clocks = Vec::new();
        let mut scores = Self { tables: Vec::new(), table_of: Vec::new() };
        for site in &request.sites {
            let clock = clock_of(site);
            let known = clocks.iter().position(|other| *other == clock);
            scores.table_of.push(known.unwrap_or(clocks.len()));
            if known.is_none() {
                clocks.push(clock);
                scores.tables.push(Scores::new(prices, site, patterns.len()));
            }
        }
        scores
    }

    fn at(&self, site: usize) -> &Scores<'a> {
        &self.tables[self.table_of[site]]
    }
}
