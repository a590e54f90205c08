//! `/organise/programmes/{slug}/registrations.csv` and `.xlsx`: the list as a file, by the same filter and order and
//! with the columns that the address names, or else all.

use axum::{
    extract::Path,
    http::{
        HeaderValue,
        header::{CACHE_CONTROL, CONTENT_DISPOSITION, CONTENT_TYPE},
    },
    response::{IntoResponse, Response},
};
use domain::Code;
use leptos::prelude::*;
use service::{FileKind, RegistrationColumn as Column, RegistrationQuery};

use super::filter;
use crate::{
    ctx::Ctx,
    failure::Failure,
    routes::{Access, Route},
};

pub fn routes() -> Vec<Route> {
    vec![
        Route::get("/organise/programmes/{slug}/registrations.csv", Access::Organiser, csv),
        Route::get("/organise/programmes/{slug}/registrations.xlsx", Access::Organiser, xlsx),
    ]
}

async fn csv(ctx: Ctx, Path(slug): Path<String>) -> Result<Response, Failure> {
    download(&ctx, &slug, FileKind::Csv).await
}

async fn xlsx(ctx: Ctx, Path(slug): Path<String>) -> Result<Response, Failure> {
    download(&ctx, &slug, FileKind::Xlsx).await
}

async fn download(ctx: &Ctx, slug: &str, kind: FileKind) -> Result<Response, Failure> {
    let query = filter::query(ctx);
    let service = &ctx.app.service;
    let file = service.export_registrations(&ctx.actor, slug, &query, ctx.texts.lang(), kind).await?;
    let mut response = file.into_response();
    let headers = response.headers_mut();
    headers.insert(CONTENT_TYPE, HeaderValue::from_static(content_type(kind)));
    headers.insert(CACHE_CONTROL, HeaderValue::from_static("no-store"));
    let name = format!("attachment; filename=\"{slug}-registrations.{}\"", ending(kind));
    let name = HeaderValue::from_str(&name).unwrap_or(HeaderValue::from_static("attachment"));
    headers.insert(CONTENT_DISPOSITION, name);
    Ok(response)
}

/// Links to the files: with the columns that the list shows, and with all.
pub fn links(ctx: &Ctx, slug: &str) -> AnyView {
    let t = &ctx.texts;
    let mut shown = filter::query(ctx);
    shown.columns = filter::columns(&shown).to_vec();
    let all = RegistrationQuery { columns: Column::ALL.to_vec(), ..shown.clone() };
    let href = |query: &RegistrationQuery, kind| address(slug, query, kind);
    view! {
        <h2>{t.get("registration-list-files")}</h2>
        <p class="actions">
            <a class="button" href=href(&shown, FileKind::Xlsx)>{t.get("registration-list-export-xlsx")}</a>
            <a class="button" href=href(&shown, FileKind::Csv)>{t.get("registration-list-export")}</a>
        </p>
        <p class="hint">
            {t.get("registration-list-export-hint")} " "
            <a href=href(&all, FileKind::Xlsx)>{t.get("registration-list-export-all-xlsx")}</a> " · "
            <a href=href(&all, FileKind::Csv)>{t.get("registration-list-export-all-csv")}</a>
        </p>
    }
    .into_any()
}

/// The columns always stand in it, for without them a file has all.
fn address(slug: &str, query: &RegistrationQuery, kind: FileKind) -> String {
    let rest = RegistrationQuery { columns: Vec::new(), ..query.clone() };
    let columns = query.columns.iter().map(|column| format!("column={}", column.code()));
    let said = std::iter::once(filter::address(&rest)).filter(|said| !said.is_empty());
    let said: Vec<String> = said.chain(columns).collect();
    format!("{}.{}?{}", super::address(slug), ending(kind), said.join("&"))
}

fn ending(kind: FileKind) -> &'static str {
    match kind {
        FileKind::Csv => "csv",
        FileKind::Xlsx => "xlsx",
    }
}

fn content_type(kind: FileKind) -> &'static str {
    match kind {
        FileKind::Csv => "text/csv; charset=utf-8",
        FileKind::Xlsx => "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    }
}
