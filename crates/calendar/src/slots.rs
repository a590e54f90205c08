//! A day's hours cut into slots.

use chrono::{DateTime, NaiveDate, TimeDelta, Utc};
use chrono_tz::Tz;

use crate::weekly::Weekly;
use crate::zone::Zones;

/// The starts of all slots of `length` on `date`, every `step` from the start of each window: the grid
/// follows the owner's clock (quarter-hour zones), never UTC. No slots unless both are positive.
///
/// ```
/// use calendar::{Tz, slots::slots, weekly::{Hours, Weekly}, zone::Zones};
/// use chrono::{TimeDelta, Weekday};
/// let mut weekly = Weekly::default();
/// Hours::new(9 * 60, 11 * 60).map(|hours| weekly.add(Weekday::Mon, hours));
/// let hour = TimeDelta::hours(1);
/// let starts = slots(&Zones::bundled()?, Tz::Asia__Kathmandu, "2027-02-01".parse()?, &weekly, hour, hour);
/// let utc: Vec<String> = starts.iter().map(|start| start.format("%H:%M").to_string()).collect();
/// assert_eq!(utc, ["03:15", "04:15"]);
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
pub fn slots(
    zones: &Zones,
    zone: Tz,
    date: NaiveDate,
    weekly: &Weekly,
    length: TimeDelta,
    step: TimeDelta,
) -> Vec<DateTime<Utc>> {
    if length <= TimeDelta::zero() || step <= TimeDelta::zero() {
        return Vec::new();
    }
    let mut starts = Vec::new();
    for window in weekly.on(zones, zone, date) {
        let mut next = Some(window.start());
        while let Some(start) = next.filter(|start| window.end() - *start >= length) {
            starts.push(start);
            next = start.checked_add_signed(step);
        }
    }
    starts.sort_unstable();
    starts.dedup();
    starts
}
