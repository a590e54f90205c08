//! `/admin/strands`: the fields of work.

use axum::{extract::Path, response::Response};
use domain::{
    Faults, Fields, Lang,
    institution::{Strand, StrandId},
    permission::Action,
};
use leptos::prelude::*;

use crate::{
    component::{ask, field::Kind, listing, sheet::Sheet, tongue},
    ctx::Ctx,
    failure::Failure,
    form::Form,
    respond::{self, Page},
    routes::{Access, Route},
};

const LIST: &str = "/admin/strands";

pub fn routes() -> Vec<Route> {
    vec![
        Route::get("/admin/strands", Access::Admin, list),
        Route::get("/admin/strands/new", Access::Admin, blank),
        Route::post("/admin/strands/new", Access::Admin, create),
        Route::get("/admin/strands/{id}", Access::Admin, show),
        Route::post("/admin/strands/{id}", Access::Admin, save),
        Route::get("/admin/strands/{id}/delete", Access::Admin, ask_first),
        Route::post("/admin/strands/{id}/delete", Access::Admin, delete),
    ]
}

async fn list(ctx: Ctx) -> Result<Response, Failure> {
    ctx.app.service.permit(&ctx.actor, Action::EditSettings)?;
    let strands = ctx.app.service.strands().await?;
    let seen = ctx.clone();
    Ok(respond::ok(&ctx, Page::new(ctx.texts.get("place-strands"), move || table(&seen, &strands))))
}

fn table(ctx: &Ctx, strands: &[Strand]) -> AnyView {
    let t = &ctx.texts;
    let rows: Vec<AnyView> = strands.iter().map(|strand| row(ctx, strand)).collect();
    view! {
        <h1>{t.get("place-strands")}</h1>
        {listing::done(ctx)}
        <p>{t.get("place-strands-explanation")}</p>
        <p class="actions"><a class="button primary" href="/admin/strands/new">{t.get("place-strand-new")}</a></p>
        <table class="data">
            <caption class="visually-hidden">{t.get("place-strands")}</caption>
            <thead>
                <tr>
                    <th scope="col" class="number">{t.get("place-position")}</th>
                    <th scope="col">{t.get("place-name")}</th>
                    <th scope="col">{t.get("place-languages")}</th>
                </tr>
            </thead>
            <tbody>{rows}</tbody>
        </table>
    }
    .into_any()
}

fn row(ctx: &Ctx, strand: &Strand) -> AnyView {
    let t = &ctx.texts;
    let languages: Vec<String> = strand.names.iter().map(|(lang, _)| tongue::name(t, lang)).collect();
    view! {
        <tr>
            <td class="number" data-label=t.get("place-position")>{strand.position}</td>
            <th scope="row"><a href=format!("{LIST}/{}", strand.id)>{tongue::line(t, &strand.names)}</a></th>
            <td data-label=t.get("place-languages")>{t.list(&languages)}</td>
        </tr>
    }
    .into_any()
}

async fn blank(ctx: Ctx) -> Result<Response, Failure> {
    ctx.app.service.permit(&ctx.actor, Action::EditSettings)?;
    let next = ctx.app.service.strands().await?.iter().map(|strand| strand.position + 1).max().unwrap_or(1);
    let fields = Fields::default().with("position", next.to_string());
    Ok(respond::ok(&ctx, form(&ctx, fields, Faults::default(), None)))
}

async fn create(ctx: Ctx, Form(fields): Form) -> Result<Response, Failure> {
    match ctx.app.service.create_strand(&ctx.actor, &fields).await {
        Ok(_) => Ok(listing::saved(&ctx, LIST)),
        Err(service::Error::Faults(faults)) => Ok(respond::faulty(&ctx, form(&ctx, fields, faults, None))),
        Err(other) => Err(other.into()),
    }
}

async fn show(ctx: Ctx, Path(id): Path<String>) -> Result<Response, Failure> {
    let strand = ctx.app.service.strand(&ctx.actor, id_of(&ctx, &id)?).await?;
    let mut fields = Fields::default().with("position", strand.position.to_string());
    for (lang, name) in strand.names.iter() {
        fields.push(format!("name.{lang}"), name);
    }
    Ok(respond::ok(&ctx, form(&ctx, fields, Faults::default(), Some(strand.id))))
}

async fn save(ctx: Ctx, Path(id): Path<String>, Form(fields): Form) -> Result<Response, Failure> {
    let id = id_of(&ctx, &id)?;
    match ctx.app.service.edit_strand(&ctx.actor, id, &fields).await {
        Ok(()) => Ok(listing::saved(&ctx, LIST)),
        Err(service::Error::Faults(faults)) => {
            Ok(respond::faulty(&ctx, form(&ctx, fields, faults, Some(id))))
        }
        Err(other) => Err(other.into()),
    }
}

async fn ask_first(ctx: Ctx, Path(id): Path<String>) -> Result<Response, Failure> {
    let strand = ctx.app.service.strand(&ctx.actor, id_of(&ctx, &id)?).await?;
    let t = &ctx.texts;
    let text = t.with("place-strand-delete", &[("name", strand.names.text(t.lang()).into())]);
    let back = format!("{LIST}/{}", strand.id);
    Ok(respond::ok(&ctx, ask::page(&ctx, t.get("place-delete-title"), text, t.get("common-delete"), back)))
}

async fn delete(ctx: Ctx, Path(id): Path<String>) -> Result<Response, Failure> {
    ctx.app.service.delete_strand(&ctx.actor, id_of(&ctx, &id)?).await?;
    Ok(respond::see_other(&ctx, &Ctx::address(LIST, "done", "deleted")))
}

fn id_of(ctx: &Ctx, text: &str) -> Result<StrandId, Failure> {
    ctx.app.service.permit(&ctx.actor, Action::EditSettings)?;
    text.parse().map_err(|_| Failure::NotFound)
}

fn form(ctx: &Ctx, fields: Fields, faults: Faults, id: Option<StrandId>) -> Page {
    let sheet = Sheet::new(ctx, fields, faults);
    let t = ctx.texts.clone();
    let title = t.get(if id.is_some() { "place-strand-edit" } else { "place-strand-new" });
    Page::new(title.clone(), move || {
        let names: Vec<AnyView> = tongue::OFFERED
            .into_iter()
            .filter_map(|code| Lang::parse(code).ok())
            .map(|lang| {
                let label = t.with("place-name-in", &[("language", tongue::name(&t, &lang).into())]);
                view! { {sheet.text(&format!("name.{lang}"), label).max(200).lang(lang.code())} }.into_any()
            })
            .collect();
        let position = sheet.text("position", t.get("place-position")).kind(Kind::Number).required();
        let position = position.hint(t.get("place-position-hint"));
        let form = sheet.form(&t.get("common-save"), view! { {names} {position} });
        let delete = id.map(|id| {
            view! { <p><a href=format!("{LIST}/{id}/delete")>{t.get("common-delete")}</a></p> }
        });
        view! {
            <p><a href=LIST>{t.get("place-strands")}</a></p>
            <h1>{title}</h1>
            {form}
            {delete}
        }
        .into_any()
    })
}
