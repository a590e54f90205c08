//! What the caller says to a search and hears from it.

use std::time::Duration;

use super::{Plan, Score};

/// How long and how hard to search. Whatever limit is reached first ends the search.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Options {
    /// Number from which all chance follows.
    pub seed: u64,
    /// Steps of each thread. If set, the search paces itself by steps, and the same problem, seed, steps and
    /// threads give the same plan as long as the time does not run out.
    pub steps: Option<u64>,
    /// Time to search. Paces the search when no steps are given.
    pub time: Duration,
    /// Threads, at least 1; each searches for itself, and the best plan of all wins.
    pub threads: usize,
    /// How often progress is reported, at most.
    pub every: Duration,
}

impl Default for Options {
    fn default() -> Self {
        Self {
            seed: 1,
            steps: None,
            time: Duration::from_secs(10),
            threads: 1,
            every: Duration::from_millis(200),
        }
    }
}

/// How far a search is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Progress {
    /// Best score so far.
    pub best: Score,
    /// Steps of all threads.
    pub steps: u64,
    /// Time since the start.
    pub elapsed: Duration,
}

/// What a search found.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Outcome {
    /// The best plan.
    pub plan: Plan,
    /// Its score.
    pub score: Score,
    /// Steps of all threads.
    pub steps: u64,
    /// Time it took.
    pub elapsed: Duration,
}
