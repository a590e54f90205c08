//! `/organise/programmes/{slug}/board`: days × sites and days × experts, on which sessions are moved.

mod answer;
mod block;
mod chosen;
mod day;
mod head;
mod look;
mod mark;
mod preview;
mod row;
mod search;
mod shade;

use axum::{extract::Path, http::StatusCode, response::Response};
use catalogue::Texts;
use domain::{Faults, Fields, board::Way, clash::Clash, outline::Outline, session::SessionId, site::Site};
use leptos::prelude::*;
use service::{Board, Proposals};

use super::{address, session_form::Refusal};
use crate::{
    ctx::Ctx,
    failure::Failure,
    island::board_drag::{BoardDrag, DAY, PLACE, TIME, TITLE},
    respond::{self, Page},
    routes::{Access, Route},
};
use look::Look;

pub fn routes() -> Vec<Route> {
    vec![
        Route::get("/organise/programmes/{slug}/board", Access::Organiser, show),
        Route::post("/organise/programmes/{slug}/board", Access::Organiser, answer::act),
    ]
}

/// Why the page comes back after a form.
#[derive(Debug, Default)]
struct Refused {
    /// The session that it is about, whatever was chosen.
    session: Option<SessionId>,
    /// Of the move form, with what was typed or dragged.
    fields: Option<Fields>,
    form: Refusal,
    /// A step back or forth clashes.
    way: Option<(Way, Vec<Clash>)>,
    /// Key of the sentence that says why not.
    why: Option<&'static str>,
    /// Of the form that asks for a proposal, with what was chosen.
    asking: Option<(Fields, Faults)>,
}

/// What every part of the page is drawn from.
struct Scene<'a> {
    ctx: &'a Ctx,
    board: &'a Board,
    look: &'a Look,
    sites: &'a [Site],
    proposals: &'a Proposals,
    outlines: &'a [Outline],
}

impl Scene<'_> {
    fn texts(&self) -> &Texts {
        &self.ctx.texts
    }

    fn slug(&self) -> &str {
        &self.board.plan.view.programme.slug
    }
}

async fn show(ctx: Ctx, Path(slug): Path<String>) -> Result<Response, Failure> {
    let service = &ctx.app.service;
    let board = match look::asked_proposal(&ctx) {
        Some(proposal) => service.preview(&ctx.actor, &slug, proposal).await?,
        None => service.board(&ctx.actor, &slug).await?,
    };
    Ok(respond::ok(&ctx, page(&ctx, board, Refused::default()).await?))
}

async fn page(ctx: &Ctx, board: Board, refused: Refused) -> Result<Page, Failure> {
    let service = &ctx.app.service;
    let slug = board.plan.view.programme.slug.clone();
    let sites = service.all_sites(&ctx.actor).await?;
    let proposals = service.proposals(&ctx.actor, &slug).await?;
    let outlines = service.outlines(&ctx.actor, &slug).await?;
    let ctx = ctx.clone();
    let title = ctx.texts.get("board-title");
    Ok(Page::new(title, move || {
        let look = Look::read(&ctx, &board.plan);
        let about = refused.session.and_then(|id| board.plan.view.session(id)).map(|item| &item.session);
        let look = about.map_or_else(
            || look.clone(),
            |session| look.clone().showing(session.id, Some(session.starts_civil.date())),
        );
        let scene = Scene {
            ctx: &ctx,
            board: &board,
            look: &look,
            sites: &sites,
            proposals: &proposals,
            outlines: &outlines,
        };
        body(&scene, refused)
    })
    .islands())
}

fn body(scene: &Scene<'_>, refused: Refused) -> AnyView {
    let t = scene.texts();
    let programme = &scene.board.plan.view.programme;
    let hours = row::hours(scene);
    let mut refused = Some(refused);
    let head = head::head(scene, refused.as_ref());
    let days: Vec<AnyView> = scene
        .look
        .days
        .iter()
        .map(|date| {
            let holds = scene.look.chosen.as_ref().is_some_and(|(_, day)| day == date);
            let chosen = if holds { chosen::panel(scene, refused.take().unwrap_or_default()) } else { None };
            day::day(scene, *date, hours, chosen)
        })
        .collect();
    view! {
        <p><a href=address(&programme.slug)><bdi>{programme.title(t.lang()).to_owned()}</bdi></a></p>
        <h1>{t.get("board-title")}</h1>
        {head}
        <div class=format!("board zoom-{}", scene.look.hours.word()) id="board">{days}</div>
        {head::key(t)}
        {scene.board.preview.is_none().then(|| drag(scene))}
    }
    .into_any()
}

/// What only JavaScript can do; it sends the same form as the panel.
fn drag(scene: &Scene<'_>) -> AnyView {
    let t = scene.texts();
    let landing = t.with(
        "board-landing",
        &[("title", TITLE.into()), ("day", DAY.into()), ("time", TIME.into()), ("place", PLACE.into())],
    );
    view! {
        <BoardDrag
            action=scene.look.here(scene.slug())
            landing=landing
            refuses=t.with("board-refuses", &[("title", TITLE.into())])
            stopped=t.with("board-stopped", &[("title", TITLE.into())])
        />
    }
    .into_any()
}

/// The page is understood and cannot be done as asked.
fn refusing(ctx: &Ctx, page: Page) -> Response {
    respond::html(ctx, StatusCode::CONFLICT, page)
}
