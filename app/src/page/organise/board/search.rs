//! Timetables that Sojourn proposes, on the board: asked for, on their way, and found.

use domain::{
    Code, Faults, Fields,
    proposal::{Proposal, SECONDS, State},
};
use leptos::prelude::*;

use super::{Refused, Scene, look::Query};
use crate::{
    component::sheet::Sheet,
    page::organise::{
        address,
        proposals::{outcome, running},
    },
};

/// So many of the latest are shown; all of them stand on the page of their own.
const LATEST: usize = 4;

pub fn section(scene: &Scene<'_>, refused: Option<&Refused>) -> AnyView {
    let (t, list) = (scene.texts(), &scene.proposals.list);
    let unplaced = scene.outlines.iter().filter(|outline| !outline.is_placed).count();
    let asking = refused.and_then(|refused| refused.asking.as_ref());
    let is_open = |proposal: &Proposal| {
        !proposal.state.is_over() || (proposal.state == State::Found && proposal.accepted_at.is_none())
    };
    let shown: Vec<&Proposal> = list.iter().filter(|one| is_open(one)).take(LATEST).collect();
    // The last one may have come to nothing: that is told too.
    let last = list.first().filter(|one| shown.is_empty() && one.accepted_at.is_none());
    let items: Vec<AnyView> =
        shown.iter().copied().chain(last).map(|proposal| item(scene, proposal)).collect();
    let open = asking.is_some() || unplaced > 0 || !items.is_empty();
    let at = format!("{}/proposals", address(scene.slug()));
    let count = i64::try_from(unplaced).unwrap_or(0);
    let unplaced = (unplaced > 0).then(|| {
        view! { <p><a href=at.clone()>{t.with("board-unplaced", &[("count", count.into())])}</a></p> }
    });
    let items = (!items.is_empty()).then(|| view! { <ul class="plain board-proposals">{items}</ul> });
    view! {
        <details class="card board-search no-print" id="searches" open=open>
            <summary><strong>{t.get("board-search")}</strong></summary>
            {unplaced}
            {form(scene, asking)}
            {items}
            <p><a href=at>{t.get("board-compare")}</a></p>
        </details>
    }
    .into_any()
}

fn form(scene: &Scene<'_>, asking: Option<&(Fields, Faults)>) -> AnyView {
    let (ctx, t) = (scene.ctx, scene.texts());
    let usual =
        || (Fields::default().with("seconds", SECONDS[0].to_string()).with("keep", "yes"), Faults::default());
    let (fields, faults) = asking.cloned().unwrap_or_else(usual);
    let sheet = Sheet::new(ctx, fields, faults);
    let seconds = SECONDS
        .map(|seconds| (seconds.to_string(), t.with("planning-seconds", &[("count", seconds.into())])));
    let published = scene.board.plan.view.programme.version.is_some();
    let keep = published.then(|| sheet.tick("keep", t.get("planning-keep")).view());
    view! {
        {sheet.summary()}
        <form method="post" action=scene.look.here(scene.slug()) novalidate=true class="board-ask">
            <input type="hidden" name="act" value="propose"/>
            {sheet.select("seconds", t.get("board-how-long"), seconds.to_vec()).required()}
            {keep}
            <button class="button" type="submit">{t.get("board-propose")}</button>
        </form>
    }
    .into_any()
}

fn item(scene: &Scene<'_>, proposal: &Proposal) -> AnyView {
    let (ctx, t) = (scene.ctx, scene.texts());
    let number = i64::try_from(proposal.request.seed).unwrap_or(0);
    let title = t.with("planning-number", &[("number", number.into())]);
    let state = t.get(&format!("planning-state-{}", proposal.state.code()));
    let has_items = proposal.outcome.as_ref().is_some_and(|outcome| !outcome.items.is_empty());
    let query = Query { proposal: Some(proposal.id), session: None, ..scene.look.query() };
    let look = has_items.then(|| {
        let href = query.address(scene.slug());
        view! { <a class="button" href=href>{t.get("board-look")}<span class="visually-hidden">" "{title.clone()}</span></a> }
    });
    let at = format!("{}/proposals", address(scene.slug()));
    let is_takeable = proposal.state == State::Found
        && proposal
            .outcome
            .as_ref()
            .is_some_and(|outcome| outcome.items.iter().any(domain::proposal::Item::is_change));
    let take = is_takeable.then(|| {
        let href = format!("{at}/{}/accept?back=board", proposal.id);
        view! { <a class="button" href=href>{t.get("planning-take")}<span class="visually-hidden">" "{title.clone()}</span></a> }
    });
    let why = (proposal.state == State::Impossible).then(|| {
        view! { <p><a href=format!("{at}#proposal-{}", proposal.id)>{t.get("planning-why-not")}</a></p> }
    });
    let actions = (look.is_some() || take.is_some()).then(|| view! { <p class="actions">{look}{take}</p> });
    view! {
        <li id=format!("proposal-{}", proposal.id)>
            <h3>{title.clone()}" "<span class=running::badge(proposal.state)>{state}</span></h3>
            {running::on_the_board(ctx, scene.slug(), proposal, &scene.look.here(scene.slug()))}
            {outcome::in_short(ctx, proposal)}
            {why}
            {actions}
        </li>
    }
    .into_any()
}
