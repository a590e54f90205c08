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

fn env(name: &str, default: f64) -> f64 {
    std::env::var(name).ok().and_then(|x| x.parse().ok()).unwrap_or(default)
}

/// One thread's search; `report` hears the best score and the steps since it was called last.
pub(crate) fn search(
    grid: &Grid<'_>,
    seed: u64,
    clock: Clock<'_>,
    report: &mut dyn FnMut(Score, u64),
) -> (Score, Plan) {
    let mut state = State::new(grid, construct::STRICT);
    construct::fill(&mut state);
    let mut walk = Walk::new(state, Random::new(seed));
    report(-walk.best, 0);
    if !grid.movable.is_empty() {
        let steps = anneal(&mut walk, &clock, report);
        report(-walk.best, steps);
        walk.return_to_best();
    }
    debug_assert_eq!(walk.state.total, walk.best);
    (-walk.best, walk.state.plan())
}

/// Gives the steps not reported yet.
fn anneal(walk: &mut Walk<'_>, clock: &Clock<'_>, report: &mut dyn FnMut(Score, u64)) -> u64 {
    let heat = Heat::measure(walk);
    if std::env::var("V").is_ok() {
        eprintln!("{heat:?} constructed {}", -walk.best);
    }
    walk.state.scale = Scale { hard: env("H", 6000.0) as i64, medium: env("M", 1000.0) as i64 };
    let (t0, t1) = (env("T0", 3000.0), env("T1", 5.0));
    let (mut steps, mut told, mut last) = (0, 0, Instant::now());
    let mut tick = 0;
    loop {
        let over = clock.over(steps);
        if over >= 1.0 {
            return steps - told;
        }
        let temperature = t0 * (t1 / t0).powf(over);
        if std::env::var("V").is_ok() && over * 20.0 > tick as f64 {
            tick += 1;
            eprintln!("T {temperature:.1} cur {} best {} steps {steps}", -walk.state.total, -walk.best);
        }
        for _ in 0..BATCH {
            let allowance = -temperature * walk.random.unit().ln();
            walk.step(allowance as i64);
        }
        steps += BATCH;
        if last.elapsed() >= clock.every {
            report(-walk.best, steps - told);
            (told, last) = (steps, Instant::now());
        }
    }
}

/// How much moves change a plan.
#[derive(Debug)]
struct Heat {
    soft: f64,
    medium: f64,
    hard: f64,
}

impl Heat {
    /// Mean change of each level by a random jump, of those that change it.
    fn measure(walk: &mut Walk<'_>) -> Self {
        let mut sum = [0.0_f64; 3];
        let mut count = [0_u32; 3];
        let movable = &walk.state.grid.movable;
        for _ in 0..2_000 {
            let session = movable[walk.random.below(movable.len())] as usize;
            let here = walk.state.spot[session];
            let own = walk.state.lift(session);
            let starts = &walk.state.grid.starts(session, here.site as usize).allowed;
            let start = starts[walk.random.below(starts.len())] as i32;
            walk.state.look(session, start);
            let site = walk.state.free_site(session, start, here.site).unwrap_or(here.site);
            let there = super::state::Spot { start, site };
            let change = walk.state.cost(session, there, i64::MAX) - own;
            walk.state.drop_at(session, here, own);
            for (level, change) in [change.soft, change.medium, change.hard].into_iter().enumerate() {
                sum[level] += change.abs() as f64;
                count[level] += u32::from(change != 0);
            }
        }
        let mean = |level: usize| sum[level] / f64::from(count[level].max(1));
        Self { soft: mean(0), medium: mean(1), hard: mean(2) }
    }
}
