//! `/programmes/{slug}/calendar.ics`: the timetable for calendars, which ask for it again and again.

use std::time::Duration;

use axum::{
    extract::Path,
    http::{
        HeaderMap, HeaderName, HeaderValue, StatusCode,
        header::{CACHE_CONTROL, CONTENT_DISPOSITION, CONTENT_TYPE, ETAG, VARY},
    },
    response::{IntoResponse, Response},
};
use calendar::ical::{Calendar, Event, Status, When, Words};
use chrono::{DateTime, Utc};
use domain::{Translated, permission::Actor, programme, session::Session, site::Site};
use service::{ProgrammeView, SessionView};

use crate::{
    component::{moment, timetable},
    ctx::Ctx,
    failure::Failure,
    routes::{Access, Route},
    shell, tag,
};

/// How often a calendar should ask again.
const REFRESH: Duration = Duration::from_secs(3600);

pub fn routes() -> Vec<Route> {
    vec![Route::get("/programmes/{slug}/calendar.ics", Access::Public, feed)]
}

/// What anybody may see, whoever asks: the address is given away to programs.
async fn feed(ctx: Ctx, Path(slug): Path<String>, headers: HeaderMap) -> Result<Response, Failure> {
    let view = ctx.app.service.programme(&Actor::Visitor, &slug).await?;
    // Language and zone may come from the reader's own headers.
    let caching = [(CACHE_CONTROL, "public, no-cache"), (VARY, "Accept-Language, Cookie")];
    answer(&ctx, &headers, caching, &view.programme.slug, |stamp| calendar(&ctx, &view, stamp))
}

/// The calendar that `make` gives for a stamp, or 304 where the asker has it; also for a person's own.
pub fn answer(
    ctx: &Ctx,
    headers: &HeaderMap,
    caching: [(HeaderName, &'static str); 2],
    name: &str,
    make: impl Fn(DateTime<Utc>) -> Calendar,
) -> Result<Response, Failure> {
    // The stamp is new at each answer and must not make the same timetable look changed.
    let tag = tag::of(&make(DateTime::UNIX_EPOCH).write(ctx.app.zones()));
    let value =
        |text: &str| HeaderValue::from_str(text).map_err(|error| Failure::Internal(error.to_string()));
    let [first, second] = caching.map(|(name, text)| (name, HeaderValue::from_static(text)));
    let common = [(ETAG, value(&tag)?), first, second];
    if tag::is_known(headers, &tag) {
        return Ok((StatusCode::NOT_MODIFIED, common).into_response());
    }
    let text = make(ctx.app.service.now()).write(ctx.app.zones());
    let own = [
        (CONTENT_TYPE, HeaderValue::from_static("text/calendar; charset=utf-8")),
        (CONTENT_DISPOSITION, value(&format!("inline; filename=\"{name}.ics\""))?),
    ];
    Ok((common, own, text).into_response())
}

fn calendar(ctx: &Ctx, view: &ProgrammeView, stamp: DateTime<Utc>) -> Calendar {
    calendar_with(ctx, view, stamp, |_, _| ())
}

/// What was published and, until it would have been over, what was cancelled since; `more` may say more of each.
pub fn calendar_with(
    ctx: &Ctx,
    view: &ProgrammeView,
    stamp: DateTime<Utc>,
    more: impl Fn(&SessionView, &mut Event),
) -> Calendar {
    let standing = view.sessions.iter().map(|item| (item, event(ctx, view, item, stamp)));
    let gone = view.cancelled.iter().map(|item| (item, cancelled(event(ctx, view, item, stamp))));
    let events = standing.chain(gone).map(|(item, mut event)| {
        more(item, &mut event);
        event
    });
    Calendar::publish(words(ctx, &view.programme.titles), REFRESH, events.collect())
}

fn event(ctx: &Ctx, view: &ProgrammeView, item: &SessionView, stamp: DateTime<Utc>) -> Event {
    let settings = ctx.app.service.settings();
    let session = &item.session;
    let uid = format!("session-{}@{}", session.id, settings.host());
    let mut event = Event::new(uid, stamp, When::Utc(session.starts_at), When::Utc(session.ends_at));
    event.sequence = u32::try_from(session.revision).unwrap_or(u32::MAX);
    event.summary = words(ctx, &session.titles);
    event.description = Words::new(description(ctx, view, item), ctx.texts.lang().code());
    event.location = location(ctx, item.site.as_ref());
    event.url = Some(format!("{}/programmes/{}", settings.base_url, view.programme.slug));
    if view.programme.status == programme::Status::Cancelled { cancelled(event) } else { event }
}

/// Cancelling is a change of the entry that no session's revision counts.
fn cancelled(mut event: Event) -> Event {
    event.sequence = event.sequence.saturating_add(1);
    event.status = Status::Cancelled;
    event
}

fn words(ctx: &Ctx, text: &Translated) -> Words {
    text.best(ctx.texts.lang()).map(|(lang, text)| Words::new(text, lang.code())).unwrap_or_default()
}

fn location(ctx: &Ctx, site: Option<&Site>) -> Words {
    let Some(site) = site else { return Words::new(ctx.texts.get("common-online"), ctx.texts.lang().code()) };
    let country = site.country.as_ref().map(|code| ctx.app.places.country(code.as_str(), ctx.texts.lang()));
    let address = site.address.lines().collect::<Vec<_>>().join(", ");
    let parts = [site.name.as_str(), address.as_str(), site.city.as_str(), country.unwrap_or_default()];
    let text: Vec<&str> = parts.into_iter().filter(|part| !part.is_empty()).collect();
    Words { text: text.join(", "), language: None }
}

/// Programme, kind, the times on the clocks of the place and of the reader, notes.
fn description(ctx: &Ctx, view: &ProgrammeView, item: &SessionView) -> String {
    let t = &ctx.texts;
    let session = &item.session;
    let mut lines = vec![
        view.programme.titles.text(t.lang()).to_owned(),
        timetable::kind(t, session),
        local_time(ctx, session, item.site.as_ref()),
    ];
    let own = ctx.zone.filter(|own| own.name() != session.zone);
    lines.extend(own.map(|own| in_zone(ctx, session, own, &shell::place(own.name()))));
    lines.push(session.notes.text(t.lang()).to_owned());
    lines.retain(|line| !line.is_empty());
    lines.join("\n")
}

fn local_time(ctx: &Ctx, session: &Session, site: Option<&Site>) -> String {
    let zone = ctx.app.zones().parse(&session.zone);
    zone.map(|zone| {
        let place = site.map_or_else(|| shell::place(zone.name()), |site| site.city.clone());
        in_zone(ctx, session, zone, &place)
    })
    .unwrap_or_default()
}

/// "Wed 3 Mar 09:00–10:30 (Apia, UTC+13:00)".
fn in_zone(ctx: &Ctx, session: &Session, zone: chrono_tz::Tz, place: &str) -> String {
    let (t, zones) = (&ctx.texts, ctx.app.zones());
    let (start, end) = (zones.local(session.starts_at, zone).civil, zones.local(session.ends_at, zone).civil);
    let span = timetable::clock_span(t, start, end, false);
    let clock = moment::clock(ctx, session.starts_at, zone);
    format!("{} {span} ({place}, {clock})", t.day(start.date()))
}

#[cfg(test)]
mod tests;
