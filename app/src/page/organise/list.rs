//! `/organise`: what needs one today, and the programmes one runs.

use axum::response::Response;
use catalogue::Texts;
use domain::Code;
use leptos::prelude::*;
use service::{Need, Paged, ProgrammeCard};

use super::{address, experts, needs};
use crate::{
    component::{listing, pager, tongue},
    ctx::Ctx,
    failure::Failure,
    respond::{self, Page},
    routes::{Access, Route},
};

pub fn routes() -> Vec<Route> {
    vec![Route::get("/organise", Access::Staff, show)]
}

async fn show(ctx: Ctx) -> Result<Response, Failure> {
    let service = &ctx.app.service;
    let needs = service.needs(&ctx.actor).await?;
    let list = service.own_programmes(&ctx.actor, ctx.asked("q"), pager::asked(&ctx)).await?;
    let seen = ctx.clone();
    let page = Page::new(ctx.texts.get("organise-title"), move || body(&seen, &needs, &list));
    Ok(respond::ok(&ctx, page))
}

fn body(ctx: &Ctx, needs: &[Need], list: &Paged<ProgrammeCard>) -> AnyView {
    let t = &ctx.texts;
    let is_searched = !ctx.asked("q").trim().is_empty();
    if list.items.is_empty() && !is_searched && needs.is_empty() {
        return view! { <h1>{t.get("organise-title")}</h1> {nothing_yet(t)} }.into_any();
    }
    let rows = if list.items.is_empty() {
        view! {
            <div class="empty">
                <h3>{t.get("common-nothing-found")}</h3>
                <p>{t.get("organise-search-hint")}</p>
                <p class="actions"><a class="button" href="/organise">{t.get("common-show-all")}</a></p>
            </div>
        }
        .into_any()
    } else {
        table(t, &list.items)
    };
    view! {
        <h1>{t.get("organise-title")}</h1>
        <p class="actions">
            <a class="button primary" href="/organise/programmes/new">{t.get("organise-new")}</a>
            <a class="button" href=experts::PATH>{t.get("expert-list-title")}</a>
            <a class="button" href="/admin/sites">{t.get("organise-sites")}</a>
            <a class="button" href="/admin/institutions">{t.get("organise-institutions")}</a>
        </p>
        {(!is_searched && list.page == 1).then(|| needs::section(ctx, needs))}
        <h2>{t.get("organise-all")}</h2>
        {listing::search(ctx)}
        {rows}
        {pager::pager(ctx, list.page, list.pages())}
    }
    .into_any()
}

fn nothing_yet(t: &Texts) -> AnyView {
    view! {
        <div class="empty">
            <h2>{t.get("organise-empty")}</h2>
            <p>{t.get("organise-empty-hint")}</p>
            <p class="actions">
                <a class="button primary" href="/organise/programmes/new">{t.get("organise-new")}</a>
            </p>
        </div>
    }
    .into_any()
}

fn table(t: &Texts, cards: &[ProgrammeCard]) -> AnyView {
    let rows: Vec<AnyView> = cards.iter().map(|card| row(t, card)).collect();
    view! {
        <table class="data">
            <caption class="visually-hidden">{t.get("organise-title")}</caption>
            <thead>
                <tr>
                    <th scope="col">{t.get("organise-programme")}</th>
                    <th scope="col">{t.get("organise-status")}</th>
                    <th scope="col">{t.get("organise-dates")}</th>
                    <th scope="col">{t.get("organise-cities")}</th>
                    <th scope="col" class="number">{t.get("organise-seats")}</th>
                </tr>
            </thead>
            <tbody>{rows}</tbody>
        </table>
    }
    .into_any()
}

fn row(t: &Texts, card: &ProgrammeCard) -> AnyView {
    let programme = &card.programme;
    let cities: Vec<String> = card.legs.iter().map(|leg| leg.city.clone()).collect();
    let cities = if cities.is_empty() { "–".to_owned() } else { t.list(&cities) };
    let seats = t.with(
        "organise-seats-of",
        &[("taken", programme.taken.into()), ("capacity", programme.capacity.into())],
    );
    view! {
        <tr>
            <th scope="row"><a href=address(&programme.slug)>{tongue::line(t, &programme.titles)}</a></th>
            <td data-label=t.get("organise-status")>{badge(t, programme.status)}</td>
            <td data-label=t.get("organise-dates")>{t.date_range(programme.starts_on, programme.ends_on)}</td>
            <td data-label=t.get("organise-cities")><bdi>{cities}</bdi></td>
            <td data-label=t.get("organise-seats") class="number">{seats}</td>
        </tr>
    }
    .into_any()
}

/// The status as a word with its colour.
pub fn badge(t: &Texts, status: domain::programme::Status) -> AnyView {
    let class = format!("badge {}", status.code());
    view! { <span class=class>{t.get(&format!("programme-status-{}", status.code()))}</span> }.into_any()
}
