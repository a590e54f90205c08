use chrono::{DateTime, NaiveDate, NaiveDateTime, Utc};
use chrono_tz::Tz;

use super::line::{Line, Lines, Property};
use super::{Attendee, Method, Organizer, Words};

/// When an event starts or ends; both ends of one event use the same kind.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum When {
    /// All day. As an end it is the day after the last (RFC 5545 3.6.1).
    Date(NaiveDate),
    /// For single sessions: needs no zone data at the reader's.
    Utc(DateTime<Utc>),
    /// Wall clock in a zone; of a repeated hour the first is meant, so the second must go out as UTC.
    Zoned(Tz, NaiveDateTime),
}

/// STATUS of an event (RFC 5545 3.8.1.11).
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Status {
    Tentative,
    Confirmed,
    Cancelled,
}

/// A place in degrees (WGS 84). Written only if it is one on Earth.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Geo {
    pub latitude: f64,
    pub longitude: f64,
}

/// Where an online session meets (RFC 7986 5.11).
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Conference {
    /// Absolute address, already checked by whoever took it in.
    pub uri: String,
    pub label: Words,
}

/// One VEVENT. Start with [`Event::new`] and set what is known; empty text is left out.
#[derive(Debug, Clone, PartialEq)]
pub struct Event {
    /// Fixed for the life of the entry, unique in the world.
    pub uid: String,
    /// Raised by one whenever time, place or status changes.
    pub sequence: u32,
    /// When this text was made.
    pub dtstamp: DateTime<Utc>,
    pub start: When,
    pub end: When,
    pub status: Status,
    /// Whether the time counts as taken in the reader's calendar.
    pub busy: bool,
    pub summary: Words,
    pub description: Words,
    pub location: Words,
    pub geo: Option<Geo>,
    /// Absolute address of the page about it.
    pub url: Option<String>,
    pub conference: Option<Conference>,
    pub organizer: Option<Organizer>,
    /// Left out of published calendars.
    pub attendee: Option<Attendee>,
    pub categories: Vec<String>,
}

impl Event {
    /// A confirmed entry that takes its time, without words yet.
    pub fn new(uid: impl Into<String>, dtstamp: DateTime<Utc>, start: When, end: When) -> Self {
        Self {
            uid: uid.into(),
            sequence: 0,
            dtstamp,
            start,
            end,
            status: Status::Confirmed,
            busy: true,
            summary: Words::default(),
            description: Words::default(),
            location: Words::default(),
            geo: None,
            url: None,
            conference: None,
            organizer: None,
            attendee: None,
            categories: Vec::new(),
        }
    }

    pub(super) fn write(&self, lines: &mut Lines, method: Method) {
        lines.begin("VEVENT");
        lines.push(&Property::new("UID").text(&self.uid));
        lines.push(&Property::new("SEQUENCE").token(&self.sequence.to_string()));
        lines.push(&Property::new("DTSTAMP").utc(self.dtstamp));
        lines.push(&self.start.line("DTSTART"));
        lines.push(&self.end.line("DTEND"));
        let status = if method == Method::Cancel { Status::Cancelled } else { self.status };
        lines.push(&Property::new("STATUS").token(match status {
            Status::Tentative => "TENTATIVE",
            Status::Confirmed => "CONFIRMED",
            Status::Cancelled => "CANCELLED",
        }));
        lines.push(&Property::new("TRANSP").token(if self.busy { "OPAQUE" } else { "TRANSPARENT" }));
        for (name, words) in
            [("SUMMARY", &self.summary), ("DESCRIPTION", &self.description), ("LOCATION", &self.location)]
        {
            if !words.text.is_empty() {
                lines.push(&Property::new(name).words(words));
            }
        }
        if let Some(geo) = self.geo.filter(Geo::is_on_earth) {
            lines.push(&Property::new("GEO").token(&format!("{:.6};{:.6}", geo.latitude, geo.longitude)));
        }
        if let Some(url) = &self.url {
            lines.push(&Property::new("URL").uri(url));
        }
        if let Some(conference) = &self.conference {
            lines.push(&conference.line());
        }
        if let Some(organizer) = &self.organizer {
            lines.push(&organizer.line());
        }
        if let (Some(attendee), false) = (&self.attendee, method == Method::Publish) {
            lines.push(&attendee.line());
        }
        if !self.categories.is_empty() {
            lines.push(&Property::new("CATEGORIES").texts(&self.categories));
        }
        lines.end("VEVENT");
    }
}

impl When {
    fn line(self, name: &'static str) -> Line {
        match self {
            Self::Date(date) => Property::new(name).date(date),
            Self::Utc(instant) => Property::new(name).utc(instant),
            Self::Zoned(zone, civil) => Property::new(name).param("TZID", zone.name()).local(civil),
        }
    }
}

impl Geo {
    fn is_on_earth(&self) -> bool {
        (-90.0..=90.0).contains(&self.latitude) && (-180.0..=180.0).contains(&self.longitude)
    }
}

impl Conference {
    fn line(&self) -> Line {
        let property = Property::new("CONFERENCE").param("VALUE", "URI").param("FEATURE", "VIDEO");
        if self.label.text.is_empty() {
            property.uri(&self.uri)
        } else {
            let language = self.label.language.as_deref();
            property.param("LABEL", &self.label.text).language(language).uri(&self.uri)
        }
    }
}
