//! Starts that everybody lives alike: the same time of day, with no clock changed in between.

use super::clock::DAY;
use super::request::Request;

/// A year in quarters of an hour has 35,040 starts, but 96 patterns and 96 more for each time that clocks change.
#[derive(Debug, Default)]
pub(super) struct Pattern {
    /// Indexes of the grid, ascending.
    pub starts: Vec<usize>,
    /// The minute of the first of them.
    pub example: i64,
}

/// The patterns of `starts`, which ascend.
pub(super) fn patterns(request: &Request, starts: impl Iterator<Item = usize>) -> Vec<Pattern> {
    let mut changes: Vec<i64> =
        request.clocks.iter().flat_map(|clock| clock.changes(request.window)).collect();
    changes.sort_unstable();
    changes.dedup();
    let regime = |minute: i64| changes.partition_point(|change| *change <= minute);
    let mut patterns: Vec<Pattern> = Vec::new();
    let mut current = 0;
    let mut by_minute: Vec<Option<usize>> = vec![None; DAY as usize];
    for start in starts {
        let minute = request.minute(start);
        let begins = regime(minute);
        if begins != current {
            by_minute.fill(None);
            current = begins;
        }
        let is_steady = regime(minute + i64::from(request.length) - 1) == begins;
        let of_day = usize::try_from(minute.rem_euclid(DAY)).unwrap_or(0);
        if let Some(pattern) = by_minute[of_day].filter(|_| is_steady) {
            patterns[pattern].starts.push(start);
            continue;
        }
        if is_steady {
            by_minute[of_day] = Some(patterns.len());
        }
        patterns.push(Pattern { starts: vec![start], example: minute });
    }
    patterns
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::slot::{Clock, Span};

    #[test]
    fn a_change_begins_new_patterns() {
        let window = Span { from: 0, to: 4 * DAY };
        let change = Clock::new(vec![(0, 0), (2 * DAY + 90, 60)]).unwrap();
        let request = Request { step: 60, ..Request::new(window, 60, vec![Clock::fixed(0), change]) };
        let patterns = patterns(&request, 0..request.starts());
        // 24 before, the one in which the clock changes, 24 after.
        assert_eq!(patterns.len(), 49);
        assert_eq!(patterns.iter().map(|pattern| pattern.starts.len()).sum::<usize>(), 96);
        assert_eq!(patterns[0].starts, [0, 24, 48]);
        assert_eq!(patterns[24].starts, [49]);
    }
}
