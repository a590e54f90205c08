//! What each pattern of starts costs at a site, worked out per clock and per set of preferred hours, not per person.

use std::collections::BTreeMap;

use super::hour::{DayHours, DayPrices};
use super::pattern::Pattern;
use super::rank::Goal;
use super::reach::AtSite;
use super::request::{Request, Role, Site};

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

/// Prices by clock and wish for every pattern, whatever the site.
#[derive(Debug)]
pub(super) struct Prices<'a> {
    request: &'a Request,
    goal: &'a Goal,
    /// By clock, by pattern; empty for clocks that nobody lives by.
    hardship: Vec<Vec<u32>>,
    misses: BTreeMap<(usize, &'a [DayHours]), Vec<u32>>,
}

impl<'a> Prices<'a> {
    pub(super) fn new(request: &'a Request, goal: &'a Goal, patterns: &[Pattern]) -> Self {
        let along = |prices: &DayPrices, clock: usize| -> Vec<u32> {
            patterns.iter().map(|pattern| prices.at(&request.clocks[clock], pattern.example)).collect()
        };
        let social = DayPrices::hardship(request.social, request.length);
        let mut hardship = vec![vec![]; request.clocks.len()];
        let mut misses = BTreeMap::new();
        let mut wishes: BTreeMap<&[DayHours], DayPrices> = BTreeMap::new();
        for participant in goal.taking_part(request).map(|index| &request.participants[index]) {
            for site in &request.sites {
                let clock = request.clock_at(participant, site);
                if hardship[clock].is_empty() {
                    hardship[clock] = along(&social, clock);
                }
                let preferred = participant.preferred.as_slice();
                if !preferred.is_empty() {
                    let wish = wishes
                        .entry(preferred)
                        .or_insert_with(|| DayPrices::outside(preferred, request.length));
                    misses.entry((clock, preferred)).or_insert_with(|| along(wish, clock));
                }
            }
        }
        Self { request, goal, hardship, misses }
    }

    /// The participant's own part of the cost, by pattern.
    fn of(&self, participant: usize, site: &Site) -> impl Fn(usize) -> Cost + '_ {
        let participant = &self.request.participants[participant];
        let clock = self.request.clock_at(participant, site);
        let hardship = &self.hardship[clock];
        let misses = self.misses.get(&(clock, participant.preferred.as_slice()));
        let (weight, heads) = (participant.weight(), participant.heads);
        move |pattern| Cost {
            cost: u64::from(hardship[pattern]) * weight,
            outside: if hardship[pattern] > 0 { heads } else { 0 },
            missed: if misses.is_some_and(|misses| misses[pattern] > 0) { heads } else { 0 },
        }
    }
}

/// What a session costs at sites with one clock.
#[derive(Debug)]
pub(super) struct Scores {
    /// By pattern, for those who come in any case.
    certain: Vec<Cost>,
    /// By choice group.
    choices: Vec<Choice>,
}

#[derive(Debug)]
struct Choice {
    choose: usize,
    /// By pattern, all members from the cheapest to the dearest.
    members: Vec<Vec<(Cost, usize)>>,
}

impl Scores {
    pub(super) fn new(prices: &Prices<'_>, site: &Site, patterns: usize) -> Self {
        let mut certain = vec![Cost::default(); patterns];
        let (request, goal) = (prices.request, prices.goal);
        for index in goal.taking_part(request) {
            if !matches!(request.participants[index].role, Role::Choice(_)) {
                let cost_at = prices.of(index, site);
                certain.iter_mut().enumerate().for_each(|(pattern, sum)| *sum = sum.plus(cost_at(pattern)));
            }
        }
        let choices = goal.choose.iter().enumerate().map(|(group, choose)| {
            let mut members = vec![Vec::new(); patterns];
            for member in request.members(group).filter(|_| *choose > 0) {
                let cost_at = prices.of(member, site);
                members.iter_mut().enumerate().for_each(|(p, list)| list.push((cost_at(p), member)));
            }
            members.iter_mut().for_each(|list| list.sort_unstable());
            Choice { choose: *choose, members }
        });
        Self { certain, choices: choices.collect() }
    }

    /// What the session costs at least, if all members of all groups could come.
    pub(super) fn bound(&self, pattern: usize) -> Cost {
        let cheapest = |choice: &Choice| {
            choice.members[pattern]
                .iter()
                .take(choice.choose)
                .fold(Cost::default(), |sum, (cost, _)| sum.plus(*cost))
        };
        self.choices.iter().map(cheapest).fold(self.certain[pattern], Cost::plus)
    }

    /// What it costs at this very start, and the cheapest members of each group who can come.
    pub(super) fn exact(&self, reach: &AtSite, start: usize, pattern: usize) -> (Cost, Vec<Vec<usize>>) {
        let mut sum = self.certain[pattern];
        let mut chosen = Vec::with_capacity(self.choices.len());
        for choice in &self.choices {
            let can_come = |(_, member): &&(Cost, usize)| {
                reach.participants[*member].as_ref().is_some_and(|starts| starts.contains(start))
            };
            let mut group = Vec::with_capacity(choice.choose);
            for (cost, member) in choice.members[pattern].iter().filter(can_come).take(choice.choose) {
                sum = sum.plus(*cost);
                group.push(*member);
            }
            group.sort_unstable();
            chosen.push(group);
        }
        (sum, chosen)
    }
}
