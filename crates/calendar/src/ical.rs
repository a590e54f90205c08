//! iCalendar out (RFC 5545, 5546, 7986): a small writer whose values are typed, so that no text a person
//! typed can add a property or break a line.

mod event;
mod line;
mod observance;
mod people;
mod words;
mod zone;

use std::collections::BTreeMap;
use std::time::Duration;

use chrono::{DateTime, Utc};
use chrono_tz::Tz;

pub use event::{Conference, Event, Geo, Status, When};
pub use people::{Attendee, Organizer, Participation, Role};
pub use words::Words;

use crate::zone::Zones;
use line::{Lines, Property};

/// Who made the calendar (RFC 5545 3.7.3).
const PRODUCT: &str = "-//Sojourn//Sojourn//EN";

/// What the receiver is to do with the entries (RFC 5546). The mail's MIME header repeats it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Method {
    Publish,
    Request,
    Cancel,
}

impl Method {
    /// The word for `METHOD:` and for `text/calendar; method=`.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Publish => "PUBLISH",
            Self::Request => "REQUEST",
            Self::Cancel => "CANCEL",
        }
    }
}

/// One VCALENDAR: a mailed entry or a feed.
///
/// ```
/// use calendar::ical::{Calendar, Event, When};
/// use calendar::zone::Zones;
/// let start = "2026-12-01T01:00:00Z".parse()?;
/// let end = "2026-12-01T03:00:00Z".parse()?;
/// let mut event = Event::new("visit-7@example.org", start, When::Utc(start), When::Utc(end));
/// event.summary = "Opening, then tea".into();
/// let text = Calendar::request(event).write(&Zones::bundled()?);
/// assert!(text.contains("METHOD:REQUEST\r\n"));
/// assert!(text.contains("SUMMARY:Opening\\, then tea\r\n"));
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Debug, Clone, PartialEq)]
pub struct Calendar {
    method: Method,
    name: Option<Words>,
    refresh: Option<Duration>,
    events: Vec<Event>,
}

impl Calendar {
    /// An invitation or its update. One mail carries one UID: Outlook reads only the first.
    pub fn request(event: Event) -> Self {
        Self { method: Method::Request, name: None, refresh: None, events: vec![event] }
    }

    /// Takes an entry back; it is written as cancelled whatever its status says.
    pub fn cancel(event: Event) -> Self {
        Self { method: Method::Cancel, name: None, refresh: None, events: vec![event] }
    }

    /// A feed or download under `name`, to be fetched again every `refresh` (whole minutes).
    /// It names no attendees, whatever the events hold (RFC 5546 3.2.1; and a feed is read by others).
    pub fn publish(name: Words, refresh: Duration, events: Vec<Event>) -> Self {
        Self { method: Method::Publish, name: Some(name), refresh: Some(refresh), events }
    }

    pub fn method(&self) -> Method {
        self.method
    }

    pub fn events(&self) -> &[Event] {
        &self.events
    }

    /// The text, lines ended by CR LF and folded at 75 octets. Zones that events name are described
    /// from `zones`.
    pub fn write(&self, zones: &Zones) -> String {
        let mut lines = Lines::default();
        lines.begin("VCALENDAR");
        lines.push(&Property::new("VERSION").token("2.0"));
        lines.push(&Property::new("PRODID").text(PRODUCT));
        lines.push(&Property::new("CALSCALE").token("GREGORIAN"));
        lines.push(&Property::new("METHOD").token(self.method.as_str()));
        if let Some(name) = &self.name {
            lines.push(&Property::new("NAME").words(name));
            // What Outlook, Google and Apple read instead of NAME.
            lines.push(&Property::new("X-WR-CALNAME").text(&name.text));
        }
        if let Some(refresh) = self.refresh {
            let period = format!("PT{}M", (refresh.as_secs() / 60).max(1));
            lines.push(&Property::new("REFRESH-INTERVAL").param("VALUE", "DURATION").token(&period));
            lines.push(&Property::new("X-PUBLISHED-TTL").token(&period));
        }
        for (name, (zone, from, until)) in self.zones_named(zones) {
            zone::write(&mut lines, name, &observance::observances(zones, zone, from, until));
        }
        for event in &self.events {
            event.write(&mut lines, self.method);
        }
        lines.end("VCALENDAR");
        lines.finish()
    }

    /// Each zone that an event names, with the span its description must cover.
    fn zones_named(&self, zones: &Zones) -> BTreeMap<&'static str, (Tz, DateTime<Utc>, DateTime<Utc>)> {
        let mut spans = BTreeMap::new();
        for event in &self.events {
            for when in [event.start, event.end] {
                let When::Zoned(zone, civil) = when else { continue };
                let instant = zones.compatible(zone, civil);
                let span = spans.entry(zone.name()).or_insert((zone, instant, instant));
                span.1 = span.1.min(instant);
                span.2 = span.2.max(instant);
            }
        }
        spans
    }
}

#[cfg(test)]
mod tests;
