//! Why there is no timetable: the planner's findings in the field's words.

use chrono::{Days, NaiveDate};
use domain::proposal::{Cause, CauseKind, Obstacle, ObstacleKind, Subject};
use planner::timetable::{Cause as Bound, Finding, Mask, starts_left};

use super::problem::Posed;

/// So many days are named.
const DAYS: usize = 5;

pub(super) fn obstacles(posed: &Posed, findings: &[Finding]) -> Vec<Obstacle> {
    findings.iter().filter_map(|finding| one(posed, finding)).collect()
}

fn one(posed: &Posed, finding: &Finding) -> Option<Obstacle> {
    let ids = |numbers: &[usize]| numbers.iter().map(|number| posed.ids[*number]).collect::<Vec<_>>();
    let full = |kind, who, sessions: &[usize]| {
        let cause = Cause { what: CauseKind::Time, who, days: Vec::new(), more: false };
        Obstacle { kind, sessions: ids(sessions), causes: vec![cause] }
    };
    match finding {
        Finding::NoPlace { session, sites } => {
            // The site with the fewest causes is the nearest to be mended.
            let (site, causes) = sites.iter().min_by_key(|(_, causes)| causes.len())?;
            let causes = causes.iter().filter_map(|cause| bound(posed, *session, *site, *cause)).collect();
            Some(Obstacle { kind: ObstacleKind::NoPlace, sessions: ids(&[*session]), causes })
        }
        Finding::PartyOverfull { party, sessions, .. } => {
            Some(full(ObstacleKind::PersonFull, Some(posed.parties[*party].clone()), sessions))
        }
        // They stood so before; the clashes of the working copy tell of them.
        Finding::DaysFull { sessions, .. }
            if sessions.iter().all(|session| posed.problem.sessions[*session].pinned) =>
        {
            None
        }
        Finding::DaysFull { party, sessions, .. } => {
            Some(full(ObstacleKind::DaysFull, Some(posed.parties[*party].clone()), sessions))
        }
        Finding::SiteOverfull { site, sessions, .. } => {
            Some(full(ObstacleKind::SiteFull, posed.sites[*site].map(Subject::Site), sessions))
        }
        Finding::NoOrder { chain } => {
            Some(Obstacle { kind: ObstacleKind::NoOrder, sessions: ids(chain), causes: Vec::new() })
        }
        // They stood so before; the clashes of the working copy tell of them.
        Finding::PinnedClash { .. } => None,
    }
}

fn bound(posed: &Posed, session: usize, site: usize, cause: Bound) -> Option<Cause> {
    let (what, who) = match cause {
        Bound::Window | Bound::Starts | Bound::Leg(_) | Bound::City { .. } => (CauseKind::Window, None),
        Bound::SameDay | Bound::Length => (CauseKind::SameDay, None),
        Bound::Site(at) => (CauseKind::Site, Some(posed.sites[at].map(Subject::Site)?)),
        Bound::Capacity(at) => (CauseKind::Capacity, posed.sites[at].map(Subject::Site)),
        Bound::Party(party) => (CauseKind::Expert, Some(posed.parties[party].clone())),
        Bound::Choice(_) => (CauseKind::Choice, None),
    };
    let (days, more) = days(posed, site, &starts_left(&posed.problem, session, site, cause));
    Some(Cause { what, who, days, more })
}

/// The civil dates at the site of these starts; the first few, and whether there are more.
fn days(posed: &Posed, site: usize, starts: &Mask) -> (Vec<NaiveDate>, bool) {
    let zone = &posed.problem.zones[posed.problem.sites[site].zone];
    let mut numbers: Vec<u32> = starts.ones().map(|grain| zone.day[grain]).collect();
    numbers.dedup();
    // Day number 1 is the epoch: see `problem`.
    let date = |number: u32| {
        let day = posed.epoch.checked_add_days(Days::new(u64::from(number)))?;
        day.pred_opt()
    };
    let more = numbers.len() > DAYS;
    (numbers.into_iter().take(DAYS).filter_map(date).collect(), more)
}
