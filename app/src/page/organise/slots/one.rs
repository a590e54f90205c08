//! One slot: when it is for whom, why it stands where it does in the list, and the button that takes it.

use chrono_tz::Tz;
use domain::{
    Fields,
    proposal::Subject,
    session::{Place, Session},
};
use leptos::prelude::*;
use service::{SessionView, Sitting, SlotView, Slots};

use super::reason;
use crate::{
    component::{day_strip, moment, timetable},
    ctx::Ctx,
    shell,
};

/// More rows than this are no strip any more.
const ZONES: usize = 12;

/// `number` is its place in the list; 0 for one that is in none. `last` stands at its end.
pub fn card(ctx: &Ctx, slots: &Slots, slot: &SlotView, number: i32, last: AnyView) -> AnyView {
    let t = &ctx.texts;
    let item = as_session(ctx, slots, slot);
    let day = timetable::day_of(&item.session);
    let people: Vec<String> =
        slot.experts.iter().filter_map(|id| slots.names.experts.get(id).cloned()).collect();
    let given = (!people.is_empty())
        .then(|| view! { <p>{t.with("planning-given-by", &[("names", t.list(&people).into())])}</p> });
    let place = timetable::place(t, &item.session, item.site.as_ref());
    let label = format!("slot-{}", slot.starts_at.timestamp());
    let labelled = label.clone();
    let key = if number == 1 { "slot-best" } else { "slot-number" };
    let rank = (number > 0).then(|| {
        let class = if number == 1 { "badge accepted" } else { "badge" };
        view! { " "<span class=class>{t.with(key, &[("number", i64::from(number).into())])}</span> }
    });
    view! {
        <article class="card" aria-labelledby=labelled>
            <h3 id=label>{t.date(day)}{rank}</h3>
            <div>{timetable::times(ctx, &item.session, item.site.as_ref())}</div>
            <p class="where">{place}</p>
            {given}
            {why(ctx, slots, slot)}
            {strip(ctx, slots, slot, &item, number)}
            {last}
        </article>
    }
    .into_any()
}

/// The session as it would be.
fn as_session(ctx: &Ctx, slots: &Slots, slot: &SlotView) -> SessionView {
    let session = Session {
        place: slot
            .site
            .as_ref()
            .map_or(Place::Online { address: String::new() }, |site| Place::Site(site.id)),
        starts_civil: ctx.app.zones().local(slot.starts_at, slot.zone).civil,
        zone: slot.zone.name().to_owned(),
        starts_at: slot.starts_at,
        ends_at: slot.ends_at,
        ..slots.session.clone()
    };
    SessionView { session, site: slot.site.clone(), experts: Vec::new() }
}

/// The reason for its rank.
fn why(ctx: &Ctx, slots: &Slots, slot: &SlotView) -> AnyView {
    let t = &ctx.texts;
    let missed: Vec<String> = slot.missed.iter().map(|who| reason::name(ctx, &slots.names, who)).collect();
    let missed = (!missed.is_empty()).then(|| {
        view! { <p class="muted">{t.with("slot-missed", &[("names", t.list(&missed).into())])}</p> }
    });
    if slot.outside.is_empty() {
        return view! { <p class="good-hours">{t.get("slot-all-day")}</p>{missed} }.into_any();
    }
    let heads: i64 = slot.outside.iter().map(|sitting| i64::from(sitting.people)).sum();
    let lines: Vec<AnyView> = slot.outside.iter().map(|sitting| outside(ctx, slots, slot, sitting)).collect();
    view! {
        <div class="bad-hours">
            <p>{t.with("slot-outside", &[("count", heads.into())])}</p>
            <ul>{lines}</ul>
        </div>
        {missed}
    }
    .into_any()
}

/// "Dr A: Tue 21:00–22:30 Apia, UTC+13:00 +1 day".
fn outside(ctx: &Ctx, slots: &Slots, slot: &SlotView, sitting: &Sitting) -> AnyView {
    let (t, zones) = (&ctx.texts, ctx.app.zones());
    let local = |at| zones.local(at, sitting.zone);
    let (start, end) = (local(slot.starts_at), local(slot.ends_at));
    let time = timetable::clock_span(t, start.civil, end.civil, true);
    let name = reason::name(ctx, &slots.names, &sitting.who);
    let people = matches!(sitting.who, Subject::Delegation(_) | Subject::Everyone)
        .then(|| t.with("slot-people", &[("count", i64::from(sitting.people).into())]));
    let borne = (sitting.borne > 0).then(|| {
        let text = t.with("slot-borne", &[("count", i64::from(sitting.borne).into())]);
        view! { <br/><span class="muted">{text}</span> }
    });
    let place = shell::place(sitting.zone.name());
    view! {
        <li>
            <bdi>{name}</bdi>
            {people.map(|people| view! { " "<span class="muted">{people}</span> })}
            {t.get("common-colon")}" "
            <time datetime=start.iso()>{time}</time>" "
            {moment::zone_mark(ctx, slot.starts_at, sitting.zone, &place)}
            {moment::day_shift(t, sitting.day_difference)}
            {borne}
        </li>
    }
    .into_any()
}

/// The day as everybody lives it; open for the best one.
fn strip(ctx: &Ctx, slots: &Slots, slot: &SlotView, item: &SessionView, number: i32) -> AnyView {
    let t = &ctx.texts;
    let day = timetable::day_of(&item.session);
    let mut rows = day_strip::zones(ctx, std::slice::from_ref(item), &[]);
    for (who, zone) in &slot.clocks {
        let place = day_strip::short(&reason::name(ctx, &slots.names, who));
        let is_new = |row: &day_strip::Zone| row.zone != *zone || row.place != place;
        // At the site everybody lives by the row that is there already.
        if slot.site.is_none() && rows.len() < ZONES && rows.iter().all(is_new) {
            rows.push(day_strip::Zone { zone: *zone, place });
        }
    }
    if let Some(own) = ctx.zone.filter(|own| rows.iter().all(|row| row.zone != *own)) {
        rows.push(day_strip::Zone { zone: own, place: shell::place(own.name()) });
    }
    let name = format!("slot-{number}-{}", slot.starts_at.timestamp());
    let drawing = day_strip::named(ctx, &name, day, &[item], &rows);
    view! {
        <details open=number == 1>
            <summary>{t.get("slot-strip")}</summary>
            {drawing}
        </details>
    }
    .into_any()
}

/// The form that takes it.
pub fn taking(ctx: &Ctx, slots: &Slots, slot: &SlotView, window: &Fields) -> AnyView {
    let t = &ctx.texts;
    let hidden = |name: &str, value: String| {
        view! { <input type="hidden" name=name.to_owned() value=value/> }.into_any()
    };
    let experts: Vec<AnyView> = slot.experts.iter().map(|id| hidden("expert", id.to_string())).collect();
    let site = slot.site.as_ref().map(|site| site.id.to_string()).unwrap_or_default();
    let spoken = spoken(ctx, slot, slot.zone);
    let of = move || view! { <span class="visually-hidden">" "{spoken.clone()}</span> };
    // Who has been asked already is told of another time once that is published.
    let buttons = if slot.to_ask.is_empty() && slots.held.is_empty() {
        view! {
            <button class="button primary" type="submit" name="how" value="hold">{t.get("slot-take")}{of()}</button>
        }
        .into_any()
    } else {
        view! {
            <button class="button primary" type="submit" name="how" value="ask">{t.get("slot-take-and-ask")}{of()}</button>
            <button class="button" type="submit" name="how" value="hold">{t.get("slot-take-and-hold")}{of()}</button>
        }
        .into_any()
    };
    view! {
        <form method="post">
            {hidden("start", slot.starts_at.to_rfc3339())}
            {hidden("site", site)}
            {experts}
            {hidden("revision", slots.revision.to_string())}
            {hidden("earliest", window.get("earliest").to_owned())}
            {hidden("latest", window.get("latest").to_owned())}
            <p class="actions">{buttons}</p>
        </form>
    }
    .into_any()
}

/// Which one a button takes, for those who do not see the card around it.
fn spoken(ctx: &Ctx, slot: &SlotView, zone: Tz) -> String {
    let civil = ctx.app.zones().local(slot.starts_at, zone).civil;
    let (date, time) = (ctx.texts.date(civil.date()), ctx.texts.time(civil.time()));
    ctx.texts.plain("common-date-time", &[("date", date.into()), ("time", time.into())])
}
