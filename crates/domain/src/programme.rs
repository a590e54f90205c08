//! Programmes: what is announced and run.

use chrono::{DateTime, NaiveDate, NaiveDateTime, Utc};
use serde::{Deserialize, Serialize};

use crate::{
    Code, Fault, Faults, Fields, Id, Lang, Reader, Translated,
    institution::{InstitutionId, StrandId},
};

pub type ProgrammeId = Id<Programme>;

#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Kind {
    StudyTour,
    ExpertExchange,
    Training,
}

impl Code for Kind {
    const ALL: &'static [Self] = &[Self::StudyTour, Self::ExpertExchange, Self::Training];

    fn code(self) -> &'static str {
        match self {
            Self::StudyTour => "study-tour",
            Self::ExpertExchange => "expert-exchange",
            Self::Training => "training",
        }
    }
}

/// Draft → published → finished; a published programme can be cancelled, a draft too.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Status {
    Draft,
    Published,
    Finished,
    Cancelled,
}

impl Code for Status {
    const ALL: &'static [Self] = &[Self::Draft, Self::Published, Self::Finished, Self::Cancelled];

    fn code(self) -> &'static str {
        match self {
            Self::Draft => "draft",
            Self::Published => "published",
            Self::Finished => "finished",
            Self::Cancelled => "cancelled",
        }
    }
}

/// A step that the state does not allow.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("this step does not follow from the present state")]
pub struct InvalidTransition;

impl Status {
    /// # Errors
    /// [`InvalidTransition`] if `next` does not follow.
    pub fn step(self, next: Self) -> Result<Self, InvalidTransition> {
        match (self, next) {
            (Self::Draft, Self::Published | Self::Cancelled)
            | (Self::Published, Self::Finished | Self::Cancelled) => Ok(next),
            _ => Err(InvalidTransition),
        }
    }

    pub fn is_public(self) -> bool {
        self != Self::Draft
    }
}

/// Who decides on a confirmed registration.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Acceptance {
    Automatic,
    Organiser,
}

impl Code for Acceptance {
    const ALL: &'static [Self] = &[Self::Organiser, Self::Automatic];

    fn code(self) -> &'static str {
        match self {
            Self::Automatic => "automatic",
            Self::Organiser => "organiser",
        }
    }
}

/// A civil time in the programme's home zone, with the instant it means by the present clock rules.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct Deadline {
    pub civil: NaiveDateTime,
    pub at: DateTime<Utc>,
}

#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Programme {
    pub id: ProgrammeId,
    pub slug: String,
    pub kind: Kind,
    pub status: Status,
    pub titles: Translated,
    pub descriptions: Translated,
    pub strand: Option<StrandId>,
    pub host: Option<InstitutionId>,
    pub partners: Vec<InstitutionId>,
    /// Where the money comes from, one source a line.
    pub funding: Vec<String>,
    /// The memorandum of understanding or project document it stems from.
    pub agreement: String,
    pub languages: Vec<Lang>,
    /// IANA name; deadlines and online sessions are in this zone.
    pub home_zone: String,
    /// First and last day, at the sites.
    pub starts_on: NaiveDate,
    pub ends_on: NaiveDate,
    pub opens: Deadline,
    pub closes: Deadline,
    pub acceptance: Acceptance,
    pub capacity: i64,
    /// Seats held or kept; changed by the allocator alone.
    pub taken: i64,
    /// Number of the version that the public sees; `None` before the first.
    pub version: Option<i64>,
    /// Raised by each edit, so that two organisers do not overwrite each other.
    pub revision: i64,
    pub created_at: DateTime<Utc>,
}

/// Whether one can register now.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Window {
    NotYet,
    Open,
    Closed,
}

impl Programme {
    pub fn window(&self, now: DateTime<Utc>) -> Window {
        if self.status != Status::Published || now >= self.closes.at {
            Window::Closed
        } else if now < self.opens.at {
            Window::NotYet
        } else {
            Window::Open
        }
    }

    /// Whether anybody may see it: it was published, whatever became of it since.
    pub fn is_public(&self) -> bool {
        self.version.is_some()
    }

    pub fn free(&self) -> i64 {
        (self.capacity - self.taken).max(0)
    }

    pub fn title(&self, lang: &Lang) -> &str {
        self.titles.text(lang)
    }
}

/// What the organiser's form says of a programme.
///
/// Fields: `kind`, `title.<lang>`, `description.<lang>`, `strand`, `host`, `partner` (several), `funding` (lines),
/// `agreement`, `language` (several), `home_zone`, `starts_on`, `ends_on`, `opens_date`, `opens_time`, `closes_date`,
/// `closes_time`, `acceptance`, `capacity`, and `revision` when it edits. At least one title.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ProgrammeDraft {
    pub kind: Kind,
    pub titles: Translated,
    pub descriptions: Translated,
    pub strand: Option<StrandId>,
    pub host: Option<InstitutionId>,
    pub partners: Vec<InstitutionId>,
    pub funding: Vec<String>,
    pub agreement: String,
    pub languages: Vec<Lang>,
    pub home_zone: String,
    pub starts_on: NaiveDate,
    pub ends_on: NaiveDate,
    /// Civil times in `home_zone`.
    pub opens: NaiveDateTime,
    pub closes: NaiveDateTime,
    pub acceptance: Acceptance,
    pub capacity: i64,
}

impl ProgrammeDraft {
    /// # Errors
    /// The fields that are wrong; whether zone, strand and institutions exist is the use case's to check.
    pub fn read(fields: &Fields) -> Result<Self, Faults> {
        let mut form = Reader::new(fields);
        let kind = form.choice("kind");
        let titles = form.translated("title", 200, false);
        if titles.is_empty() {
            form.fault("title.en", Fault::Empty);
        }
        let descriptions = form.translated("description", 5000, true);
        let strand = form.optional_id("strand");
        let host = form.optional_id("host");
        let mut partners = Vec::new();
        for typed in fields.all("partner").filter(|typed| !typed.is_empty()) {
            match typed.parse() {
                Ok(id) if !partners.contains(&id) => partners.push(id),
                Ok(_) => {}
                Err(_) => form.fault("partner", Fault::NotOffered),
            }
        }
        let funding = form.prose("funding", 1000);
        let funding = funding.lines().map(str::trim).filter(|l| !l.is_empty()).map(str::to_owned).collect();
        let agreement = form.line("agreement", 200);
        let languages = form.languages("language");
        if languages.is_empty() {
            form.fault("language", Fault::Empty);
        }
        let home_zone = form.zone_name("home_zone");
        let (starts_on, ends_on) = form.days("starts_on", "ends_on");
        let opens = form.civil("opens_date", "opens_time");
        let closes = form.civil("closes_date", "closes_time");
        if let (Some(opens), Some(closes)) = (opens, closes)
            && closes <= opens
        {
            form.fault("closes_date", Fault::EndNotAfterStart);
        }
        let acceptance = form.choice("acceptance");
        let capacity = form.number("capacity", 1, 10_000);
        form.finish(Self {
            kind: kind.unwrap_or(Kind::StudyTour),
            titles,
            descriptions,
            strand,
            host,
            partners,
            funding,
            agreement,
            languages,
            home_zone,
            starts_on,
            ends_on,
            opens: opens.unwrap_or_default(),
            closes: closes.unwrap_or_default(),
            acceptance: acceptance.unwrap_or(Acceptance::Organiser),
            capacity,
        })
    }
}

impl Reader<'_> {
    /// The fields `<name>.<lang>`, whichever languages were sent.
    pub fn translated(&mut self, name: &str, max: usize, several_lines: bool) -> Translated {
        let mut all = Translated::default();
        let fields = self.fields();
        for (field, _) in fields.iter() {
            let Some(code) = field.strip_prefix(name).and_then(|rest| rest.strip_prefix('.')) else {
                continue;
            };
            let text = if several_lines { self.prose(field, max) } else { self.line(field, max) };
            match Lang::parse(code) {
                Ok(lang) => all.set(lang, text),
                Err(_) => self.fault(field, Fault::NotOffered),
            }
        }
        all
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_sensible_steps() {
        assert!(Status::Draft.step(Status::Published).is_ok());
        assert!(Status::Finished.step(Status::Cancelled).is_err());
        assert!(Status::Cancelled.step(Status::Published).is_err());
        for status in Status::ALL {
            assert!(status.step(*status).is_err());
        }
    }

    #[test]
    fn an_empty_form_names_every_needed_field() {
        let faults = ProgrammeDraft::read(&Fields::default()).unwrap_err();
        for field in ["kind", "title.en", "language", "home_zone", "starts_on", "opens_date", "capacity"] {
            assert_eq!(faults.of(field), Some(&Fault::Empty), "{field}");
        }
    }
}
