//! `/admin/sites`: places that programmes visit.

use axum::{extract::Path, response::Response};
use domain::{
    Faults, Fields,
    country::CountryCode,
    permission::Action,
    site::{Site, SiteId, holiday_lines},
};
use leptos::prelude::*;
use service::Paged;

use crate::{
    component::{ask, listing, moment, options, pager, sheet::Sheet, week},
    ctx::Ctx,
    failure::Failure,
    form::Form,
    respond::{self, Page},
    routes::{Access, Route},
    shell,
};

const LIST: &str = "/admin/sites";

pub fn routes() -> Vec<Route> {
    vec![
        Route::get("/admin/sites", Access::Staff, list),
        Route::get("/admin/sites/new", Access::Staff, blank),
        Route::post("/admin/sites/new", Access::Staff, create),
        Route::get("/admin/sites/{id}", Access::Staff, show),
        Route::post("/admin/sites/{id}", Access::Staff, save),
        Route::get("/admin/sites/{id}/delete", Access::Staff, ask_first),
        Route::post("/admin/sites/{id}/delete", Access::Staff, delete),
    ]
}

async fn list(ctx: Ctx) -> Result<Response, Failure> {
    let found = ctx.app.service.sites(&ctx.actor, ctx.asked("q"), pager::asked(&ctx)).await?;
    let seen = ctx.clone();
    Ok(respond::ok(&ctx, Page::new(ctx.texts.get("place-sites"), move || table(&seen, &found))))
}

fn table(ctx: &Ctx, found: &Paged<Site>) -> AnyView {
    let t = &ctx.texts;
    let rows: Vec<AnyView> = found.items.iter().map(|site| row(ctx, site)).collect();
    let content = if rows.is_empty() {
        view! { <p class="empty">{t.get("place-sites-empty")}</p> }.into_any()
    } else {
        view! {
            <table class="data">
                <caption>{t.with("common-results", &[("count", found.total.into())])}</caption>
                <thead>
                    <tr>
                        <th scope="col">{t.get("place-name")}</th>
                        <th scope="col">{t.get("place-city")}</th>
                        <th scope="col">{t.get("place-country")}</th>
                        <th scope="col">{t.get("common-time-zone")}</th>
                    </tr>
                </thead>
                <tbody>{rows}</tbody>
            </table>
            {pager::pager(ctx, found.page, found.pages())}
        }
        .into_any()
    };
    view! {
        <h1>{t.get("place-sites")}</h1>
        {listing::done(ctx)}
        <p class="actions">
            <a class="button primary" href="/admin/sites/new">{t.get("place-site-new")}</a>
            <a class="button" href="/admin/travel-times">{t.get("travel-title")}</a>
        </p>
        {listing::search(ctx)}
        {content}
    }
    .into_any()
}

fn row(ctx: &Ctx, site: &Site) -> AnyView {
    let t = &ctx.texts;
    let country =
        site.country.as_ref().map(|code| ctx.app.places.country(code.as_str(), t.lang()).to_owned());
    let zone = ctx.app.zones().parse(&site.zone);
    let zone =
        zone.map(|zone| moment::zone_mark(ctx, ctx.app.service.now(), zone, &shell::place(zone.name())));
    view! {
        <tr>
            <th scope="row"><a href=format!("{LIST}/{}", site.id)><bdi>{site.name.clone()}</bdi></a></th>
            <td data-label=t.get("place-city")><bdi>{site.city.clone()}</bdi></td>
            <td data-label=t.get("place-country")>{country}</td>
            <td data-label=t.get("common-time-zone")>{zone}</td>
        </tr>
    }
    .into_any()
}

async fn blank(ctx: Ctx) -> Result<Response, Failure> {
    ctx.app.service.permit(&ctx.actor, Action::EditPlaces)?;
    form(&ctx, Fields::default(), Faults::default(), None).await.map(|page| respond::ok(&ctx, page))
}

async fn create(ctx: Ctx, Form(fields): Form) -> Result<Response, Failure> {
    match ctx.app.service.create_site(&ctx.actor, &fields).await {
        Ok(_) => Ok(listing::saved(&ctx, LIST)),
        Err(service::Error::Faults(faults)) => {
            form(&ctx, fields, faults, None).await.map(|page| respond::faulty(&ctx, page))
        }
        Err(other) => Err(other.into()),
    }
}

async fn show(ctx: Ctx, Path(id): Path<String>) -> Result<Response, Failure> {
    let site = ctx.app.service.site(&ctx.actor, id_of(&ctx, &id)?).await?;
    let fields = Fields::default()
        .with("name", &site.name)
        .with("address", &site.address)
        .with("city", &site.city)
        .with("country", site.country.as_ref().map_or("", CountryCode::as_str))
        .with("zone", &site.zone)
        .with("holidays", holiday_lines(&site.holidays));
    let hours = site.hours.clone().unwrap_or_default().fields("hours");
    let fields = hours.iter().fold(fields, |fields, (name, value)| fields.with(name, value));
    form(&ctx, fields, Faults::default(), Some(site.id)).await.map(|page| respond::ok(&ctx, page))
}

async fn save(ctx: Ctx, Path(id): Path<String>, Form(fields): Form) -> Result<Response, Failure> {
    let id = id_of(&ctx, &id)?;
    match ctx.app.service.edit_site(&ctx.actor, id, &fields).await {
        Ok(()) => Ok(listing::saved(&ctx, LIST)),
        Err(service::Error::Faults(faults)) => {
            form(&ctx, fields, faults, Some(id)).await.map(|page| respond::faulty(&ctx, page))
        }
        Err(other) => Err(other.into()),
    }
}

async fn ask_first(ctx: Ctx, Path(id): Path<String>) -> Result<Response, Failure> {
    let site = ctx.app.service.site(&ctx.actor, id_of(&ctx, &id)?).await?;
    let t = &ctx.texts;
    let text = t.with("place-site-delete", &[("name", (&site.name).into())]);
    let back = format!("{LIST}/{}", site.id);
    Ok(respond::ok(&ctx, ask::page(&ctx, t.get("place-delete-title"), text, t.get("common-delete"), back)))
}

async fn delete(ctx: Ctx, Path(id): Path<String>) -> Result<Response, Failure> {
    ctx.app.service.delete_site(&ctx.actor, id_of(&ctx, &id)?).await?;
    Ok(respond::see_other(&ctx, &Ctx::address(LIST, "done", "deleted")))
}

fn id_of(ctx: &Ctx, text: &str) -> Result<SiteId, Failure> {
    ctx.app.service.permit(&ctx.actor, Action::EditPlaces)?;
    text.parse().map_err(|_| Failure::NotFound)
}

async fn form(ctx: &Ctx, fields: Fields, faults: Faults, id: Option<SiteId>) -> Result<Page, Failure> {
    let countries = ctx.app.service.countries(ctx.texts.lang()).await?;
    let countries = options::countries(ctx, &countries);
    // A zone's old name, which the list does not offer, must not get lost by saving.
    let zones = options::with(options::zones(ctx), fields.get("zone"));
    let sheet = Sheet::new(ctx, fields, faults);
    let t = ctx.texts.clone();
    let title = t.get(if id.is_some() { "place-site-edit" } else { "place-site-new" });
    Ok(Page::new(title.clone(), move || {
        let name = sheet.text("name", t.get("place-name")).required().max(200);
        let address = sheet.prose("address", t.get("place-address")).max(500);
        let city = sheet.text("city", t.get("place-city")).required().max(100);
        let country = sheet.select("country", t.get("place-country"), countries);
        let zone =
            sheet.select("zone", t.get("common-time-zone"), zones).required().hint(t.get("place-zone-hint"));
        let hours = week::fields(&t, &sheet, "hours");
        let holidays =
            sheet.prose("holidays", t.get("place-holidays")).hint(t.get("place-holidays-hint")).max(5000);
        let form = sheet.form(
            &t.get("common-save"),
            view! {
                {name}
                {address}
                <div class="row">{city} {country}</div>
                {zone}
                <fieldset class="part">
                    <legend>{t.get("place-hours")}</legend>
                    <p class="hint">{t.get("place-hours-hint")}</p>
                    {hours}
                </fieldset>
                {holidays}
            },
        );
        let delete = id.map(|id| {
            view! { <p><a href=format!("{LIST}/{id}/delete")>{t.get("common-delete")}</a></p> }
        });
        view! {
            <p><a href=LIST>{t.get("place-sites")}</a></p>
            <h1>{title}</h1>
            {form}
            {delete}
        }
        .into_any()
    }))
}
