use chrono::{DateTime, Datelike, Days, Months, NaiveDate, NaiveDateTime, Utc, Weekday};

/// How often a series repeats.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Frequency {
    Daily,
    Weekly,
    Monthly,
    Yearly,
}

/// The last possible occurrence, included.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Until {
    Date(NaiveDate),
    /// By the clocks of the series' zone.
    Civil(NaiveDateTime),
    Instant(DateTime<Utc>),
}

/// A weekday of BYDAY; with a number (−5 to 5 but 0) the one of the month so counted, negative from its end.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Nth {
    pub number: Option<i8>,
    pub weekday: Weekday,
}

/// The part of RRULE (RFC 5545 3.3.10) that Sojourn speaks: FREQ, INTERVAL, COUNT, UNTIL, BYDAY, WKST=MO.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Rule {
    pub frequency: Frequency,
    /// At least 1.
    pub interval: u16,
    pub count: Option<u32>,
    pub until: Option<Until>,
    /// Not with [`Frequency::Yearly`]; numbers only with [`Frequency::Monthly`].
    pub by_day: Vec<Nth>,
}

/// Why a rule was not read; holds the part in question.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum RuleError {
    #[error("recurrence rule without FREQ")]
    NoFrequency,
    #[error("recurrence rule with both COUNT and UNTIL")]
    CountAndUntil,
    #[error("recurrence rule part not understood: {0}")]
    Part(String),
}

impl Rule {
    /// Reads the value of RRULE.
    ///
    /// # Errors
    /// Whatever it does not understand is refused, never passed over: the series would be another one.
    pub fn parse(text: &str) -> Result<Self, RuleError> {
        let mut frequency = None;
        let mut rule =
            Self { frequency: Frequency::Daily, interval: 1, count: None, until: None, by_day: Vec::new() };
        for part in text.split(';') {
            let wrong = || RuleError::Part(part.to_owned());
            let (name, value) = part.split_once('=').ok_or_else(wrong)?;
            match name {
                "FREQ" => frequency = Some(parse_frequency(value).ok_or_else(wrong)?),
                "INTERVAL" => {
                    rule.interval = value.parse().ok().filter(|number| *number > 0).ok_or_else(wrong)?;
                }
                "COUNT" => rule.count = Some(value.parse().map_err(|_| wrong())?),
                "UNTIL" => rule.until = Some(parse_until(value).ok_or_else(wrong)?),
                "BYDAY" => {
                    let days: Option<Vec<Nth>> = value.split(',').map(parse_nth).collect();
                    rule.by_day = days.ok_or_else(wrong)?;
                }
                "WKST" if value == "MO" => {}
                _ => return Err(wrong()),
            }
        }
        rule.frequency = frequency.ok_or(RuleError::NoFrequency)?;
        if rule.count.is_some() && rule.until.is_some() {
            return Err(RuleError::CountAndUntil);
        }
        let numbered = rule.by_day.iter().any(|day| day.number.is_some());
        let yearly = rule.frequency == Frequency::Yearly && !rule.by_day.is_empty();
        if yearly || (numbered && rule.frequency != Frequency::Monthly) {
            return Err(RuleError::Part("BYDAY".to_owned()));
        }
        Ok(rule)
    }

    /// The dates from `start` on, in order, COUNT applied and UNTIL not; ends with the calendar.
    pub(super) fn dates(&self, start: NaiveDate) -> impl Iterator<Item = NaiveDate> + '_ {
        let count = self.count.map_or(usize::MAX, |count| count as usize);
        (0_u32..)
            .map_while(move |period| self.period(start, period))
            .flatten()
            .filter(move |date| *date >= start)
            .take(count)
    }

    /// The dates of the `period`-th interval, in order; none past the calendar's end.
    fn period(&self, start: NaiveDate, period: u32) -> Option<Vec<NaiveDate>> {
        let steps = period.checked_mul(u32::from(self.interval))?;
        let is_asked = |date: &NaiveDate| {
            self.by_day.is_empty() || self.by_day.iter().any(|day| day.weekday == date.weekday())
        };
        Some(match self.frequency {
            Frequency::Daily => {
                let date = start.checked_add_days(Days::new(steps.into()))?;
                Some(date).filter(is_asked).into_iter().collect()
            }
            Frequency::Weekly => {
                let date = start.checked_add_days(Days::new(u64::from(steps) * 7))?;
                let week = date.week(Weekday::Mon).checked_first_day()?.iter_days().take(7);
                if self.by_day.is_empty() { vec![date] } else { week.filter(is_asked).collect() }
            }
            Frequency::Monthly => {
                let first = start.with_day(1)?.checked_add_months(Months::new(steps))?;
                if self.by_day.is_empty() {
                    // Months that lack the day are passed over, as the RFC says.
                    first.with_day(start.day()).into_iter().collect()
                } else {
                    let month = first.iter_days().take_while(|date| date.month() == first.month());
                    month.filter(|date| self.by_day.iter().any(|day| day.is(*date))).collect()
                }
            }
            Frequency::Yearly => {
                let year = start.year().checked_add(i32::try_from(steps).ok()?)?;
                NaiveDate::from_ymd_opt(year, 1, 1)?;
                NaiveDate::from_ymd_opt(year, start.month(), start.day()).into_iter().collect()
            }
        })
    }
}

impl Nth {
    /// Whether `date` is that day of its month.
    fn is(self, date: NaiveDate) -> bool {
        let from_start = date.day().div_ceil(7);
        let from_end = (u32::from(date.num_days_in_month()) - date.day()) / 7 + 1;
        date.weekday() == self.weekday
            && match self.number {
                None => true,
                Some(number) if number > 0 => from_start == u32::from(number.unsigned_abs()),
                Some(number) => from_end == u32::from(number.unsigned_abs()),
            }
    }
}

fn parse_frequency(text: &str) -> Option<Frequency> {
    match text {
        "DAILY" => Some(Frequency::Daily),
        "WEEKLY" => Some(Frequency::Weekly),
        "MONTHLY" => Some(Frequency::Monthly),
        "YEARLY" => Some(Frequency::Yearly),
        _ => None,
    }
}

fn parse_until(text: &str) -> Option<Until> {
    const CIVIL: &str = "%Y%m%dT%H%M%S";
    if let Some(utc) = text.strip_suffix('Z') {
        return Some(Until::Instant(NaiveDateTime::parse_from_str(utc, CIVIL).ok()?.and_utc()));
    }
    let civil = NaiveDateTime::parse_from_str(text, CIVIL).map(Until::Civil);
    civil.or_else(|_| NaiveDate::parse_from_str(text, "%Y%m%d").map(Until::Date)).ok()
}

fn parse_nth(text: &str) -> Option<Nth> {
    let (number, weekday) = text.split_at_checked(text.len().checked_sub(2)?)?;
    let weekday = match weekday {
        "MO" => Weekday::Mon,
        "TU" => Weekday::Tue,
        "WE" => Weekday::Wed,
        "TH" => Weekday::Thu,
        "FR" => Weekday::Fri,
        "SA" => Weekday::Sat,
        "SU" => Weekday::Sun,
        _ => return None,
    };
    if number.is_empty() {
        return Some(Nth { number: None, weekday });
    }
    let number: i8 = number.parse().ok()?;
    (number != 0 && (-5..=5).contains(&number)).then_some(Nth { number: Some(number), weekday })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn dates(rule: &str, start: &str) -> Vec<String> {
        let rule = Rule::parse(rule).unwrap();
        rule.dates(start.parse().unwrap()).take(4).map(|date| date.to_string()).collect()
    }

    #[test]
    fn each_frequency() {
        assert_eq!(
            dates("FREQ=DAILY;INTERVAL=2;COUNT=3", "2027-02-27"),
            ["2027-02-27", "2027-03-01", "2027-03-03"]
        );
        assert_eq!(
            dates("FREQ=DAILY;BYDAY=MO,FR", "2027-02-26"),
            ["2027-02-26", "2027-03-01", "2027-03-05", "2027-03-08"]
        );
        assert_eq!(
            dates("FREQ=WEEKLY;INTERVAL=2;BYDAY=MO,WE", "2027-03-03"),
            ["2027-03-03", "2027-03-15", "2027-03-17", "2027-03-29"]
        );
        assert_eq!(
            dates("FREQ=MONTHLY", "2027-01-31"),
            ["2027-01-31", "2027-03-31", "2027-05-31", "2027-07-31"]
        );
        assert_eq!(
            dates("FREQ=MONTHLY;BYDAY=-1FR,1MO", "2027-01-05"),
            ["2027-01-29", "2027-02-01", "2027-02-26", "2027-03-01"]
        );
        assert_eq!(dates("FREQ=YEARLY;COUNT=2", "2028-02-29"), ["2028-02-29", "2032-02-29"]);
    }

    #[test]
    fn a_rule_ends_with_the_calendar() {
        let rule = Rule::parse("FREQ=YEARLY;INTERVAL=65535").unwrap();
        assert_eq!(rule.dates("2027-01-01".parse().unwrap()).count(), 4);
    }

    #[test]
    fn what_is_not_understood_is_refused() {
        for wrong in [
            "",
            "COUNT=2",
            "FREQ=HOURLY",
            "FREQ=DAILY;INTERVAL=0",
            "FREQ=DAILY;COUNT=-1",
            "FREQ=DAILY;COUNT=2;UNTIL=20270101",
            "FREQ=DAILY;UNTIL=2027-01-01",
            "FREQ=DAILY;BYHOUR=9",
            "FREQ=WEEKLY;BYDAY=1MO",
            "FREQ=WEEKLY;WKST=SU",
            "FREQ=MONTHLY;BYDAY=6MO",
            "FREQ=MONTHLY;BYDAY=é",
            "FREQ=YEARLY;BYDAY=MO",
        ] {
            assert!(Rule::parse(wrong).is_err(), "{wrong}");
        }
    }

    #[test]
    fn until_in_its_three_forms() {
        let until = |text: &str| Rule::parse(&format!("FREQ=DAILY;UNTIL={text}")).unwrap().until.unwrap();
        assert_eq!(until("20270406"), Until::Date("2027-04-06".parse().unwrap()));
        assert_eq!(until("20270406T120000"), Until::Civil("2027-04-06T12:00:00".parse().unwrap()));
        assert_eq!(until("20270406T120000Z"), Until::Instant("2027-04-06T12:00:00Z".parse().unwrap()));
    }
}
