//! `/organise/programmes/{slug}/log`: who changed what of a programme.

use axum::{extract::Path, response::Response};
use leptos::prelude::*;

use super::address;
use crate::{
    component::{log, pager, standing::home_zone, tongue},
    ctx::Ctx,
    failure::Failure,
    respond::{self, Page},
    routes::{Access, Route},
};

pub fn routes() -> Vec<Route> {
    vec![Route::get("/organise/programmes/{slug}/log", Access::Organiser, show)]
}

async fn show(ctx: Ctx, Path(slug): Path<String>) -> Result<Response, Failure> {
    let found = ctx.app.service.log_of(&ctx.actor, &slug, pager::asked(&ctx)).await?;
    let seen = ctx.clone();
    let page = Page::new(ctx.texts.get("audit-title"), move || {
        let t = &seen.texts;
        let zone = home_zone(&seen, &found.programme);
        view! {
            <p><a href=address(&slug)>{tongue::line(t, &found.programme.titles)}</a></p>
            <h1>{t.get("audit-title")}</h1>
            <p class="hint">{t.get("audit-hint")}</p>
            {log::table(&seen, &found.log.items, zone)}
            {pager::pager(&seen, found.log.page, found.log.pages())}
        }
        .into_any()
    });
    Ok(respond::ok(&ctx, page))
}
