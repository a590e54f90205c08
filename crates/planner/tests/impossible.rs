//! Programmes that cannot be held, and what is said about them.

#![allow(clippy::unwrap_used, clippy::panic, reason = "helpers of tests may stop a test")]

use planner::timetable::{
    Cause, Choice, Finding, Invalid, Leg, Mask, Party, Placement, Precedence, Problem, Session, Site,
    SiteChoice, Zone, check, starts_left,
};

/// Three days of ten grains, one site that is always open, one party that is always free.
fn problem(sessions: Vec<Session>) -> Problem {
    Problem {
        grains: 30,
        zones: vec![Zone { day: (0..30).map(|grain| grain / 10).collect() }],
        sites: vec![Site { capacity: 20, exclusive: true, ..Site::default() }],
        parties: vec![Party::default(); 4],
        sessions,
        same_day: true,
        ..Problem::default()
    }
}

fn session(length: u32) -> Session {
    Session { length, sites: vec![SiteChoice::default()], required: vec![0], ..Session::default() }
}

fn day(number: usize) -> Mask {
    Mask::from_fn(30, |grain| grain / 10 == number)
}

fn causes(problem: &Problem) -> Vec<Cause> {
    match check(problem).unwrap().as_slice() {
        [Finding::NoPlace { sites, .. }] => sites[0].1.clone(),
        other => panic!("{other:?}"),
    }
}

#[test]
fn the_expert_is_free_only_when_the_park_is_closed() {
    let mut problem = problem(vec![session(3)]);
    problem.parties[0].free = Some(day(1));
    let mut open = Mask::all(30);
    open.remove(10..20);
    problem.sites[0].open = Some(open);
    assert_eq!(causes(&problem), [Cause::Site(0), Cause::Party(0)]);
    assert_eq!(
        starts_left(&problem, 0, 0, Cause::Party(0)).ones().collect::<Vec<_>>(),
        (10..18).collect::<Vec<_>>()
    );
}

#[test]
fn three_causes_clash_that_leave_room_by_twos() {
    let mut problem = problem(vec![session(2)]);
    problem.parties[0].free = Some(Mask::from_fn(30, |grain| grain / 10 != 0));
    problem.sites[0].open = Some(Mask::from_fn(30, |grain| grain / 10 != 1));
    problem.sessions[0].window = Some(Mask::from_fn(30, |grain| grain / 10 != 2));
    assert_eq!(causes(&problem), [Cause::Window, Cause::Site(0), Cause::Party(0)]);
}

#[test]
fn size_city_and_choice_are_causes_too() {
    let mut problem = problem(vec![session(2)]);
    problem.sessions[0].attendees = 21;
    assert_eq!(causes(&problem), [Cause::Capacity(0)]);
    problem.sessions[0].attendees = 20;
    problem.legs = vec![Leg { city: 1, ..Leg::default() }];
    problem.sessions[0].leg = Some(0);
    assert_eq!(causes(&problem), [Cause::City { leg: 0, site: 0 }]);
    problem.legs[0].city = 0;
    problem.sessions[0].choices = vec![Choice { pick: 2, of: vec![1, 2, 3] }];
    for party in 1..4 {
        problem.parties[party].free = Some(day(party - 1));
    }
    assert_eq!(causes(&problem), [Cause::Choice(0)]);
    problem.sessions[0].choices[0].pick = 1;
    assert_eq!(check(&problem).unwrap(), []);
    problem.sessions[0].length = 11;
    problem.sessions[0].choices.clear();
    assert_eq!(causes(&problem), [Cause::SameDay]);
}

#[test]
fn a_party_has_less_time_than_it_must_attend() {
    let mut problem = problem(vec![session(4), session(4), session(4), session(8)]);
    problem.sites[0].exclusive = false;
    problem.parties[0].free = Some(Mask::from_fn(30, |grain| grain / 10 != 1));
    (0..3).for_each(|session| problem.sessions[session].window = Some(day(0)));
    let sessions = vec![0, 1, 2];
    let finding = Finding::PartyOverfull { party: 0, within: (0, 10), sessions, needed: 12, available: 10 };
    assert_eq!(check(&problem).unwrap(), [finding]);
    problem.sessions[2].window = None;
    assert_eq!(check(&problem).unwrap(), []);
    problem.parties[0].gap = 3;
    assert!(matches!(check(&problem).unwrap()[..], [Finding::PartyOverfull { needed: 8, available: 7, .. }]));
}

#[test]
fn more_sessions_than_the_days_of_a_party_take() {
    let mut problem = problem(vec![session(2), session(2), session(2), session(2), session(2)]);
    problem.parties[0].most_a_day = Some(2);
    assert_eq!(check(&problem).unwrap(), []);
    // Days of the party begin half a day before those of the site: four sessions have its days 1 and 2 only.
    problem.zones.push(Zone { day: (0..30).map(|grain| (grain + 5) / 10).collect() });
    problem.parties[0].zone = 1;
    (0..4).for_each(|session| {
        problem.sessions[session].window = Some(Mask::from_fn(30, |g| (5..25).contains(&g)));
    });
    assert_eq!(check(&problem).unwrap(), []);
    problem.sessions[4].window = Some(Mask::from_fn(30, |grain| (5..15).contains(&grain)));
    let sessions = vec![0, 1, 2, 3, 4];
    let finding = Finding::DaysFull { party: 0, days: vec![1, 2], sessions, most: 2 };
    assert_eq!(check(&problem).unwrap(), [finding]);
    problem.parties[0].zone = 9;
    assert_eq!(check(&problem), Err(Invalid::Unknown { what: "zone", index: 9 }));
}

#[test]
fn a_site_has_less_time_than_it_must_hold() {
    let mut problem = problem(vec![session(6), session(6)]);
    problem.sessions[1].required = vec![1];
    problem.sites[0].open = Some(day(2));
    let sessions = vec![0, 1];
    let finding = Finding::SiteOverfull { site: 0, within: (20, 30), sessions, needed: 12, available: 10 };
    assert_eq!(check(&problem).unwrap(), [finding]);
}

#[test]
fn an_order_that_cannot_be_kept_is_named_as_a_chain() {
    let mut problem = problem(vec![session(6), session(6), session(6), session(6)]);
    (0..4).for_each(|session| problem.sessions[session].required = vec![session]);
    problem.sites[0].exclusive = false;
    problem.precedences = (0..3).map(|before| Precedence { before, after: before + 1, gap: 0 }).collect();
    assert_eq!(check(&problem).unwrap(), [Finding::NoOrder { chain: vec![0, 1, 2, 3] }]);
    problem.precedences =
        vec![Precedence { before: 0, after: 1, gap: 0 }, Precedence { before: 1, after: 0, gap: 0 }];
    assert!(matches!(&check(&problem).unwrap()[..], [Finding::NoOrder { .. }]));
}

#[test]
fn pinned_sessions_may_clash() {
    let mut problem = problem(vec![session(6), session(6)]);
    for start in 0..2 {
        problem.sessions[start].published = Some(Placement { start, ..Placement::default() });
        problem.sessions[start].pinned = true;
    }
    let findings = check(&problem).unwrap();
    assert!(findings.contains(&Finding::PinnedClash { sessions: (0, 1) }), "{findings:?}");
}

#[test]
fn what_is_no_problem_is_refused() {
    let mut wrong = problem(vec![session(0)]);
    assert_eq!(check(&wrong), Err(Invalid::Empty { session: 0 }));
    wrong = problem(vec![session(1)]);
    wrong.sessions[0].required = vec![9];
    assert_eq!(check(&wrong), Err(Invalid::Unknown { what: "party", index: 9 }));
    wrong.sessions[0].required = vec![1, 1];
    assert_eq!(check(&wrong), Err(Invalid::Twice { session: 0, party: 1 }));
    wrong = problem(vec![session(1)]);
    wrong.parties[0].free = Some(Mask::all(7));
    assert_eq!(check(&wrong), Err(Invalid::Size { what: "availability", found: 7, wanted: 30 }));
}
