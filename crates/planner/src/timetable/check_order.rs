//! Orders that cannot be kept, and pinned sessions that clash.

use super::{Finding, Mask, Plan, Problem, terms};

/// Pushes every session as early as its predecessors allow; one that finds no start ends a chain.
pub(super) fn chains(problem: &Problem, starts: &[Mask], findings: &mut Vec<Finding>) {
    let count = problem.sessions.len();
    let mut edges: Vec<(usize, usize, usize)> =
        problem.precedences.iter().map(|p| (p.before, p.after, p.gap as usize)).collect();
    for (before, session) in problem.sessions.iter().enumerate() {
        for (after, other) in problem.sessions.iter().enumerate() {
            if let (Some(leg), Some(later)) = (session.leg, other.leg)
                && leg < later
            {
                edges.push((before, after, problem.legs[leg].transfer as usize));
            }
        }
    }
    let first =
        |session: usize, from: usize| (from..problem.grains).find(|&start| starts[session].contains(start));
    // Sessions without any start are named elsewhere.
    let mut early: Vec<Option<usize>> = (0..count).map(|session| first(session, 0)).collect();
    let mut cause: Vec<Option<usize>> = vec![None; count];
    // Without a circle, a pass more than there are sessions changes nothing.
    for pass in 0..=count {
        let mut changed = false;
        for &(before, after, gap) in &edges {
            let (Some(at), Some(then)) = (early[before], early[after]) else { continue };
            let earliest = at + problem.sessions[before].length as usize + gap;
            if earliest <= then {
                continue;
            }
            cause[after] = Some(before);
            early[after] = first(after, earliest);
            changed = true;
            if early[after].is_none() || pass == count {
                findings.push(Finding::NoOrder { chain: chain(after, &cause) });
                early[after] = None;
            }
        }
        if !changed {
            return;
        }
    }
}

/// From the start of the chain to `last`; in a circle, once around.
fn chain(last: usize, cause: &[Option<usize>]) -> Vec<usize> {
    let mut chain = vec![last];
    let mut at = last;
    while let Some(before) = cause[at] {
        let seen = chain.contains(&before);
        chain.push(before);
        if seen {
            break;
        }
        at = before;
    }
    chain.reverse();
    chain
}

/// Pairs of pinned sessions that break a hard constraint together.
pub(super) fn pinned(problem: &Problem, findings: &mut Vec<Finding>) {
    let pinned: Vec<usize> =
        (0..problem.sessions.len()).filter(|&session| problem.sessions[session].pinned).collect();
    let placements =
        problem.sessions.iter().map(|session| session.published.clone().unwrap_or_default()).collect();
    let plan = Plan { placements };
    for (index, &a) in pinned.iter().enumerate() {
        for &b in &pinned[index + 1..] {
            let mut hard = 0;
            terms::pair(problem, &plan, a, b, &mut |_, cost| hard += cost.hard);
            if hard > 0 {
                findings.push(Finding::PinnedClash { sessions: (a, b) });
            }
        }
    }
}
