//! A proposal on the board: what would move is marked, where it is now is outlined, and nothing can be changed but by
//! taking all of it.

use chrono::{NaiveDate, Timelike};
use domain::{
    proposal::{Before, Item},
    session::SessionId,
    site::SiteId,
};
use leptos::prelude::*;
use service::Preview;

use super::{Scene, look::Query, row::Row};
use crate::page::organise::{address, proposals::outcome};

/// What the proposal changes about a session.
pub fn change<'a>(scene: &Scene<'a>, id: SessionId) -> Option<&'a Item> {
    scene.board.preview.as_ref()?.changes.iter().find(|item| item.session == id)
}

/// Where it is now, if the proposal moves it.
fn moved<'a>(scene: &Scene<'a>, id: SessionId) -> Option<&'a Before> {
    let item = change(scene, id)?;
    item.before.as_ref().filter(|before| before.starts_at != item.starts_at || before.site != item.site)
}

/// What the mark says: key of its word.
pub fn word(item: &Item) -> &'static str {
    match &item.before {
        None => "board-proposed-new",
        Some(before) if before.starts_at == item.starts_at && before.site == item.site => {
            "board-proposed-people"
        }
        Some(_) => "board-proposed-moved",
    }
}

/// In its block: when it is now.
pub fn from_where(scene: &Scene<'_>, id: SessionId) -> Option<AnyView> {
    let before = moved(scene, id)?;
    let t = scene.texts();
    let time = format!("{} {}", t.day(before.starts_civil.date()), t.time(before.starts_civil.time()));
    let text = t.with("board-proposed-from", &[("time", time.into())]);
    Some(view! { <span class="own">{text}</span> }.into_any())
}

/// Outlines of where the row's sessions are now; what can be seen in words in the blocks themselves.
pub fn former(scene: &Scene<'_>, row: &Row<'_>, day: NaiveDate, (from, to): (u32, u32)) -> Vec<AnyView> {
    let Some(preview) = &scene.board.preview else { return Vec::new() };
    let site = |id: Option<SiteId>| id.map(|id| id.to_string()).unwrap_or_default();
    let gives = |id: SessionId| {
        let mut parts = scene.board.plan.engagements.iter().map(|part| &part.engagement);
        parts.any(|part| part.session == id && Some(part.expert) == row.expert)
    };
    let those = preview.changes.iter().filter_map(|item| Some((item, moved(scene, item.session)?)));
    those
        .filter(|(_, before)| before.starts_civil.date() == day)
        .filter(|(item, before)| match &row.site {
            Some(place) => *place == site(before.site),
            None => gives(item.session),
        })
        .map(|(item, before)| {
            let start = before.starts_civil.hour() * 60 + before.starts_civil.minute();
            let end = start + u32::try_from(item.minutes).unwrap_or(0);
            let (start, end) = (start.clamp(from * 60, to * 60), end.clamp(from * 60, to * 60));
            let length = end - start;
            let class = format!("was h{} m{} dh{} dm{}", start / 60, start % 60, length / 60, length % 60);
            view! { <li class=class role="presentation" aria-hidden="true"></li> }.into_any()
        })
        .collect()
}

/// Above the days: what the proposal comes to, and what can be done with it.
pub fn head(scene: &Scene<'_>, preview: &Preview) -> AnyView {
    let (t, look) = (scene.texts(), scene.look);
    let proposal = &preview.proposal;
    let number = i64::try_from(proposal.request.seed).unwrap_or(0);
    let at = format!("{}/proposals", address(scene.slug()));
    let open = proposal.state == domain::proposal::State::Found
        && proposal.accepted_at.is_none()
        && !preview.is_outdated
        && !preview.changes.is_empty();
    let take = open.then(|| {
        let href = format!("{at}/{}/accept?back=board", proposal.id);
        view! { <a class="button primary" href=href>{t.get("planning-take")}</a> }
    });
    let back = Query { proposal: None, session: None, ..look.query() }.address(scene.slug());
    let outdated = (preview.is_outdated && proposal.accepted_at.is_none())
        .then(|| view! { <p><strong>{t.get("refusal-proposal-outdated")}</strong></p> });
    let taken = proposal
        .accepted_at
        .is_some()
        .then(|| view! { <p><strong>{t.get("board-proposal-taken")}</strong></p> });
    view! {
        <section class="card board-preview" aria-labelledby="preview-title">
            <h2 id="preview-title">{t.with("board-preview", &[("number", number.into())])}</h2>
            <p>{t.get("board-preview-hint")}</p>
            {taken}
            {outdated}
            {outcome::in_short(scene.ctx, proposal)}
            <p class="actions">
                {take}
                <a class="button" href=back>{t.get("board-preview-back")}</a>
                <a class="button quiet" href=format!("{at}#proposal-{}", proposal.id)>{t.get("board-compare")}</a>
            </p>
        </section>
    }
    .into_any()
}
