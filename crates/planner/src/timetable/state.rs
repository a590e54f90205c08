//! Placements and what they cost, kept up to date as sessions are lifted and dropped.
//!
//! A cost is a score turned round: 0 is perfect, more is worse.

mod cost;
mod near;

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
}

fn first_choice(session: &super::Session) -> Vec<u32> {
    let picks = session.choices.iter().flat_map(|choice| choice.of.iter().take(choice.pick));
    picks.map(|&expert| expert as u32).collect()
}
