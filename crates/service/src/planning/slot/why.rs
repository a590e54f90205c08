//! Why there is no slot: "Dr A is free only on Tuesday, when the park is closed", in parts.

use calendar::Tz;
use chrono::NaiveDate;
use domain::proposal::{Cause, CauseKind, Subject};
use planner::slot::{Party, Refusal};

use super::{DayHours, Time, ask::Asked, instant, wanted::Wanted};
use crate::{Service, planning::scene::Scene};

/// So many days are named.
const DAYS: usize = 5;

/// When one of those who stand in each other's way could have the session.
pub(super) struct Share {
    what: CauseKind,
    who: Option<Subject>,
    days: Vec<NaiveDate>,
    times: Vec<Time>,
}

impl Share {
    pub fn cause(&self) -> Cause {
        let days = self.days.iter().copied().take(DAYS).collect();
        Cause { what: self.what, who: self.who.clone(), days, more: self.days.len() > DAYS }
    }
}

pub(super) fn shares(
    service: &Service,
    scene: &Scene,
    asked: &Asked,
    wanted: &Wanted,
    nothing: &Refusal,
) -> Vec<Share> {
    let (first, last) = (scene.programme.starts_on, scene.programme.ends_on);
    let first = wanted.window.0.map_or(first, |day| day.max(first));
    let last = wanted.window.1.map_or(last, |day| day.min(last));
    let date = |at| service.zones().local(at, asked.home).civil.date();
    let share = |party: &Party| {
        let alone = nothing.alone.iter().find(|share| share.party == *party);
        let spans = alone.into_iter().flat_map(|share| &share.times);
        let times: Vec<_> = spans.map(|span| (instant(span.from), instant(span.to))).collect();
        let mut days: Vec<NaiveDate> = Vec::new();
        for (from, to) in &times {
            // What ends at midnight has no part in the day that begins then.
            let (from, to) = (date(*from).max(first), date(*to - chrono::TimeDelta::seconds(1)).min(last));
            for day in from.iter_days().take_while(|day| *day <= to) {
                if days.last().is_none_or(|known| *known < day) {
                    days.push(day);
                }
            }
        }
        let who = asked.subject(*party);
        let what = match (party, &who) {
            (Party::Group(_), _) => CauseKind::Choice,
            (Party::Site(_), Some(_)) => CauseKind::Site,
            (Party::Site(_), None) => CauseKind::Window,
            (Party::Participant(_), Some(Subject::Expert(_))) => CauseKind::Expert,
            (Party::Participant(_), _) => CauseKind::People,
        };
        Share { what, who, days, times }
    };
    nothing.clash.iter().map(share).collect()
}

/// The first day on which all of them have time, at different hours.
pub(super) fn common_day(service: &Service, zone: Tz, shares: &[Share]) -> Option<DayHours> {
    let (one, others) = shares.split_first()?;
    let is_common = |day: &&NaiveDate| others.iter().all(|share| share.days.contains(day));
    let day = *one.days.iter().find(is_common).filter(|_| !others.is_empty())?;
    let (start, end) = (
        service.zones().start_of_day(zone, day),
        service.zones().start_of_day(zone, day.succ_opt().unwrap_or(day)),
    );
    let of = |share: &Share| {
        let within = share.times.iter().map(|(from, to)| ((*from).max(start), (*to).min(end)));
        (share.who.clone(), within.filter(|(from, to)| from < to).collect())
    };
    Some(DayHours { day, zone, of: shares.iter().map(of).collect() })
}
