//! `/organise/programmes/{slug}/registrations`: who has registered, and the decisions on them.

mod decide;
mod detail;
mod file;
mod filter;
mod line;
mod offer;
mod saved;
mod table;
#[cfg(test)]
mod tests;

use axum::{extract::Path, http::StatusCode, response::Response};
use domain::{registration::RegistrationId, saved_filter::SavedFilter};
use leptos::prelude::*;
use service::Registrations;

use self::filter::Choices;
use super::address as programme_address;
use crate::{
    component::{moment, pager, tongue},
    ctx::Ctx,
    failure::Failure,
    respond::{self, Page},
    routes::{Access, Route},
};

pub fn routes() -> Vec<Route> {
    let own = vec![
        Route::get("/organise/programmes/{slug}/registrations", Access::Organiser, show),
        Route::post("/organise/programmes/{slug}/registrations", Access::Organiser, decide::several),
    ];
    [own, detail::routes(), file::routes(), saved::routes(), offer::routes()].concat()
}

fn address(slug: &str) -> String {
    format!("{}/registrations", programme_address(slug))
}

async fn show(ctx: Ctx, Path(slug): Path<String>) -> Result<Response, Failure> {
    list(&ctx, StatusCode::OK, &slug, &[], None).await
}

/// The list with these ones ticked, and with what went wrong, if anything did.
async fn list(
    ctx: &Ctx,
    status: StatusCode,
    slug: &str,
    ticked: &[RegistrationId],
    wrong: Option<String>,
) -> Result<Response, Failure> {
    let service = &ctx.app.service;
    let query = filter::query(ctx);
    let found = service.registrations(&ctx.actor, slug, &query, pager::asked(ctx)).await?;
    let choices =
        Choices { countries: service.countries(ctx.texts.lang()).await?, groups: service.groups().await? };
    let saved = service.saved_filters(&ctx.actor, slug).await?;
    let (seen, ticked) = (ctx.clone(), ticked.to_vec());
    let title = ctx.texts.get("registration-list-title");
    let page = Page::new(title, move || body(&seen, &found, &choices, &saved, &ticked, wrong));
    Ok(respond::html(ctx, status, page))
}

fn body(
    ctx: &Ctx,
    found: &Registrations,
    choices: &Choices,
    saved: &[SavedFilter],
    ticked: &[RegistrationId],
    wrong: Option<String>,
) -> AnyView {
    // Links on the page keep the filter, but do not say once more what was just done.
    let (done, gathered) = (decide::done(ctx), offer::done(ctx));
    let ctx = &decide::quiet(ctx);
    let t = &ctx.texts;
    let programme = &found.programme;
    let seats = t.with(
        "registration-list-seats",
        &[("taken", programme.taken.into()), ("capacity", programme.capacity.into())],
    );
    let wrong = wrong.map(|text| view! { <p class="notice bad" role="alert">{text}</p> });
    let is_filtered = !ctx.query.is_empty();
    let rows = if found.rows.total == 0 && !is_filtered {
        view! {
            <div class="empty">
                <h2>{t.get("registration-list-none")}</h2>
                <p>{t.get("registration-list-none-hint")}</p>
            </div>
        }
        .into_any()
    } else {
        view! {
            {saved::section(ctx, &programme.slug, saved)}
            {filter::form(ctx, found, choices)}
            {table::section(ctx, found, &choices.countries, ticked)}
            {pager::pager(ctx, found.rows.page, found.rows.pages())}
            {file::links(ctx, &programme.slug)}
        }
        .into_any()
    };
    view! {
        <p><a href=programme_address(&programme.slug)>{tongue::line(t, &programme.titles)}</a></p>
        <h1>{t.get("registration-list-title")}</h1>
        {done}
        {gathered}
        {wrong}
        <p>{seats}</p>
        {rows}
    }
    .into_any()
}

/// "3 Mar 2027, 09:00 (Shanghai)": short, for tables.
fn short_time(ctx: &Ctx, at: chrono::DateTime<chrono::Utc>, zone: chrono_tz::Tz) -> String {
    let (t, local) = (&ctx.texts, ctx.app.zones().local(at, zone).civil);
    let place = crate::shell::place(zone.name());
    t.with(
        "mail-moment",
        &[
            ("date", t.date_short(local.date()).into()),
            ("time", t.time(local.time()).into()),
            ("place", place.into()),
            ("offset", moment::clock(ctx, at, zone).into()),
        ],
    )
}
