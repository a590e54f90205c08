//! `/organise/programmes/{slug}/versions`: what was published, when and by whom; each with what was new in it.

use axum::{extract::Path, response::Response};
use domain::{programme::Programme, version::Version};
use leptos::prelude::*;
use service::Edited;

use super::address;
use crate::{
    component::{difference, moment, standing::home_zone, timetable},
    ctx::Ctx,
    failure::Failure,
    respond::{self, Page},
    routes::{Access, Route},
};

pub fn routes() -> Vec<Route> {
    vec![
        Route::get("/organise/programmes/{slug}/versions", Access::Organiser, list),
        Route::get("/organise/programmes/{slug}/versions/{number}", Access::Organiser, one),
    ]
}

async fn list(ctx: Ctx, Path(slug): Path<String>) -> Result<Response, Failure> {
    let (programme, versions) = ctx.app.service.versions(&ctx.actor, &slug).await?;
    let seen = ctx.clone();
    let title = ctx.texts.get("version-history");
    let page = Page::new(title.clone(), move || {
        let t = &seen.texts;
        let rows: Vec<AnyView> = versions.iter().map(|version| row(&seen, &programme, version)).collect();
        let table = if rows.is_empty() {
            view! { <p class="empty">{t.get("version-none")}</p> }.into_any()
        } else {
            table(&seen, rows)
        };
        view! {
            <p><a href=address(&programme.slug)><bdi>{programme.title(t.lang()).to_owned()}</bdi></a></p>
            <h1>{title}</h1>
            {table}
        }
        .into_any()
    });
    Ok(respond::ok(&ctx, page))
}

fn table(ctx: &Ctx, rows: Vec<AnyView>) -> AnyView {
    let t = &ctx.texts;
    view! {
        <table class="data">
            <caption class="visually-hidden">{t.get("version-history")}</caption>
            <thead>
                <tr>
                    <th scope="col">{t.get("version-number")}</th>
                    <th scope="col">{t.get("version-when")}</th>
                    <th scope="col">{t.get("version-who")}</th>
                    <th scope="col" class="number">{t.get("version-told")}</th>
                    <th scope="col">{t.get("version-note")}</th>
                </tr>
            </thead>
            <tbody>{rows}</tbody>
        </table>
    }
    .into_any()
}

fn row(ctx: &Ctx, programme: &Programme, version: &Version) -> AnyView {
    let t = &ctx.texts;
    let href = format!("{}/versions/{}", address(&programme.slug), version.number);
    let name = t.with("version-name", &[("number", version.number.into())]);
    view! {
        <tr>
            <th scope="row"><a href=href>{name}</a></th>
            <td data-label=t.get("version-when")>
                <span>{moment::both(ctx, version.published_at, home_zone(ctx, programme))}</span>
            </td>
            <td data-label=t.get("version-who")><bdi>{who(ctx, version)}</bdi></td>
            <td data-label=t.get("version-told") class="number">{t.number(version.told)}</td>
            <td data-label=t.get("version-note")><bdi>{version.note.clone()}</bdi></td>
        </tr>
    }
    .into_any()
}

fn who(ctx: &Ctx, version: &Version) -> String {
    match version.published_by.as_str() {
        "" => ctx.texts.get("audit-who-system"),
        name => name.to_owned(),
    }
}

async fn one(ctx: Ctx, Path((slug, number)): Path<(String, String)>) -> Result<Response, Failure> {
    let number = number.parse().map_err(|_| Failure::NotFound)?;
    let edited = ctx.app.service.version(&ctx.actor, &slug, number).await?;
    let seen = ctx.clone();
    let title = ctx.texts.with("version-name", &[("number", number.into())]);
    let plain = ctx.texts.plain("version-name", &[("number", number.into())]);
    Ok(respond::ok(&ctx, Page::new(plain, move || body(&seen, &slug, title, &edited))))
}

fn body(ctx: &Ctx, slug: &str, title: String, edited: &Edited) -> AnyView {
    let t = &ctx.texts;
    let version = &edited.version;
    let edition = &version.edition;
    let note = (!version.note.is_empty()).then(|| view! { <p><bdi>{version.note.clone()}</bdi></p> });
    let new = match &edited.before {
        None => view! { <p>{t.get("version-first")}</p> }.into_any(),
        Some(before) => difference::section(ctx, &before.edition, edition, &edited.difference),
    };
    view! {
        <p><a href=format!("{}/versions", address(slug))>{t.get("version-history")}</a></p>
        <h1>{title}</h1>
        <p>
            {moment::both(ctx, version.published_at, home_zone(ctx, &edition.programme))}
            <br/><bdi>{who(ctx, version)}</bdi>
        </p>
        {note}
        <p>{t.with("version-told-count", &[("count", version.told.into())])}</p>
        <h2>{t.get("version-what-is-new")}</h2>
        {new}
        <h2>{t.get("public-timetable")}</h2>
        {timetable::timetable(ctx, &edition.sessions, |_| ().into_any())}
    }
    .into_any()
}
