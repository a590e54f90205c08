//! Sets of half-open intervals of instants.

use chrono::{DateTime, TimeDelta, Utc};

/// From `start` on, up to but without `end`; never empty.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct Interval {
    start: DateTime<Utc>,
    end: DateTime<Utc>,
}

impl Interval {
    /// None unless `start` comes before `end`.
    pub fn new(start: DateTime<Utc>, end: DateTime<Utc>) -> Option<Self> {
        (start < end).then_some(Self { start, end })
    }

    pub fn start(&self) -> DateTime<Utc> {
        self.start
    }

    pub fn end(&self) -> DateTime<Utc> {
        self.end
    }

    pub fn length(&self) -> TimeDelta {
        self.end - self.start
    }

    /// Whether the two share an instant; touching is not overlapping.
    pub fn overlaps(&self, other: &Self) -> bool {
        self.start < other.end && other.start < self.end
    }
}

/// A set of instants, kept as intervals in order that neither overlap nor touch.
///
/// ```
/// use calendar::interval::{Interval, Intervals};
/// let hours = |from: &str, to: &str| {
///     let at = |hour: &str| format!("2026-12-01T{hour}:00Z").parse();
///     Ok::<_, chrono::ParseError>(Intervals::from_iter(Interval::new(at(from)?, at(to)?)))
/// };
/// let free = hours("09:00", "17:00")?.subtract(&hours("12:00", "13:00")?);
/// assert_eq!(free.iter().count(), 2);
/// assert_eq!(free.union(&hours("12:00", "13:00")?), hours("09:00", "17:00")?);
/// # Ok::<(), chrono::ParseError>(())
/// ```
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Intervals(Vec<Interval>);

impl FromIterator<Interval> for Intervals {
    /// Intervals in any order; those that overlap or touch become one.
    fn from_iter<I: IntoIterator<Item = Interval>>(intervals: I) -> Self {
        let mut sorted: Vec<Interval> = intervals.into_iter().collect();
        sorted.sort_unstable_by_key(|interval| interval.start);
        let mut joined: Vec<Interval> = Vec::with_capacity(sorted.len());
        for next in sorted {
            match joined.last_mut() {
                Some(last) if next.start <= last.end => last.end = last.end.max(next.end),
                _ => joined.push(next),
            }
        }
        Self(joined)
    }
}

impl IntoIterator for Intervals {
    type Item = Interval;
    type IntoIter = std::vec::IntoIter<Interval>;

    fn into_iter(self) -> Self::IntoIter {
        self.0.into_iter()
    }
}

impl Intervals {
    pub fn iter(&self) -> impl Iterator<Item = &Interval> {
        self.0.iter()
    }

    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    pub fn contains(&self, instant: DateTime<Utc>) -> bool {
        let after = self.0.partition_point(|interval| interval.end <= instant);
        self.0.get(after).is_some_and(|interval| interval.start <= instant)
    }

    /// The instants of either.
    pub fn union(&self, other: &Self) -> Self {
        self.0.iter().chain(&other.0).copied().collect()
    }

    /// The instants of both.
    pub fn intersect(&self, other: &Self) -> Self {
        let (mut mine, mut theirs) = (self.0.iter().peekable(), other.0.iter().peekable());
        let mut common = Vec::new();
        while let (Some(a), Some(b)) = (mine.peek(), theirs.peek()) {
            common.extend(Interval::new(a.start.max(b.start), a.end.min(b.end)));
            if a.end < b.end {
                mine.next();
            } else {
                theirs.next();
            }
        }
        Self(common)
    }

    /// The instants of this set that are not in `other`.
    pub fn subtract(&self, other: &Self) -> Self {
        let mut taken = other.0.iter().peekable();
        let mut left = Vec::new();
        for interval in &self.0 {
            let mut from = interval.start;
            while taken.next_if(|taken| taken.end <= from).is_some() {}
            while let Some(hole) = taken.peek().filter(|hole| hole.start < interval.end) {
                left.extend(Interval::new(from, hole.start));
                from = hole.end;
                if from >= interval.end {
                    break;
                }
                taken.next();
            }
            left.extend(Interval::new(from, interval.end));
        }
        Self(left)
    }

    /// The intervals of at least `length`.
    pub fn at_least(&self, length: TimeDelta) -> Self {
        Self(self.0.iter().filter(|interval| interval.length() >= length).copied().collect())
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    const HOURS: usize = 64;

    fn at(hour: usize) -> DateTime<Utc> {
        DateTime::from_timestamp(i64::try_from(hour).unwrap() * 3600, 0).unwrap()
    }

    /// The oracle: one bit per hour.
    fn bits(set: &Intervals) -> u64 {
        (0..HOURS).filter(|hour| set.contains(at(*hour))).map(|hour| 1 << hour).sum()
    }

    fn any_set() -> impl Strategy<Value = (Intervals, u64)> {
        prop::collection::vec((0..HOURS, 0..HOURS), 0..12).prop_map(|pairs| {
            let set = pairs.iter().filter_map(|(a, b)| Interval::new(at(*a), at(*b))).collect();
            let bits = pairs.iter().flat_map(|(a, b)| *a..*b).fold(0_u64, |bits, hour| bits | 1 << hour);
            (set, bits)
        })
    }

    fn is_normal(set: &Intervals) -> bool {
        set.0.iter().all(|interval| interval.start < interval.end)
            && set.0.windows(2).all(|pair| pair[0].end < pair[1].start)
    }

    proptest! {
        #[test]
        fn sets_agree_with_bits((a, a_bits) in any_set(), (b, b_bits) in any_set()) {
            prop_assert_eq!(bits(&a), a_bits);
            for (set, expected) in [
                (a.union(&b), a_bits | b_bits),
                (a.intersect(&b), a_bits & b_bits),
                (a.subtract(&b), a_bits & !b_bits),
            ] {
                prop_assert!(is_normal(&set), "{:?}", set);
                prop_assert_eq!(bits(&set), expected);
            }
        }
    }

    #[test]
    fn touching_is_not_overlapping_but_joins() {
        let (first, second) = (Interval::new(at(1), at(2)).unwrap(), Interval::new(at(2), at(3)).unwrap());
        assert!(!first.overlaps(&second));
        assert_eq!(Intervals::from_iter([second, first]).iter().count(), 1);
        assert_eq!(Interval::new(at(2), at(2)), None);
    }

    #[test]
    fn short_intervals_are_left_out() {
        let set: Intervals =
            [(1, 2), (4, 6)].iter().filter_map(|(a, b)| Interval::new(at(*a), at(*b))).collect();
        assert_eq!(bits(&set.at_least(TimeDelta::hours(2))), 0b11_0000);
    }
}
