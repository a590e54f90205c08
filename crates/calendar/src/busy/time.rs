//! Date-times of an iCalendar file, and the zones that they name.

use std::{
    collections::{HashMap, HashSet},
    str::FromStr,
};

use calcard::{
    common::{PartialDateTime, timezone::Tz as Named},
    icalendar::{
        ICalendarComponent, ICalendarComponentType as Kind, ICalendarEntry, ICalendarParameterName,
        ICalendarProperty as Property,
    },
};
use chrono::{DateTime, NaiveDate, NaiveDateTime, NaiveTime, TimeDelta, Utc};
use chrono_tz::Tz;

use crate::zone::Zones;

/// How far from UTC a clock may be, to the west and to the east.
pub(super) const DOUBT: (TimeDelta, TimeDelta) = (TimeDelta::hours(12), TimeDelta::hours(14));

/// What a date-time is meant by.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Clock {
    Utc,
    Zone(Tz),
    /// Named, and not known.
    Unknown,
    /// Of wherever the person is.
    Floating,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct At {
    pub civil: NaiveDateTime,
    pub clock: Clock,
    /// A date without a time.
    pub is_day: bool,
}

impl At {
    pub fn read(value: &PartialDateTime, clock: Clock) -> Option<Self> {
        let number = |part: Option<u8>| part.map(u32::from);
        let date = NaiveDate::from_ymd_opt(value.year?.into(), number(value.month)?, number(value.day)?)?;
        let Some(hour) = number(value.hour) else {
            return Some(Self { civil: date.and_time(NaiveTime::MIN), clock: Clock::Floating, is_day: true });
        };
        // A leap second is the one before it.
        let second = number(value.second).unwrap_or(0).min(59);
        let time = NaiveTime::from_hms_opt(hour, number(value.minute).unwrap_or(0), second)?;
        let civil = date.and_time(time);
        let Some(offset) = number(value.tz_hour) else { return Some(Self { civil, clock, is_day: false }) };
        let east = TimeDelta::minutes(i64::from(offset * 60 + number(value.tz_minute).unwrap_or(0)));
        let civil = if value.tz_minus { civil + east } else { civil - east };
        Some(Self { civil, clock: Clock::Utc, is_day: false })
    }

    /// The instant, where there is only one that can be meant.
    pub fn instant(&self, zones: &Zones) -> Option<DateTime<Utc>> {
        match self.clock {
            Clock::Utc => Some(self.civil.and_utc()),
            Clock::Zone(zone) => Some(zones.compatible(zone, self.civil)),
            Clock::Unknown | Clock::Floating => None,
        }
    }
}

/// Occurrences of a series, to ask whether one is among them: by its instant, by its civil time where that is all that
/// is known, or by its date where only that is given.
#[derive(Debug, Default)]
pub(super) struct Marks {
    instants: HashSet<DateTime<Utc>>,
    civil: HashSet<NaiveDateTime>,
    days: HashSet<NaiveDate>,
    /// Of all of them.
    dates: HashSet<NaiveDate>,
}

impl Marks {
    pub fn of(marks: impl Iterator<Item = At>, zones: &Zones) -> Self {
        let mut all = Self::default();
        for mark in marks {
            all.dates.insert(mark.civil.date());
            match mark.instant(zones) {
                _ if mark.is_day => all.days.insert(mark.civil.date()),
                Some(instant) => all.instants.insert(instant),
                None => all.civil.insert(mark.civil),
            };
        }
        all
    }

    pub fn has(&self, at: &At, zones: &Zones) -> bool {
        let date = at.civil.date();
        if at.is_day {
            return self.dates.contains(&date);
        }
        self.days.contains(&date)
            || self.civil.contains(&at.civil)
            || at.instant(zones).is_some_and(|instant| self.instants.contains(&instant))
    }
}

/// The zones that the file describes itself, by the names it gives them, where it says which IANA zone that is.
pub(super) fn declared(components: &[ICalendarComponent]) -> HashMap<String, String> {
    let text = |component: &ICalendarComponent, name: &Property| {
        component.property(name)?.values.first()?.as_text().map(str::to_owned)
    };
    components
        .iter()
        .filter(|component| component.component_type == Kind::VTimezone)
        .filter_map(|zone| {
            let location = Property::Other("X-LIC-LOCATION".to_owned());
            Some((text(zone, &Property::Tzid)?, text(zone, &location)?))
        })
        .collect()
}

/// By what the entry's values are meant: its TZID by IANA's name, by what the file says of it, or by Windows' name.
pub(super) fn clock(entry: &ICalendarEntry, declared: &HashMap<String, String>, zones: &Zones) -> Clock {
    let Some(name) = entry.parameter(&ICalendarParameterName::Tzid).and_then(|value| value.as_text()) else {
        return Clock::Floating;
    };
    let known = |name: &str| zones.parse(name.trim_start_matches('/'));
    let windows = |name: &str| match Named::from_str(name) {
        // calcard keeps the table (CLDR's windowsZones and older display names); the rules are ours.
        Ok(Named::Tz(zone)) => zones.parse(zone.name()),
        _ => None,
    };
    let found =
        known(name).or_else(|| declared.get(name).and_then(|place| known(place))).or_else(|| windows(name));
    found.map_or(Clock::Unknown, Clock::Zone)
}
