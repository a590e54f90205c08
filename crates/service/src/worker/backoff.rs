//! When a mail that did not go out is tried again.

use chrono::TimeDelta;

/// After so many attempts a mail is dead.
pub(super) const ATTEMPTS: i64 = 12;

const FIRST: f64 = 30.0;
const LONGEST: f64 = 6.0 * 3600.0;

/// The pause after the attempt of this number (counted from 1): 30 s, doubled each time, 6 h at most. `chance`, from
/// 0 to 1, takes up to a quarter away, so that mails which failed together do not come back together.
pub(super) fn pause(attempt: i64, chance: f64) -> TimeDelta {
    let doublings = i32::try_from(attempt.clamp(1, ATTEMPTS) - 1).unwrap_or(0);
    let full = (FIRST * 2f64.powi(doublings)).min(LONGEST);
    let seconds = full * (1.0 - chance.clamp(0.0, 1.0) / 4.0);
    TimeDelta::milliseconds((seconds * 1000.0) as i64)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn grows_from_half_a_minute_to_six_hours() {
        assert_eq!(pause(1, 0.0), TimeDelta::seconds(30));
        assert_eq!(pause(2, 0.0), TimeDelta::seconds(60));
        assert_eq!(pause(2, 1.0), TimeDelta::seconds(45));
        assert_eq!(pause(11, 0.0), TimeDelta::hours(6));
        assert_eq!(pause(i64::MAX, 0.0), TimeDelta::hours(6));
        assert_eq!(pause(0, 2.0), TimeDelta::milliseconds(22_500));
    }
}
