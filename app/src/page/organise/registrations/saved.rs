//! Saved filters: the list as its user likes to open it again. `/organise/programmes/{slug}/filters` shows all of
//! them, saves one and deletes one.

use axum::{extract::Path, response::Response};
use domain::{
    Faults, Fields, Id,
    saved_filter::{SavedFilter, SavedFilterId},
};
use leptos::prelude::*;
use url::form_urlencoded;

use super::{address as list_address, filter};
use crate::{
    component::sheet::Sheet,
    ctx::Ctx,
    failure::Failure,
    form::Form,
    page::organise::address as programme_address,
    respond::{self, Page},
    routes::{Access, Route},
};

pub fn routes() -> Vec<Route> {
    vec![
        Route::get("/organise/programmes/{slug}/filters", Access::Organiser, show),
        Route::post("/organise/programmes/{slug}/filters", Access::Organiser, change),
    ]
}

fn address(slug: &str) -> String {
    format!("{}/filters", programme_address(slug))
}

/// On the list: those there are, and a field to save the present one, if there is anything to save.
pub fn section(ctx: &Ctx, slug: &str, saved: &[SavedFilter]) -> AnyView {
    let t = &ctx.texts;
    let present = filter::address(&filter::query(ctx));
    let names = (!saved.is_empty()).then(|| {
        let links: Vec<AnyView> = saved
            .iter()
            .map(|one| {
                let is_present = (one.query == present).then_some("page");
                view! { <li><a class="chip" aria-current=is_present href=opened(slug, &one.query)><bdi>{one.name.clone()}</bdi></a></li> }
                    .into_any()
            })
            .collect();
        view! {
            <div class="chips">
                <span>{t.label("saved-filters")}</span>
                <ul>{links}</ul>
                <a href=address(slug)>{t.get("saved-manage")}</a>
            </div>
        }
    });
    let form = (!present.is_empty()).then(|| {
        let sheet = Sheet::fresh(ctx, Fields::default().with("query", present));
        view! {
            <details class="filters">
                <summary>{t.get("saved-save")}</summary>
                <form method="post" action=address(slug) class="toolbar">{save_fields(ctx, &sheet)}</form>
            </details>
        }
    });
    view! { {names} {form} }.into_any()
}

fn save_fields(ctx: &Ctx, sheet: &Sheet) -> AnyView {
    let t = &ctx.texts;
    view! {
        {sheet.hidden("query")}
        <input type="hidden" name="do" value="save"/>
        {sheet.text("name", t.get("saved-name")).required().max(60).hint(t.get("saved-name-hint"))}
        <button class="button" type="submit">{t.get("common-save")}</button>
    }
    .into_any()
}

async fn show(ctx: Ctx, Path(slug): Path<String>) -> Result<Response, Failure> {
    let saved = ctx.app.service.saved_filters(&ctx.actor, &slug).await?;
    let seen = ctx.clone();
    let page = Page::new(ctx.texts.get("saved-filters"), move || body(&seen, &slug, &saved));
    Ok(respond::ok(&ctx, page))
}

fn body(ctx: &Ctx, slug: &str, saved: &[SavedFilter]) -> AnyView {
    let t = &ctx.texts;
    let list = if saved.is_empty() {
        view! { <div class="empty"><h2>{t.get("saved-none")}</h2><p>{t.get("saved-none-hint")}</p></div> }
            .into_any()
    } else {
        let lines: Vec<AnyView> = saved.iter().map(|one| line(ctx, slug, one)).collect();
        view! { <ul class="plain people">{lines}</ul> }.into_any()
    };
    view! {
        <p><a href=list_address(slug)>{t.get("registration-list-title")}</a></p>
        <h1>{t.get("saved-filters")}</h1>
        {list}
    }
    .into_any()
}

fn line(ctx: &Ctx, slug: &str, one: &SavedFilter) -> AnyView {
    let t = &ctx.texts;
    let label = t.with("saved-delete", &[("name", (&one.name).into())]);
    view! {
        <li>
            <a href=opened(slug, &one.query)><bdi>{one.name.clone()}</bdi></a>
            <form method="post">
                <input type="hidden" name="do" value="delete"/>
                <input type="hidden" name="filter" value=one.id.to_string()/>
                <button class="button quiet" type="submit" aria-label=label>{t.get("common-delete")}</button>
            </form>
        </li>
    }
    .into_any()
}

async fn change(ctx: Ctx, Path(slug): Path<String>, Form(fields): Form) -> Result<Response, Failure> {
    match fields.get("do") {
        "save" => save(&ctx, &slug, &fields).await,
        "delete" => delete(&ctx, &slug, &fields).await,
        _ => {
            // Whose business it is comes before what is wrong with it.
            ctx.app.service.saved_filters(&ctx.actor, &slug).await?;
            Err(Failure::BadRequest("neither save nor delete".to_owned()))
        }
    }
}

/// Only what the list understands is kept of what was sent.
async fn save(ctx: &Ctx, slug: &str, fields: &Fields) -> Result<Response, Failure> {
    let pairs: Vec<(String, String)> =
        form_urlencoded::parse(fields.get("query").as_bytes()).into_owned().collect();
    let query = filter::address(&filter::read(&pairs));
    let fields = Fields::default().with("name", fields.get("name")).with("query", query.as_str());
    match ctx.app.service.save_filter(&ctx.actor, slug, &fields).await {
        Ok(()) => Ok(respond::see_other(ctx, &opened(slug, &query))),
        Err(service::Error::Faults(faults)) => Ok(respond::faulty(ctx, again(ctx, slug, fields, faults))),
        Err(other) => Err(other.into()),
    }
}

/// The form with what was wrong.
fn again(ctx: &Ctx, slug: &str, fields: Fields, faults: Faults) -> Page {
    let (ctx, slug) = (ctx.clone(), slug.to_owned());
    let sheet = Sheet::new(&ctx, fields, faults);
    Page::new(ctx.texts.get("saved-save"), move || {
        let t = &ctx.texts;
        let content = save_fields(&ctx, &sheet);
        view! {
            <p><a href=list_address(&slug)>{t.get("registration-list-title")}</a></p>
            <h1>{t.get("saved-save")}</h1>
            {sheet.summary()}
            <form method="post" novalidate=true>{content}</form>
        }
        .into_any()
    })
}

/// Asks first.
async fn delete(ctx: &Ctx, slug: &str, fields: &Fields) -> Result<Response, Failure> {
    let saved = ctx.app.service.saved_filters(&ctx.actor, slug).await?;
    let id: SavedFilterId = fields.get("filter").parse::<Id<_>>().map_err(|_| Failure::NotFound)?;
    let one = saved.into_iter().find(|one| one.id == id).ok_or(Failure::NotFound)?;
    if fields.get("sure") == "yes" {
        ctx.app.service.delete_filter(&ctx.actor, slug, id).await?;
        return Ok(respond::see_other(ctx, &address(slug)));
    }
    let (t, back) = (ctx.texts.clone(), address(slug));
    let title = t.with("saved-delete-title", &[("name", (&one.name).into())]);
    let page = Page::new(title.clone(), move || {
        view! {
            <h1>{title}</h1>
            <p>{t.get("saved-delete-text")}</p>
            <form method="post">
                <input type="hidden" name="do" value="delete"/>
                <input type="hidden" name="filter" value=id.to_string()/>
                <input type="hidden" name="sure" value="yes"/>
                <p class="actions">
                    <button class="button danger" type="submit">{t.get("common-delete")}</button>
                    <a class="button" href=back>{t.get("common-cancel")}</a>
                </p>
            </form>
        }
        .into_any()
    });
    Ok(respond::ok(ctx, page))
}

/// The list by this query.
fn opened(slug: &str, query: &str) -> String {
    let list = list_address(slug);
    if query.is_empty() { list } else { format!("{list}?{query}") }
}
