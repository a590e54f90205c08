//! `/organise/programmes/new`: a new programme, as a draft.

use axum::response::Response;
use domain::{Faults, Fields, permission::Action};

use super::{
    address,
    form::{self, Lists},
};
use crate::{
    ctx::Ctx,
    failure::Failure,
    form::Form,
    respond::{self, Page},
    routes::{Access, Route},
};

pub fn routes() -> Vec<Route> {
    vec![
        Route::get("/organise/programmes/new", Access::Staff, blank),
        Route::post("/organise/programmes/new", Access::Staff, create),
    ]
}

async fn blank(ctx: Ctx) -> Result<Response, Failure> {
    ctx.app.service.permit(&ctx.actor, Action::CreateProgramme)?;
    let zone = ctx.zone.map(chrono_tz::Tz::name).unwrap_or_default();
    let fields = Fields::default()
        .with("home_zone", zone)
        .with("language", ctx.texts.lang().code())
        .with("opens_time", "09:00")
        .with("closes_time", "18:00")
        .with("acceptance", "organiser");
    Ok(respond::ok(&ctx, page(&ctx, fields, Faults::default()).await?))
}

async fn create(ctx: Ctx, Form(fields): Form) -> Result<Response, Failure> {
    match ctx.app.service.create_programme(&ctx.actor, &fields).await {
        Ok(slug) => Ok(respond::see_other(&ctx, &format!("{}?done=created", address(&slug)))),
        Err(service::Error::Faults(faults)) => Ok(respond::faulty(&ctx, page(&ctx, fields, faults).await?)),
        Err(other) => Err(other.into()),
    }
}

async fn page(ctx: &Ctx, fields: Fields, faults: Faults) -> Result<Page, Failure> {
    let lists = Lists::load(ctx).await?;
    Ok(form::page(ctx, ctx.texts.get("organise-new"), lists, fields, faults, false))
}
