//! `/engagements/{token}`: an expert's invitation to a session.

pub mod list;
#[cfg(test)]
mod tests;

use axum::{extract::Path, response::Response};
use chrono_tz::Tz;
use domain::{Faults, Fields, clash::Clash, engagement::State, itinerary::Item};
use leptos::prelude::*;
use service::{Answer, EngagementView};

use crate::{
    component::{clash, moment, sheet::Sheet, tongue},
    ctx::Ctx,
    failure::Failure,
    form::Form,
    page::organise::session_experts::badge,
    respond::{self, Page},
    routes::{Access, Route},
    shell,
};

pub fn routes() -> Vec<Route> {
    vec![
        Route::get("/engagements/{token}", Access::Link, show),
        Route::post("/engagements/{token}", Access::Link, answer),
    ]
}

pub fn address(token: &str) -> String {
    format!("/engagements/{token}")
}

async fn show(ctx: Ctx, Path(token): Path<String>) -> Result<Response, Failure> {
    let view = ctx.app.service.engagement_by_link(&token).await?;
    let fields = Fields::default().with("reason", &view.engagement.reason);
    Ok(respond::ok(&ctx, page(&ctx, view, fields, Faults::default(), Vec::new())))
}

async fn answer(ctx: Ctx, Path(token): Path<String>, Form(fields): Form) -> Result<Response, Failure> {
    let (answer, done) = match fields.get("answer") {
        "accept" => (Answer::Accept, "accepted"),
        "decline" => (Answer::Decline, "declined"),
        // A link that is not ours is told of before a form that is none.
        _ => {
            ctx.app.service.engagement_by_link(&token).await?;
            return Err(Failure::BadRequest("no answer".to_owned()));
        }
    };
    let (faults, clashes) = match ctx.app.service.answer_by_link(&token, answer, &fields).await {
        Ok(()) => return Ok(respond::see_other(&ctx, &format!("{}?done={done}", address(&token)))),
        Err(service::Error::Faults(faults)) => (faults, Vec::new()),
        Err(service::Error::Clash(clashes)) => (Faults::default(), clashes),
        Err(other) => return Err(other.into()),
    };
    let view = ctx.app.service.engagement_by_link(&token).await?;
    Ok(respond::faulty(&ctx, page(&ctx, view, fields, faults, clashes)))
}

fn page(ctx: &Ctx, view: EngagementView, fields: Fields, faults: Faults, clashes: Vec<Clash>) -> Page {
    let ctx = ctx.clone();
    Page::new(ctx.texts.get("invitation-title"), move || body(&ctx, &view, fields, faults, &clashes))
}

fn body(ctx: &Ctx, view: &EngagementView, fields: Fields, faults: Faults, clashes: &[Clash]) -> AnyView {
    let t = &ctx.texts;
    let sheet = Sheet::new(ctx, fields, faults);
    let forms = if view.is_open { forms(ctx, view, &sheet) } else { over(ctx, view) };
    let done = match ctx.asked("done") {
        "accepted" => Some("invitation-done-accepted"),
        "declined" => Some("invitation-done-declined"),
        _ => None,
    };
    view! {
        <h1>{t.get("invitation-title")}</h1>
        {done.map(|key| view! { <p class="notice good" role="status">{t.get(key)}</p> })}
        {sheet.summary()}
        {busy(ctx, clashes)}
        <p>{t.with("invitation-for", &[("name", (&view.expert).into())])}" "{badge(t, view.engagement.state)}</p>
        {facts(ctx, view)}
        {meanwhile(ctx, view)}
        {forms}
    }
    .into_any()
}

fn facts(ctx: &Ctx, view: &EngagementView) -> AnyView {
    let t = &ctx.texts;
    let programme = &view.programme;
    let title = if programme.is_public() {
        view! { <a href=format!("/programmes/{}", programme.slug)>{tongue::line(t, &programme.titles)}</a> }
            .into_any()
    } else {
        tongue::line(t, &programme.titles).into_any()
    };
    let online = (!view.item.address.is_empty())
        .then(|| view! { <br/><a href=view.item.address.clone() rel="noopener" class="ltr">{view.item.address.clone()}</a> });
    let place = view.item.place.clone().unwrap_or_else(|| t.get("common-online"));
    view! {
        <dl class="facts wide">
            <dt>{t.get("invitation-session")}</dt>
            <dd><strong>{tongue::line(t, &view.item.titles)}</strong></dd>
            <dt>{t.get("invitation-programme")}</dt>
            <dd>{title}</dd>
            <dt>{t.get("invitation-begins")}</dt>
            <dd>{at(ctx, view, view.item.starts_at)}</dd>
            <dt>{t.get("invitation-ends")}</dt>
            <dd>{at(ctx, view, view.item.ends_at)}</dd>
            <dt>{t.get("invitation-place")}</dt>
            <dd><bdi>{place}</bdi>{online}</dd>
        </dl>
    }
    .into_any()
}

/// At the place, and by the expert's clock: the zone chosen on this device, else the one they live in.
fn at(ctx: &Ctx, view: &EngagementView, at: chrono::DateTime<chrono::Utc>) -> AnyView {
    let zones = ctx.app.zones();
    let there = zones.parse(&view.item.zone).unwrap_or(Tz::UTC);
    let own = ctx.zone.or_else(|| zones.parse(&view.home_zone)).unwrap_or(there);
    let days = zones.day_difference(at, there, own);
    let own = (zones.local(at, own) != zones.local(at, there)).then(|| {
        view! {
            <br/><span class="muted">{ctx.texts.label("common-your-time")}{moment::one(ctx, at, own)}</span>
            {moment::day_shift(&ctx.texts, days)}
        }
    });
    view! { {moment::one(ctx, at, there)}{own} }.into_any()
}

/// Other parts of theirs at the same time.
fn meanwhile(ctx: &Ctx, view: &EngagementView) -> AnyView {
    if view.meanwhile.is_empty() || !view.is_open {
        return ().into_any();
    }
    let t = &ctx.texts;
    let items: Vec<AnyView> = view
        .meanwhile
        .iter()
        .map(|other| {
            let text = t.with(
                "invitation-other",
                &[
                    ("session", other.item.titles.text(t.lang()).into()),
                    ("programme", other.programme.text(t.lang()).into()),
                ],
            );
            view! { <li>{text}<br/>{there(ctx, &other.item)}</li> }.into_any()
        })
        .collect();
    view! {
        <div class="notice warn">
            <h2>{t.get("invitation-meanwhile")}</h2>
            <ul>{items}</ul>
        </div>
    }
    .into_any()
}

fn there(ctx: &Ctx, item: &Item) -> AnyView {
    let zone = ctx.app.zones().parse(&item.zone).unwrap_or(Tz::UTC);
    view! { {moment::one(ctx, item.starts_at, zone)} }.into_any()
}

/// Refused, because something else came in between.
fn busy(ctx: &Ctx, clashes: &[Clash]) -> AnyView {
    if clashes.is_empty() {
        return ().into_any();
    }
    let items: Vec<AnyView> =
        clashes.iter().map(|found| view! { <li>{clash::sentence(ctx, found)}</li> }.into_any()).collect();
    view! {
        <div class="notice bad" role="alert">
            <h2>{ctx.texts.get("invitation-busy")}</h2>
            <ul>{items}</ul>
        </div>
    }
    .into_any()
}

fn forms(ctx: &Ctx, view: &EngagementView, sheet: &Sheet) -> AnyView {
    let t = &ctx.texts;
    let state = view.engagement.state;
    let hint = match state {
        State::Accepted => "invitation-accepted-hint",
        State::Declined => "invitation-declined-hint",
        State::Held | State::Invited | State::Released => "invitation-hint",
    };
    let accept = (state != State::Accepted).then(|| {
        view! {
            <form method="post">
                <p class="actions">
                    <button class="button primary" type="submit" name="answer" value="accept">
                        {t.get("invitation-accept")}
                    </button>
                </p>
            </form>
        }
    });
    let decline = (state != State::Declined).then(|| {
        let reason =
            sheet.prose("reason", t.get("invitation-reason")).hint(t.get("invitation-reason-hint")).max(1000);
        view! {
            <form method="post" novalidate=true class="card">
                {reason}
                <p class="actions">
                    <button class="button danger" type="submit" name="answer" value="decline">
                        {t.get("invitation-decline")}
                    </button>
                </p>
            </form>
        }
    });
    view! { <p>{t.get(hint)}</p> {accept} {decline} }.into_any()
}

fn over(ctx: &Ctx, view: &EngagementView) -> AnyView {
    let key = if view.engagement.state == State::Released || view.item.ends_at > ctx.app.service.now() {
        "invitation-off"
    } else {
        "invitation-over"
    };
    view! { <p class="notice">{ctx.texts.get(key)}</p> }.into_any()
}

/// "Kathmandu", for lists.
pub fn place_of(item: &Item) -> String {
    item.place.clone().unwrap_or_else(|| shell::place(&item.zone))
}
