//! What a plain search reaches: hardest meetings first, each as early as nobody is in two places, then late
//! acceptance of single moves. Knows lengths, people, rooms and days only, as the public files do.

use std::time::{Duration, Instant};

use planner::timetable::{Placement, Plan, Problem};

/// Longest session, in grains, that the look around a start has to reach back for.
const LONGEST: usize = 16;

/// A plan on the way.
struct Desk<'p> {
    problem: &'p Problem,
    /// Shared people by pair: needed at both, wished for at one.
    shared: Vec<(i64, i64)>,
    at: Vec<(usize, usize)>,
    /// Meetings that start at each grain.
    starting: Vec<Vec<usize>>,
    random: u64,
}

impl<'p> Desk<'p> {
    fn new(problem: &'p Problem, seed: u64) -> Self {
        let sessions = &problem.sessions;
        let mut shared = Vec::with_capacity(sessions.len() * sessions.len());
        for a in sessions {
            for b in sessions {
                let both = a.required.iter().filter(|one| b.required.contains(one)).count() as i64;
                let everyone = b.required.iter().chain(&b.preferred);
                let all = everyone.filter(|one| a.required.contains(one) || a.preferred.contains(one));
                shared.push((both, all.count() as i64 - both));
            }
        }
        let (at, starting) = (vec![(0, 0); sessions.len()], vec![Vec::new(); problem.grains]);
        Self { problem, shared, at, starting, random: seed.wrapping_mul(0x9E37_79B9_7F4A_7C15) | 1 }
    }

    fn below(&mut self, bound: usize) -> usize {
        self.random ^= self.random << 13;
        self.random ^= self.random >> 7;
        self.random ^= self.random << 17;
        ((self.random >> 32) as usize * bound) >> 32
    }

    fn length(&self, one: usize) -> usize {
        self.problem.sessions[one].length as usize
    }

    /// Hard, medium and soft cost of `one` at `start` and `site` beside all that is placed.
    fn cost(&self, one: usize, start: usize, site: usize) -> [i64; 3] {
        let (problem, weights) = (self.problem, &self.problem.weights);
        let end = start + self.length(one);
        let own = &problem.sessions[one];
        let days = &problem.zones[0].day;
        if end > problem.grains || days[start] != days[end - 1] {
            return [1_000, 0, 0];
        }
        let excess = i64::from(own.attendees) - i64::from(problem.sites[site].capacity);
        let mut cost = [excess.max(0), 0, end as i64 - 1 + i64::from(own.sites[site].cost)];
        for then in start.saturating_sub(LONGEST + 2)..(end + 3).min(problem.grains) {
            for &other in self.starting[then].iter().filter(|&&other| other != one) {
                let end_then = then + self.length(other);
                let overlap = end.min(end_then) as i64 - start.max(then) as i64;
                let (hard, medium) = self.shared[one * self.at.len() + other];
                let same_site = self.at[other].1 == site;
                if overlap > 0 {
                    cost[0] += overlap * (hard + i64::from(same_site));
                    cost[1] += overlap * medium;
                    cost[2] += overlap * weights.soft.crowded;
                } else if overlap == 0 {
                    cost[2] += weights.soft.touching;
                }
                if !same_site && start != then && -overlap <= weights.soft.site_change_within {
                    cost[2] += weights.soft.site_change * (hard + medium);
                }
            }
        }
        cost
    }

    fn lift(&mut self, one: usize) {
        let start = self.at[one].0;
        self.starting[start].retain(|&other| other != one);
    }

    fn place(&mut self, one: usize, start: usize, site: usize) {
        self.at[one] = (start, site);
        self.starting[start].push(one);
    }

    /// The cheapest of the first starts without hard or medium cost, or the cheapest of all.
    fn fill(&mut self) {
        let weight = |one: usize| {
            let session = &self.problem.sessions[one];
            (session.required.len() + session.preferred.len()) * self.length(one)
        };
        let mut order: Vec<usize> = (0..self.at.len()).collect();
        order.sort_by_key(|&one| std::cmp::Reverse(weight(one)));
        for one in order {
            let mut best = ([i64::MAX; 3], 0, 0);
            for start in 0..self.problem.grains {
                for site in 0..self.problem.sites.len() {
                    best = best.min((self.cost(one, start, site), start, site));
                }
                if (best.0[0], best.0[1]) == (0, 0) {
                    break;
                }
            }
            self.place(one, best.1, best.2);
        }
    }

    fn total(&self) -> [i64; 3] {
        let plan = self.plan();
        planner::timetable::score(self.problem, &plan)
            .map_or([i64::MIN; 3], |score| [-score.hard, -score.medium, -score.soft])
    }

    fn plan(&self) -> Plan {
        let placement = |&(start, site): &(usize, usize)| Placement { start, site, experts: Vec::new() };
        Plan { placements: self.at.iter().map(placement).collect() }
    }
}

/// What was found, after how many moves, and when nothing hard or medium was left.
#[derive(Debug)]
pub struct Found {
    pub plan: Plan,
    pub moves: u64,
    pub clean: Option<Duration>,
}

/// Late acceptance with a memory of `history` costs.
pub fn search(problem: &Problem, seed: u64, history: usize, time: Duration) -> Found {
    let begun = Instant::now();
    let mut desk = Desk::new(problem, seed);
    desk.fill();
    let mut now = desk.total();
    let (mut best, mut plan) = (now, desk.plan());
    let mut late = vec![now; history];
    let (mut moves, mut clean) = (0_u64, None);
    let is_clean = |cost: [i64; 3]| (cost[0], cost[1]) == (0, 0);
    while !moves.is_multiple_of(256) || begun.elapsed() < time {
        if clean.is_none() && is_clean(best) {
            clean = Some(begun.elapsed());
        }
        let one = desk.below(desk.at.len());
        let (start, site) = desk.at[one];
        let there = match desk.below(4) {
            0 => (start, desk.below(problem.sites.len())),
            1 => (desk.below(problem.grains), site),
            2 => (desk.below(problem.grains), desk.below(problem.sites.len())),
            _ => ((start + desk.below(9)).saturating_sub(4).min(problem.grains - 1), site),
        };
        desk.lift(one);
        let (old, new) = (desk.cost(one, start, site), desk.cost(one, there.0, there.1));
        let after: [i64; 3] = std::array::from_fn(|level| now[level] - old[level] + new[level]);
        let place = (moves % history as u64) as usize;
        if after <= now || after <= late[place] {
            desk.place(one, there.0, there.1);
            now = after;
            if now < best {
                best = now;
                plan = desk.plan();
            }
        } else {
            desk.place(one, start, site);
        }
        late[place] = now;
        moves += 1;
    }
    Found { plan, moves, clean }
}
