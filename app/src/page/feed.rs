//! `/feeds/{token}.ics`: a person's own sessions for calendars, at a secret address.

use ::calendar::ical::{Calendar, Conference, Status, Words};
use axum::{
    extract::Path,
    http::{HeaderMap, HeaderName, header::CACHE_CONTROL},
    response::Response,
};
use chrono::{DateTime, Utc};
use domain::session::Place;
use service::Feed;

use crate::{
    ctx::Ctx,
    failure::Failure,
    page::calendar,
    routes::{Access, Route},
};

const ROBOTS: HeaderName = HeaderName::from_static("x-robots-tag");

pub fn routes() -> Vec<Route> {
    vec![Route::get("/feeds/{token}", Access::Link, show)]
}

/// In the language and zone of the registration: programs that fetch calendars bring neither.
async fn show(mut ctx: Ctx, Path(file): Path<String>, headers: HeaderMap) -> Result<Response, Failure> {
    let token = file.strip_suffix(".ics").ok_or(Failure::NotFound)?;
    let feed = ctx.app.service.feed(token).await?;
    ctx.texts = ctx.app.catalogue().texts(&feed.lang);
    ctx.zone = feed.zone.as_deref().and_then(|zone| ctx.app.zones().parse(zone));
    let caching = [(CACHE_CONTROL, "private, no-cache"), (ROBOTS, "noindex")];
    let name = &feed.view.programme.slug;
    calendar::answer(&ctx, &headers, caching, name, |stamp| own_calendar(&ctx, &feed, stamp))
}

fn own_calendar(ctx: &Ctx, feed: &Feed, stamp: DateTime<Utc>) -> Calendar {
    calendar::calendar_with(ctx, &feed.view, stamp, |item, event| {
        if feed.is_tentative {
            if event.status == Status::Confirmed {
                event.status = Status::Tentative;
            }
            return;
        }
        if let Place::Online { address } = &item.session.place
            && !address.is_empty()
        {
            let label = Words::new(ctx.texts.get("common-online"), ctx.texts.lang().code());
            event.conference = Some(Conference { uri: address.clone(), label });
            event.description.text = format!("{}\n{address}", event.description.text);
        }
    })
}
