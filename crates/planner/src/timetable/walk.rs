//! Single steps from plan to plan.

use super::{
    Score,
    random::Random,
    state::{Spot, State},
};

/// Site to be chosen once the start is known.
const ANY: u32 = u32::MAX;

/// How far a near move shifts a start, in grains.
const NEAR: i32 = 8;

/// As many sessions move at once, at most.
const MOST: usize = 6;

/// One of several moves made at once.
#[derive(Debug)]
struct Move {
    session: usize,
    from: Spot,
    start: i32,
    /// What it cost where it was.
    cost: Score,
}

impl Move {
    fn new(session: usize, from: Spot, start: i32) -> Self {
        Self { session, from, start, cost: Score::ZERO }
    }
}

/// A walk over plans that remembers the best one.
#[derive(Debug)]
pub(crate) struct Walk<'g> {
    pub state: State<'g>,
    pub random: Random,
    /// Cost of the best plan met.
    pub best: Score,
    spots: Vec<Spot>,
    chosen: Vec<Vec<u32>>,
    /// Whether the state is the best plan and not yet noted.
    fresh: bool,
    /// Sessions among which experts can be chosen.
    choosing: Vec<u32>,
    /// Sessions that stay where they are.
    fixed: Vec<bool>,
    moves: Vec<Move>,
}

impl<'g> Walk<'g> {
    /// From a state in which all is placed.
    pub(crate) fn new(state: State<'g>, random: Random) -> Self {
        let sessions = &state.grid.problem.sessions;
        let open = |&&session: &&u32| {
            sessions[session as usize]
                .choices
                .iter()
                .any(|choice| choice.pick > 0 && choice.of.len() > choice.pick)
        };
        let choosing = state.grid.movable.iter().filter(open).copied().collect();
        let (spots, chosen, best) = (state.spot.clone(), state.chosen.clone(), state.total);
        let fixed = sessions.iter().map(|session| session.pinned).collect();
        Self { state, random, best, spots, chosen, fresh: false, choosing, fixed, moves: Vec::new() }
    }

    /// One move, tried; taken if it costs at most `allowance` more (energy). `false` if nothing could be tried.
    #[inline]
    pub(crate) fn step(&mut self, allowance: i64) -> bool {
        let movable = &self.state.grid.movable;
        let session = movable[self.random.below(movable.len())] as usize;
        let here = self.state.spot[session];
        let kind = self.random.below(100) as u32;
        let tried = match kind {
            0..15 => self.swap(session, allowance),
            15..25 => self.change_site(session, here, allowance),
            25..75 => self.shift(session, here, allowance),
            75..91 => self.exchange(session, here, allowance),
            _ => self.jump(session, here, allowance),
        };
        self.compare();
        let chosen = !self.choosing.is_empty() && kind.is_multiple_of(4) && self.choose(allowance);
        if chosen {
            self.compare();
        }
        tried || chosen
    }

    #[inline]
    fn compare(&mut self) {
        if self.state.total < self.best {
            self.best = self.state.total;
            self.fresh = true;
        }
    }

    /// By how much a random jump would change the cost.
    pub(crate) fn sample(&mut self) -> Score {
        let grid = self.state.grid;
        let session = grid.movable[self.random.below(grid.movable.len())] as usize;
        let here = self.state.spot[session];
        let starts = &grid.starts(session, here.site as usize).allowed;
        let start = starts[self.random.below(starts.len())] as i32;
        let own = self.state.lift(session);
        self.state.look(session, start);
        let there = self.settle(session, start, here.site);
        let change = self.state.cost(session, there, i64::MAX) - own;
        self.state.restore(session, own);
        change
    }

    /// Panics when the running cost is not that of the plan from scratch.
    #[cfg(debug_assertions)]
    pub(crate) fn verify(&self) {
        let mut sum = Score::ZERO;
        super::terms::visit(self.state.grid.problem, &self.state.plan(), &mut |term| sum += term.score);
        assert_eq!(-self.state.total, sum, "the running score has drifted");
    }

    /// Goes back to the best plan.
    pub(crate) fn return_to_best(&mut self) {
        self.note();
        let mut state = State::new(self.state.grid, self.state.scale);
        state.chosen.clone_from(&self.chosen);
        for (session, &spot) in self.spots.iter().enumerate() {
            state.put(session, spot);
        }
        self.state = state;
    }

    /// Notes the best plan if it is the state and not noted yet.
    pub(crate) fn note(&mut self) {
        if self.fresh {
            self.spots.copy_from_slice(&self.state.spot);
            self.chosen.clone_from(&self.state.chosen);
            self.fresh = false;
        }
    }

    /// Moves to a start a few grains away.
    #[inline]
    fn shift(&mut self, session: usize, here: Spot, allowance: i64) -> bool {
        let by = self.random.below(2 * NEAR as usize) as i32 - NEAR;
        let start = here.start + if by < 0 { by } else { by + 1 };
        if start < 0 || start >= self.state.grid.grains {
            return false;
        }
        let starts = self.state.grid.starts(session, here.site as usize);
        if starts.cost[start as usize].hard > starts.hard {
            return false;
        }
        self.relocate(session, here, Spot { start, site: ANY }, here.site, allowance)
    }

    /// Moves to any allowed start.
    #[inline]
    fn jump(&mut self, session: usize, here: Spot, allowance: i64) -> bool {
        let grid = self.state.grid;
        let sites = &grid.candidates[session];
        let site = sites[self.random.below(sites.len())];
        let starts = &grid.starts(session, site as usize).allowed;
        let start = starts[self.random.below(starts.len())] as i32;
        self.relocate(session, here, Spot { start, site: ANY }, site, allowance)
    }

    #[inline]
    fn change_site(&mut self, session: usize, here: Spot, allowance: i64) -> bool {
        let grid = self.state.grid;
        let sites = &grid.candidates[session];
        let site = sites[self.random.below(sites.len())];
        let starts = grid.starts(session, site as usize);
        let allowed = starts.cost[here.start as usize].hard <= starts.hard;
        allowed && self.relocate(session, here, Spot { start: here.start, site }, site, allowance)
    }

    /// Moves to `there`; where its site is `ANY`, to a free one with the same starts as `site`, or to `site`.
    #[inline]
    fn relocate(&mut self, session: usize, here: Spot, there: Spot, site: u32, allowance: i64) -> bool {
        let own = self.state.lift(session);
        let limit = self.state.scale.energy(own) + allowance;
        if !self.state.look_within(session, there.start, limit) {
            self.state.restore(session, own);
            return true;
        }
        let there = if there.site == ANY { self.settle(session, there.start, site) } else { there };
        if there == here {
            self.state.restore(session, own);
            return false;
        }
        let cost = self.state.cost(session, there, limit);
        if self.state.scale.energy(cost) > limit {
            self.state.restore(session, own);
        } else {
            if self.fresh && self.state.total + cost >= self.best {
                self.note();
            }
            self.state.drop_at(session, there, cost);
        }
        true
    }

    /// A free site with the same starts as `site`, or `site`; after `look`.
    #[inline]
    fn settle(&self, session: usize, start: i32, site: u32) -> Spot {
        Spot { start, site: self.state.free_site(session, start, site).unwrap_or(site) }
    }

    /// Two sessions take each other's start.
    #[inline]
    fn swap(&mut self, session: usize, allowance: i64) -> bool {
        let movable = &self.state.grid.movable;
        let other = movable[self.random.below(movable.len())] as usize;
        let (here, there) = (self.state.spot[session], self.state.spot[other]);
        if session == other || here.start == there.start {
            return false;
        }
        self.moves.clear();
        self.moves.push(Move::new(session, here, there.start));
        self.moves.push(Move::new(other, there, here.start));
        self.transfer(allowance)
    }

    /// Moves to any allowed start; those who are in the way take its place.
    fn exchange(&mut self, session: usize, here: Spot, allowance: i64) -> bool {
        let grid = self.state.grid;
        let starts = &grid.starts(session, here.site as usize).allowed;
        let start = starts[self.random.below(starts.len())] as i32;
        let by = here.start - start;
        if by.abs() < grid.length[session] {
            return false;
        }
        self.state.look(session, start);
        self.moves.clear();
        self.moves.push(Move::new(session, here, start));
        for other in self.state.rivals(session, start) {
            let there = self.state.spot[other as usize];
            let to = there.start + by;
            if self.moves.len() == MOST || to < 0 || to >= grid.grains || self.fixed[other as usize] {
                return false;
            }
            self.moves.push(Move::new(other as usize, there, to));
        }
        self.moves.len() > 1 && self.transfer(allowance)
    }

    /// Takes the sessions of `moves` to their new starts, all or none.
    fn transfer(&mut self, allowance: i64) -> bool {
        let mut moves = std::mem::take(&mut self.moves);
        let limit = self.state.energy() + allowance;
        for step in &mut moves {
            step.cost = self.state.take(step.session);
        }
        let landed = moves
            .iter()
            .take_while(|step| self.land(step.session, Spot { start: step.start, ..step.from }, limit))
            .count();
        if landed < moves.len() {
            for step in &moves[..landed] {
                self.state.take(step.session);
            }
            for step in moves.iter().rev() {
                self.state.undo(step.session, step.from, step.cost);
            }
        } else if self.fresh && self.state.total >= self.best {
            self.note();
            for step in &moves {
                self.spots[step.session] = step.from;
            }
        }
        self.moves = moves;
        true
    }

    /// Places a lifted session at the start of `spot`, if that is allowed and the energy stays within `limit`.
    #[inline]
    fn land(&mut self, session: usize, spot: Spot, limit: i64) -> bool {
        let grid = self.state.grid;
        let site = if grid.candidates[session].contains(&spot.site) {
            spot.site
        } else {
            grid.candidates[session][0]
        };
        let starts = grid.starts(session, site as usize);
        if starts.cost[spot.start as usize].hard > starts.hard {
            return false;
        }
        let left = limit - self.state.energy();
        if !self.state.look_within(session, spot.start, left) {
            return false;
        }
        let spot = self.settle(session, spot.start, site);
        let cost = self.state.cost(session, spot, left);
        let lands = self.state.scale.energy(cost) <= left;
        if lands {
            self.state.drop_at(session, spot, cost);
        }
        lands
    }

    /// Another expert for one place of a choice.
    #[cold]
    fn choose(&mut self, allowance: i64) -> bool {
        let session = self.choosing[self.random.below(self.choosing.len())] as usize;
        let choices = &self.state.grid.problem.sessions[session].choices;
        let mut place = self.random.below(self.state.chosen[session].len());
        let (slot, mut group) = (place, choices.iter());
        let choice = loop {
            let Some(choice) = group.next() else { return false };
            if place < choice.pick {
                break choice;
            }
            place -= choice.pick;
        };
        let expert = choice.of[self.random.below(choice.of.len())] as u32;
        if self.state.chosen[session].contains(&expert) {
            return false;
        }
        self.note();
        let here = self.state.spot[session];
        let own = self.state.lift(session);
        let limit = self.state.scale.energy(own) + allowance;
        let gone = std::mem::replace(&mut self.state.chosen[session][slot], expert);
        self.state.look(session, here.start);
        let cost = self.state.cost(session, here, limit);
        if self.state.scale.energy(cost) > limit {
            self.state.chosen[session][slot] = gone;
            self.state.restore(session, own);
        } else {
            self.state.drop_at(session, here, cost);
        }
        true
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::timetable::{construct, grid::Grid, random_problem, score};

    proptest! {
        #![proptest_config(ProptestConfig::with_cases(64))]

        #[test]
        fn each_step_keeps_the_score(problem in random_problem::problem(), seed in any::<u64>(), heat in 0_i64..1 << 44) {
            let grid = Grid::new(&problem);
            let mut walk = Walk::new(construct::fill(&grid), Random::new(seed));
            prop_assert_eq!(-walk.state.total, score(&problem, &walk.state.plan()).unwrap());
            if grid.movable.is_empty() {
                return Ok(());
            }
            for step in 0..250 {
                walk.step(if step % 3 == 0 { heat } else { 0 });
                prop_assert_eq!(-walk.state.total, score(&problem, &walk.state.plan()).unwrap());
            }
            walk.return_to_best();
            prop_assert_eq!(walk.state.total, walk.best);
            prop_assert_eq!(-walk.best, score(&problem, &walk.state.plan()).unwrap());
        }
    }
}
