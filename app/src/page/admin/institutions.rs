//! `/admin/institutions`: hosts, partners, employers.

use axum::{extract::Path, response::Response};
use domain::{
    Faults, Fields,
    country::CountryCode,
    institution::{Institution, InstitutionId},
    permission::Action,
};
use leptos::prelude::*;
use service::Paged;

use crate::{
    component::{ask, listing, options, pager, sheet::Sheet},
    ctx::Ctx,
    failure::Failure,
    form::Form,
    respond::{self, Page},
    routes::{Access, Route},
};

const LIST: &str = "/admin/institutions";

pub fn routes() -> Vec<Route> {
    vec![
        Route::get("/admin/institutions", Access::Staff, list),
        Route::get("/admin/institutions/new", Access::Staff, blank),
        Route::post("/admin/institutions/new", Access::Staff, create),
        Route::get("/admin/institutions/{id}", Access::Staff, show),
        Route::post("/admin/institutions/{id}", Access::Staff, save),
        Route::get("/admin/institutions/{id}/delete", Access::Staff, ask_first),
        Route::post("/admin/institutions/{id}/delete", Access::Staff, delete),
    ]
}

async fn list(ctx: Ctx) -> Result<Response, Failure> {
    let found = ctx.app.service.institutions(&ctx.actor, ctx.asked("q"), pager::asked(&ctx)).await?;
    let seen = ctx.clone();
    Ok(respond::ok(&ctx, Page::new(ctx.texts.get("place-institutions"), move || table(&seen, &found))))
}

fn table(ctx: &Ctx, found: &Paged<Institution>) -> AnyView {
    let t = &ctx.texts;
    let rows: Vec<AnyView> = found.items.iter().map(|institution| row(ctx, institution)).collect();
    let content = if rows.is_empty() {
        view! { <p class="empty">{t.get("place-institutions-empty")}</p> }.into_any()
    } else {
        view! {
            <table class="data">
                <caption>{t.with("common-results", &[("count", found.total.into())])}</caption>
                <thead>
                    <tr><th scope="col">{t.get("place-name")}</th><th scope="col">{t.get("place-country")}</th></tr>
                </thead>
                <tbody>{rows}</tbody>
            </table>
            {pager::pager(ctx, found.page, found.pages())}
        }
        .into_any()
    };
    view! {
        <h1>{t.get("place-institutions")}</h1>
        {listing::done(ctx)}
        <p class="actions">
            <a class="button primary" href="/admin/institutions/new">{t.get("place-institution-new")}</a>
        </p>
        {listing::search(ctx)}
        {content}
    }
    .into_any()
}

fn row(ctx: &Ctx, institution: &Institution) -> AnyView {
    let t = &ctx.texts;
    let country = institution.country.as_ref();
    let country = country.map(|code| ctx.app.places.country(code.as_str(), t.lang()).to_owned());
    view! {
        <tr>
            <th scope="row"><a href=format!("{LIST}/{}", institution.id)><bdi>{institution.name.clone()}</bdi></a></th>
            <td data-label=t.get("place-country")>{country}</td>
        </tr>
    }
    .into_any()
}

async fn blank(ctx: Ctx) -> Result<Response, Failure> {
    ctx.app.service.permit(&ctx.actor, Action::EditPlaces)?;
    form(&ctx, Fields::default(), Faults::default(), None).await.map(|page| respond::ok(&ctx, page))
}

async fn create(ctx: Ctx, Form(fields): Form) -> Result<Response, Failure> {
    match ctx.app.service.create_institution(&ctx.actor, &fields).await {
        Ok(_) => Ok(listing::saved(&ctx, LIST)),
        Err(service::Error::Faults(faults)) => {
            form(&ctx, fields, faults, None).await.map(|page| respond::faulty(&ctx, page))
        }
        Err(other) => Err(other.into()),
    }
}

async fn show(ctx: Ctx, Path(id): Path<String>) -> Result<Response, Failure> {
    let institution = ctx.app.service.institution(&ctx.actor, id_of(&ctx, &id)?).await?;
    let country = institution.country.as_ref().map_or("", CountryCode::as_str);
    let fields = Fields::default().with("name", &institution.name).with("country", country);
    form(&ctx, fields, Faults::default(), Some(institution.id)).await.map(|page| respond::ok(&ctx, page))
}

async fn save(ctx: Ctx, Path(id): Path<String>, Form(fields): Form) -> Result<Response, Failure> {
    let id = id_of(&ctx, &id)?;
    match ctx.app.service.edit_institution(&ctx.actor, id, &fields).await {
        Ok(()) => Ok(listing::saved(&ctx, LIST)),
        Err(service::Error::Faults(faults)) => {
            form(&ctx, fields, faults, Some(id)).await.map(|page| respond::faulty(&ctx, page))
        }
        Err(other) => Err(other.into()),
    }
}

async fn ask_first(ctx: Ctx, Path(id): Path<String>) -> Result<Response, Failure> {
    let institution = ctx.app.service.institution(&ctx.actor, id_of(&ctx, &id)?).await?;
    let t = &ctx.texts;
    let text = t.with("place-institution-delete", &[("name", (&institution.name).into())]);
    let back = format!("{LIST}/{}", institution.id);
    Ok(respond::ok(&ctx, ask::page(&ctx, t.get("place-delete-title"), text, t.get("common-delete"), back)))
}

async fn delete(ctx: Ctx, Path(id): Path<String>) -> Result<Response, Failure> {
    ctx.app.service.delete_institution(&ctx.actor, id_of(&ctx, &id)?).await?;
    Ok(respond::see_other(&ctx, &Ctx::address(LIST, "done", "deleted")))
}

fn id_of(ctx: &Ctx, text: &str) -> Result<InstitutionId, Failure> {
    ctx.app.service.permit(&ctx.actor, Action::EditPlaces)?;
    text.parse().map_err(|_| Failure::NotFound)
}

async fn form(ctx: &Ctx, fields: Fields, faults: Faults, id: Option<InstitutionId>) -> Result<Page, Failure> {
    let countries = ctx.app.service.countries(ctx.texts.lang()).await?;
    let countries = options::countries(ctx, &countries);
    let sheet = Sheet::new(ctx, fields, faults);
    let t = ctx.texts.clone();
    let title = t.get(if id.is_some() { "place-institution-edit" } else { "place-institution-new" });
    Ok(Page::new(title.clone(), move || {
        let name = sheet.text("name", t.get("place-name")).required().max(200);
        let country = sheet.select("country", t.get("place-country"), countries);
        let form = sheet.form(&t.get("common-save"), view! { {name} {country} });
        let delete = id.map(|id| {
            view! { <p><a href=format!("{LIST}/{id}/delete")>{t.get("common-delete")}</a></p> }
        });
        view! {
            <p><a href=LIST>{t.get("place-institutions")}</a></p>
            <h1>{title}</h1>
            {form}
            {delete}
        }
        .into_any()
    }))
}
