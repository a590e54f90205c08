//! Asks before a session or a leg is removed.

use axum::{extract::Path, response::Response};

use super::{address, id};
use crate::{
    component::ask,
    ctx::Ctx,
    failure::Failure,
    respond,
    routes::{Access, Route},
};

pub fn routes() -> Vec<Route> {
    vec![
        Route::get("/organise/programmes/{slug}/sessions/{id}/delete", Access::Organiser, ask_session),
        Route::post("/organise/programmes/{slug}/sessions/{id}/delete", Access::Organiser, session),
        Route::get("/organise/programmes/{slug}/legs/{id}/delete", Access::Organiser, ask_leg),
        Route::post("/organise/programmes/{slug}/legs/{id}/delete", Access::Organiser, leg),
    ]
}

async fn ask_session(ctx: Ctx, Path((slug, session)): Path<(String, String)>) -> Result<Response, Failure> {
    let plan = ctx.app.service.plan(&ctx.actor, &slug).await?;
    let session = id(&session)?;
    let found = plan.view.sessions.iter().find(|view| view.session.id == session).ok_or(Failure::NotFound)?;
    let t = &ctx.texts;
    let title = t.get("organise-session-delete");
    let text =
        t.with("organise-session-delete-text", &[("title", found.session.titles.text(t.lang()).into())]);
    Ok(respond::ok(&ctx, ask::page(&ctx, title, text, t.get("common-delete"), address(&slug))))
}

async fn session(ctx: Ctx, Path((slug, session)): Path<(String, String)>) -> Result<Response, Failure> {
    let session = id(&session)?;
    ctx.app.service.remove_session(&ctx.actor, &slug, session).await?;
    Ok(respond::see_other(&ctx, &format!("{}?done=removed&undo={session}", address(&slug))))
}

async fn ask_leg(ctx: Ctx, Path((slug, leg)): Path<(String, String)>) -> Result<Response, Failure> {
    let plan = ctx.app.service.plan(&ctx.actor, &slug).await?;
    let leg = id(&leg)?;
    let found = plan.view.legs.iter().find(|found| found.id == leg).ok_or(Failure::NotFound)?;
    let t = &ctx.texts;
    let text = t.with("organise-leg-delete-text", &[("city", (&found.city).into())]);
    let page = ask::page(&ctx, t.get("organise-leg-delete"), text, t.get("common-delete"), address(&slug));
    Ok(respond::ok(&ctx, page))
}

async fn leg(ctx: Ctx, Path((slug, leg)): Path<(String, String)>) -> Result<Response, Failure> {
    ctx.app.service.remove_leg(&ctx.actor, &slug, id(&leg)?).await?;
    Ok(respond::see_other(&ctx, &format!("{}?done=removed#legs", address(&slug))))
}
