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
    pub p95: Duration,
    pub p99: Duration,
    pub count: usize,
    /// How many were done before, while warming up.
    pub warm: usize,
    pub errors: usize,
    /// Seconds of processor time that server and database used.
    pub processor: f64,
}

impl Load {
    /// "5123/s, p50 1.0 ms, p95 2.0 ms, p99 3.0 ms; 0.10 ms of processor time each".
    pub fn told(&self) -> String {
        let ms = |time: Duration| time.as_secs_f64() * 1000.0;
        let (p50, p95, p99) = (ms(self.p50), ms(self.p95), ms(self.p99));
        let each = self.processor * 1000.0 / self.count.max(1) as f64;
        format!(
            "{:.0}/s, p50 {p50:.1} ms, p95 {p95:.1} ms, p99 {p99:.1} ms; {each:.2} ms of processor time each",
            self.per_second
        )
    }

    pub fn is_within(&self, per_second: f64, p99_ms: f64) -> bool {
        self.per_second >= per_second && self.p99.as_secs_f64() * 1000.0 <= p99_ms
    }
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
        p95: at(95).unwrap_or_default(),
        p99: at(99).unwrap_or_default(),
        count: times.len(),
        warm: 0,
        errors,
        processor: 0.0,
    }
}
