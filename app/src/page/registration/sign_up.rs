//! Sessions with places of their own: to sign up for and to leave, from the personal page.

use axum::{extract::Path, response::Response};
use domain::{session::SessionId, sign_up::State};
use leptos::prelude::*;
use service::{OwnRegistration, OwnSignUp};

use super::{address, expired};
use crate::{
    component::{timetable, tongue},
    ctx::Ctx,
    failure::Failure,
    respond,
    routes::{Access, Route},
};

pub fn routes() -> Vec<Route> {
    vec![
        Route::post("/registrations/{token}/sessions/{id}/join", Access::Link, join),
        Route::post("/registrations/{token}/sessions/{id}/leave", Access::Link, leave),
    ]
}

async fn join(ctx: Ctx, Path((token, id)): Path<(String, String)>) -> Result<Response, Failure> {
    let session = session(&id)?;
    match ctx.app.service.sign_up(&token, session).await {
        Ok(own) => back(&ctx, own, session).await,
        Err(error) => expired::or_fail(&ctx, &token, error).await,
    }
}

async fn leave(ctx: Ctx, Path((token, id)): Path<(String, String)>) -> Result<Response, Failure> {
    let session = session(&id)?;
    match ctx.app.service.leave_session(&token, session).await {
        Ok(own) => back(&ctx, own, session).await,
        Err(error) => expired::or_fail(&ctx, &token, error).await,
    }
}

fn session(id: &str) -> Result<SessionId, Failure> {
    id.parse().map_err(|_| Failure::NotFound)
}

async fn back(
    ctx: &Ctx,
    own: domain::registration::RegistrationId,
    session: SessionId,
) -> Result<Response, Failure> {
    let lasting = ctx.app.service.personal_token(own).await?;
    Ok(respond::see_other(ctx, &Ctx::address(&address(&lasting), "signed", &session.to_string())))
}

/// After a click: how the person stands in that session now.
pub fn news(ctx: &Ctx, own: &OwnRegistration) -> Option<AnyView> {
    let asked: SessionId = ctx.asked("signed").parse().ok()?;
    let one = own.sign_ups.iter().find(|one| one.item.session.id == asked)?;
    let t = &ctx.texts;
    let title = one.item.session.titles.text(t.lang());
    let args = [("session", title.into()), ("place", one.place.unwrap_or_default().into())];
    let (class, key) = match one.state {
        Some(State::Taken) => ("notice good", "sign-up-news-taken"),
        Some(State::Waiting) => ("notice warn", "sign-up-news-waiting"),
        None => ("notice", "sign-up-news-left"),
    };
    Some(view! { <p class=class role="status">{t.with(key, &args)}</p> }.into_any())
}

/// Nothing where there is nothing to sign up for.
pub fn section(ctx: &Ctx, token: &str, own: &OwnRegistration) -> AnyView {
    if own.sign_ups.is_empty() {
        return ().into_any();
    }
    let t = &ctx.texts;
    let cards: Vec<AnyView> = own.sign_ups.iter().map(|one| card(ctx, token, one)).collect();
    view! {
        <h2 id="sign-ups">{t.get("sign-up-title")}</h2>
        <p>{t.get("sign-up-hint")}</p>
        <ul class="cards">{cards}</ul>
    }
    .into_any()
}

fn card(ctx: &Ctx, token: &str, one: &OwnSignUp) -> AnyView {
    let t = &ctx.texts;
    let session = &one.item.session;
    view! {
        <li id=format!("sign-up-{}", session.id)>
            <article class="card">
                <h3>{tongue::line(t, &session.titles)}</h3>
                <div class="timetable">
                    <p class="muted">{t.date(timetable::day_of(session))}</p>
                    {timetable::times(ctx, session, one.item.site.as_ref())}
                    <p class="where">
                        {timetable::kind(t, session)}" · "{timetable::place(t, session, one.item.site.as_ref())}
                    </p>
                </div>
                <p>{badge(ctx, one)}" "{places(ctx, one)}</p>
                {overlaps(ctx, one)}
                {act(ctx, token, one)}
            </article>
        </li>
    }
    .into_any()
}

fn badge(ctx: &Ctx, one: &OwnSignUp) -> Option<AnyView> {
    let t = &ctx.texts;
    match one.state? {
        State::Taken => {
            Some(view! { <span class="badge accepted">{t.get("sign-up-taken")}</span> }.into_any())
        }
        State::Waiting => {
            let text = t.with("sign-up-waiting", &[("place", one.place.unwrap_or_default().into())]);
            Some(view! { <span class="badge waitlisted">{text}</span> }.into_any())
        }
    }
}

fn places(ctx: &Ctx, one: &OwnSignUp) -> String {
    let t = &ctx.texts;
    if one.free > 0 && one.waiting == 0 {
        t.with("sign-up-free", &[("free", one.free.into()), ("capacity", one.capacity.into())])
    } else {
        t.with("sign-up-full", &[("capacity", one.capacity.into()), ("waiting", one.waiting.into())])
    }
}

/// Said before the click; it is the person's own choice.
fn overlaps(ctx: &Ctx, one: &OwnSignUp) -> Option<AnyView> {
    let t = &ctx.texts;
    let titles: Vec<String> =
        one.overlaps.iter().map(|item| item.session.titles.text(t.lang()).to_owned()).collect();
    (!titles.is_empty()).then(|| {
        let text = t.with("sign-up-overlap", &[("sessions", t.list(&titles).into())]);
        view! { <p class="notice warn">{text}</p> }.into_any()
    })
}

fn act(ctx: &Ctx, token: &str, one: &OwnSignUp) -> AnyView {
    let t = &ctx.texts;
    if !one.is_open {
        return view! { <p class="muted">{t.get("sign-up-closed")}</p> }.into_any();
    }
    let (act, key, class) = match one.state {
        None if one.free > 0 && one.waiting == 0 => ("join", "sign-up-join", "button primary"),
        None => ("join", "sign-up-wait", "button"),
        Some(State::Taken) => ("leave", "sign-up-leave", "button"),
        Some(State::Waiting) => ("leave", "sign-up-stop-waiting", "button"),
    };
    let action = format!("{}/sessions/{}/{act}", address(token), one.item.session.id);
    let text = t.get(key);
    let named = format!("{text}: {}", one.item.session.titles.text(t.lang()));
    view! {
        <form method="post" action=action class="foot no-print">
            <button class=class type="submit" aria-label=named>{text}</button>
        </form>
    }
    .into_any()
}
