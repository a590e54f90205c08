//! Busy times out of somebody else's calendar: an iCalendar file is read for when, never for what.

mod event;
mod rule;
#[cfg(test)]
mod tests;
mod time;

use std::collections::HashMap;

use calcard::{
    Entry, Parser,
    icalendar::{ICalendarComponent, ICalendarComponentType as Kind},
};
use chrono::{NaiveDate, NaiveDateTime};
use chrono_tz::Tz;

use crate::{
    interval::{Interval, Intervals},
    zone::Zones,
};
use event::{Event, Series};

/// The largest file that is read, in bytes.
pub const MOST_BYTES: usize = 2_000_000;
/// More busy times than this within the window are refused.
pub const MOST_TIMES: usize = 5_000;
/// Entries of a calendar, whatever they hold; each costs a little work.
const MOST_EVENTS: usize = 20_000;

/// Days, weeks, months and years that all rules together may make us go through.
const MOST_STEPS: u32 = 1_000_000;

/// When somebody is busy.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Busy {
    pub times: Intervals,
    /// From and to by the clocks of wherever the person is: whole days, and times without a zone. They are dates, so they
    /// move along when the person does.
    pub civil: Vec<(NaiveDateTime, NaiveDateTime)>,
    /// How many entries named a zone that is not known; each is busy for as long as it might be.
    pub unknown_zone: usize,
    /// How many entries repeat in a way that is not understood; of each the first time counts.
    pub unread: usize,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum BusyError {
    #[error("more than 2 MB")]
    TooLarge,
    #[error("no iCalendar file")]
    NotACalendar,
    #[error("too many entries")]
    TooMany,
}

impl Busy {
    /// As instants, for a person who on each date is in this zone.
    pub fn intervals(&self, zones: &Zones, zone_on: impl Fn(NaiveDate) -> Tz) -> Intervals {
        let civil = self.civil.iter().filter_map(|(from, to)| {
            let at = |civil: &NaiveDateTime| zones.reaching(zone_on(from.date()), *civil);
            Interval::new(at(from), at(to))
        });
        civil.collect::<Intervals>().union(&self.times)
    }
}

/// Reads what is busy within `window`. Cancelled entries and those that take no time are passed over.
///
/// ```
/// use calendar::{busy, interval::Interval, zone::Zones};
/// let text = "BEGIN:VCALENDAR\r\nBEGIN:VEVENT\r\nUID:1\r\nDTSTART;TZID=Asia/Kathmandu:20270301T090000\r\n\
///     DURATION:PT1H\r\nSUMMARY:Dentist\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n";
/// let window = Interval::new("2027-01-01T00:00:00Z".parse()?, "2028-01-01T00:00:00Z".parse()?).ok_or("empty")?;
/// let busy = busy::read(text.as_bytes(), &Zones::bundled()?, window)?;
/// assert_eq!(busy.times.iter().next().map(|time| time.start().to_string()), Some("2027-03-01 03:15:00 UTC".into()));
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
///
/// # Errors
/// [`BusyError`].
pub fn read(bytes: &[u8], zones: &Zones, window: Interval) -> Result<Busy, BusyError> {
    if bytes.len() > MOST_BYTES {
        return Err(BusyError::TooLarge);
    }
    let text = String::from_utf8_lossy(bytes);
    let components = components(&text)?;
    let declared = time::declared(&components);
    let mut busy = Reading { zones, window, busy: Busy::default(), times: Vec::new(), steps: MOST_STEPS };
    let mut series: HashMap<&str, Series> = HashMap::new();
    let mut events = 0;
    for component in &components {
        match component.component_type {
            Kind::VEvent => {
                events += 1;
                let Some(event) = Event::read(component, &declared, zones) else { continue };
                if let Some(uid) = component.uid() {
                    series.entry(uid).or_default().put(event);
                } else {
                    let mut alone = Series::default();
                    alone.put(event);
                    alone.expand(&mut busy)?;
                }
            }
            Kind::VFreebusy => event::free_busy(component, &mut busy)?,
            _ => {}
        }
        if events > MOST_EVENTS {
            return Err(BusyError::TooMany);
        }
    }
    for one in series.into_values() {
        one.expand(&mut busy)?;
    }
    Ok(busy.finish())
}

/// What stands in all calendars of the file.
fn components(text: &str) -> Result<Vec<ICalendarComponent>, BusyError> {
    let mut parser = Parser::new(text);
    let mut all = Vec::new();
    let mut is_calendar = false;
    loop {
        match parser.entry() {
            Entry::ICalendar(calendar) => {
                is_calendar |= calendar.components.iter().any(|c| c.component_type == Kind::VCalendar);
                all.extend(calendar.components);
            }
            Entry::Eof => break,
            Entry::TooManyComponents => return Err(BusyError::TooMany),
            _ => {}
        }
        if all.len() > 4 * MOST_EVENTS {
            return Err(BusyError::TooMany);
        }
    }
    if is_calendar { Ok(all) } else { Err(BusyError::NotACalendar) }
}

/// The answer as it grows.
struct Reading<'a> {
    zones: &'a Zones,
    window: Interval,
    busy: Busy,
    times: Vec<Interval>,
    /// What is left of [`MOST_STEPS`].
    steps: u32,
}

impl Reading<'_> {
    fn add(&mut self, time: Option<Interval>) -> Result<(), BusyError> {
        self.times.extend(time.filter(|time| time.overlaps(&self.window)));
        self.count()
    }

    fn add_civil(&mut self, from: NaiveDateTime, to: NaiveDateTime) -> Result<(), BusyError> {
        // Wherever it is meant, it is less than a day away from the same time in UTC.
        let around = Interval::new(from.and_utc() - time::DOUBT.1, to.and_utc() + time::DOUBT.1);
        if from < to && around.is_some_and(|around| around.overlaps(&self.window)) {
            self.busy.civil.push((from, to));
        }
        self.count()
    }

    fn count(&self) -> Result<(), BusyError> {
        if self.times.len() + self.busy.civil.len() > MOST_TIMES { Err(BusyError::TooMany) } else { Ok(()) }
    }

    fn finish(mut self) -> Busy {
        let window: Intervals = [self.window].into_iter().collect();
        self.busy.times = self.times.into_iter().collect::<Intervals>().intersect(&window);
        self.busy.civil.sort_unstable();
        self.busy.civil.dedup();
        self.busy
    }
}
