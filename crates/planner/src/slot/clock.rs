use super::span::Span;

/// Minutes of a day by the clock face.
pub(super) const DAY: i64 = 24 * 60;

/// What a wall clock shows.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct LocalMinute {
    /// Days since 1970-01-01 on the local calendar.
    pub day: i64,
    /// Minutes since 00:00, below 1440.
    pub minute: u16,
}

/// One person's or place's clock: from which minute on (UTC) which offset holds.
///
/// A table may also follow a traveller from zone to zone. Offsets are whole minutes east of UTC.
///
/// ```
/// use planner::slot::{Clock, LocalMinute};
/// // Kathmandu, +5:45.
/// let clock = Clock::fixed(345);
/// assert_eq!(clock.local(20 * 60), LocalMinute { day: 1, minute: 105 });
/// // A clock put forward by an hour at 01:00 UTC.
/// let clock = Clock::new(vec![(0, 60), (60, 120)]).ok_or("out of order")?;
/// assert_eq!((clock.local(59).minute, clock.local(60).minute), (119, 180));
/// # Ok::<(), &str>(())
/// ```
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Clock(Vec<(i64, i32)>);

impl Clock {
    /// From `(first minute, offset)` pairs in ascending order; the first offset also holds before its minute.
    /// None if there is none, if they are out of order, or if one is a day or more from UTC.
    pub fn new(offsets: Vec<(i64, i32)>) -> Option<Self> {
        let ascending = offsets.windows(2).all(|pair| pair[0].0 < pair[1].0);
        let small = offsets.iter().all(|(_, offset)| i64::from(offset.abs()) < DAY);
        (!offsets.is_empty() && ascending && small).then_some(Self(offsets))
    }

    /// One offset for ever; a day or more from UTC is cut.
    pub fn fixed(offset_minutes: i32) -> Self {
        Self(vec![(0, offset_minutes.clamp(-1439, 1439))])
    }

    /// What the clock shows at `minute`.
    pub fn local(&self, minute: i64) -> LocalMinute {
        let after = self.0.partition_point(|(from, _)| *from <= minute);
        let offset = self.0.get(after.saturating_sub(1)).map_or(0, |(_, offset)| i64::from(*offset));
        let local = minute.saturating_add(offset);
        let minute_of_day = u16::try_from(local.rem_euclid(DAY)).unwrap_or(0);
        LocalMinute { day: local.div_euclid(DAY), minute: minute_of_day }
    }

    /// The minutes within `window` from which on another offset holds.
    pub(super) fn changes(&self, window: Span) -> impl Iterator<Item = i64> + '_ {
        let changes = self.0.windows(2).filter(|pair| pair[0].1 != pair[1].1).map(|pair| pair[1].0);
        changes.filter(move |minute| window.from < *minute && *minute < window.to)
    }

    /// The parts of `window` with one offset each, in order.
    pub(super) fn parts(&self, window: Span) -> impl Iterator<Item = (Span, i64)> + '_ {
        self.0.iter().enumerate().filter_map(move |(index, (from, offset))| {
            let from = if index == 0 { i64::MIN } else { *from };
            let to = self.0.get(index + 1).map_or(i64::MAX, |(next, _)| *next);
            let part = window.intersect(Span { from, to });
            (part.from < part.to).then_some((part, i64::from(*offset)))
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn parts_cover_the_window_once() {
        let clock = Clock::new(vec![(0, 60), (100, 120), (200, 60)]).unwrap();
        let parts: Vec<_> = clock.parts(Span { from: -50, to: 150 }).collect();
        assert_eq!(parts, [(Span { from: -50, to: 100 }, 60), (Span { from: 100, to: 150 }, 120)]);
    }

    #[test]
    fn wrong_tables_are_refused() {
        for offsets in [vec![], vec![(5, 0), (5, 60)], vec![(0, 1440)]] {
            assert_eq!(Clock::new(offsets), None);
        }
    }

    #[test]
    fn before_the_epoch_days_count_backwards() {
        assert_eq!(Clock::fixed(-180).local(0), LocalMinute { day: -1, minute: 21 * 60 });
    }
}
