//! What was deleted, and bringing it back within 30 days.

use axum::{extract::Path, response::Response};
use chrono::{DateTime, Utc};
use domain::{Code, programme::ProgrammeId, registration::RegistrationId};
use leptos::prelude::*;
use service::{KEPT, Removed, RemovedProgramme};

use super::{address, id};
use crate::{
    component::{ask, moment, standing::home_zone, tongue},
    ctx::Ctx,
    failure::Failure,
    form::Form,
    respond::{self, Page},
    routes::{Access, Route},
};

pub fn routes() -> Vec<Route> {
    vec![
        Route::get("/organise/deleted", Access::Staff, programmes),
        Route::post("/organise/deleted", Access::Staff, restore_programme),
        Route::get("/organise/programmes/{slug}/delete", Access::Organiser, ask_programme),
        Route::post("/organise/programmes/{slug}/delete", Access::Organiser, delete_programme),
        Route::get("/organise/programmes/{slug}/deleted", Access::Organiser, show),
        Route::post("/organise/programmes/{slug}/sessions/{id}/restore", Access::Organiser, restore_session),
        Route::get(
            "/organise/programmes/{slug}/registrations/{id}/delete",
            Access::Organiser,
            ask_registration,
        ),
        Route::post(
            "/organise/programmes/{slug}/registrations/{id}/delete",
            Access::Organiser,
            delete_registration,
        ),
        Route::post(
            "/organise/programmes/{slug}/registrations/{id}/restore",
            Access::Organiser,
            restore_registration,
        ),
    ]
}

async fn show(ctx: Ctx, Path(slug): Path<String>) -> Result<Response, Failure> {
    let removed = ctx.app.service.removed(&ctx.actor, &slug).await?;
    let seen = ctx.clone();
    Ok(respond::ok(&ctx, Page::new(ctx.texts.get("deleted-title"), move || body(&seen, &removed))))
}

fn body(ctx: &Ctx, removed: &Removed) -> AnyView {
    let t = &ctx.texts;
    let programme = &removed.programme;
    let at = address(&programme.slug);
    let sessions: Vec<AnyView> = removed
        .sessions
        .iter()
        .map(|one| {
            let restore = format!("{at}/sessions/{}/restore", one.session.id);
            let title = one.session.titles.text(t.lang()).to_owned();
            let day = t.date(one.session.starts_civil.date());
            let name = t.with("deleted-session", &[("title", title.into()), ("day", day.into())]);
            line(ctx, name, one.at, programme, &restore)
        })
        .collect();
    let registrations: Vec<AnyView> = removed
        .registrations
        .iter()
        .map(|one| {
            let restore = format!("{at}/registrations/{}/restore", one.id);
            let state = t.get(&format!("registration-state-{}", one.state.code()));
            let name =
                t.with("deleted-registration", &[("name", (&one.name).into()), ("state", state.into())]);
            line(ctx, name, one.at, programme, &restore)
        })
        .collect();
    let nothing = sessions.is_empty() && registrations.is_empty();
    let section = |key: &str, lines: Vec<AnyView>| {
        (!lines.is_empty()).then(|| view! { <h2>{t.get(key)}</h2><ul class="plain deleted">{lines}</ul> })
    };
    view! {
        <p><a href=at.clone()>{tongue::line(t, &programme.titles)}</a></p>
        <h1>{t.get("deleted-title")}</h1>
        {done(ctx)}
        <p class="hint">{t.get("deleted-hint")}</p>
        {nothing.then(|| view! { <p class="empty">{t.get("deleted-empty")}</p> })}
        {section("organise-sessions", sessions)}
        {section("organise-registrations", registrations)}
    }
    .into_any()
}

fn line(
    ctx: &Ctx,
    name: String,
    at: DateTime<Utc>,
    programme: &domain::programme::Programme,
    restore: &str,
) -> AnyView {
    let zone = home_zone(ctx, programme);
    view! { <li>{entry(ctx, name, at, zone)}{button(ctx, restore, ())}</li> }.into_any()
}

fn entry(ctx: &Ctx, name: String, at: DateTime<Utc>, zone: chrono_tz::Tz) -> AnyView {
    let t = &ctx.texts;
    view! {
        <p><strong><bdi>{name}</bdi></strong><br/>{t.label("deleted-until")}{moment::both(ctx, at + KEPT, zone)}</p>
    }
    .into_any()
}

fn button(ctx: &Ctx, action: &str, inside: impl IntoView + 'static) -> AnyView {
    let label = ctx.texts.get("deleted-restore");
    view! {
        <form method="post" action=action.to_owned()>{inside.into_any()}<button class="button" type="submit">{label}</button></form>
    }
    .into_any()
}

async fn restore_session(
    ctx: Ctx,
    Path((slug, session)): Path<(String, String)>,
) -> Result<Response, Failure> {
    let session = id(&session)?;
    ctx.app.service.restore_session(&ctx.actor, &slug, session).await?;
    Ok(respond::see_other(&ctx, &format!("{}?done=restored#session-{session}", address(&slug))))
}

async fn ask_registration(
    ctx: Ctx,
    Path((slug, registration)): Path<(String, String)>,
) -> Result<Response, Failure> {
    let detail = ctx.app.service.registration(&ctx.actor, &slug, id(&registration)?).await?;
    let t = &ctx.texts;
    let text = t.with("deleted-registration-ask", &[("name", detail.person.full_name().into())]);
    let back = format!("{}/registrations/{registration}", address(&slug));
    Ok(respond::ok(
        &ctx,
        ask::page(&ctx, t.get("deleted-registration-delete"), text, t.get("common-delete"), back),
    ))
}

async fn delete_registration(
    ctx: Ctx,
    Path((slug, registration)): Path<(String, String)>,
) -> Result<Response, Failure> {
    let registration: RegistrationId = id(&registration)?;
    ctx.app.service.remove_registration(&ctx.actor, &slug, registration).await?;
    Ok(respond::see_other(&ctx, &format!("{}/deleted?done=removed", address(&slug))))
}

async fn restore_registration(
    ctx: Ctx,
    Path((slug, registration)): Path<(String, String)>,
) -> Result<Response, Failure> {
    let registration: RegistrationId = id(&registration)?;
    ctx.app.service.restore_registration(&ctx.actor, &slug, registration).await?;
    Ok(respond::see_other(&ctx, &format!("{}/registrations/{registration}?done=restored", address(&slug))))
}

async fn ask_programme(ctx: Ctx, Path(slug): Path<String>) -> Result<Response, Failure> {
    let programme = ctx.app.service.plan(&ctx.actor, &slug).await?.view.programme;
    let t = &ctx.texts;
    let text = t.with("deleted-programme-ask", &[("title", programme.title(t.lang()).into())]);
    let page =
        ask::page(&ctx, t.get("deleted-programme-delete"), text, t.get("common-delete"), address(&slug));
    Ok(respond::ok(&ctx, page))
}

async fn delete_programme(ctx: Ctx, Path(slug): Path<String>) -> Result<Response, Failure> {
    ctx.app.service.remove_programme(&ctx.actor, &slug).await?;
    Ok(respond::see_other(&ctx, "/organise/deleted?done=removed"))
}

async fn programmes(ctx: Ctx) -> Result<Response, Failure> {
    let removed = ctx.app.service.removed_programmes(&ctx.actor).await?;
    let seen = ctx.clone();
    let page = Page::new(ctx.texts.get("deleted-programmes-title"), move || list(&seen, &removed));
    Ok(respond::ok(&ctx, page))
}

fn list(ctx: &Ctx, removed: &[RemovedProgramme]) -> AnyView {
    let t = &ctx.texts;
    let lines: Vec<AnyView> = removed
        .iter()
        .map(|one| {
            let zone = home_zone(ctx, &one.programme);
            let id = view! { <input type="hidden" name="id" value=one.programme.id.to_string()/> };
            let title = one.programme.title(t.lang()).to_owned();
            view! { <li>{entry(ctx, title, one.at, zone)}{button(ctx, "/organise/deleted", id)}</li> }
                .into_any()
        })
        .collect();
    let lines = if lines.is_empty() {
        view! { <p class="empty">{t.get("deleted-empty")}</p> }.into_any()
    } else {
        view! { <ul class="plain deleted">{lines}</ul> }.into_any()
    };
    view! {
        <p><a href="/organise">{t.get("organise-title")}</a></p>
        <h1>{t.get("deleted-programmes-title")}</h1>
        {done(ctx)}
        <p class="hint">{t.get("deleted-hint")}</p>
        {lines}
    }
    .into_any()
}

async fn restore_programme(ctx: Ctx, Form(fields): Form) -> Result<Response, Failure> {
    let programme: ProgrammeId = id(fields.get("id"))?;
    let slug = ctx.app.service.restore_programme(&ctx.actor, programme).await?;
    Ok(respond::see_other(&ctx, &format!("{}?done=restored", address(&slug))))
}

fn done(ctx: &Ctx) -> AnyView {
    let said = (ctx.asked("done") == "removed").then(|| {
        view! { <p class="notice good" role="status">{ctx.texts.get("organise-done-removed")}</p> }
    });
    said.into_any()
}

/// "Removed", with a button that undoes it: after a session was deleted.
pub fn undo(ctx: &Ctx, slug: &str) -> AnyView {
    let t = &ctx.texts;
    let restore = ctx.asked("undo").parse::<domain::session::SessionId>().ok().map(|session| {
        let action = format!("{}/sessions/{session}/restore", address(slug));
        view! {
            <form method="post" action=action>
                <button class="button" type="submit">{t.get("deleted-undo")}</button>
            </form>
        }
    });
    view! { <div class="notice good" role="status"><p>{t.get("organise-done-removed")}</p>{restore}</div> }
        .into_any()
}
