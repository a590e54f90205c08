//! `/programmes/{slug}/registered`: the form is taken; the mail has to be opened now.

use axum::{extract::Path, response::Response};
use domain::{permission::Actor, programme::Programme};
use leptos::prelude::*;
use service::Receipt;

use crate::{
    component::{moment, standing::home_zone, tongue},
    ctx::Ctx,
    failure::Failure,
    respond::{self, Page},
    routes::{Access, Route},
};

pub fn routes() -> Vec<Route> {
    vec![Route::get("/programmes/{slug}/registered", Access::Public, show)]
}

pub fn address(slug: &str) -> String {
    format!("/programmes/{slug}/registered")
}

/// Without the sealed receipt, or with one that is not ours, the page says only what is true for all.
async fn show(ctx: Ctx, Path(slug): Path<String>) -> Result<Response, Failure> {
    let programme = ctx.app.service.programme(&Actor::Visitor, &slug).await?.programme;
    let receipt = ctx.app.service.open_receipt(ctx.asked("r"));
    let seen = ctx.clone();
    let page = Page::new(ctx.texts.get("registration-sent-title"), move || {
        body(&seen, &programme, receipt.as_ref())
    });
    Ok(respond::ok(&ctx, page))
}

fn body(ctx: &Ctx, programme: &Programme, receipt: Option<&Receipt>) -> AnyView {
    let t = &ctx.texts;
    let to = receipt.map_or_else(
        || t.get("registration-sent-somewhere"),
        |receipt| t.with("registration-sent-to", &[("address", (&receipt.address).into())]),
    );
    let seat = receipt.map(|receipt| {
        let (class, key) = if receipt.seat {
            ("notice good", "registration-sent-seat")
        } else {
            ("notice warn", "registration-sent-no-seat")
        };
        let until = moment::both(ctx, receipt.until, home_zone(ctx, programme));
        view! { <div class=class><p>{t.get(key)}</p><p>{until}</p></div> }
    });
    let page = format!("/programmes/{}", programme.slug);
    view! {
        <h1>{t.get("registration-sent-title")}</h1>
        <p><strong>{tongue::line(t, &programme.titles)}</strong></p>
        <p>{to}" "{t.get("registration-sent-next")}</p>
        {seat}
        <p>{t.get("registration-sent-nothing")}" "
        <a href=format!("{page}/link")>{t.get("registration-link-title")}</a></p>
        <p><a href=page.clone()>{t.get("registration-back-to-programme")}</a></p>
    }
    .into_any()
}
