//! Simulated annealing over plans.
//!
//! The levels are added up to one energy while searching, with a medium unit worth many soft ones and a hard unit
//! many of those, and the best plan is remembered by levels compared in order.

use std::{
    sync::atomic::{AtomicBool, Ordering},
    time::{Duration, Instant},
};

use super::{Options, Plan, Score, construct, course, grid::Grid, heat::Heat, random::Random, walk::Walk};

/// Steps between two looks at the clock.
const BATCH: u64 = 256;

/// When to stop, and how much of the search is over.
#[derive(Debug, Clone)]
pub(crate) struct Clock<'c> {
    begun: Instant,
    time: Duration,
    steps: Option<u64>,
    every: Duration,
    cancel: &'c AtomicBool,
}

impl<'c> Clock<'c> {
    pub(crate) fn new(begun: Instant, options: &Options, cancel: &'c AtomicBool) -> Self {
        Self { begun, time: options.time, steps: options.steps, every: options.every, cancel }
    }

    /// Share of the search that is over, 1 at its end; by steps if they are limited, else by time.
    fn over(&self, steps: u64) -> f64 {
        let elapsed = self.begun.elapsed();
        if elapsed >= self.time || self.cancel.load(Ordering::Relaxed) {
            return 1.0;
        }
        match self.steps {
            Some(limit) => (steps as f64 / limit.max(1) as f64).min(1.0),
            None => elapsed.as_secs_f64() / self.time.as_secs_f64(),
        }
    }
}

/// One thread's search; `report` hears the best score and the steps since it was called last.
pub(crate) fn search(
    grid: &Grid<'_>,
    seed: u64,
    clock: &Clock<'_>,
    report: &mut dyn FnMut(Score, u64),
) -> (Score, Plan) {
    let mut walk = Walk::new(construct::fill(grid), Random::new(seed));
    report(-walk.best, 0);
    if !grid.movable.is_empty() {
        let steps = anneal(&mut walk, clock, report);
        report(-walk.best, steps);
        walk.return_to_best();
    }
    debug_assert_eq!(walk.state.total, walk.best);
    (-walk.best, walk.state.plan())
}

/// Gives the steps not reported yet.
fn anneal(walk: &mut Walk<'_>, clock: &Clock<'_>, report: &mut dyn FnMut(Score, u64)) -> u64 {
    let heat = Heat::measure(walk);
    let problem = walk.state.grid.problem;
    let mut slope = Slope::default();
    walk.state.scale = heat.scale(&problem.weights, slope.steeper);
    let mut stretch = course::prelude(&heat);
    let mut rest = None;
    let (mut steps, mut told, mut last) = (0, 0, Instant::now());
    loop {
        let over = clock.over(steps);
        if over >= 1.0 {
            return steps - told;
        }
        if over >= stretch.ends {
            let rest = rest.get_or_insert_with(|| {
                let published = problem.sessions.iter().any(|s| s.published.is_some() && !s.pinned);
                let sweeps = steps as f64 / over / walk.state.grid.movable.len() as f64;
                let solved = (walk.best.hard, walk.best.medium) == (0, 0);
                course::course(&heat, sweeps, published, solved).into_iter()
            });
            // A thread that slept over the end of a stretch goes through the next ones all the same.
            if let Some(next) = rest.next() {
                stretch = next;
                slope = Slope::default();
                walk.state.scale = heat.scale(&problem.weights, slope.steeper);
                if stretch.from_best {
                    walk.return_to_best();
                }
            }
        }
        let temperature = stretch.temperature(over);
        for _ in 0..BATCH {
            let allowance = -temperature * walk.random.unit().ln();
            walk.step(allowance as i64);
        }
        steps += BATCH;
        if slope.heed(walk.state.total.hard) {
            walk.state.scale = heat.scale(&problem.weights, slope.steeper);
        }
        #[cfg(debug_assertions)]
        if steps.is_multiple_of(64 * BATCH) {
            walk.verify();
        }
        if last.elapsed() >= clock.every {
            report(-walk.best, steps - told);
            (told, last) = (steps, Instant::now());
        }
    }
}

/// Looks at the plan after which the slope is set anew.
const WINDOW: u32 = 32;

/// How steep the hard level is: steeper and steeper while no plan is without clash, so that the search does not
/// settle where clashes buy wishes.
#[derive(Debug)]
struct Slope {
    steeper: f64,
    looks: u32,
    broken: u32,
}

impl Default for Slope {
    fn default() -> Self {
        Self { steeper: 1.0, looks: 0, broken: 0 }
    }
}

impl Slope {
    /// Whether the slope changes.
    fn heed(&mut self, hard: i64) -> bool {
        self.looks += 1;
        self.broken += u32::from(hard > 0);
        if self.looks < WINDOW {
            return false;
        }
        let before = self.steeper;
        if self.broken == WINDOW {
            self.steeper = (self.steeper * 1.1).min(100.0);
        } else if self.broken == 0 {
            self.steeper = (self.steeper * 0.97).max(1.0);
        }
        (self.looks, self.broken) = (0, 0);
        self.steeper.to_bits() != before.to_bits()
    }
}
