//! `/registrations/{token}/withdraw`: asks first.

use axum::{extract::Path, response::Response};

use super::{address, expired};
use crate::{
    component::ask,
    ctx::Ctx,
    failure::Failure,
    respond,
    routes::{Access, Route},
};

pub fn routes() -> Vec<Route> {
    vec![
        Route::get("/registrations/{token}/withdraw", Access::Link, show),
        Route::post("/registrations/{token}/withdraw", Access::Link, withdraw),
    ]
}

async fn show(ctx: Ctx, Path(token): Path<String>) -> Result<Response, Failure> {
    let own = match ctx.app.service.own_registration(&token).await {
        Ok(own) => own,
        Err(error) => return expired::or_fail(&ctx, &token, error).await,
    };
    if !own.state.is_active() {
        return Ok(respond::see_other(&ctx, &address(&token)));
    }
    let t = &ctx.texts;
    let title = own.programme.programme.title(t.lang());
    let text = t.with("registration-withdraw-text", &[("title", title.into())]);
    let button = t.get("registration-withdraw-button");
    let page = ask::page(&ctx, t.get("registration-withdraw-title"), text, button, address(&token));
    Ok(respond::ok(&ctx, page))
}

async fn withdraw(ctx: Ctx, Path(token): Path<String>) -> Result<Response, Failure> {
    match ctx.app.service.withdraw(&token).await {
        Ok(id) => {
            let lasting = ctx.app.service.personal_token(id).await?;
            Ok(respond::see_other(&ctx, &address(&lasting)))
        }
        Err(error) => expired::or_fail(&ctx, &token, error).await,
    }
}
