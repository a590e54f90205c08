//! What a proposed timetable does not give, in the field's words.

use domain::proposal::{Score, Subject, Unmet, Wish};
use planner::timetable::{Reason, Term};

use super::{grid::GRAIN, problem::Posed};

/// So many are kept: who reads more than these?
const MOST: usize = 40;

pub(super) fn score(score: planner::timetable::Score) -> Score {
    Score { hard: score.hard, medium: score.medium, soft: score.soft }
}

/// The gravest first; what concerns only sessions that stand fast was so before, and is left out.
pub(super) fn unmet(posed: &Posed, terms: &[Term]) -> Vec<Unmet> {
    let told = terms.iter().filter(|term| !is_only_of_fixed(posed, term) && is_worth_a_word(term));
    told.take(MOST).map(|term| one(posed, term)).collect()
}

/// Whether there is a clash that the search could have avoided.
pub(super) fn has_clash(posed: &Posed, terms: &[Term]) -> bool {
    terms.iter().any(|term| term.score.hard < 0 && !is_only_of_fixed(posed, term))
}

fn is_only_of_fixed(posed: &Posed, term: &Term) -> bool {
    let is_fixed = |session: usize| posed.problem.sessions[session].pinned;
    if let Reason::DayFull { sessions, .. } = &term.reason {
        return sessions.iter().all(|session| is_fixed(*session));
    }
    term.session.is_some_and(is_fixed) && other(&term.reason).is_none_or(is_fixed)
}

/// Idle minutes and balance are what the search weighs; nobody asked for them by name.
fn is_worth_a_word(term: &Term) -> bool {
    term.score.hard < 0
        || term.score.medium < 0
        || matches!(
            term.reason,
            Reason::Moved { .. }
                | Reason::MovedSite { .. }
                | Reason::MovedExpert { .. }
                | Reason::SiteCost { .. }
                | Reason::Disliked { .. }
        )
}

fn other(reason: &Reason) -> Option<usize> {
    match reason {
        Reason::PartyClash { other, .. }
        | Reason::PreferredClash { other, .. }
        | Reason::SiteClash { other, .. }
        | Reason::Rest { other, .. }
        | Reason::Order { other, .. }
        | Reason::LegOrder { other, .. }
        | Reason::Touching { other }
        | Reason::Crowded { other, .. }
        | Reason::SiteChange { other, .. } => Some(*other),
        _ => None,
    }
}

fn one(posed: &Posed, term: &Term) -> Unmet {
    let session = |number: usize| Subject::Session(posed.ids[number]);
    let site = |number: usize| posed.sites[number].map(Subject::Site);
    let party = |number: usize| posed.parties[number].clone();
    let among = |parties: &[usize], other: usize| {
        let everyone = parties.contains(&0);
        // "All delegates" says more than a list of their countries.
        let those = parties.iter().filter(|number| !everyone || **number == 0 || is_expert(posed, **number));
        those.map(|number| party(*number)).chain([session(other)]).collect::<Vec<_>>()
    };
    let minutes = |grains: i64| grains.saturating_mul(GRAIN);
    let (wish, who, amount) = match &term.reason {
        Reason::PartyClash { other, parties, grains } | Reason::PreferredClash { other, parties, grains } => {
            (Wish::PeopleTwice, among(parties, *other), minutes(*grains))
        }
        Reason::SiteClash { other, site: at, grains } => {
            (Wish::SiteTwice, site(*at).into_iter().chain([session(*other)]).collect(), minutes(*grains))
        }
        Reason::Rest { other, parties, grains } => (Wish::Rest, among(parties, *other), minutes(*grains)),
        Reason::Order { other, grains } | Reason::LegOrder { other, grains } => {
            (Wish::Order, vec![session(*other)], minutes(*grains))
        }
        Reason::SiteClosed { site: at, grains } => {
            (Wish::SiteClosed, site(*at).into_iter().collect(), minutes(*grains))
        }
        Reason::PartyAway { party: away, grains } => (Wish::Away, vec![party(*away)], minutes(*grains)),
        Reason::OutsideWindow { grains } | Reason::OutsideLeg { grains, .. } => {
            (Wish::OutsideWindow, Vec::new(), minutes(*grains))
        }
        Reason::TooSmall { site: at, excess } => (Wish::TooSmall, site(*at).into_iter().collect(), *excess),
        Reason::Social { party: who, burden } => (Wish::BadHour, vec![party(*who)], *burden),
        Reason::Fairness { party: who, burden } => (Wish::Fairness, vec![party(*who)], *burden),
        Reason::SiteChange { other, parties } => (Wish::SiteChange, among(parties, *other), 1),
        Reason::Idle { party: who, grains, .. } => (Wish::Idle, vec![party(*who)], minutes(*grains)),
        Reason::Balance { party: who, grains, .. } => (Wish::Balance, vec![party(*who)], minutes(*grains)),
        Reason::Disliked { party: who, cost } => (Wish::Hours, vec![party(*who)], *cost),
        Reason::StartCost { cost } => (Wish::Hours, Vec::new(), *cost),
        Reason::SiteCost { site: at, cost } => (Wish::OtherSite, site(*at).into_iter().collect(), *cost),
        Reason::Moved { by } => (Wish::Moved, Vec::new(), minutes(*by)),
        Reason::MovedSite { from } => (Wish::Moved, site(*from).into_iter().collect(), 0),
        Reason::MovedExpert { party: who } => (Wish::Replaced, vec![party(*who)], 1),
        Reason::DayFull { party: who, sessions, .. } => {
            (Wish::DayFull, vec![party(*who)], i64::try_from(sessions.len()).unwrap_or(i64::MAX))
        }
        Reason::StartRefused
        | Reason::SiteRefused { .. }
        | Reason::OtherCity { .. }
        | Reason::ExpertRefused { .. }
        | Reason::AcrossDays
        | Reason::PastEnd { .. }
        | Reason::Late { .. }
        | Reason::Touching { .. }
        | Reason::Crowded { .. } => (Wish::Other, Vec::new(), 0),
    };
    let is_hard = term.score.hard < 0;
    Unmet { session: term.session.map(|number| posed.ids[number]), wish, who, amount, is_hard }
}

fn is_expert(posed: &Posed, party: usize) -> bool {
    matches!(posed.parties[party], Subject::Expert(_))
}
