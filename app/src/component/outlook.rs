//! An expert's next weeks as they result: a picture and the same in words, at home and in any second zone.

use calendar::{
    availability::{Cause, Day},
    interval::{Interval, Intervals},
};
use catalogue::Texts;
use chrono::{DateTime, NaiveDate, Timelike, Utc};
use chrono_tz::Tz;
use domain::expert::Expert;
use leptos::prelude::*;
use service::Outlook;

use super::{day_strip, moment, options};
use crate::{ctx::Ctx, shell};

/// Height of one day in the picture.
const ROW: i32 = 22;

/// The second zone that the address asks for (`with`).
pub fn second(ctx: &Ctx) -> Option<Tz> {
    ctx.app.zones().parse(ctx.asked("with"))
}

/// Every week with its picture and its table, and above them the choice of a second zone.
pub fn section(ctx: &Ctx, expert: &Expert, outlook: &Outlook) -> AnyView {
    let t = &ctx.texts;
    let second = second(ctx);
    let weeks: Vec<AnyView> = outlook
        .days
        .chunks(7)
        .zip(0..)
        .map(|(days, number)| week(ctx, expert, outlook, days, second, number))
        .collect();
    view! {
        <h2 id="weeks">{t.get("availability-weeks")}</h2>
        <p class="hint">{t.get("availability-weeks-hint")}</p>
        {(!outlook.busy.is_empty()).then(|| view! { <p class="hint">{t.get("busy-key")}</p> })}
        {picker(ctx, second)}
        {weeks}
    }
    .into_any()
}

fn picker(ctx: &Ctx, second: Option<Tz>) -> AnyView {
    let t = &ctx.texts;
    let chosen = second.map_or("", Tz::name);
    let options: Vec<AnyView> = options::with(options::zones(ctx), chosen)
        .into_iter()
        .map(|(value, text)| {
            let is_chosen = value == chosen;
            let text = if value.is_empty() { t.get("common-none") } else { text };
            view! { <option value=value selected=is_chosen>{text}</option> }.into_any()
        })
        .collect();
    view! {
        <form method="get" action="#weeks" class="toolbar">
            <div class="field">
                <label for="field-with">{t.get("availability-with")}</label>
                <select id="field-with" name="with">{options}</select>
            </div>
            <button class="button" type="submit">{t.get("common-apply")}</button>
        </form>
    }
    .into_any()
}

fn week(
    ctx: &Ctx,
    expert: &Expert,
    outlook: &Outlook,
    days: &[Day],
    second: Option<Tz>,
    number: usize,
) -> AnyView {
    let t = &ctx.texts;
    let (Some(first), Some(last)) = (days.first(), days.last()) else { return ().into_any() };
    let title = t.date_range(first.date, last.date);
    let own: Vec<(NaiveDate, Tz)> = days.iter().map(|day| (day.date, day.zone)).collect();
    let other = second.map(|zone| {
        let rows: Vec<(NaiveDate, Tz)> = days.iter().map(|day| (day.date, zone)).collect();
        strip(ctx, &format!("strip-{number}-second"), &place(zone), &rows, outlook)
    });
    let rows: Vec<AnyView> = days.iter().map(|day| row(ctx, expert, outlook, day, second)).collect();
    let head = second.map(|zone| view! { <th scope="col"><bdi>{place(zone)}</bdi></th> });
    view! {
        <section>
            <h3>{title.clone()}</h3>
            {strip(ctx, &format!("strip-{number}"), &place(outlook.home), &own, outlook)}
            {other}
            <table class="data">
                <caption class="visually-hidden">{title}</caption>
                <thead>
                    <tr>
                        <th scope="col">{t.get("availability-day")}</th>
                        <th scope="col">{t.get("availability-free")}</th>
                        {head}
                    </tr>
                </thead>
                <tbody>{rows}</tbody>
            </table>
        </section>
    }
    .into_any()
}

fn row(ctx: &Ctx, expert: &Expert, outlook: &Outlook, day: &Day, second: Option<Tz>) -> AnyView {
    let t = &ctx.texts;
    let today = (day.date == outlook.today).then(|| {
        view! { " "<span class="badge">{t.get("availability-today")}</span> }
    });
    let free = day.free.subtract(&outlook.busy);
    let own = view! {
        <span>{hours(ctx, day, &free, day.zone)}{why(t, expert, day)}{taken(ctx, outlook, day)}</span>
    };
    let other = second.map(|zone| {
        view! { <td data-label=place(zone)><span>{hours(ctx, day, &free, zone)}</span></td> }
    });
    view! {
        <tr>
            <th scope="row"><span>{t.day(day.date)}{today}</span></th>
            <td data-label=t.get("availability-free")>{own}</td>
            {other}
        </tr>
    }
    .into_any()
}

/// "09:00–12:00, 14:00–17:00 Nairobi, EAT, UTC+03:00", with "+1 day" where the date there is another.
fn hours(ctx: &Ctx, day: &Day, free: &Intervals, zone: Tz) -> AnyView {
    let t = &ctx.texts;
    let Some(first) = free.iter().next() else {
        return view! { <span class="muted">{t.get("availability-not-free")}</span> }.into_any();
    };
    let comma = format!("{} ", t.get("common-comma"));
    let spans: Vec<AnyView> = free
        .iter()
        .enumerate()
        .map(|(index, span)| {
            let comma = (index > 0).then(|| comma.clone());
            view! { {comma}{one(ctx, day.date, span, zone)} }.into_any()
        })
        .collect();
    view! { {spans}" "{moment::zone_mark(ctx, first.start(), zone, &place(zone))} }.into_any()
}

fn one(ctx: &Ctx, date: NaiveDate, span: &Interval, zone: Tz) -> AnyView {
    let t = &ctx.texts;
    let local = |at: DateTime<Utc>| ctx.app.zones().local(at, zone).civil;
    let (start, end) = (local(span.start()), local(span.end()));
    let shift = start.date().signed_duration_since(date).num_days();
    // Where all of a day is free, "00:00–00:00" would say little.
    let text = if start.time() == end.time() && start.date() != end.date() {
        t.get("week-whole-day")
    } else {
        t.time_range(start.time(), end.time())
    };
    view! { <span class="nowrap">{text}{moment::day_shift(t, shift)}</span> }.into_any()
}

/// What made the day what it is, where it is not simply the week: in the expert's own words if there are any.
fn why(t: &Texts, expert: &Expert, day: &Day) -> AnyView {
    let said = &expert.availability;
    let (key, note) = match day.cause {
        Cause::Absence => (Some("availability-why-absence"), said.absence(day.date).map(|a| a.note.clone())),
        Cause::Day => (Some("availability-why-day"), said.day(day.date).map(|d| d.note.clone())),
        Cause::Week if day.free.is_empty() => (Some("availability-why-week"), None),
        Cause::Week => (None, None),
    };
    let cause = key.map(|key| line(t.get(key), note));
    let stay = said.travel(day.date).map(|stay| {
        let place = shell::place(&stay.zone);
        line(t.with("availability-why-travel", &[("place", place.into())]), Some(stay.note.clone()))
    });
    view! { {cause} {stay} }.into_any()
}

/// What the expert's calendars take from the day: when, never for what.
fn taken(ctx: &Ctx, outlook: &Outlook, day: &Day) -> Option<AnyView> {
    let t = &ctx.texts;
    let local = |at: DateTime<Utc>| ctx.app.zones().local(at, day.zone).civil.time();
    let taken = day.free.intersect(&outlook.busy);
    let spans: Vec<String> =
        taken.iter().map(|span| t.time_range(local(span.start()), local(span.end()))).collect();
    let text = t.with("busy-why", &[("hours", spans.join(&format!("{} ", t.get("common-comma"))).into())]);
    (!spans.is_empty()).then(|| line(text, None))
}

fn line(text: String, note: Option<String>) -> AnyView {
    let note = note.filter(|note| !note.is_empty()).map(|note| view! { ": "<bdi>{note}</bdi> });
    view! { <br/><span class="muted">{text}{note}</span> }.into_any()
}

fn place(zone: Tz) -> String {
    shell::place(zone.name())
}

/// One row a day, each by the clocks of its zone: night to day, and what is free.
fn strip(ctx: &Ctx, id: &str, place: &str, rows: &[(NaiveDate, Tz)], outlook: &Outlook) -> AnyView {
    let t = &ctx.texts;
    let count = i32::try_from(rows.len()).unwrap_or(0);
    let height = day_strip::TOP + count * ROW + 2;
    let title = t.plain("availability-strip", &[("place", place.into())]);
    let lines: Vec<AnyView> = rows
        .iter()
        .zip(0..)
        .map(|((date, zone), index)| {
            let y = day_strip::TOP + index * ROW;
            let of = |class: &'static str, those: &Intervals| {
                pieces(ctx, *date, *zone, those).into_iter().map(move |(from, to)| (class, from, to))
            };
            let bars: Vec<AnyView> = of("bar", &outlook.free)
                .chain(of("busy", &outlook.busy))
                .map(|(class, from, to)| {
                    let x = day_strip::LABELS + from * day_strip::HOUR / 60;
                    let width = ((to - from) * day_strip::HOUR / 60).max(2);
                    view! { <rect class=class x=x y=y + 4 width=width height=ROW - 8 rx="2"></rect> }
                        .into_any()
                })
                .collect();
            view! {
                <path class="grid" d=format!("M0 {y}H{}", day_strip::WIDTH)></path>
                <text x="4" y=y + 16>{t.day(*date)}</text>
                {bars}
            }
            .into_any()
        })
        .collect();
    let title_id = format!("{id}-title");
    view! {
        <figure>
            <div class="day-strip" tabindex="0" role="group" aria-label=title.clone()>
                <svg viewBox=format!("0 0 {} {height}", day_strip::WIDTH) role="img" aria-labelledby=title_id.clone()>
                    <title id=title_id.clone()>{title.clone()}</title>
                    {day_strip::ground(count * ROW)}
                    {lines}
                </svg>
            </div>
            <figcaption class="hint">{title}</figcaption>
        </figure>
    }
    .into_any()
}

/// Minutes of the clock from and to, of what is free on this date there.
pub fn pieces(ctx: &Ctx, date: NaiveDate, zone: Tz, free: &Intervals) -> Vec<(i32, i32)> {
    let zones = ctx.app.zones();
    let start = zones.start_of_day(zone, date);
    let Some(end) = date.succ_opt().map(|next| zones.start_of_day(zone, next)) else { return Vec::new() };
    let minute = |at: DateTime<Utc>| {
        let civil = zones.local(at, zone).civil;
        i32::try_from(civil.hour() * 60 + civil.minute()).unwrap_or(0)
    };
    let day: Intervals = Interval::new(start, end).into_iter().collect();
    free.intersect(&day)
        .iter()
        .map(|span| {
            let from = minute(span.start());
            let to = if span.end() == end { 24 * 60 } else { minute(span.end()) };
            // Where clocks go back within it, a short span ends before it began.
            (from, to.max(from))
        })
        .collect()
}
