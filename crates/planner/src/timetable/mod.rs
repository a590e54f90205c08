//! Timetables.

mod anneal;
mod change;
mod check;
mod check_load;
mod check_order;
mod construct;
mod grid;
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
