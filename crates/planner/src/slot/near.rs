//! Slots that somebody would miss.

use super::bits::Starts;
use super::clash::{Need, Needed};
use super::rank::{self, Goal};
use super::reach::{Reach, at_least};
use super::refusal::{NearMiss, Party};
use super::request::Request;
use super::tally::Tally;

/// The best slot without each of the clash alone; if there is none, the first that fewest miss.
pub(super) fn find(
    request: &Request,
    reach: &Reach,
    needed: &[Needed<'_>],
    clash: &[usize],
) -> Vec<NearMiss> {
    // Without somebody outside the clash, the clash remains.
    let near: Vec<NearMiss> =
        clash.iter().filter_map(|index| without(request, reach, needed, *index)).collect();
    if near.is_empty() { closest(request, reach, needed).into_iter().collect() } else { near }
}

fn without(request: &Request, reach: &Reach, needed: &[Needed<'_>], left_out: usize) -> Option<NearMiss> {
    let mut possible = vec![Starts::all(reach.size); request.sites.len()];
    for (_, other) in needed.iter().enumerate().filter(|(index, _)| *index != left_out) {
        possible.iter_mut().zip(&other.sites).for_each(|(mine, theirs)| mine.keep(theirs));
    }
    if possible.iter().all(Starts::is_empty) {
        return None;
    }
    let mut goal = Goal::whole(request);
    match needed[left_out].need {
        Need::Participant(participant) => goal.takes_part[participant] = false,
        Need::Group(group) => (goal.choose[group], possible) = fewer(request, reach, group, &possible),
        Need::Opening => {}
    }
    let slot = rank::best(request, reach, &possible, &goal, 1).pop()?;
    let party = party(needed[left_out].need, slot.site);
    Some(NearMiss { without: vec![party], slot })
}

/// As many of the group as can come at one of the starts at least, and those starts.
fn fewer(request: &Request, reach: &Reach, group: usize, possible: &[Starts]) -> (usize, Vec<Starts>) {
    let choose = request.groups[group].min(request.members(group).count());
    let with = |choose: usize| -> Vec<Starts> {
        let sites = reach.sites.iter().zip(possible).map(|(site, possible)| {
            let members: Vec<&Starts> =
                request.members(group).filter_map(|member| site.participants[member].as_ref()).collect();
            let mut starts = at_least(choose, &members, reach.size);
            starts.keep(possible);
            starts
        });
        sites.collect()
    };
    (1..=choose)
        .rev()
        .map(|choose| (choose, with(choose)))
        .find(|(_, sites)| sites.iter().any(|starts| !starts.is_empty()))
        .unwrap_or_else(|| (0, possible.to_vec()))
}

/// The first start that fewest miss; none if all miss every start.
fn closest(request: &Request, reach: &Reach, needed: &[Needed<'_>]) -> Option<NearMiss> {
    let (missing, start, site) = (0..request.sites.len())
        .filter_map(|site| {
            let (missing, start) = fewest(needed.iter().map(|need| need.sites[site]), reach.size)?;
            Some((missing, start, site))
        })
        .min()?;
    if missing == needed.len() {
        return None;
    }
    let mut goal = Goal::whole(request);
    let mut without = Vec::new();
    for need in needed.iter().filter(|need| !need.sites[site].contains(start)) {
        match need.need {
            Need::Participant(participant) => goal.takes_part[participant] = false,
            Need::Group(group) => {
                let members = &reach.sites[site].participants;
                let can_come =
                    |member: &usize| members[*member].as_ref().is_some_and(|starts| starts.contains(start));
                goal.choose[group] = request.members(group).filter(can_come).count();
            }
            Need::Opening => {}
        }
        without.push(party(need.need, site));
    }
    let mut possible = vec![Starts::none(reach.size); request.sites.len()];
    possible[site].insert(start..start + 1);
    Some(NearMiss { without, slot: rank::best(request, reach, &possible, &goal, 1).pop()? })
}

/// The least number of sets that lack a start, and the first start that so few lack.
fn fewest<'a>(sets: impl Iterator<Item = &'a Starts>, size: usize) -> Option<(usize, usize)> {
    let mut tally = Tally::default();
    for set in sets {
        let mut lacking = Starts::all(size);
        lacking.keep_without(set);
        tally.add(lacking);
    }
    let (least, starts) = tally.fewest(size);
    starts.iter().next().map(|start| (least, start))
}

fn party(need: Need, site: usize) -> Party {
    match need {
        Need::Participant(participant) => Party::Participant(participant),
        Need::Group(group) => Party::Group(group),
        Need::Opening => Party::Site(site),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn fewest_counts_who_lacks_a_start() {
        let set = |starts: &[usize]| {
            let mut set = Starts::none(70);
            starts.iter().for_each(|start| set.insert(*start..start + 1));
            set
        };
        let sets = [set(&[1, 2, 66]), set(&[2, 66]), set(&[3, 66]), set(&[]), set(&[5])];
        assert_eq!(fewest(sets.iter(), 70), Some((2, 66)));
        assert_eq!(fewest([set(&[])].iter(), 70), Some((1, 0)));
    }
}
