//! One instant, for people: at the place it was agreed for, and where the viewer is.

use catalogue::Texts;
use chrono::{DateTime, Utc};
use chrono_tz::Tz;
use leptos::prelude::*;

use crate::{ctx::Ctx, shell};

/// "Wed 3 Mar 2027, 09:00 Shanghai, UTC+08:00", and where it differs the same in the viewer's zone.
pub fn both(ctx: &Ctx, at: DateTime<Utc>, zone: Tz) -> AnyView {
    let zones = ctx.app.zones();
    let own = ctx.zone.filter(|own| zones.local(at, *own) != zones.local(at, zone));
    let own = own.map(|own| {
        view! { <br/><span class="muted">{ctx.texts.label("common-your-time")}{one(ctx, at, own)}</span> }
    });
    view! { {one(ctx, at, zone)} {own} }.into_any()
}

/// The same in one zone only.
pub fn one(ctx: &Ctx, at: DateTime<Utc>, zone: Tz) -> AnyView {
    let (t, local) = (&ctx.texts, ctx.app.zones().local(at, zone));
    let (date, time) = (t.date(local.civil.date()), t.time(local.civil.time()));
    let text = t.plain("common-date-time", &[("date", date.into()), ("time", time.into())]);
    view! { <time datetime=local.iso()>{text}</time> " " {zone_mark(ctx, at, zone, &shell::place(zone.name()))} }
        .into_any()
}

/// Place, short name and offset of that very moment: "Berlin, CEST, UTC+02:00"; UTC itself is no place.
pub fn zone_mark(ctx: &Ctx, at: DateTime<Utc>, zone: Tz, place: &str) -> AnyView {
    if zone == Tz::UTC && place == zone.name() {
        return view! { <span class="zone-name ltr">"UTC"</span> }.into_any();
    }
    let (text, comma) = (clock(ctx, at, zone), format!("{} ", ctx.texts.get("common-comma")));
    view! { <span class="zone-name"><bdi>{place.to_owned()}</bdi>{comma}<span class="ltr">{text}</span></span> }
        .into_any()
}

/// "CEST, UTC+02:00"; zones without a name of letters have the offset alone.
pub fn clock(ctx: &Ctx, at: DateTime<Utc>, zone: Tz) -> String {
    let zones = ctx.app.zones();
    let (name, offset) = (zones.abbreviation(at, zone), zones.local(at, zone).offset_text());
    let lettered = name.chars().all(|c| c.is_ascii_alphabetic()) && name != "UTC";
    if lettered { format!("{name}, {offset}") } else { offset }
}

/// "+1 day" where the date is not the one it is compared with.
pub fn day_shift(t: &Texts, days: i64) -> Option<AnyView> {
    (days != 0).then(|| {
        view! { " "<span class="plus-day">{t.with("common-day-shift", &[("days", days.into())])}</span> }
            .into_any()
    })
}
