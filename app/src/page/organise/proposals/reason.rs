//! Sentences of what a timetable does not give, and of why there is none.

use domain::{
    attendance::Delegation,
    proposal::{Cause, CauseKind, Obstacle, ObstacleKind, Subject, Unmet, Wish},
    session::SessionId,
};
use service::ProposalNames;

use crate::{component::timetable, ctx::Ctx};

fn session(ctx: &Ctx, names: &ProposalNames, id: SessionId) -> String {
    let title = names.sessions.get(&id).map(|titles| titles.text(ctx.texts.lang()).to_owned());
    title.unwrap_or_else(|| ctx.texts.get("planning-gone"))
}

pub fn name(ctx: &Ctx, names: &ProposalNames, subject: &Subject) -> String {
    let t = &ctx.texts;
    match subject {
        Subject::Everyone => t.get("planning-everyone"),
        Subject::Delegation(code) => Delegation::from_code(code)
            .map_or_else(|| code.clone(), |delegation| timetable::delegation(ctx, &delegation)),
        other => names.of(other, t.lang()).unwrap_or_else(|| t.get("planning-gone")),
    }
}

pub fn unmet(ctx: &Ctx, names: &ProposalNames, unmet: &Unmet) -> String {
    let t = &ctx.texts;
    let title = unmet.session.map(|id| session(ctx, names, id)).unwrap_or_default();
    let who: Vec<String> = unmet.who.iter().map(|subject| name(ctx, names, subject)).collect();
    let key = match unmet.wish {
        Wish::PeopleTwice => "planning-unmet-people",
        Wish::SiteTwice => "planning-unmet-site",
        Wish::Rest => "planning-unmet-rest",
        Wish::Order => "planning-unmet-order",
        Wish::SiteClosed => "planning-unmet-closed",
        Wish::Away => "planning-unmet-away",
        Wish::OutsideWindow => "planning-unmet-window",
        Wish::TooSmall => "planning-unmet-small",
        Wish::DayFull => "planning-unmet-day-full",
        Wish::BadHour => "planning-unmet-hour",
        Wish::Fairness => "planning-unmet-fairness",
        Wish::SiteChange => "planning-unmet-change",
        Wish::Idle | Wish::Balance => "planning-unmet-day",
        Wish::Hours => "planning-unmet-hours",
        Wish::OtherSite => "planning-unmet-other-site",
        Wish::Moved => "planning-unmet-moved",
        Wish::Replaced => "planning-unmet-replaced",
        Wish::Other => "planning-unmet-other",
    };
    t.with(key, &[("session", title.into()), ("who", t.list(&who).into())])
}

pub fn obstacle(ctx: &Ctx, names: &ProposalNames, obstacle: &Obstacle) -> String {
    let t = &ctx.texts;
    let titles: Vec<String> = obstacle.sessions.iter().map(|id| session(ctx, names, *id)).collect();
    let sessions = ("sessions", t.list(&titles).into());
    match obstacle.kind {
        ObstacleKind::NoPlace => {
            let causes: Vec<String> = obstacle.causes.iter().map(|one| cause(ctx, names, one)).collect();
            t.with("planning-no-place", &[sessions, ("causes", causes.join("; ").into())])
        }
        ObstacleKind::PersonFull | ObstacleKind::SiteFull | ObstacleKind::DaysFull => {
            let who = obstacle.causes.iter().filter_map(|cause| cause.who.as_ref());
            let who: Vec<String> = who.map(|subject| name(ctx, names, subject)).collect();
            let key = match obstacle.kind {
                ObstacleKind::SiteFull => "planning-site-full",
                ObstacleKind::DaysFull => "planning-days-full",
                _ => "planning-person-full",
            };
            t.with(key, &[sessions, ("who", t.list(&who).into())])
        }
        ObstacleKind::NoOrder => t.with("planning-no-order", &[sessions]),
        ObstacleKind::FixedClash => t.with("planning-fixed-clash", &[sessions]),
        ObstacleKind::Search => t.get("planning-search-clash"),
    }
}

/// "Dr A is free only on Tuesday, 9 March".
fn cause(ctx: &Ctx, names: &ProposalNames, cause: &Cause) -> String {
    let t = &ctx.texts;
    let mut days: Vec<String> = cause.days.iter().map(|day| t.day(*day)).collect();
    if cause.more {
        days.push(t.get("planning-more-days"));
    }
    let who = cause.who.as_ref().map(|subject| name(ctx, names, subject)).unwrap_or_default();
    let never = days.is_empty();
    let key = match (cause.what, never) {
        (CauseKind::Site, false) => "planning-cause-site",
        (CauseKind::Site, true) => "planning-cause-site-never",
        (CauseKind::Expert, false) => "planning-cause-expert",
        (CauseKind::Expert, true) => "planning-cause-expert-never",
        (CauseKind::People, false) => "planning-cause-people",
        (CauseKind::People, true) => "planning-cause-people-never",
        (CauseKind::Choice, false) => "planning-cause-choice",
        (CauseKind::Choice, true) => "planning-cause-choice-never",
        (CauseKind::Window, false) => "planning-cause-window",
        (CauseKind::Window, true) => "planning-cause-window-never",
        (CauseKind::SameDay | CauseKind::Time, _) => "planning-cause-length",
        (CauseKind::Capacity, _) => "planning-cause-capacity",
    };
    t.with(key, &[("who", who.into()), ("days", t.list(&days).into())])
}
