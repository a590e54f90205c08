//! One entry of a calendar, the occurrences of a repeated one, and published free and busy times.

use std::collections::HashMap;

use calcard::icalendar::{
    ICalendarComponent, ICalendarEntry, ICalendarFreeBusyType as FreeBusy, ICalendarParameterName,
    ICalendarParameterValue, ICalendarPeriod, ICalendarProperty as Property, ICalendarStatus,
    ICalendarTransparency, ICalendarValue as Value,
};
use chrono::{NaiveDateTime, TimeDelta};

use super::{
    BusyError, Reading,
    rule::Rule,
    time::{At, Clock, DOUBT, Marks, clock},
};
use crate::{interval::Interval, zone::Zones};

/// How long an entry takes.
#[derive(Debug, Clone, Copy)]
enum Length {
    /// By the clocks.
    Civil(TimeDelta),
    /// Days by the clocks, and then this much that really passes.
    Exact { days: TimeDelta, rest: TimeDelta },
}

#[derive(Debug)]
pub(super) struct Event {
    start: At,
    length: Length,
    /// Takes no time: cancelled, or shown as free.
    is_free: bool,
    /// Which occurrence of a series it stands for.
    instead_of: Option<At>,
    rule: Option<Repeat>,
    more: Vec<(At, Option<Length>)>,
    without: Marks,
    /// Something of it is not understood.
    is_unread: bool,
}

#[derive(Debug)]
struct Repeat {
    rule: Rule,
    until: Option<At>,
}

/// Entries of one UID.
#[derive(Debug, Default)]
pub(super) struct Series {
    masters: Vec<Event>,
    changed: Vec<Event>,
}

impl Event {
    /// None where it has no beginning.
    pub fn read(
        component: &ICalendarComponent,
        declared: &HashMap<String, String>,
        zones: &Zones,
    ) -> Option<Self> {
        let times = |entry: &ICalendarEntry| -> Vec<At> {
            let clock = clock(entry, declared, zones);
            let values = entry.values.iter().filter_map(Value::as_partial_date_time);
            values.filter_map(|value| At::read(value, clock)).collect()
        };
        let one = |name: &Property| component.property(name).and_then(|entry| times(entry).first().copied());
        let instead_of = one(&Property::RecurrenceId);
        let start = one(&Property::Dtstart).or(instead_of)?;
        let length = length(component, start, one(&Property::Dtend), zones);
        let mut event = Self {
            start,
            length,
            is_free: component.status() == Some(&ICalendarStatus::Cancelled)
                || component.transparency() == Some(&ICalendarTransparency::Transparent),
            instead_of,
            rule: None,
            more: Vec::new(),
            without: Marks::of(component.properties(&Property::Exdate).flat_map(times), zones),
            is_unread: false,
        };
        for entry in component.properties(&Property::Rdate) {
            event.more.extend(times(entry).into_iter().map(|at| (at, None)));
            let clock = clock(entry, declared, zones);
            event.more.extend(periods(entry, clock, zones).map(|(at, length)| (at, Some(length))));
        }
        for entry in component.properties(&Property::Rrule) {
            let Some(Value::RecurrenceRule(rule)) = entry.values.first() else {
                event.is_unread = true;
                continue;
            };
            let until = rule.until.as_ref().and_then(|until| At::read(until, start.clock));
            match Rule::read(rule, start.civil) {
                Some(rule) if event.rule.is_none() => event.rule = Some(Repeat { rule, until }),
                _ => event.is_unread = true,
            }
        }
        Some(event)
    }

    /// The beginnings within the window, a little more of them rather than fewer.
    fn starts(&self, reading: &mut Reading<'_>) -> Result<Vec<(At, Length)>, BusyError> {
        let at = |civil| At { civil, ..self.start };
        let longest = match self.length {
            Length::Civil(length) => length,
            Length::Exact { days, rest } => days + rest,
        };
        let mut starts: Vec<(At, Length)> = match &self.rule {
            None => vec![(self.start, self.length)],
            Some(Repeat { rule, until }) => {
                let margin = longest + TimeDelta::days(2);
                let first = (reading.window.start() - margin).date_naive();
                let last = (reading.window.end() + TimeDelta::days(2)).date_naive();
                let start = self.start.civil.date();
                let dates = rule.dates(start, first, last, &mut reading.steps).ok_or(BusyError::TooMany)?;
                // The first occurrence counts, whether or not it fits the rule.
                let odd = (dates.first() != Some(&start)).then_some(start);
                let all = odd.into_iter().chain(dates).map(|date| at(date.and_time(self.start.civil.time())));
                let within = all
                    .take_while(|at| until.as_ref().is_none_or(|until| is_until(at, until, reading.zones)));
                within.map(|at| (at, self.length)).collect()
            }
        };
        starts.extend(self.more.iter().map(|(at, length)| (*at, length.unwrap_or(self.length))));
        starts.retain(|(start, _)| !self.without.has(start, reading.zones));
        Ok(starts)
    }
}

impl Series {
    pub fn put(&mut self, event: Event) {
        if event.instead_of.is_some() { self.changed.push(event) } else { self.masters.push(event) }
    }

    pub fn expand(self, reading: &mut Reading<'_>) -> Result<(), BusyError> {
        let changed = Marks::of(self.changed.iter().filter_map(|event| event.instead_of), reading.zones);
        for event in &self.masters {
            if event.is_free {
                continue;
            }
            reading.busy.unread += usize::from(event.is_unread);
            reading.busy.unknown_zone += usize::from(event.start.clock == Clock::Unknown);
            for (start, length) in event.starts(reading)? {
                if !changed.has(&start, reading.zones) {
                    add(reading, start, length)?;
                }
            }
        }
        for event in self.changed.iter().filter(|event| !event.is_free) {
            reading.busy.unknown_zone += usize::from(event.start.clock == Clock::Unknown);
            add(reading, event.start, event.length)?;
        }
        Ok(())
    }
}

/// UNTIL is inclusive; a date counts to its end.
fn is_until(at: &At, until: &At, zones: &Zones) -> bool {
    if until.is_day {
        return at.civil.date() <= until.civil.date();
    }
    match (at.instant(zones), until.instant(zones)) {
        (Some(at), Some(until)) => at <= until,
        _ => at.civil <= until.civil,
    }
}

fn add(reading: &mut Reading<'_>, start: At, length: Length) -> Result<(), BusyError> {
    let (civil_end, rest) = match length {
        Length::Civil(length) => (after(start.civil, length), TimeDelta::zero()),
        Length::Exact { days, rest } => (after(start.civil, days), rest),
    };
    match start.clock {
        Clock::Floating => reading.add_civil(start.civil, after(civil_end, rest)),
        Clock::Unknown => {
            let (west, east) = DOUBT;
            let (from, to) = (start.civil.and_utc() - east, after(civil_end, rest).and_utc() + west);
            reading.add(Interval::new(from, to))
        }
        Clock::Utc => reading.add(Interval::new(start.civil.and_utc(), after(civil_end, rest).and_utc())),
        Clock::Zone(zone) => {
            let at = |civil| reading.zones.compatible(zone, civil);
            let end = at(civil_end).checked_add_signed(rest).unwrap_or(at(civil_end));
            reading.add(Interval::new(at(start.civil), end))
        }
    }
}

fn after(civil: NaiveDateTime, length: TimeDelta) -> NaiveDateTime {
    civil.checked_add_signed(length).unwrap_or(civil)
}

fn length(component: &ICalendarComponent, start: At, end: Option<At>, zones: &Zones) -> Length {
    if let Some(end) = end {
        return match (start.instant(zones), end.instant(zones)) {
            (Some(from), Some(to)) if start.clock != end.clock => {
                Length::Exact { days: TimeDelta::zero(), rest: to - from }
            }
            _ => Length::Civil(end.civil - start.civil),
        };
    }
    let given = component.property(&Property::Duration).and_then(|entry| entry.values.first());
    match given {
        Some(Value::Duration(duration)) => exact(duration.as_seconds()),
        _ if start.is_day => Length::Civil(TimeDelta::days(1)),
        _ => Length::Civil(TimeDelta::zero()),
    }
}

fn exact(seconds: i64) -> Length {
    const DAY: i64 = 24 * 3600;
    let seconds = seconds.clamp(0, 3660 * DAY);
    Length::Exact { days: TimeDelta::days(seconds / DAY), rest: TimeDelta::seconds(seconds % DAY) }
}

fn periods(entry: &ICalendarEntry, clock: Clock, zones: &Zones) -> impl Iterator<Item = (At, Length)> {
    entry.values.iter().filter_map(move |value| {
        let Value::Period(period) = value else { return None };
        match period {
            ICalendarPeriod::Range { start, end } => {
                let (start, end) = (At::read(start, clock)?, At::read(end, clock)?);
                let length = match (start.instant(zones), end.instant(zones)) {
                    (Some(from), Some(to)) => Length::Exact { days: TimeDelta::zero(), rest: to - from },
                    _ => Length::Civil(end.civil - start.civil),
                };
                Some((start, length))
            }
            ICalendarPeriod::Duration { start, duration } => {
                Some((At::read(start, clock)?, exact(duration.as_seconds())))
            }
        }
    })
}

/// FREEBUSY of a published calendar, whose times are in UTC.
pub(super) fn free_busy(component: &ICalendarComponent, reading: &mut Reading<'_>) -> Result<(), BusyError> {
    for entry in component.properties(&Property::Freebusy) {
        let kind = entry.parameter(&ICalendarParameterName::Fbtype);
        if matches!(kind, Some(ICalendarParameterValue::Fbtype(FreeBusy::Free))) {
            continue;
        }
        for (start, length) in periods(entry, Clock::Utc, reading.zones) {
            add(reading, start, length)?;
        }
    }
    Ok(())
}
