//! `/availability/limits`: notice, pauses, sessions on one day, and hours that the expert likes best.

use axum::{extract::RawPathParams, response::Response};
use catalogue::Texts;
use domain::{
    Code, Faults, Fields,
    limits::{Limits, Unit},
};
use leptos::prelude::*;

use super::whose::Whose;
use crate::{
    component::{clash, field::Kind, sheet::Sheet, week},
    ctx::Ctx,
    failure::Failure,
    form::Form,
    page::organise::edit::after_a_change,
    respond::{self, Page},
    routes::{Access, Route},
};

pub fn routes() -> Vec<Route> {
    vec![
        Route::get("/availability/limits", Access::Staff, show),
        Route::post("/availability/limits", Access::Staff, save),
        Route::get("/availability/by-link/{token}/limits", Access::Link, show),
        Route::post("/availability/by-link/{token}/limits", Access::Link, save),
    ]
}

async fn show(ctx: Ctx, params: RawPathParams) -> Result<Response, Failure> {
    let whose = Whose::of(&ctx, &params).await?;
    let limits = &whose.expert.availability.limits;
    let fields = limits.form().with("revision", whose.expert.revision.to_string());
    Ok(respond::ok(&ctx, page(&ctx, whose, fields, Faults::default(), false)))
}

async fn save(ctx: Ctx, params: RawPathParams, Form(fields): Form) -> Result<Response, Failure> {
    let whose = Whose::of(&ctx, &params).await?;
    match ctx.app.service.set_limits(&whose.actor, &fields).await {
        Ok(()) => Ok(respond::see_other(&ctx, &format!("{}?done=saved#limits", whose.base))),
        Err(service::Error::Faults(faults)) => {
            let (fields, faults, changed) = after_a_change(fields, faults, whose.expert.revision);
            Ok(respond::faulty(&ctx, page(&ctx, whose, fields, faults, changed)))
        }
        Err(other) => Err(other.into()),
    }
}

fn page(ctx: &Ctx, whose: Whose, fields: Fields, faults: Faults, changed: bool) -> Page {
    let sheet = Sheet::new(ctx, fields, faults);
    let seen = ctx.clone();
    Page::new(ctx.texts.get("limits-title"), move || {
        let t = &seen.texts;
        view! {
            <p><a href=whose.base>{t.get("availability-title")}</a></p>
            <h1>{t.get("limits-title")}</h1>
            {changed.then(|| view! { <p class="notice warn" role="alert">{t.get("fault-changed")}</p> })}
            <p>{t.get("limits-hint")}</p>
            {sheet.form(&t.get("common-save"), content(t, &sheet))}
        }
        .into_any()
    })
}

fn content(t: &Texts, sheet: &Sheet) -> AnyView {
    let units = Unit::ALL
        .iter()
        .map(|unit| {
            let text = match unit {
                Unit::Hours => t.get("limits-unit-hours"),
                Unit::Days => t.get("limits-unit-days"),
            };
            (unit.code().to_owned(), text)
        })
        .collect();
    view! {
        <div class="row">
            {sheet.text("notice", t.get("limits-notice")).hint(t.get("limits-notice-hint")).kind(Kind::Number).max(4)}
            {sheet.select("notice_unit", t.get("limits-unit"), units).mark(String::new())}
        </div>
        <div class="row">
            {sheet.text("before", t.get("limits-before")).hint(t.get("limits-minutes-hint")).kind(Kind::Number).max(3)}
            {sheet.text("after", t.get("limits-after")).hint(t.get("limits-minutes-hint")).kind(Kind::Number).max(3)}
        </div>
        {sheet.text("most", t.get("limits-most")).kind(Kind::Number).max(2)}
        <h2>{t.get("limits-preferred")}</h2>
        <p class="hint">{t.get("limits-preferred-hint")}</p>
        {week::fields(t, sheet, "preferred")}
        {sheet.hidden("revision")}
    }
    .into_any()
}

/// What is set, one sentence each.
pub fn sentences(t: &Texts, limits: &Limits) -> Vec<String> {
    let minutes = |key: &str, minutes: u16| {
        (minutes > 0).then(|| t.with(key, &[("length", clash::duration(t, minutes.into()).into())]))
    };
    let notice =
        (limits.notice > 0).then(|| t.with("limits-is-notice", &[("length", notice(t, limits).into())]));
    let most = limits.most.map(|most| t.with("limits-is-most", &[("most", i64::from(most).into())]));
    let days = week::order(t).into_iter().filter(|day| !limits.preferred.on(*day).is_empty());
    let days: Vec<String> = days
        .map(|day| format!("{} {}", week::name(t, day), week::words(t, limits.preferred.on(day))))
        .collect();
    let preferred =
        (!days.is_empty()).then(|| t.with("limits-is-preferred", &[("hours", days.join("; ").into())]));
    [
        notice,
        minutes("limits-is-before", limits.before),
        minutes("limits-is-after", limits.after),
        most,
        preferred,
    ]
    .into_iter()
    .flatten()
    .collect()
}

/// "36 h", "3 days".
pub fn notice(t: &Texts, limits: &Limits) -> String {
    hours(t, i64::from(limits.notice))
}

/// The same of any number of hours.
pub fn hours(t: &Texts, hours: i64) -> String {
    if hours > 0 && hours % 24 == 0 {
        t.with("limits-days", &[("days", (hours / 24).into())])
    } else {
        clash::duration(t, hours * 60)
    }
}
