//! The own timetable: on the personal page, and alone on a page made for print.

use axum::{extract::Path, response::Response};
use domain::{registration::State, session::Place};
use leptos::prelude::*;
use service::{OwnRegistration, ProgrammeView};

use super::{address, expired};
use crate::{
    component::{timetable, tongue},
    ctx::Ctx,
    failure::Failure,
    page::programme,
    respond::{self, Page},
    routes::{Access, Route},
};

pub fn routes() -> Vec<Route> {
    vec![Route::get("/registrations/{token}/itinerary", Access::Link, show)]
}

async fn show(ctx: Ctx, Path(token): Path<String>) -> Result<Response, Failure> {
    let own = match ctx.app.service.own_registration(&token).await {
        Ok(own) => own,
        Err(error) => return expired::or_fail(&ctx, &token, error).await,
    };
    if !own.state.is_active() {
        return Ok(respond::see_other(&ctx, &address(&token)));
    }
    let seen = ctx.clone();
    let page = Page::new(ctx.texts.get("itinerary-own-title"), move || alone(&seen, &token, &own));
    Ok(respond::ok(&ctx, page))
}

/// Made to be printed.
fn alone(ctx: &Ctx, token: &str, own: &OwnRegistration) -> AnyView {
    let t = &ctx.texts;
    let programme = &own.programme.programme;
    let dates = t.date_range(programme.starts_on, programme.ends_on);
    view! {
        <p class="no-print"><a href=address(token)>{t.get("itinerary-own-back")}</a></p>
        <h1>{tongue::line(t, &programme.titles)}</h1>
        <p><strong class="nowrap">{dates}</strong>" · "<bdi>{own.details.full_name()}</bdi></p>
        <h2>{t.get("itinerary-own-title")}</h2>
        {table(ctx, own)}
        <p class="hint no-print">{t.get("public-print-hint")}</p>
    }
    .into_any()
}

/// With the day strip, and the ways to the paper and to the programme as a whole. Nothing for whom no seat is held or
/// waited for.
pub fn section(ctx: &Ctx, token: &str, own: &OwnRegistration) -> AnyView {
    if own.programme.sessions.is_empty() || !own.state.is_active() {
        return ().into_any();
    }
    let t = &ctx.texts;
    let whole = format!("/programmes/{}#timetable", own.programme.programme.slug);
    // The headings of days are of the third rank, below this one.
    view! {
        <h2 id="timetable">{t.get("itinerary-own-title")}</h2>
        <p>{t.get("itinerary-own-hint")}" "<a href=whole>{t.get("itinerary-whole")}</a></p>
        {programme::strip(ctx, &own_part(own))}
        {table(ctx, own)}
        <p class="actions no-print">
            <a class="button" href=format!("{}/itinerary", address(token))>{t.get("itinerary-print")}</a>
        </p>
    }
    .into_any()
}

fn own_part(own: &OwnRegistration) -> ProgrammeView {
    ProgrammeView { sessions: own.sessions.clone(), ..own.programme.clone() }
}

fn table(ctx: &Ctx, own: &OwnRegistration) -> AnyView {
    if own.sessions.is_empty() {
        return view! { <p class="empty">{ctx.texts.get("itinerary-own-empty")}</p> }.into_any();
    }
    timetable::timetable(ctx, &own.sessions, |item| join(own.state, &item.session.place))
}

/// Where to join an online session: for those who take part, nobody else.
fn join(state: State, place: &Place) -> AnyView {
    match place {
        Place::Online { address } if state == State::Accepted && !address.is_empty() => {
            view! { <p><a class="ltr" href=address.clone() rel="noreferrer">{address.clone()}</a></p> }
                .into_any()
        }
        Place::Online { .. } | Place::Site(_) => ().into_any(),
    }
}
