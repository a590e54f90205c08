//! `/organise/experts/new`: an organiser adds an expert, who is told by mail.

use axum::response::Response;
use domain::{Faults, Fields, permission::Action};
use leptos::prelude::*;

use crate::{
    component::{field::Kind, sheet::Sheet},
    ctx::Ctx,
    failure::Failure,
    form::Form,
    page::availability::profile,
    respond::{self, Page},
    routes::{Access, Route},
};

pub const PATH: &str = "/organise/experts/new";

pub fn routes() -> Vec<Route> {
    vec![Route::get(PATH, Access::Staff, blank), Route::post(PATH, Access::Staff, create)]
}

async fn blank(ctx: Ctx) -> Result<Response, Failure> {
    ctx.app.service.permit(&ctx.actor, Action::EditExperts)?;
    let fields = Fields::default().with("lang", ctx.texts.lang().code());
    Ok(respond::ok(&ctx, page(&ctx, fields, Faults::default())))
}

async fn create(ctx: Ctx, Form(fields): Form) -> Result<Response, Failure> {
    match ctx.app.service.add_expert(&ctx.actor, &fields).await {
        Ok(id) => Ok(respond::see_other(&ctx, &format!("{}/{id}?done=added", super::PATH))),
        Err(service::Error::Faults(faults)) => Ok(respond::faulty(&ctx, page(&ctx, fields, faults))),
        Err(other) => Err(other.into()),
    }
}

fn page(ctx: &Ctx, fields: Fields, faults: Faults) -> Page {
    let sheet = Sheet::new(ctx, fields, faults);
    let seen = ctx.clone();
    let languages: Vec<(String, String)> = ctx
        .app
        .catalogue()
        .languages()
        .map(|texts| (texts.lang().code().to_owned(), texts.name().to_owned()))
        .collect();
    Page::new(ctx.texts.get("expert-new"), move || {
        let t = &seen.texts;
        let content = view! {
            {sheet.text("name", t.get("account-name")).required().max(200)}
            {sheet.text("email", t.get("account-email")).kind(Kind::Email).hint(t.get("expert-email-hint")).required().max(254)}
            {sheet.select("lang", t.get("expert-lang"), languages).required()}
            {profile::fields(&seen, &sheet)}
        };
        view! {
            <p><a href=super::PATH>{t.get("expert-list-title")}</a></p>
            <h1>{t.get("expert-new")}</h1>
            <p>{t.get("expert-new-text")}</p>
            {sheet.form(&t.get("expert-new-button"), content)}
        }
        .into_any()
    })
}
