//! Legs: the stays of a programme, one city after the other.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use crate::{Fault, Faults, Fields, Id, Reader, country::CountryCode, programme::ProgrammeId};

pub type LegId = Id<Leg>;

#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Leg {
    pub id: LegId,
    pub programme: ProgrammeId,
    pub city: String,
    pub country: Option<CountryCode>,
    /// IANA name.
    pub zone: String,
    /// First and last day of the stay, in that zone.
    pub starts_on: NaiveDate,
    pub ends_on: NaiveDate,
}

/// What a form says of a leg: fields `city`, `country`, `zone`, `starts_on`, `ends_on`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct LegDraft {
    pub city: String,
    pub country: Option<CountryCode>,
    pub zone: String,
    pub starts_on: NaiveDate,
    pub ends_on: NaiveDate,
}

impl LegDraft {
    /// # Errors
    /// The fields that are wrong.
    pub fn read(fields: &Fields) -> Result<Self, Faults> {
        let mut form = Reader::new(fields);
        let city = form.required_line("city", 100);
        let country = form.optional_country("country");
        let zone = form.zone_name("zone");
        let (starts_on, ends_on) = form.days("starts_on", "ends_on");
        form.finish(Self { city, country, zone, starts_on, ends_on })
    }
}

impl Reader<'_> {
    /// A first and a last day, the last not before the first.
    pub fn days(&mut self, first: &str, last: &str) -> (NaiveDate, NaiveDate) {
        let (start, end) = (self.date(first), self.date(last));
        if let (Some(start), Some(end)) = (start, end)
            && end < start
        {
            self.fault(last, Fault::EndNotAfterStart);
        }
        (start.unwrap_or_default(), end.unwrap_or_default())
    }

    /// A country code chosen from a list; nothing chosen is fine.
    pub fn optional_country(&mut self, field: &str) -> Option<CountryCode> {
        let typed = self.fields().get(field);
        if typed.trim().is_empty() {
            return None;
        }
        let code = CountryCode::parse(typed).ok();
        if code.is_none() {
            self.fault(field, Fault::NotOffered);
        }
        code
    }

    /// Like [`Reader::optional_country`], but one has to be chosen.
    pub fn country(&mut self, field: &str) -> Option<CountryCode> {
        if self.fields().get(field).trim().is_empty() {
            self.fault(field, Fault::Empty);
        }
        self.optional_country(field)
    }
}
