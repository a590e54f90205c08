use chrono::{DateTime, NaiveDateTime, TimeDelta, Utc};
use chrono_tz::Tz;
use jiff::tz::{Dst, TimeZoneTransition};

use super::{Zones, plus, source};

/// One change of a zone's clocks (or only of its short name).
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Transition {
    /// The first instant of the new offset.
    pub instant: DateTime<Utc>,
    /// Seconds east of UTC before and from `instant` on.
    pub offset_before: i32,
    pub offset: i32,
    /// Short name from `instant` on, as `CEST`.
    pub abbreviation: String,
    /// Whether summer time begins or goes on.
    pub summer: bool,
}

impl Transition {
    /// What clocks that nobody has changed yet would show: the form iCalendar asks for in a zone's DTSTART.
    pub fn old_clock(&self) -> NaiveDateTime {
        plus(self.instant, self.offset_before)
    }
}

impl Zones {
    /// The changes after `instant`, in order; endless where a yearly rule goes on.
    pub fn following(&self, zone: Tz, instant: DateTime<Utc>) -> impl Iterator<Item = Transition> + '_ {
        let mut before = self.local(instant, zone).offset_seconds;
        self.rules(zone)
            .following(source::timestamp(instant))
            .filter_map(move |change| transition(&change, &mut before))
    }

    /// The last change at or before `instant`; none where the clocks never changed before.
    pub fn preceding(&self, zone: Tz, instant: DateTime<Utc>) -> Option<Transition> {
        // jiff looks strictly before.
        let after = instant.checked_add_signed(TimeDelta::seconds(1)).unwrap_or(instant);
        let change = self.rules(zone).preceding(source::timestamp(after)).next()?;
        let earlier = change.timestamp().as_second().checked_sub(1)?;
        let mut before = self.local(DateTime::from_timestamp(earlier, 0)?, zone).offset_seconds;
        transition(&change, &mut before)
    }
}

fn transition(change: &TimeZoneTransition<'_>, before: &mut i32) -> Option<Transition> {
    let offset = change.offset().seconds();
    Some(Transition {
        instant: DateTime::from_timestamp(change.timestamp().as_second(), 0)?,
        offset_before: std::mem::replace(before, offset),
        offset,
        abbreviation: change.abbreviation().to_owned(),
        summer: change.dst() == Dst::Yes,
    })
}
