//! The best few of each part of a day, and of each day.

use std::collections::BTreeMap;

use super::rank::Candidate;
use super::request::Request;

/// The day and the part of it, by the home clock.
pub(super) type Part = (i64, u32);

pub(super) fn part_of(request: &Request, start: usize) -> Part {
    let local = request.clocks[request.home].local(request.minute(start));
    (local.day, u32::from(local.minute) / request.spread.part.max(1))
}

/// Goes through the candidates in order and takes what the spread leaves room for.
pub(super) fn thin(request: &Request, mut candidates: Vec<Candidate>, limit: usize) -> Vec<Candidate> {
    candidates.sort_unstable();
    let (mut parts, mut days): (BTreeMap<Part, usize>, BTreeMap<i64, usize>) = Default::default();
    let mut has_room = |candidate: &Candidate| {
        let part = part_of(request, candidate.start);
        let (in_part, in_day) = (parts.entry(part).or_default(), days.entry(part.0).or_default());
        let has_room = *in_part < request.spread.each_part && *in_day < request.spread.each_day;
        if has_room {
            *in_part += 1;
            *in_day += 1;
        }
        has_room
    };
    candidates.into_iter().filter(|candidate| has_room(candidate)).take(limit).collect()
}
