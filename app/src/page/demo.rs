//! The one-click entrances of the demo: `/demo/sign-in`.

use axum::{http::HeaderMap, response::Response};
use domain::Code;
use leptos::prelude::*;
use service::DemoRole;

use crate::{
    cookie,
    ctx::Ctx,
    failure::Failure,
    form::Form,
    page::sign_in,
    respond,
    routes::{Access, Route},
};

/// The role of the one who has no account but a personal link.
const DELEGATE: &str = "delegate";

pub fn routes() -> Vec<Route> {
    vec![Route::post("/demo/sign-in", Access::Public, enter)]
}

async fn enter(ctx: Ctx, headers: HeaderMap, Form(fields): Form) -> Result<Response, Failure> {
    let asked = fields.get("role");
    if asked == DELEGATE {
        let link = ctx.app.service.demo_delegate_link().await?.ok_or(Failure::NotFound)?;
        return Ok(respond::see_other(&ctx, &link));
    }
    let role = DemoRole::from_code(asked).ok_or(Failure::NotFound)?;
    let old = cookie::session(&headers, ctx.app.secure());
    let session = ctx.app.service.sign_in_to_demo(role, old).await?;
    sign_in::into(&ctx, &session).await
}

/// A button for each role, or nothing where the data is real.
pub(super) async fn buttons(ctx: &Ctx) -> Result<Option<AnyView>, Failure> {
    if !ctx.app.service.settings().demo || !ctx.app.service.is_demo().await? {
        return Ok(None);
    }
    let t = &ctx.texts;
    let roles = DemoRole::ALL.iter().map(|role| role.code()).chain([DELEGATE]);
    let buttons: Vec<AnyView> = roles
        .map(|role| {
            let label = t.get(&format!("account-demo-{role}"));
            view! { <button class="button" type="submit" name="role" value=role>{label}</button> }.into_any()
        })
        .collect();
    let action = Ctx::address("/demo/sign-in", "back", ctx.asked("back"));
    Ok(Some(
        view! {
            <section class="notice">
                <h2>{t.get("account-demo-title")}</h2>
                <p>{t.get("account-demo-text")}</p>
                <form method="post" action=action><p class="actions">{buttons}</p></form>
            </section>
        }
        .into_any(),
    ))
}
