//! `/availability`: when an expert is free, and what follows from it.

mod assistant;
mod calendars;
pub mod entry;
pub mod limits;
pub mod profile;
#[cfg(test)]
mod tests;
mod whose;

use axum::{extract::RawPathParams, response::Response};
use catalogue::Texts;
use chrono::NaiveDate;
use domain::{
    Code, Faults, Fields,
    availability::{Entry, EntryKind},
    expert::Expert,
};
use leptos::prelude::*;
use service::{BusySource, EngagementView, Outlook};

use crate::{
    component::{outlook, sheet::Sheet, week, week_grid},
    ctx::Ctx,
    failure::Failure,
    form::Form,
    page::{engagement, organise::edit::after_a_change},
    respond::{self, Page},
    routes::{Access, Route},
    shell,
};
use whose::Whose;

pub const PATH: &str = "/availability";

/// How far ahead an expert's days are shown.
pub const WEEKS: usize = 4;

pub fn routes() -> Vec<Route> {
    let own = vec![
        Route::get("/availability", Access::Staff, show),
        Route::post("/availability", Access::Staff, save),
        Route::post("/availability/confirm", Access::Staff, confirm),
        Route::get("/availability/by-link/{token}", Access::Link, show),
        Route::post("/availability/by-link/{token}", Access::Link, save),
        Route::post("/availability/by-link/{token}/confirm", Access::Link, confirm),
    ];
    [own, assistant::routes(), calendars::routes(), entry::routes(), limits::routes(), profile::routes()]
        .concat()
}

async fn show(ctx: Ctx, params: RawPathParams) -> Result<Response, Failure> {
    if whose::param(&params, "token").is_none() && ctx.app.service.own_expert(&ctx.actor).await?.is_none() {
        return Ok(respond::ok(&ctx, invitation(&ctx)));
    }
    let whose = Whose::of(&ctx, &params).await?;
    let fields = fields_of(&whose.expert);
    Ok(respond::ok(&ctx, page(&ctx, whose, fields, Faults::default(), false).await?))
}

async fn save(ctx: Ctx, params: RawPathParams, Form(fields): Form) -> Result<Response, Failure> {
    let whose = Whose::of(&ctx, &params).await?;
    match ctx.app.service.set_hours(&whose.actor, &fields).await {
        Ok(()) => Ok(respond::see_other(&ctx, &format!("{}?done=saved", whose.base))),
        Err(service::Error::Faults(faults)) => {
            let (fields, faults, changed) = after_a_change(fields, faults, whose.expert.revision);
            Ok(respond::faulty(&ctx, page(&ctx, whose, fields, faults, changed).await?))
        }
        Err(other) => Err(other.into()),
    }
}

/// All of it is still right.
async fn confirm(ctx: Ctx, params: RawPathParams) -> Result<Response, Failure> {
    let whose = Whose::of(&ctx, &params).await?;
    ctx.app.service.confirm_availability(&whose.actor).await?;
    Ok(respond::see_other(&ctx, &format!("{}?done=confirmed", whose.base)))
}

/// The expert who is signed in.
async fn own(ctx: &Ctx) -> Result<Expert, Failure> {
    ctx.app.service.own_expert(&ctx.actor).await?.ok_or(Failure::NotFound)
}

fn fields_of(expert: &Expert) -> Fields {
    expert.availability.week.fields("hours").with("revision", expert.revision.to_string())
}

/// For a user who is no expert.
fn invitation(ctx: &Ctx) -> Page {
    let t = ctx.texts.clone();
    Page::new(t.get("availability-title"), move || {
        view! {
            <h1>{t.get("availability-title")}</h1>
            <div class="empty">
                <h2>{t.get("expert-become")}</h2>
                <p>{t.get("expert-become-text")}</p>
                <p class="actions"><a class="button primary" href=profile::PATH>{t.get("expert-become-button")}</a></p>
            </div>
        }
        .into_any()
    })
}

/// What the page shows besides the form.
struct Shown {
    whose: Whose,
    outlook: Outlook,
    engagements: Vec<EngagementView>,
    calendars: Vec<BusySource>,
    /// Somebody was quicker.
    changed: bool,
}

async fn page(
    ctx: &Ctx,
    whose: Whose,
    fields: Fields,
    faults: Faults,
    changed: bool,
) -> Result<Page, Failure> {
    let (service, expert) = (&ctx.app.service, whose.expert.user);
    let engagements =
        if whose.is_own() { service.engagements_of(&ctx.actor, expert).await? } else { Vec::new() };
    let calendars = service.busy_sources(&whose.actor, expert).await?;
    let outlook = service.outlook(&whose.expert, WEEKS).await?;
    let (seen, sheet) = (ctx.clone(), Sheet::new(ctx, fields, faults));
    let shown = Shown { whose, outlook, engagements, calendars, changed };
    Ok(Page::new(ctx.texts.get("availability-title"), move || body(&seen, &shown, &sheet)).islands())
}

fn body(ctx: &Ctx, shown: &Shown, sheet: &Sheet) -> AnyView {
    let t = &ctx.texts;
    let Shown { whose, outlook, engagements, calendars, changed } = shown;
    let expert = &whose.expert;
    let asked = (!engagements.is_empty()).then(|| engagement::list::section(ctx, engagements));
    let unsaid = expert.availability.is_unsaid().then(|| {
        view! { <p class="notice">{t.get("availability-unsaid")}</p> }
    });
    let inactive = (!expert.active && whose.is_own()).then(|| {
        view! { <p class="notice warn">{t.get("availability-inactive")}</p> }
    });
    let own = whose.is_own().then(|| view! { " "<a href=profile::PATH>{t.get("availability-profile")}</a> });
    let assistant = whose.is_own().then(|| {
        view! { <p class="actions"><a class="button quiet" href=whose.path("assistant")>{t.get("assistant-title")}</a></p> }
    });
    view! {
        {title(t, whose)}
        {done(ctx)}
        {changed.then(|| view! { <p class="notice warn" role="alert">{t.get("fault-changed")}</p> })}
        {inactive}
        {unsaid}
        {asked}
        {confirmed(ctx, whose)}
        <p>
            {t.with("availability-zone", &[("place", shell::place(&expert.profile.home_zone).into())])}
            {own}
        </p>
        {hours(t, sheet, &shell::place(&expert.profile.home_zone))}
        {wishes(t, whose)}
        {list(ctx, whose, outlook.today, EntryKind::Day)}
        {list(ctx, whose, outlook.today, EntryKind::Absence)}
        {list(ctx, whose, outlook.today, EntryKind::Travel)}
        {calendars::section(ctx, whose, calendars)}
        {outlook::section(ctx, expert, outlook)}
        {assistant}
    }
    .into_any()
}

fn title(t: &Texts, whose: &Whose) -> AnyView {
    if whose.is_own() {
        return view! { <h1>{t.get("availability-title")}</h1> }.into_any();
    }
    let name = &whose.expert.name;
    view! {
        <h1>{t.with("availability-of", &[("name", name.into())])}</h1>
        <p>{t.get("availability-of-hint")}</p>
    }
    .into_any()
}

/// When all of it was said to be right, and the button that says so.
fn confirmed(ctx: &Ctx, whose: &Whose) -> AnyView {
    let t = &ctx.texts;
    view! {
        <form method="post" action=whose.path("confirm") class="toolbar">
            <p>{last_confirmed(ctx, &whose.expert)}</p>
            <button class="button" type="submit">{t.get("availability-confirm")}</button>
        </form>
    }
    .into_any()
}

/// "Last confirmed: 15 January 2027", by the expert's date.
pub fn last_confirmed(ctx: &Ctx, expert: &Expert) -> String {
    let t = &ctx.texts;
    let Some(at) = expert.confirmed_at else { return t.get("availability-confirmed-never") };
    let zone = ctx.app.zones().parse(&expert.profile.home_zone).unwrap_or(chrono_tz::Tz::UTC);
    let day = t.date(ctx.app.zones().local(at, zone).civil.date());
    t.with("availability-confirmed", &[("day", day.into())])
}

fn wishes(t: &Texts, whose: &Whose) -> AnyView {
    let items: Vec<AnyView> = limits::sentences(t, &whose.expert.availability.limits)
        .into_iter()
        .map(|sentence| view! { <li>{sentence}</li> }.into_any())
        .collect();
    let content = if items.is_empty() {
        view! { <p class="muted">{t.get("limits-none")}</p> }.into_any()
    } else {
        view! { <ul>{items}</ul> }.into_any()
    };
    view! {
        <h2 id="limits">{t.get("limits-title")}</h2>
        {content}
        <p class="actions"><a class="button" href=whose.path("limits")>{t.get("limits-edit")}</a></p>
    }
    .into_any()
}

/// "Saved." after a form led here.
fn done(ctx: &Ctx) -> AnyView {
    let key = match ctx.asked("done") {
        "saved" => "common-saved",
        "removed" => "availability-removed",
        "confirmed" => "availability-confirm-done",
        _ => return ().into_any(),
    };
    view! { <p class="notice good" role="status">{ctx.texts.get(key)}</p> }.into_any()
}

fn hours(t: &Texts, sheet: &Sheet, place: &str) -> AnyView {
    let form = sheet.form(
        &t.get("common-save"),
        view! {
            <div class="week-typed">
                {week::fields(t, sheet, "hours")}
                {sheet.tick("same", t.get("availability-same"))}
                {sheet.hidden("revision")}
            </div>
            {week_grid::view(t, place)}
        },
    );
    view! {
        <h2 id="hours">{t.get("availability-hours")}</h2>
        <p class="hint">{t.get("availability-hours-hint")}</p>
        {form}
    }
    .into_any()
}

/// One of the three lists: what is over is not shown.
fn list(ctx: &Ctx, whose: &Whose, today: NaiveDate, what: EntryKind) -> AnyView {
    let t = &ctx.texts;
    let code = what.code();
    let items: Vec<AnyView> = entries(&whose.expert, what)
        .into_iter()
        .filter(|entry| entry.dates().1 >= today)
        .map(|entry| item(ctx, whose, &entry))
        .collect();
    let content = if items.is_empty() {
        view! { <p class="muted">{t.get("common-none")}</p> }.into_any()
    } else {
        view! { <ul class="plain people">{items}</ul> }.into_any()
    };
    view! {
        <h2 id=code>{t.get(&format!("availability-list-{code}"))}</h2>
        <p class="hint">{t.get(&format!("availability-hint-{code}"))}</p>
        {content}
        <p class="actions">
            <a class="button" href=entry::new_path(whose, what)>{t.get(&format!("availability-new-{code}"))}</a>
        </p>
    }
    .into_any()
}

fn entries(expert: &Expert, what: EntryKind) -> Vec<Entry> {
    let all = &expert.availability;
    match what {
        EntryKind::Day => all.days.iter().cloned().map(Entry::Day).collect(),
        EntryKind::Absence => all.absences.iter().cloned().map(Entry::Absence).collect(),
        EntryKind::Travel => all.travel.iter().cloned().map(Entry::Travel).collect(),
    }
}

fn item(ctx: &Ctx, whose: &Whose, entry: &Entry) -> AnyView {
    let t = &ctx.texts;
    let (name, note) = words(t, entry);
    let note = (!note.is_empty()).then(|| view! { " "<bdi class="muted">{note}</bdi> });
    view! {
        <li>
            <span><bdi>{name.clone()}</bdi>{note}</span>
            <a class="button quiet" href=entry::remove_path(whose, entry)>
                {t.get("common-remove")}<span class="visually-hidden">" "{name}</span>
            </a>
        </li>
    }
    .into_any()
}

/// The entry in one line, and its note.
fn words(t: &Texts, entry: &Entry) -> (String, String) {
    let (first, last) = entry.dates();
    let dates = if first == last { t.date(first) } else { t.date_range(first, last) };
    match entry {
        Entry::Day(day) => {
            let hours = if day.hours.is_empty() {
                t.get("availability-not-free")
            } else {
                week::words(t, &day.hours)
            };
            (together(t, dates, hours), day.note.clone())
        }
        Entry::Absence(absence) => (dates, absence.note.clone()),
        Entry::Travel(travel) => (together(t, dates, shell::place(&travel.zone)), travel.note.clone()),
    }
}

fn together(t: &Texts, dates: String, what: String) -> String {
    t.with("availability-entry", &[("dates", dates.into()), ("what", what.into())])
}
