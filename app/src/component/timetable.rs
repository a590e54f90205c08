//! The timetable: sessions by day, each at the site's time first and the viewer's second.

use catalogue::Texts;
use chrono::NaiveDate;
use chrono_tz::Tz;
use domain::{
    Code,
    attendance::{Attendance, Delegation},
    session::{Place, Session},
    site::Site,
};
use leptos::prelude::*;
use service::SessionView;

use crate::{
    component::{moment, tongue},
    ctx::Ctx,
    shell,
};

/// The civil date at the place: the day under which people look for a session.
pub fn day_of(session: &Session) -> NaiveDate {
    session.starts_civil.date()
}

/// Sessions by day, in the order in which they happen.
pub fn by_day(sessions: &[SessionView]) -> Vec<(NaiveDate, Vec<&SessionView>)> {
    let mut sorted: Vec<&SessionView> = sessions.iter().collect();
    sorted.sort_by_key(|item| (day_of(&item.session), item.session.starts_at, item.session.id));
    let mut days: Vec<(NaiveDate, Vec<&SessionView>)> = Vec::new();
    for item in sorted {
        let day = day_of(&item.session);
        match days.last_mut() {
            Some((last, items)) if *last == day => items.push(item),
            _ => days.push((day, vec![item])),
        }
    }
    days
}

/// All days; `beside` may put something more under a session (an organiser's links), or `()`.
pub fn timetable(ctx: &Ctx, sessions: &[SessionView], beside: impl Fn(&SessionView) -> AnyView) -> AnyView {
    let days: Vec<AnyView> = by_day(sessions)
        .into_iter()
        .map(|(day, items)| {
            let entries: Vec<AnyView> =
                items.into_iter().map(|item| entry(ctx, item, beside(item))).collect();
            view! {
                <h3 class="day" id=anchor(day)>{ctx.texts.date(day)}</h3>
                <ol>{entries}</ol>
            }
            .into_any()
        })
        .collect();
    view! { <div class="timetable">{days}</div> }.into_any()
}

/// Where a day begins in the page.
pub fn anchor(day: NaiveDate) -> String {
    format!("day-{day}")
}

fn entry(ctx: &Ctx, item: &SessionView, beside: AnyView) -> AnyView {
    let t = &ctx.texts;
    let session = &item.session;
    let class = format!("session {}", session.kind.code());
    view! {
        <li class=class>
            <div>{times(ctx, session, item.site.as_ref())}</div>
            <div>
                <h4>{tongue::line(t, &session.titles)}</h4>
                <p class="where">{kind(t, session)}" · "{place(t, session, item.site.as_ref())}</p>
                {audience(ctx, session)}
                {experts(t, item)}
                {notes(t, session)}
                {beside}
            </div>
        </li>
    }
    .into_any()
}

/// When the session is: at the place, and where the viewer is.
pub fn times(ctx: &Ctx, session: &Session, site: Option<&Site>) -> AnyView {
    let zones = ctx.app.zones();
    let Some(zone) = zones.parse(&session.zone) else { return ().into_any() };
    let place = site.map_or_else(|| shell::place(zone.name()), |site| site.city.clone());
    let own = ctx.zone.map(|own| own_time(ctx, session, zone, own));
    view! {
        <p class="site-time">
            {span(ctx, session, zone, false)}
            {moment::zone_mark(ctx, session.starts_at, zone, &place)}
        </p>
        {own}
    }
    .into_any()
}

fn own_time(ctx: &Ctx, session: &Session, zone: Tz, own: Tz) -> AnyView {
    let (t, zones) = (&ctx.texts, ctx.app.zones());
    let same = zones.local(session.starts_at, own) == zones.local(session.starts_at, zone)
        && zones.local(session.ends_at, own) == zones.local(session.ends_at, zone);
    let label = t.label("common-your-time");
    if same {
        return view! { <p class="your-time">{label}{t.get("timetable-same")}</p> }.into_any();
    }
    let shift = zones.day_difference(session.starts_at, zone, own);
    view! {
        <p class="your-time">
            <span>{label.trim_end().to_owned()}</span>
            {span(ctx, session, own, true)}
            {moment::day_shift(t, shift)}
            {moment::zone_mark(ctx, session.starts_at, own, &shell::place(own.name()))}
        </p>
    }
    .into_any()
}

/// "09:00–10:30", with weekdays where `weekday` asks for them or the session goes past midnight.
fn span(ctx: &Ctx, session: &Session, zone: Tz, weekday: bool) -> AnyView {
    let zones = ctx.app.zones();
    let (start, end) = (zones.local(session.starts_at, zone), zones.local(session.ends_at, zone));
    let text = clock_span(&ctx.texts, start.civil, end.civil, weekday);
    view! { <time datetime=start.iso()>{text}</time> }.into_any()
}

/// The words of a span of one zone's clock, also for calendars.
pub fn clock_span(
    t: &Texts,
    start: chrono::NaiveDateTime,
    end: chrono::NaiveDateTime,
    weekday: bool,
) -> String {
    let one_day = start.date() == end.date();
    let with_day =
        |at: chrono::NaiveDateTime| format!("{} {}", t.weekday_short(at.date()), t.time(at.time()));
    match (one_day, weekday) {
        (true, false) => t.time_range(start.time(), end.time()),
        (true, true) => {
            format!("{} {}", t.weekday_short(start.date()), t.time_range(start.time(), end.time()))
        }
        (false, _) => format!("{} – {}", with_day(start), with_day(end)),
    }
}

/// What kind of session it is.
pub fn kind(t: &Texts, session: &Session) -> String {
    t.get(&format!("session-kind-{}", session.kind.code()))
}

/// "Fisheries laboratory, Apia", or "Online".
pub fn place(t: &Texts, session: &Session, site: Option<&Site>) -> AnyView {
    match (&session.place, site) {
        (Place::Site(_), Some(site)) => {
            let text = format!("{}, {}", site.name, site.city);
            let address = site.address.lines().map(str::trim).collect::<Vec<_>>().join(", ");
            let address = (!address.is_empty()).then(|| view! { <br/><bdi>{address}</bdi> });
            view! { <bdi>{text}</bdi>{address} }.into_any()
        }
        _ => view! { <strong>{t.get("common-online")}</strong> }.into_any(),
    }
}

/// For whom it is, where it is not for everyone.
fn audience(ctx: &Ctx, session: &Session) -> Option<AnyView> {
    let t = &ctx.texts;
    let text = match &session.attendance {
        Attendance::Everyone => return None,
        Attendance::Delegations(those) => {
            let names: Vec<String> = those.iter().map(|one| delegation(ctx, one)).collect();
            t.with("attendance-for", &[("delegations", t.list(&names).into())])
        }
        Attendance::SignUp { capacity } => {
            t.with("attendance-by-sign-up", &[("capacity", (*capacity).into())])
        }
    };
    Some(view! { <p class="muted">{text}</p> }.into_any())
}

/// Who gives it, as far as they have said that they do.
fn experts(t: &Texts, item: &SessionView) -> Option<AnyView> {
    if item.experts.is_empty() {
        return None;
    }
    let names = t.list(&item.experts);
    Some(view! { <p class="muted">{t.with("version-with", &[("names", names.into())])}</p> }.into_any())
}

/// The country's name in the viewer's language, or the institution's.
pub fn delegation(ctx: &Ctx, delegation: &Delegation) -> String {
    match delegation {
        Delegation::Country(code) => {
            let name = ctx.app.places.country(code.as_str(), ctx.texts.lang());
            if name.is_empty() { code.as_str().to_owned() } else { name.to_owned() }
        }
        Delegation::Institution(name) => name.clone(),
    }
}

fn notes(t: &Texts, session: &Session) -> AnyView {
    if session.notes.is_empty() { ().into_any() } else { tongue::prose(t, &session.notes) }
}
