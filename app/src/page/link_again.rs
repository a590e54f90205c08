//! `/programmes/{slug}/link`: "send my link again".

use axum::{extract::Path, response::Response};
use catalogue::Texts;
use domain::{Faults, Fields, permission::Actor, programme::Programme, text};
use leptos::prelude::*;
use service::Limited;

use crate::{
    client::ClientAddress,
    component::{field::Kind, sheet::Sheet},
    ctx::Ctx,
    failure::Failure,
    form::Form,
    respond::{self, Page},
    routes::{Access, Route},
};

pub fn routes() -> Vec<Route> {
    vec![
        Route::get("/programmes/{slug}/link", Access::Public, show),
        Route::post("/programmes/{slug}/link", Access::Public, send),
    ]
}

async fn show(ctx: Ctx, Path(slug): Path<String>) -> Result<Response, Failure> {
    let programme = ctx.app.service.programme(&Actor::Visitor, &slug).await?.programme;
    Ok(respond::ok(&ctx, page(&ctx, programme, Fields::default(), Faults::default())))
}

/// Answers the same whether the address is known or not.
async fn send(
    ctx: Ctx,
    ClientAddress(client): ClientAddress,
    Path(slug): Path<String>,
    Form(fields): Form,
) -> Result<Response, Failure> {
    let target = text::email(fields.get("email")).ok();
    ctx.app.service.limit(Limited::Link, client, target.as_deref())?;
    match ctx.app.service.send_link_again(&slug, &fields).await {
        Ok(()) => Ok(respond::see_other(&ctx, &format!("{}?sent=yes", address(&slug)))),
        Err(service::Error::Faults(faults)) => {
            let programme = ctx.app.service.programme(&Actor::Visitor, &slug).await?.programme;
            Ok(respond::faulty(&ctx, page(&ctx, programme, fields, faults)))
        }
        Err(other) => Err(other.into()),
    }
}

fn address(slug: &str) -> String {
    format!("/programmes/{slug}/link")
}

fn page(ctx: &Ctx, programme: Programme, fields: Fields, faults: Faults) -> Page {
    let sheet = Sheet::new(ctx, fields, faults);
    let t = ctx.texts.clone();
    let title = t.get("registration-link-title");
    let is_sent = ctx.asked("sent") == "yes" && ctx.path == address(&programme.slug);
    Page::new(title.clone(), move || {
        let back = format!("/programmes/{}", programme.slug);
        let content = if is_sent {
            view! { <p class="notice good" role="status">{t.get("registration-link-sent")}</p> }.into_any()
        } else {
            let intro = t.with("registration-link-intro", &[("title", programme.title(t.lang()).into())]);
            view! { <p>{intro}</p>{form(&t, &sheet, &programme.slug)} }.into_any()
        };
        view! {
            <h1>{title}</h1>
            {content}
            <p><a href=back>{t.get("registration-back-to-programme")}</a></p>
        }
        .into_any()
    })
}

/// The form wherever it stands; it posts to the programme's page for it.
pub fn form(t: &Texts, sheet: &Sheet, slug: &str) -> AnyView {
    let email = sheet.text("email", t.get("registration-email")).kind(Kind::Email).required();
    view! {
        {sheet.summary()}
        <form method="post" action=address(slug) novalidate=true>
            {email.autocomplete("email").max(254)}
            <p class="actions">
                <button class="button primary" type="submit">{t.get("registration-link-send")}</button>
            </p>
        </form>
    }
    .into_any()
}
