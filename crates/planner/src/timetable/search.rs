//! The search as the caller sees it: limits, threads, progress.

use std::{
    sync::{
        atomic::{AtomicBool, AtomicU64, Ordering},
        mpsc,
    },
    time::Instant,
};

use super::{Invalid, Options, Outcome, Plan, Problem, Progress, Score, anneal, anneal::Clock, grid::Grid};

/// A search, ready to run; it borrows the problem and may run in any thread.
#[derive(Debug)]
pub struct Search<'p> {
    grid: Grid<'p>,
    options: Options,
}

impl<'p> Search<'p> {
    /// Reads the problem into tables.
    ///
    /// # Errors
    /// When an index or a table of the problem does not fit.
    pub fn new(problem: &'p Problem, options: Options) -> Result<Self, Invalid> {
        problem.validate()?;
        Ok(Self { grid: Grid::new(problem), options })
    }

    /// Searches until a limit is reached or `cancel` is set; the best plan so far comes back in any case.
    /// `on_progress` is called from this thread.
    pub fn run(&self, cancel: &AtomicBool, on_progress: &mut dyn FnMut(Progress)) -> Outcome {
        let begun = Instant::now();
        let steps = AtomicU64::new(0);
        let (say, hear) = mpsc::channel::<Score>();
        let mut best = None;
        let found = std::thread::scope(|scope| {
            let threads: Vec<_> = (0..self.options.threads.max(1) as u64)
                .map(|number| {
                    let (say, steps) = (say.clone(), &steps);
                    let clock = Clock::new(begun, &self.options, cancel);
                    scope.spawn(move || {
                        let seed = self.options.seed.wrapping_add(number << 32);
                        anneal::search(&self.grid, seed, &clock, &mut |best, more| {
                            steps.fetch_add(more, Ordering::Relaxed);
                            // Nobody listens any more: nothing to say.
                            let _ = say.send(best);
                        })
                    })
                })
                .collect();
            drop(say);
            for score in hear {
                best = best.max(Some(score));
                on_progress(Progress {
                    best: best.unwrap_or(score),
                    steps: steps.load(Ordering::Relaxed),
                    elapsed: begun.elapsed(),
                });
            }
            let mut found: Option<(Score, Plan)> = None;
            for thread in threads {
                // A thread that panicked has found nothing; the others' plans stand.
                if let Ok((score, plan)) = thread.join()
                    && found.as_ref().is_none_or(|(best, _)| score > *best)
                {
                    found = Some((score, plan));
                }
            }
            found
        });
        let (score, plan) = found.unwrap_or_default();
        Outcome { plan, score, steps: steps.into_inner(), elapsed: begun.elapsed() }
    }
}
