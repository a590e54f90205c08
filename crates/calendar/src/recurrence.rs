//! Series of sessions: expanded on civil time, then resolved, so that the wall clock stays the same.

mod rule;

use chrono::{DateTime, NaiveDateTime, Utc};
use chrono_tz::Tz;

pub use rule::{Frequency, Nth, Rule, RuleError, Until};

use crate::zone::Zones;

/// A recurring session.
#[derive(Debug, Clone)]
pub struct Series {
    pub zone: Tz,
    /// The first occurrence, by the clocks of the zone.
    pub start: NaiveDateTime,
    pub rule: Rule,
    /// Occurrences left out, by their original civil time; they still count for COUNT.
    pub left_out: Vec<NaiveDateTime>,
    pub overrides: Vec<Override>,
}

/// A change of one occurrence, found by its original civil time so that it survives a change of zone rules.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Override {
    /// RECURRENCE-ID (RFC 5545 3.8.4.4) as civil time in the series' zone.
    pub original: NaiveDateTime,
    pub change: Change,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Change {
    Moved(NaiveDateTime),
    Cancelled,
}

/// One occurrence that takes place.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Occurrence {
    /// Where the rule put it.
    pub original: NaiveDateTime,
    /// When it takes place, by the clocks of the zone; in a gap still what the rule says.
    pub civil: NaiveDateTime,
    /// A civil time in a gap moves forward (RFC 5545 3.3.5), of a repeated hour the first counts.
    pub instant: DateTime<Utc>,
}

impl Series {
    /// The first `limit` occurrences of the rule without those left out and cancelled, ordered by instant.
    ///
    /// ```
    /// use calendar::{Tz, recurrence::{Rule, Series}, zone::Zones};
    /// let series = Series {
    ///     zone: Tz::Europe__Berlin,
    ///     start: "2027-03-27T02:30:00".parse()?,
    ///     rule: Rule::parse("FREQ=DAILY;COUNT=2")?,
    ///     left_out: vec![],
    ///     overrides: vec![],
    /// };
    /// let hours: Vec<String> =
    ///     series.expand(&Zones::bundled()?, 10).iter().map(|o| o.instant.format("%H:%M").to_string()).collect();
    /// assert_eq!(hours, ["01:30", "01:30"]);
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    pub fn expand(&self, zones: &Zones, limit: usize) -> Vec<Occurrence> {
        let by_rule = self
            .rule
            .dates(self.start.date())
            .map(|date| date.and_time(self.start.time()))
            .take_while(|original| self.is_within(zones, *original))
            .take(limit);
        let mut occurrences: Vec<Occurrence> = by_rule
            .filter(|original| !self.left_out.contains(original))
            .filter_map(|original| {
                let civil = match self.overrides.iter().find(|o| o.original == original) {
                    None => original,
                    Some(Override { change: Change::Moved(civil), .. }) => *civil,
                    Some(Override { change: Change::Cancelled, .. }) => return None,
                };
                Some(Occurrence { original, civil, instant: zones.compatible(self.zone, civil) })
            })
            .collect();
        occurrences.sort_by_key(|occurrence| occurrence.instant);
        occurrences
    }

    /// UNTIL is inclusive.
    fn is_within(&self, zones: &Zones, original: NaiveDateTime) -> bool {
        match self.rule.until {
            None => true,
            Some(Until::Date(last)) => original.date() <= last,
            Some(Until::Civil(last)) => original <= last,
            Some(Until::Instant(last)) => zones.compatible(self.zone, original) <= last,
        }
    }
}
