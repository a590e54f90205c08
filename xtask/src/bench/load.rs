//! Callers at once, for a while, and how long each answer took.

use std::{
    sync::Mutex,
    thread,
    time::{Duration, Instant},
};

use anyhow::Result;

pub struct Load {
    pub per_second: f64,
    pub p50: Duration,
    pub p99: Duration,
    pub count: usize,
    pub errors: usize,
}

/// `callers` threads call `step(caller, round)` again and again for `duration`; each call gives the time one
/// request (or journey) took.
pub fn run<S>(callers: usize, duration: Duration, start: impl Fn(usize) -> S + Sync) -> Load
where
    S: FnMut(usize) -> Result<Duration>,
{
    let all = Mutex::new((Vec::new(), 0_usize));
    let began = Instant::now();
    thread::scope(|scope| {
        for caller in 0..callers {
            let (all, start) = (&all, &start);
            scope.spawn(move || {
                let mut step = start(caller);
                let (mut times, mut errors) = (Vec::new(), 0);
                for round in 0.. {
                    if began.elapsed() >= duration {
                        break;
                    }
                    match step(round) {
                        Ok(time) => times.push(time),
                        Err(error) => {
                            if errors == 0 {
                                eprintln!("  caller {caller}: {error:#}");
                            }
                            errors += 1;
                        }
                    }
                }
                let mut all = all.lock().unwrap_or_else(std::sync::PoisonError::into_inner);
                all.0.append(&mut times);
                all.1 += errors;
            });
        }
    });
    let took = began.elapsed();
    let (mut times, errors) = all.into_inner().unwrap_or_else(std::sync::PoisonError::into_inner);
    times.sort_unstable();
    let at =
        |share: usize| times.get((times.len() * share / 100).min(times.len().saturating_sub(1))).copied();
    Load {
        per_second: times.len() as f64 / took.as_secs_f64(),
        p50: at(50).unwrap_or_default(),
        p99: at(99).unwrap_or_default(),
        count: times.len(),
        errors,
    }
}
