//! `/organise/programmes/{slug}/registrations.csv`: the list as a file, by the same filter.

use axum::{
    extract::Path,
    http::{
        HeaderValue,
        header::{CACHE_CONTROL, CONTENT_DISPOSITION, CONTENT_TYPE},
    },
    response::{IntoResponse, Response},
};

use super::filter;
use crate::{
    ctx::Ctx,
    failure::Failure,
    routes::{Access, Route},
};

pub fn routes() -> Vec<Route> {
    vec![Route::get("/organise/programmes/{slug}/registrations.csv", Access::Organiser, download)]
}

/// With the filter of the list that the link stands on.
pub fn address(ctx: &Ctx, slug: &str) -> String {
    let mut file = ctx.clone();
    file.path = format!("{}.csv", super::address(slug));
    file.query.retain(|(name, _)| name != "page");
    file.here()
}

async fn download(ctx: Ctx, Path(slug): Path<String>) -> Result<Response, Failure> {
    let query = filter::query(&ctx);
    let text = ctx.app.service.export_registrations(&ctx.actor, &slug, &query, ctx.texts.lang()).await?;
    let mut response = text.into_response();
    let headers = response.headers_mut();
    headers.insert(CONTENT_TYPE, HeaderValue::from_static("text/csv; charset=utf-8"));
    headers.insert(CACHE_CONTROL, HeaderValue::from_static("no-store"));
    let name = HeaderValue::from_str(&format!("attachment; filename=\"{slug}-registrations.csv\""));
    headers.insert(CONTENT_DISPOSITION, name.unwrap_or(HeaderValue::from_static("attachment")));
    Ok(response)
}
