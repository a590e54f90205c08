//! What one session costs where it stands, or would.

use super::{Score, Spot, State};
use crate::timetable::{
    grid::{Gaps, Shared},
    terms,
};

impl State<'_> {
    /// What `session`, not placed, would cost at `spot`; once past `limit` (energy) any cost past it.
    /// After `look`.
    #[inline]
    pub(crate) fn cost(&self, session: usize, spot: Spot, limit: i64) -> Score {
        let mut cost = self.alone(session, spot);
        let mut energy = self.scale.energy(cost);
        let end = spot.start + self.grid.length[session];
        for &other in &self.near {
            if energy > limit {
                break;
            }
            cost += self.pair(session, spot, end, other as usize);
            energy = self.scale.energy(cost);
        }
        cost
    }

    /// What `session`, not placed, would cost at `spot` with those near it. After `look`.
    pub(super) fn with_near(&self, session: usize, spot: Spot) -> Score {
        let end = spot.start + self.grid.length[session];
        self.near.iter().map(|&other| self.pair(session, spot, end, other as usize)).sum()
    }

    /// What `session`, not placed, would cost at `spot` without those near it.
    #[inline]
    pub(super) fn alone(&self, session: usize, spot: Spot) -> Score {
        let grid = self.grid;
        let site = spot.site as usize;
        let mut cost = grid.site_cost[session * grid.sites + site]
            + grid.starts(session, site).cost[spot.start as usize];
        if !grid.plain[session] {
            cost += self.own_cost(session, spot);
        }
        let end = spot.start + grid.length[session];
        for link in &grid.links[session] {
            let other = link.other as usize;
            if self.placed[other] {
                let then = self.spot[other].start;
                let short = if link.later { end - then } else { then + grid.length[other] - spot.start };
                cost.hard += link.weight * i64::from((short + link.gap).max(0));
            }
        }
        cost
    }

    #[inline]
    fn pair(&self, session: usize, spot: Spot, end: i32, other: usize) -> Score {
        let (grid, weights) = (self.grid, &self.grid.problem.weights);
        let then = self.spot[other];
        let overlap = end.min(then.start + grid.length[other]) - spot.start.max(then.start);
        let here = session * grid.sessions + other;
        let mut shared = grid.shared[here];
        let mut cost = Score::ZERO;
        let same_site = spot.site == then.site;
        let (mut hard, mut medium) = (overlap, overlap);
        let choosing = !(self.chosen[session].is_empty() && self.chosen[other].is_empty());
        if grid.travels || !grid.gaps.is_empty() || choosing {
            let mut gaps = grid.gaps.get(here).copied().unwrap_or_default();
            if choosing {
                self.share(session, other, &mut shared, &mut gaps);
            }
            let session_first = (spot.start, session) <= (then.start, other);
            let (from, to) = if session_first { (spot.site, then.site) } else { (then.site, spot.site) };
            let travel = grid.problem.travel(from as usize, to as usize) as i32;
            if shared.hard > 0 {
                hard += gaps.hard.max(travel);
                if overlap <= 0
                    && gaps.rest + overlap > 0
                    && grid.day(spot.site as usize, spot.start) != self.day[other]
                {
                    cost.hard += weights.hard.rest * i64::from(gaps.rest + overlap);
                }
            }
            if shared.medium > 0 {
                medium += gaps.medium.max(travel);
            }
        }
        if hard > 0 {
            cost.hard += weights.hard.party * i64::from(hard) * i64::from(shared.hard);
        }
        if medium > 0 {
            cost.medium += weights.medium.preferred * i64::from(medium) * i64::from(shared.medium);
        }
        if same_site {
            let short = overlap + grid.turnaround[spot.site as usize];
            if short > 0 && grid.exclusive[spot.site as usize] {
                cost.hard += weights.hard.site * i64::from(short);
            }
        } else if spot.start != then.start && i64::from(-overlap) <= weights.soft.site_change_within {
            cost.soft += weights.soft.site_change * (i64::from(shared.hard) + i64::from(shared.medium));
        }
        if overlap > 0 {
            cost.soft += weights.soft.crowded * i64::from(overlap);
        } else if overlap == 0 {
            cost.soft += weights.soft.touching;
        }
        cost
    }

    /// Adds the chosen experts to what two sessions share.
    #[cold]
    fn share(&self, session: usize, other: usize, shared: &mut Shared, gaps: &mut Gaps) {
        let problem = self.grid.problem;
        let mut add = |party: u32, at: usize, both: bool| {
            let (who, needed) = (&problem.parties[party as usize], &problem.sessions[at]);
            if needed.required.contains(&(party as usize)) || both && self.chosen[at].contains(&party) {
                shared.hard += 1;
                gaps.hard = gaps.hard.max(who.gap as i32);
                gaps.rest = gaps.rest.max(who.rest as i32);
            } else if needed.preferred.contains(&(party as usize)) {
                shared.medium += 1;
                gaps.medium = gaps.medium.max(who.gap as i32);
            }
        };
        for &party in &self.chosen[session] {
            add(party, other, true);
        }
        for &party in &self.chosen[other] {
            add(party, session, false);
        }
    }

    /// Burden, days and chosen experts of one session at `spot`.
    fn own_cost(&self, session: usize, spot: Spot) -> Score {
        let (grid, problem) = (self.grid, self.grid.problem);
        let (start, end) = (spot.start as usize, (spot.start + grid.length[session]) as usize);
        let chosen = &self.chosen[session];
        let mut cost = Score::hard(self.load.cost(problem, &grid.limits, session, chosen, start));
        for &party in chosen {
            cost += grid.hours[party as usize].cost(start, end);
            let own = &problem.sessions[session];
            if !own.choices.iter().any(|choice| choice.of.contains(&(party as usize))) {
                cost.hard += problem.weights.hard.refused;
            }
            if own.published.as_ref().is_some_and(|published| !published.experts.contains(&(party as usize)))
            {
                cost.soft += problem.weights.soft.moved_expert;
            }
        }
        for &party in grid.counted[session].iter().chain(&self.chosen[session]) {
            let who = &problem.parties[party as usize];
            if let Some(burden) = who.burden.as_deref() {
                let (before, more) = (self.burden[party as usize], terms::over(Some(burden), start, end));
                cost.medium += problem.weights.medium.fairness * more * (2 * before + more);
            }
            if who.daily {
                cost.soft += self.day_cost(party, session, spot);
            }
        }
        cost
    }

    /// By how much a daily party's idle time and balance change if `session`, not placed, is placed at `spot`.
    fn day_cost(&self, party: u32, session: usize, spot: Spot) -> i64 {
        let (grid, soft) = (self.grid, &self.grid.problem.weights.soft);
        let day = grid.day(spot.site as usize, spot.start);
        let (mut first, mut last, mut busy) = (i64::MAX, 0, 0);
        for &other in &grid.attended[party as usize] {
            let other = other as usize;
            let then = self.spot[other];
            if !self.placed[other]
                || self.day[other] != day
                || other == session
                // Sessions without choices are listed because the party attends.
                || !self.chosen[other].is_empty() && !self.attends(other, party)
            {
                continue;
            }
            first = first.min(i64::from(then.start));
            last = last.max(i64::from(then.start + grid.length[other]));
            busy += i64::from(grid.length[other]);
        }
        let length = i64::from(grid.length[session]);
        let before = if busy == 0 { 0 } else { (last - first - busy).max(0) };
        let (start, end) = (i64::from(spot.start), i64::from(spot.start) + length);
        let after = (last.max(end) - first.min(start) - busy - length).max(0);
        soft.idle * (after - before) + soft.balance * length * (2 * busy + length)
    }

    fn attends(&self, session: usize, party: u32) -> bool {
        self.grid.problem.sessions[session].expects(party as usize) || self.chosen[session].contains(&party)
    }
}
