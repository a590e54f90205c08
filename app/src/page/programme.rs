//! `/programmes/{slug}`: the public page of a programme.

mod facts;
mod itinerary;
mod registering;
#[cfg(test)]
pub(crate) mod sample;
#[cfg(test)]
mod tests;
mod version;

use axum::{extract::Path, http::HeaderMap, response::Response};
use chrono::NaiveDate;
use domain::programme::Status;
use leptos::prelude::*;
use service::{ProgrammeView, SessionView};

use crate::{
    component::{
        day_strip,
        standing::{self, today},
        timetable, tongue,
    },
    ctx::Ctx,
    failure::Failure,
    kept,
    respond::Page,
    routes::{Access, Route},
};

/// Enough for a link preview.
const PREVIEW: usize = 200;

pub fn routes() -> Vec<Route> {
    let mut routes = vec![Route::get("/programmes/{slug}", Access::Public, show)];
    routes.extend(itinerary::routes());
    routes
}

async fn show(ctx: Ctx, Path(slug): Path<String>, asked: HeaderMap) -> Result<Response, Failure> {
    kept::answer(&ctx, &asked, async || page(&ctx, &slug).await).await
}

async fn page(ctx: &Ctx, slug: &str) -> Result<Page, Failure> {
    let view = ctx.app.service.programme(&ctx.actor, slug).await?;
    let t = &ctx.texts;
    let title = view.programme.titles.text(t.lang()).to_owned();
    let preview: String = view.programme.descriptions.text(t.lang()).chars().take(PREVIEW).collect();
    let is_public = view.programme.is_public();
    let seen = ctx.clone();
    let mut page = Page::new(title, move || body(&seen, &view));
    if !preview.is_empty() {
        page = page.description(preview.split_whitespace().collect::<Vec<_>>().join(" "));
    }
    Ok(if is_public { page.public() } else { page })
}

fn body(ctx: &Ctx, view: &ProgrammeView) -> AnyView {
    let t = &ctx.texts;
    let programme = &view.programme;
    let kind = t.get(&format!("programme-kind-{}", domain::Code::code(programme.kind)));
    let fallback = programme.titles.best(t.lang()).map(|(lang, _)| tongue::note(t, lang));
    let draft = (programme.status == Status::Draft)
        .then(|| view! { <p class="notice warn">{t.get("public-draft-notice")}</p> });
    let description = (!programme.descriptions.is_empty()).then(|| {
        view! { <section class="prose">{tongue::prose(t, &programme.descriptions)}</section> }
    });
    view! {
        {draft}
        <h1>{tongue::line(t, &programme.titles)}</h1>
        {fallback}
        <p>
            {kind}" · "<strong class="nowrap">{t.date_range(programme.starts_on, programme.ends_on)}</strong>" "
            {standing::badge(ctx, programme)}
        </p>
        <div class="columns with-facts">
            <div>{registering::section(ctx, programme)}{description}</div>
            <aside>{facts::section(ctx, view)}</aside>
            <div class="schedule">{schedule(ctx, view)}</div>
        </div>
    }
    .into_any()
}

/// Day strip and timetable, or that there is none yet.
fn schedule(ctx: &Ctx, view: &ProgrammeView) -> AnyView {
    let t = &ctx.texts;
    let days = timetable::by_day(&view.sessions);
    let Some(shown) = shown_day(ctx, view, &days) else {
        return view! {
            <h2>{t.get("public-timetable")}</h2>
            <p class="empty">{t.get("public-timetable-empty")}</p>
        }
        .into_any();
    };
    let (explained, choose) = match ctx.zone {
        Some(_) => ("public-timetable-both", "common-zone-change"),
        None => ("public-timetable-site", "common-zone-none"),
    };
    let back = Ctx::address("/zone", "back", &ctx.here());
    view! {
        <h2 id="timetable">{t.get("public-timetable")}</h2>
        <p>
            {t.get(explained)}" "
            <a href=back rel="nofollow" class="no-print">{t.get(choose)}</a>
        </p>
        {version::line(ctx, view)}
        {strip_of(ctx, view, &days, shown)}
        {timetable::timetable(ctx, &view.sessions, |_| ().into_any())}
        {version::cancelled(ctx, view)}
        {calendar_links(ctx, view)}
    }
    .into_any()
}

/// The day that was asked for, else today, else the first.
fn shown_day(ctx: &Ctx, view: &ProgrammeView, days: &[(NaiveDate, Vec<&SessionView>)]) -> Option<NaiveDate> {
    let has = |day: &NaiveDate| days.iter().any(|(other, _)| other == day);
    let asked = ctx.asked("day").parse().ok().filter(has);
    asked
        .or_else(|| Some(today(ctx, &view.programme)).filter(has))
        .or_else(|| days.first().map(|(day, _)| *day))
}

/// The day strip of these sessions, with links to its days; nothing where there are none.
pub fn strip(ctx: &Ctx, view: &ProgrammeView) -> AnyView {
    let days = timetable::by_day(&view.sessions);
    shown_day(ctx, view, &days).map(|shown| strip_of(ctx, view, &days, shown)).into_any()
}

fn strip_of(
    ctx: &Ctx,
    view: &ProgrammeView,
    days: &[(NaiveDate, Vec<&SessionView>)],
    shown: NaiveDate,
) -> AnyView {
    let t = &ctx.texts;
    let own: Vec<_> = ctx.zone.into_iter().collect();
    let zones = day_strip::zones(ctx, &view.sessions, &own);
    let sessions =
        days.iter().find(|(day, _)| *day == shown).map(|(_, items)| items.as_slice()).unwrap_or_default();
    let links: Vec<AnyView> = days
        .iter()
        .map(|(day, _)| {
            let href = format!("{}#strip", ctx.here_with("day", &day.to_string()));
            let current = (*day == shown).then_some("true");
            view! { <a class="button quiet" href=href rel="nofollow" aria-current=current>{t.day(*day)}</a> }
                .into_any()
        })
        .collect();
    let picker = (days.len() > 1).then(|| {
        view! { <nav class="days no-print" aria-label=t.get("strip-days")>{links}</nav> }
    });
    view! {
        <section id="strip">
            <h3>{t.get("strip-heading")}</h3>
            {picker}
            {day_strip::strip(ctx, shown, sessions, &zones)}
        </section>
    }
    .into_any()
}

fn calendar_links(ctx: &Ctx, view: &ProgrammeView) -> AnyView {
    let t = &ctx.texts;
    let path = format!("/programmes/{}/calendar.ics?lang={}", view.programme.slug, t.lang().code());
    let base = &ctx.app.service.settings().base_url;
    let host = base.split_once("://").map_or(base.as_str(), |(_, host)| host);
    let subscribe = format!("webcal://{host}{path}");
    view! {
        <h2 class="no-print">{t.get("public-calendar")}</h2>
        <p class="no-print">{t.get("public-calendar-hint")}</p>
        <p class="actions">
            <a class="button" href=subscribe>{t.get("public-calendar-subscribe")}</a>
            <a class="button" href=format!("/programmes/{}/itinerary", view.programme.slug)>{t.get("version-print")}</a>
            <a class="button" href=path.clone() download=format!("{}.ics", view.programme.slug)>
                {t.get("public-calendar-download")}
            </a>
        </p>
    }
    .into_any()
}
