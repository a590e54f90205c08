//! What is possible and yet probably not meant, as sentences.

use domain::session::SessionId;
use leptos::prelude::*;
use service::{Plan, SessionView, Warning};

use crate::{component::timetable, ctx::Ctx, shell};

/// All warnings of the plan, or those about one session; nothing where there are none.
pub fn warnings(ctx: &Ctx, plan: &Plan, about: Option<SessionId>) -> AnyView {
    let shown = plan.warnings.iter().filter(|warning| about.is_none_or(|id| warning.concerns(id)));
    let items: Vec<AnyView> = shown.map(|warning| item(ctx, plan, warning)).collect();
    if items.is_empty() {
        return ().into_any();
    }
    view! {
        <div class="notice warn" role="status">
            <h2>{ctx.texts.get("organise-warnings")}</h2>
            <ul>{items}</ul>
        </div>
    }
    .into_any()
}

fn item(ctx: &Ctx, plan: &Plan, warning: &Warning) -> AnyView {
    let t = &ctx.texts;
    let name = |id: SessionId| named(ctx, plan, id);
    let text = match warning {
        Warning::Overlap { session, other, same_site } => {
            let key = if *same_site { "organise-warning-same-site" } else { "organise-warning-overlap" };
            t.with(key, &[("session", name(*session).into()), ("other", name(*other).into())])
        }
        Warning::SiteBusy { session, programme, .. } => {
            let other = programme.as_ref().map(|titles| titles.text(t.lang()).to_owned());
            let other = other.unwrap_or_else(|| t.get("organise-warning-another-programme"));
            t.with(
                "organise-warning-site-busy",
                &[("session", name(*session).into()), ("programme", other.into())],
            )
        }
        Warning::OutsideDates { session } => {
            t.with("organise-warning-outside-dates", &[("session", name(*session).into())])
        }
    };
    let first = match warning {
        Warning::Overlap { session, .. }
        | Warning::SiteBusy { session, .. }
        | Warning::OutsideDates { session } => *session,
    };
    view! { <li><a href=format!("#session-{first}")>{text}</a></li> }.into_any()
}

/// "Seeds and soils (Tue 9 Mar, 09:00–10:30 Beijing)".
fn named(ctx: &Ctx, plan: &Plan, id: SessionId) -> String {
    let t = &ctx.texts;
    let Some(SessionView { session, site }) = plan.view.sessions.iter().find(|view| view.session.id == id)
    else {
        return String::new();
    };
    let place = site.as_ref().map_or_else(|| shell::place(&session.zone), |site| site.city.clone());
    let end = session.starts_civil + chrono::TimeDelta::minutes(session.minutes);
    let end = ctx
        .app
        .zones()
        .parse(&session.zone)
        .map_or(end, |zone| ctx.app.zones().local(session.ends_at, zone).civil);
    let day = t.day(session.starts_civil.date());
    let time = timetable::clock_span(t, session.starts_civil, end, false);
    t.with(
        "organise-session-named",
        &[
            ("title", session.titles.text(t.lang()).into()),
            ("day", day.into()),
            ("time", time.into()),
            ("place", place.into()),
        ],
    )
}
