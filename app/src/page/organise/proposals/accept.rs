//! `/organise/programmes/{slug}/proposals/{id}/accept`: what a proposal would change, and the button that does it.

use axum::{extract::Path, response::Response};
use domain::{
    Faults, Fields,
    clash::Clash,
    proposal::{Item, Proposal, ProposalId},
};
use leptos::prelude::*;
use service::Proposals;

use super::{super::session_form, at, outcome};
use crate::{
    component::{clash, sheet::Sheet},
    ctx::Ctx,
    failure::Failure,
    form::Form,
    page::organise::{address, id},
    respond::{self, Page},
    routes::{Access, Route},
};

pub fn routes() -> Vec<Route> {
    vec![
        Route::get("/organise/programmes/{slug}/proposals/{id}/accept", Access::Organiser, show),
        Route::post("/organise/programmes/{slug}/proposals/{id}/accept", Access::Organiser, accept),
    ]
}

async fn show(ctx: Ctx, Path((slug, proposal)): Path<(String, String)>) -> Result<Response, Failure> {
    let proposal = id(&proposal)?;
    let all = ctx.app.service.proposals(&ctx.actor, &slug).await?;
    // There is nothing to take yet: the list says how far it is.
    if find(&all, proposal).ok_or(Failure::NotFound)?.outcome.is_none() {
        return Ok(respond::see_other(&ctx, &at(&slug)));
    }
    Ok(respond::ok(&ctx, page(&ctx, &slug, proposal, Fields::default(), Vec::new()).await?))
}

async fn accept(
    ctx: Ctx,
    Path((slug, proposal)): Path<(String, String)>,
    Form(fields): Form,
) -> Result<Response, Failure> {
    let proposal = id(&proposal)?;
    match ctx.app.service.accept_proposal(&ctx.actor, &slug, proposal, &fields).await {
        Ok(_) if is_from_board(&ctx) => {
            Ok(respond::see_other(&ctx, &format!("{}/board?done=taken", address(&slug))))
        }
        Ok(_) => Ok(respond::see_other(&ctx, &format!("{}?done=saved", address(&slug)))),
        Err(service::Error::Clash(clashes)) => {
            Ok(respond::faulty(&ctx, page(&ctx, &slug, proposal, fields, clashes).await?))
        }
        Err(other) => Err(other.into()),
    }
}

/// Who came from the board goes back there; the form keeps the address.
fn is_from_board(ctx: &Ctx) -> bool {
    ctx.asked("back") == "board"
}

fn find(proposals: &Proposals, id: ProposalId) -> Option<&Proposal> {
    proposals.list.iter().find(|proposal| proposal.id == id)
}

async fn page(
    ctx: &Ctx,
    slug: &str,
    id: ProposalId,
    fields: Fields,
    clashes: Vec<Clash>,
) -> Result<Page, Failure> {
    let proposals = ctx.app.service.proposals(&ctx.actor, slug).await?;
    let found = find(&proposals, id).ok_or(Failure::NotFound)?;
    found.outcome.as_ref().ok_or(Failure::NotFound)?;
    let ctx = ctx.clone();
    let title = ctx.texts.get("planning-take-title");
    Ok(Page::new(title.clone(), move || {
        let t = &ctx.texts;
        let programme = &proposals.programme;
        let outcome = find(&proposals, id).and_then(|proposal| proposal.outcome.as_ref());
        let changes: Vec<&Item> = outcome
            .into_iter()
            .flat_map(|outcome| outcome.items.iter())
            .filter(|item| item.is_change())
            .collect();
        let asks = !clashes.is_empty();
        let new_experts = changes.iter().any(|item| !item.experts.is_empty());
        let sheet = Sheet::new(&ctx, fields, Faults::default());
        let reason = asks.then(|| session_form::reason(t, &sheet).view());
        let ask = new_experts.then(|| sheet.tick("ask", t.get("planning-ask-experts")).view());
        let back = if is_from_board(&ctx) {
            format!("{}/board?proposal={id}", address(&programme.slug))
        } else {
            at(&programme.slug)
        };
        let published =
            (programme.version.is_some()).then(|| view! { <p>{t.get("planning-take-published")}</p> });
        view! {
            <p>
                <a href=address(&programme.slug)><bdi>{programme.title(t.lang()).to_owned()}</bdi></a>" › "
                <a href=at(&programme.slug)>{t.get("planning-title")}</a>
            </p>
            <h1>{title}</h1>
            {clash::refused(&ctx, &clashes)}
            <p>{t.get("planning-take-hint")}" "{t.get("planning-take-undo")}</p>
            {published}
            {outcome::table(&ctx, &proposals.names, &changes)}
            <form method="post" novalidate=true>
                {ask}
                {reason}
                <p class="actions">
                    <button class="button primary" type="submit">{t.get("planning-take")}</button>
                    <a class="button quiet" href=back>{t.get("common-cancel")}</a>
                </p>
            </form>
        }
        .into_any()
    }))
}
