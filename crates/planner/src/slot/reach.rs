//! Which starts each participant, group and site can meet, whatever the others do.

use std::ops::Range;

use super::bits::Starts;
use super::request::{Participant, Request, Role, Site};
use super::span::{Span, joined};
use super::tally::Tally;

/// Everybody's possible starts, site by site.
#[derive(Debug)]
pub(super) struct Reach {
    pub size: usize,
    pub sites: Vec<AtSite>,
}

#[derive(Debug)]
pub(super) struct AtSite {
    pub open: Starts,
    /// By participant; none for those who come whenever it is.
    pub participants: Vec<Option<Starts>>,
    /// Starts at which enough members of the group can come.
    pub groups: Vec<Starts>,
}

impl Reach {
    pub(super) fn new(request: &Request) -> Self {
        let size = request.starts();
        // The site matters only by the way to it.
        let anywhere: Vec<Option<Starts>> = request
            .participants
            .iter()
            .map(|participant| (participant.role != Role::Delegation).then(|| anywhere(request, participant)))
            .collect();
        let at_site = |site: &Site| {
            let participants: Vec<Option<Starts>> = anywhere
                .iter()
                .zip(&request.participants)
                .map(|(starts, participant)| {
                    let mut starts = starts.clone()?;
                    forbid_commitments(request, participant, site, &mut starts);
                    Some(starts)
                })
                .collect();
            let groups = request.groups.iter().enumerate().map(|(group, choose)| {
                let members = request.members(group).filter_map(|member| participants[member].as_ref());
                at_least(*choose, &members.collect::<Vec<_>>(), size)
            });
            AtSite { open: within(request, &site.open), groups: groups.collect(), participants }
        };
        Self { size, sites: request.sites.iter().map(at_site).collect() }
    }

    /// By site, the starts that suit the site and all who are needed.
    pub(super) fn possible(&self, request: &Request) -> Vec<Starts> {
        let possible = |site: &AtSite| {
            let mut possible = site.open.clone();
            let required = request.participants.iter().zip(&site.participants);
            required
                .filter(|(participant, _)| participant.role == Role::Required)
                .filter_map(|(_, starts)| starts.as_ref())
                .chain(&site.groups)
                .for_each(|starts| possible.keep(starts));
            possible
        };
        self.sites.iter().map(possible).collect()
    }
}

/// Starts at which at least `choose` of the members can come.
pub(super) fn at_least(choose: usize, members: &[&Starts], size: usize) -> Starts {
    if choose > members.len() {
        return Starts::none(size);
    }
    let mut tally = Tally::default();
    members.iter().for_each(|member| tally.add((*member).clone()));
    tally.at_least(choose, size)
}

/// The starts whose minute lies in `[from, to)`.
fn range(request: &Request, from: i64, to: i64) -> Range<usize> {
    let size = request.starts();
    let step = i64::from(request.step);
    let index = |minute: i64| {
        let past = minute.saturating_sub(request.window.from).max(0);
        let up = past / step + i64::from(past % step != 0);
        usize::try_from(up).map_or(size, |index| index.min(size))
    };
    index(from)..index(to)
}

/// Starts of sessions that lie in one of `spans`.
fn within(request: &Request, spans: &[Span]) -> Starts {
    let mut starts = Starts::none(request.starts());
    for span in joined(spans) {
        let last = span.to.saturating_sub(i64::from(request.length));
        starts.insert(range(request, span.from, last.saturating_add(1)));
    }
    starts
}

/// What the participant's own time and day allow.
fn anywhere(request: &Request, participant: &Participant) -> Starts {
    let Some(most) = participant.most_a_day else { return within(request, &participant.free) };
    if most == 0 {
        return Starts::none(request.starts());
    }
    let mut starts = within(request, &participant.free);
    let full = participant.counted.iter().filter(|(_, sessions)| *sessions >= most);
    for (day, _) in full {
        for (part, offset) in request.clocks[participant.clock].parts(request.window) {
            let midnight = day.saturating_mul(1440).saturating_sub(offset);
            let hours = part.intersect(Span { from: midnight, to: midnight.saturating_add(1440) });
            starts.remove(range(request, hours.from, hours.to));
        }
    }
    starts
}

fn forbid_commitments(request: &Request, participant: &Participant, site: &Site, starts: &mut Starts) {
    let here = if participant.is_remote { None } else { site.place() };
    let length = i64::from(request.length);
    let (before, after) = (i64::from(participant.before), i64::from(participant.after));
    // `span` taken, with so much to keep clear on either side of it.
    let mut forbid = |span: Span, lead: i64, trail: i64| {
        let from = span.from.saturating_sub(lead + length).saturating_add(1);
        starts.remove(range(request, from, span.to.saturating_add(trail)));
    };
    for commitment in participant.commitments.iter().filter(|commitment| commitment.span.length() > 0) {
        let there = request.travel.between(here, commitment.place);
        let back = request.travel.between(commitment.place, here);
        forbid(commitment.span, after + there, before + back);
    }
    if here.is_none() {
        for (gap, way) in journeys(request, participant) {
            // Online from either end of the journey, but not on the way.
            let from = gap.to.saturating_sub(after + way + length).saturating_add(1);
            let from = from.max(gap.from.saturating_sub(length).saturating_add(1));
            let to = gap.from.saturating_add(before + way).min(gap.to);
            starts.remove(range(request, from, to));
        }
    }
}

/// Between one place and the next: from when to when, and how long the way takes.
fn journeys(request: &Request, participant: &Participant) -> Vec<(Span, i64)> {
    let mut placed: Vec<(Span, usize)> = participant
        .commitments
        .iter()
        .filter(|commitment| commitment.span.length() > 0)
        .filter_map(|commitment| Some((commitment.span, commitment.place?)))
        .collect();
    placed.sort_unstable();
    placed
        .windows(2)
        .map(|pair| {
            let way = request.travel.between(Some(pair[0].1), Some(pair[1].1));
            (Span { from: pair[0].0.to, to: pair[1].0.from }, way)
        })
        .filter(|(gap, way)| *way > 0 && gap.from < gap.to)
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::slot::{Clock, Commitment, Travel, Venue};

    /// Ten hours, a start each hour, sessions of an hour; places an hour apart.
    fn request() -> Request {
        let window = Span { from: 0, to: 600 };
        let travel = Travel::new(2, vec![0, 60, 60, 0]).unwrap();
        Request { step: 60, travel, ..Request::new(window, 60, vec![Clock::fixed(0)]) }
    }

    fn busy(from: i64, to: i64, place: usize) -> Commitment {
        Commitment { span: Span { from, to }, place: Some(place) }
    }

    fn starts(commitments: Vec<Commitment>, venue: Venue, before: u32) -> Vec<usize> {
        let request = request();
        let free = vec![Span { from: 0, to: 600 }];
        let participant = Participant { free, commitments, before, ..Participant::new(0, Role::Required) };
        let mut starts = anywhere(&request, &participant);
        forbid_commitments(&request, &participant, &Site { venue, open: vec![] }, &mut starts);
        starts.iter().collect()
    }

    #[test]
    fn the_way_and_the_buffer_are_kept_clear() {
        let commitments = vec![busy(240, 300, 1)];
        assert_eq!(
            starts(commitments.clone(), Venue::At { place: 1, clock: 0 }, 0),
            [0, 1, 2, 3, 5, 6, 7, 8, 9]
        );
        assert_eq!(starts(commitments.clone(), Venue::At { place: 0, clock: 0 }, 0), [0, 1, 2, 6, 7, 8, 9]);
        assert_eq!(starts(commitments, Venue::At { place: 0, clock: 0 }, 30), [0, 1, 2, 7, 8, 9]);
    }

    #[test]
    fn nobody_is_online_on_the_way() {
        // Two hours between two places, one of them on the way: the hour before or after it is left.
        let two_hours = vec![busy(0, 60, 0), busy(180, 240, 1)];
        assert_eq!(starts(two_hours, Venue::Online, 0), [1, 2, 4, 5, 6, 7, 8, 9]);
        let one_hour = vec![busy(0, 60, 0), busy(120, 180, 1)];
        assert_eq!(starts(one_hour, Venue::Online, 0), [3, 4, 5, 6, 7, 8, 9]);
    }

    #[test]
    fn enough_members() {
        let members = [[1, 0, 1], [1, 1, 0], [1, 0, 0]].map(|flags| {
            let mut starts = Starts::none(3);
            flags
                .iter()
                .enumerate()
                .filter(|(_, flag)| **flag == 1)
                .for_each(|(i, _)| starts.insert(i..i + 1));
            starts
        });
        let members: Vec<&Starts> = members.iter().collect();
        let counts = (0..5).map(|choose| at_least(choose, &members, 3).count()).collect::<Vec<_>>();
        assert_eq!(counts, [3, 3, 1, 1, 0]);
    }
}
