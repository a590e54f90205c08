//! What the board's forms ask for.

use axum::{extract::Path, response::Response};
use chrono::NaiveDate;
use domain::{
    Fields,
    board::{Nudge, Way},
    proposal::ProposalId,
    session::SessionId,
};

use super::{
    Refused,
    look::{Look, Query},
    page, refusing,
};
use crate::{
    ctx::Ctx,
    failure::Failure,
    form::Form,
    page::organise::{edit::after_a_change, id, session::with_choice, session_form::Refusal},
    respond,
};

/// Every form of the page says by `act` what it is for.
pub(super) async fn act(ctx: Ctx, Path(slug): Path<String>, Form(fields): Form) -> Result<Response, Failure> {
    let fields = with_choice(fields);
    match fields.get("act") {
        "move" => go(&ctx, &slug, id(fields.get("session"))?, fields).await,
        "pin" => pin(&ctx, &slug, id(fields.get("session"))?, true).await,
        "unpin" => pin(&ctx, &slug, id(fields.get("session"))?, false).await,
        "undo" => retrace(&ctx, &slug, Way::Undo, &fields).await,
        "redo" => retrace(&ctx, &slug, Way::Redo, &fields).await,
        "propose" => propose(&ctx, &slug, fields).await,
        "stop" => stop(&ctx, &slug, id(fields.get("proposal"))?).await,
        _ => {
            // Who may not be here learns nothing else.
            ctx.app.service.plan(&ctx.actor, &slug).await?;
            Err(Failure::BadRequest("the board knows no such act".to_owned()))
        }
    }
}

async fn go(ctx: &Ctx, slug: &str, session: SessionId, fields: Fields) -> Result<Response, Failure> {
    let service = &ctx.app.service;
    let target = match Nudge::parse(fields.get("by")) {
        None => Ok(fields.clone()),
        Some(nudge) => service
            .nudged(&ctx.actor, slug, session, nudge)
            .await
            .map(|target| target.with("revision", fields.get("revision"))),
    };
    let (fields, answer) = match target {
        Ok(target) => {
            let answer = service.move_session(&ctx.actor, slug, session, &target).await;
            (target, answer)
        }
        Err(error) => (fields, Err(error)),
    };
    let error = match answer {
        Ok(()) => return done(ctx, slug, session, "moved").await,
        Err(error) => error,
    };
    let board = service.board(&ctx.actor, slug).await?;
    let present = board.plan.view.session(session).ok_or(Failure::NotFound)?;
    let revision = present.session.revision;
    match error {
        service::Error::Faults(faults) => {
            let (fields, faults, changed) = after_a_change(fields, faults, revision);
            let form = Refusal { faults, changed, clashes: Vec::new() };
            let refused =
                Refused { session: Some(session), fields: Some(fields), form, ..Refused::default() };
            Ok(respond::faulty(ctx, page(ctx, board, refused).await?))
        }
        service::Error::Clash(clashes) => {
            let form = Refusal { clashes, ..Refusal::default() };
            let refused =
                Refused { session: Some(session), fields: Some(fields), form, ..Refused::default() };
            Ok(respond::faulty(ctx, page(ctx, board, refused).await?))
        }
        service::Error::Refused(why) => {
            let refused = Refused { session: Some(session), why: Some(why.key()), ..Refused::default() };
            Ok(refusing(ctx, page(ctx, board, refused).await?))
        }
        other => Err(other.into()),
    }
}

async fn pin(ctx: &Ctx, slug: &str, session: SessionId, pinned: bool) -> Result<Response, Failure> {
    ctx.app.service.pin_session(&ctx.actor, slug, session, pinned).await?;
    done(ctx, slug, session, if pinned { "pinned" } else { "unpinned" }).await
}

async fn retrace(ctx: &Ctx, slug: &str, way: Way, fields: &Fields) -> Result<Response, Failure> {
    let service = &ctx.app.service;
    let refused = match service.retrace(&ctx.actor, slug, way, fields).await {
        Ok(step) => {
            let word = match way {
                Way::Undo => "undone",
                Way::Redo => "redone",
            };
            return match step.session().filter(|_| step.proposal.is_none()) {
                Some(session) => done(ctx, slug, session, word).await,
                None => all_done(ctx, slug, &format!("taken-{word}")).await,
            };
        }
        Err(service::Error::Clash(clashes)) => Refused { way: Some((way, clashes)), ..Refused::default() },
        Err(service::Error::Refused(why)) => Refused { why: Some(why.key()), ..Refused::default() },
        Err(service::Error::Faults(faults)) => {
            // The place or the hour to go back to does not exist any more.
            Refused { form: Refusal { faults, ..Refusal::default() }, ..Refused::default() }
        }
        Err(other) => return Err(other.into()),
    };
    let board = service.board(&ctx.actor, slug).await?;
    Ok(refusing(ctx, page(ctx, board, refused).await?))
}

/// To the session where it is now.
async fn done(ctx: &Ctx, slug: &str, session: SessionId, word: &str) -> Result<Response, Failure> {
    let plan = ctx.app.service.plan(&ctx.actor, slug).await?;
    let day: Option<NaiveDate> = plan.view.session(session).map(|item| item.session.starts_civil.date());
    let look = Look::read(ctx, &plan).showing(session, day);
    Ok(respond::see_other(ctx, &format!("{}&done={word}#block-{session}", look.here(slug))))
}

/// To the same days, where nothing is chosen.
async fn all_done(ctx: &Ctx, slug: &str, word: &str) -> Result<Response, Failure> {
    let plan = ctx.app.service.plan(&ctx.actor, slug).await?;
    let query = Query { session: None, proposal: None, ..Look::read(ctx, &plan).query() };
    Ok(respond::see_other(ctx, &format!("{}&done={word}", query.address(slug))))
}

async fn propose(ctx: &Ctx, slug: &str, fields: Fields) -> Result<Response, Failure> {
    let service = &ctx.app.service;
    let refused = match service.propose(&ctx.actor, slug, &fields).await {
        Ok(_) => return to_searches(ctx, slug).await,
        Err(service::Error::Faults(faults)) => {
            Refused { asking: Some((fields, faults)), ..Refused::default() }
        }
        Err(service::Error::Refused(why)) => Refused { why: Some(why.key()), ..Refused::default() },
        Err(other) => return Err(other.into()),
    };
    let is_faulty = refused.asking.is_some();
    let board = service.board(&ctx.actor, slug).await?;
    let page = page(ctx, board, refused).await?;
    Ok(if is_faulty { respond::faulty(ctx, page) } else { refusing(ctx, page) })
}

async fn stop(ctx: &Ctx, slug: &str, proposal: ProposalId) -> Result<Response, Failure> {
    ctx.app.service.stop_search(&ctx.actor, slug, proposal).await?;
    to_searches(ctx, slug).await
}

async fn to_searches(ctx: &Ctx, slug: &str) -> Result<Response, Failure> {
    let plan = ctx.app.service.plan(&ctx.actor, slug).await?;
    let here = Look::read(ctx, &plan).here(slug);
    Ok(respond::see_other(ctx, &format!("{here}#searches")))
}
