//! Sites: places that programmes visit.

use chrono::{Datelike, NaiveDate};
use serde::{Deserialize, Serialize};

use crate::{
    Fault, Faults, Fields, Id, Reader,
    country::CountryCode,
    text,
    week::{DAY, Week},
};

pub type SiteId = Id<Site>;

#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Site {
    pub id: SiteId,
    pub name: String,
    pub address: String,
    pub city: String,
    pub country: Option<CountryCode>,
    /// IANA name.
    pub zone: String,
    /// When it is open, by its own clock; `None`: at any time.
    #[serde(default)]
    pub hours: Option<Week>,
    /// In the order of their first days.
    #[serde(default)]
    pub holidays: Vec<Holiday>,
}

/// Days on which a site is closed, by its own date.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Holiday {
    pub first: NaiveDate,
    /// Included.
    pub last: NaiveDate,
    pub name: String,
}

impl Site {
    /// The holiday that a date at the site belongs to.
    pub fn holiday(&self, date: NaiveDate) -> Option<&Holiday> {
        self.holidays.iter().find(|holiday| (holiday.first..=holiday.last).contains(&date))
    }

    /// From and to which minutes of its own clock it is open on a date, in their order; `None` where it does not say. The
    /// hours of the night before may reach into the day.
    pub fn open_on(&self, date: NaiveDate) -> Option<Vec<(u16, u16)>> {
        if self.holiday(date).is_some() {
            return Some(Vec::new());
        }
        let week = self.hours.as_ref()?;
        let before = date.pred_opt().map_or(&[][..], |before| week.on(before.weekday()));
        let night = before.iter().filter(|hours| hours.is_over_midnight() && hours.to > 0);
        let today = week.on(date.weekday()).iter();
        let today = today.map(|hours| (hours.from, if hours.is_over_midnight() { DAY } else { hours.to }));
        let mut open: Vec<(u16, u16)> = night.map(|hours| (0, hours.to)).chain(today).collect();
        open.sort_unstable();
        Some(open)
    }
}

/// What a form says of a site: fields `name`, `address`, `city`, `country`, `zone`, `hours.mon` … `hours.sun` (all
/// empty: open at any time) and `holidays` (see [`Reader::holidays`]).
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SiteDraft {
    pub name: String,
    pub address: String,
    pub city: String,
    pub country: Option<CountryCode>,
    pub zone: String,
    pub hours: Option<Week>,
    pub holidays: Vec<Holiday>,
}

impl SiteDraft {
    /// # Errors
    /// The fields that are wrong; whether the zone exists is the use case's to check.
    pub fn read(fields: &Fields) -> Result<Self, Faults> {
        let mut form = Reader::new(fields);
        let draft = Self {
            name: form.required_line("name", 200),
            address: form.prose("address", 500),
            city: form.required_line("city", 100),
            country: form.optional_country("country"),
            zone: form.zone_name("zone"),
            hours: Some(form.week("hours")).filter(|week| !week.is_empty()),
            holidays: form.holidays("holidays"),
        };
        form.finish(draft)
    }
}

impl Reader<'_> {
    /// One on each line: the day, or the first and the last, and a name.
    ///
    /// ```
    /// use domain::{Fields, Reader, site::holiday_lines};
    /// let fields = Fields::default().with("days", "2027-05-01 Labour Day\n2027-10-01 – 2027-10-07: National Day");
    /// let holidays = Reader::new(&fields).holidays("days");
    /// assert_eq!(holidays[1].last.to_string(), "2027-10-07");
    /// assert_eq!(holiday_lines(&holidays), "2027-05-01 Labour Day\n2027-10-01 – 2027-10-07 National Day");
    /// ```
    pub fn holidays(&mut self, field: &str) -> Vec<Holiday> {
        let typed = self.prose(field, 5000);
        let mut holidays = Vec::new();
        for (index, line) in typed.lines().enumerate().filter(|(_, line)| !line.trim().is_empty()) {
            let Some(holiday) = holiday(line) else {
                self.fault(field, Fault::NotAHoliday { line: index + 1 });
                return Vec::new();
            };
            holidays.push(holiday);
        }
        holidays
            .sort_by(|a: &Holiday, b: &Holiday| (a.first, a.last, &a.name).cmp(&(b.first, b.last, &b.name)));
        holidays
    }
}

/// The holidays as [`Reader::holidays`] reads them.
pub fn holiday_lines(holidays: &[Holiday]) -> String {
    let line = |holiday: &Holiday| {
        let days = if holiday.first == holiday.last {
            holiday.first.to_string()
        } else {
            format!("{} – {}", holiday.first, holiday.last)
        };
        format!("{days} {}", holiday.name).trim_end().to_owned()
    };
    holidays.iter().map(line).collect::<Vec<_>>().join("\n")
}

fn holiday(line: &str) -> Option<Holiday> {
    let (first, rest) = day(line)?;
    let (last, rest) = match rest.trim_start().strip_prefix(['-', '–', '—']).and_then(|rest| day(rest)) {
        Some((last, rest)) => (last, rest),
        None => (first, rest),
    };
    let name = text::line(rest.trim_start_matches([' ', ':', ',', ';', '-', '–', '\t']), 200).ok()?;
    (first <= last && !name.is_empty()).then_some(Holiday { first, last, name })
}

/// A date at the beginning of the text, and what follows.
fn day(text: &str) -> Option<(NaiveDate, &str)> {
    let (date, rest) = text.trim_start().split_at_checked(10)?;
    Some((NaiveDate::parse_from_str(date, "%Y-%m-%d").ok()?, rest))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(typed: &str) -> Result<Vec<Holiday>, Faults> {
        let fields = Fields::default().with("days", typed);
        let mut form = Reader::new(&fields);
        let holidays = form.holidays("days");
        form.finish(holidays)
    }

    #[test]
    fn lines_are_days_and_names() {
        let found = read("\n2027-10-01-2027-10-07 国庆节\r\n  2027-01-01: New Year ").unwrap();
        let names: Vec<_> =
            found.iter().map(|holiday| (holiday.first.to_string(), holiday.name.as_str())).collect();
        assert_eq!(names, [("2027-01-01".into(), "New Year"), ("2027-10-01".into(), "国庆节")]);
        assert_eq!(read(&holiday_lines(&found)).unwrap(), found);
    }

    #[test]
    fn a_day_has_the_end_of_the_night_before_and_holidays_have_nothing() {
        let night = crate::week::read("9-12, 20-2").unwrap();
        let site = Site {
            id: Id::new(uuid::Uuid::nil()),
            name: "Observatory".into(),
            address: String::new(),
            city: "Apia".into(),
            country: None,
            zone: "Pacific/Apia".into(),
            hours: Some(Week::same(chrono::Weekday::Mon, chrono::Weekday::Tue, &night)),
            holidays: read("2027-03-09 Harvest").unwrap(),
        };
        let open = |day: &str| site.open_on(day.parse().unwrap()).unwrap();
        assert_eq!(open("2027-03-08"), [(540, 720), (1200, 1440)]);
        assert!(open("2027-03-09").is_empty(), "a holiday");
        assert_eq!(open("2027-03-16"), [(0, 120), (540, 720), (1200, 1440)]);
        assert_eq!(open("2027-03-17"), [(0, 120)]);
        assert!(open("2027-03-18").is_empty());
        assert_eq!(Site { hours: None, ..site.clone() }.open_on("2027-03-16".parse().unwrap()), None);
    }

    #[test]
    fn the_line_that_is_wrong_is_named() {
        for wrong in [
            "1 May Labour Day",
            "2027-02-30 Never",
            "2027-05-03 - 2027-05-01 Back",
            "2027-05-01",
            "祝日がある日です",
        ] {
            let faults = read(&format!("2027-01-01 New Year\n{wrong}")).unwrap_err();
            assert_eq!(faults.of("days"), Some(&Fault::NotAHoliday { line: 2 }), "{wrong}");
        }
    }

    #[test]
    fn sites_written_before_are_always_open() {
        let old = r#"{"id":"0190a000-0000-7000-8000-000000000001","name":"Park","address":"","city":"Apia","country":null,
            "zone":"Pacific/Apia"}"#;
        let site: Site = serde_json::from_str(old).unwrap();
        assert!(site.hours.is_none() && site.holiday("2027-01-01".parse().unwrap()).is_none());
    }
}
