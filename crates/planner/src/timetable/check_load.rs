//! People and sites that would need more time than they have.

use super::{Finding, Mask, Problem};

/// A session on one resource: its first start, its last end, its length.
#[derive(Debug, Clone, Copy)]
struct Task {
    session: usize,
    first: usize,
    last: usize,
    length: usize,
}

/// An interval into which more tasks must fit than there is time.
struct Overfull {
    within: (usize, usize),
    sessions: Vec<usize>,
    needed: usize,
    available: usize,
}

/// Sessions that require a party, against its free time.
pub(super) fn parties(problem: &Problem, starts: &[Mask], findings: &mut Vec<Finding>) {
    for (party, who) in problem.parties.iter().enumerate() {
        let own = tasks(problem, starts, |session| problem.sessions[session].required.contains(&party));
        if let Some(found) = overfull(problem, &own, who.free.as_ref(), who.gap as usize) {
            let Overfull { within, sessions, needed, available } = found;
            findings.push(Finding::PartyOverfull { party, within, sessions, needed, available });
        }
    }
}

/// Sessions that have one site only, against its opening hours.
pub(super) fn sites(problem: &Problem, starts: &[Mask], findings: &mut Vec<Finding>) {
    for (site, at) in problem.sites.iter().enumerate().filter(|(_, site)| site.exclusive) {
        let own = tasks(problem, starts, |session| {
            let own = &problem.sessions[session];
            match &own.published {
                Some(placement) if own.pinned => placement.site == site,
                _ => own.sites.iter().all(|choice| choice.site == site),
            }
        });
        if let Some(found) = overfull(problem, &own, at.open.as_ref(), at.turnaround as usize) {
            let Overfull { within, sessions, needed, available } = found;
            findings.push(Finding::SiteOverfull { site, within, sessions, needed, available });
        }
    }
}

fn tasks(problem: &Problem, starts: &[Mask], belongs: impl Fn(usize) -> bool) -> Vec<Task> {
    let task = |session: usize| {
        let length = problem.sessions[session].length as usize;
        let mut ones = starts[session].ones();
        let first = ones.next()?;
        Some(Task { session, first, last: ones.last().unwrap_or(first) + length, length })
    };
    (0..problem.sessions.len()).filter(|&session| belongs(session)).filter_map(task).collect()
}

/// The shortest interval from a first start to a last end in which the tasks that must lie there do not fit.
fn overfull(problem: &Problem, tasks: &[Task], free: Option<&Mask>, gap: usize) -> Option<Overfull> {
    let mut sums = vec![0_usize; problem.grains + 1];
    for grain in 0..problem.grains {
        sums[grain + 1] = sums[grain] + usize::from(free.is_none_or(|free| free.contains(grain)));
    }
    let mut by_end = tasks.to_vec();
    by_end.sort_by_key(|task| task.last);
    let mut firsts: Vec<usize> = tasks.iter().map(|task| task.first).collect();
    firsts.sort_unstable();
    firsts.dedup();
    let mut best: Option<Overfull> = None;
    for &from in &firsts {
        let (mut sessions, mut needed) = (Vec::new(), 0);
        for task in by_end.iter().filter(|task| task.first >= from) {
            sessions.push(task.session);
            needed += task.length;
            let to = task.last.min(problem.grains);
            // Gaps may fall where the resource is not free, so only the span counts them.
            let available = sums[to] - sums[from];
            let span = to - from;
            let short = needed > available || needed + gap * (sessions.len() - 1) > span;
            if short && best.as_ref().is_none_or(|best| best.within.1 - best.within.0 > span) {
                let available = available.min(span.saturating_sub(gap * (sessions.len() - 1)));
                best = Some(Overfull { within: (from, to), sessions: sessions.clone(), needed, available });
            }
        }
    }
    best
}
