//! Every proposal re-checked by a checker of its own.

#![allow(clippy::unwrap_used, clippy::panic, reason = "helpers of tests may stop a test")]

#[path = "support/brute.rs"]
mod brute;
#[path = "support/random_problem.rs"]
mod random_problem;

use std::{sync::atomic::AtomicBool, time::Duration};

use planner::timetable::{Finding, Options, Outcome, Plan, Problem, Search, check, explain, score};
use proptest::prelude::*;

fn propose(problem: &Problem, seed: u64, steps: u64, threads: usize) -> Outcome {
    let time = Duration::from_secs(600);
    let options = Options { seed, steps: Some(steps), time, threads, ..Options::default() };
    Search::new(problem, options).unwrap().run(&AtomicBool::new(false), &mut |_| {})
}

fn any_plan() -> impl Strategy<Value = Vec<(usize, usize)>> {
    prop::collection::vec((0_usize..48, 0_usize..4), 9)
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(96))]

    #[test]
    fn what_the_search_claims_is_so(problem in random_problem::problem(), seed in any::<u64>()) {
        let found = propose(&problem, seed, 4_096, 1);
        prop_assert_eq!(found.score, score(&problem, &found.plan).unwrap());
        let broken = brute::broken(&problem, &found.plan);
        prop_assert_eq!(found.score.hard == 0, broken.is_empty(), "{:?}", broken);
        for (session, placement) in problem.sessions.iter().zip(&found.plan.placements) {
            if let (true, Some(published)) = (session.pinned, &session.published) {
                prop_assert_eq!(placement, published);
            }
        }
    }

    #[test]
    fn the_score_is_hard_0_exactly_when_nothing_is_broken(
        problem in random_problem::problem(),
        numbers in any_plan(),
    ) {
        let plan = random_problem::plan_of(&problem, &numbers);
        // The score leaves pinned sessions to the search, which never moves them.
        let free = Problem {
            sessions: problem.sessions.iter().cloned().map(|mut s| { s.pinned = false; s }).collect(),
            ..problem
        };
        let hard = score(&free, &plan).unwrap().hard;
        let broken = brute::broken(&free, &plan);
        prop_assert_eq!(hard == 0, broken.is_empty(), "{} {:?}", hard, broken);
        let terms = explain(&free, &plan).unwrap();
        prop_assert_eq!(terms.iter().map(|term| term.score).sum::<planner::timetable::Score>(), score(&free, &plan).unwrap());
    }

    #[test]
    fn the_same_seed_and_steps_give_the_same_plan(problem in random_problem::problem(), seed in any::<u64>()) {
        let plans: Vec<Plan> = (0..2).map(|_| propose(&problem, seed, 2_048, 2).plan).collect();
        prop_assert_eq!(&plans[0], &plans[1]);
    }

    #[test]
    fn what_the_check_calls_impossible_is_never_found(problem in random_problem::problem(), seed in any::<u64>()) {
        let findings = check(&problem).unwrap();
        if !findings.is_empty() {
            let found = propose(&problem, seed, 2_048, 1);
            prop_assert!(found.score.hard < 0, "{:?}", findings);
        }
        for finding in findings {
            if let Finding::NoPlace { session, sites } = finding {
                prop_assert_eq!(sites.len(), problem.sessions[session].sites.len());
                prop_assert!(sites.iter().all(|(_, causes)| !causes.is_empty()));
            }
        }
    }
}
