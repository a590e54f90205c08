//! When several people are free at once.

use chrono::{DateTime, TimeDelta, Utc};

use crate::availability::Availability;
use crate::interval::{Interval, Intervals};
use crate::zone::Zones;

/// When all of `people` are free within `[from, to)` for at least `shortest`; with nobody, the whole span.
///
/// ```
/// use calendar::{Tz, availability::Availability, weekly::{Hours, Weekly}, window::common_windows, zone::Zones};
/// use chrono::{TimeDelta, Weekday};
/// let mut weekly = Weekly::default();
/// Hours::new(9 * 60, 17 * 60).map(|hours| weekly.add(Weekday::Tue, hours));
/// let person = |zone| Availability { weekly: weekly.clone(), ..Availability::in_zone(zone) };
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
    use super::*;

    #[test]
    fn nobody_and_nothing() {
        let zones = Zones::bundled().unwrap();
        let (from, to) = ("2026-12-01T00:00:00Z".parse().unwrap(), "2026-12-02T00:00:00Z".parse().unwrap());
        assert_eq!(common_windows(&zones, &[], from, to, TimeDelta::zero()).iter().count(), 1);
        assert!(common_windows(&zones, &[], to, from, TimeDelta::zero()).is_empty());
    }
}
