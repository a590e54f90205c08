//! `/`: the programmes that are announced, with search.

mod card;
mod filter;

use axum::{http::HeaderMap, response::Response};
use domain::Lang;
use leptos::prelude::*;
use service::{Filter, Paged, ProgrammeCard};

use self::filter::Choices;
use crate::{
    component::{pager, tongue},
    ctx::Ctx,
    failure::Failure,
    kept,
    respond::Page,
    routes::{Access, Route},
};

pub fn routes() -> Vec<Route> {
    vec![Route::get("/", Access::Public, show)]
}

async fn show(ctx: Ctx, asked: HeaderMap) -> Result<Response, Failure> {
    kept::answer(&ctx, &asked, async || page(&ctx).await).await
}

async fn page(ctx: &Ctx) -> Result<Page, Failure> {
    let service = &ctx.app.service;
    let choices = Choices {
        strands: service.strands().await?,
        countries: service.countries_of_programmes(ctx.texts.lang()).await?,
    };
    let filter = filter::read(ctx);
    let found = service.programmes(&filter).await?;
    let t = ctx.texts.clone();
    let seen = ctx.clone();
    Ok(Page::new(t.get("home-title"), move || view(&seen, &filter, &choices, &found))
        .description(t.get("home-description"))
        .home()
        .public())
}

fn view(ctx: &Ctx, filter: &Filter, choices: &Choices, found: &Paged<ProgrammeCard>) -> AnyView {
    let t = &ctx.texts;
    let parts = filter::parts(ctx, filter, choices);
    let list = match (found.items.is_empty(), parts.is_empty()) {
        (false, _) => cards(ctx, filter, choices, found),
        (true, false) => nothing_found(ctx, filter, choices),
        (true, true) => nothing_yet(ctx),
    };
    view! {
        <div class="hero">
            <h1>{t.get("home-title")}</h1>
            <p>{t.get("home-introduction")}</p>
        </div>
        {filter::form(ctx, filter, choices)}
        {list}
    }
    .into_any()
}

fn cards(ctx: &Ctx, filter: &Filter, choices: &Choices, found: &Paged<ProgrammeCard>) -> AnyView {
    let t = &ctx.texts;
    let cards: Vec<AnyView> = found.items.iter().map(|item| card::one(ctx, &choices.strands, item)).collect();
    view! {
        <h2>{t.with("home-found", &[("count", found.total.into())])}</h2>
        {filter::chips(ctx, filter, choices)}
        <ul class="cards">{cards}</ul>
        {pager::pager(ctx, found.page, found.pages())}
    }
    .into_any()
}

/// "English and French".
pub(in crate::page) fn languages(ctx: &Ctx, languages: &[Lang]) -> String {
    let names: Vec<String> = languages.iter().map(|lang| tongue::name(&ctx.texts, lang)).collect();
    ctx.texts.list(&names)
}

/// What was asked for, each with the way to go without it.
fn nothing_found(ctx: &Ctx, filter: &Filter, choices: &Choices) -> AnyView {
    let t = &ctx.texts;
    let parts = filter::parts(ctx, filter, choices);
    let hint = if parts.len() == 1 { "home-nothing-one-hint" } else { "home-nothing-hint" };
    let ways: Vec<AnyView> = parts
        .into_iter()
        .map(|part| {
            let text = t.with("home-without", &[("part", part.text.into())]);
            view! { <a class="button" href=part.without>{text}</a> }.into_any()
        })
        .collect();
    view! {
        <div class="empty">
            <h2>{t.get("common-nothing-found")}</h2>
            <p>{t.get(hint)}</p>
            <p class="actions">{ways}<a class="button primary" href="/">{t.get("common-show-all")}</a></p>
        </div>
    }
    .into_any()
}

fn nothing_yet(ctx: &Ctx) -> AnyView {
    let t = &ctx.texts;
    view! {
        <div class="empty">
            <h2>{t.get("home-empty")}</h2>
            <p>{t.get("home-empty-hint")}</p>
            <p class="actions"><a class="button" href="/organise/programmes/new">{t.get("home-empty-organise")}</a></p>
        </div>
    }
    .into_any()
}

#[cfg(test)]
mod tests;
