//! A realistic programme: planned, re-planned, and with an expert who falls ill.

#![allow(clippy::unwrap_used, clippy::panic, reason = "helpers of tests may stop a test")]

#[path = "support/brute.rs"]
mod brute;
#[path = "../examples/shared/programme.rs"]
mod programme;

use std::{sync::atomic::AtomicBool, time::Duration};

use planner::timetable::{Mask, Options, Outcome, Problem, Search, alternates, check, disturbance};

fn propose(problem: &Problem, steps: u64) -> Outcome {
    let options = Options { steps: Some(steps), time: Duration::from_secs(600), ..Options::default() };
    Search::new(problem, options).unwrap().run(&AtomicBool::new(false), &mut |_| {})
}

#[test]
fn a_published_programme_changes_little_when_an_expert_falls_ill() {
    let mut problem = programme::programme(1);
    assert_eq!(check(&problem).unwrap(), []);
    let first = propose(&problem, 1_000_000);
    assert_eq!(first.score.hard, 0, "{}", first.score);
    assert_eq!(brute::broken(&problem, &first.plan), Vec::<String>::new());

    for (session, placement) in problem.sessions.iter_mut().zip(&first.plan.placements) {
        session.published = Some(placement.clone());
    }
    problem.sessions[0].pinned = true;
    // The expert of the last choice is away for good.
    let session = 57;
    let ill = first.plan.placements[session].experts[0];
    let stand_ins =
        alternates(&problem, &first.plan, session, ill, &problem.sessions[session].choices[0].of).unwrap();
    assert!(stand_ins.iter().all(|alternate| alternate.party != ill));
    let required: Vec<usize> = (0..60).filter(|&s| problem.sessions[s].required.contains(&ill)).collect();
    for &session in &required {
        problem.sessions[session].required.retain(|&party| party != ill);
    }
    problem.parties[ill].free = Some(Mask::none(problem.grains));
    let second = propose(&problem, 1_000_000);
    assert_eq!(second.score.hard, 0, "{}", second.score);
    assert_eq!(brute::broken(&problem, &second.plan), Vec::<String>::new());
    let changes = disturbance(&first.plan, &second.plan);
    assert!(changes.iter().any(|change| change.session == session));
    assert!(changes.iter().all(|change| change.session != 0));
    assert!(changes.len() <= 25, "{} of 60 sessions change", changes.len());
    assert!(second.plan.placements.iter().all(|placement| !placement.experts.contains(&ill)));
}
