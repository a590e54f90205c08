//! `/availability`: when an expert is free, and what follows from it.

pub mod entry;
pub mod profile;
#[cfg(test)]
mod tests;

use axum::response::Response;
use catalogue::Texts;
use chrono::NaiveDate;
use domain::{
    Code, Faults, Fields,
    availability::{Entry, EntryKind},
    expert::Expert,
};
use leptos::prelude::*;
use service::{EngagementView, Outlook};

use crate::{
    component::{outlook, sheet::Sheet, week},
    ctx::Ctx,
    failure::Failure,
    form::Form,
    page::{engagement, organise::edit::after_a_change},
    respond::{self, Page},
    routes::{Access, Route},
    shell,
};

pub const PATH: &str = "/availability";

/// How far ahead an expert's days are shown.
pub const WEEKS: usize = 4;

pub fn routes() -> Vec<Route> {
    let own = vec![
        Route::get("/availability", Access::Staff, show),
        Route::post("/availability", Access::Staff, save),
    ];
    [own, entry::routes(), profile::routes()].concat()
}

async fn show(ctx: Ctx) -> Result<Response, Failure> {
    let Some(expert) = ctx.app.service.own_expert(&ctx.actor).await? else {
        return Ok(respond::ok(&ctx, invitation(&ctx)));
    };
    let fields = fields_of(&expert);
    Ok(respond::ok(&ctx, page(&ctx, expert, fields, Faults::default(), false).await?))
}

async fn save(ctx: Ctx, Form(fields): Form) -> Result<Response, Failure> {
    match ctx.app.service.set_hours(&ctx.actor, &fields).await {
        Ok(()) => Ok(respond::see_other(&ctx, "/availability?done=saved")),
        Err(service::Error::Faults(faults)) => {
            let expert = own(&ctx).await?;
            let (fields, faults, changed) = after_a_change(fields, faults, expert.revision);
            Ok(respond::faulty(&ctx, page(&ctx, expert, fields, faults, changed).await?))
        }
        Err(other) => Err(other.into()),
    }
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
    expert: Expert,
    outlook: Outlook,
    engagements: Vec<EngagementView>,
    /// Somebody was quicker.
    changed: bool,
}

async fn page(
    ctx: &Ctx,
    expert: Expert,
    fields: Fields,
    faults: Faults,
    changed: bool,
) -> Result<Page, Failure> {
    let engagements = ctx.app.service.engagements_of(&ctx.actor, expert.user).await?;
    let outlook = ctx.app.service.outlook(&expert, WEEKS);
    let (seen, sheet) = (ctx.clone(), Sheet::new(ctx, fields, faults));
    let shown = Shown { expert, outlook, engagements, changed };
    Ok(Page::new(ctx.texts.get("availability-title"), move || body(&seen, &shown, &sheet)))
}

fn body(ctx: &Ctx, shown: &Shown, sheet: &Sheet) -> AnyView {
    let t = &ctx.texts;
    let Shown { expert, outlook, engagements, changed } = shown;
    let asked = (!engagements.is_empty()).then(|| engagement::list::section(ctx, engagements));
    let unsaid = expert.availability.is_unsaid().then(|| {
        view! { <p class="notice">{t.get("availability-unsaid")}</p> }
    });
    let inactive = (!expert.active).then(|| {
        view! { <p class="notice warn">{t.get("availability-inactive")}</p> }
    });
    view! {
        <h1>{t.get("availability-title")}</h1>
        {done(ctx)}
        {changed.then(|| view! { <p class="notice warn" role="alert">{t.get("fault-changed")}</p> })}
        {inactive}
        {unsaid}
        {asked}
        <p>
            {t.with("availability-zone", &[("place", shell::place(&expert.profile.home_zone).into())])}
            " "<a href=profile::PATH>{t.get("availability-profile")}</a>
        </p>
        {hours(t, sheet)}
        {list(ctx, expert, outlook.today, EntryKind::Day)}
        {list(ctx, expert, outlook.today, EntryKind::Absence)}
        {list(ctx, expert, outlook.today, EntryKind::Travel)}
        {outlook::section(ctx, expert, outlook)}
    }
    .into_any()
}

/// "Saved." after a form led here.
fn done(ctx: &Ctx) -> AnyView {
    let key = match ctx.asked("done") {
        "saved" => "common-saved",
        "removed" => "availability-removed",
        _ => return ().into_any(),
    };
    view! { <p class="notice good" role="status">{ctx.texts.get(key)}</p> }.into_any()
}

fn hours(t: &Texts, sheet: &Sheet) -> AnyView {
    let form = sheet.form(
        &t.get("common-save"),
        view! {
            {week::fields(t, sheet, "hours")}
            {sheet.tick("same", t.get("availability-same"))}
            {sheet.hidden("revision")}
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
fn list(ctx: &Ctx, expert: &Expert, today: NaiveDate, what: EntryKind) -> AnyView {
    let t = &ctx.texts;
    let code = what.code();
    let items: Vec<AnyView> = entries(expert, what)
        .into_iter()
        .filter(|entry| entry.dates().1 >= today)
        .map(|entry| item(ctx, &entry))
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
            <a class="button" href=entry::new_path(what)>{t.get(&format!("availability-new-{code}"))}</a>
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

fn item(ctx: &Ctx, entry: &Entry) -> AnyView {
    let t = &ctx.texts;
    let (name, note) = words(t, entry);
    let note = (!note.is_empty()).then(|| view! { " "<bdi class="muted">{note}</bdi> });
    view! {
        <li>
            <span><bdi>{name.clone()}</bdi>{note}</span>
            <a class="button quiet" href=entry::remove_path(entry)>
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
