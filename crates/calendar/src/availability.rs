//! When one person is free: weekly hours, days that differ, absences, and stays in other zones.

use std::collections::BTreeMap;

use chrono::{Datelike, Days, NaiveDate};
use chrono_tz::Tz;

use crate::interval::{Interval, Intervals};
use crate::weekly::{Hours, Weekly};
use crate::zone::Zones;

/// One person's hours, and what takes from them.
///
/// Each civil date is decided by one thing: an absence, else the hours of that very date, else the weekday's. Its hours
/// are read by the clocks of one zone: that of the travel, else home.
///
/// ```
/// use calendar::{Tz, availability::{Availability, Cause}, interval::Interval, weekly::Hours, zone::Zones};
/// use chrono::Weekday;
/// let mut person = Availability::in_zone(Tz::Africa__Nairobi);
/// Hours::new(22 * 60, 6 * 60).map(|night| person.weekly.add(Weekday::Mon, night));
/// person.absences.push(("2027-03-02".parse()?, "2027-03-05".parse()?));
/// let span = Interval::new("2027-03-01T00:00:00Z".parse()?, "2027-03-08T00:00:00Z".parse()?);
/// let free = person.free(&Zones::bundled()?, span.ok_or("empty")?);
/// let free: Vec<String> = free.iter().map(|i| format!("{}–{}", i.start(), i.end())).collect();
/// assert_eq!(free, ["2027-03-01 19:00:00 UTC–2027-03-01 21:00:00 UTC"], "the night ends where the absence begins");
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Debug, Clone)]
pub struct Availability {
    /// Where the person lives.
    pub zone: Tz,
    pub weekly: Weekly,
    /// Dates with hours of their own, or with none.
    pub days: BTreeMap<NaiveDate, Vec<Hours>>,
    /// First and last day, both included.
    pub absences: Vec<(NaiveDate, NaiveDate)>,
    pub travel: Vec<Travel>,
    pub busy: Intervals,
}

/// Days spent elsewhere: on these dates, by the clocks there, the zone there counts.
#[derive(Debug, Clone)]
pub struct Travel {
    /// First and last day, both included.
    pub from: NaiveDate,
    pub to: NaiveDate,
    pub zone: Tz,
    /// Other hours than at home, if any.
    pub weekly: Option<Weekly>,
}

/// What decides a date.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Cause {
    Week,
    /// The date has hours of its own.
    Day,
    Absence,
}

/// One civil date as it results, before what is busy is taken away.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Day {
    pub date: NaiveDate,
    /// By whose clocks the date and its hours are meant.
    pub zone: Tz,
    pub cause: Cause,
    /// Beginning on that date, in order; they may end on the next.
    pub free: Intervals,
}

impl Availability {
    /// Somebody there who is never free.
    pub fn in_zone(zone: Tz) -> Self {
        Self {
            zone,
            weekly: Weekly::default(),
            days: BTreeMap::new(),
            absences: Vec::new(),
            travel: Vec::new(),
            busy: Intervals::default(),
        }
    }

    /// By whose clocks this date is meant: those of the journey, else home.
    pub fn zone_on(&self, date: NaiveDate) -> Tz {
        self.travel_on(date).map_or(self.zone, |travel| travel.zone)
    }

    /// What `date` gives.
    pub fn day(&self, zones: &Zones, date: NaiveDate) -> Day {
        let travel = self.travel_on(date);
        let zone = travel.map_or(self.zone, |travel| travel.zone);
        let cause = self.cause(date);
        let weekly = travel.and_then(|travel| travel.weekly.as_ref()).unwrap_or(&self.weekly);
        let hours = match cause {
            Cause::Absence => &[],
            Cause::Day => self.days.get(&date).map_or(&[][..], Vec::as_slice),
            Cause::Week => weekly.of(date.weekday()),
        };
        // What was said of the next date itself counts from its first minute on.
        let is_cut = date.succ_opt().is_some_and(|next| self.cause(next) != Cause::Week);
        let cut = |hours: &Hours| if is_cut { hours.until_midnight() } else { *hours };
        let free = hours.iter().filter_map(|hours| cut(hours).on(zones, zone, date)).collect();
        Day { date, zone, cause, free }
    }

    /// The free time within `span`.
    pub fn free(&self, zones: &Zones, span: Interval) -> Intervals {
        // One day more at each end, since zones are up to 14 hours away from UTC; one more for
        // hours that end on the next day.
        let first = span.start().date_naive().checked_sub_days(Days::new(2));
        let last = span.end().date_naive().checked_add_days(Days::new(1));
        let (Some(first), Some(last)) = (first, last) else { return Intervals::default() };
        let dates = first.iter_days().take_while(|date| *date <= last);
        let free: Intervals = dates.flat_map(|date| self.day(zones, date).free).collect();
        free.subtract(&self.busy).intersect(&Intervals::from_iter([span]))
    }

    fn cause(&self, date: NaiveDate) -> Cause {
        if self.absences.iter().any(|(first, last)| (*first..=*last).contains(&date)) {
            Cause::Absence
        } else if self.days.contains_key(&date) {
            Cause::Day
        } else {
            Cause::Week
        }
    }

    fn travel_on(&self, date: NaiveDate) -> Option<&Travel> {
        self.travel.iter().find(|travel| (travel.from..=travel.to).contains(&date))
    }
}

#[cfg(test)]
mod tests;
