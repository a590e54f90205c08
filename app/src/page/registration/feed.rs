//! The address of the own calendar, on the personal page, and a new one in its place.

use axum::{extract::Path, response::Response};
use leptos::prelude::*;
use service::OwnRegistration;

use super::{address, expired};
use crate::{
    ctx::Ctx,
    failure::Failure,
    respond,
    routes::{Access, Route},
};

pub fn routes() -> Vec<Route> {
    vec![Route::post("/registrations/{token}/feed", Access::Link, renew)]
}

async fn renew(ctx: Ctx, Path(token): Path<String>) -> Result<Response, Failure> {
    match ctx.app.service.renew_feed(&token).await {
        Ok(id) => {
            let lasting = ctx.app.service.personal_token(id).await?;
            let to = Ctx::address(&address(&lasting), "done", "feed");
            Ok(respond::see_other(&ctx, &format!("{to}#own-calendar")))
        }
        Err(error) => expired::or_fail(&ctx, &token, error).await,
    }
}

/// Nothing for a registration that takes no part.
pub fn section(ctx: &Ctx, token: &str, own: &OwnRegistration) -> AnyView {
    let Some(feed) = &own.feed else { return ().into_any() };
    let t = &ctx.texts;
    let base = &ctx.app.service.settings().base_url;
    let host = base.split_once("://").map_or(base.as_str(), |(_, host)| host);
    let path = format!("/feeds/{feed}.ics");
    let subscribe = format!("webcal://{host}{path}");
    let renewed = (ctx.asked("done") == "feed").then(|| {
        view! { <p class="notice good" role="status">{t.get("feed-renewed")}</p> }
    });
    view! {
        <h2 id="own-calendar" class="no-print">{t.get("feed-title")}</h2>
        {renewed}
        <p class="no-print">{t.get("feed-hint")}</p>
        <div class="field no-print">
            <label for="feed-address">{t.get("feed-address")}</label>
            <input id="feed-address" type="text" readonly=true dir="ltr" value=format!("{base}{path}")/>
        </div>
        <p class="actions no-print"><a class="button" href=subscribe>{t.get("feed-subscribe")}</a></p>
        <details class="no-print">
            <summary>{t.get("feed-renew-summary")}</summary>
            <p>{t.get("feed-renew-hint")}</p>
            <form method="post" action=format!("{}/feed", address(token))>
                <p class="actions">
                    <button class="button danger" type="submit">{t.get("feed-renew")}</button>
                </p>
            </form>
        </details>
    }
    .into_any()
}
