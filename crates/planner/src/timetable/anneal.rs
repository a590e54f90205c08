//! Simulated annealing over plans.
//!
//! The levels are added up to one energy while searching, with a medium unit worth many soft ones and a hard unit
//! many of those, and the best plan is remembered by levels compared in order.

use std::{
    sync::atomic::{AtomicBool, Ordering},
    time::{Duration, Instant},
};

use super::{
    Options, Plan, Score, construct,
    grid::Grid,
    random::Random,
    state::{Scale, State},
    walk::Walk,
};

/// Random jumps by which the levels are weighed.
const SAMPLES: u32 = 2_000;

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
    let mut state = State::new(grid, construct::STRICT);
    construct::fill(&mut state);
    let mut walk = Walk::new(state, Random::new(seed));
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
    walk.state.scale = heat.scale();
    let (mut steps, mut told, mut last) = (0, 0, Instant::now());
    let sessions = &walk.state.grid.problem.sessions;
    let published = sessions.iter().any(|session| session.published.is_some() && !session.pinned);
    let mut hot = None;
    loop {
        let over = clock.over(steps);
        if over >= 1.0 {
            return steps - told;
        }
        let temperature = if over < PRELUDE {
            heat.between(heat.warm(), over / PRELUDE)
        } else {
            let movable = walk.state.grid.movable.len() as f64;
            let hot = hot.get_or_insert_with(|| heat.hot(steps as f64 / over / movable));
            // What is published is worth keeping: it must not melt.
            let hot = if published { heat.warm() } else { *hot };
            heat.between(hot, (over - PRELUDE) / (1.0 - PRELUDE))
        };
        for _ in 0..BATCH {
            let allowance = -temperature * walk.random.unit().ln();
            walk.step(allowance as i64);
        }
        steps += BATCH;
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

/// Share of the search spent on a first, hasty annealing, so that there is something good soon.
const PRELUDE: f64 = 0.05;
/// A typical change of the medium level is worth this many typical changes of the soft one.
const WORTH: f64 = 150.0;
/// A typical change of the hard level is worth this many of the medium one.
const STEEP: f64 = 3.0;
/// At the end, changes of a typical soft change divided by this are still taken often.
const COLD: f64 = 30.0;
/// A plan is mended at this share of what a typical change of the medium level is worth.
const WARM: f64 = 0.02;
/// The hottest start, as a share of what a typical change of the medium level is worth.
const HOTTEST: f64 = 0.7;
/// Steps per session from which it pays to start hottest.
const SWEEPS: f64 = 240_000.0;

/// How much moves change a plan: the measure of every temperature.
#[derive(Debug)]
struct Heat {
    soft: f64,
    medium: f64,
    hard: f64,
}

impl Heat {
    /// Mean change of each level by a random jump, of those that change it; 0 if none does.
    fn measure(walk: &mut Walk<'_>) -> Self {
        let mut sum = [0.0_f64; 3];
        let mut count = [0_u32; 3];
        for _ in 0..SAMPLES {
            let change = walk.sample();
            for (level, change) in [change.soft, change.medium, change.hard].into_iter().enumerate() {
                sum[level] += change.abs() as f64;
                count[level] += u32::from(change != 0);
            }
        }
        let mean = |level: usize| sum[level] / f64::from(count[level].max(1));
        Self { soft: mean(0).max(1.0), medium: mean(1), hard: mean(2) }
    }

    /// What a typical change of the medium level is worth in soft units.
    fn worth(&self) -> f64 {
        WORTH * self.soft
    }

    fn scale(&self) -> Scale {
        let per = |worth: f64, change: f64| (worth / change.max(1.0)).max(1.0) as i64;
        Scale { medium: per(self.worth(), self.medium), hard: per(STEEP * self.worth(), self.hard) }
    }

    /// Temperature at which only soft trifles change.
    fn cold(&self) -> f64 {
        (self.soft / COLD).max(0.3)
    }

    /// Temperature at which a plan is mended rather than made.
    fn warm(&self) -> f64 {
        (WARM * self.worth()).max(self.cold())
    }

    /// From `hot` to cold by equal ratios: the temperature when `share` of the way is gone.
    fn between(&self, hot: f64, share: f64) -> f64 {
        hot * (self.cold() / hot).powf(share)
    }

    /// Temperature from which to cool: the more steps per session there will be, the hotter.
    fn hot(&self, sweeps: f64) -> f64 {
        let share = (sweeps / SWEEPS).powf(1.2).clamp(0.05, 1.0);
        (HOTTEST * share * self.worth()).max(self.cold())
    }
}
