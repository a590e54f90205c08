//! What an expert wishes besides being free: time to prepare, pauses, not too much on one day, hours they like.

use serde::{Deserialize, Serialize};

use crate::{Code, Faults, Fields, Reader, week::Week};

/// The longest notice: half a year, in hours.
const NOTICE: i64 = 183 * 24;
/// The longest pause, in minutes.
const PAUSE: i64 = 8 * 60;
/// More sessions on one day nobody gives.
const MOST: i64 = 20;

/// All but `preferred` count as reasons against a session; what is 0 or `None` is no limit.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Limits {
    /// Hours between being asked and the beginning of the session.
    pub notice: u16,
    /// Minutes without another session before one, and after it.
    pub before: u16,
    pub after: u16,
    /// Most sessions on one day, by the date where the expert is.
    pub most: Option<u8>,
    /// Hours of the week that they like best.
    pub preferred: Week,
}

/// In what notice is written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Unit {
    Hours,
    Days,
}

impl Code for Unit {
    const ALL: &'static [Self] = &[Self::Hours, Self::Days];

    fn code(self) -> &'static str {
        match self {
            Self::Hours => "hours",
            Self::Days => "days",
        }
    }
}

impl Unit {
    const fn hours(self) -> u16 {
        match self {
            Self::Hours => 1,
            Self::Days => 24,
        }
    }
}

impl Limits {
    /// Minutes that have to lie between two sessions of the expert: after the one and before the other.
    pub fn pause(&self) -> i64 {
        i64::from(self.before.max(self.after))
    }

    /// The notice as people write it: whole days as days.
    pub fn notice(&self) -> (u16, Unit) {
        match self.notice {
            hours if hours > 0 && hours.is_multiple_of(24) => (hours / 24, Unit::Days),
            hours => (hours, Unit::Hours),
        }
    }

    /// A form's limits: `notice` in `notice_unit` (`hours`, `days`), `before` and `after` in minutes, `most`, and
    /// `preferred.mon` … `preferred.sun`. What is left empty is no limit.
    ///
    /// # Errors
    /// The fields that are wrong.
    pub fn read(fields: &Fields) -> Result<Self, Faults> {
        let mut form = Reader::new(fields);
        let unit =
            if fields.get("notice_unit").is_empty() { None } else { form.choice::<Unit>("notice_unit") };
        let unit = unit.unwrap_or(Unit::Hours);
        let notice = form.optional_number("notice", 0, NOTICE / i64::from(unit.hours())).unwrap_or(0);
        let mut small = |name, max| form.optional_number(name, 0, max).and_then(|n| u16::try_from(n).ok());
        let (before, after) = (small("before", PAUSE).unwrap_or(0), small("after", PAUSE).unwrap_or(0));
        let most = form.optional_number("most", 1, MOST).and_then(|most| u8::try_from(most).ok());
        let preferred = form.week("preferred");
        let notice = u16::try_from(notice).unwrap_or(0) * unit.hours();
        form.finish(Self { notice, before, after, most, preferred })
    }

    /// As [`Limits::read`] reads it.
    pub fn form(&self) -> Fields {
        let number = |number: u16| if number == 0 { String::new() } else { number.to_string() };
        let (notice, unit) = self.notice();
        let fields = Fields::default()
            .with("notice", number(notice))
            .with("notice_unit", unit.code())
            .with("before", number(self.before))
            .with("after", number(self.after))
            .with("most", self.most.map(|most| most.to_string()).unwrap_or_default());
        let preferred = self.preferred.fields("preferred");
        preferred.iter().fold(fields, |fields, (name, value)| fields.with(name, value))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::Fault;

    fn read(pairs: &[(&str, &str)]) -> Result<Limits, Faults> {
        Limits::read(&pairs.iter().fold(Fields::default(), |f, (name, value)| f.with(*name, *value)))
    }

    #[test]
    fn limits_go_through_their_form() {
        let limits = read(&[
            ("notice", "3"),
            ("notice_unit", "days"),
            ("before", "15"),
            ("after", " 45 "),
            ("most", "2"),
            ("preferred.tue", "9-12"),
        ])
        .unwrap();
        assert_eq!((limits.notice, limits.pause(), limits.most), (72, 45, Some(2)));
        assert_eq!(Limits::read(&limits.form()), Ok(limits));
        assert_eq!(read(&[]), Ok(Limits::default()));
        assert_eq!(read(&[("notice", "36")]).unwrap().notice(), (36, Unit::Hours));
    }

    #[test]
    fn what_is_wrong_is_told_at_its_field() {
        let faults = read(&[
            ("notice", "184"),
            ("notice_unit", "days"),
            ("before", "-1"),
            ("after", "soon"),
            ("most", "0"),
            ("preferred.mon", "mornings"),
        ])
        .unwrap_err();
        assert_eq!(faults.of("notice"), Some(&Fault::NotANumber { min: 0, max: 183 }));
        for field in ["before", "after", "most", "preferred.mon"] {
            assert!(faults.of(field).is_some(), "{field}");
        }
        assert_eq!(
            read(&[("notice_unit", "years")]).unwrap_err().of("notice_unit"),
            Some(&Fault::NotOffered)
        );
    }

    #[test]
    fn what_was_stored_before_there_were_limits_has_none() {
        let limits: Limits = serde_json::from_str("{}").unwrap();
        assert_eq!(limits, Limits::default());
    }
}
