//! A link whose time is over, with the way to a new one.

use axum::{http::StatusCode, response::Response};
use domain::{Faults, Fields};
use leptos::prelude::*;

use crate::{
    component::sheet::Sheet,
    ctx::Ctx,
    failure::Failure,
    page::link_again,
    respond::{self, Page},
};

/// 410 with the form that asks for a new link, if that is what went wrong; else the failure.
pub async fn or_fail(ctx: &Ctx, token: &str, error: service::Error) -> Result<Response, Failure> {
    if !matches!(error, service::Error::LinkExpired) {
        return Err(error.into());
    }
    let slug = ctx.app.service.programme_of_link(token).await?;
    Ok(respond::html(ctx, StatusCode::GONE, page(ctx, slug)))
}

fn page(ctx: &Ctx, slug: String) -> Page {
    let t = ctx.texts.clone();
    let sheet = Sheet::new(ctx, Fields::default(), Faults::default());
    let title = t.get("registration-link-expired-title");
    Page::new(title.clone(), move || {
        view! {
            <h1>{title}</h1>
            <p>{t.get("registration-link-expired-text")}</p>
            {link_again::form(&t, &sheet, &slug)}
        }
        .into_any()
    })
}
