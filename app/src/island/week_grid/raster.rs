//! The squares: which there are, and how keys lead from one to another.

use domain::week::{DAY, Week};

/// How many minutes a square may be, from the coarsest on.
pub const STEPS: [u16; 3] = [60, 30, 15];

/// Where few people work, rows are shown only when asked for or needed.
const MORNING: u16 = 6 * 60;
const EVENING: u16 = 22 * 60;

/// A square by its column and the minute of the day at which it begins.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Spot {
    pub column: usize,
    pub minute: u16,
}

/// The minutes at which rows begin.
pub fn rows(step: u16, night: bool) -> Vec<u16> {
    (0..DAY).step_by(step.into()).filter(|minute| night || (MORNING..EVENING).contains(minute)).collect()
}

/// Whether the week has hours in rows that are only shown when needed.
pub fn is_nightly(week: &Week) -> bool {
    Week::WEEKDAYS
        .into_iter()
        .flat_map(|day| week.column(day))
        .any(|(from, to)| from < MORNING || to > EVENING)
}

/// The coarsest step, not above `most`, in which every square is free or not; the finest if there is none.
pub fn step_for(week: &Week, most: u16) -> u16 {
    let ends: Vec<u16> = Week::WEEKDAYS
        .into_iter()
        .flat_map(|day| week.column(day))
        .flat_map(|(from, to)| [from, to])
        .collect();
    let fits = |step: &u16| *step <= most && ends.iter().all(|end| end % step == 0);
    STEPS.into_iter().find(fits).unwrap_or(STEPS[2])
}

/// What a key asks for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Way {
    Columns(isize),
    /// Up or down by so many minutes, at least a row.
    Minutes(i32),
    /// To the first or last column.
    Side(bool),
    /// To the first or last square of all.
    Corner(bool),
}

/// Arrows point as the eye goes: where writing runs from right to left, left is the next day.
pub fn way(key: &str, ctrl: bool, right_to_left: bool) -> Option<Way> {
    let next = if right_to_left { -1 } else { 1 };
    Some(match key {
        "ArrowRight" => Way::Columns(next),
        "ArrowLeft" => Way::Columns(-next),
        "ArrowUp" => Way::Minutes(-1),
        "ArrowDown" => Way::Minutes(1),
        "PageUp" => Way::Minutes(-240),
        "PageDown" => Way::Minutes(240),
        "Home" if ctrl => Way::Corner(false),
        "End" if ctrl => Way::Corner(true),
        "Home" => Way::Side(false),
        "End" => Way::Side(true),
        _ => return None,
    })
}

/// Where the way leads among these rows and so many columns; never out of them.
pub fn moved(from: Spot, way: Way, rows: &[u16], columns: usize) -> Spot {
    let last = columns.saturating_sub(1);
    let (first_row, last_row) =
        (rows.first().copied().unwrap_or(0), rows.last().copied().unwrap_or(from.minute));
    match way {
        Way::Columns(by) => Spot { column: from.column.saturating_add_signed(by).min(last), ..from },
        Way::Minutes(by) => Spot { minute: row(from.minute, by, rows), ..from },
        Way::Side(end) => Spot { column: if end { last } else { 0 }, ..from },
        Way::Corner(false) => Spot { column: 0, minute: first_row },
        Way::Corner(true) => Spot { column: last, minute: last_row },
    }
}

fn row(at: u16, by: i32, rows: &[u16]) -> u16 {
    let here = rows.iter().rposition(|row| *row <= at).unwrap_or(0);
    let goal = i32::from(at) + by;
    let there = if by > 0 {
        rows.iter().rposition(|row| i32::from(*row) <= goal).unwrap_or(here).max(here + 1)
    } else {
        rows.iter().position(|row| i32::from(*row) >= goal).unwrap_or(here).min(here.saturating_sub(1))
    };
    rows.get(there).or(rows.last()).copied().unwrap_or(at)
}

/// The square that stands where this one was, among other rows.
pub fn nearest(spot: Spot, rows: &[u16]) -> Spot {
    let row = rows.iter().rfind(|row| **row <= spot.minute).or(rows.first());
    Spot { minute: row.copied().unwrap_or(0), ..spot }
}

/// "09:15", as the server writes it in every language; midnight at the end of a day is 24:00.
pub fn clock(minute: u16) -> String {
    format!("{:02}:{:02}", minute / 60, minute % 60)
}

#[cfg(test)]
mod tests {
    use domain::week::read;

    use super::*;

    fn monday(typed: &str) -> Week {
        let mut week = Week::default();
        week.set(Week::WEEKDAYS[0], read(typed).unwrap());
        week
    }

    #[test]
    fn the_step_is_as_fine_as_the_hours() {
        assert_eq!(step_for(&Week::default(), 60), 60);
        assert_eq!(step_for(&Week::default(), 30), 30);
        assert_eq!(step_for(&monday("9-12, 22-2"), 60), 60);
        assert_eq!(step_for(&monday("9-12:30"), 60), 30);
        assert_eq!(step_for(&monday("9:15-12"), 30), 15);
        assert_eq!(step_for(&monday("9:10-12"), 30), 15);
    }

    #[test]
    fn nights_are_shown_when_they_are_needed() {
        assert_eq!(rows(60, false).first(), Some(&360));
        assert_eq!(rows(60, false).last(), Some(&1260));
        assert_eq!(rows(15, true).len(), 96);
        assert!(!is_nightly(&monday("6-22")));
        assert!(is_nightly(&monday("6-22:30")) && is_nightly(&monday("21-22, 23-1")));
    }

    #[test]
    fn keys_lead_along_the_direction_of_reading_and_not_out() {
        let rows = rows(30, false);
        let at = |column, minute| Spot { column, minute };
        let go = |from: Spot, key: &str, rtl: bool| moved(from, way(key, false, rtl).unwrap(), &rows, 7);
        assert_eq!(go(at(2, 540), "ArrowRight", false), at(3, 540));
        assert_eq!(go(at(2, 540), "ArrowRight", true), at(1, 540));
        assert_eq!(go(at(0, 540), "ArrowLeft", false), at(0, 540));
        assert_eq!(go(at(6, 540), "ArrowLeft", true), at(6, 540));
        assert_eq!(go(at(2, 540), "ArrowDown", false), at(2, 570));
        assert_eq!(go(at(2, 360), "ArrowUp", false), at(2, 360));
        assert_eq!(go(at(2, 1290), "ArrowDown", false), at(2, 1290));
        assert_eq!(go(at(2, 540), "PageDown", false), at(2, 780));
        assert_eq!(go(at(2, 540), "PageUp", false), at(2, 360));
        assert_eq!(go(at(2, 540), "End", false), at(6, 540));
        assert_eq!(moved(at(2, 540), way("End", true, false).unwrap(), &rows, 7), at(6, 1290));
        assert_eq!(way("a", false, false), None);
        assert_eq!(nearest(at(2, 555), &rows), at(2, 540));
        assert_eq!(nearest(at(2, 0), &rows), at(2, 360));
    }

    #[test]
    fn the_day_ends_at_24() {
        assert_eq!((clock(555), clock(1440)), ("09:15".to_owned(), "24:00".to_owned()));
    }
}
