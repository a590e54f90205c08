//! How far a search is, and the button that ends it.

use domain::proposal::{Proposal, State};
use leptos::prelude::*;

use super::at;
use crate::{
    ctx::Ctx,
    island::search_progress::{NUMBER, SearchProgress},
};

pub fn badge(state: State) -> &'static str {
    match state {
        State::Queued | State::Running => "badge submitted",
        State::Found => "badge accepted",
        State::Impossible | State::Failed => "badge rejected",
        State::Stopped => "badge withdrawn",
    }
}

/// On the page of proposals.
pub fn on_its_page(ctx: &Ctx, slug: &str, proposal: &Proposal) -> AnyView {
    let stop = format!("{}/{}/stop", at(slug), proposal.id);
    running(ctx, slug, proposal, &at(slug), stop, ().into_any())
}

/// On the board: its form says by a field what it is for, and comes back `here`.
pub fn on_the_board(ctx: &Ctx, slug: &str, proposal: &Proposal, here: &str) -> AnyView {
    let fields = view! {
        <input type="hidden" name="act" value="stop"/>
        <input type="hidden" name="proposal" value=proposal.id.to_string()/>
    };
    running(ctx, slug, proposal, here, here.to_owned(), fields.into_any())
}

fn running(ctx: &Ctx, slug: &str, proposal: &Proposal, here: &str, stop: String, fields: AnyView) -> AnyView {
    if proposal.state.is_over() {
        return ().into_any();
    }
    let t = &ctx.texts;
    let pattern = |key: &str| t.with(key, &[("steps", NUMBER.into())]);
    let progress = &proposal.progress;
    view! {
        <SearchProgress
            programme=slug.to_owned()
            proposal=proposal.id.to_string()
            percent=percent(proposal)
            steps=progress.steps.to_string()
            clear=progress.best.map(|best| best.hard >= 0)
            label=t.get("planning-progress")
            clear_pattern=pattern("planning-progress-clear")
            clashes_pattern=pattern("planning-progress-clashes")
            over=t.get("planning-progress-over")
            show=t.get("planning-progress-show")
            href=format!("{here}#proposal-{}", proposal.id)
        />
        <form method="post" action=stop>
            {fields}
            <p class="actions">
                <button class="button" type="submit">{t.get("planning-stop")}</button>
                <a class="button quiet without-script" href=here.to_owned()>{t.get("planning-reload")}</a>
            </p>
        </form>
    }
    .into_any()
}

/// Of the time that it may take.
pub fn percent(proposal: &Proposal) -> u32 {
    let whole = proposal.request.seconds.saturating_mul(1000).max(1);
    u32::try_from(proposal.progress.milliseconds.clamp(0, whole) * 100 / whole).unwrap_or(0)
}
