//! `/availability/new/{what}`, `/availability/remove/{what}`: days that differ, absences, journeys.

use axum::{extract::RawPathParams, response::Response};
use domain::{
    Code, Faults, Fields,
    availability::{Entry, EntryKind},
};
use leptos::prelude::*;
use url::form_urlencoded;

use super::{
    whose::{Whose, param},
    words,
};
use crate::{
    component::{ask, options, sheet::Sheet},
    ctx::Ctx,
    failure::Failure,
    form::Form,
    respond::{self, Page},
    routes::{Access, Route},
};

pub fn routes() -> Vec<Route> {
    vec![
        Route::get("/availability/new/{what}", Access::Staff, blank),
        Route::post("/availability/new/{what}", Access::Staff, add),
        Route::get("/availability/remove/{what}", Access::Staff, ask_first),
        Route::post("/availability/remove/{what}", Access::Staff, remove),
        Route::get("/availability/by-link/{token}/new/{what}", Access::Link, blank),
        Route::post("/availability/by-link/{token}/new/{what}", Access::Link, add),
        Route::get("/availability/by-link/{token}/remove/{what}", Access::Link, ask_first),
        Route::post("/availability/by-link/{token}/remove/{what}", Access::Link, remove),
    ]
}

pub(super) fn new_path(whose: &Whose, what: EntryKind) -> String {
    whose.path(&format!("new/{}", what.code()))
}

/// The dates say which one it is.
pub(super) fn remove_path(whose: &Whose, entry: &Entry) -> String {
    let (first, last) = entry.dates();
    let mut query = form_urlencoded::Serializer::new(String::new());
    query.append_pair("first", &first.to_string()).append_pair("last", &last.to_string());
    whose.path(&format!("remove/{}?{}", entry.kind().code(), query.finish()))
}

fn kind(params: &RawPathParams) -> Result<EntryKind, Failure> {
    param(params, "what").and_then(EntryKind::from_code).ok_or(Failure::NotFound)
}

async fn blank(ctx: Ctx, params: RawPathParams) -> Result<Response, Failure> {
    let whose = Whose::of(&ctx, &params).await?;
    let what = kind(&params)?;
    // A day may be asked for by a link from the table of weeks.
    let fields = Fields::default().with("day_date", ctx.asked("date"));
    Ok(respond::ok(&ctx, form(&ctx, whose, what, fields, Faults::default())))
}

async fn add(ctx: Ctx, params: RawPathParams, Form(fields): Form) -> Result<Response, Failure> {
    let whose = Whose::of(&ctx, &params).await?;
    let what = kind(&params)?;
    match ctx.app.service.add_availability(&whose.actor, what, &fields).await {
        Ok(()) => Ok(respond::see_other(&ctx, &format!("{}?done=saved#{}", whose.base, what.code()))),
        Err(service::Error::Faults(faults)) => {
            Ok(respond::faulty(&ctx, form(&ctx, whose, what, fields, faults)))
        }
        Err(other) => Err(other.into()),
    }
}

fn form(ctx: &Ctx, whose: Whose, what: EntryKind, fields: Fields, faults: Faults) -> Page {
    let sheet = Sheet::new(ctx, fields, faults);
    let seen = ctx.clone();
    let title = ctx.texts.get(&format!("availability-new-{}", what.code()));
    Page::new(title.clone(), move || {
        let t = &seen.texts;
        let content = match what {
            EntryKind::Day => day(&seen, &sheet),
            EntryKind::Absence => absence(&seen, &sheet),
            EntryKind::Travel => travel(&seen, &sheet),
        };
        view! {
            <p><a href=whose.base>{t.get("availability-title")}</a></p>
            <h1>{title}</h1>
            <p>{t.get(&format!("availability-hint-{}", what.code()))}</p>
            {sheet.form(&t.get("common-save"), content)}
        }
        .into_any()
    })
}

fn day(ctx: &Ctx, sheet: &Sheet) -> AnyView {
    let t = &ctx.texts;
    view! {
        {sheet.date("day_date", t.get("availability-field-date")).required()}
        {sheet.text("day_hours", t.get("availability-field-hours")).hint(t.get("availability-field-hours-hint")).ltr().max(100)}
        {sheet.text("day_note", t.get("availability-field-note")).hint(t.get("availability-field-note-hint")).max(200)}
    }
    .into_any()
}

fn absence(ctx: &Ctx, sheet: &Sheet) -> AnyView {
    let t = &ctx.texts;
    view! {
        {dates(ctx, sheet, "absence")}
        {sheet.text("absence_note", t.get("availability-field-note")).hint(t.get("availability-field-note-hint")).max(200)}
    }
    .into_any()
}

fn travel(ctx: &Ctx, sheet: &Sheet) -> AnyView {
    let t = &ctx.texts;
    let zones = options::with(options::zones(ctx), sheet.value("travel_zone"));
    view! {
        {dates(ctx, sheet, "travel")}
        {sheet.select("travel_zone", t.get("availability-field-zone"), zones).required()}
        {sheet.text("travel_note", t.get("availability-field-note")).hint(t.get("availability-field-note-hint")).max(200)}
    }
    .into_any()
}

fn dates(ctx: &Ctx, sheet: &Sheet, prefix: &str) -> AnyView {
    let t = &ctx.texts;
    view! {
        <div class="row short">
            {sheet.date(&format!("{prefix}_first"), t.get("availability-field-first")).required()}
            {sheet.date(&format!("{prefix}_last"), t.get("availability-field-last")).mark(t.get("availability-field-last-mark"))}
        </div>
    }
    .into_any()
}

/// The entry that the address names. One that is gone is no fault of whoever comes late.
async fn named(ctx: &Ctx, params: &RawPathParams) -> Result<(Whose, Option<Entry>), Failure> {
    let whose = Whose::of(ctx, params).await?;
    let what = kind(params)?;
    let date = |name| ctx.asked(name).parse().map_err(|_| Failure::NotFound);
    let entry = whose.expert.availability.find(what, date("first")?, date("last")?);
    Ok((whose, entry))
}

async fn ask_first(ctx: Ctx, params: RawPathParams) -> Result<Response, Failure> {
    let (whose, entry) = named(&ctx, &params).await?;
    let entry = entry.ok_or(Failure::NotFound)?;
    let t = &ctx.texts;
    let (name, note) = words(t, &entry);
    let name = if note.is_empty() { name } else { format!("{name} ({note})") };
    let text = t.with("availability-remove-text", &[("name", name.into())]);
    let title = t.get("availability-remove");
    Ok(respond::ok(&ctx, ask::page(&ctx, title, text, t.get("common-remove"), whose.base)))
}

async fn remove(ctx: Ctx, params: RawPathParams) -> Result<Response, Failure> {
    let (whose, entry) = named(&ctx, &params).await?;
    if let Some(entry) = entry {
        ctx.app.service.remove_availability(&whose.actor, entry).await?;
    }
    Ok(respond::see_other(&ctx, &format!("{}?done=removed", whose.base)))
}
