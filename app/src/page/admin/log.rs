//! `/admin/log`: who changed what, everywhere.

use axum::response::Response;
use chrono_tz::Tz;
use leptos::prelude::*;

use crate::{
    component::{log, pager},
    ctx::Ctx,
    failure::Failure,
    respond::{self, Page},
    routes::{Access, Route},
};

pub fn routes() -> Vec<Route> {
    vec![Route::get("/admin/log", Access::Admin, show)]
}

async fn show(ctx: Ctx) -> Result<Response, Failure> {
    let found = ctx.app.service.whole_log(&ctx.actor, pager::asked(&ctx)).await?;
    let seen = ctx.clone();
    let page = Page::new(ctx.texts.get("audit-title"), move || {
        let t = &seen.texts;
        view! {
            <p><a href="/admin">{t.get("common-administration")}</a></p>
            <h1>{t.get("audit-title")}</h1>
            <p class="hint">{t.get("audit-hint")}</p>
            {log::table(&seen, &found.items, Tz::UTC)}
            {pager::pager(&seen, found.page, found.pages())}
        }
        .into_any()
    });
    Ok(respond::ok(&ctx, page))
}
