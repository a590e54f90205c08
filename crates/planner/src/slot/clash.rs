//! A set of needs that cannot be met together, with none to spare.

use super::bits::Starts;

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Need {
    Participant(usize),
    Group(usize),
    /// That the site chosen is open.
    Opening,
}

/// One need and the starts it allows, by site.
#[derive(Debug)]
pub(super) struct Needed<'a> {
    pub need: Need,
    pub sites: Vec<&'a Starts>,
}

/// Indexes of the needs that clash; `needed` as a whole must have no start.
pub(super) fn find(needed: &[Needed<'_>], size: usize) -> Vec<usize> {
    if let Some(one) = needed.iter().position(|need| need.sites.iter().all(|starts| starts.is_empty())) {
        return vec![one];
    }
    let pairs = (0..needed.len()).flat_map(|one| (one + 1..needed.len()).map(move |other| (one, other)));
    for (one, other) in pairs {
        if !needed[one].sites.iter().zip(&needed[other].sites).any(|(one, other)| one.meets(other)) {
            return vec![one, other];
        }
    }
    deletion_filter(needed, size)
}

/// Leaves out one need after the other, the most generous first, and puts it back if the rest can then be met. What is
/// known of those not yet tried is kept as running intersections, so each is read twice and no more.
fn deletion_filter(needed: &[Needed<'_>], size: usize) -> Vec<usize> {
    let mut order: Vec<usize> = (0..needed.len()).collect();
    order.sort_by_key(|index| {
        std::cmp::Reverse(needed[*index].sites.iter().map(|starts| starts.count()).sum::<usize>())
    });
    let sites = needed.first().map_or(0, |need| need.sites.len());
    // later[n]: what all needs after the nth of the order allow together.
    let mut later = vec![vec![Starts::all(size); sites]];
    for index in order.iter().skip(1).rev() {
        let mut all = later.last().cloned().unwrap_or_default();
        keep(&mut all, &needed[*index]);
        later.push(all);
    }
    let mut kept = vec![Starts::all(size); sites];
    let mut clash = Vec::new();
    for index in order {
        let rest = later.pop().unwrap_or_default();
        if kept.iter().zip(&rest).any(|(kept, rest)| kept.meets(rest)) {
            keep(&mut kept, &needed[index]);
            clash.push(index);
        }
    }
    clash.sort_unstable();
    clash
}

fn keep(sites: &mut [Starts], need: &Needed<'_>) {
    sites.iter_mut().zip(&need.sites).for_each(|(mine, theirs)| mine.keep(theirs));
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn three_of_four_clash_though_each_two_meet() {
        // Starts 0 to 2: each of the three misses another one.
        let sets: Vec<Starts> = [vec![0, 1], vec![0, 1, 2], vec![1, 2], vec![0, 2]]
            .iter()
            .map(|starts| {
                let mut set = Starts::none(3);
                starts.iter().for_each(|start| set.insert(*start..start + 1));
                set
            })
            .collect();
        let needed: Vec<Needed<'_>> = sets
            .iter()
            .enumerate()
            .map(|(n, set)| Needed { need: Need::Participant(n), sites: vec![set] })
            .collect();
        assert_eq!(find(&needed, 3), [0, 2, 3]);
    }
}
