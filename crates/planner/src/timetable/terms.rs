//! The score of a plan from scratch, term by term: the slow and plain twin of `state`.

use std::collections::BTreeMap;

use super::{Placement, Plan, Problem, Reason, Score, Session, Term};

/// Calls `emit` for every term of `plan` that is not 0.
pub(crate) fn visit(problem: &Problem, plan: &Plan, emit: &mut dyn FnMut(Term)) {
    let mut emit = |session: Option<usize>, reason: Reason, cost: Score| {
        if cost != Score::ZERO {
            emit(Term { session, reason, score: -cost });
        }
    };
    for index in 0..problem.sessions.len() {
        place(problem, index, &plan.placements[index], &mut |reason, cost| emit(Some(index), reason, cost));
        attendance(problem, index, &plan.placements[index], &mut |reason, cost| {
            emit(Some(index), reason, cost);
        });
        changes(problem, index, &plan.placements[index], &mut |reason, cost| emit(Some(index), reason, cost));
        for other in index + 1..problem.sessions.len() {
            pair(problem, plan, index, other, &mut |reason, cost| emit(Some(index), reason, cost));
        }
    }
    order(problem, plan, &mut emit);
    for party in 0..problem.parties.len() {
        days(problem, plan, party, &mut |reason, cost| emit(None, reason, cost));
        full_days(problem, plan, party, &mut |reason, cost| emit(None, reason, cost));
    }
}

/// Attends `session` in any case or as chosen expert: required?
fn role(session: &Session, placement: &Placement, party: usize) -> Option<bool> {
    if session.required.contains(&party) || placement.experts.contains(&party) {
        Some(true)
    } else {
        session.preferred.contains(&party).then_some(false)
    }
}

fn everyone<'a>(session: &'a Session, placement: &'a Placement) -> impl Iterator<Item = usize> + 'a {
    session.required.iter().chain(&placement.experts).chain(&session.preferred).copied()
}

/// Time and site of one session.
fn place(problem: &Problem, index: usize, placement: &Placement, emit: &mut dyn FnMut(Reason, Score)) {
    let (session, weights) = (&problem.sessions[index], &problem.weights);
    let (start, site) = (placement.start, placement.site);
    let end = start + session.length as usize;
    let last = end as i64 - 1;
    let closed = |grains: i64| Score::hard(weights.hard.closed * grains);
    let refused = Score::hard(weights.hard.refused);
    if let Some(window) = &session.window {
        let grains = window.missing(start, end);
        emit(Reason::OutsideWindow { grains }, closed(grains));
    }
    if let Some(open) = &problem.sites[site].open {
        let grains = open.missing(start, end);
        emit(Reason::SiteClosed { site, grains }, closed(grains));
    }
    if let Some(leg) = session.leg {
        if let Some(window) = &problem.legs[leg].window {
            let grains = window.missing(start, end);
            emit(Reason::OutsideLeg { leg, grains }, closed(grains));
        }
        if problem.legs[leg].city != problem.sites[site].city {
            emit(Reason::OtherCity { site, leg }, refused);
        }
    }
    if session.starts.as_ref().is_some_and(|starts| !starts.contains(start)) {
        emit(Reason::StartRefused, refused);
    }
    match session.site_cost(site) {
        None => emit(Reason::SiteRefused { site }, refused),
        Some(cost) => {
            let cost = i64::from(cost);
            emit(Reason::SiteCost { site, cost }, Score::soft(weights.soft.site_cost * cost));
        }
    }
    let excess = i64::from(session.attendees) - i64::from(problem.sites[site].capacity);
    emit(Reason::TooSmall { site, excess }, Score::hard(weights.hard.capacity * excess.max(0)));
    if end > problem.grains {
        emit(Reason::PastEnd { last }, Score::hard(weights.hard.past_end * last));
    } else if problem.same_day && problem.day(site, start) != problem.day(site, end - 1) {
        emit(Reason::AcrossDays, Score::hard(weights.hard.across_days));
    }
    emit(Reason::Late { last }, Score::soft(weights.soft.late * last));
    let cost = session.start_cost.get(start).map_or(0, |&cost| i64::from(cost));
    emit(Reason::StartCost { cost }, Score::soft(weights.soft.dislike * cost));
}

/// Who attends one session, and at what hours.
fn attendance(problem: &Problem, index: usize, placement: &Placement, emit: &mut dyn FnMut(Reason, Score)) {
    let (session, weights) = (&problem.sessions[index], &problem.weights);
    let start = placement.start;
    let end = start + session.length as usize;
    for &party in &placement.experts {
        if !session.choices.iter().any(|choice| choice.of.contains(&party)) {
            emit(Reason::ExpertRefused { party }, Score::hard(weights.hard.refused));
        }
    }
    for party in everyone(session, placement) {
        let who = &problem.parties[party];
        if role(session, placement, party) == Some(true)
            && let Some(free) = &who.free
        {
            let grains = free.missing(start, end);
            emit(Reason::PartyAway { party, grains }, Score::hard(weights.hard.closed * grains));
        }
        let burden = over(who.burden.as_deref(), start, end);
        emit(Reason::Social { party, burden }, Score::medium(weights.medium.social * burden));
        let cost = over(who.dislike.as_deref(), start, end);
        emit(Reason::Disliked { party, cost }, Score::soft(weights.soft.dislike * cost));
    }
}

/// What one session costs by leaving its published place.
fn changes(problem: &Problem, index: usize, placement: &Placement, emit: &mut dyn FnMut(Reason, Score)) {
    let soft = &problem.weights.soft;
    let Some(published) = &problem.sessions[index].published else { return };
    let by = placement.start as i64 - published.start as i64;
    if by != 0 {
        emit(Reason::Moved { by }, Score::soft(soft.moved + soft.moved_grain * by.abs()));
    }
    if placement.site != published.site {
        emit(Reason::MovedSite { from: published.site }, Score::soft(soft.moved_site));
    }
    for &party in placement.experts.iter().filter(|expert| !published.experts.contains(expert)) {
        emit(Reason::MovedExpert { party }, Score::soft(soft.moved_expert));
    }
}

/// Sum of `table` over `start..end`, grains past the end left out.
pub(crate) fn over(table: Option<&[u32]>, start: usize, end: usize) -> i64 {
    table.map_or(0, |table| (start..end.min(table.len())).map(|grain| i64::from(table[grain])).sum())
}

/// What two sessions do to each other.
pub(crate) fn pair(problem: &Problem, plan: &Plan, a: usize, b: usize, emit: &mut dyn FnMut(Reason, Score)) {
    let (a, b, other) =
        if plan.placements[a].start <= plan.placements[b].start { (a, b, b) } else { (b, a, a) };
    let weights = &problem.weights;
    let (first, second) = (&problem.sessions[a], &problem.sessions[b]);
    let (at, then) = (&plan.placements[a], &plan.placements[b]);
    let (end, end_then) = (at.start + first.length as usize, then.start + second.length as usize);
    // Grains of overlap; negative: grains between.
    let overlap = end.min(end_then) as i64 - then.start as i64;
    let (mut both, mut wished) = (Vec::new(), Vec::new());
    for party in everyone(first, at) {
        match (role(first, at, party), role(second, then, party)) {
            (Some(true), Some(true)) => both.push(party),
            (Some(_), Some(_)) => wished.push(party),
            _ => {}
        }
    }
    let travel = problem.travel(at.site, then.site);
    let gap = |parties: &[usize]| {
        parties
            .iter()
            .map(|&party| i64::from(problem.parties[party].gap))
            .max()
            .map_or(0, |gap| gap.max(travel))
    };
    let short = |parties: &[usize]| (overlap + gap(parties)).max(0);
    let (hard, medium) = (short(&both), short(&wished));
    let rest = both.iter().map(|&party| i64::from(problem.parties[party].rest)).max().unwrap_or(0);
    let rest = if overlap <= 0 && problem.day(at.site, at.start) != problem.day(then.site, then.start) {
        (rest + overlap).max(0)
    } else {
        0
    };
    let all = (both.len() + wished.len()) as i64;
    if at.site != then.site && at.start != then.start && -overlap <= weights.soft.site_change_within {
        let parties = both.iter().chain(&wished).copied().collect();
        emit(Reason::SiteChange { other, parties }, Score::soft(weights.soft.site_change * all));
    }
    let cost = Score::hard(weights.hard.party * hard * both.len() as i64);
    emit(Reason::Rest { other, parties: both.clone(), grains: rest }, Score::hard(weights.hard.rest * rest));
    emit(Reason::PartyClash { other, parties: both, grains: hard }, cost);
    let cost = Score::medium(weights.medium.preferred * medium * wished.len() as i64);
    emit(Reason::PreferredClash { other, parties: wished, grains: medium }, cost);
    if at.site == then.site && problem.sites[at.site].exclusive {
        let grains = (overlap + i64::from(problem.sites[at.site].turnaround)).max(0);
        emit(Reason::SiteClash { other, site: at.site, grains }, Score::hard(weights.hard.site * grains));
    }
    if overlap == 0 {
        emit(Reason::Touching { other }, Score::soft(weights.soft.touching));
    }
    let grains = overlap.max(0);
    emit(Reason::Crowded { other, grains }, Score::soft(weights.soft.crowded * grains));
}

/// Precedence between sessions and legs.
fn order(problem: &Problem, plan: &Plan, emit: &mut dyn FnMut(Option<usize>, Reason, Score)) {
    let missing = |before: usize, after: usize, gap: u32| {
        let end = plan.placements[before].start + problem.sessions[before].length as usize;
        (end as i64 + i64::from(gap) - plan.placements[after].start as i64).max(0)
    };
    for precedence in &problem.precedences {
        let (before, other) = (precedence.before, precedence.after);
        let grains = missing(before, other, precedence.gap);
        let cost = Score::hard(problem.weights.hard.order * grains);
        emit(Some(before), Reason::Order { other, grains }, cost);
    }
    for (before, session) in problem.sessions.iter().enumerate() {
        let Some(leg) = session.leg else { continue };
        for (other, _) in
            problem.sessions.iter().enumerate().filter(|(_, other)| other.leg.is_some_and(|l| l > leg))
        {
            let grains = missing(before, other, problem.legs[leg].transfer);
            let cost = Score::hard(problem.weights.hard.leg * grains);
            emit(Some(before), Reason::LegOrder { other, grains }, cost);
        }
    }
}

/// The days and the burden of one party.
fn days(problem: &Problem, plan: &Plan, party: usize, emit: &mut dyn FnMut(Reason, Score)) {
    let (who, weights) = (&problem.parties[party], &problem.weights);
    let mut own = Vec::new();
    for (session, placement) in problem.sessions.iter().zip(&plan.placements) {
        if role(session, placement, party).is_some() {
            let end = placement.start + session.length as usize;
            own.push((problem.day(placement.site, placement.start).unwrap_or(0), placement.start, end));
        }
    }
    if let Some(table) = &who.burden {
        let now: i64 = own.iter().map(|&(_, start, end)| over(Some(table), start, end)).sum();
        let burden = now + i64::from(who.carried);
        emit(Reason::Fairness { party, burden }, Score::medium(weights.medium.fairness * burden * burden));
    }
    if !who.daily {
        return;
    }
    own.sort_unstable();
    for day in own.chunk_by(|a, b| a.0 == b.0) {
        let first = day.iter().map(|&(_, start, _)| start).min().unwrap_or(0) as i64;
        let last = day.iter().map(|&(_, _, end)| end).max().unwrap_or(0) as i64;
        let busy: i64 = day.iter().map(|&(_, start, end)| (end - start) as i64).sum();
        let (day, idle) = (day[0].0, (last - first - busy).max(0));
        emit(Reason::Idle { party, day, grains: idle }, Score::soft(weights.soft.idle * idle));
        emit(Reason::Balance { party, day, grains: busy }, Score::soft(weights.soft.balance * busy * busy));
    }
}

/// The days of one party's own zone on which more sessions begin than it takes.
fn full_days(problem: &Problem, plan: &Plan, party: usize, emit: &mut dyn FnMut(Reason, Score)) {
    let who = &problem.parties[party];
    let Some(most) = who.most_a_day else { return };
    let mut days: BTreeMap<u32, Vec<usize>> = BTreeMap::new();
    for (index, (session, placement)) in problem.sessions.iter().zip(&plan.placements).enumerate() {
        if role(session, placement, party) == Some(true) {
            days.entry(problem.zones[who.zone].day[placement.start]).or_default().push(index);
        }
    }
    for (day, sessions) in days {
        let excess = (sessions.len() as i64 - i64::from(most)).max(0);
        let cost = Score::hard(problem.weights.hard.day_full * excess);
        emit(Reason::DayFull { party, day, sessions, most }, cost);
    }
}
