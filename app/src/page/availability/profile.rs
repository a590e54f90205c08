//! `/availability/profile`: what an expert is asked for; filling it in makes a user one.

use axum::response::Response;
use domain::{Faults, Fields, Lang};
use leptos::prelude::*;

use crate::{
    component::{options, sheet::Sheet, tongue},
    ctx::Ctx,
    failure::Failure,
    form::Form,
    page::organise::edit::after_a_change,
    respond::{self, Page},
    routes::{Access, Route},
};

pub const PATH: &str = "/availability/profile";

pub fn routes() -> Vec<Route> {
    vec![Route::get(PATH, Access::Staff, show), Route::post(PATH, Access::Staff, save)]
}

async fn show(ctx: Ctx) -> Result<Response, Failure> {
    let fields = if let Some(expert) = ctx.app.service.own_expert(&ctx.actor).await? {
        expert.profile.form().with("revision", expert.revision.to_string())
    } else {
        let user = ctx.user.as_ref().ok_or(Failure::SignIn)?;
        let zone = user.zone.as_deref().or(ctx.zone.map(chrono_tz::Tz::name)).unwrap_or_default();
        Fields::default().with("languages", user.lang.code()).with("home_zone", zone)
    };
    Ok(respond::ok(&ctx, page(&ctx, fields, Faults::default(), false)))
}

async fn save(ctx: Ctx, Form(fields): Form) -> Result<Response, Failure> {
    let service = &ctx.app.service;
    let present = service.own_expert(&ctx.actor).await?;
    let saved = match &present {
        Some(expert) => service.edit_expert(&ctx.actor, expert.user, &fields).await,
        None => service.become_expert(&ctx.actor, &fields).await,
    };
    match saved {
        Ok(()) => Ok(respond::see_other(&ctx, "/availability?done=saved")),
        Err(service::Error::Faults(faults)) => {
            let revision = present.map_or(0, |expert| expert.revision);
            let (fields, faults, changed) = after_a_change(fields, faults, revision);
            Ok(respond::faulty(&ctx, page(&ctx, fields, faults, changed)))
        }
        Err(other) => Err(other.into()),
    }
}

fn page(ctx: &Ctx, fields: Fields, faults: Faults, changed: bool) -> Page {
    let sheet = Sheet::new(ctx, fields, faults);
    let seen = ctx.clone();
    Page::new(ctx.texts.get("expert-profile"), move || {
        let t = &seen.texts;
        view! {
            <p><a href=super::PATH>{t.get("availability-title")}</a></p>
            <h1>{t.get("expert-profile")}</h1>
            {changed.then(|| view! { <p class="notice warn" role="alert">{t.get("fault-changed")}</p> })}
            <p>{t.get("expert-profile-text")}</p>
            {sheet.form(&t.get("common-save"), self::fields(&seen, &sheet))}
        }
        .into_any()
    })
}

/// The fields of [`domain::expert::Profile::read`], and the revision.
pub fn fields(ctx: &Ctx, sheet: &Sheet) -> AnyView {
    let t = &ctx.texts;
    let languages = tongue::OFFERED
        .into_iter()
        .filter_map(|code| Lang::parse(code).ok())
        .map(|lang| (lang.code().to_owned(), tongue::name(t, &lang)))
        .collect();
    let zones = options::with(options::zones(ctx), sheet.value("home_zone"));
    view! {
        {sheet.prose("fields", t.get("expert-fields")).hint(t.get("expert-fields-hint")).required().max(2000)}
        {sheet.checks("languages", t.get("expert-languages"), languages).hint(t.get("expert-languages-hint")).required()}
        {sheet.text("institution", t.get("expert-institution")).autocomplete("organization").max(200)}
        {sheet.select("home_zone", t.get("expert-zone"), zones).hint(t.get("expert-zone-hint")).required()}
        {sheet.hidden("revision")}
    }
    .into_any()
}
