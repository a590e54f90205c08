//! The chosen session: what is to be known of it, and where it can go.

use domain::{
    Fields,
    board::Nudge,
    difference::Changed,
    session::{Session, SessionId},
};
use leptos::prelude::*;
use service::SessionView;

use super::{Refused, Scene, look::Query, mark, preview};
use crate::{
    component::{clash, day_strip, difference, sheet::Sheet, timetable, tongue},
    page::organise::{
        address, form,
        proposals::outcome,
        session::fields_of,
        session_experts,
        session_form::{self, Refusal},
        slots, warnings,
    },
};

/// The zones of the strip beyond those of sites are at most so many.
const ZONES: usize = 14;

pub fn panel(scene: &Scene<'_>, refused: Refused) -> Option<AnyView> {
    let (ctx, t, plan) = (scene.ctx, scene.texts(), &scene.board.plan);
    let (id, day) = scene.look.chosen?;
    let item = plan.view.session(id)?;
    let session = &item.session;
    let look = scene.look;
    let close = Query { session: None, ..look.query() }.address(scene.slug());
    let is_preview = scene.board.preview.is_some();
    let way = if is_preview {
        proposed(scene, item)
    } else if session.pinned {
        view! { <p class="notice">{t.get("board-pinned-hint")}</p> }.into_any()
    } else {
        movement(scene, session, refused)
    };
    let panel = view! {
        <section class="card board-chosen" id="chosen" aria-labelledby="chosen-title">
            <div class="chosen-head">
                <h3 id="chosen-title">
                    <span class="visually-hidden">{t.label("board-chosen")}</span>
                    {tongue::line(t, &session.titles)}
                </h3>
                <a class="button quiet" href=format!("{close}#day-{day}")>{t.get("board-close")}</a>
            </div>
            {done(scene)}
            <div class="chosen-parts">
                <div>
                    <div class="timetable">
                        {timetable::times(ctx, session, item.site.as_ref())}
                        <p class="where">
                            {timetable::kind(t, session)}" · "{timetable::place(t, session, item.site.as_ref())}
                        </p>
                    </div>
                    {mark::list(mark::marks(scene, session))}
                    {clashes(scene, id)}
                    {(!is_preview).then(|| view! {
                        {changes(scene, id)}
                        {session_experts::summary(ctx, plan, id)}
                        {acts(scene, session)}
                    })}
                </div>
                <div>{way}</div>
            </div>
            {strip(scene, item)}
        </section>
    };
    Some(panel.into_any())
}

/// What has just been done.
pub fn done(scene: &Scene<'_>) -> Option<AnyView> {
    let key = match scene.ctx.asked("done") {
        "moved" => "board-done-moved",
        "pinned" => "board-done-pinned",
        "unpinned" => "board-done-unpinned",
        "undone" => "board-done-undone",
        "redone" => "board-done-redone",
        "taken" => "board-done-taken",
        "taken-undone" => "board-done-taken-undone",
        "taken-redone" => "board-done-taken-redone",
        _ => return None,
    };
    Some(view! { <p class="notice good" role="status">{scene.texts().get(key)}</p> }.into_any())
}

fn acts(scene: &Scene<'_>, session: &Session) -> AnyView {
    let edit = format!("{}/sessions/{}", address(scene.slug()), session.id);
    view! {
        <div class="actions board-actions">
            {pin(scene, session)}
            <a class="button" href=edit>{scene.texts().get("board-edit")}</a>
            <a class="button" href=slots::href(scene.slug(), session.id)>{scene.texts().get("slot-find-other")}</a>
        </div>
    }
    .into_any()
}

/// What the shown proposal would change about it, and who would give it.
fn proposed(scene: &Scene<'_>, item: &SessionView) -> AnyView {
    let (t, id) = (scene.texts(), item.session.id);
    let parts = scene.board.plan.engagements.iter().filter(|part| part.engagement.session == id);
    let names: Vec<String> = parts.map(|part| part.name.clone()).collect();
    let names = (!names.is_empty())
        .then(|| view! { <p>{t.with("planning-given-by", &[("names", t.list(&names).into())])}</p> });
    let change = match preview::change(scene, id) {
        Some(change) => outcome::table(scene.ctx, &scene.proposals.names, &[change]),
        None => view! { <p class="muted">{t.get("board-proposed-stays")}</p> }.into_any(),
    };
    view! { {change} {names} }.into_any()
}

/// What clashes with it, in words.
fn clashes(scene: &Scene<'_>, id: SessionId) -> Option<AnyView> {
    let plan = &scene.board.plan;
    let items: Vec<AnyView> = plan
        .clashes
        .iter()
        .filter(|one| one.concerns(id))
        .map(|one| {
            let allowed = warnings::reason(plan, one)
                .map(|reason| scene.texts().with("clash-overridden", &[("reason", reason.into())]))
                .map(|text| view! { <br/><span class="muted">{text}</span> });
            view! { <li>{clash::sentence(scene.ctx, one)}{allowed}</li> }.into_any()
        })
        .collect();
    if items.is_empty() {
        return None;
    }
    Some(view! { <div class="notice warn"><ul>{items}</ul></div> }.into_any())
}

/// What of it is not public yet, in words.
fn changes(scene: &Scene<'_>, id: SessionId) -> Option<AnyView> {
    let one = scene.board.difference.sessions.iter().find(|one| match one {
        Changed::Added(item) | Changed::Edited { to: item, .. } => item.session.id == id,
        Changed::Removed(_) => false,
    })?;
    let heading = scene.texts().get("board-difference");
    Some(
        view! {
            <details>
                <summary>{heading}</summary>
                <ul class="plain changes">{difference::session(scene.ctx, one)}</ul>
            </details>
        }
        .into_any(),
    )
}

/// By one button, or by the form; after a refusal the form alone, with what it said.
fn movement(scene: &Scene<'_>, session: &Session, refused: Refused) -> AnyView {
    let (ctx, t) = (scene.ctx, scene.texts());
    let Refused { fields, form: Refusal { faults, changed, clashes }, .. } = refused;
    let is_fresh = fields.is_none();
    let fields = fields.unwrap_or_else(|| fields_of(session));
    // The neighbours of a skipped hour send the form as it came, a drag's too.
    let sent = fields.iter().filter(|(name, _)| !["act", "session"].contains(name));
    let sent = Fields::new(sent.map(|(name, value)| (name.to_owned(), value.to_owned())).collect());
    let sent = sent.with("act", "move").with("session", session.id.to_string());
    let neighbours = session_form::neighbours(t, &sent, &faults);
    let fold = session_form::fold(ctx, &scene.board.plan, scene.sites, &fields);
    let asks = !clashes.is_empty() || !fields.get("override_reason").is_empty();
    let sheet = Sheet::new(ctx, fields, faults);
    let reason = asks.then(|| session_form::reason(t, &sheet).view());
    let button = t.get(if asks { "board-move-anyway" } else { "board-move" });
    let options = session_form::places(ctx, &scene.board.plan, scene.sites);
    let here = scene.look.here(scene.slug());
    let offsets = fold.map(|fold| session_form::offsets(t, &sheet, fold).view());
    let fields = view! {
        {sheet.select("site", t.get("organise-field-site"), options).required()}
        <div class="row short">
            {sheet.date("date", t.get("organise-field-date")).required()}
            {sheet.time("time", t.get("organise-field-time")).required()}
        </div>
        {offsets}
        {reason}
    };
    let form = view! {
        {changed.then(|| form::changed_meanwhile(t, &format!("{here}#chosen")))}
        {sheet.summary()}
        {clash::refused(ctx, &clashes)}
        {neighbours}
        <form method="post" action=here novalidate=true class="board-move" aria-labelledby="move-title">
            <h4 id="move-title">{t.get("board-move-to")}</h4>
            <input type="hidden" name="act" value="move"/>
            <input type="hidden" name="session" value=session.id.to_string()/>
            {sheet.hidden("revision")}
            {fields}
            <p class="actions"><button class="button primary" type="submit">{button}</button></p>
        </form>
    };
    view! { {is_fresh.then(|| nudges(scene, session))} {form} }.into_any()
}

fn nudges(scene: &Scene<'_>, session: &Session) -> AnyView {
    let t = scene.texts();
    let buttons: Vec<AnyView> = Nudge::ALL
        .into_iter()
        .map(|(word, nudge)| {
            let key = match nudge {
                Nudge::Days(..0) => "board-nudge-day-earlier",
                Nudge::Days(_) => "board-nudge-day-later",
                Nudge::Minutes(..-15) => "board-nudge-hour-earlier",
                Nudge::Minutes(-15..0) => "board-nudge-quarter-earlier",
                Nudge::Minutes(0..=15) => "board-nudge-quarter-later",
                Nudge::Minutes(_) => "board-nudge-hour-later",
                Nudge::NextFree => "board-nudge-next",
            };
            view! { <button class="button" type="submit" name="by" value=word>{t.get(key)}</button> }
                .into_any()
        })
        .collect();
    view! {
        <form method="post" action=scene.look.here(scene.slug()) class="board-nudges" aria-labelledby="nudge-title">
            <h4 id="nudge-title">{t.get("board-nudge")}</h4>
            <input type="hidden" name="act" value="move"/>
            <input type="hidden" name="session" value=session.id.to_string()/>
            <input type="hidden" name="revision" value=session.revision.to_string()/>
            <p class="actions">{buttons}</p>
        </form>
    }
    .into_any()
}

fn pin(scene: &Scene<'_>, session: &Session) -> AnyView {
    let (act, key) = if session.pinned { ("unpin", "board-unpin") } else { ("pin", "board-pin") };
    view! {
        <form method="post" action=scene.look.here(scene.slug())>
            <input type="hidden" name="session" value=session.id.to_string()/>
            <button class="button" type="submit" name="act" value=act>{scene.texts().get(key)}</button>
        </form>
    }
    .into_any()
}

/// The session's day where it is, for its experts, for the delegations, and for who looks.
fn strip(scene: &Scene<'_>, item: &SessionView) -> AnyView {
    let (ctx, plan, known) = (scene.ctx, &scene.board.plan, scene.ctx.app.zones());
    let mut zones = day_strip::zones(ctx, std::slice::from_ref(item), &[]);
    let parts = plan.engagements.iter().filter(|part| part.engagement.session == item.session.id);
    let experts = parts.filter_map(|part| Some((known.parse(&part.home_zone)?, part.name.clone())));
    let delegations = scene.board.delegations.iter().filter_map(|(country, zone)| {
        let zone = zone
            .as_deref()
            .and_then(|zone| known.parse(zone))
            .or_else(|| ctx.app.places.only_zone(country.as_str()))?;
        let name = ctx.app.places.country(country.as_str(), ctx.texts.lang()).to_owned();
        Some((zone, name))
    });
    let own = ctx.zone.map(|zone| (zone, crate::shell::place(zone.name())));
    for (zone, place) in experts.chain(delegations).chain(own) {
        // An expert's name says more than a place that is there already.
        if !zones.iter().any(|known| known.zone == zone && known.place == day_strip::short(&place))
            && zones.len() < ZONES
        {
            zones.push(day_strip::Zone { zone, place: day_strip::short(&place) });
        }
    }
    let day = timetable::day_of(&item.session);
    view! { <h4>{ctx.texts.get("board-strip")}</h4>{day_strip::strip(ctx, day, &[item], &zones)} }.into_any()
}
