//! `/availability/calendars/…`: calendars out of which busy times are read.

use axum::{
    extract::{DefaultBodyLimit, FromRequest, Multipart, RawPathParams, Request},
    handler::Handler,
    response::Response,
};
use calendar::busy::MOST_BYTES;
use domain::{Faults, Fields};
use leptos::prelude::*;
use service::{BusySource, SourceState};
use uuid::Uuid;

use super::whose::Whose;
use crate::{
    component::{ask, field::Kind, moment, sheet::Sheet},
    ctx::Ctx,
    failure::Failure,
    form::Form,
    respond::{self, Page},
    routes::{Access, Route},
    state::App,
};

/// A little more than the largest file, so that a larger one is told of at its field.
const BODY: usize = MOST_BYTES + 200_000;

pub fn routes() -> Vec<Route> {
    let file = || add_file.layer(DefaultBodyLimit::max(BODY));
    vec![
        Route::get("/availability/calendars/file", Access::Staff, blank_file),
        Route::post("/availability/calendars/file", Access::Staff, file()),
        Route::get("/availability/calendars/feed", Access::Staff, blank_feed),
        Route::post("/availability/calendars/feed", Access::Staff, add_feed),
        Route::post("/availability/calendars/refresh", Access::Staff, refresh),
        Route::get("/availability/calendars/remove", Access::Staff, ask_first),
        Route::post("/availability/calendars/remove", Access::Staff, remove),
        Route::get("/availability/by-link/{token}/calendars/file", Access::Link, blank_file),
        Route::post("/availability/by-link/{token}/calendars/file", Access::Link, file()),
        Route::get("/availability/by-link/{token}/calendars/feed", Access::Link, blank_feed),
        Route::post("/availability/by-link/{token}/calendars/feed", Access::Link, add_feed),
        Route::post("/availability/by-link/{token}/calendars/refresh", Access::Link, refresh),
        Route::get("/availability/by-link/{token}/calendars/remove", Access::Link, ask_first),
        Route::post("/availability/by-link/{token}/calendars/remove", Access::Link, remove),
    ]
}

/// The list on the first page, with its buttons.
pub fn section(ctx: &Ctx, whose: &Whose, sources: &[BusySource]) -> AnyView {
    let t = &ctx.texts;
    let items: Vec<AnyView> = sources.iter().map(|source| item(ctx, whose, source)).collect();
    let list = if items.is_empty() {
        view! { <p class="muted">{t.get("common-none")}</p> }.into_any()
    } else {
        view! { <ul class="plain people">{items}</ul> }.into_any()
    };
    view! {
        <h2 id="calendars">{t.get("busy-title")}</h2>
        <p class="hint">{t.get("busy-hint")}</p>
        {list}
        <p class="actions">
            <a class="button" href=whose.path("calendars/file")>{t.get("busy-new-file")}</a>
            <a class="button" href=whose.path("calendars/feed")>{t.get("busy-new-feed")}</a>
        </p>
    }
    .into_any()
}

fn item(ctx: &Ctx, whose: &Whose, source: &BusySource) -> AnyView {
    let t = &ctx.texts;
    let kind = match &source.host {
        None => t.get("busy-kind-file"),
        Some(host) => t.with("busy-kind-feed", &[("host", host.into())]),
    };
    let zone = ctx.app.zones().parse(&whose.expert.profile.home_zone).unwrap_or(chrono_tz::Tz::UTC);
    let when = |key: &str, at: chrono::DateTime<chrono::Utc>| {
        let local = ctx.app.zones().local(at, zone);
        let time = format!("{} {}", t.date(local.civil.date()), t.time(local.civil.time()));
        view! { ", "{t.with(key, &[("time", time.into())])}" "{moment::zone_mark(ctx, at, zone, &crate::shell::place(zone.name()))} }
    };
    let read = match source.read_at {
        Some(at) => when("busy-read", at).into_any(),
        None => view! { ", "{t.get("busy-never")} }.into_any(),
    };
    let count = |key: &str, count: usize| {
        (count > 0).then(|| {
            let count = i64::try_from(count).unwrap_or(i64::MAX);
            view! { <br/><span class="badge">{t.with(key, &[("count", count.into())])}</span> }
        })
    };
    let failed = match source.state {
        SourceState::Good => None,
        SourceState::Failed(code) => Some(view! {
            <br/>
            <strong>{t.get(&format!("busy-error-{code}"))}</strong>
            {source.tried_at.map(|at| when("busy-tried", at))}
            {source.read_at.map(|_| view! { " "{t.get("busy-still")} })}
        }),
    };
    let name = source.name.clone();
    let refresh = source.host.is_some().then(|| {
        view! {
            <form method="post" action=whose.path("calendars/refresh") class="inline">
                <input type="hidden" name="id" value=source.id.to_string()/>
                <button class="button quiet" type="submit">
                    {t.get("busy-refresh")}<span class="visually-hidden">" "{name.clone()}</span>
                </button>
            </form>
        }
    });
    let times = i64::try_from(source.times).unwrap_or(i64::MAX);
    view! {
        <li>
            <span>
                <strong><bdi>{source.name.clone()}</bdi></strong>": "{kind}", "
                {t.with("busy-times", &[("count", times.into())])}
                {read}
                {failed}
                {count("busy-unknown-zone", source.unknown_zone)}
                {count("busy-unread", source.unread)}
            </span>
            {refresh}
            <a class="button quiet" href=format!("{}?id={}", whose.path("calendars/remove"), source.id)>
                {t.get("common-remove")}<span class="visually-hidden">" "{name}</span>
            </a>
        </li>
    }
    .into_any()
}

fn saved(ctx: &Ctx, whose: &Whose) -> Response {
    respond::see_other(ctx, &format!("{}?done=saved#calendars", whose.base))
}

async fn blank_file(ctx: Ctx, params: RawPathParams) -> Result<Response, Failure> {
    let whose = Whose::of(&ctx, &params).await?;
    Ok(respond::ok(&ctx, file_page(&ctx, whose, Fields::default(), Faults::default())))
}

async fn blank_feed(ctx: Ctx, params: RawPathParams) -> Result<Response, Failure> {
    let whose = Whose::of(&ctx, &params).await?;
    Ok(respond::ok(&ctx, feed_page(&ctx, whose, Fields::default(), Faults::default())))
}

async fn add_file(ctx: Ctx, params: RawPathParams, request: Request) -> Result<Response, Failure> {
    // Whoever may not is told before anything is read.
    let whose = Whose::of(&ctx, &params).await?;
    let (fields, bytes) = upload(request, &ctx.app).await?;
    match ctx.app.service.add_busy_file(&whose.actor, &fields, bytes).await {
        Ok(_) => Ok(saved(&ctx, &whose)),
        Err(service::Error::Faults(faults)) => {
            Ok(respond::faulty(&ctx, file_page(&ctx, whose, fields, faults)))
        }
        Err(other) => Err(other.into()),
    }
}

/// The name, and the file's bytes; its own name and kind say nothing that counts.
async fn upload(request: Request, app: &App) -> Result<(Fields, Vec<u8>), Failure> {
    let bad = |_| Failure::BadRequest("no form with a file".to_owned());
    let mut parts = Multipart::from_request(request, app).await.map_err(bad)?;
    let (mut fields, mut bytes) = (Fields::default(), Vec::new());
    loop {
        match parts.next_field().await {
            Ok(None) => return Ok((fields, bytes)),
            Ok(Some(part)) => {
                let name = part.name().unwrap_or_default().to_owned();
                let content = part.bytes().await.map_err(|_| Failure::TooLarge)?;
                if name == "file" {
                    bytes = content.to_vec();
                } else {
                    let text = String::from_utf8(content.to_vec());
                    fields.push(
                        name,
                        text.map_err(|_| Failure::BadRequest("the form is not UTF-8".to_owned()))?,
                    );
                }
            }
            Err(_) => return Err(Failure::TooLarge),
        }
    }
}

async fn add_feed(ctx: Ctx, params: RawPathParams, Form(fields): Form) -> Result<Response, Failure> {
    let whose = Whose::of(&ctx, &params).await?;
    match ctx.app.service.add_busy_feed(&whose.actor, &fields).await {
        Ok(_) => Ok(saved(&ctx, &whose)),
        Err(service::Error::Faults(faults)) => {
            Ok(respond::faulty(&ctx, feed_page(&ctx, whose, fields, faults)))
        }
        Err(other) => Err(other.into()),
    }
}

fn file_page(ctx: &Ctx, whose: Whose, fields: Fields, faults: Faults) -> Page {
    let sheet = Sheet::new(ctx, fields, faults);
    let seen = ctx.clone();
    Page::new(ctx.texts.get("busy-new-file"), move || {
        let t = &seen.texts;
        let content = view! {
            {sheet.text("name", t.get("busy-name")).hint(t.get("busy-name-hint")).required().max(100)}
            {sheet.file("file", t.get("busy-file"), ".ics,text/calendar").hint(t.get("busy-file-kind")).required()}
        };
        view! {
            <p><a href=whose.base>{t.get("availability-title")}</a></p>
            <h1>{t.get("busy-new-file")}</h1>
            <p>{t.get("busy-file-hint")}</p>
            {sheet.upload(&t.get("common-save"), content)}
        }
        .into_any()
    })
}

fn feed_page(ctx: &Ctx, whose: Whose, fields: Fields, faults: Faults) -> Page {
    let sheet = Sheet::new(ctx, fields, faults);
    let seen = ctx.clone();
    Page::new(ctx.texts.get("busy-new-feed"), move || {
        let t = &seen.texts;
        let content = view! {
            {sheet.text("name", t.get("busy-name")).hint(t.get("busy-name-hint")).required().max(100)}
            {sheet.text("address", t.get("busy-address")).kind(Kind::Address).autocomplete("off").required().max(2000)}
        };
        view! {
            <p><a href=whose.base>{t.get("availability-title")}</a></p>
            <h1>{t.get("busy-new-feed")}</h1>
            <p>{t.get("busy-feed-hint")}</p>
            {sheet.form(&t.get("common-save"), content)}
        }
        .into_any()
    })
}

async fn refresh(ctx: Ctx, params: RawPathParams, Form(fields): Form) -> Result<Response, Failure> {
    let whose = Whose::of(&ctx, &params).await?;
    let id = fields.get("id").parse::<Uuid>().unwrap_or_default();
    match ctx.app.service.refresh_busy_source(&whose.actor, id).await {
        // One that is gone by now is no fault of whoever comes late.
        Ok(()) | Err(service::Error::NotFound) => {
            Ok(respond::see_other(&ctx, &format!("{}#calendars", whose.base)))
        }
        Err(other) => Err(other.into()),
    }
}

async fn ask_first(ctx: Ctx, params: RawPathParams) -> Result<Response, Failure> {
    let whose = Whose::of(&ctx, &params).await?;
    let id = ctx.asked("id").parse::<Uuid>().unwrap_or_default();
    let source = match ctx.app.service.busy_source(&whose.actor, id).await {
        Ok(source) => source,
        Err(service::Error::NotFound) => {
            return Ok(respond::see_other(&ctx, &format!("{}#calendars", whose.base)));
        }
        Err(other) => return Err(other.into()),
    };
    let t = &ctx.texts;
    let text = t.with("busy-remove-text", &[("name", source.name.into())]);
    Ok(respond::ok(&ctx, ask::page(&ctx, t.get("busy-remove"), text, t.get("common-remove"), whose.base)))
}

async fn remove(ctx: Ctx, params: RawPathParams) -> Result<Response, Failure> {
    let whose = Whose::of(&ctx, &params).await?;
    let id = ctx.asked("id").parse::<Uuid>().unwrap_or_default();
    ctx.app.service.remove_busy_source(&whose.actor, id).await?;
    Ok(respond::see_other(&ctx, &format!("{}?done=removed#calendars", whose.base)))
}
