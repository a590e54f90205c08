//! Finished texts from the server's catalogue, with marks where the values belong.

use serde::{Deserialize, Serialize};

use super::raster::clock;

pub const DAY: &str = "{day}";
pub const TIME: &str = "{time}";
pub const HOURS: &str = "{hours}";
pub const FIRST: &str = "{first}";
pub const LAST: &str = "{last}";

/// A weekday as a column, in the order in which calendars have them.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct Column {
    /// From Monday on.
    pub weekday: usize,
    pub name: String,
    /// The same where there is little room.
    pub short: String,
}

#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct Words {
    /// Of the grid, with the zone by whose clocks it is.
    pub title: String,
    pub open: String,
    pub close: String,
    pub hint: String,
    pub finger_hint: String,
    /// Above the hours of the day.
    pub hour: String,
    pub step: String,
    /// In the order of [`super::raster::STEPS`].
    pub steps: [String; 3],
    pub night: String,
    pub finger: String,
    pub undo: String,
    pub undone: String,
    /// From [`FIRST`] to [`LAST`], for days and for times.
    pub days: String,
    pub times: String,
    /// What a square is called: [`DAY`], [`TIME`].
    pub cell: String,
    /// And what of it is free: [`HOURS`].
    pub part: String,
    /// What a stroke does: [`DAY`], [`TIME`].
    pub painted: String,
    pub erased: String,
    /// Why not: [`DAY`].
    pub unread: String,
    pub full: String,
}

impl Words {
    pub fn times(&self, from: u16, to: u16) -> String {
        range(&self.times, &clock(from), &clock(to))
    }

    /// "Monday", or "Monday to Friday".
    pub fn days(&self, first: &str, last: &str) -> String {
        if first == last { first.to_owned() } else { range(&self.days, first, last) }
    }

    /// "Monday, 09:00–09:30", and what of it is free if that is neither all nor nothing.
    pub fn square(&self, day: &str, (from, to): (u16, u16), parts: &[(u16, u16)]) -> String {
        let name = at(&self.cell, day, &self.times(from, to));
        if parts.is_empty() {
            return name;
        }
        let parts: Vec<String> = parts.iter().map(|(from, to)| self.times(*from, *to)).collect();
        format!("{name}, {}", self.part.replace(HOURS, &parts.join(", ")))
    }

    pub fn done(&self, free: bool, days: &str, times: &str) -> String {
        at(if free { &self.painted } else { &self.erased }, days, times)
    }
}

fn at(pattern: &str, day: &str, time: &str) -> String {
    pattern.replace(DAY, day).replace(TIME, time)
}

fn range(pattern: &str, first: &str, last: &str) -> String {
    pattern.replace(FIRST, first).replace(LAST, last)
}
