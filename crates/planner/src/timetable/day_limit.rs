//! No more than so many sessions of a party on one day of its own zone, kept count of.

use super::{Problem, Session};

/// Who limits a day, ready for the search.
#[derive(Debug)]
pub(crate) struct DayLimits {
    /// Fixed parties with a limit, by session.
    fixed: Vec<Vec<u32>>,
    /// By party.
    most: Vec<Option<i64>>,
    /// By zone: how many other days come before the day of each grain.
    day: Vec<Vec<u32>>,
    weight: i64,
}

impl DayLimits {
    pub(crate) fn new(problem: &Problem) -> Self {
        let most: Vec<_> = problem.parties.iter().map(|party| party.most_a_day.map(i64::from)).collect();
        let limited = |session: &Session| {
            let parties = session.required.iter().filter(|&&party| most[party].is_some());
            parties.map(|&party| party as u32).collect()
        };
        let number = |days: &Vec<u32>| {
            let mut known = days.clone();
            known.sort_unstable();
            known.dedup();
            days.iter().map(|day| known.partition_point(|other| other < day) as u32).collect()
        };
        Self {
            fixed: problem.sessions.iter().map(limited).collect(),
            day: problem.zones.iter().map(|zone| number(&zone.day)).collect(),
            most,
            weight: problem.weights.hard.day_full,
        }
    }

    /// Whether nobody who attends `session` in any case has a limit.
    pub(crate) fn spares(&self, session: usize) -> bool {
        self.fixed[session].is_empty()
    }
}

/// How many sessions begin on each day, by party; empty for parties without a limit.
#[derive(Debug, Clone)]
pub(crate) struct DayLoad(Vec<Vec<i64>>);

impl DayLoad {
    /// With nothing placed.
    pub(crate) fn new(problem: &Problem, limits: &DayLimits) -> Self {
        let days = |zone: usize| limits.day[zone].iter().max().map_or(0, |&last| last as usize + 1);
        let load = problem.parties.iter().map(|party| match party.most_a_day {
            Some(_) => vec![0; days(party.zone)],
            None => Vec::new(),
        });
        Self(load.collect())
    }

    /// Adds `count` sessions like `session`, attended by `chosen` too, that begin at `start`.
    pub(crate) fn add(
        &mut self,
        problem: &Problem,
        limits: &DayLimits,
        session: usize,
        chosen: &[u32],
        start: usize,
        count: i64,
    ) {
        for &party in limits.fixed[session].iter().chain(chosen) {
            let day = limits.day[problem.parties[party as usize].zone][start];
            if let Some(load) = self.0[party as usize].get_mut(day as usize) {
                *load += count;
            }
        }
    }

    /// What one more session like `session` would cost (hard) if it began at `start`.
    pub(crate) fn cost(
        &self,
        problem: &Problem,
        limits: &DayLimits,
        session: usize,
        chosen: &[u32],
        start: usize,
    ) -> i64 {
        let full = |&&party: &&u32| {
            let party = party as usize;
            limits.most[party].is_some_and(|most| {
                self.0[party][limits.day[problem.parties[party].zone][start] as usize] >= most
            })
        };
        limits.weight * limits.fixed[session].iter().chain(chosen).filter(full).count() as i64
    }
}
