use std::collections::BTreeMap;

use super::clock::LocalMinute;
use super::hour::{DayHours, DayPrices};
use super::rank::Goal;
use super::request::{Request, Role, Venue};

/// One start at one site, with who comes and why it ranks where it does. Numbers are indexes into the request.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Slot {
    /// Minutes since the Unix epoch.
    pub start: i64,
    pub end: i64,
    pub site: usize,
    /// By choice group, the members proposed, ascending.
    pub chosen: Vec<Vec<usize>>,
    pub reason: Reason,
}

/// What the slot costs.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Reason {
    /// Hardship of all, each weighed by heads and by 1 + the nights already borne. Zero: nobody sits outside
    /// social hours.
    pub cost: u64,
    /// Heads who sit outside social hours, if only for a minute.
    pub outside_heads: u32,
    /// Who they are; dearest first.
    pub outside: Vec<Outside>,
    /// Heads for whom part of it lies outside the hours they prefer.
    pub missed_heads: u32,
    /// Who they are, ascending.
    pub missed: Vec<usize>,
}

/// How one participant lives a session outside social hours.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Outside {
    pub participant: usize,
    /// On the clock they live by then: their own, or the site's if they come to it.
    pub starts: LocalMinute,
    /// The first minute after it.
    pub ends: LocalMinute,
    /// Days by which their date is ahead of the site's (online: of the home clock's) when it starts.
    pub day_difference: i64,
    /// Minutes of it outside social hours.
    pub minutes: u32,
    /// Sum over those minutes of the hours, begun ones counted, that lie between them and social hours.
    pub hardship: u32,
    /// Nights borne before.
    pub borne: u32,
    /// Hardship × heads × (1 + borne): their share of the cost.
    pub cost: u64,
}

impl Slot {
    pub(super) fn new(
        request: &Request,
        goal: &Goal,
        start: i64,
        site: usize,
        chosen: Vec<Vec<usize>>,
    ) -> Self {
        let end = start + i64::from(request.length);
        let reason = Reason::new(request, goal, start, site, &chosen);
        Self { start, end, site, chosen, reason }
    }
}

impl Reason {
    fn new(request: &Request, goal: &Goal, start: i64, site: usize, chosen: &[Vec<usize>]) -> Self {
        let prices = DayPrices::hardship(request.social, request.length);
        let site = &request.sites[site];
        let site_clock = match site.venue {
            Venue::At { clock, .. } => clock,
            Venue::Online => request.home,
        };
        let site_day = request.clocks[site_clock].local(start).day;
        let mut wishes: BTreeMap<&[DayHours], DayPrices> = BTreeMap::new();
        let mut reason = Self { cost: 0, outside_heads: 0, outside: vec![], missed_heads: 0, missed: vec![] };
        for (index, participant) in request.participants.iter().enumerate() {
            let comes = match participant.role {
                Role::Required | Role::Delegation => goal.takes_part[index],
                Role::Choice(group) => chosen[group].contains(&index),
            };
            if !comes {
                continue;
            }
            let clock = &request.clocks[request.clock_at(participant, site)];
            let hardship = prices.at(clock, start);
            if hardship > 0 {
                let starts = clock.local(start);
                let outside = Outside {
                    participant: index,
                    starts,
                    ends: clock.local(start + i64::from(request.length)),
                    day_difference: starts.day - site_day,
                    minutes: prices.minutes(clock, start),
                    hardship,
                    borne: participant.borne,
                    cost: u64::from(hardship) * participant.weight(),
                };
                reason.cost += outside.cost;
                reason.outside_heads += participant.heads;
                reason.outside.push(outside);
            }
            let preferred = participant.preferred.as_slice();
            let wish =
                wishes.entry(preferred).or_insert_with(|| DayPrices::outside(preferred, request.length));
            if !preferred.is_empty() && wish.at(clock, start) > 0 {
                reason.missed_heads += participant.heads;
                reason.missed.push(index);
            }
        }
        reason.outside.sort_by_key(|outside| (std::cmp::Reverse(outside.cost), outside.participant));
        reason
    }
}
