//! By whose clocks somebody lives, from day to day.

use calendar::{Tz, zone::Zones};
use chrono::{DateTime, Days, NaiveDate, Utc};
use planner::slot::Clock;

/// At home, but for days spent elsewhere.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Whereabouts {
    pub home: Tz,
    /// First and last day there, both included and by the date at home.
    pub stays: Vec<(NaiveDate, NaiveDate, Tz)>,
}

impl Whereabouts {
    pub fn always(home: Tz) -> Self {
        Self { home, stays: Vec::new() }
    }

    pub fn zone_at(&self, zones: &Zones, instant: DateTime<Utc>) -> Tz {
        let date = zones.local(instant, self.home).civil.date();
        let stay = self.stays.iter().find(|(first, last, _)| (*first..=*last).contains(&date));
        stay.map_or(self.home, |(_, _, zone)| *zone)
    }

    /// The same as the planner reads it, from the one instant to the other.
    pub fn clock(&self, zones: &Zones, from: DateTime<Utc>, to: DateTime<Utc>) -> Clock {
        let after = |day: NaiveDate| day.checked_add_days(Days::new(1)).unwrap_or(day);
        let ways = self.stays.iter().flat_map(|(first, last, _)| {
            [*first, after(*last)].map(|day| zones.start_of_day(self.home, day))
        });
        let used = self.stays.iter().map(|(_, _, zone)| *zone).chain([self.home]);
        let changes = used.flat_map(|zone| {
            zones.following(zone, from).map(|change| change.instant).take_while(|instant| *instant < to)
        });
        let mut instants: Vec<DateTime<Utc>> =
            ways.chain(changes).filter(|instant| from < *instant && *instant < to).chain([from]).collect();
        instants.sort_unstable();
        instants.dedup();
        let mut offsets: Vec<(i64, i32)> = Vec::new();
        for instant in instants {
            let offset = zones.local(instant, self.zone_at(zones, instant)).offset_seconds.div_euclid(60);
            let minute = instant.timestamp().div_euclid(60);
            match offsets.last_mut() {
                Some((_, present)) if *present == offset => {}
                // Two changes within a minute: the last counts.
                Some((last, present)) if *last == minute => *present = offset,
                _ => offsets.push((minute, offset)),
            }
        }
        Clock::new(offsets).unwrap_or_else(|| Clock::fixed(0))
    }
}

#[cfg(test)]
mod tests {
    use chrono::TimeDelta;

    use super::*;

    #[test]
    fn the_planners_clock_shows_what_the_zones_say() {
        let zones = Zones::bundled().unwrap();
        let day = |text: &str| text.parse::<NaiveDate>().unwrap();
        let traveller = Whereabouts {
            home: Tz::Europe__Chisinau,
            stays: vec![
                (day("2027-03-20"), day("2027-03-29"), Tz::Pacific__Apia),
                (day("2027-04-02"), day("2027-04-02"), Tz::Asia__Kathmandu),
            ],
        };
        let (from, to): (DateTime<Utc>, DateTime<Utc>) =
            ("2027-03-15T00:00:00Z".parse().unwrap(), "2027-04-10T00:00:00Z".parse().unwrap());
        let clock = traveller.clock(&zones, from, to);
        let mut at = from;
        while at < to {
            let civil = zones.local(at, traveller.zone_at(&zones, at)).civil;
            let shown = clock.local(at.timestamp() / 60);
            let expected = civil.and_utc().timestamp() / 60;
            assert_eq!(shown.day * 1440 + i64::from(shown.minute), expected, "{at}");
            at += TimeDelta::minutes(15);
        }
    }
}
