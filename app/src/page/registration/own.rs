//! The personal page: how things stand, what happens next, the programme, the own data.

use axum::{extract::Path, response::Response};
use domain::{
    programme::{Programme, Status, Window},
    registration::State,
};
use leptos::prelude::*;
use service::OwnRegistration;

use super::{address, badge, expired, feed, itinerary, offer, person, sign_up};
use crate::{
    component::{moment, standing::home_zone, tongue},
    ctx::Ctx,
    failure::Failure,
    respond::{self, Page},
    routes::{Access, Route},
};

pub fn routes() -> Vec<Route> {
    vec![Route::get("/registrations/{token}", Access::Link, show)]
}

async fn show(ctx: Ctx, Path(token): Path<String>) -> Result<Response, Failure> {
    let own = match ctx.app.service.own_registration(&token).await {
        Ok(own) => own,
        Err(error) => return expired::or_fail(&ctx, &token, error).await,
    };
    let countries = ctx.app.service.countries(ctx.texts.lang()).await?;
    let seen = ctx.clone();
    let page =
        Page::new(ctx.texts.get("registration-own-title"), move || body(&seen, &token, &own, &countries));
    Ok(respond::ok(&ctx, page))
}

fn body(ctx: &Ctx, token: &str, own: &OwnRegistration, countries: &person::Countries) -> AnyView {
    let t = &ctx.texts;
    let programme = &own.programme.programme;
    let saved = (ctx.asked("done") == "saved").then(|| {
        view! { <p class="notice good" role="status">{t.get("registration-edited")}</p> }
    });
    view! {
        <h1>{t.get("registration-own-title")}</h1>
        {saved}
        {sign_up::news(ctx, own)}
        {offer::said(ctx)}
        <p><strong>{tongue::line(t, &programme.titles)}</strong>" "{badge(ctx, own.state)}</p>
        {next(ctx, token, own)}
        <h2>{t.get("registration-programme")}</h2>
        {programme_facts(ctx, own)}
        {sign_up::section(ctx, token, own)}
        {itinerary::section(ctx, token, own)}
        {feed::section(ctx, token, own)}
        <h2>{t.get("registration-own-data")}</h2>
        {person::facts(ctx, &own.details, &own.motivation, countries)}
        {actions(ctx, token, own)}
    }
    .into_any()
}

/// What the state means for the person now, with the button where something is to be done.
fn next(ctx: &Ctx, token: &str, own: &OwnRegistration) -> AnyView {
    let t = &ctx.texts;
    match own.programme.programme.status {
        Status::Cancelled => return notice("bad", t.get("registration-programme-cancelled"), ()),
        Status::Finished => return notice("", t.get("registration-programme-finished"), ()),
        Status::Draft | Status::Published => {}
    }
    match own.state {
        State::Draft => {
            let key = if own.holds_seat { "registration-next-draft-seat" } else { "registration-next-draft" };
            let until = own
                .hold_until
                .map(|until| moment::both(ctx, until, home_zone(ctx, &own.programme.programme)));
            let action = view! { <p>{until}</p>{confirm_button(ctx, "registration-confirm")} };
            notice("warn", t.get(key), action)
        }
        State::Submitted => notice("", t.get("registration-next-submitted"), ()),
        State::Offered => offer::section(ctx, token, own),
        State::Waitlisted => {
            let place = own.place.unwrap_or_default();
            notice("warn", t.with("registration-next-waitlisted", &[("place", place.into())]), ())
        }
        State::Accepted => notice("good", t.get("registration-next-accepted"), ()),
        State::Rejected => notice("bad", t.get("registration-next-rejected"), ()),
        State::Withdrawn => notice("", t.get("registration-next-withdrawn"), ()),
        State::Expired if own.offer.is_some() => {
            notice("warn", t.get("offer-missed"), confirm_button(ctx, "offer-again"))
        }
        State::Expired if is_open(ctx, &own.programme.programme) => {
            notice("warn", t.get("registration-next-expired"), confirm_button(ctx, "registration-confirm"))
        }
        State::Expired => notice("bad", t.get("registration-next-expired-closed"), ()),
    }
}

fn is_open(ctx: &Ctx, programme: &Programme) -> bool {
    programme.window(ctx.app.service.now()) == Window::Open
}

fn notice(class: &str, text: String, more: impl IntoView + 'static) -> AnyView {
    view! { <div class=format!("notice {class}")><p>{text}</p>{more}</div> }.into_any()
}

/// Posts to the page's own address.
fn confirm_button(ctx: &Ctx, label: &str) -> AnyView {
    view! {
        <form method="post">
            <p class="actions">
                <button class="button primary" type="submit">{ctx.texts.get(label)}</button>
            </p>
        </form>
    }
    .into_any()
}

fn programme_facts(ctx: &Ctx, own: &OwnRegistration) -> AnyView {
    let t = &ctx.texts;
    let programme = &own.programme.programme;
    let page = format!("/programmes/{}", programme.slug);
    let calendar = format!("{page}/calendar.ics");
    let host = own.programme.host.as_ref().map(|host| {
        view! { <dt>{t.get("registration-host")}</dt><dd><bdi>{host.name.clone()}</bdi></dd> }
    });
    let received = moment::both(ctx, own.received_at, home_zone(ctx, programme));
    view! {
        <dl class="facts wide">
            <dt>{t.get("registration-dates")}</dt>
            <dd>{t.date_range(programme.starts_on, programme.ends_on)}</dd>
            {host}
            <dt>{t.get("registration-detail-received")}</dt>
            <dd>{received}</dd>
        </dl>
        <p class="actions">
            <a class="button" href=page>{t.get("registration-programme-page")}</a>
            <a class="button" href=calendar>{t.get("registration-calendar")}</a>
        </p>
    }
    .into_any()
}

fn actions(ctx: &Ctx, token: &str, own: &OwnRegistration) -> AnyView {
    let t = &ctx.texts;
    let at = address(token);
    let edit = own.is_editable.then(|| {
        view! { <a class="button" href=format!("{at}/edit")>{t.get("registration-edit")}</a> }
    });
    let can_leave = own.state.is_active() && own.programme.programme.status == Status::Published;
    let leave = can_leave.then(|| {
        view! { <a class="button danger" href=format!("{at}/withdraw")>{t.get("registration-withdraw")}</a> }
    });
    view! { <p class="actions">{edit}{leave}</p> }.into_any()
}
