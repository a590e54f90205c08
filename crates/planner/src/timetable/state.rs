//! Placements and what they cost, kept up to date as sessions are lifted and dropped.
//!
//! A cost is a score turned round: 0 is perfect, more is worse.

use super::{Placement, Plan, Score, Weights, day_limit::DayLoad, grid::Grid, terms};

const NONE: u32 = u32::MAX;

/// How the levels add up to one number while searching.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Scale {
    hard: i64,
    medium: i64,
    /// Energy of a grain of overlap, per party needed at both and per party wished for, and at all.
    party: i64,
    preferred: i64,
    crowded: i64,
}

impl Scale {
    pub(crate) fn new(hard: i64, medium: i64, weights: &Weights) -> Self {
        let (party, preferred) = (hard * weights.hard.party, medium * weights.medium.preferred);
        Self { hard, medium, party, preferred, crowded: weights.soft.crowded }
    }

    #[inline]
    pub(crate) fn energy(self, cost: Score) -> i64 {
        cost.hard * self.hard + cost.medium * self.medium + cost.soft
    }
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(crate) struct Spot {
    pub start: i32,
    pub site: u32,
}

#[derive(Debug, Clone)]
pub(crate) struct State<'g> {
    pub grid: &'g Grid<'g>,
    /// Where each session stands, or stood before it was lifted.
    pub spot: Vec<Spot>,
    pub chosen: Vec<Vec<u32>>,
    /// Cost of all that is placed.
    pub total: Score,
    pub scale: Scale,
    placed: Vec<bool>,
    /// Site-local day of each placed session.
    day: Vec<u32>,
    /// By start: first of the sessions that start there, then chained.
    head: Vec<u32>,
    next: Vec<u32>,
    prev: Vec<u32>,
    /// Which starts have sessions.
    used: Vec<u64>,
    burden: Vec<i64>,
    load: DayLoad,
    near: Vec<u32>,
    /// The session that is lifted, still linked.
    lifted: u32,
    /// What each session costs with those near it, where it is known.
    pairs: Vec<Option<Score>>,
}

impl<'g> State<'g> {
    /// With nothing placed.
    pub(crate) fn new(grid: &'g Grid<'g>, scale: Scale) -> Self {
        let problem = grid.problem;
        let burden = |index: usize| i64::from(problem.parties[index].carried);
        let mut total = Score::ZERO;
        for (index, party) in problem.parties.iter().enumerate() {
            if party.burden.is_some() {
                total.medium += problem.weights.medium.fairness * burden(index) * burden(index);
            }
        }
        Self {
            grid,
            spot: vec![Spot::default(); grid.sessions],
            chosen: problem.sessions.iter().map(first_choice).collect(),
            total,
            scale,
            placed: vec![false; grid.sessions],
            day: vec![0; grid.sessions],
            head: vec![NONE; grid.grains as usize],
            next: vec![NONE; grid.sessions],
            prev: vec![NONE; grid.sessions],
            used: vec![0; (grid.grains as usize).div_ceil(64)],
            burden: (0..problem.parties.len()).map(burden).collect(),
            load: DayLoad::new(problem, &grid.limits),
            near: Vec::new(),
            lifted: NONE,
            pairs: vec![None; grid.sessions],
        }
    }

    pub(crate) fn plan(&self) -> Plan {
        let placement = |(spot, chosen): (&Spot, &Vec<u32>)| Placement {
            start: spot.start as usize,
            site: spot.site as usize,
            experts: chosen.iter().map(|&expert| expert as usize).collect(),
        };
        Plan { placements: self.spot.iter().zip(&self.chosen).map(placement).collect() }
    }

    pub(crate) fn is_placed(&self, session: usize) -> bool {
        self.placed[session]
    }

    #[inline]
    pub(crate) fn energy(&self) -> i64 {
        self.scale.energy(self.total)
    }

    /// Lifts a session, while all others are in place, until it is restored or dropped; gives what it cost.
    #[inline]
    pub(crate) fn lift(&mut self, session: usize) -> Score {
        self.lifted = session as u32;
        self.bear(session, -1);
        let spot = self.spot[session];
        let pairs = if let Some(pairs) = self.pairs[session] {
            pairs
        } else {
            self.look(session, spot.start);
            let pairs = self.with_near(session, spot);
            self.pairs[session] = Some(pairs);
            pairs
        };
        let cost = self.alone(session, spot) + pairs;
        self.total -= cost;
        cost
    }

    /// Takes a session out, while others may be out too; gives what it cost.
    pub(crate) fn take(&mut self, session: usize) -> Score {
        self.unlink(session);
        self.bear(session, -1);
        let spot = self.spot[session];
        self.look(session, spot.start);
        let cost = self.alone(session, spot) + self.with_near(session, spot);
        self.total -= cost;
        cost
    }

    /// Puts a lifted session back where it was.
    #[inline]
    pub(crate) fn restore(&mut self, session: usize, cost: Score) {
        self.lifted = NONE;
        self.bear(session, 1);
        self.total += cost;
    }

    /// Puts a session that was taken out back at `spot`, as if nothing had happened.
    pub(crate) fn undo(&mut self, session: usize, spot: Spot, cost: Score) {
        self.spot[session] = spot;
        self.link(session);
        self.bear(session, 1);
        self.total += cost;
    }

    /// Places a session, with other experts perhaps, whose cost there is known.
    pub(crate) fn drop_at(&mut self, session: usize, spot: Spot, cost: Score) {
        self.forget(session, self.spot[session].start);
        if spot.start != self.spot[session].start {
            self.forget(session, spot.start);
        }
        if self.placed[session] {
            self.unlink(session);
        }
        self.pairs[session] = None;
        self.spot[session] = spot;
        self.link(session);
        self.lifted = NONE;
        self.bear(session, 1);
        self.total += cost;
    }

    /// What those near `start` cost with others is not known any more.
    fn forget(&mut self, session: usize, start: i32) {
        self.look(session, start);
        for &other in &self.near {
            self.pairs[other as usize] = None;
        }
    }

    /// Places a session.
    pub(crate) fn put(&mut self, session: usize, spot: Spot) {
        self.look(session, spot.start);
        let cost = self.alone(session, spot) + self.with_near(session, spot);
        self.drop_at(session, spot, cost);
    }

    fn link(&mut self, session: usize) {
        let start = self.spot[session].start as usize;
        let first = self.head[start];
        self.next[session] = first;
        self.prev[session] = NONE;
        if first != NONE {
            self.prev[first as usize] = session as u32;
        }
        self.head[start] = session as u32;
        self.used[start / 64] |= 1 << (start % 64);
        self.placed[session] = true;
        self.day[session] = self.grid.day(self.spot[session].site as usize, self.spot[session].start);
    }

    fn unlink(&mut self, session: usize) {
        let start = self.spot[session].start as usize;
        let (next, prev) = (self.next[session], self.prev[session]);
        if next != NONE {
            self.prev[next as usize] = prev;
        }
        if prev == NONE {
            self.head[start] = next;
            if next == NONE {
                self.used[start / 64] &= !(1 << (start % 64));
            }
        } else {
            self.next[prev as usize] = next;
        }
        self.placed[session] = false;
    }

    /// Adds the session's hours to the burden of who attends.
    fn bear(&mut self, session: usize, sign: i64) {
        let grid = self.grid;
        if grid.plain[session] {
            return;
        }
        let start = self.spot[session].start as usize;
        self.load.add(grid.problem, &grid.limits, session, &self.chosen[session], start, sign);
        let end = start + grid.length[session] as usize;
        for &party in grid.counted[session].iter().chain(&self.chosen[session]) {
            let table = grid.problem.parties[party as usize].burden.as_deref();
            self.burden[party as usize] += sign * terms::over(table, start, end);
        }
    }

    /// Notes which placed sessions are near enough to matter to `session` at `start`.
    #[inline]
    pub(crate) fn look(&mut self, session: usize, start: i32) {
        self.look_within(session, start, i64::MAX);
    }

    /// Looks as `look` does, but gives up once sure that `session` there costs more than `limit` (energy) with
    /// those near it, at any site; `false` if it gave up.
    #[inline]
    pub(crate) fn look_within(&mut self, session: usize, start: i32, limit: i64) -> bool {
        let grid = self.grid;
        self.near.clear();
        let (end, earliest) = (start + grid.length[session], start - grid.reach);
        let from = (earliest - grid.longest).max(0) as usize;
        let to = (end + grid.reach + 1).min(grid.grains) as usize;
        let shared = &grid.shared[session * grid.sessions..][..grid.sessions];
        let mut word = from / 64;
        let mut bits = self.used[word] & (!0 << (from % 64));
        let mut least = 0;
        loop {
            while bits != 0 {
                let at = word * 64 + bits.trailing_zeros() as usize;
                if at >= to {
                    return true;
                }
                bits &= bits - 1;
                let mut other = self.head[at];
                while other != NONE {
                    let end_there = at as i32 + grid.length[other as usize];
                    if end_there >= earliest && other != self.lifted {
                        self.near.push(other);
                        let overlap = i64::from(end.min(end_there) - start.max(at as i32));
                        if overlap > 0 {
                            // Gaps, travel and chosen experts only add to this.
                            let shared = shared[other as usize];
                            least += overlap
                                * (self.scale.party * i64::from(shared.hard)
                                    + self.scale.preferred * i64::from(shared.medium)
                                    + self.scale.crowded);
                            if least > limit {
                                return false;
                            }
                        }
                    }
                    other = self.next[other as usize];
                }
            }
            word += 1;
            if word * 64 >= to {
                return true;
            }
            bits = self.used[word];
        }
    }

    /// The noted sessions that overlap `session` from `start` and share people with it.
    pub(crate) fn rivals(&self, session: usize, start: i32) -> impl Iterator<Item = u32> + '_ {
        let end = start + self.grid.length[session];
        let shared = &self.grid.shared[session * self.grid.sessions..][..self.grid.sessions];
        self.near.iter().copied().filter(move |&other| {
            let (then, both) = (self.spot[other as usize].start, shared[other as usize]);
            end.min(then + self.grid.length[other as usize]) > start.max(then) && both.hard + both.medium > 0
        })
    }

    /// The first candidate site, cheapest first, with the same starts as `like` that nobody near occupies from
    /// `start`; after `look`.
    #[inline]
    pub(crate) fn free_site(&self, session: usize, start: i32, like: u32) -> Option<u32> {
        let grid = self.grid;
        let end = start + grid.length[session];
        let mut taken = 0_u64;
        for &other in &self.near {
            let spot = self.spot[other as usize];
            let turnaround = grid.turnaround[spot.site as usize];
            let overlap = end.min(spot.start + grid.length[other as usize]) - start.max(spot.start);
            if overlap + turnaround > 0 && grid.exclusive[spot.site as usize] {
                taken |= 1 << (spot.site % 64);
            }
        }
        let row = &grid.table[session * grid.sites..][..grid.sites];
        let like = row[like as usize];
        grid.candidates[session]
            .iter()
            .copied()
            .find(|&site| taken >> (site % 64) & 1 == 0 && row[site as usize] == like)
    }

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
    fn with_near(&self, session: usize, spot: Spot) -> Score {
        let end = spot.start + self.grid.length[session];
        self.near.iter().map(|&other| self.pair(session, spot, end, other as usize)).sum()
    }

    /// What `session`, not placed, would cost at `spot` without those near it.
    #[inline]
    fn alone(&self, session: usize, spot: Spot) -> Score {
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
    fn share(
        &self,
        session: usize,
        other: usize,
        shared: &mut super::grid::Shared,
        gaps: &mut super::grid::Gaps,
    ) {
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

fn first_choice(session: &super::Session) -> Vec<u32> {
    let picks = session.choices.iter().flat_map(|choice| choice.of.iter().take(choice.pick));
    picks.map(|&expert| expert as u32).collect()
}
