//! Publishing at once; finishing and cancelling after asking.

use axum::{extract::Path, response::Response};

use super::address;
use crate::{
    component::ask,
    ctx::Ctx,
    failure::Failure,
    respond,
    routes::{Access, Route},
};

pub fn routes() -> Vec<Route> {
    vec![
        Route::post("/organise/programmes/{slug}/publish", Access::Organiser, publish),
        Route::get("/organise/programmes/{slug}/finish", Access::Organiser, ask_finish),
        Route::post("/organise/programmes/{slug}/finish", Access::Organiser, finish),
        Route::get("/organise/programmes/{slug}/cancel", Access::Organiser, ask_cancel),
        Route::post("/organise/programmes/{slug}/cancel", Access::Organiser, cancel),
    ]
}

async fn publish(ctx: Ctx, Path(slug): Path<String>) -> Result<Response, Failure> {
    ctx.app.service.publish_programme(&ctx.actor, &slug).await?;
    Ok(respond::see_other(&ctx, &format!("{}?done=published", address(&slug))))
}

async fn ask_finish(ctx: Ctx, Path(slug): Path<String>) -> Result<Response, Failure> {
    ask(&ctx, &slug, "organise-finish", "organise-finish-text").await
}

async fn finish(ctx: Ctx, Path(slug): Path<String>) -> Result<Response, Failure> {
    ctx.app.service.finish_programme(&ctx.actor, &slug).await?;
    Ok(respond::see_other(&ctx, &format!("{}?done=finished", address(&slug))))
}

async fn ask_cancel(ctx: Ctx, Path(slug): Path<String>) -> Result<Response, Failure> {
    ask(&ctx, &slug, "organise-cancel", "organise-cancel-text").await
}

async fn cancel(ctx: Ctx, Path(slug): Path<String>) -> Result<Response, Failure> {
    ctx.app.service.cancel_programme(&ctx.actor, &slug).await?;
    Ok(respond::see_other(&ctx, &format!("{}?done=cancelled", address(&slug))))
}

async fn ask(ctx: &Ctx, slug: &str, key: &str, text: &str) -> Result<Response, Failure> {
    let programme = ctx.app.service.plan(&ctx.actor, slug).await?.view.programme;
    let t = &ctx.texts;
    let text = t.with(text, &[("title", programme.title(t.lang()).into())]);
    Ok(respond::ok(ctx, ask::page(ctx, t.get(key), text, t.get(key), address(slug))))
}
