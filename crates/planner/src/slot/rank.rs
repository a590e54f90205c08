//! The best slots of those that are possible.

use super::bits::Starts;
use super::reach::Reach;
use super::reason::Slot;
use super::request::{Participant, Request};
use super::scores::{Choice, Cost, Scores};
use super::spread::{Part, part_of, thin};

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

    pub(super) fn taking_part<'a>(&'a self, request: &'a Request) -> impl Iterator<Item = &'a Participant> {
        request.participants.iter().zip(&self.takes_part).filter(|(_, takes)| **takes).map(|(p, _)| p)
    }
}

/// One start at one site. The order of the fields is the order of the ranking.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Candidate {
    pub cost: Cost,
    pub start: usize,
    pub site: usize,
    position: usize,
}

/// The best of `possible` (by site), at most `limit`.
pub(super) fn best(
    request: &Request,
    reach: &Reach,
    possible: &[Starts],
    goal: &Goal,
    limit: usize,
) -> Vec<Slot> {
    let mut anywhere = Starts::none(reach.size);
    possible.iter().for_each(|starts| anywhere.add(starts));
    let starts: Vec<usize> = anywhere.iter().collect();
    let scores = Scores::new(request, goal, starts.iter().map(|start| request.minute(*start)).collect());
    let bases = Bases::new(request, &scores);
    let choices: Vec<Choice<'_>> =
        request.sites.iter().zip(&reach.sites).map(|(site, reach)| scores.choice(site, reach)).collect();

    let mut found = Vec::new();
    let mut part = Vec::new();
    let mut current: Option<Part> = None;
    let each_part = request.spread.each_part;
    for (position, start) in starts.iter().enumerate() {
        let here = part_of(request, *start);
        if current.replace(here).is_some_and(|before| before != here) {
            found.append(&mut finish(&mut part, &choices, each_part));
        }
        for (site, _) in possible.iter().enumerate().filter(|(_, starts)| starts.contains(*start)) {
            part.push(Candidate { cost: bases.at(site, position), start: *start, site, position });
        }
    }
    found.append(&mut finish(&mut part, &choices, each_part));
    thin(request, found, limit)
        .into_iter()
        .map(|candidate| {
            let (_, chosen) = choices[candidate.site].cheapest(candidate.start, candidate.position);
            Slot::new(request, goal, request.minute(candidate.start), candidate.site, chosen)
        })
        .collect()
}

/// The best few of one part of a day. Costs come in without those of choice groups, which can only add: once the next
/// one is dearer than the last one kept, so are all after it.
fn finish(part: &mut Vec<Candidate>, choices: &[Choice<'_>], each_part: usize) -> Vec<Candidate> {
    part.sort_unstable();
    let mut kept: Vec<Candidate> = Vec::new();
    for mut candidate in part.drain(..) {
        if kept.len() >= each_part && kept.last().is_none_or(|last| *last <= candidate) {
            break;
        }
        let choice = &choices[candidate.site];
        if !choice.is_empty() {
            candidate.cost = choice.with(candidate.cost, candidate.start, candidate.position);
        }
        let place = kept.partition_point(|other| *other < candidate);
        kept.insert(place, candidate);
        kept.truncate(each_part);
    }
    kept
}

/// Costs of those who come in any case; sites with one clock share them.
#[derive(Debug)]
struct Bases {
    tables: Vec<Vec<Cost>>,
    table_of: Vec<usize>,
}

impl Bases {
    fn new(request: &Request, scores: &Scores<'_>) -> Self {
        let mut clocks = Vec::new();
        let mut bases = Self { tables: Vec::new(), table_of: Vec::new() };
        for site in &request.sites {
            let clock = match site.venue {
                super::Venue::At { clock, .. } => Some(clock),
                super::Venue::Online => None,
            };
            let known = clocks.iter().position(|other| *other == clock);
            bases.table_of.push(known.unwrap_or(clocks.len()));
            if known.is_none() {
                clocks.push(clock);
                bases.tables.push(scores.base(site));
            }
        }
        bases
    }

    fn at(&self, site: usize, position: usize) -> Cost {
        self.tables[self.table_of[site]][position]
    }
}
