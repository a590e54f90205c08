//! `/programmes/{slug}/itinerary`: the timetable alone, made for paper.

use axum::{extract::Path, response::Response};
use leptos::prelude::*;
use service::ProgrammeView;

use super::version;
use crate::{
    component::{moment, standing::home_zone, timetable, tongue},
    ctx::Ctx,
    failure::Failure,
    respond::{self, Page},
    routes::{Access, Route},
};

pub(super) fn routes() -> Vec<Route> {
    vec![Route::get("/programmes/{slug}/itinerary", Access::Public, show)]
}

async fn show(ctx: Ctx, Path(slug): Path<String>) -> Result<Response, Failure> {
    let view = ctx.app.service.programme(&ctx.actor, &slug).await?;
    let is_public = view.programme.is_public();
    let title =
        ctx.texts.plain("version-itinerary-of", &[("title", view.programme.title(ctx.texts.lang()).into())]);
    let seen = ctx.clone();
    let page = Page::new(title, move || body(&seen, &view));
    Ok(respond::ok(&ctx, if is_public { page.public() } else { page }))
}

fn body(ctx: &Ctx, view: &ProgrammeView) -> AnyView {
    let t = &ctx.texts;
    let programme = &view.programme;
    let address = format!("/programmes/{}", programme.slug);
    let full = format!("{}{address}", ctx.app.service.settings().base_url);
    let sessions = if view.sessions.is_empty() {
        view! { <p class="empty">{t.get("public-timetable-empty")}</p> }.into_any()
    } else {
        timetable::timetable(ctx, &view.sessions, |_| ().into_any())
    };
    let host = view.host.as_ref().map(|host| view! { <br/><bdi>{host.name.clone()}</bdi> });
    let zone = ctx.zone.is_none().then(|| {
        let back = Ctx::address("/zone", "back", &ctx.here());
        view! {
            <p class="no-print"><a href=back rel="nofollow">{t.get("common-zone-none")}</a></p>
        }
    });
    view! {
        <p class="no-print"><a href=address><bdi>{programme.title(t.lang()).to_owned()}</bdi></a></p>
        <h1>{tongue::line(t, &programme.titles)}</h1>
        <p><strong>{t.date_range(programme.starts_on, programme.ends_on)}</strong>{host}</p>
        {version::line(ctx, view)}
        {version::state(ctx, view)}
        <p class="no-print hint">{t.get("public-print-hint")}</p>
        {zone}
        <h2>{t.get("public-timetable")}</h2>
        <div class="itinerary">{sessions}</div>
        {version::cancelled(ctx, view)}
        <p class="hint">
            {t.label("version-printed")}{moment::one(ctx, ctx.app.service.now(), home_zone(ctx, programme))}
            <br/><span class="ltr">{full}</span>
        </p>
    }
    .into_any()
}
