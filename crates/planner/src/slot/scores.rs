//! What each start costs, worked out once per clock and once per set of preferred hours, not per person.

use std::collections::BTreeMap;

use super::hour::{DayHours, DayPrices};
use super::rank::Goal;
use super::reach::AtSite;
use super::request::{Participant, Request, Role, Site};

/// How a slot compares, apart from when and where it is: less is better.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Cost {
    pub cost: u64,
    pub outside: u32,
    pub missed: u32,
}

impl Cost {
    fn plus(self, other: Self) -> Self {
        Self {
            cost: self.cost + other.cost,
            outside: self.outside + other.outside,
            missed: self.missed + other.missed,
        }
    }
}

/// Tables over the starts that are possible at one site or more; positions are places in that list.
#[derive(Debug)]
pub(super) struct Scores<'a> {
    request: &'a Request,
    goal: &'a Goal,
    /// Minutes, ascending.
    minutes: Vec<i64>,
    /// By clock; empty for those that nobody lives by.
    hardship: Vec<Vec<u32>>,
    misses: BTreeMap<(usize, &'a [DayHours]), Vec<u32>>,
}

/// A member of a choice group, ready to be compared at one site.
#[derive(Debug)]
struct Member<'a> {
    index: usize,
    reach: &'a super::bits::Starts,
    weight: u64,
    heads: u32,
    hardship: &'a [u32],
    misses: Option<&'a [u32]>,
}

/// The members of each choice group at one site.
#[derive(Debug)]
pub(super) struct Choice<'a>(Vec<(usize, Vec<Member<'a>>)>);

impl<'a> Scores<'a> {
    pub(super) fn new(request: &'a Request, goal: &'a Goal, minutes: Vec<i64>) -> Self {
        let mut scores = Self {
            request,
            goal,
            minutes,
            hardship: vec![vec![]; request.clocks.len()],
            misses: BTreeMap::new(),
        };
        let prices = DayPrices::hardship(request.social, request.length);
        let mut wishes: BTreeMap<&[DayHours], DayPrices> = BTreeMap::new();
        for (participant, site) in
            goal.taking_part(request).flat_map(|p| request.sites.iter().map(move |s| (p, s)))
        {
            let clock = request.clock_at(participant, site);
            if scores.hardship[clock].is_empty() {
                scores.hardship[clock] = prices.along(&request.clocks[clock], &scores.minutes);
            }
            let preferred = participant.preferred.as_slice();
            if !preferred.is_empty() {
                let wish =
                    wishes.entry(preferred).or_insert_with(|| DayPrices::outside(preferred, request.length));
                let along = || wish.along(&request.clocks[clock], &scores.minutes);
                scores.misses.entry((clock, preferred)).or_insert_with(along);
            }
        }
        scores
    }

    /// For every start, what those cost who come in any case. The same for all sites with one clock.
    pub(super) fn base(&self, site: &Site) -> Vec<Cost> {
        let mut by_clock: BTreeMap<usize, (u64, u32)> = BTreeMap::new();
        let mut by_wish: BTreeMap<(usize, &[DayHours]), u32> = BTreeMap::new();
        let certain = self.goal.taking_part(self.request).filter(|p| !matches!(p.role, Role::Choice(_)));
        for participant in certain {
            let clock = self.request.clock_at(participant, site);
            let sum = by_clock.entry(clock).or_default();
            *sum = (sum.0 + participant.weight(), sum.1 + participant.heads);
            if !participant.preferred.is_empty() {
                *by_wish.entry((clock, &participant.preferred)).or_default() += participant.heads;
            }
        }
        let mut base = vec![Cost::default(); self.minutes.len()];
        for (clock, (weight, heads)) in by_clock {
            for (cost, hardship) in base.iter_mut().zip(&self.hardship[clock]) {
                cost.cost += u64::from(*hardship) * weight;
                cost.outside += if *hardship > 0 { heads } else { 0 };
            }
        }
        for (wish, heads) in by_wish {
            for (cost, missed) in base.iter_mut().zip(self.misses.get(&wish).map_or(&[][..], Vec::as_slice)) {
                cost.missed += if *missed > 0 { heads } else { 0 };
            }
        }
        base
    }

    pub(super) fn choice<'s>(&'s self, site: &Site, reach: &'s AtSite) -> Choice<'s> {
        let member = |index: usize| {
            let participant: &Participant = &self.request.participants[index];
            let clock = self.request.clock_at(participant, site);
            Some(Member {
                index,
                reach: reach.participants[index].as_ref()?,
                weight: participant.weight(),
                heads: participant.heads,
                hardship: &self.hardship[clock],
                misses: self.misses.get(&(clock, participant.preferred.as_slice())).map(Vec::as_slice),
            })
        };
        let groups = self.goal.choose.iter().enumerate().map(|(group, choose)| {
            (*choose, self.request.members(group).filter_map(member).collect::<Vec<_>>())
        });
        Choice(groups.collect())
    }
}

impl Choice<'_> {
    /// Whether nobody is to be chosen.
    pub(super) fn is_empty(&self) -> bool {
        self.0.iter().all(|(choose, _)| *choose == 0)
    }

    /// The cheapest members of each group who can come at the start, at `position` of the tables.
    pub(super) fn cheapest(&self, start: usize, position: usize) -> (Cost, Vec<Vec<usize>>) {
        let mut sum = Cost::default();
        let mut chosen = Vec::with_capacity(self.0.len());
        for (choose, members) in &self.0 {
            let mut costs: Vec<(Cost, usize)> = members
                .iter()
                .filter(|member| member.reach.contains(start))
                .map(|member| (member.cost(position), member.index))
                .collect();
            if *choose > 0 && *choose < costs.len() {
                costs.select_nth_unstable(choose - 1);
            }
            costs.truncate(*choose);
            sum = costs.iter().fold(sum, |sum, (cost, _)| sum.plus(*cost));
            let mut group: Vec<usize> = costs.into_iter().map(|(_, index)| index).collect();
            group.sort_unstable();
            chosen.push(group);
        }
        (sum, chosen)
    }

    /// What those cost who are chosen, together with those who come in any case.
    pub(super) fn with(&self, base: Cost, start: usize, position: usize) -> Cost {
        base.plus(self.cheapest(start, position).0)
    }
}

impl Member<'_> {
    fn cost(&self, position: usize) -> Cost {
        let hardship = self.hardship.get(position).copied().unwrap_or(0);
        let is_missed = self.misses.and_then(|misses| misses.get(position)).is_some_and(|missed| *missed > 0);
        Cost {
            cost: u64::from(hardship) * self.weight,
            outside: if hardship > 0 { self.heads } else { 0 },
            missed: if is_missed { self.heads } else { 0 },
        }
    }
}
