//! `/organise/programmes/{slug}/changes`: what is not public yet, whom it touches, and the button that publishes it.

use axum::{extract::Path, response::Response};
use domain::{Fault, Faults, Fields};
use leptos::prelude::*;
use service::Changes;

use super::{address, warnings::warnings};
use crate::{
    component::{difference, sheet::Sheet},
    ctx::Ctx,
    failure::Failure,
    form::Form,
    respond::{self, Page},
    routes::{Access, Route},
};

pub fn routes() -> Vec<Route> {
    vec![
        Route::get("/organise/programmes/{slug}/changes", Access::Organiser, show),
        Route::post("/organise/programmes/{slug}/changes", Access::Organiser, publish),
    ]
}

async fn show(ctx: Ctx, Path(slug): Path<String>) -> Result<Response, Failure> {
    let changes = ctx.app.service.changes(&ctx.actor, &slug).await?;
    let fields = Fields::default().with("seen", &changes.seen);
    Ok(respond::ok(&ctx, page(&ctx, changes, fields, Faults::default(), false)))
}

async fn publish(ctx: Ctx, Path(slug): Path<String>, Form(fields): Form) -> Result<Response, Failure> {
    match ctx.app.service.publish_version(&ctx.actor, &slug, &fields).await {
        Ok(done) => {
            let here = format!("{}?done=version&told={}", address(&slug), done.told);
            Ok(respond::see_other(&ctx, &here))
        }
        Err(service::Error::Faults(faults)) => {
            let changes = ctx.app.service.changes(&ctx.actor, &slug).await?;
            // Somebody edited in between: no field is wrong, and what is shown now is what the button publishes.
            let moved = faults.of("revision") == Some(&Fault::Changed);
            let faults = Faults(faults.0.into_iter().filter(|(name, _)| name != "revision").collect());
            let fields = Fields::default().with("note", fields.get("note")).with("seen", &changes.seen);
            Ok(respond::faulty(&ctx, page(&ctx, changes, fields, faults, moved)))
        }
        Err(other) => Err(other.into()),
    }
}

fn page(ctx: &Ctx, changes: Changes, fields: Fields, faults: Faults, moved: bool) -> Page {
    let ctx = ctx.clone();
    let title = ctx.texts.get("version-changes-title");
    Page::new(title.clone(), move || {
        let t = &ctx.texts;
        let programme = &changes.plan.view.programme;
        let notice = moved.then(|| {
            view! { <p class="notice warn" role="alert">{t.get("version-changed-meanwhile")}</p> }
        });
        let body = if changes.difference.is_empty() {
            nothing(&ctx, &changes)
        } else {
            let sheet = Sheet::new(&ctx, fields, faults);
            let number = [("number", changes.next.into())];
            let form = sheet.form(
                &t.with("version-publish", &number),
                view! {
                    {sheet.hidden("seen")}
                    {sheet.prose("note", t.get("version-note")).hint(t.get("version-note-hint")).max(1000)}
                },
            );
            view! {
                <p>{t.with("version-changes-hint", &[("number", (changes.next - 1).into())])}</p>
                <h2>{t.get("version-what-changes")}</h2>
                {difference::section(&ctx, &changes.public, &changes.plan.view, &changes.difference)}
                <h2>{t.get("version-mails")}</h2>
                {told(&ctx, "version-delegates-count", &changes.delegates)}
                {told(&ctx, "version-experts-count", &changes.experts)}
                {warnings(&ctx, &changes.plan, None)}
                <h2>{t.with("version-publish", &number)}</h2>
                {form}
            }
            .into_any()
        };
        view! {
            <p><a href=address(&programme.slug)><bdi>{programme.title(t.lang()).to_owned()}</bdi></a></p>
            <h1>{title}</h1>
            {notice}
            {clocks(&ctx, &changes)}
            {body}
        }
        .into_any()
    })
}

/// What goes out with any version, and by itself from a page of its own.
fn clocks(ctx: &Ctx, changes: &Changes) -> AnyView {
    let at = address(&changes.plan.view.programme.slug);
    let t = &ctx.texts;
    changes
        .plan
        .clocks_moved
        .then(|| {
            view! {
                <div class="notice warn">
                    <p>{t.get("clock-goes-along")}</p>
                    <p><a class="button" href=format!("{at}/clock-rules")>{t.get("clock-link")}</a></p>
                </div>
            }
        })
        .into_any()
}

fn nothing(ctx: &Ctx, changes: &Changes) -> AnyView {
    let t = &ctx.texts;
    let at = address(&changes.plan.view.programme.slug);
    view! {
        <div class="empty">
            <h2>{t.get("version-nothing")}</h2>
            <p>{t.with("version-nothing-hint", &[("number", (changes.next - 1).into())])}</p>
            <p class="actions">
                <a class="button" href=format!("{at}/versions")>{t.get("version-history")}</a>
            </p>
        </div>
    }
    .into_any()
}

/// How many would be written to, and who, where somebody wants to know.
pub(super) fn told(ctx: &Ctx, key: &str, names: &[String]) -> AnyView {
    let t = &ctx.texts;
    let count = i64::try_from(names.len()).unwrap_or(i64::MAX);
    let list: Vec<AnyView> =
        names.iter().map(|name| view! { <li><bdi>{name.clone()}</bdi></li> }.into_any()).collect();
    let list = (count > 0).then(|| {
        view! { <details><summary>{t.get("version-mails-names")}</summary><ul>{list}</ul></details> }
    });
    view! { <p>{t.with(key, &[("count", count.into())])}</p>{list} }.into_any()
}

#[cfg(test)]
mod tests;
