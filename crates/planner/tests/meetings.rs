//! The public meeting-scheduling family on the planner's own constraints.

#[path = "../examples/shared/meetings.rs"]
mod meetings;

use std::{sync::atomic::AtomicBool, time::Duration};

use meetings::Meetings;
use planner::timetable::{Options, Reason, Score, Search, explain, score};

const FIFTY: &str = include_str!("data/50meetings-160timegrains-5rooms.json");
const INITIALISED: &str = include_str!("data/100meetings-initialised.json");

#[test]
fn a_placed_file_has_its_published_score() {
    let meetings = Meetings::read(INITIALISED).unwrap();
    let plan = meetings.placed().unwrap();
    let published = Score { hard: -31, medium: -391, soft: -20_353 };
    assert_eq!(score(&meetings.problem, &plan).unwrap(), published);
    let terms = explain(&meetings.problem, &plan).unwrap();
    assert_eq!(terms.iter().map(|term| term.score).sum::<Score>(), published);
    assert!(terms.iter().any(|term| matches!(term.reason, Reason::PartyClash { .. })));
}

#[test]
fn a_solved_file_can_be_read_again() {
    let meetings = Meetings::read(FIFTY).unwrap();
    assert_eq!(meetings.placed(), None);
    let options =
        Options { steps: Some(20_000), time: Duration::from_secs(600), threads: 2, ..Options::default() };
    let mut heard = Vec::new();
    let search = Search::new(&meetings.problem, options).unwrap();
    let found = search.run(&AtomicBool::new(false), &mut |progress| heard.push(progress));
    let again = Meetings::read(&meetings.write(&found.plan).unwrap()).unwrap();
    assert_eq!(again.placed().as_ref(), Some(&found.plan));
    assert_eq!(score(&again.problem, &found.plan).unwrap(), found.score);
    assert_eq!(heard.last().map(|last| last.best), Some(found.score));
    assert!(heard.windows(2).all(|pair| pair[0].best <= pair[1].best));
    assert!(found.score.hard > -20, "{}", found.score);
}

#[test]
fn a_cancelled_search_still_gives_a_plan() {
    let meetings = Meetings::read(FIFTY).unwrap();
    let search = Search::new(&meetings.problem, Options::default()).unwrap();
    let found = search.run(&AtomicBool::new(true), &mut |_| {});
    assert_eq!(found.plan.placements.len(), 50);
    assert!(found.elapsed < Duration::from_secs(5));
}
