//! `/organise/programmes/{slug}/legs/…`: a stay at one city.

use axum::{extract::Path, response::Response};
use domain::{Faults, Fields, country::CountryCode, leg::Leg};
use leptos::prelude::*;
use service::Plan;

use super::{address, id};
use crate::{
    component::{options, sheet::Sheet},
    ctx::Ctx,
    failure::Failure,
    form::Form,
    respond::{self, Page},
    routes::{Access, Route},
};

pub fn routes() -> Vec<Route> {
    vec![
        Route::get("/organise/programmes/{slug}/legs/new", Access::Organiser, blank),
        Route::post("/organise/programmes/{slug}/legs/new", Access::Organiser, create),
        Route::get("/organise/programmes/{slug}/legs/{id}", Access::Organiser, show),
        Route::post("/organise/programmes/{slug}/legs/{id}", Access::Organiser, save),
    ]
}

/// A new leg begins where the last one ends.
async fn blank(ctx: Ctx, Path(slug): Path<String>) -> Result<Response, Failure> {
    let plan = ctx.app.service.plan(&ctx.actor, &slug).await?;
    let programme = &plan.view.programme;
    let (day, zone) = plan
        .view
        .legs
        .last()
        .map_or((programme.starts_on, &programme.home_zone), |last| (last.ends_on, &last.zone));
    let fields = Fields::default()
        .with("zone", zone)
        .with("starts_on", day.to_string())
        .with("ends_on", programme.ends_on.to_string());
    Ok(respond::ok(&ctx, page(&ctx, &plan, "organise-leg-new", fields, Faults::default()).await?))
}

async fn create(ctx: Ctx, Path(slug): Path<String>, Form(fields): Form) -> Result<Response, Failure> {
    let answer = ctx.app.service.add_leg(&ctx.actor, &slug, &fields).await.map(|_| ());
    answered(&ctx, &slug, "organise-leg-new", fields, answer).await
}

async fn show(ctx: Ctx, Path((slug, leg)): Path<(String, String)>) -> Result<Response, Failure> {
    let plan = ctx.app.service.plan(&ctx.actor, &slug).await?;
    let leg = id(&leg)?;
    let found = plan.view.legs.iter().find(|found| found.id == leg).ok_or(Failure::NotFound)?;
    let page = page(&ctx, &plan, "organise-leg-edit", fields_of(found), Faults::default()).await?;
    Ok(respond::ok(&ctx, page))
}

async fn save(
    ctx: Ctx,
    Path((slug, leg)): Path<(String, String)>,
    Form(fields): Form,
) -> Result<Response, Failure> {
    let answer = ctx.app.service.edit_leg(&ctx.actor, &slug, id(&leg)?, &fields).await;
    answered(&ctx, &slug, "organise-leg-edit", fields, answer).await
}

async fn answered(
    ctx: &Ctx,
    slug: &str,
    title: &str,
    fields: Fields,
    answer: service::Result<()>,
) -> Result<Response, Failure> {
    match answer {
        Ok(()) => Ok(respond::see_other(ctx, &format!("{}?done=saved#legs", address(slug)))),
        Err(service::Error::Faults(faults)) => {
            let plan = ctx.app.service.plan(&ctx.actor, slug).await?;
            Ok(respond::faulty(ctx, page(ctx, &plan, title, fields, faults).await?))
        }
        Err(other) => Err(other.into()),
    }
}

fn fields_of(leg: &Leg) -> Fields {
    Fields::default()
        .with("city", &leg.city)
        .with("country", leg.country.as_ref().map_or("", CountryCode::as_str))
        .with("zone", &leg.zone)
        .with("starts_on", leg.starts_on.to_string())
        .with("ends_on", leg.ends_on.to_string())
}

async fn page(ctx: &Ctx, plan: &Plan, title: &str, fields: Fields, faults: Faults) -> Result<Page, Failure> {
    let countries = ctx.app.service.countries(ctx.texts.lang()).await?;
    let (ctx, programme) = (ctx.clone(), plan.view.programme.clone());
    let title = ctx.texts.get(title);
    Ok(Page::new(title.clone(), move || {
        let t = &ctx.texts;
        let sheet = Sheet::new(&ctx, fields, faults);
        let form = sheet.form(
            &t.get("common-save"),
            view! {
                <div class="row">
                    {sheet.text("city", t.get("organise-field-city")).required().max(100)}
                    {sheet.select("country", t.get("organise-field-country"), options::countries(&ctx, &countries))}
                </div>
                {sheet.select("zone", t.get("common-time-zone"), options::zones(&ctx)).required()}
                <div class="row short">
                    {sheet.date("starts_on", t.get("organise-field-leg-starts-on")).required()}
                    {sheet.date("ends_on", t.get("organise-field-leg-ends-on")).required()}
                </div>
            },
        );
        let dates = t.date_range(programme.starts_on, programme.ends_on);
        view! {
            <p><a href=address(&programme.slug)><bdi>{programme.title(t.lang()).to_owned()}</bdi></a></p>
            <h1>{title}</h1>
            <p>{t.with("organise-programme-dates", &[("dates", dates.into())])}</p>
            {form}
        }
        .into_any()
    }))
}
