//! `/organise/programmes/{slug}/edit`: a programme's facts.

use axum::{extract::Path, response::Response};
use domain::{Fault, Faults, Fields};

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
        Route::get("/organise/programmes/{slug}/edit", Access::Organiser, show),
        Route::post("/organise/programmes/{slug}/edit", Access::Organiser, save),
    ]
}

async fn show(ctx: Ctx, Path(slug): Path<String>) -> Result<Response, Failure> {
    let programme = ctx.app.service.plan(&ctx.actor, &slug).await?.view.programme;
    let page = page(&ctx, form::fields_of(&programme), Faults::default(), false).await?;
    Ok(respond::ok(&ctx, page))
}

async fn save(ctx: Ctx, Path(slug): Path<String>, Form(fields): Form) -> Result<Response, Failure> {
    match ctx.app.service.edit_programme(&ctx.actor, &slug, &fields).await {
        Ok(()) => Ok(respond::see_other(&ctx, &format!("{}?done=saved", address(&slug)))),
        Err(service::Error::Faults(faults)) => {
            let now = ctx.app.service.plan(&ctx.actor, &slug).await?.view.programme.revision;
            let (fields, faults, changed) = after_a_change(fields, faults, now);
            Ok(respond::faulty(&ctx, page(&ctx, fields, faults, changed).await?))
        }
        Err(other) => Err(other.into()),
    }
}

async fn page(ctx: &Ctx, fields: Fields, faults: Faults, changed: bool) -> Result<Page, Failure> {
    let lists = Lists::load(ctx).await?;
    Ok(form::page(ctx, ctx.texts.get("organise-edit"), lists, fields, faults, changed))
}

/// Somebody else was quicker: that is a notice of its own, since no field is wrong; and the form gets the present
/// revision, so that saving again means "mine counts".
pub fn after_a_change(fields: Fields, faults: Faults, revision: i64) -> (Fields, Faults, bool) {
    if faults.of("revision") != Some(&Fault::Changed) {
        return (fields, faults, false);
    }
    let faults = Faults(faults.0.into_iter().filter(|(name, _)| name != "revision").collect());
    let kept = fields.iter().filter(|(name, _)| *name != "revision");
    let kept = kept.map(|(name, value)| (name.to_owned(), value.to_owned())).collect();
    (Fields::new(kept).with("revision", revision.to_string()), faults, true)
}
