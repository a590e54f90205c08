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
    walk.state.scale = heat.scale();
    let (mut steps, mut told, mut last) = (0, 0, Instant::now());
    let mut hot = None;
    let mut tick = 0;
    loop {
        let over = clock.over(steps);
        if over >= 1.0 {
            return steps - told;
        }
        let temperature = if over < QUENCH {
            heat.cold()
        } else {
            let hot = *hot.get_or_insert_with(|| {
                let sweeps = steps as f64 / over / walk.state.grid.movable.len() as f64;
                heat.hot(sweeps)
            });
            hot * (heat.cold() / hot).powf((over - QUENCH) / (1.0 - QUENCH))
        };
        if std::env::var("V").is_ok() && over * 20.0 > f64::from(tick) {
            tick += 1;
            eprintln!(
                "T {temperature:.1} cur {} best {} steps {steps} {heat:?} {:?}",
                -walk.state.total, -walk.best, walk.state.scale
            );
        }
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

/// Share of the search spent on going straight down, before it is heated.
const QUENCH: f64 = 0.03;

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
        env("C", 46.0) * self.soft
    }

    fn scale(&self) -> Scale {
        let per = |worth: f64, change: f64| (worth / change.max(1.0)).max(1.0) as i64;
        Scale { medium: per(self.worth(), self.medium), hard: per(env("D", 4.0) * self.worth(), self.hard) }
    }

    /// Temperature at which only soft trifles change.
    fn cold(&self) -> f64 {
        (self.soft / env("COLD", 30.0)).max(0.3)
    }

    /// Temperature from which to cool: the more steps per session there will be, the hotter.
    fn hot(&self, sweeps: f64) -> f64 {
        let share = (sweeps / env("SW", 240_000.0)).powf(env("P", 1.2)).clamp(env("LOW", 0.05), 1.0);
        env("HOT", 0.4) * share * self.worth()
    }
}
