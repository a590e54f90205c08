//! What is different between two editions, in words.

use domain::{
    Code, Lang,
    attendance::Attendance,
    difference::{Aspect, Changed, Difference, Fact, aspects},
    institution::Institution,
    leg::Leg,
    programme::Programme,
    version::{Edition, Scheduled},
};
use leptos::prelude::*;

use crate::{
    component::{moment, timetable, tongue},
    ctx::Ctx,
    shell,
};

/// Everything that is different, in three groups; what is the same says nothing.
pub fn section(ctx: &Ctx, before: &Edition, after: &Edition, difference: &Difference) -> AnyView {
    let facts: Vec<AnyView> = difference
        .facts
        .iter()
        .map(|one| view! { <li>{fact(ctx, *one, before, after)}</li> }.into_any())
        .collect();
    let sessions = difference.sessions.iter().map(|one| session(ctx, one)).collect();
    let legs = difference.legs.iter().map(|one| leg(ctx, one)).collect();
    view! {
        {group(ctx, "version-sessions", sessions)}
        {group(ctx, "version-facts", facts)}
        {group(ctx, "version-legs", legs)}
    }
    .into_any()
}

fn group(ctx: &Ctx, heading: &str, items: Vec<AnyView>) -> AnyView {
    if items.is_empty() {
        return ().into_any();
    }
    view! { <h3>{ctx.texts.get(heading)}</h3><ul class="plain changes">{items}</ul> }.into_any()
}

/// "Place: Gene bank, Beijing → Tea house, Beijing".
fn pair(ctx: &Ctx, name: &str, before: &str, after: &str) -> String {
    let t = &ctx.texts;
    let name = t.get(name);
    let key = match (before.is_empty(), after.is_empty()) {
        (true, _) => "audit-change-new",
        (_, true) => "audit-change-gone",
        (false, false) => "audit-change",
    };
    t.with(key, &[("name", name.into()), ("before", before.into()), ("after", after.into())])
}

fn fact(ctx: &Ctx, fact: Fact, before: &Edition, after: &Edition) -> String {
    let t = &ctx.texts;
    let (from, to) = (&before.programme, &after.programme);
    let both = |name: &str, word: &dyn Fn(&Edition) -> String| pair(ctx, name, &word(before), &word(after));
    match fact {
        Fact::Title => translated(ctx, "organise-field-title", &from.titles, &to.titles),
        Fact::Description => t.get("version-description"),
        Fact::Kind => both("organise-field-kind", &|one| {
            t.get(&format!("programme-kind-{}", one.programme.kind.code()))
        }),
        Fact::Dates => {
            both("organise-dates", &|one| t.date_range(one.programme.starts_on, one.programme.ends_on))
        }
        Fact::HomeZone => both("organise-field-home-zone", &|one| shell::place(&one.programme.home_zone)),
        Fact::Host => both("organise-field-host", &|one| names(ctx, one.host.iter())),
        Fact::Partners => both("organise-field-partners", &|one| names(ctx, one.partners.iter())),
        Fact::Strand => both("organise-field-strand", &|one| {
            one.strand.as_ref().map(|strand| strand.names.text(t.lang()).to_owned()).unwrap_or_default()
        }),
        Fact::Languages => both("organise-field-languages", &|one| languages(ctx, &one.programme)),
        Fact::Funding => both("organise-field-funding", &|one| one.programme.funding.join("; ")),
        Fact::Agreement => both("organise-field-agreement", &|one| one.programme.agreement.clone()),
    }
}

fn names<'a>(ctx: &Ctx, institutions: impl Iterator<Item = &'a Institution>) -> String {
    let names: Vec<String> = institutions.map(|one| one.name.clone()).collect();
    if names.is_empty() { String::new() } else { ctx.texts.list(&names) }
}

fn languages(ctx: &Ctx, programme: &Programme) -> String {
    let names: Vec<String> = programme.languages.iter().map(|lang| tongue::name(&ctx.texts, lang)).collect();
    ctx.texts.list(&names)
}

/// Before and after in the reader's language, or in the first in which they differ.
fn translated(ctx: &Ctx, name: &str, before: &domain::Translated, after: &domain::Translated) -> String {
    let own = ctx.texts.lang();
    let mut langs: Vec<&Lang> = vec![own];
    langs.extend(before.iter().chain(after.iter()).map(|(lang, _)| lang));
    let differs = langs.into_iter().find(|lang| before.exactly(lang) != after.exactly(lang)).unwrap_or(own);
    pair(ctx, name, before.exactly(differs), after.exactly(differs))
}

fn leg(ctx: &Ctx, one: &Changed<Leg>) -> AnyView {
    let t = &ctx.texts;
    let words = |leg: &Leg| {
        let country = leg.country.as_ref().map(|code| ctx.app.places.country(code.as_str(), t.lang()));
        let place = [Some(leg.city.as_str()), country].into_iter().flatten().filter(|part| !part.is_empty());
        let (place, days) = (place.collect::<Vec<_>>().join(", "), t.date_range(leg.starts_on, leg.ends_on));
        format!("{place}, {days}, {}", shell::place(&leg.zone))
    };
    let text = match one {
        Changed::Added(leg) => pair(ctx, "version-added", "", &words(leg)),
        Changed::Removed(leg) => pair(ctx, "version-removed", "", &words(leg)),
        Changed::Edited { from, to } => pair(ctx, "version-edited", &words(from), &words(to)),
    };
    view! { <li>{text}</li> }.into_any()
}

/// One session, as an item of a list.
pub fn session(ctx: &Ctx, one: &Changed<Scheduled>) -> AnyView {
    match one {
        Changed::Added(item) => whole(ctx, "open", "version-added", item),
        Changed::Removed(item) => whole(ctx, "cancelled", "version-removed", item),
        Changed::Edited { from, to } => {
            let lines: Vec<AnyView> = aspects(from, to)
                .into_iter()
                .map(|what| view! { <li>{aspect(ctx, what, from, to)}</li> }.into_any())
                .collect();
            view! {
                <li>
                    {mark(ctx, "full", "version-edited")}
                    <strong>{tongue::line(&ctx.texts, &to.session.titles)}</strong>
                    <ul>{lines}</ul>
                </li>
            }
            .into_any()
        }
    }
}

fn whole(ctx: &Ctx, class: &'static str, key: &str, item: &Scheduled) -> AnyView {
    view! {
        <li>
            {mark(ctx, class, key)}
            <strong>{tongue::line(&ctx.texts, &item.session.titles)}</strong>
            <ul>
                <li>{ctx.texts.date(timetable::day_of(&item.session))}{timetable::times(ctx, &item.session, item.site.as_ref())}</li>
                <li>{place(ctx, item)}</li>
            </ul>
        </li>
    }
    .into_any()
}

fn mark(ctx: &Ctx, class: &'static str, key: &str) -> AnyView {
    view! { <span class=format!("badge {class}")>{ctx.texts.get(key)}</span>" " }.into_any()
}

fn aspect(ctx: &Ctx, what: Aspect, from: &Scheduled, to: &Scheduled) -> String {
    let t = &ctx.texts;
    let (a, b) = (&from.session, &to.session);
    match what {
        Aspect::Time => moved(ctx, from, to),
        Aspect::Length => {
            let length = |minutes: i64| t.with("version-minutes", &[("minutes", minutes.into())]);
            pair(ctx, "version-length", &length(a.minutes), &length(b.minutes))
        }
        Aspect::Place => pair(ctx, "version-place", &place(ctx, from), &place(ctx, to)),
        Aspect::Address => t.get("version-address"),
        Aspect::Title => translated(ctx, "organise-field-session-title", &a.titles, &b.titles),
        Aspect::Kind => {
            pair(ctx, "organise-field-session-kind", &timetable::kind(t, a), &timetable::kind(t, b))
        }
        Aspect::Notes => t.get("version-notes"),
        Aspect::Attendance => {
            pair(ctx, "version-attendance", &whom(ctx, &a.attendance), &whom(ctx, &b.attendance))
        }
        Aspect::Experts => {
            let list = |names: &[String]| if names.is_empty() { String::new() } else { t.list(names) };
            pair(ctx, "version-experts", &list(&from.experts), &list(&to.experts))
        }
    }
}

/// "Nepal and Samoa"; for everyone, or for those who sign up.
fn whom(ctx: &Ctx, attendance: &Attendance) -> String {
    let t = &ctx.texts;
    match attendance {
        Attendance::Everyone => t.get("attendance-everyone"),
        Attendance::Delegations(those) => {
            let names: Vec<String> = those.iter().map(|one| timetable::delegation(ctx, one)).collect();
            t.list(&names)
        }
        Attendance::SignUp { capacity } => {
            t.with("attendance-by-sign-up", &[("capacity", (*capacity).into())])
        }
    }
}

/// Name, city and address, so that a corrected address shows too.
fn place(ctx: &Ctx, item: &Scheduled) -> String {
    let Some(site) = &item.site else { return ctx.texts.get("common-online") };
    let address = site.address.lines().map(str::trim).collect::<Vec<_>>().join(", ");
    let parts = [site.name.as_str(), site.city.as_str(), address.as_str()];
    parts.into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join(", ")
}

/// "Moved from Tue 2 Mar, 09:00 to 14:00 (Kathmandu, UTC+05:45)".
fn moved(ctx: &Ctx, from: &Scheduled, to: &Scheduled) -> String {
    let t = &ctx.texts;
    let (a, b) = (&from.session, &to.session);
    let day_and_time = |at: chrono::NaiveDateTime| {
        let (date, time) = (t.day(at.date()), t.time(at.time()));
        t.plain("common-date-time", &[("date", date.into()), ("time", time.into())])
    };
    let there = if a.starts_civil.date() == b.starts_civil.date() {
        t.time(b.starts_civil.time())
    } else {
        day_and_time(b.starts_civil)
    };
    // Nobody moved it: by the clock of its place it stays, and only UTC can say what is different.
    if (a.starts_civil, &a.zone) == (b.starts_civil, &b.zone) {
        let utc = |at: chrono::DateTime<chrono::Utc>| day_and_time(at.naive_utc());
        return t.with(
            "version-clocks",
            &[
                ("when", day_and_time(a.starts_civil).into()),
                ("place", shell::place(&b.zone).into()),
                ("before", utc(a.starts_at).into()),
                ("after", utc(b.starts_at).into()),
            ],
        );
    }
    let clock = |item: &Scheduled| {
        let session = &item.session;
        let zone = ctx.app.zones().parse(&session.zone);
        let offset = zone.map(|zone| moment::clock(ctx, session.starts_at, zone)).unwrap_or_default();
        let city = item.site.as_ref().map_or_else(|| shell::place(&session.zone), |site| site.city.clone());
        (city, offset)
    };
    let (before, after) = (clock(from), clock(to));
    let mut words = vec![
        ("from", day_and_time(a.starts_civil).into()),
        ("to", there.into()),
        ("place", after.0.as_str().into()),
        ("offset", after.1.as_str().into()),
    ];
    if a.zone == b.zone && before.1 == after.1 {
        return t.with("version-moved", &words);
    }
    words.push(("old_place", before.0.as_str().into()));
    words.push(("old_offset", before.1.as_str().into()));
    t.with("version-moved-zone", &words)
}
