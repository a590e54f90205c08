//! `/organise/programmes/{slug}/sessions/{id}/experts`: who gives a session.

mod candidate;

use axum::{extract::Path, response::Response};
use catalogue::Texts;
use chrono_tz::Tz;
use domain::{
    Code, Faults, Fields,
    clash::Clash,
    engagement::{EngagementId, State},
    session::SessionId,
};
use leptos::prelude::*;
use service::{Candidate, Engaged, Plan, SessionView};

use super::{address, id, slots, warnings};
use crate::{
    component::{ask, clash, listing, moment, sheet::Sheet, timetable},
    ctx::Ctx,
    failure::Failure,
    form::Form,
    respond::{self, Page},
    routes::{Access, Route},
};

pub fn routes() -> Vec<Route> {
    vec![
        Route::get("/organise/programmes/{slug}/sessions/{id}/experts", Access::Organiser, show),
        Route::post("/organise/programmes/{slug}/sessions/{id}/experts", Access::Organiser, engage),
        Route::get("/organise/programmes/{slug}/engagements/{id}/release", Access::Organiser, ask_first),
        Route::post("/organise/programmes/{slug}/engagements/{id}/release", Access::Organiser, release),
    ]
}

/// What a form on the page was refused for, with what it sent.
#[derive(Debug, Default)]
struct Refused {
    fields: Fields,
    faults: Faults,
    clashes: Vec<Clash>,
}

async fn show(ctx: Ctx, Path((slug, session)): Path<(String, String)>) -> Result<Response, Failure> {
    Ok(respond::ok(&ctx, page(&ctx, &slug, id(&session)?, Refused::default()).await?))
}

async fn engage(
    ctx: Ctx,
    Path((slug, session)): Path<(String, String)>,
    Form(fields): Form,
) -> Result<Response, Failure> {
    let session: SessionId = id(&session)?;
    let refused = match ctx.app.service.engage_expert(&ctx.actor, &slug, session, &fields).await {
        Ok(_) => {
            let done = if fields.get("how") == "ask" { "asked" } else { "held" };
            return Ok(respond::see_other(&ctx, &format!("{}?done={done}", at(&slug, session))));
        }
        Err(service::Error::Faults(faults)) => Refused { fields, faults, clashes: Vec::new() },
        Err(service::Error::Clash(clashes)) => Refused { fields, faults: Faults::default(), clashes },
        Err(other) => return Err(other.into()),
    };
    Ok(respond::faulty(&ctx, page(&ctx, &slug, session, refused).await?))
}

async fn ask_first(ctx: Ctx, Path((slug, part)): Path<(String, String)>) -> Result<Response, Failure> {
    let (plan, part) = found(&ctx, &slug, id(&part)?).await?;
    let t = &ctx.texts;
    let knows = matches!(part.engagement.state, State::Invited | State::Accepted);
    let key = if knows { "engagement-release-text" } else { "engagement-release-quiet" };
    let session = plan.view.sessions.iter().find(|item| item.session.id == part.engagement.session);
    let title = session.map(|item| item.session.titles.text(t.lang()).to_owned()).unwrap_or_default();
    let text = t.with(key, &[("name", (&part.name).into()), ("session", title.into())]);
    let back = at(&slug, part.engagement.session);
    Ok(respond::ok(
        &ctx,
        ask::page(&ctx, t.get("engagement-release-title"), text, t.get("engagement-release"), back),
    ))
}

async fn release(ctx: Ctx, Path((slug, part)): Path<(String, String)>) -> Result<Response, Failure> {
    let part: EngagementId = id(&part)?;
    // The page to go back to has to be known before the expert is gone from it.
    let session = found(&ctx, &slug, part).await.map(|(_, part)| part.engagement.session);
    ctx.app.service.release_expert(&ctx.actor, &slug, part).await?;
    let back = session.map_or_else(|_| address(&slug), |session| at(&slug, session));
    Ok(respond::see_other(&ctx, &format!("{back}?done=released")))
}

async fn found(ctx: &Ctx, slug: &str, part: EngagementId) -> Result<(Plan, Engaged), Failure> {
    let plan = ctx.app.service.plan(&ctx.actor, slug).await?;
    let found = plan.engagements.iter().find(|found| found.engagement.id == part).cloned();
    Ok((plan, found.ok_or(Failure::NotFound)?))
}

fn at(slug: &str, session: SessionId) -> String {
    format!("{}/sessions/{session}/experts", address(slug))
}

async fn page(ctx: &Ctx, slug: &str, session: SessionId, refused: Refused) -> Result<Page, Failure> {
    let plan = ctx.app.service.plan(&ctx.actor, slug).await?;
    let item = plan.view.sessions.iter().find(|item| item.session.id == session).cloned();
    let item = item.ok_or(Failure::NotFound)?;
    let candidates = ctx.app.service.candidates(&ctx.actor, slug, session, ctx.asked("q")).await?;
    let ctx = ctx.clone();
    Ok(Page::new(ctx.texts.get("engagement-experts"), move || body(&ctx, &plan, &item, &candidates, refused)))
}

fn body(ctx: &Ctx, plan: &Plan, item: &SessionView, candidates: &[Candidate], refused: Refused) -> AnyView {
    let t = &ctx.texts;
    let slug = &plan.view.programme.slug;
    let title = item.session.titles.text(t.lang()).to_owned();
    let back = format!("{}/sessions/{}", address(slug), item.session.id);
    view! {
        <p><a href=address(slug)><bdi>{plan.view.programme.title(t.lang()).to_owned()}</bdi></a>" › "<a href=back><bdi>{title}</bdi></a></p>
        <h1>{t.get("engagement-experts")}</h1>
        {done(ctx)}
        {timetable::times(ctx, &item.session, item.site.as_ref())}
        {anew(ctx, plan, candidates, refused)}
        {warnings::warnings(ctx, plan, Some(item.session.id))}
        {present(ctx, plan, item.session.id)}
        <p class="actions">
            <a class="button" href=slots::href(slug, item.session.id)>{t.get("slot-find-other")}</a>
        </p>
        <h2>{t.get("engagement-add")}</h2>
        <p>{t.get("engagement-add-hint")}</p>
        {listing::search(ctx)}
        {candidate::list(ctx, item, candidates)}
    }
    .into_any()
}

fn done(ctx: &Ctx) -> AnyView {
    let key = match ctx.asked("done") {
        "asked" => "engagement-done-asked",
        "held" => "engagement-done-held",
        "released" => "engagement-done-released",
        _ => return ().into_any(),
    };
    view! { <p class="notice good" role="status">{ctx.texts.get(key)}</p> }.into_any()
}

/// The refused form once more: what clashes, and the field for the reason to do it all the same.
fn anew(ctx: &Ctx, plan: &Plan, candidates: &[Candidate], refused: Refused) -> AnyView {
    let Refused { fields, faults, clashes } = refused;
    if faults.is_empty() && clashes.is_empty() {
        return ().into_any();
    }
    let t = &ctx.texts;
    let chosen = fields.get("expert").to_owned();
    let name = candidates.iter().find(|candidate| candidate.expert.user.to_string() == chosen);
    let name = name.map(|candidate| candidate.expert.name.clone());
    let part = plan.engagements.iter().find(|part| part.engagement.expert.to_string() == chosen);
    let name = name.or_else(|| part.map(|part| part.name.clone())).unwrap_or_default();
    let ask = fields.get("how") == "ask";
    let sheet = Sheet::new(ctx, fields, faults);
    let key = if ask { "engagement-ask-all-the-same" } else { "engagement-hold-all-the-same" };
    let form = (!clashes.is_empty()).then(|| {
        view! {
            <form method="post" novalidate=true class="card">
                {sheet.hidden("expert")}
                {sheet.hidden("how")}
                {super::session_form::reason(t, &sheet)}
                <p class="actions">
                    <button class="button primary" type="submit">{t.with(key, &[("name", name.into())])}</button>
                </p>
            </form>
        }
    });
    view! { {sheet.summary()} {clash::refused(ctx, &clashes)} {form} }.into_any()
}

/// Those asked or held already, with the next step for each.
fn present(ctx: &Ctx, plan: &Plan, session: SessionId) -> AnyView {
    let t = &ctx.texts;
    let slug = &plan.view.programme.slug;
    let rows: Vec<AnyView> = plan
        .engagements
        .iter()
        .filter(|part| part.engagement.session == session)
        .map(|part| row(ctx, slug, part))
        .collect();
    if rows.is_empty() {
        return view! { <p class="muted">{t.get("engagement-nobody")}</p> }.into_any();
    }
    view! {
        <table class="data">
            <caption class="visually-hidden">{t.get("engagement-experts")}</caption>
            <thead>
                <tr>
                    <th scope="col">{t.get("engagement-expert")}</th>
                    <th scope="col">{t.get("engagement-state")}</th>
                    <th scope="col"><span class="visually-hidden">{t.get("organise-actions")}</span></th>
                </tr>
            </thead>
            <tbody>{rows}</tbody>
        </table>
    }
    .into_any()
}

fn row(ctx: &Ctx, slug: &str, part: &Engaged) -> AnyView {
    let t = &ctx.texts;
    let engagement = &part.engagement;
    let release = format!("{}/engagements/{}/release", address(slug), engagement.id);
    let ask = match engagement.state {
        State::Held => Some("engagement-ask"),
        State::Declined => Some("engagement-ask-again"),
        State::Invited | State::Accepted | State::Released => None,
    };
    let ask = ask.map(|key| candidate::button(t, engagement.expert, "ask", key, &part.name, "button"));
    let zone = ctx.app.zones().parse(&part.home_zone).unwrap_or(Tz::UTC);
    let until = engagement.hold_until.filter(|_| engagement.state == State::Held);
    let until = until.map(|until| {
        view! { <br/>{t.label("engagement-held-until")}{moment::one(ctx, until, ctx.zone.unwrap_or(zone))} }
    });
    let reason = (!engagement.reason.is_empty()).then(|| {
        view! { <br/><span class="muted">{t.with("engagement-reason", &[("reason", (&engagement.reason).into())])}</span> }
    });
    let overridden = (!engagement.override_reason.is_empty()).then(|| {
        let text = t.with("clash-overridden", &[("reason", (&engagement.override_reason).into())]);
        view! { <br/><span class="muted">{text}</span> }
    });
    view! {
        <tr>
            <th scope="row"><a href=format!("/organise/experts/{}", engagement.expert)><bdi>{part.name.clone()}</bdi></a></th>
            <td data-label=t.get("engagement-state")>
                <span>{badge(t, engagement.state)}{until}{reason}{overridden}</span>
            </td>
            <td>
                <span class="actions">
                    {ask}
                    <a href=release>
                        {t.get("engagement-release")}<span class="visually-hidden">" "{part.name.clone()}</span>
                    </a>
                </span>
            </td>
        </tr>
    }
    .into_any()
}

/// The state as a coloured word.
pub fn badge(t: &Texts, state: State) -> AnyView {
    let class = match state {
        State::Held => "badge draft",
        State::Invited => "badge submitted",
        State::Accepted => "badge accepted",
        State::Declined => "badge rejected",
        State::Released => "badge withdrawn",
    };
    view! { <span class=class>{t.get(&format!("engagement-state-{}", state.code()))}</span> }.into_any()
}

/// Names and states of a session's experts in one line, with the way to change them.
pub fn summary(ctx: &Ctx, plan: &Plan, session: SessionId) -> AnyView {
    let t = &ctx.texts;
    let those = plan.engagements.iter().filter(|part| part.engagement.session == session);
    let those: Vec<AnyView> = those
        .map(|part| {
            view! { <li><bdi>{part.name.clone()}</bdi>" "{badge(t, part.engagement.state)}</li> }.into_any()
        })
        .collect();
    let list = (!those.is_empty()).then(|| view! { <ul class="plain">{those}</ul> });
    let title = plan.view.sessions.iter().find(|item| item.session.id == session);
    let title = title.map(|item| item.session.titles.text(t.lang()).to_owned());
    view! {
        {list}
        <p>
            <a href=at(&plan.view.programme.slug, session)>
                {t.get("engagement-experts")}<span class="visually-hidden">" "{title}</span>
            </a>
        </p>
    }
    .into_any()
}
