//! Parties that must attend more sessions than may begin on the days they have.

use std::collections::BTreeSet;

use super::{Finding, Mask, Problem};

/// Sessions that require a party, against the days of its own zone and its most sessions a day.
pub(super) fn parties(problem: &Problem, starts: &[Mask], findings: &mut Vec<Finding>) {
    for (party, who) in problem.parties.iter().enumerate() {
        let Some(most) = who.most_a_day else { continue };
        let zone = &problem.zones[who.zone].day;
        // Sessions without any start are named elsewhere.
        let own = (0..problem.sessions.len())
            .filter(|&session| problem.sessions[session].required.contains(&party))
            .filter(|&session| !starts[session].is_empty())
            .map(|session| (session, starts[session].ones().map(|start| zone[start]).collect()))
            .collect();
        if let Some((days, sessions)) = Allotment::new(own, most as usize).clash() {
            findings.push(Finding::DaysFull { party, days, sessions, most });
        }
    }
}

/// Sessions given to days, as many a day as there may be: a matching, grown by paths along which sessions move on
/// to other days. Where none leads to room, the days it passed are all full of the sessions it passed (Hall).
struct Allotment {
    /// Sessions and the days on which each may begin.
    sessions: Vec<(usize, BTreeSet<u32>)>,
    most: usize,
    day: Vec<Option<u32>>,
}

impl Allotment {
    fn new(sessions: Vec<(usize, BTreeSet<u32>)>, most: usize) -> Self {
        Self { day: vec![None; sessions.len()], sessions, most }
    }

    /// Days, and sessions with no other days, of which there are too many.
    fn clash(mut self) -> Option<(Vec<u32>, Vec<usize>)> {
        for at in 0..self.sessions.len() {
            let mut passed = BTreeSet::new();
            if !self.give(at, &mut passed) {
                let within =
                    |&other: &usize| other == at || self.day[other].is_some_and(|day| passed.contains(&day));
                let sessions = (0..self.sessions.len()).filter(within);
                let sessions = sessions.map(|other| self.sessions[other].0).collect();
                return Some((passed.into_iter().collect(), sessions));
            }
        }
        None
    }

    fn give(&mut self, at: usize, passed: &mut BTreeSet<u32>) -> bool {
        for day in self.sessions[at].1.clone() {
            if !passed.insert(day) {
                continue;
            }
            let there: Vec<usize> =
                (0..self.sessions.len()).filter(|&other| self.day[other] == Some(day)).collect();
            if there.len() < self.most || there.into_iter().any(|other| self.give(other, passed)) {
                self.day[at] = Some(day);
                return true;
            }
        }
        false
    }
}
