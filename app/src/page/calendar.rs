//! `/programmes/{slug}/calendar.ics`: the timetable for calendars, which ask for it again and again.

use std::{
    hash::{DefaultHasher, Hash, Hasher},
    time::Duration,
};

use axum::{
    extract::Path,
    http::{
        HeaderMap, HeaderName, HeaderValue, StatusCode,
        header::{CACHE_CONTROL, CONTENT_DISPOSITION, CONTENT_TYPE, ETAG, IF_NONE_MATCH, VARY},
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
    shell,
};

/// How often a calendar should ask again.
const REFRESH: Duration = Duration::from_secs(3600);

pub fn routes() -> Vec<Route> {
    vec![Route::get("/programmes/{slug}/calendar.ics", Access::Public, feed)]
}

/// What anybody may see, whoever asks: the address is given away to programs.
async fn feed(ctx: Ctx, Path(slug): Path<String>, headers: HeaderMap) -> Result<Response, Failure> {
    let view = ctx.app.service.programme(&Actor::Visitor, &slug).await?;
    // The stamp is new at each answer and must not make the same timetable look changed.
    let tag = tag(&calendar(&ctx, &view, DateTime::UNIX_EPOCH).write(ctx.app.zones()));
    let is_known = headers
        .get_all(IF_NONE_MATCH)
        .iter()
        .filter_map(|value| value.to_str().ok())
        .flat_map(|line| line.split(','))
        .any(|known| known.trim() == tag || known.trim() == "*");
    let common = [
        (ETAG, HeaderValue::from_str(&tag).map_err(|error| Failure::Internal(error.to_string()))?),
        (CACHE_CONTROL, HeaderValue::from_static("public, no-cache")),
        // Language and zone may come from the reader's own headers.
        (VARY, HeaderValue::from_static("Accept-Language, Cookie")),
    ];
    if is_known {
        return Ok((StatusCode::NOT_MODIFIED, common).into_response());
    }
    let text = calendar(&ctx, &view, ctx.app.service.now()).write(ctx.app.zones());
    let disposition = HeaderValue::from_str(&format!("inline; filename=\"{}.ics\"", view.programme.slug))
        .map_err(|error| Failure::Internal(error.to_string()))?;
    let own: [(HeaderName, HeaderValue); 2] = [
        (CONTENT_TYPE, HeaderValue::from_static("text/calendar; charset=utf-8")),
        (CONTENT_DISPOSITION, disposition),
    ];
    Ok((common, own, text).into_response())
}

/// Weak, because the stamp differs between two answers of the same tag.
fn tag(text: &str) -> String {
    let mut hasher = DefaultHasher::new();
    text.hash(&mut hasher);
    format!("W/\"{:016x}\"", hasher.finish())
}

fn calendar(ctx: &Ctx, view: &ProgrammeView, stamp: DateTime<Utc>) -> Calendar {
    let events = view.sessions.iter().map(|item| event(ctx, view, item, stamp)).collect();
    Calendar::publish(words(ctx, &view.programme.titles), REFRESH, events)
}

fn event(ctx: &Ctx, view: &ProgrammeView, item: &SessionView, stamp: DateTime<Utc>) -> Event {
    let settings = ctx.app.service.settings();
    let session = &item.session;
    let is_cancelled = view.programme.status == programme::Status::Cancelled;
    let uid = format!("session-{}@{}", session.id, settings.host());
    let mut event = Event::new(uid, stamp, When::Utc(session.starts_at), When::Utc(session.ends_at));
    // Cancelling is a change of each entry that no session's revision counts.
    event.sequence =
        u32::try_from(session.revision).unwrap_or(u32::MAX).saturating_add(u32::from(is_cancelled));
    if is_cancelled {
        event.status = Status::Cancelled;
    }
    event.summary = words(ctx, &session.titles);
    event.description = Words::new(description(ctx, view, item), ctx.texts.lang().code());
    event.location = location(ctx, item.site.as_ref());
    event.url = Some(format!("{}/programmes/{}", settings.base_url, view.programme.slug));
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
