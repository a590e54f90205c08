//! Hours of the week, by the clocks of the place.

use chrono::{Datelike, NaiveDate, NaiveDateTime, TimeDelta, Weekday};
use chrono_tz::Tz;

use crate::interval::Interval;
use crate::zone::{Resolved, Zones};

/// Minutes in a civil day as the clock face counts them.
const DAY: u16 = 24 * 60;

/// From one time of the day to another, in minutes since 00:00 on the clock; past 24:00 it is the next day.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Hours {
    from: u16,
    to: u16,
}

impl Hours {
    /// `to` may be 24:00 (1440); if it is not after `from`, it is a time of the next day.
    /// None past 24:00.
    ///
    /// ```
    /// # use calendar::weekly::Hours;
    /// assert!(Hours::new(9 * 60, 17 * 60).is_some());
    /// assert!(Hours::new(9 * 60, 25 * 60).is_none());
    /// ```
    pub fn new(from: u16, to: u16) -> Option<Self> {
        let to_day = if to > from { to } else { to + DAY };
        (from < DAY && to <= DAY).then_some(Self { from, to: to_day })
    }

    /// These hours on `date` in `zone`: what the clocks really show of them. Where they jump over the beginning or the
    /// end, that is the moment of the jump. None where nothing is left of them, as on a date that was skipped.
    ///
    /// ```
    /// # use calendar::{Tz, weekly::Hours, zone::Zones};
    /// # let (zones, berlin) = (Zones::bundled()?, Tz::Europe__Berlin);
    /// let night = Hours::new(60, 2 * 60 + 30).and_then(|hours| hours.on(&zones, berlin, "2027-03-28".parse().ok()?));
    /// assert_eq!(night.map(|night| night.length().num_minutes()), Some(60));
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    pub fn on(&self, zones: &Zones, zone: Tz, date: NaiveDate) -> Option<Interval> {
        let at = |minutes: u16| -> Option<NaiveDateTime> {
            date.and_hms_opt(0, 0, 0)?.checked_add_signed(TimeDelta::minutes(minutes.into()))
        };
        let from = at(self.from)?;
        let start = match zones.resolve(zone, from) {
            Resolved::One(moment) => moment.instant,
            Resolved::Fold { earlier, .. } => earlier.instant,
            // Only a time that clocks jump over can lie on a date that was skipped.
            Resolved::Gap { .. } => {
                let is_skipped = zones.start_of_day(zone, date) >= zones.start_of_day(zone, date.succ_opt()?);
                if is_skipped {
                    return None;
                }
                zones.reaching(zone, from)
            }
        };
        Interval::new(start, zones.reaching(zone, at(self.to)?))
    }

    /// The part of them that lies on the day they begin on.
    #[must_use]
    pub fn until_midnight(self) -> Self {
        Self { from: self.from, to: self.to.min(DAY) }
    }
}

/// The hours of each weekday.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Weekly([Vec<Hours>; 7]);

impl Weekly {
    pub fn add(&mut self, weekday: Weekday, hours: Hours) {
        self.0[weekday.num_days_from_monday() as usize].push(hours);
    }

    /// The hours of this weekday, as entered.
    pub fn of(&self, weekday: Weekday) -> &[Hours] {
        &self.0[weekday.num_days_from_monday() as usize]
    }

    /// The intervals of `date`, as entered.
    pub fn on(&self, zones: &Zones, zone: Tz, date: NaiveDate) -> Vec<Interval> {
        self.of(date.weekday()).iter().filter_map(|hours| hours.on(zones, zone, date)).collect()
    }
}
