//! What cannot be, found before the search.

use super::{Invalid, Mask, Problem, check_days, check_load, check_order};

/// One of the constraints that together leave a session no place.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Cause {
    /// The window of the session.
    Window,
    /// The starts allowed for the session.
    Starts,
    /// The session must end on the day it starts.
    SameDay,
    /// Arrival and departure of the leg with this index.
    Leg(usize),
    /// The leg is in another city than the site.
    City {
        /// The leg.
        leg: usize,
        /// The site.
        site: usize,
    },
    /// Opening hours of the site with this index.
    Site(usize),
    /// The site takes too few attendees.
    Capacity(usize),
    /// When the required party with this index is free.
    Party(usize),
    /// When enough of the experts of the session's choice with this index are free.
    Choice(usize),
    /// The length of the session, which no grain of the horizon has room for.
    Length,
}

/// Something that no plan can satisfy.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Finding {
    /// A session has no allowed start at any of its sites. By site: a smallest set of causes that clash, each of
    /// which would leave room without the others.
    NoPlace {
        /// The session.
        session: usize,
        /// Site and causes.
        sites: Vec<(usize, Vec<Cause>)>,
    },
    /// A party must attend more grains within an interval than it has.
    PartyOverfull {
        /// The party.
        party: usize,
        /// The interval of grains, half-open.
        within: (usize, usize),
        /// The sessions that must lie within.
        sessions: Vec<usize>,
        /// Grains they need.
        needed: usize,
        /// Grains the party has.
        available: usize,
    },
    /// A site must hold more grains within an interval than it is open.
    SiteOverfull {
        /// The site.
        site: usize,
        /// The interval of grains, half-open.
        within: (usize, usize),
        /// The sessions that must lie within.
        sessions: Vec<usize>,
        /// Grains they need.
        needed: usize,
        /// Grains the site has.
        available: usize,
    },
    /// A party must attend more sessions than may begin on the days, of its own zone, that are left to them.
    DaysFull {
        /// The party.
        party: usize,
        /// All the days on which any of the sessions may begin, by the zone of the party.
        days: Vec<u32>,
        /// The sessions: more than `most` for each day.
        sessions: Vec<usize>,
        /// `Party::most_a_day`.
        most: u32,
    },
    /// A chain of sessions, by precedence and legs, for which the time does not suffice; the last has no start
    /// late enough. A chain that bites its own tail is a circle.
    NoOrder {
        /// The sessions, first to last.
        chain: Vec<usize>,
    },
    /// Two pinned sessions clash where they stand; `explain` says how.
    PinnedClash {
        /// The sessions.
        sessions: (usize, usize),
    },
}

/// What no plan can satisfy: sessions without a place, people and sites without enough time, orders that cannot be
/// kept, pinned sessions that clash. Empty does not promise that a plan without clash exists.
///
/// ```
/// use planner::timetable::{Cause, Finding, Mask, Party, Problem, Session, Site, SiteChoice, Zone, check};
///
/// // Dr A is free only on day 1, when the park is closed.
/// let day = |number| Mask::from_fn(20, |grain| grain / 10 == number);
/// let problem = Problem {
///     grains: 20,
///     zones: vec![Zone { day: (0..20).map(|grain| grain / 10).collect() }],
///     sites: vec![Site { open: Some(day(0)), capacity: 9, ..Site::default() }],
///     parties: vec![Party { free: Some(day(1)), ..Party::default() }],
///     sessions: vec![Session {
///         length: 4,
///         sites: vec![SiteChoice::default()],
///         required: vec![0],
///         ..Session::default()
///     }],
///     ..Problem::default()
/// };
/// let causes = vec![Cause::Site(0), Cause::Party(0)];
/// assert_eq!(check(&problem)?, [Finding::NoPlace { session: 0, sites: vec![(0, causes)] }]);
/// # Ok::<(), planner::timetable::Invalid>(())
/// ```
///
/// # Errors
/// When the problem does not fit together.
pub fn check(problem: &Problem) -> Result<Vec<Finding>, Invalid> {
    problem.validate()?;
    let starts: Vec<Mask> = (0..problem.sessions.len()).map(|session| any_start(problem, session)).collect();
    let mut findings = Vec::new();
    for session in (0..problem.sessions.len()).filter(|&session| starts[session].is_empty()) {
        let sites = problem.sessions[session].sites.iter().map(|choice| choice.site);
        let sites = sites.map(|site| (site, clashing(problem, session, site))).collect();
        findings.push(Finding::NoPlace { session, sites });
    }
    check_load::parties(problem, &starts, &mut findings);
    check_load::sites(problem, &starts, &mut findings);
    check_days::parties(problem, &starts, &mut findings);
    check_order::chains(problem, &starts, &mut findings);
    check_order::pinned(problem, &mut findings);
    Ok(findings)
}

/// Every cause that bears on `session` at `site`.
pub fn causes(problem: &Problem, session: usize, site: usize) -> Vec<Cause> {
    let (own, at) = (&problem.sessions[session], &problem.sites[site]);
    let mut causes = vec![Cause::Length];
    causes.extend(own.window.as_ref().map(|_| Cause::Window));
    causes.extend(own.starts.as_ref().map(|_| Cause::Starts));
    causes.extend(problem.same_day.then_some(Cause::SameDay));
    if let Some(leg) = own.leg {
        causes.extend(problem.legs[leg].window.as_ref().map(|_| Cause::Leg(leg)));
        causes.extend((problem.legs[leg].city != at.city).then_some(Cause::City { leg, site }));
    }
    causes.extend((own.attendees > at.capacity).then_some(Cause::Capacity(site)));
    causes.extend(at.open.as_ref().map(|_| Cause::Site(site)));
    let known = |party: &&usize| problem.parties[**party].free.is_some();
    causes.extend(own.required.iter().filter(known).map(|&party| Cause::Party(party)));
    causes.extend((0..own.choices.len()).map(Cause::Choice));
    causes
}

/// The starts that `cause` alone leaves to `session` at `site`.
pub fn starts_left(problem: &Problem, session: usize, site: usize, cause: Cause) -> Mask {
    let (own, grains) = (&problem.sessions[session], problem.grains);
    let length = own.length as usize;
    let within = |mask: Option<&Mask>| mask.map_or_else(|| Mask::all(grains), |mask| mask.starts(length));
    match cause {
        Cause::Length => Mask::all(grains).starts(length),
        Cause::Window => within(own.window.as_ref()),
        Cause::Starts => own.starts.clone().unwrap_or_else(|| Mask::all(grains)),
        Cause::SameDay => {
            Mask::from_fn(grains, |start| problem.day(site, start) == problem.day(site, start + length - 1))
        }
        Cause::Leg(leg) => within(problem.legs[leg].window.as_ref()),
        Cause::City { .. } | Cause::Capacity(_) => Mask::none(grains),
        Cause::Site(site) => within(problem.sites[site].open.as_ref()),
        Cause::Party(party) => within(problem.parties[party].free.as_ref()),
        Cause::Choice(choice) => {
            let choice = &own.choices[choice];
            let free: Vec<Mask> =
                choice.of.iter().map(|&party| within(problem.parties[party].free.as_ref())).collect();
            Mask::from_fn(grains, |start| {
                free.iter().filter(|free| free.contains(start)).count() >= choice.pick
            })
        }
    }
}

/// The starts that all causes leave together.
pub(crate) fn starts_at(problem: &Problem, session: usize, site: usize) -> Mask {
    let mut mask = Mask::all(problem.grains);
    for cause in causes(problem, session, site) {
        mask.intersect(&starts_left(problem, session, site, cause));
    }
    mask
}

/// The starts left at one of the sites at least; of a pinned session, its own.
fn any_start(problem: &Problem, session: usize) -> Mask {
    let own = &problem.sessions[session];
    if let (true, Some(placement)) = (own.pinned, &own.published) {
        return Mask::from_fn(problem.grains, |start| start == placement.start);
    }
    let masks: Vec<Mask> = own.sites.iter().map(|choice| starts_at(problem, session, choice.site)).collect();
    Mask::from_fn(problem.grains, |start| masks.iter().any(|mask| mask.contains(start)))
}

/// A smallest set of causes that leave no start: none can be taken out without leaving one (deletion filter).
fn clashing(problem: &Problem, session: usize, site: usize) -> Vec<Cause> {
    let mut kept: Vec<(Cause, Mask)> = causes(problem, session, site)
        .into_iter()
        .map(|cause| (cause, starts_left(problem, session, site, cause)))
        .collect();
    // Causes that leave much are tried first, so that the narrow ones, which people know of, stay.
    kept.sort_by_key(|(_, mask)| std::cmp::Reverse(mask.count()));
    let mut at = 0;
    while at < kept.len() {
        let mut left = Mask::all(problem.grains);
        kept.iter()
            .enumerate()
            .filter(|&(other, _)| other != at)
            .for_each(|(_, (_, mask))| left.intersect(mask));
        if left.is_empty() {
            kept.remove(at);
        } else {
            at += 1;
        }
    }
    let mut causes: Vec<Cause> = kept.into_iter().map(|(cause, _)| cause).collect();
    causes.sort_unstable();
    causes
}
