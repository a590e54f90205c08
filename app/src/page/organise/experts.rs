//! `/organise/experts`: who gives sessions.

pub mod new;
pub mod one;
#[cfg(test)]
mod tests;

use axum::response::Response;
use domain::{Lang, expert::Expert};
use leptos::prelude::*;
use service::{ExpertQuery, Paged};

use crate::{
    component::{pager, tongue},
    ctx::Ctx,
    failure::Failure,
    respond::{self, Page},
    routes::{Access, Route},
    shell,
};

pub const PATH: &str = "/organise/experts";

pub fn routes() -> Vec<Route> {
    let list = vec![Route::get(PATH, Access::Staff, list)];
    [list, new::routes(), one::routes()].concat()
}

async fn list(ctx: Ctx) -> Result<Response, Failure> {
    let query = ExpertQuery {
        text: ctx.asked("q").trim().chars().take(100).collect(),
        lang: Lang::parse(ctx.asked("language")).ok(),
        inactive: ctx.asked("all") == "yes",
    };
    let found = ctx.app.service.experts(&ctx.actor, &query, pager::asked(&ctx)).await?;
    let seen = ctx.clone();
    let page = Page::new(ctx.texts.get("expert-list-title"), move || body(&seen, &query, &found));
    Ok(respond::ok(&ctx, page))
}

fn body(ctx: &Ctx, query: &ExpertQuery, found: &Paged<Expert>) -> AnyView {
    let t = &ctx.texts;
    let content = if found.items.is_empty() { empty(ctx, query) } else { table(ctx, found) };
    view! {
        <p><a href="/organise">{t.get("common-organise")}</a></p>
        <h1>{t.get("expert-list-title")}</h1>
        <p class="actions"><a class="button primary" href=new::PATH>{t.get("expert-new")}</a></p>
        {filter(ctx, query)}
        {content}
    }
    .into_any()
}

fn filter(ctx: &Ctx, query: &ExpertQuery) -> AnyView {
    let t = &ctx.texts;
    let asked = query.lang.as_ref().map_or("", Lang::code).to_owned();
    let languages: Vec<AnyView> = std::iter::once((String::new(), t.get("common-all")))
        .chain(tongue::OFFERED.into_iter().filter_map(|code| {
            let lang = Lang::parse(code).ok()?;
            Some((code.to_owned(), tongue::name(t, &lang)))
        }))
        .map(|(value, text)| {
            let is_asked = value == asked;
            view! { <option value=value selected=is_asked>{text}</option> }.into_any()
        })
        .collect();
    view! {
        <form method="get" role="search" class="toolbar">
            <div class="field">
                <label for="field-q">{t.get("expert-search")}</label>
                <input type="search" id="field-q" name="q" value=query.text.clone() dir="auto" maxlength="100"/>
            </div>
            <div class="field">
                <label for="field-language">{t.get("expert-search-language")}</label>
                <select id="field-language" name="language">{languages}</select>
            </div>
            <label class="choice" for="field-all">
                <input type="checkbox" id="field-all" name="all" value="yes" checked=query.inactive/>
                <span>{t.get("expert-search-all")}</span>
            </label>
            <button class="button" type="submit">{t.get("common-apply")}</button>
            <a class="button quiet" href=PATH>{t.get("common-reset")}</a>
        </form>
    }
    .into_any()
}

fn empty(ctx: &Ctx, query: &ExpertQuery) -> AnyView {
    let t = &ctx.texts;
    let (title, hint) = if *query == ExpertQuery::default() {
        ("expert-none", "expert-none-hint")
    } else {
        ("common-nothing-found", "common-nothing-found-hint")
    };
    view! { <div class="empty"><h2>{t.get(title)}</h2><p>{t.get(hint)}</p></div> }.into_any()
}

fn table(ctx: &Ctx, found: &Paged<Expert>) -> AnyView {
    let t = &ctx.texts;
    let rows: Vec<AnyView> = found.items.iter().map(|expert| row(ctx, expert)).collect();
    view! {
        <table class="data">
            <caption>{t.with("common-results", &[("count", found.total.into())])}</caption>
            <thead>
                <tr>
                    <th scope="col">{t.get("account-name")}</th>
                    <th scope="col">{t.get("expert-fields")}</th>
                    <th scope="col">{t.get("expert-languages")}</th>
                    <th scope="col">{t.get("expert-institution")}</th>
                    <th scope="col">{t.get("expert-zone")}</th>
                </tr>
            </thead>
            <tbody>{rows}</tbody>
        </table>
        {pager::pager(ctx, found.page, found.pages())}
    }
    .into_any()
}

fn row(ctx: &Ctx, expert: &Expert) -> AnyView {
    let t = &ctx.texts;
    let profile = &expert.profile;
    view! {
        <tr>
            <th scope="row">
                <span>
                    <a href=format!("{PATH}/{}", expert.user)><bdi>{expert.name.clone()}</bdi></a>
                    {one::badges(t, expert)}
                </span>
            </th>
            <td data-label=t.get("expert-fields")><bdi>{t.list(&profile.fields)}</bdi></td>
            <td data-label=t.get("expert-languages")>{one::languages(t, expert)}</td>
            <td data-label=t.get("expert-institution")><bdi>{profile.institution.clone()}</bdi></td>
            <td data-label=t.get("expert-zone")><bdi>{shell::place(&profile.home_zone)}</bdi></td>
        </tr>
    }
    .into_any()
}
