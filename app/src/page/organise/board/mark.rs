//! What a session is besides its time: small pictures, each with its word.

use domain::{
    difference::Changed,
    engagement::{Engagement, State},
    session::{Session, SessionId},
};
use leptos::prelude::*;

use super::{Scene, preview};
use crate::page::organise::warnings;

/// Outlines on a square of 16.
const CLASH: &str = "M8 1.5 15 14.5H1ZM8 6v4M8 11.8v1";
const PIN: &str = "M5.5 1.5h5M6.5 1.5v5L4 9.5h8l-2.5-3v-5M8 9.5v5";
const CHANGED: &str = "M2 14l1-4 8-8 3 3-8 8ZM9.5 3.5l3 3";
const WAITING: &str = "M8 1.5a6.5 6.5 0 1 0 .01 0M8 4.5V8l2.5 1.5";

const PROPOSED: &str = "M2 8h12M5 5 2 8l3 3M11 5l3 3-3 3";

/// Picture, colour and word.
pub struct Mark {
    path: &'static str,
    class: &'static str,
    text: String,
}

pub fn marks(scene: &Scene<'_>, session: &Session) -> Vec<Mark> {
    let (t, plan) = (scene.texts(), &scene.board.plan);
    let id = session.id;
    let mut marks = Vec::new();
    let mut add = |path, class, text| marks.push(Mark { path, class, text });
    if is_clash(scene, id) {
        add(CLASH, "mark bad", t.get("board-mark-clash"));
    } else if plan.clashes.iter().any(|clash| clash.concerns(id)) {
        add(CLASH, "mark warn", t.get("board-mark-allowed"));
    }
    if session.pinned {
        add(PIN, "mark", t.get("board-mark-pinned"));
    }
    if let Some(item) = preview::change(scene, id) {
        add(PROPOSED, "mark accent", t.get(preview::word(item)));
    }
    // What is public already is another question.
    let difference = scene.board.preview.is_none().then_some(&scene.board.difference.sessions);
    for one in difference.into_iter().flatten() {
        match one {
            Changed::Added(item) if item.session.id == id => {
                add(CHANGED, "mark accent", t.get("board-mark-new"));
            }
            Changed::Edited { to, .. } if to.session.id == id => {
                add(CHANGED, "mark accent", t.get("board-mark-changed"));
            }
            _ => {}
        }
    }
    let parts = || plan.engagements.iter().map(|part| &part.engagement).filter(|part| part.session == id);
    // Whom a proposal would hold nobody has asked: a real hold has an end.
    let is_asked = |part: &&Engagement| match part.state {
        State::Held => part.hold_until.is_some(),
        State::Invited => true,
        State::Accepted | State::Declined | State::Released => false,
    };
    let waiting = parts().filter(is_asked).count();
    if waiting > 0 {
        let count = i64::try_from(waiting).unwrap_or(i64::MAX);
        add(WAITING, "mark warn", t.with("board-mark-waiting", &[("count", count.into())]));
    }
    if parts().any(|part| part.state == State::Declined) {
        add(CLASH, "mark bad", t.get("board-mark-declined"));
    }
    marks
}

/// Whether something stands against it that nobody has given a reason for.
pub fn is_clash(scene: &Scene<'_>, id: SessionId) -> bool {
    warnings::is_open(&scene.board.plan, id)
}

pub fn list(marks: Vec<Mark>) -> AnyView {
    if marks.is_empty() {
        return ().into_any();
    }
    let marks: Vec<AnyView> = marks
        .into_iter()
        .map(|mark| {
            view! { <span class=mark.class>{icon(mark.path)}<span class="word">{mark.text}</span></span> }
                .into_any()
        })
        .collect();
    view! { <span class="marks">{marks}</span> }.into_any()
}

fn icon(path: &'static str) -> AnyView {
    view! { <svg class="icon" viewBox="0 0 16 16" aria-hidden="true"><path d=path></path></svg> }.into_any()
}

/// Each mark with what it means.
pub fn key(t: &catalogue::Texts) -> AnyView {
    let line = |path, class: &'static str, word: String, meaning: String| {
        view! { <div><dt><span class=class>{icon(path)}{word}</span></dt><dd>{meaning}</dd></div> }.into_any()
    };
    let one = [("count", 1_i64.into())];
    view! {
        <dl class="board-key">
            {line(CLASH, "mark bad", t.get("board-mark-clash"), t.get("board-marks-clash"))}
            {line(PIN, "mark", t.get("board-mark-pinned"), t.get("board-marks-pinned"))}
            {line(CHANGED, "mark accent", t.get("board-mark-changed"), t.get("board-marks-changed"))}
            {line(PROPOSED, "mark accent", t.get("board-proposed-moved"), t.get("board-marks-proposed"))}
            {line(WAITING, "mark warn", t.with("board-mark-waiting", &one), t.get("board-marks-waiting"))}
        </dl>
    }
    .into_any()
}
