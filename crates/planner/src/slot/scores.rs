//! What each pattern of starts costs at a site, worked out per clock and per set of preferred hours, not per person.

use std::cell::OnceCell;
use std::collections::BTreeMap;

use super::hour::{DayHours, DayPrices};
use super::pattern::Pattern;
use super::rank::Goal;
use super::reach::AtSite;
use super::request::{Request, Role, Site};
use super::turned::Turned;

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
    fn of(&self, participant: usize, site: &Site) -> Price<'_> {
        let participant = &self.request.participants[participant];
        let clock = self.request.clock_at(participant, site);
        Price {
            hardship: &self.hardship[clock],
            misses: self.misses.get(&(clock, participant.preferred.as_slice())).map(Vec::as_slice),
            weight: participant.weight(),
            heads: participant.heads,
        }
    }
}

/// One participant's part of the cost.
#[derive(Debug)]
struct Price<'a> {
    hardship: &'a [u32],
    misses: Option<&'a [u32]>,
    weight: u64,
    heads: u32,
}

impl Price<'_> {
    fn at(&self, pattern: usize) -> Cost {
        let hardship = self.hardship[pattern];
        Cost {
            cost: u64::from(hardship) * self.weight,
            outside: if hardship > 0 { self.heads } else { 0 },
            missed: if self.misses.is_some_and(|misses| misses[pattern] > 0) { self.heads } else { 0 },
        }
    }
}

/// What a session costs at sites with one clock.
#[derive(Debug)]
pub(super) struct Scores<'a> {
    /// By pattern, for those who come in any case.
    certain: Vec<Cost>,
    /// By choice group.
    choices: Vec<Choice<'a>>,
}

#[derive(Debug)]
struct Choice<'a> {
    choose: usize,
    members: Vec<(usize, Price<'a>)>,
    /// By pattern, worked out when asked for.
    order: Vec<OnceCell<Order>>,
}

/// Places in the list of members.
#[derive(Debug, Clone)]
struct Order {
    /// Those who cost nothing, a bit each.
    free: Vec<u64>,
    /// The others, from the cheapest to the dearest.
    dear: Vec<(Cost, u32)>,
}

impl Order {
    fn new(costs: impl Iterator<Item = Cost>, members: usize) -> Self {
        let mut order = Self { free: vec![0; members.div_ceil(64)], dear: Vec::new() };
        for (cost, place) in costs.zip(0_u32..) {
            if cost == Cost::default() {
                order.free[place as usize / 64] |= 1 << (place % 64);
            } else {
                order.dear.push((cost, place));
            }
        }
        order.dear.sort_unstable();
        order
    }

    /// What the cheapest `wanted` of those `coming` cost.
    fn cost(&self, coming: &[u64], wanted: usize) -> Cost {
        let free: usize = self.free.iter().zip(coming).map(|(a, b)| (a & b).count_ones() as usize).sum();
        let mut wanted = wanted.saturating_sub(free);
        let mut sum = Cost::default();
        for (cost, place) in &self.dear {
            if wanted == 0 {
                break;
            }
            // Who comes looks like chance: counting in all with 0 or 1 is faster than to ask.
            let comes = coming[*place as usize / 64] >> (*place % 64) & 1;
            sum.cost += cost.cost * comes;
            sum.outside += cost.outside * comes as u32;
            sum.missed += cost.missed * comes as u32;
            wanted -= comes as usize;
        }
        sum
    }

    /// Places from the cheapest to the dearest.
    fn places(&self) -> impl Iterator<Item = usize> + '_ {
        let free = (0..self.free.len() * 64).filter(|place| self.free[place / 64] >> (place % 64) & 1 == 1);
        free.chain(self.dear.iter().map(|(_, place)| *place as usize))
    }
}

impl Choice<'_> {
    /// What as many as must come cost, the cheapest of all.
    fn cheapest(&self, pattern: usize) -> Cost {
        let costs = self.members.iter().map(|(_, price)| price.at(pattern));
        let mut dear: Vec<Cost> = costs.filter(|cost| *cost != Cost::default()).collect();
        let wanted = self.choose.saturating_sub(self.members.len() - dear.len()).min(dear.len());
        if wanted > 0 && wanted < dear.len() {
            dear.select_nth_unstable(wanted - 1);
        }
        dear[..wanted].iter().fold(Cost::default(), |sum, cost| sum.plus(*cost))
    }

    fn order(&self, pattern: usize) -> &Order {
        self.order[pattern].get_or_init(|| {
            Order::new(self.members.iter().map(|(_, price)| price.at(pattern)), self.members.len())
        })
    }
}

impl<'a> Scores<'a> {
    pub(super) fn new(prices: &'a Prices<'_>, site: &Site, patterns: usize) -> Self {
        let mut certain = vec![Cost::default(); patterns];
        let (request, goal) = (prices.request, prices.goal);
        for index in goal.taking_part(request) {
            if !matches!(request.participants[index].role, Role::Choice(_)) {
                let price = prices.of(index, site);
                certain.iter_mut().enumerate().for_each(|(pattern, sum)| *sum = sum.plus(price.at(pattern)));
            }
        }
        let choices = goal.choose.iter().enumerate().map(|(group, choose)| {
            let members = request.members(group).filter(|_| *choose > 0);
            Choice {
                choose: *choose,
                members: members.map(|member| (member, prices.of(member, site))).collect(),
                order: vec![OnceCell::new(); patterns],
            }
        });
        Self { certain, choices: choices.collect() }
    }

    /// What the session costs at least, if all members of all groups could come.
    pub(super) fn bound(&self, pattern: usize) -> Cost {
        self.choices.iter().map(|choice| choice.cheapest(pattern)).fold(self.certain[pattern], Cost::plus)
    }

    /// Of each choice group, who can come when.
    pub(super) fn coming<'r>(&self, reach: &'r AtSite, size: usize) -> Vec<Turned<'r>> {
        let choices = self.choices.iter().map(|choice| {
            let members = choice.members.iter();
            Turned::new(members.map(|(member, _)| reach.participants[*member].as_ref()).collect(), size)
        });
        choices.collect()
    }

    /// What it costs at this very start, of those who are `coming`.
    pub(super) fn exact(&self, coming: &mut [Turned<'_>], start: usize, pattern: usize) -> Cost {
        let choices = self.choices.iter().zip(coming);
        let costs =
            choices.map(|(choice, turned)| choice.order(pattern).cost(turned.at(start), choice.choose));
        costs.fold(self.certain[pattern], Cost::plus)
    }

    /// The cheapest members of each group who can come, ascending.
    pub(super) fn chosen(&self, reach: &AtSite, start: usize, pattern: usize) -> Vec<Vec<usize>> {
        let choices = self.choices.iter().map(|choice| {
            let order = choice.order(pattern).places().map(|place| choice.members[place].0);
            let can_come = |member: &usize| {
                reach.participants[*member].as_ref().is_some_and(|starts| starts.contains(start))
            };
            let mut group: Vec<usize> = order.filter(can_come).take(choice.choose).collect();
            group.sort_unstable();
            group
        });
        choices.collect()
    }
}
