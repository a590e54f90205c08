use super::clock::{Clock, DAY, LocalMinute};
use super::span::Span;

/// Hours of any day by the local clock, in minutes since 00:00, half-open; `to` may pass 24:00 into the next day.
///
/// ```
/// use planner::slot::DayHours;
/// assert!(DayHours::new(22 * 60, 30 * 60).is_some_and(|night| night.contains(3 * 60)));
/// assert!(DayHours::new(9 * 60, 9 * 60).is_none());
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct DayHours {
    from: u16,
    to: u16,
}

impl DayHours {
    /// 08:00 to 20:00.
    pub const SOCIAL: Self = Self { from: 8 * 60, to: 20 * 60 };

    /// None unless `from` lies within the day and `to` at most a day after it.
    pub fn new(from: u16, to: u16) -> Option<Self> {
        let day = 24 * 60;
        (from < day && from < to && to <= from + day).then_some(Self { from, to })
    }

    /// Whether the clock's minute of the day lies in them.
    pub fn contains(self, minute: u16) -> bool {
        (self.from..self.to).contains(&minute) || (self.from..self.to).contains(&(minute + 24 * 60))
    }

    /// Minutes from `minute` to the nearest minute within, either way round the clock.
    fn distance(self, minute: u16) -> u32 {
        if self.contains(minute) {
            return 0;
        }
        let gap = |a: u16, b: u16| (i64::from(a) - i64::from(b)).rem_euclid(DAY);
        let away = gap(minute, self.to - 1).min(gap(self.from, minute));
        u32::try_from(away).unwrap_or(0)
    }
}

/// For every minute of the day at which a session may begin: the sum of a price per minute over its whole length.
/// All sessions of a search have the same length, so this is worked out once.
#[derive(Debug)]
pub(super) struct DayPrices {
    price: Vec<u32>,
    whole: Vec<u32>,
    length: u32,
}

impl DayPrices {
    /// The hardship of a minute: the hours, begun ones counted, from there to social hours. So the sum grows faster
    /// than the way into the night: 20:00–21:00 costs 60, 02:00–03:00 costs 360.
    pub(super) fn hardship(social: DayHours, length: u32) -> Self {
        Self::new(length, |minute| social.distance(minute).div_ceil(60))
    }

    /// 1 for each minute outside all of the preferred hours.
    pub(super) fn outside(preferred: &[DayHours], length: u32) -> Self {
        Self::new(length, |minute| u32::from(!preferred.iter().any(|hours| hours.contains(minute))))
    }

    fn new(length: u32, price_of: impl Fn(u16) -> u32) -> Self {
        let price: Vec<u32> = (0..24 * 60).map(price_of).collect();
        let mut sum = price.iter().cycle().take(length as usize).sum();
        let ends = price.iter().cycle().skip(length as usize);
        let whole = price.iter().zip(ends).map(|(first, end)| {
            let whole: u32 = sum;
            sum = whole + end - first;
            whole
        });
        Self { whole: whole.collect(), price, length }
    }

    /// The sum for one session, minute by minute if the clock changes while it runs.
    pub(super) fn at(&self, clock: &Clock, start: i64) -> u32 {
        let window = Span { from: start, to: start + i64::from(self.length) };
        let mut parts = clock.parts(window);
        match (parts.next(), parts.next()) {
            (Some((_, offset)), None) => self.whole_from(start + offset),
            _ => (window.from..window.to).map(|minute| self.price_at(clock.local(minute))).sum(),
        }
    }

    /// How many minutes of the session cost something.
    pub(super) fn minutes(&self, clock: &Clock, start: i64) -> u32 {
        let minutes =
            (start..start + i64::from(self.length)).filter(|minute| self.price_at(clock.local(*minute)) > 0);
        u32::try_from(minutes.count()).unwrap_or(u32::MAX)
    }

    fn price_at(&self, local: LocalMinute) -> u32 {
        self.price.get(usize::from(local.minute)).copied().unwrap_or(0)
    }

    fn whole_from(&self, local: i64) -> u32 {
        usize::try_from(local.rem_euclid(DAY))
            .ok()
            .and_then(|minute| self.whole.get(minute))
            .copied()
            .unwrap_or(0)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_middle_of_the_night_is_dearest() {
        let prices = DayPrices::hardship(DayHours::SOCIAL, 60);
        let at = |hour: i64| prices.at(&Clock::fixed(0), hour * 60);
        assert_eq!([8, 19, 20, 7, 2, 1].map(at), [0, 0, 60, 60, 360, 360]);
        assert_eq!(prices.at(&Clock::fixed(0), 19 * 60 + 30), 30);
    }

    #[test]
    fn hours_across_midnight() {
        let night = DayHours::new(22 * 60, 26 * 60).unwrap();
        assert!(night.contains(23 * 60) && night.contains(119) && !night.contains(120));
        assert_eq!(DayHours::new(60, 60 + 1441), None);
        let prices = DayPrices::outside(&[night], 120);
        assert_eq!(prices.at(&Clock::fixed(0), 25 * 60), 60);
    }

    #[test]
    fn a_clock_that_changes_is_read_minute_by_minute() {
        let clock = Clock::new(vec![(0, 60), (1000, 120), (2000, 30), (2010, 60)]).unwrap();
        let prices = DayPrices::hardship(DayHours::SOCIAL, 90);
        for start in (-200..200).map(|step| step * 15) {
            let expected: u32 = (start..start + 90).map(|minute| prices.price_at(clock.local(minute))).sum();
            assert_eq!(prices.at(&clock, start), expected, "at {start}");
        }
    }
}
