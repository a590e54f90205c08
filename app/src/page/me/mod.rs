//! `/me`: the own profile, and the ways to what is one's own.

pub mod held;
pub mod password;

use axum::response::Response;
use domain::{Faults, Fields, permission::Actor, user::User};
use leptos::prelude::*;

use crate::{
    component::{options, sheet::Sheet},
    ctx::Ctx,
    failure::Failure,
    form::Form,
    page::availability,
    respond::{self, Page},
    routes::{Access, Route},
};

pub fn routes() -> Vec<Route> {
    let own = vec![Route::get("/me", Access::Staff, show), Route::post("/me", Access::Staff, save)];
    [own, password::routes(), held::routes()].concat()
}

async fn show(ctx: Ctx) -> Result<Response, Failure> {
    let user = signed_in(&ctx)?;
    let fields = Fields::default()
        .with("name", &user.name)
        .with("lang", user.lang.code())
        .with("zone", user.zone.as_deref().unwrap_or_default());
    Ok(respond::ok(&ctx, page(&ctx, fields, Faults::default()).await?))
}

async fn save(ctx: Ctx, Form(fields): Form) -> Result<Response, Failure> {
    match ctx.app.service.edit_profile(&ctx.actor, &fields).await {
        Ok(()) => Ok(respond::see_other(&ctx, "/me?saved=yes")),
        Err(service::Error::Faults(faults)) => Ok(respond::faulty(&ctx, page(&ctx, fields, faults).await?)),
        Err(other) => Err(other.into()),
    }
}

/// The user whose page it is.
fn signed_in(ctx: &Ctx) -> Result<User, Failure> {
    ctx.user.clone().ok_or(Failure::SignIn)
}

async fn page(ctx: &Ctx, fields: Fields, faults: Faults) -> Result<Page, Failure> {
    let user = signed_in(ctx)?;
    let is_saved = ctx.asked("saved") == "yes" && faults.is_empty();
    let kept = i64::try_from(ctx.app.service.held_forms(&ctx.actor).await?.len()).unwrap_or(i64::MAX);
    let organises = !matches!(ctx.actor, Actor::Expert(_));
    let is_expert = ctx.app.service.own_expert(&ctx.actor).await?.is_some();
    let languages: Vec<(String, String)> = ctx
        .app
        .catalogue()
        .languages()
        .map(|texts| (texts.lang().code().to_owned(), texts.name().to_owned()))
        .collect();
    let zones = options::zones(ctx);
    let sheet = Sheet::new(ctx, fields, faults);
    let t = ctx.texts.clone();
    Ok(Page::new(t.get("account-me-title"), move || {
        let form = sheet.form(&t.get("common-save"), view! {
            {sheet.text("name", t.get("account-name")).autocomplete("name").required().max(200)}
            {sheet.select("lang", t.get("account-lang"), languages).hint(t.get("account-lang-hint")).required()}
            {sheet.select("zone", t.get("account-zone"), zones).hint(t.get("account-zone-hint"))}
        });
        let place =
            organises.then(|| view! { <a class="button" href="/organise">{t.get("common-my-place")}</a> });
        let expert = if is_expert { "availability-title" } else { "expert-become-button" };
        let password = if user.has_password { "account-password-change" } else { "account-password-set" };
        view! {
            <h1>{t.get("account-me-title")}</h1>
            {is_saved.then(|| view! { <p class="notice good" role="status">{t.get("common-saved")}</p> })}
            {(kept > 0).then(|| view! {
                <p class="notice"><a href=held::PATH>{t.with("account-held-link", &[("count", kept.into())])}</a></p>
            })}
            <dl class="facts">
                <dt>{t.get("account-email")}</dt>
                <dd><span class="ltr">{user.email}</span></dd>
            </dl>
            <p class="actions">
                {place}
                <a class="button" href=availability::PATH>{t.get(expert)}</a>
                <a class="button" href=password::PATH>{t.get(password)}</a>
            </p>
            <h2>{t.get("account-profile")}</h2>
            {form}
        }
        .into_any()
    }))
}
