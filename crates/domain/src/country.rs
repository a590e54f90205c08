//! Countries and the groups of the UN they belong to. Both are data.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use crate::{Fault, Faults, Fields, Id, Reader, Translated};

/// An ISO 3166-1 alpha-2 code in upper case.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct CountryCode(String);

#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("not a country code")]
pub struct NotACountryCode;

impl CountryCode {
    /// # Errors
    /// [`NotACountryCode`] unless the text is two letters.
    pub fn parse(text: &str) -> Result<Self, NotACountryCode> {
        let code = text.trim().to_ascii_uppercase();
        if code.len() == 2 && code.bytes().all(|b| b.is_ascii_uppercase()) {
            Ok(Self(code))
        } else {
            Err(NotACountryCode)
        }
    }

    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl TryFrom<String> for CountryCode {
    type Error = NotACountryCode;

    fn try_from(text: String) -> Result<Self, Self::Error> {
        Self::parse(&text)
    }
}

impl From<CountryCode> for String {
    fn from(code: CountryCode) -> Self {
        code.0
    }
}

#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Country {
    pub code: CountryCode,
    pub names: Translated,
}

pub type MembershipId = Id<Membership>;

/// One country's membership of one group (`LDC`, `LLDC`, `SIDS`, …), from the first to before the last day.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Membership {
    pub group: String,
    pub country: CountryCode,
    pub since: Option<NaiveDate>,
    /// The day on which the country has left or is scheduled to leave; no member on that day any more.
    pub until: Option<NaiveDate>,
}

impl Membership {
    /// From the fields `group`, `country`, `since`, `until`; the days may be empty.
    ///
    /// # Errors
    /// The fields that are wrong; whether the country exists is the use case's to check.
    pub fn read(fields: &Fields) -> Result<Self, Faults> {
        let mut form = Reader::new(fields);
        let group = form.required_line("group", 20).to_uppercase();
        let country = form.country("country");
        let since = form.optional_date("since");
        let until = form.optional_date("until");
        if let (Some(since), Some(until)) = (since, until)
            && until <= since
        {
            form.fault("until", Fault::EndNotAfterStart);
        }
        let country = form.finish(country)?.ok_or_else(|| Faults::one("country", Fault::Empty))?;
        Ok(Self { group, country, since, until })
    }

    pub fn holds_on(&self, day: NaiveDate) -> bool {
        self.since.is_none_or(|since| since <= day) && self.until.is_none_or(|until| day < until)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_country_graduates_on_its_day() {
        let day = |d| NaiveDate::from_ymd_opt(2026, 11, d).unwrap();
        let nepal = Membership {
            group: "LDC".into(),
            country: CountryCode::parse("np").unwrap(),
            since: None,
            until: Some(day(24)),
        };
        assert!(nepal.holds_on(day(23)));
        assert!(!nepal.holds_on(day(24)));
    }
}
