//! A zone's rules as iCalendar knows them, found from the changes in the zone data.

use chrono::{DateTime, Datelike, NaiveDate, NaiveDateTime, NaiveTime, TimeDelta, Utc, Weekday};
use chrono_tz::Tz;

use crate::zone::{Transition, Zones};

/// Weekdays and dates repeat after 28 years; a rule that held longer is one.
const SAMPLE: TimeDelta = TimeDelta::days(40 * 365);
/// How far changes that follow no rule are listed, if no event asks for more.
const LISTED: TimeDelta = TimeDelta::days(10 * 365);

/// From when on which offset holds; with a rule: each year anew.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Observance {
    /// By the clocks before the change.
    pub(super) start: NaiveDateTime,
    /// Seconds east of UTC before and after.
    pub(super) offset_from: i32,
    pub(super) offset_to: i32,
    pub(super) name: String,
    pub(super) summer: bool,
    pub(super) rule: Option<Yearly>,
}

/// The day of each year on which a change comes.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Yearly {
    pub(super) month: u32,
    pub(super) weekday: Weekday,
    pub(super) day: Day,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Day {
    /// 1 to 4: that weekday of the month.
    Nth(u32),
    Last,
    /// The weekday within these days of the month, as "Sunday on or after the 2nd".
    Within(u32, u32),
}

impl Yearly {
    /// The value of RRULE.
    pub(super) fn text(&self) -> String {
        let weekday = match self.weekday {
            Weekday::Mon => "MO",
            Weekday::Tue => "TU",
            Weekday::Wed => "WE",
            Weekday::Thu => "TH",
            Weekday::Fri => "FR",
            Weekday::Sat => "SA",
            Weekday::Sun => "SU",
        };
        let month = self.month;
        match self.day {
            Day::Nth(nth) => format!("FREQ=YEARLY;BYMONTH={month};BYDAY={nth}{weekday}"),
            Day::Last => format!("FREQ=YEARLY;BYMONTH={month};BYDAY=-1{weekday}"),
            Day::Within(first, last) => {
                let days: Vec<String> = (first..=last).map(|day| day.to_string()).collect();
                format!("FREQ=YEARLY;BYMONTH={month};BYMONTHDAY={};BYDAY={weekday}", days.join(","))
            }
        }
    }
}

/// What holds in `zone` from `from` on: exactly until `until` (and ten years at least), by rule after that.
pub(super) fn observances(
    zones: &Zones,
    zone: Tz,
    from: DateTime<Utc>,
    until: DateTime<Utc>,
) -> Vec<Observance> {
    let after = |span| from.checked_add_signed(span).unwrap_or(DateTime::<Utc>::MAX_UTC);
    let (horizon, listed_until) = (after(SAMPLE), until.max(after(LISTED)));
    let mut changes: Vec<Transition> = zones.preceding(zone, from).into_iter().collect();
    if changes.is_empty() {
        changes.push(unchanged(zones, zone, from));
    }
    changes.extend(zones.following(zone, from).take_while(|change| change.instant < horizon));

    // Summer time ended for good within the sample: then nothing repeats for ever.
    let goes_on = changes.last().is_some_and(|last| last.instant > horizon - TimeDelta::days(2 * 366));
    let mut found = Vec::new();
    for parity in [0, 1] {
        let group: Vec<&Transition> = changes.iter().rev().skip(parity).step_by(2).collect();
        let (years, rule) = if goes_on { tail(&group) } else { (0, None) };
        let (by_rule, listed) = group.split_at(years);
        if let (Some(first), Some(rule)) = (by_rule.last(), rule) {
            found.push((first.instant, observance(first, Some(rule))));
        }
        let listed = listed.iter().filter(|change| change.instant <= listed_until);
        found.extend(listed.map(|change| (change.instant, observance(change, None))));
    }
    found.sort_by_key(|(instant, _)| *instant);
    found.into_iter().map(|(_, observance)| observance).collect()
}

/// Stands in for a first change where the clocks never changed before.
fn unchanged(zones: &Zones, zone: Tz, from: DateTime<Utc>) -> Transition {
    let offset = zones.local(from, zone).offset_seconds;
    Transition {
        instant: from.min(DateTime::UNIX_EPOCH) - TimeDelta::seconds(offset.into()),
        offset_before: offset,
        offset,
        abbreviation: zones.abbreviation(from, zone),
        summer: false,
    }
}

fn observance(change: &Transition, rule: Option<Yearly>) -> Observance {
    Observance {
        start: change.old_clock(),
        offset_from: change.offset_before,
        offset_to: change.offset,
        name: change.abbreviation.clone(),
        summer: change.summer,
        rule,
    }
}

/// How many of the changes, newest first, one rule explains, and the rule; none if too few to tell.
fn tail(newest_first: &[&Transition]) -> (usize, Option<Yearly>) {
    let Some(newest) = newest_first.first() else { return (0, None) };
    let kind = |change: &Transition| -> (i32, i32, u32, Weekday, NaiveTime, bool) {
        let clock = change.old_clock();
        let (month, weekday) = (clock.month(), clock.weekday());
        (change.offset_before, change.offset, month, weekday, clock.time(), change.summer)
    };
    let mut dates: Vec<NaiveDate> = Vec::new();
    let mut found = (0, None);
    for change in newest_first {
        let date = change.old_clock().date();
        let next_year = dates.last().is_none_or(|later| later.year() == date.year() + 1);
        if kind(change) != kind(newest) || !next_year {
            break;
        }
        dates.push(date);
        let Some(day) = common_day(&dates) else { break };
        found = (dates.len(), Some(Yearly { month: date.month(), weekday: date.weekday(), day }));
    }
    if found.0 < 28 { (0, None) } else { found }
}

fn common_day(dates: &[NaiveDate]) -> Option<Day> {
    let first = dates.iter().map(Datelike::day).min()?;
    let last = dates.iter().map(Datelike::day).max()?;
    let week = |day: u32| day.div_ceil(7);
    if week(first) == week(last) && week(last) < 5 {
        return Some(Day::Nth(week(first)));
    }
    if dates.iter().all(|date| date.day() + 7 > u32::from(date.num_days_in_month())) {
        return Some(Day::Last);
    }
    (last - first < 7).then_some(Day::Within(first, last))
}
