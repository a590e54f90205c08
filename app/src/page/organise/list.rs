//! `/organise`: the programmes one runs.

use axum::response::Response;
use catalogue::Texts;
use domain::Code;
use leptos::prelude::*;
use service::ProgrammeCard;

use super::address;
use crate::{
    component::{pager, tongue},
    ctx::Ctx,
    failure::Failure,
    respond::{self, Page},
    routes::{Access, Route},
};

pub fn routes() -> Vec<Route> {
    vec![Route::get("/organise", Access::Staff, show)]
}

async fn show(ctx: Ctx) -> Result<Response, Failure> {
    let list = ctx.app.service.own_programmes(&ctx.actor, pager::asked(&ctx)).await?;
    let t = ctx.texts.clone();
    let pager_ctx = ctx.clone();
    let page = Page::new(t.get("organise-title"), move || {
        let pages = list.pages();
        let body = if list.items.is_empty() { nothing_yet(&t) } else { table(&t, &list.items) };
        view! {
            <h1>{t.get("organise-title")}</h1>
            {(!list.items.is_empty()).then(|| view! {
                <p class="actions">
                    <a class="button primary" href="/organise/programmes/new">{t.get("organise-new")}</a>
                    <a class="button" href="/admin/sites">{t.get("organise-sites")}</a>
                    <a class="button" href="/admin/institutions">{t.get("organise-institutions")}</a>
                </p>
            })}
            {body}
            {pager::pager(&pager_ctx, list.page, pages)}
        }
        .into_any()
    });
    Ok(respond::ok(&ctx, page))
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
