//! The button that confirms a registration. Mail scanners open links, so opening the page does nothing.

use axum::{extract::Path, response::Response};

use super::{address, expired};
use crate::{
    ctx::Ctx,
    failure::Failure,
    respond,
    routes::{Access, Route},
};

pub fn routes() -> Vec<Route> {
    vec![Route::post("/registrations/{token}", Access::Link, confirm)]
}

/// Leads on to a lasting link, so that the page can be kept: the confirming one ends with its hold.
async fn confirm(ctx: Ctx, Path(token): Path<String>) -> Result<Response, Failure> {
    match ctx.app.service.confirm(&token).await {
        Ok(id) => {
            let lasting = ctx.app.service.personal_token(id).await?;
            Ok(respond::see_other(&ctx, &address(&lasting)))
        }
        Err(error) => expired::or_fail(&ctx, &token, error).await,
    }
}
