//! From instants to the planner's grains and back.

use calendar::interval::Intervals;
use chrono::{DateTime, TimeDelta, Utc};
use planner::timetable::Mask;

/// Length of a grain in minutes. All zones in use are whole quarters of an hour away from UTC.
pub(super) const GRAIN: i64 = 15;

/// A row of grains from an instant on.
#[derive(Debug, Clone, Copy)]
pub(super) struct Grid {
    from: DateTime<Utc>,
    pub grains: usize,
}

impl Grid {
    pub fn new(from: DateTime<Utc>, to: DateTime<Utc>) -> Self {
        let minutes = (to - from).num_minutes().max(GRAIN);
        Self { from, grains: usize::try_from(minutes / GRAIN).unwrap_or(1) }
    }

    pub fn instant(&self, grain: usize) -> DateTime<Utc> {
        let minutes = i64::try_from(grain).unwrap_or(i64::MAX / GRAIN) * GRAIN;
        self.from + TimeDelta::try_minutes(minutes).unwrap_or_default()
    }

    /// The grain in which the instant lies; `None` outside.
    pub fn grain(&self, instant: DateTime<Utc>) -> Option<usize> {
        let minutes = (instant - self.from).num_minutes();
        usize::try_from(minutes.div_euclid(GRAIN)).ok().filter(|grain| *grain < self.grains)
    }

    /// The grains that lie wholly within.
    pub fn mask(&self, times: &Intervals) -> Mask {
        let mut mask = Mask::none(self.grains);
        for time in times.iter() {
            let minutes = |instant: DateTime<Utc>| (instant - self.from).num_minutes();
            let first = (minutes(time.start()) + GRAIN - 1).div_euclid(GRAIN).max(0);
            let last = minutes(time.end()).div_euclid(GRAIN).max(first);
            let number = |grain: i64| usize::try_from(grain).unwrap_or(0);
            mask.insert(number(first)..number(last));
        }
        mask
    }
}

/// How many grains so many minutes take up, the last one begun counted whole.
pub(super) fn length(minutes: i64) -> u32 {
    u32::try_from((minutes.max(0) + GRAIN - 1) / GRAIN).unwrap_or(u32::MAX)
}

#[cfg(test)]
mod tests {
    use calendar::interval::Interval;

    use super::*;

    fn at(time: &str) -> DateTime<Utc> {
        format!("2027-03-01T{time}:00Z").parse().unwrap()
    }

    #[test]
    fn only_whole_grains_count() {
        let grid = Grid::new(at("00:00"), at("06:00"));
        assert_eq!(grid.grains, 24);
        let free = Intervals::from_iter(Interval::new(at("01:05"), at("02:10")));
        assert_eq!(grid.mask(&free).ones().collect::<Vec<_>>(), [5, 6, 7]);
        assert_eq!(grid.instant(5), at("01:15"));
        assert_eq!((grid.grain(at("01:29")), grid.grain(at("06:00"))), (Some(5), None));
        assert_eq!((length(90), length(91), length(0)), (6, 7, 0));
    }
}
