//! `/organise/programmes/{slug}/slots/{id}`: times at which one session could be, the best first, with the reason for
//! each, and one click that takes it and asks the experts.

mod one;
#[cfg(test)]
mod tests;

use axum::{extract::Path, response::Response};
use chrono_tz::Tz;
use domain::{Faults, Fields, clash::Clash, country::CountryCode, proposal::Subject, session::SessionId};
use leptos::prelude::*;
use service::{Near, SlotHours, Slots};

use super::{address, edit::after_a_change, form, id, proposals::reason};
use crate::{
    component::{clash, moment, sheet::Sheet, timetable},
    ctx::Ctx,
    failure::Failure,
    form::Form,
    respond::{self, Page},
    routes::{Access, Route},
};

pub fn routes() -> Vec<Route> {
    vec![
        Route::get("/organise/programmes/{slug}/slots/{id}", Access::Organiser, show),
        Route::post("/organise/programmes/{slug}/slots/{id}", Access::Organiser, take),
    ]
}

/// Why taking a slot was refused.
#[derive(Debug, Default)]
struct Refused {
    clashes: Vec<Clash>,
    faults: Faults,
    changed: bool,
}

async fn show(ctx: Ctx, Path((slug, session)): Path<(String, String)>) -> Result<Response, Failure> {
    let window = asked(&ctx);
    let (page, is_faulty) = page(&ctx, &slug, id(&session)?, window, Refused::default()).await?;
    Ok(if is_faulty { respond::faulty(&ctx, page) } else { respond::ok(&ctx, page) })
}

async fn take(
    ctx: Ctx,
    Path((slug, session)): Path<(String, String)>,
    Form(fields): Form,
) -> Result<Response, Failure> {
    let session: SessionId = id(&session)?;
    let refused = match ctx.app.service.take_slot(&ctx.actor, &slug, session, &fields).await {
        Ok(experts) => return Ok(respond::see_other(&ctx, &taken(&slug, session, experts, &fields))),
        Err(service::Error::Clash(clashes)) => Refused { clashes, ..Refused::default() },
        Err(service::Error::Faults(faults)) => {
            let (_, faults, changed) = after_a_change(fields.clone(), faults, 0);
            Refused { faults, changed, ..Refused::default() }
        }
        Err(other) => return Err(other.into()),
    };
    let (page, _) = page(&ctx, &slug, session, window(&fields), refused).await?;
    Ok(respond::faulty(&ctx, page))
}

/// Where one sees what came of it: the experts who were asked, or the session on the board.
fn taken(slug: &str, session: SessionId, experts: usize, fields: &Fields) -> String {
    let at = address(slug);
    if experts == 0 {
        return format!("{at}/board?session={session}&done=moved#chosen");
    }
    let done = if fields.get("how") == "ask" { "asked" } else { "held" };
    format!("{at}/sessions/{session}/experts?done={done}")
}

pub fn href(slug: &str, session: SessionId) -> String {
    format!("{}/slots/{session}", address(slug))
}

/// The days to look in, as the address has them.
fn asked(ctx: &Ctx) -> Fields {
    Fields::default().with("earliest", ctx.asked("earliest")).with("latest", ctx.asked("latest"))
}

fn window(fields: &Fields) -> Fields {
    Fields::default().with("earliest", fields.get("earliest")).with("latest", fields.get("latest"))
}

/// The page, and whether the days to look in were wrong.
async fn page(
    ctx: &Ctx,
    slug: &str,
    session: SessionId,
    window: Fields,
    refused: Refused,
) -> Result<(Page, bool), Failure> {
    let app = ctx.app.clone();
    let usual = move |country: &CountryCode| -> Option<Tz> { app.places.only_zone(country.as_str()) };
    let service = &ctx.app.service;
    let (slots, faults) = match service.slots(&ctx.actor, slug, session, &window, &usual).await {
        Ok(slots) => (slots, Faults::default()),
        Err(service::Error::Faults(faults)) => {
            // All days, beside what is wrong with those that were typed.
            (service.slots(&ctx.actor, slug, session, &Fields::default(), &usual).await?, faults)
        }
        Err(other) => return Err(other.into()),
    };
    let is_faulty = !faults.is_empty();
    let ctx = ctx.clone();
    let page = Page::new(ctx.texts.get("slot-page"), move || body(&ctx, &slots, &window, faults, &refused));
    Ok((page, is_faulty))
}

fn body(ctx: &Ctx, slots: &Slots, window: &Fields, faults: Faults, refused: &Refused) -> AnyView {
    let t = &ctx.texts;
    let at = address(&slots.programme.slug);
    let title = slots.session.titles.text(t.lang()).to_owned();
    let now = slots.before.as_ref().map(|before| {
        let zone = ctx.app.zones().parse(&before.zone).unwrap_or(Tz::UTC);
        view! { <p>{t.label("slot-now")}{moment::one(ctx, before.starts_at, zone)}</p> }
    });
    let unsaid: Vec<String> =
        slots.unsaid.iter().filter_map(|id| slots.names.experts.get(id).cloned()).collect();
    let unsaid = (!unsaid.is_empty())
        .then(|| view! { <p class="hint">{t.with("slot-unsaid", &[("names", t.list(&unsaid).into())])}</p> });
    let minutes = t.with("planning-minutes", &[("count", slots.session.minutes.into())]);
    view! {
        <p>
            <a href=at.clone()><bdi>{slots.programme.title(t.lang()).to_owned()}</bdi></a>" › "
            <a href=format!("{at}/proposals")>{t.get("planning-title")}</a>
        </p>
        <h1>{t.label("slot-title")}<bdi>{title}</bdi></h1>
        <p class="muted">{timetable::kind(t, &slots.session)}" · "{minutes}</p>
        {now}
        {refusal(ctx, &at, refused)}
        <p>{t.get("slot-hint")}</p>
        {look(ctx, slots, window, faults)}
        {unsaid}
        {list(ctx, slots, window)}
        {nothing(ctx, slots)}
    }
    .into_any()
}

/// What has come between.
fn refusal(ctx: &Ctx, at: &str, refused: &Refused) -> AnyView {
    let t = &ctx.texts;
    if refused.changed {
        return form::changed_meanwhile(t, &format!("{at}/proposals")).into_any();
    }
    if refused.clashes.is_empty() && refused.faults.is_empty() {
        return ().into_any();
    }
    let items: Vec<AnyView> =
        refused.clashes.iter().map(|one| view! { <li>{clash::sentence(ctx, one)}</li> }.into_any()).collect();
    let list = (!items.is_empty()).then(|| view! { <ul>{items}</ul> });
    view! { <div class="notice warn" role="alert"><p>{t.get("slot-gone")}</p>{list}</div> }.into_any()
}

/// The days to look in.
fn look(ctx: &Ctx, slots: &Slots, window: &Fields, faults: Faults) -> AnyView {
    let t = &ctx.texts;
    let programme = &slots.programme;
    let dates = t.date_range(programme.starts_on, programme.ends_on);
    let sheet = Sheet::new(ctx, window.clone(), faults);
    let fields = view! {
        <div class="row short">
            {sheet.date("earliest", t.get("planning-earliest"))}
            {sheet.date("latest", t.get("planning-latest"))}
        </div>
    };
    view! {
        {sheet.summary()}
        <form method="get" class="slot-days">
            {fields}
            <p class="hint">{t.with("organise-programme-dates", &[("dates", dates.into())])}</p>
            <p class="actions"><button class="button" type="submit">{t.get("slot-look")}</button></p>
        </form>
    }
    .into_any()
}

fn list(ctx: &Ctx, slots: &Slots, window: &Fields) -> AnyView {
    if slots.found.is_empty() {
        return ().into_any();
    }
    let items: Vec<AnyView> = slots
        .found
        .iter()
        .zip(1..)
        .map(|(slot, number)| {
            let taking = one::taking(ctx, slots, slot, window);
            view! { <li>{one::card(ctx, slots, slot, number, taking)}</li> }.into_any()
        })
        .collect();
    view! {
        <h2>{ctx.texts.get("slot-found")}</h2>
        <ol class="cards slots">{items}</ol>
    }
    .into_any()
}

/// Why there is none, and what would help.
fn nothing(ctx: &Ctx, slots: &Slots) -> AnyView {
    let Some(obstacle) = &slots.obstacle else { return ().into_any() };
    let t = &ctx.texts;
    let sentence = match slots.hours {
        Some(_) => t.get("slot-other-hours"),
        None => reason::obstacle(ctx, &slots.names, obstacle),
    };
    let near: Vec<AnyView> = slots.near.iter().map(|near| nearly(ctx, slots, near)).collect();
    let near = (!near.is_empty())
        .then(|| view! { <h2>{t.get("slot-nearly")}</h2><ul class="cards slots">{near}</ul> });
    view! {
        <div class="notice warn">
            <h2>{t.get("slot-none")}</h2>
            <p>{sentence}</p>
            {slots.hours.as_ref().map(|hours| one_day(ctx, slots, hours))}
        </div>
        {near}
    }
    .into_any()
}

/// The same days, but other hours: when on the first of them.
fn one_day(ctx: &Ctx, slots: &Slots, hours: &SlotHours) -> AnyView {
    let (t, zones) = (&ctx.texts, ctx.app.zones());
    let local = |at| zones.local(at, hours.zone).civil;
    let lines: Vec<AnyView> = hours
        .of
        .iter()
        .map(|(who, times)| {
            let name = match who {
                Some(who) => reason::name(ctx, &slots.names, who),
                None => t.get("slot-some-experts"),
            };
            let times: Vec<String> = times
                .iter()
                .map(|(from, to)| timetable::clock_span(t, local(*from), local(*to), false))
                .collect();
            let times = if times.is_empty() { t.get("slot-never") } else { t.list(&times) };
            view! { <li><bdi>{name}</bdi>{t.get("common-colon")}" "{times}</li> }.into_any()
        })
        .collect();
    let midnight = zones.start_of_day(hours.zone, hours.day);
    view! {
        <p>
            {t.with("slot-hours", &[("day", t.date(hours.day).into())])}" "
            {moment::zone_mark(ctx, midnight, hours.zone, &crate::shell::place(hours.zone.name()))}
        </p>
        <ul>{lines}</ul>
    }
    .into_any()
}

fn nearly(ctx: &Ctx, slots: &Slots, near: &Near) -> AnyView {
    let t = &ctx.texts;
    let names: Vec<String> = near
        .without
        .iter()
        .map(|who| match who {
            Some(Subject::Site(id)) => {
                let name = slots.names.sites.get(id).map(|(name, _, _)| name.clone()).unwrap_or_default();
                t.with("slot-if-open", &[("name", name.into())])
            }
            Some(who) => reason::name(ctx, &slots.names, who),
            None => t.get("slot-some-experts"),
        })
        .collect();
    let without = t.with("slot-without", &[("names", t.list(&names).into())]);
    let taking = view! { <p class="notice">{without}</p> }.into_any();
    view! { <li>{one::card(ctx, slots, &near.slot, 0, taking)}</li> }.into_any()
}
