//! One stroke: a rectangle of squares from where it began to where it is, made free or not free.

use std::ops::RangeInclusive;

use domain::week::{DAY, Week};

use super::{raster::Spot, typed::Typed};

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Stroke {
    pub from: Spot,
    pub to: Spot,
    /// Minutes of a square.
    pub step: u16,
    pub free: bool,
}

/// Why a stroke cannot be done.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Refusal {
    /// The text of this day, from Monday on, cannot be read, so it must not be written over.
    Unread(usize),
    /// The form would not take so many times on a day.
    Full,
}

impl Stroke {
    /// The columns it covers.
    pub fn columns(self) -> RangeInclusive<usize> {
        self.from.column.min(self.to.column)..=self.from.column.max(self.to.column)
    }

    /// From and to which minute of the day.
    pub fn minutes(self) -> (u16, u16) {
        let (first, last) = (self.from.minute.min(self.to.minute), self.from.minute.max(self.to.minute));
        (first, (last + self.step).min(DAY))
    }

    /// What becomes of the week. `weekdays` says which day each column is, from Monday on.
    pub fn on(self, typed: &Typed, weekdays: &[usize]) -> Result<Week, Refusal> {
        let (from, to) = self.minutes();
        let mut week = typed.week.clone();
        for column in self.columns() {
            let Some(&index) = weekdays.get(column) else { continue };
            if typed.unread[index] {
                return Err(Refusal::Unread(index));
            }
            week.paint(Week::WEEKDAYS[index], from, to, self.free);
        }
        // What follows midnight may have gone to a neighbour.
        let changed = typed.differing(&week);
        match changed.into_iter().find(|index| typed.unread[*index]) {
            Some(index) => Err(Refusal::Unread(index)),
            None if week.is_too_full() => Err(Refusal::Full),
            None => Ok(week),
        }
    }
}

#[cfg(test)]
mod tests {
    use domain::week::print;

    use super::*;

    const ORDER: [usize; 7] = [5, 6, 0, 1, 2, 3, 4];

    fn typed(monday: &str, tuesday: &str) -> Typed {
        let mut texts: [String; 7] = Default::default();
        texts[0] = monday.to_owned();
        texts[1] = tuesday.to_owned();
        Typed::read(&texts, false)
    }

    fn stroke(from: (usize, u16), to: (usize, u16), free: bool) -> Stroke {
        let spot = |(column, minute)| Spot { column, minute };
        Stroke { from: spot(from), to: spot(to), step: 30, free }
    }

    #[test]
    fn it_is_a_rectangle_whichever_way_it_goes() {
        for stroke in [stroke((2, 540), (3, 690), true), stroke((3, 690), (2, 540), true)] {
            let week = stroke.on(&typed("", "8:10-9"), &ORDER).unwrap();
            let days: Vec<String> = Week::WEEKDAYS.into_iter().map(|day| print(week.on(day))).collect();
            assert_eq!(days, ["09:00-12:00", "08:10-12:00", "", "", "", "", ""]);
        }
        assert_eq!(stroke((0, 1410), (0, 1410), true).minutes(), (1410, DAY));
    }

    #[test]
    fn what_cannot_be_read_is_not_written_over() {
        let refused = |stroke: Stroke, monday| stroke.on(&typed(monday, "mornings"), &ORDER);
        assert_eq!(refused(stroke((2, 540), (3, 540), true), ""), Err(Refusal::Unread(1)));
        assert!(refused(stroke((2, 540), (2, 540), true), "").is_ok());
        // The hours after midnight would have to go to Tuesday.
        assert_eq!(refused(stroke((2, 1410), (2, 1410), false), "22-2"), Err(Refusal::Unread(1)));
    }

    #[test]
    fn no_day_gets_more_times_than_the_form_takes() {
        let full = "0-1, 2-3, 4-5, 6-7, 8-9, 10-11, 12-13, 14-15";
        assert_eq!(stroke((2, 960), (2, 960), true).on(&typed(full, ""), &ORDER), Err(Refusal::Full));
        assert!(stroke((2, 900), (2, 960), true).on(&typed(full, ""), &ORDER).is_ok());
    }
}
