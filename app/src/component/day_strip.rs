//! The day strip: one day's sessions at the hour at which each zone lives them, drawn on the server.

use std::cmp::Ordering;

use chrono::{NaiveDate, NaiveDateTime, Timelike};
use chrono_tz::Tz;
use domain::session::Session;
use leptos::prelude::*;
use service::SessionView;

use crate::{
    component::{moment, timetable},
    ctx::Ctx,
    shell,
};

/// Sizes in the drawing's own unit, of which the whole is [`WIDTH`] wide.
pub(super) const LABELS: i32 = 150;
pub(super) const HOUR: i32 = 24;
const ROW: i32 = 40;
pub(super) const TOP: i32 = 22;
pub(super) const WIDTH: i32 = LABELS + 24 * HOUR + 10;

/// From which hour it is what, and to which: most people sleep, wake, work.
const LIGHT: [(&str, i32, i32); 5] =
    [("night", 0, 6), ("twilight", 6, 8), ("day", 8, 18), ("twilight", 18, 22), ("night", 22, 24)];

/// As much of a name as there is room for beside the hours.
pub fn short(name: &str) -> String {
    if name.chars().count() <= 20 {
        name.to_owned()
    } else {
        format!("{}…", name.chars().take(19).collect::<String>().trim_end())
    }
}

/// One zone and what people there call it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Zone {
    pub zone: Tz,
    pub place: String,
}

/// The zones of the sites in the order in which they are visited, then those of the viewer and others, each once.
pub fn zones(ctx: &Ctx, sessions: &[SessionView], others: &[Tz]) -> Vec<Zone> {
    let known = ctx.app.zones();
    let of_sites = sessions.iter().filter_map(|item| {
        let zone = known.parse(&item.session.zone)?;
        let city = item.site.as_ref().map(|site| site.city.clone());
        Some(Zone { zone, place: city.unwrap_or_else(|| shell::place(zone.name())) })
    });
    let of_others = others.iter().map(|zone| Zone { zone: *zone, place: shell::place(zone.name()) });
    let mut all: Vec<Zone> = Vec::new();
    for zone in of_sites.chain(of_others) {
        if !all.iter().any(|other| other.zone == zone.zone) {
            all.push(zone);
        }
    }
    all
}

/// The drawing of one day, with its key. Its words say the same as the timetable, for those who do not see it.
pub fn strip(ctx: &Ctx, day: NaiveDate, sessions: &[&SessionView], zones: &[Zone]) -> AnyView {
    named(ctx, "strip", day, sessions, zones)
}

/// The same where several stand on one page: `name` sets it apart.
pub fn named(ctx: &Ctx, name: &str, day: NaiveDate, sessions: &[&SessionView], zones: &[Zone]) -> AnyView {
    let (heading, described) = (format!("{name}-title"), format!("{name}-words"));
    let both = format!("{heading} {described}");
    let t = &ctx.texts;
    let count = i32::try_from(zones.len()).unwrap_or(0);
    let height = TOP + count * ROW + 4;
    let title = t.with("strip-title", &[("day", t.date(day).into())]);
    let label = title.clone();
    let rows: Vec<AnyView> =
        zones.iter().zip(0..).map(|(zone, index)| row(ctx, TOP + index * ROW, zone, day, sessions)).collect();
    let key: Vec<AnyView> = sessions
        .iter()
        .zip(1..)
        .map(|(item, number)| {
            let title = item.session.titles.text(t.lang()).to_owned();
            view! { {(number > 1).then_some(" · ")} <strong>{number}</strong> " " <bdi>{title}</bdi> }
                .into_any()
        })
        .collect();
    let is_shifted =
        zones.iter().any(|zone| sessions.iter().any(|item| !shift(ctx, zone, day, &item.session).is_empty()));
    let shifts = is_shifted.then(|| t.get("strip-shifts"));
    view! {
        <figure>
            <div class="day-strip" tabindex="0" role="group" aria-label=label>
                <svg viewBox=format!("0 0 {WIDTH} {height}") role="img" aria-labelledby=both>
                    <title id=heading>{title}</title>
                    <desc id=described>{words(ctx, sessions, zones)}</desc>
                    {ground(count * ROW)}
                    {rows}
                </svg>
            </div>
            <figcaption class="hint">{key}{shifts.map(|text| view! { <br/>{text} })}</figcaption>
        </figure>
    }
    .into_any()
}

/// Night and day behind all rows, and the hours above them.
pub(super) fn ground(height: i32) -> AnyView {
    let light: Vec<AnyView> = LIGHT
        .into_iter()
        .map(|(class, from, to)| {
            let (x, width) = (LABELS + from * HOUR, (to - from) * HOUR);
            view! { <rect class=class x=x y=TOP width=width height=height></rect> }.into_any()
        })
        .collect();
    let hours: Vec<AnyView> = (0..=24)
        .step_by(3)
        .map(|hour| {
            view! { <text class="hour" x=LABELS + hour * HOUR y="15">{format!("{hour:02}")}</text> }
                .into_any()
        })
        .collect();
    view! { {light} {hours} }.into_any()
}

fn row(ctx: &Ctx, y: i32, zone: &Zone, day: NaiveDate, sessions: &[&SessionView]) -> AnyView {
    let bars: Vec<AnyView> = sessions
        .iter()
        .zip(1..)
        .flat_map(|(item, number)| {
            let label = format!("{number}{}", shift(ctx, zone, day, &item.session));
            bars(ctx, y, zone, &item.session, &label)
        })
        .collect();
    view! {
        <path class="grid" d=format!("M0 {y}H{WIDTH}")></path>
        <text x="4" y=y + 17>{zone.place.clone()}</text>
        <text x="4" y=y + 33>{dates(ctx, zone, sessions)}</text>
        {bars}
    }
    .into_any()
}

/// "Tue 2 Mar", or "2–3 March 2027" where the sessions fall on two there.
fn dates(ctx: &Ctx, zone: &Zone, sessions: &[&SessionView]) -> String {
    let date = |item: &&SessionView| ctx.app.zones().local(item.session.starts_at, zone.zone).civil.date();
    let (first, last) = (sessions.iter().map(date).min(), sessions.iter().map(date).max());
    match (first, last) {
        (Some(first), Some(last)) if first == last => ctx.texts.day(first),
        // Two days with their weekdays are wider than the place for them.
        (Some(first), Some(last)) => ctx.texts.date_range(first, last),
        _ => String::new(),
    }
}

/// A minus or plus where it is the day before or after there.
fn shift(ctx: &Ctx, zone: &Zone, day: NaiveDate, session: &Session) -> &'static str {
    match ctx.app.zones().local(session.starts_at, zone.zone).civil.date().cmp(&day) {
        Ordering::Less => "\u{2212}",
        Ordering::Equal => "",
        Ordering::Greater => "+",
    }
}

fn bars(ctx: &Ctx, y: i32, zone: &Zone, session: &Session, number: &str) -> Vec<AnyView> {
    let zones = ctx.app.zones();
    let local = |at| zones.local(at, zone.zone).civil;
    let (start, end) = (local(session.starts_at), local(session.ends_at));
    let class = if is_odd(start, end) { "bar odd" } else { "bar" };
    let pieces = pieces(start, end);
    let longest = pieces.iter().map(|(from, to)| to - from).max();
    pieces
        .into_iter()
        .map(|(from, to)| {
            let x = LABELS + from * HOUR / 60;
            let width = ((to - from) * HOUR / 60).max(3);
            let label = (Some(to - from) == longest && width >= 12).then(|| {
                view! { <text class="on-bar" x=x + 3 y=y + 25>{number.to_owned()}</text> }
            });
            view! { <rect class=class x=x y=y + 6 width=width height=ROW - 12 rx="3"></rect> {label} }
                .into_any()
        })
        .collect()
}

fn minute(at: NaiveDateTime) -> i32 {
    i32::try_from(at.hour() * 60 + at.minute()).unwrap_or(0)
}

/// Minutes of the day from and to; two spans where the session goes past midnight.
fn pieces(start: NaiveDateTime, end: NaiveDateTime) -> Vec<(i32, i32)> {
    let (from, to) = (minute(start), minute(end));
    if start.date() == end.date() {
        // Where clocks go back within it, a short session ends before it began.
        return vec![(from, to.max(from))];
    }
    let mut pieces = vec![(from, 24 * 60)];
    if to > 0 {
        pieces.push((0, to));
    }
    pieces
}

/// Whether people there would sleep at some time of it.
fn is_odd(start: NaiveDateTime, end: NaiveDateTime) -> bool {
    let awake = |at| (6 * 60..=22 * 60).contains(&minute(at));
    start.date() != end.date() || !awake(start) || !awake(end)
}

/// The drawing in words: for each place, when each session is there.
fn words(ctx: &Ctx, sessions: &[&SessionView], zones: &[Zone]) -> String {
    let lines = zones.iter().map(|zone| {
        let times = sessions.iter().zip(1..).map(|(item, number)| {
            let local = |at| ctx.app.zones().local(at, zone.zone).civil;
            let (start, end) = (local(item.session.starts_at), local(item.session.ends_at));
            format!("{number}: {}", timetable::clock_span(&ctx.texts, start, end, true))
        });
        let clock = sessions.first().map(|item| moment::clock(ctx, item.session.starts_at, zone.zone));
        format!("{} ({}): {}", zone.place, clock.unwrap_or_default(), times.collect::<Vec<_>>().join("; "))
    });
    lines.collect::<Vec<_>>().join(". ")
}

#[cfg(test)]
mod tests {
    use super::*;

    fn at(text: &str) -> NaiveDateTime {
        text.parse().unwrap()
    }

    #[test]
    fn a_session_past_midnight_is_drawn_at_both_ends() {
        assert_eq!(pieces(at("2027-03-02T22:00:00"), at("2027-03-03T00:30:00")), [(1320, 1440), (0, 30)]);
        assert_eq!(pieces(at("2027-03-02T22:00:00"), at("2027-03-03T00:00:00")), [(1320, 1440)]);
        assert_eq!(pieces(at("2027-03-02T09:00:00"), at("2027-03-02T10:30:00")), [(540, 630)]);
    }

    #[test]
    fn night_is_when_people_sleep() {
        assert!(is_odd(at("2027-03-02T05:00:00"), at("2027-03-02T07:00:00")));
        assert!(is_odd(at("2027-03-02T21:30:00"), at("2027-03-02T22:30:00")));
        assert!(!is_odd(at("2027-03-02T20:00:00"), at("2027-03-02T22:00:00")));
    }
}
