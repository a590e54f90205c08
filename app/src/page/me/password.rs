//! `/me/password`: set or change the own password.

use axum::{http::header::SET_COOKIE, response::Response};
use domain::{Faults, Fields};
use leptos::prelude::*;

use crate::{
    client::ClientAddress,
    component::{field::Kind, sheet::Sheet},
    cookie,
    ctx::Ctx,
    failure::Failure,
    form::Form,
    respond::{self, Page},
    routes::{Access, Route},
};

pub const PATH: &str = "/me/password";

pub fn routes() -> Vec<Route> {
    vec![Route::get(PATH, Access::Staff, show), Route::post(PATH, Access::Staff, save)]
}

async fn show(ctx: Ctx) -> Result<Response, Failure> {
    Ok(respond::ok(&ctx, page(&ctx, Fields::default(), Faults::default())?))
}

async fn save(
    ctx: Ctx,
    ClientAddress(client): ClientAddress,
    Form(fields): Form,
) -> Result<Response, Failure> {
    match ctx.app.service.change_password(&ctx.actor, client, &fields).await {
        Ok(session) => {
            let mut answer = respond::see_other(&ctx, "/me?saved=yes");
            if let Some(cookie) = cookie::begin_session(&session.cookie, ctx.app.secure()) {
                answer.headers_mut().append(SET_COOKIE, cookie);
            }
            Ok(answer)
        }
        Err(service::Error::Faults(faults)) => Ok(respond::faulty(&ctx, page(&ctx, fields, faults)?)),
        Err(other) => Err(other.into()),
    }
}

fn page(ctx: &Ctx, fields: Fields, faults: Faults) -> Result<Page, Failure> {
    let user = super::signed_in(ctx)?;
    let sheet = Sheet::new(ctx, fields, faults);
    let t = ctx.texts.clone();
    let title = t.get(if user.has_password { "account-password-change" } else { "account-password-set" });
    Ok(Page::new(title.clone(), move || {
        let old = user.has_password.then(|| {
            sheet
                .text("old_password", t.get("account-old-password"))
                .kind(Kind::Password)
                .autocomplete("current-password")
                .required()
        });
        let new = sheet
            .text("new_password", t.get("account-new-password"))
            .kind(Kind::Password)
            .autocomplete("new-password")
            .hint(t.get("account-new-password-hint"))
            .max(200)
            .required();
        let form = sheet.form(
            &t.get("common-save"),
            view! {
                // Password managers look for the account beside a new password.
                <input type="hidden" name="username" autocomplete="username" value=user.email/>
                {old.map(IntoRender::into_render)}
                {new}
            },
        );
        view! { <h1>{title}</h1> <p>{t.get("account-password-text")}</p> {form} }.into_any()
    }))
}
