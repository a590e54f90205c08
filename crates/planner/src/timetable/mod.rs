//! Timetables: sessions × starts × sites × experts on a row of grains.
//!
//! The way through: fill a [`Problem`]; [`check`] names what cannot be; [`Search`] proposes an [`Outcome`], in a
//! thread of the caller's if need be; [`explain`] says why its score is not 0; [`disturbance`] lists what it moves,
//! and [`alternates`] who could stand in. Scores are hard/medium/soft, compared in that order.
//!
//! ```
//! use std::{sync::atomic::AtomicBool, time::Duration};
//!
//! use planner::timetable::{Options, Party, Problem, Search, Session, Site, SiteChoice, Zone, explain};
//!
//! // Two days of 8 grains, one room, one expert needed twice.
//! let session = Session { length: 6, sites: vec![SiteChoice::default()], required: vec![0], ..Session::default() };
//! let problem = Problem {
//!     grains: 16,
//!     zones: vec![Zone { day: (0..16).map(|grain| grain / 8).collect() }],
//!     sites: vec![Site { capacity: 30, exclusive: true, ..Site::default() }],
//!     parties: vec![Party::default()],
//!     sessions: vec![session; 2],
//!     same_day: true,
//!     ..Problem::default()
//! };
//! let options = Options { steps: Some(10_000), time: Duration::from_secs(60), ..Options::default() };
//! let found = Search::new(&problem, options)?.run(&AtomicBool::new(false), &mut |_| {});
//! assert_eq!(found.score.hard, 0);
//! assert!(found.plan.placements[0].start.abs_diff(found.plan.placements[1].start) >= 6);
//! assert!(explain(&problem, &found.plan)?.iter().all(|term| term.score.hard == 0));
//! # Ok::<(), planner::timetable::Invalid>(())
//! ```
//!
//! # How it searches
//! - **Tables first** (`grid`): masks, hours and wishes of a session at a site become one cost per start, equal
//!   tables kept once; whom two sessions share becomes one entry per pair. Only starts with the least hard cost are
//!   ever tried.
//! - **Construction** (`construct`): published sessions where they stand, the others hardest first, each where it
//!   costs least.
//! - **Annealing** (`anneal`, `walk`): one session moves to a start near by or anywhere, to another site, swaps
//!   starts with another, moves and sends all who are in its way to where it was, or takes another of its experts.
//!   While searching, the levels are added up (`heat`), a medium unit worth many soft ones, so that paths lead
//!   through plans that are worse for a while; the best plan is kept by levels compared in order. Temperatures and
//!   worths follow from how much random moves change each level; the hard level grows steeper while every plan met
//!   has a clash, or it would settle where clashes buy wishes.
//! - **Course** (`course`): a hasty annealing, then rounds from hot, as many as the steps per session allow, since
//!   a single one may settle in a poor corner however slowly it cools; the best is mended at a lower temperature,
//!   and cooled. No history length has to be fitted, as late acceptance would need.
//! - **Deltas** (`state`): what a session costs depends on its table and on the sessions near it in time, found by
//!   a bit per start, and is remembered until one of those moves; a move is given up as soon as it is sure to be
//!   refused. Builds with debug assertions compare with the score from scratch (`terms`) every 16,384 steps.
//!
//! # What limits the score
//! Chance: which of the long sessions share a day is settled early in a round. Experts' choices, idle time and the
//! balance of days are worked out per move and are slower than the rest. Threads do not talk to each other.

mod anneal;
mod change;
mod check;
mod check_days;
mod check_load;
mod check_order;
mod construct;
mod course;
mod day_limit;
mod grid;
mod heat;
mod invalid;
mod mask;
mod options;
mod problem;
mod random;
#[cfg(test)]
#[path = "../../tests/support/random_problem.rs"]
mod random_problem;
mod reason;
mod score;
mod search;
mod state;
mod terms;
mod walk;
mod weights;

pub use change::{Alternate, Change, alternates, disturbance};
pub use check::{Cause, Finding, causes, check, starts_left};
pub use invalid::Invalid;
pub use mask::Mask;
pub use options::{Options, Outcome, Progress};
pub use problem::{
    Choice, Leg, Party, Placement, Plan, Precedence, Problem, Session, Site, SiteChoice, Zone,
};
pub use reason::{Reason, Term};
pub use score::Score;
pub use search::Search;
pub use weights::{Hard, Medium, Soft, Weights};

/// The score of `plan`, from scratch.
///
/// # Errors
/// When problem or plan do not fit together.
pub fn score(problem: &Problem, plan: &Plan) -> Result<Score, Invalid> {
    problem.validate()?;
    problem.validate_plan(plan)?;
    let mut sum = Score::ZERO;
    terms::visit(problem, plan, &mut |term| sum += term.score);
    Ok(sum)
}

/// Why the score of `plan` is what it is: the terms add up to it, worst first.
///
/// # Errors
/// When problem or plan do not fit together.
pub fn explain(problem: &Problem, plan: &Plan) -> Result<Vec<Term>, Invalid> {
    problem.validate()?;
    problem.validate_plan(plan)?;
    let mut all = Vec::new();
    terms::visit(problem, plan, &mut |term| all.push(term));
    all.sort_by_key(|term| term.score);
    Ok(all)
}
