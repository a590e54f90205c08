//! `/organise/programmes/{slug}/proposals`: what has no time yet, timetables that Sojourn found, and the way to another.

mod accept;
pub(super) mod outcome;
pub(super) mod reason;
pub(super) mod running;
#[cfg(test)]
mod tests;

use axum::{extract::Path, response::Response};
use domain::{
    Code, Faults, Fields,
    outline::Outline,
    proposal::{Proposal, ProposalId, SECONDS},
    user::UserId,
};
use leptos::prelude::*;
use service::{Plan, Proposals};

use super::{address, id, slots};
use crate::{
    component::{moment, sheet::Sheet},
    ctx::Ctx,
    failure::Failure,
    form::Form,
    respond::{self, Page},
    routes::{Access, Route},
};

pub fn routes() -> Vec<Route> {
    let own = vec![
        Route::get("/organise/programmes/{slug}/proposals", Access::Organiser, show),
        Route::post("/organise/programmes/{slug}/proposals", Access::Organiser, propose),
        Route::post("/organise/programmes/{slug}/proposals/{id}/stop", Access::Organiser, stop),
    ];
    [own, accept::routes()].concat()
}

pub(crate) use running::percent;

/// While a search runs, the page comes anew after so many seconds where no script tells how far it is.
const ANEW: u32 = 3;

async fn show(ctx: Ctx, Path(slug): Path<String>) -> Result<Response, Failure> {
    let fields = Fields::default().with("seconds", SECONDS[0].to_string()).with("keep", "yes");
    Ok(respond::ok(&ctx, page(&ctx, &slug, fields, Faults::default()).await?))
}

async fn propose(ctx: Ctx, Path(slug): Path<String>, Form(fields): Form) -> Result<Response, Failure> {
    match ctx.app.service.propose(&ctx.actor, &slug, &fields).await {
        Ok(id) => Ok(respond::see_other(&ctx, &format!("{}#proposal-{id}", at(&slug)))),
        Err(service::Error::Faults(faults)) => {
            Ok(respond::faulty(&ctx, page(&ctx, &slug, fields, faults).await?))
        }
        Err(other) => Err(other.into()),
    }
}

async fn stop(ctx: Ctx, Path((slug, proposal)): Path<(String, String)>) -> Result<Response, Failure> {
    let proposal: ProposalId = id(&proposal)?;
    ctx.app.service.stop_search(&ctx.actor, &slug, proposal).await?;
    Ok(respond::see_other(&ctx, &format!("{}#proposal-{proposal}", at(&slug))))
}

fn at(slug: &str) -> String {
    format!("{}/proposals", address(slug))
}

/// What the page shows besides the form.
struct Shown {
    plan: Plan,
    outlines: Vec<Outline>,
    proposals: Proposals,
    experts: Vec<(UserId, String)>,
}

async fn page(ctx: &Ctx, slug: &str, fields: Fields, faults: Faults) -> Result<Page, Failure> {
    let service = &ctx.app.service;
    let shown = Shown {
        plan: service.plan(&ctx.actor, slug).await?,
        outlines: service.outlines(&ctx.actor, slug).await?,
        proposals: service.proposals(&ctx.actor, slug).await?,
        experts: service.experts_of_programme(&ctx.actor, slug).await?,
    };
    let is_running = shown.proposals.list.iter().any(|proposal| !proposal.state.is_over());
    // A page that comes anew by itself would lose what somebody is filling in, so one or the other.
    let is_asking = !faults.is_empty() || ctx.asked("ask") == "yes";
    let is_coming_anew = is_running && !is_asking;
    let ctx = ctx.clone();
    let page = Page::new(ctx.texts.get("planning-title"), move || {
        let t = &ctx.texts;
        let programme = &shown.plan.view.programme;
        let sheet = Sheet::new(&ctx, fields, faults);
        view! {
            <p><a href=address(&programme.slug)><bdi>{programme.title(t.lang()).to_owned()}</bdi></a></p>
            <h1>{t.get("planning-title")}</h1>
            {done(&ctx)}
            <p>{t.get("planning-hint")}</p>
            <h2>{t.get("planning-outlines")}</h2>
            {outlines(&ctx, &shown)}
            <h2>{t.get("planning-ask")}</h2>
            {is_coming_anew.then(|| another(t))}
            <div class=is_coming_anew.then_some("with-script")>{form(&ctx, &shown, &sheet)}</div>
            <h2>{t.get("planning-found")}</h2>
            {list(&ctx, &shown)}
        }
        .into_any()
    });
    let page = if is_running { page.islands() } else { page };
    Ok(if is_coming_anew { page.anew(ANEW, &at(slug)) } else { page })
}

/// Where no script runs, the form waits on a page that stays as it is.
fn another(t: &catalogue::Texts) -> AnyView {
    view! {
        <p class="without-script">
            {t.get("planning-anew")}" "<a href="?ask=yes">{t.get("planning-another")}</a>
        </p>
    }
    .into_any()
}

fn done(ctx: &Ctx) -> AnyView {
    let key = match ctx.asked("done") {
        "saved" => "common-saved",
        "removed" => "planning-removed",
        _ => return ().into_any(),
    };
    view! { <p class="notice good" role="status">{ctx.texts.get(key)}</p> }.into_any()
}

fn outlines(ctx: &Ctx, shown: &Shown) -> AnyView {
    let t = &ctx.texts;
    let at = address(&shown.plan.view.programme.slug);
    let unplaced = shown.outlines.iter().filter(|outline| !outline.is_placed);
    let items: Vec<AnyView> = unplaced
        .map(|outline| {
            let needs = &outline.needs;
            let title = needs.titles.text(t.lang()).to_owned();
            let kind = t.get(&format!("session-kind-{}", needs.kind.code()));
            let count = i64::try_from(needs.experts.len()).unwrap_or(0);
            let experts = (count > 0).then(|| {
                let args = [("needed", needs.needed.into()), ("count", count.into())];
                view! { " · "{t.with("planning-outline-experts", &args)} }
            });
            let minutes = t.with("planning-minutes", &[("count", needs.minutes.into())]);
            let href = format!("{at}/outlines/{}", outline.id);
            let slots = slots::href(&shown.plan.view.programme.slug, outline.id);
            let again = title.clone();
            view! {
                <li id=format!("outline-{}", outline.id)>
                    <span><a href=href><bdi>{title}</bdi></a>" "<span class="muted">{kind}" · "{minutes}{experts}</span></span>
                    <a class="button" href=slots>{t.get("slot-find")}<span class="visually-hidden">" "{again}</span></a>
                </li>
            }
            .into_any()
        })
        .collect();
    let content = if items.is_empty() {
        view! { <p class="muted">{t.get("planning-outlines-none")}</p> }.into_any()
    } else {
        view! { <ul class="plain people">{items}</ul> }.into_any()
    };
    view! {
        {content}
        <p class="actions"><a class="button" href=format!("{at}/outlines/new")>{t.get("planning-outline-new")}</a></p>
    }
    .into_any()
}

fn form(ctx: &Ctx, shown: &Shown, sheet: &Sheet) -> AnyView {
    let t = &ctx.texts;
    let seconds = SECONDS
        .map(|seconds| (seconds.to_string(), t.with("planning-seconds", &[("count", seconds.into())])));
    let experts: Vec<(String, String)> =
        shown.experts.iter().map(|(id, name)| (id.to_string(), name.clone())).collect();
    let without = (!experts.is_empty()).then(|| {
        let field = sheet.checks("without", t.get("planning-without"), experts);
        view! { <details><summary>{t.get("planning-without-summary")}</summary>{field.hint(t.get("planning-without-hint"))}</details> }
    });
    let keep = shown
        .plan
        .view
        .programme
        .version
        .is_some()
        .then(|| sheet.tick("keep", t.get("planning-keep")).view());
    sheet.form(
        &t.get("planning-propose"),
        view! {
            {sheet.radio("seconds", t.get("planning-how-long"), seconds.to_vec())}
            {keep}
            {without}
        },
    )
}

fn list(ctx: &Ctx, shown: &Shown) -> AnyView {
    let t = &ctx.texts;
    if shown.proposals.list.is_empty() {
        return view! { <p class="muted">{t.get("planning-found-none")}</p> }.into_any();
    }
    let cards: Vec<AnyView> =
        shown.proposals.list.iter().map(|proposal| card(ctx, shown, proposal)).collect();
    view! { <div class="cards proposals">{cards}</div> }.into_any()
}

fn card(ctx: &Ctx, shown: &Shown, proposal: &Proposal) -> AnyView {
    let t = &ctx.texts;
    let programme = &shown.plan.view.programme;
    let zone = ctx.app.zones().parse(&programme.home_zone).unwrap_or(chrono_tz::Tz::UTC);
    let number = i64::try_from(proposal.request.seed).unwrap_or(0);
    let title = t.with("planning-number", &[("number", number.into())]);
    let state = t.get(&format!("planning-state-{}", proposal.state.code()));
    let class = running::badge(proposal.state);
    let accepted = proposal.accepted_at.map(|at| {
        view! { <p class="notice good">{t.label("planning-accepted-at")}{moment::one(ctx, at, ctx.zone.unwrap_or(zone))}</p> }
    });
    view! {
        <section class="card" id=format!("proposal-{}", proposal.id) aria-label=title.clone()>
            <h3>{title.clone()}" "<span class=class>{state}</span></h3>
            <p class="muted">{moment::one(ctx, proposal.created_at, ctx.zone.unwrap_or(zone))}</p>
            {accepted}
            {running::on_its_page(ctx, &programme.slug, proposal)}
            {outcome::section(ctx, &programme.slug, shown, proposal)}
        </section>
    }
    .into_any()
}
