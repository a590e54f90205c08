//! `/registrations/{token}/edit`: the own data.

use axum::{extract::Path, response::Response};
use domain::{Fault, Faults, Fields};
use leptos::prelude::*;
use service::OwnRegistration;

use super::{address, expired, person};
use crate::{
    component::sheet::Sheet,
    ctx::Ctx,
    failure::Failure,
    form::Form,
    respond::{self, Page},
    routes::{Access, Route},
};

pub fn routes() -> Vec<Route> {
    vec![
        Route::get("/registrations/{token}/edit", Access::Link, show),
        Route::post("/registrations/{token}/edit", Access::Link, save),
    ]
}

async fn show(ctx: Ctx, Path(token): Path<String>) -> Result<Response, Failure> {
    let own = match ctx.app.service.own_registration(&token).await {
        Ok(own) => own,
        Err(error) => return expired::or_fail(&ctx, &token, error).await,
    };
    if !own.is_editable {
        return Ok(respond::see_other(&ctx, &address(&token)));
    }
    let revision = own.person_revision.to_string();
    let fields = person::fields(&own.details, &own.motivation).with("revision", revision);
    Ok(respond::ok(&ctx, page(&ctx, &token, own, fields, Faults::default()).await?))
}

async fn save(ctx: Ctx, Path(token): Path<String>, Form(fields): Form) -> Result<Response, Failure> {
    let faults = match ctx.app.service.edit_own(&token, &fields).await {
        Ok(_) => return Ok(respond::see_other(&ctx, &Ctx::address(&address(&token), "done", "saved"))),
        Err(service::Error::Faults(faults)) => faults,
        Err(error) => return expired::or_fail(&ctx, &token, error).await,
    };
    let own = ctx.app.service.own_registration(&token).await?;
    let fields = if faults.of("revision") == Some(&Fault::Changed) {
        refreshed(&fields, own.person_revision)
    } else {
        fields
    };
    Ok(respond::faulty(&ctx, page(&ctx, &token, own, fields, faults).await?))
}

/// What was typed, now against the record as it stands: having been told, the person may save again.
fn refreshed(fields: &Fields, revision: i64) -> Fields {
    let typed = fields.iter().filter(|(name, _)| *name != "revision");
    let typed = Fields::new(typed.map(|(name, value)| (name.to_owned(), value.to_owned())).collect());
    typed.with("revision", revision.to_string())
}

async fn page(
    ctx: &Ctx,
    token: &str,
    own: OwnRegistration,
    fields: Fields,
    faults: Faults,
) -> Result<Page, Failure> {
    let countries = ctx.app.service.countries(ctx.texts.lang()).await?;
    let sheet = Sheet::new(ctx, fields, faults);
    let (ctx, back) = (ctx.clone(), address(token));
    let title = ctx.texts.get("registration-edit-title");
    Ok(Page::new(title.clone(), move || {
        let t = &ctx.texts;
        let email = t.with("registration-edit-email", &[("email", (&own.details.email).into())]);
        let content = view! {
            {sheet.hidden("revision")}
            {person::form(&ctx, &sheet, &countries, false)}
        };
        view! {
            <h1>{title}</h1>
            <p class="notice">{email}</p>
            {sheet.form(&t.get("common-save"), content)}
            <p><a href=back>{t.get("common-cancel")}</a></p>
        }
        .into_any()
    }))
}
