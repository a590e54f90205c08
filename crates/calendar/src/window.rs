//! When several people are free at once.

use chrono::{DateTime, Days, NaiveDate, TimeDelta, Utc};
use chrono_tz::Tz;

use crate::interval::{Interval, Intervals};
use crate::weekly::Weekly;
use crate::zone::Zones;

/// One person's hours, and what takes from them.
#[derive(Debug, Clone)]
pub struct Availability {
    /// Where the person lives.
    pub zone: Tz,
    pub weekly: Weekly,
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

impl Availability {
    /// The free time within `span`. Each civil date belongs to one zone: that of the travel, else home.
    pub fn free(&self, zones: &Zones, span: Interval) -> Intervals {
        // One day more at each end, since zones are up to 14 hours away from UTC; one more for
        // hours that end on the next day.
        let first = span.start().date_naive().checked_sub_days(Days::new(2));
        let last = span.end().date_naive().checked_add_days(Days::new(1));
        let (Some(first), Some(last)) = (first, last) else { return Intervals::default() };
        let hours = first.iter_days().take_while(|date| *date <= last).flat_map(|date| {
            let travel = self.travel.iter().find(|travel| (travel.from..=travel.to).contains(&date));
            let zone = travel.map_or(self.zone, |travel| travel.zone);
            let weekly = travel.and_then(|travel| travel.weekly.as_ref()).unwrap_or(&self.weekly);
            weekly.on(zones, zone, date)
        });
        hours.collect::<Intervals>().subtract(&self.busy).intersect(&Intervals::from_iter([span]))
    }
}

/// When all of `people` are free within `[from, to)` for at least `shortest`; with nobody, the whole span.
///
/// ```
/// use calendar::{Tz, weekly::{Hours, Weekly}, window::{Availability, common_windows}, zone::Zones};
/// use chrono::{TimeDelta, Weekday};
/// let mut weekly = Weekly::default();
/// Hours::new(9 * 60, 17 * 60).map(|hours| weekly.add(Weekday::Tue, hours));
/// let person = |zone| Availability { zone, weekly: weekly.clone(), travel: vec![], busy: Default::default() };
/// let people = [person(Tz::Europe__Chisinau), person(Tz::Asia__Kathmandu)];
/// let (from, to) = ("2026-12-01T00:00:00Z".parse()?, "2026-12-02T00:00:00Z".parse()?);
/// let common = common_windows(&Zones::bundled()?, &people, from, to, TimeDelta::hours(1));
/// let hours: Vec<String> =
///     common.iter().map(|w| format!("{}–{}", w.start().format("%H:%M"), w.end().format("%H:%M"))).collect();
/// assert_eq!(hours, ["07:00–11:15"]);
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
pub fn common_windows(
    zones: &Zones,
    people: &[Availability],
    from: DateTime<Utc>,
    to: DateTime<Utc>,
    shortest: TimeDelta,
) -> Intervals {
    let Some(span) = Interval::new(from, to) else { return Intervals::default() };
    people
        .iter()
        .fold(Intervals::from_iter([span]), |common, person| common.intersect(&person.free(zones, span)))
        .at_least(shortest)
}

#[cfg(test)]
mod tests {
    use chrono::Weekday;

    use super::*;
    use crate::weekly::Hours;

    fn utc(text: &str) -> DateTime<Utc> {
        text.parse().unwrap()
    }

    fn person(zone: Tz, from: u16, to: u16) -> Availability {
        let mut weekly = Weekly::default();
        for weekday in [Weekday::Mon, Weekday::Tue, Weekday::Wed, Weekday::Thu, Weekday::Fri] {
            weekly.add(weekday, Hours::new(from, to).unwrap());
        }
        Availability { zone, weekly, travel: Vec::new(), busy: Intervals::default() }
    }

    fn free(person: &Availability, from: &str, to: &str) -> Vec<(DateTime<Utc>, DateTime<Utc>)> {
        let span = Interval::new(utc(from), utc(to)).unwrap();
        let free = person.free(&Zones::bundled().unwrap(), span);
        free.iter().map(|interval| (interval.start(), interval.end())).collect()
    }

    #[test]
    fn hours_past_midnight_belong_to_the_day_they_began_on() {
        // Friday 22:00 to Saturday 06:00 in Apia (UTC+13), asked for a span of Saturday there.
        let nights = person(Tz::Pacific__Apia, 22 * 60, 6 * 60);
        let found = free(&nights, "2026-12-04T12:00:00Z", "2026-12-05T12:00:00Z");
        assert_eq!(found, [(utc("2026-12-04T12:00:00Z"), utc("2026-12-04T17:00:00Z"))]);
    }

    #[test]
    fn a_span_of_a_whole_week_clips_and_joins() {
        let always = person(Tz::Pacific__Kiritimati, 0, 24 * 60);
        let found = free(&always, "2026-12-01T00:00:00Z", "2026-12-08T00:00:00Z");
        let week = [
            ("2026-12-01T00:00:00Z", "2026-12-04T10:00:00Z"),
            ("2026-12-06T10:00:00Z", "2026-12-08T00:00:00Z"),
        ];
        assert_eq!(found, week.map(|(from, to)| (utc(from), utc(to))));
    }

    #[test]
    fn nobody_and_nothing() {
        let zones = Zones::bundled().unwrap();
        let (from, to) = (utc("2026-12-01T00:00:00Z"), utc("2026-12-02T00:00:00Z"));
        assert_eq!(common_windows(&zones, &[], from, to, TimeDelta::zero()).iter().count(), 1);
        assert!(common_windows(&zones, &[], to, from, TimeDelta::zero()).is_empty());
    }
}
