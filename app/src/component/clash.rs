//! Reasons why something cannot take place as planned, as sentences.

use catalogue::Texts;
use domain::clash::{Clash, Named, Reason, Slot};
use leptos::prelude::*;

use crate::{component::timetable, ctx::Ctx, page::availability::limits, shell};

/// One sentence, with both times, their zones and the names.
pub fn sentence(ctx: &Ctx, clash: &Clash) -> String {
    let t = &ctx.texts;
    let session = ("session", slot(ctx, &clash.this).into());
    match &clash.reason {
        Reason::PeopleTwice { other } => {
            t.with("clash-people", &[session, ("other", slot(ctx, other).into())])
        }
        Reason::SiteTwice { other } => t.with("clash-site", &[session, ("other", slot(ctx, other).into())]),
        Reason::ExpertTwice { expert, other } => {
            let args = [session, ("expert", (&expert.name).into()), ("other", slot(ctx, other).into())];
            t.with("clash-expert", &args)
        }
        Reason::ExpertAway { expert } => {
            let own = own_time(ctx, &clash.this, expert);
            t.with("clash-expert-away", &[session, ("expert", (&expert.name).into()), ("own", own.into())])
        }
        Reason::ExpertBusy { expert } => {
            let own = own_time(ctx, &clash.this, expert);
            t.with("clash-expert-busy", &[session, ("expert", (&expert.name).into()), ("own", own.into())])
        }
        Reason::ExpertPause { expert, other, gap, needed } => t.with(
            "clash-expert-pause",
            &[
                session,
                ("other", slot(ctx, other).into()),
                ("expert", (&expert.name).into()),
                ("gap", duration(t, *gap).into()),
                ("needed", duration(t, *needed).into()),
            ],
        ),
        Reason::ExpertNotice { expert, notice } => {
            let notice = limits::hours(t, *notice);
            let args = [session, ("expert", (&expert.name).into()), ("notice", notice.into())];
            t.with("clash-expert-notice", &args)
        }
        Reason::ExpertDay { expert, count, most } => {
            let number = |number: usize| i64::try_from(number).unwrap_or(i64::MAX);
            let args = [
                session,
                ("expert", (&expert.name).into()),
                ("count", number(*count).into()),
                ("most", number(*most).into()),
            ];
            t.with("clash-expert-day", &args)
        }
        Reason::SiteClosed => t.with("clash-closed", &[session]),
        Reason::SiteHoliday { name } => t.with("clash-holiday", &[session, ("name", name.into())]),
        Reason::TooFar { expert, other, gap, needed } => {
            let mut args = vec![
                session,
                ("other", slot(ctx, other).into()),
                ("gap", duration(t, *gap).into()),
                ("needed", duration(t, *needed).into()),
            ];
            match expert {
                None => t.with("clash-way", &args),
                Some(expert) => {
                    args.push(("expert", (&expert.name).into()));
                    t.with("clash-way-expert", &args)
                }
            }
        }
        Reason::OutsideDates => t.with("clash-outside-dates", &[session]),
    }
}

/// What keeps a form from being saved, and that a reason lets it pass.
pub fn refused(ctx: &Ctx, clashes: &[Clash]) -> AnyView {
    if clashes.is_empty() {
        return ().into_any();
    }
    let t = &ctx.texts;
    let items: Vec<AnyView> =
        clashes.iter().map(|clash| view! { <li>{sentence(ctx, clash)}</li> }.into_any()).collect();
    view! {
        <div class="error-summary" id="error-summary" role="alert" tabindex="-1" autofocus=true>
            <h2>{t.get("clash-refused")}</h2>
            <p>{t.get("clash-refused-hint")}" "<a href="#field-override_reason">{t.get("clash-reason")}</a></p>
            <ul>{items}</ul>
        </div>
    }
    .into_any()
}

/// "Seeds and soils (Tue 9 Mar, 09:00–10:30, Beijing, UTC+08:00)", or less of it where one may not know.
pub fn slot(ctx: &Ctx, slot: &Slot) -> String {
    let t = &ctx.texts;
    let words = |titles: &domain::Translated| titles.text(t.lang()).to_owned();
    let title = match (&slot.titles, &slot.programme) {
        (None, None) => t.get("clash-another-programme"),
        (None, Some(programme)) => t.with("clash-programme", &[("programme", words(programme).into())]),
        (Some(titles), None) => words(titles),
        (Some(titles), Some(programme)) => t.with(
            "clash-of-programme",
            &[("session", words(titles).into()), ("programme", words(programme).into())],
        ),
    };
    let place = slot.place.clone().unwrap_or_else(|| shell::place(&slot.zone));
    let when = when(ctx, slot, &slot.zone);
    t.with("clash-slot", &[("title", title.into()), ("when", when.into()), ("place", place.into())])
}

fn own_time(ctx: &Ctx, slot: &Slot, expert: &Named) -> String {
    let place = shell::place(&expert.zone);
    ctx.texts
        .with("clash-own-time", &[("when", when(ctx, slot, &expert.zone).into()), ("place", place.into())])
}

/// "Tue 9 Mar, 09:00–10:30, UTC+08:00".
fn when(ctx: &Ctx, slot: &Slot, zone: &str) -> String {
    let (t, zones) = (&ctx.texts, ctx.app.zones());
    let zone = zones.parse(zone).unwrap_or(chrono_tz::Tz::UTC);
    let (start, end) = (zones.local(slot.starts_at, zone), zones.local(slot.ends_at, zone));
    t.with(
        "clash-when",
        &[
            ("day", t.day(start.civil.date()).into()),
            ("time", timetable::clock_span(t, start.civil, end.civil, false).into()),
            ("offset", t.offset(start.offset_seconds).into()),
        ],
    )
}

/// "45 min", "3 h 20 min".
pub fn duration(t: &Texts, minutes: i64) -> String {
    let (hours, rest) = (minutes / 60, minutes % 60);
    match (hours, rest) {
        (0, _) => t.with("clash-minutes", &[("minutes", rest.into())]),
        (_, 0) => t.with("clash-hours", &[("hours", hours.into())]),
        _ => t.with("clash-hours-minutes", &[("hours", hours.into()), ("minutes", rest.into())]),
    }
}
