//! `/organise/programmes/{slug}/clock-rules`: the times that other clock rules have moved, whom that touches, and the
//! button by which an organiser confirms them.

use axum::{extract::Path, response::Response};
use domain::{
    Fault, Faults, Fields,
    clock_move::{ClockMove, Doubt, Moved},
    session::SessionId,
};
use leptos::prelude::*;
use service::Moves;

use super::{address, changes::told, warnings::warnings};
use crate::{
    component::{moment, sheet::Sheet, tongue},
    ctx::Ctx,
    failure::Failure,
    form::Form,
    respond::{self, Page},
    routes::{Access, Route},
    shell,
};

pub fn routes() -> Vec<Route> {
    vec![
        Route::get("/organise/programmes/{slug}/clock-rules", Access::Organiser, show),
        Route::post("/organise/programmes/{slug}/clock-rules", Access::Organiser, confirm),
    ]
}

async fn show(ctx: Ctx, Path(slug): Path<String>) -> Result<Response, Failure> {
    let moves = ctx.app.service.clock_moves(&ctx.actor, &slug).await?;
    let fields = Fields::default().with("seen", &moves.seen);
    Ok(respond::ok(&ctx, page(&ctx, moves, fields, Faults::default(), false)))
}

async fn confirm(ctx: Ctx, Path(slug): Path<String>, Form(fields): Form) -> Result<Response, Failure> {
    match ctx.app.service.confirm_clock_moves(&ctx.actor, &slug, &fields).await {
        Ok(done) => {
            let query = done
                .map_or_else(|| "done=clocks".to_owned(), |done| format!("done=version&told={}", done.told));
            Ok(respond::see_other(&ctx, &format!("{}?{query}", address(&slug))))
        }
        Err(service::Error::Faults(faults)) => {
            let moves = ctx.app.service.clock_moves(&ctx.actor, &slug).await?;
            // More has moved in between: no field is wrong, and what is shown now is what the button confirms.
            let meanwhile = faults.of("revision") == Some(&Fault::Changed);
            let faults = Faults(faults.0.into_iter().filter(|(name, _)| name != "revision").collect());
            let fields = Fields::default().with("note", fields.get("note")).with("seen", &moves.seen);
            Ok(respond::faulty(&ctx, page(&ctx, moves, fields, faults, meanwhile)))
        }
        Err(other) => Err(other.into()),
    }
}

fn page(ctx: &Ctx, moves: Moves, fields: Fields, faults: Faults, meanwhile: bool) -> Page {
    let ctx = ctx.clone();
    let title = ctx.texts.get("clock-title");
    Page::new(title.clone(), move || {
        let t = &ctx.texts;
        let programme = &moves.plan.view.programme;
        let notice = meanwhile.then(|| {
            view! { <p class="notice warn" role="alert">{t.get("clock-changed-meanwhile")}</p> }
        });
        let body = if moves.moves.is_empty() {
            view! {
                <div class="empty">
                    <h2>{t.get("clock-nothing")}</h2>
                    <p>{t.get("clock-nothing-hint")}</p>
                </div>
            }
            .into_any()
        } else {
            waiting(&ctx, &moves, &Sheet::new(&ctx, fields, faults))
        };
        view! {
            <p><a href=address(&programme.slug)><bdi>{programme.title(t.lang()).to_owned()}</bdi></a></p>
            <h1>{title}</h1>
            {notice}
            {body}
        }
        .into_any()
    })
}

fn waiting(ctx: &Ctx, moves: &Moves, sheet: &Sheet) -> AnyView {
    let t = &ctx.texts;
    let mut zones: Vec<String> = moves.moves.iter().map(|found| shell::place(&found.zone)).collect();
    zones.sort_unstable();
    zones.dedup();
    let version = moves.moves.last().map(|found| found.new_version.clone()).unwrap_or_default();
    let intro = t.with("clock-intro", &[("places", t.list(&zones).into()), ("version", version.into())]);
    let button = match moves.next {
        Some(number) => t.with("clock-confirm-publish", &[("number", number.into())]),
        None => t.get("clock-confirm"),
    };
    let mails = (moves.next.is_some() || !moves.experts.is_empty()).then(|| {
        view! {
            <h2>{t.get("version-mails")}</h2>
            {told(ctx, "version-delegates-count", &moves.delegates)}
            {told(ctx, "version-experts-count", &moves.experts)}
        }
    });
    let hint = t.get(if moves.next.is_some() { "clock-confirm-publish-hint" } else { "clock-confirm-hint" });
    let form = sheet.form(
        &button,
        view! {
            {sheet.hidden("seen")}
            {sheet.prose("note", t.get("version-note")).hint(t.get("version-note-hint")).max(1000)}
        },
    );
    view! {
        <p>{intro}</p>
        <p>{t.get("clock-intro-public")}</p>
        {doubts(ctx, moves)}
        {sessions(ctx, moves)}
        {deadlines(ctx, moves)}
        {warnings(ctx, &moves.plan, None)}
        {mails}
        <h2>{button.clone()}</h2>
        <p>{hint}</p>
        {form}
    }
    .into_any()
}

/// Times that nobody would choose like this: each leads to the form where somebody decides.
fn doubts(ctx: &Ctx, moves: &Moves) -> AnyView {
    let t = &ctx.texts;
    let item = |found: &ClockMove| {
        let Moved::Session(id) = found.what else { return None };
        let key = match found.doubt? {
            Doubt::Gap => "clock-doubt-gap",
            Doubt::Fold => "clock-doubt-fold",
        };
        let text =
            t.with(key, &[("when", civil(ctx, found).into()), ("place", shell::place(&found.zone).into())]);
        Some(view! { <li><strong>{name(ctx, moves, id)}</strong><br/>{text}</li> }.into_any())
    };
    let items: Vec<AnyView> = moves.moves.iter().filter_map(item).collect();
    (!items.is_empty())
        .then(|| {
            view! {
                <div class="notice warn" role="status">
                    <h2>{t.get("clock-doubts")}</h2>
                    <ul>{items}</ul>
                </div>
            }
        })
        .into_any()
}

fn sessions(ctx: &Ctx, moves: &Moves) -> AnyView {
    let t = &ctx.texts;
    let rows: Vec<AnyView> = moves.moves.iter().filter_map(|found| row(ctx, moves, found)).collect();
    if rows.is_empty() {
        return ().into_any();
    }
    view! {
        <h2>{t.get("clock-sessions")}</h2>
        <table class="data">
            <caption class="visually-hidden">{t.get("clock-sessions")}</caption>
            <thead>
                <tr>
                    <th scope="col">{t.get("clock-session")}</th>
                    <th scope="col">{t.get("clock-agreed")}</th>
                    <th scope="col">{t.get("clock-was")}</th>
                    <th scope="col">{t.get("clock-is")}</th>
                </tr>
            </thead>
            <tbody>{rows}</tbody>
        </table>
    }
    .into_any()
}

fn row(ctx: &Ctx, moves: &Moves, found: &ClockMove) -> Option<AnyView> {
    let Moved::Session(id) = found.what else { return None };
    let t = &ctx.texts;
    let own = ctx.zone.filter(|own| own.name() != found.zone && own.name() != "UTC").map(|own| {
        view! {
            <br/><span class="muted">{t.label("common-your-time")}{moment::one(ctx, found.is_at, own)}</span>
        }
    });
    Some(
        view! {
            <tr id=format!("session-{id}")>
                <th scope="row">{name(ctx, moves, id)}</th>
                <td data-label=t.get("clock-agreed")><span>{agreed(ctx, found)}</span></td>
                <td data-label=t.get("clock-was")><span>{moment::one(ctx, found.was_at, chrono_tz::Tz::UTC)}</span></td>
                <td data-label=t.get("clock-is")>
                    <span>{moment::one(ctx, found.is_at, chrono_tz::Tz::UTC)}{own}</span>
                </td>
            </tr>
        }
        .into_any(),
    )
}

/// The session's title; it leads to its form, unless the working copy has it no more.
fn name(ctx: &Ctx, moves: &Moves, id: SessionId) -> AnyView {
    let slug = &moves.plan.view.programme.slug;
    match (moves.plan.view.session(id), moves.public.session(id)) {
        (Some(item), _) => {
            let href = format!("{}/sessions/{id}", address(slug));
            view! { <a href=href>{tongue::line(&ctx.texts, &item.session.titles)}</a> }.into_any()
        }
        (None, Some(item)) => tongue::line(&ctx.texts, &item.session.titles),
        (None, None) => ().into_any(),
    }
}

/// Registration and offers: these keep the hour that was promised, and nobody has to be told.
fn deadlines(ctx: &Ctx, moves: &Moves) -> AnyView {
    let t = &ctx.texts;
    let item = |found: &ClockMove| {
        let label = match found.what {
            Moved::Session(_) => return None,
            Moved::Opens => t.get("organise-opens"),
            Moved::Closes => t.get("organise-closes"),
            Moved::Offer(id) => {
                let name = moves.names.get(&id).cloned().unwrap_or_default();
                t.with("clock-offer", &[("name", name.into())])
            }
        };
        let utc = chrono_tz::Tz::UTC;
        Some(
            view! {
                <div>
                    <dt><bdi>{label}</bdi></dt>
                    <dd>
                        {agreed(ctx, found)}
                        <br/><span class="muted">{t.label("clock-was")}{moment::one(ctx, found.was_at, utc)}</span>
                        <br/><span class="muted">{t.label("clock-is")}{moment::one(ctx, found.is_at, utc)}</span>
                    </dd>
                </div>
            }
            .into_any(),
        )
    };
    let items: Vec<AnyView> = moves.moves.iter().filter_map(item).collect();
    (!items.is_empty())
        .then(|| {
            view! {
                <h2>{t.get("clock-deadlines")}</h2>
                <p>{t.get("clock-deadlines-hint")}</p>
                <dl class="facts pairs">{items}</dl>
            }
        })
        .into_any()
}

/// "Tue 2 Mar 2027, 09:00 Vancouver": what was agreed, with no offset, since that is what has changed.
fn agreed(ctx: &Ctx, found: &ClockMove) -> AnyView {
    view! { {civil(ctx, found)}" "<span class="zone-name"><bdi>{shell::place(&found.zone)}</bdi></span> }
        .into_any()
}

fn civil(ctx: &Ctx, found: &ClockMove) -> String {
    let t = &ctx.texts;
    let (date, time) = (t.date(found.civil.date()), t.time(found.civil.time()));
    t.plain("common-date-time", &[("date", date.into()), ("time", time.into())])
}

#[cfg(test)]
mod tests;
