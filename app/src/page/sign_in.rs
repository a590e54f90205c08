//! `/sign-in`: by password or mailed link; `/sign-in/{token}`: the link, with one more click; `/sign-out`.

use axum::{
    extract::{Path, State},
    http::{HeaderMap, header::SET_COOKIE},
    response::Response,
};
use domain::{Faults, Fields, permission::Actor, user::User};
use leptos::prelude::*;
use service::{NewSession, SignInAnswer};

use crate::{
    client::ClientAddress,
    component::{field::Kind, sheet::Sheet},
    cookie,
    ctx::Ctx,
    failure::Failure,
    form::Form,
    page::{demo, me::held},
    respond::{self, Page},
    routes::{Access, Route},
    state::App,
};

pub fn routes() -> Vec<Route> {
    vec![
        Route::get("/sign-in", Access::Public, show),
        Route::post("/sign-in", Access::Public, sign_in),
        Route::get("/sign-in/{token}", Access::Link, look),
        Route::post("/sign-in/{token}", Access::Link, enter),
        Route::post("/sign-out", Access::Public, sign_out),
    ]
}

async fn show(ctx: Ctx) -> Result<Response, Failure> {
    if let Some(user) = &ctx.user {
        return Ok(respond::see_other(&ctx, &destination(&ctx, user)));
    }
    Ok(respond::ok(&ctx, page(&ctx, Fields::default(), Faults::default()).await?))
}

async fn sign_in(
    ctx: Ctx,
    ClientAddress(client): ClientAddress,
    headers: HeaderMap,
    Form(fields): Form,
) -> Result<Response, Failure> {
    let old = cookie::session(&headers, ctx.app.secure());
    match ctx.app.service.sign_in(client, old, &fields).await {
        Ok(SignInAnswer::SignedIn(session)) => into(&ctx, &session).await,
        Ok(SignInAnswer::LinkOnItsWay) => Ok(respond::see_other(&ctx, &ctx.here_with("sent", "yes"))),
        Err(service::Error::Faults(faults)) => Ok(respond::faulty(&ctx, page(&ctx, fields, faults).await?)),
        Err(other) => Err(other.into()),
    }
}

/// Mail scanners open every link, so opening does nothing.
async fn look(
    ctx: Ctx,
    ClientAddress(client): ClientAddress,
    Path(token): Path<String>,
) -> Result<Response, Failure> {
    let user = ctx.app.service.look_at_sign_in_link(client, &token).await?;
    let t = ctx.texts.clone();
    let page = Page::new(t.get("account-link-title"), move || {
        view! {
            <h1>{t.get("account-link-title")}</h1>
            <p>{t.with("account-link-text", &[("name", (&user.name).into())])}</p>
            <form method="post">
                <p class="actions">
                    <button class="button primary" type="submit">{t.get("common-sign-in")}</button>
                </p>
            </form>
        }
        .into_any()
    });
    Ok(respond::ok(&ctx, page))
}

async fn enter(
    ctx: Ctx,
    ClientAddress(client): ClientAddress,
    headers: HeaderMap,
    Path(token): Path<String>,
) -> Result<Response, Failure> {
    let old = cookie::session(&headers, ctx.app.secure());
    let session = ctx.app.service.sign_in_by_link(client, old, &token).await?;
    into(&ctx, &session).await
}

async fn sign_out(State(app): State<App>, ctx: Ctx, headers: HeaderMap) -> Result<Response, Failure> {
    if let Some(cookie) = cookie::session(&headers, app.secure()) {
        app.service.sign_out(cookie).await?;
    }
    let mut answer = respond::see_other(&ctx, "/");
    answer.headers_mut().append(SET_COOKIE, cookie::end_session(app.secure()));
    Ok(answer)
}

/// To where the user wanted, with the cookie of the new session; first to what is kept of an ended one.
pub(super) async fn into(ctx: &Ctx, session: &NewSession) -> Result<Response, Failure> {
    let actor = Actor::User { id: session.user.id, admin: session.user.admin, organises: Vec::new() };
    let holds = !ctx.app.service.held_forms(&actor).await?.is_empty();
    let to = if holds { held::PATH.to_owned() } else { destination(ctx, &session.user) };
    let mut answer = respond::see_other(ctx, &to);
    let cookie = cookie::begin_session(&session.cookie, ctx.app.secure())
        .ok_or_else(|| Failure::Internal("a session's cookie cannot stand in a header".to_owned()))?;
    answer.headers_mut().append(SET_COOKIE, cookie);
    Ok(answer)
}

/// Where `back` leads, if it leads anywhere on this site; else to the own programmes.
fn destination(ctx: &Ctx, user: &User) -> String {
    match respond::back(ctx.asked("back")) {
        "/" if user.staff || user.admin => "/organise".to_owned(),
        "/" => "/availability".to_owned(),
        back => back.to_owned(),
    }
}

async fn page(ctx: &Ctx, fields: Fields, faults: Faults) -> Result<Page, Failure> {
    let sheet = Sheet::new(ctx, fields, faults);
    let t = ctx.texts.clone();
    let is_new = ctx.app.service.has_no_users().await?;
    let is_sent = ctx.asked("sent") == "yes";
    let is_held = ctx.asked("back") == held::PATH;
    let demo = demo::buttons(ctx).await?;
    Ok(Page::new(t.get("common-sign-in"), move || {
        let form = sheet.form(&t.get("common-sign-in"), view! {
            {sheet.text("email", t.get("account-email")).kind(Kind::Email).autocomplete("username").required().max(254)}
            {sheet
                .text("password", t.get("account-password"))
                .kind(Kind::Password)
                .autocomplete("current-password")
                .hint(t.get("account-password-hint"))
                .max(200)}
        });
        let note = |class: &'static str, key: &str| {
            view! { <p class=class role="status">{t.get(key)}</p> }
        };
        view! {
            <h1>{t.get("common-sign-in")}</h1>
            {is_sent.then(|| note("notice good", "account-link-sent"))}
            {is_held.then(|| note("notice", "account-held-notice"))}
            {is_new.then(|| view! {
                <div class="notice">
                    <h2>{t.get("account-first-title")}</h2>
                    <p>{t.get("account-first-text")}</p>
                    <p><code class="ltr">"sojourn admin create --email you@example.org --name \"Your Name\""</code></p>
                </div>
            })}
            {demo}
            <p>{t.get("account-sign-in-text")}</p>
            {form}
        }
        .into_any()
    }))
}

#[cfg(test)]
mod tests;
