//! Sessions: the scheduled items of a programme.

use chrono::{DateTime, NaiveDateTime, Utc};

use serde::{Deserialize, Serialize};

use crate::{
    Code, Fault, Faults, Fields, Id, Reader, Translated, attendance::Attendance, programme::ProgrammeId,
    site::SiteId,
};

pub type SessionId = Id<Session>;

#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum SessionKind {
    Lecture,
    Workshop,
    SiteVisit,
    Meeting,
    Transfer,
    Meal,
    Free,
}

impl Code for SessionKind {
    const ALL: &'static [Self] = &[
        Self::Lecture,
        Self::Workshop,
        Self::SiteVisit,
        Self::Meeting,
        Self::Transfer,
        Self::Meal,
        Self::Free,
    ];

    fn code(self) -> &'static str {
        match self {
            Self::Lecture => "lecture",
            Self::Workshop => "workshop",
            Self::SiteVisit => "site-visit",
            Self::Meeting => "meeting",
            Self::Transfer => "transfer",
            Self::Meal => "meal",
            Self::Free => "free",
        }
    }
}

/// Where a session happens.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Place {
    Site(SiteId),
    /// In the programme's home zone; the address may follow later (`""`).
    Online {
        address: String,
    },
}

#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Session {
    pub id: SessionId,
    pub programme: ProgrammeId,
    pub kind: SessionKind,
    pub titles: Translated,
    pub notes: Translated,
    pub place: Place,
    /// The civil time at the place: this is what was agreed. The instants below are derived from it.
    pub starts_civil: NaiveDateTime,
    /// IANA name: the site's, or the programme's home zone online.
    pub zone: String,
    /// Which of two, where clocks show the time twice (seconds east of UTC).
    pub chosen_offset: Option<i32>,
    pub minutes: i64,
    pub starts_at: DateTime<Utc>,
    pub ends_at: DateTime<Utc>,
    /// By which version of the clock rules the instants were derived.
    pub tz_version: String,
    /// Who of the programme's people takes part.
    pub attendance: Attendance,
    /// Why it stands although it clashes; `""` where it does not.
    pub override_reason: String,
    /// Whether it stays where it is while the timetable is worked on. No part of an edition: it is the organisers' alone.
    #[serde(skip)]
    pub pinned: bool,
    pub revision: i64,
}

/// What the form says of a session.
///
/// Fields: `kind`, `title.<lang>`, `notes.<lang>`, `site` (empty: online), `address`, `date`, `time`,
/// `minutes`, `offset` when the hour is repeated, and those of [`Attendance::read`].
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SessionDraft {
    pub kind: SessionKind,
    pub titles: Translated,
    pub notes: Translated,
    pub place: Place,
    pub starts_civil: NaiveDateTime,
    pub chosen_offset: Option<i32>,
    pub minutes: i64,
    pub attendance: Attendance,
}

impl SessionDraft {
    /// # Errors
    /// The fields that are wrong; gaps and folds of clocks are the use case's to check.
    pub fn read(fields: &Fields) -> Result<Self, Faults> {
        let mut form = Reader::new(fields);
        let kind = form.choice("kind");
        let titles = form.translated("title", 200, false);
        if titles.is_empty() {
            form.fault("title.en", Fault::Empty);
        }
        let notes = form.translated("notes", 2000, true);
        let site = form.optional_id("site");
        let address = form.web_address("address");
        let starts = form.civil("date", "time");
        let minutes = form.number("minutes", 5, 24 * 60);
        let chosen_offset = chosen_offset(&mut form);
        let attendance = Attendance::read(&mut form);
        form.finish(Self {
            kind: kind.unwrap_or(SessionKind::Lecture),
            titles,
            notes,
            place: site.map_or(Place::Online { address }, Place::Site),
            starts_civil: starts.unwrap_or_default(),
            chosen_offset,
            minutes,
            attendance,
        })
    }
}

/// Field `offset`: which of two, where the clocks show the time twice.
pub(crate) fn chosen_offset(form: &mut Reader<'_>) -> Option<i32> {
    let offset = form.line("offset", 10);
    let chosen = if offset.is_empty() { None } else { offset.parse().ok() };
    if !offset.is_empty() && chosen.is_none() {
        form.fault("offset", Fault::NotOffered);
    }
    chosen
}
