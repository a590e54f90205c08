//! A checker that shares nothing with the planner but its input: grain by grain, party by party.

use planner::timetable::{Placement, Plan, Problem, Session};

/// What is broken on the hard level, as sentences; empty when a plan can be held.
pub fn broken(problem: &Problem, plan: &Plan) -> Vec<String> {
    let mut broken = Vec::new();
    for (index, (session, placement)) in problem.sessions.iter().zip(&plan.placements).enumerate() {
        alone(problem, index, session, placement, &mut broken);
    }
    for a in 0..problem.sessions.len() {
        for b in 0..problem.sessions.len() {
            if a != b {
                together(problem, plan, a, b, &mut broken);
            }
        }
    }
    crowded_days(problem, plan, &mut broken);
    broken
}

fn people(session: &Session, placement: &Placement) -> Vec<usize> {
    [session.required.clone(), placement.experts.clone()].concat()
}

fn alone(problem: &Problem, index: usize, session: &Session, at: &Placement, broken: &mut Vec<String>) {
    let site = &problem.sites[at.site];
    let day = &problem.zones[site.zone].day;
    if !session.sites.iter().any(|choice| choice.site == at.site) {
        broken.push(format!("{index} is at a site nobody offered"));
    }
    if session.attendees > site.capacity {
        broken.push(format!("{index} does not fit its site"));
    }
    if let Some(starts) = &session.starts
        && !starts.contains(at.start)
    {
        broken.push(format!("{index} starts at a refused time"));
    }
    let mut rest = at.experts.as_slice();
    for choice in &session.choices {
        let (own, others) = rest.split_at(choice.pick.min(rest.len()));
        rest = others;
        for (place, expert) in own.iter().enumerate() {
            if !choice.of.contains(expert) || own[..place].contains(expert) || own.len() != choice.pick {
                broken.push(format!("{index} has an expert who is no choice"));
            }
        }
    }
    if let Some(published) = &session.published
        && session.pinned
        && published != at
    {
        broken.push(format!("{index} is pinned and moved"));
    }
    for grain in at.start..at.start + session.length as usize {
        if grain >= problem.grains {
            broken.push(format!("{index} runs past the end"));
            continue;
        }
        if problem.same_day && day[grain] != day[at.start] {
            broken.push(format!("{index} runs into another day"));
        }
        if site.open.as_ref().is_some_and(|open| !open.contains(grain)) {
            broken.push(format!("{index} is at a closed site at {grain}"));
        }
        if session.window.as_ref().is_some_and(|window| !window.contains(grain)) {
            broken.push(format!("{index} leaves its window at {grain}"));
        }
        if let Some(leg) = session.leg {
            let leg = &problem.legs[leg];
            if leg.city != site.city || leg.window.as_ref().is_some_and(|window| !window.contains(grain)) {
                broken.push(format!("{index} leaves its leg at {grain}"));
            }
        }
        for party in people(session, at) {
            if problem.parties[party].free.as_ref().is_some_and(|free| !free.contains(grain)) {
                broken.push(format!("{party} is away from {index} at {grain}"));
            }
        }
    }
}

/// Judges `a` against `b` when `a` starts first (or with it).
fn together(problem: &Problem, plan: &Plan, a: usize, b: usize, broken: &mut Vec<String>) {
    let (first, second) = (&problem.sessions[a], &problem.sessions[b]);
    let (at, then) = (&plan.placements[a], &plan.placements[b]);
    let end = at.start + first.length as usize;
    for order in problem.precedences.iter().filter(|order| (order.before, order.after) == (a, b)) {
        if end + order.gap as usize > then.start {
            broken.push(format!("{a} does not end before {b}"));
        }
    }
    if let (Some(leg), Some(later)) = (first.leg, second.leg)
        && leg < later
        && end + problem.legs[leg].transfer as usize > then.start
    {
        broken.push(format!("{a} of an earlier leg does not end before {b}"));
    }
    if (at.start, a) > (then.start, b) {
        return;
    }
    let site = &problem.sites[at.site];
    if at.site == then.site && site.exclusive && end + site.turnaround as usize > then.start {
        broken.push(format!("{a} and {b} are in one room"));
    }
    let travel = problem.travel.get(at.site * problem.sites.len() + then.site).copied().unwrap_or(0);
    let day = |placement: &Placement| problem.zones[problem.sites[placement.site].zone].day[placement.start];
    let others = people(second, then);
    for party in people(first, at).into_iter().filter(|party| others.contains(party)) {
        let who = &problem.parties[party];
        if end + who.gap.max(travel) as usize > then.start {
            broken.push(format!("{party} cannot be at {a} and {b}"));
        } else if day(at) != day(then) && end + who.rest as usize > then.start {
            broken.push(format!("{party} has no rest between {a} and {b}"));
        }
    }
}

/// Counts day by day, on the clock of each party, what begins.
fn crowded_days(problem: &Problem, plan: &Plan, broken: &mut Vec<String>) {
    for (party, who) in problem.parties.iter().enumerate() {
        let (Some(most), Some(zone)) = (who.most_a_day, problem.zones.get(who.zone)) else { continue };
        for today in 0..=zone.day.iter().copied().max().unwrap_or(0) {
            let begins = problem.sessions.iter().zip(&plan.placements).filter(|(session, placement)| {
                people(session, placement).contains(&party) && zone.day[placement.start] == today
            });
            if begins.count() > most as usize {
                broken.push(format!("{party} has more than {most} sessions on day {today}"));
            }
        }
    }
}
