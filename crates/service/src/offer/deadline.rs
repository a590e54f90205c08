//! Until when an offer stands.

use calendar::{Tz, zone::Zones};
use chrono::{DateTime, NaiveDateTime, NaiveTime, TimeDelta, Timelike, Utc};
use domain::programme::Programme;

const USUAL: TimeDelta = TimeDelta::hours(48);
/// Where the programme begins within [`NEAR`].
const SHORT: TimeDelta = TimeDelta::hours(24);
const NEAR: TimeDelta = TimeDelta::days(7);

/// Nobody has to answer between these, by the own clock.
const EVENING: u32 = 21;
const MORNING: u32 = 9;

/// By the recipient's clock, and the instant that it means.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Expiry {
    pub civil: NaiveDateTime,
    pub zone: Tz,
    pub at: DateTime<Utc>,
}

/// The beginning of the programme's first day, by its home zone; from then on no seat is offered any more.
pub(super) fn beginning(zones: &Zones, programme: &Programme) -> DateTime<Utc> {
    let home = zones.parse(&programme.home_zone).unwrap_or(Tz::UTC);
    zones.start_of_day(home, programme.starts_on)
}

/// 48 hours, or 24 in the week before the programme, rounded up to a full hour by the recipient's clock. An end
/// between 21:00 and 09:00 there moves on to 09:00.
///
/// Never after the `beginning`: then it moves back, to 21:00 of the evening before if the beginning is at night; where
/// that is over, it is the beginning itself. `None` once the programme has begun.
pub(super) fn expiry(
    zones: &Zones,
    now: DateTime<Utc>,
    beginning: DateTime<Utc>,
    zone: Tz,
) -> Option<Expiry> {
    if beginning <= now {
        return None;
    }
    let span = if beginning - now < NEAR { SHORT } else { USUAL };
    let wanted = zones.compatible(zone, after_night(full_hour(zones.local(now + span, zone).civil)));
    let at = if wanted <= beginning {
        wanted
    } else {
        let evening = zones.compatible(zone, before_night(zones.local(beginning, zone).civil));
        if evening > now { evening.min(beginning) } else { beginning }
    };
    Some(Expiry { civil: zones.local(at, zone).civil, zone, at })
}

fn full_hour(civil: NaiveDateTime) -> NaiveDateTime {
    let past = TimeDelta::minutes(i64::from(civil.minute()))
        + TimeDelta::seconds(i64::from(civil.second()))
        + TimeDelta::nanoseconds(i64::from(civil.nanosecond()));
    if past.is_zero() { civil } else { civil - past + TimeDelta::hours(1) }
}

fn after_night(civil: NaiveDateTime) -> NaiveDateTime {
    let morning = clock(MORNING);
    if civil.time() < morning {
        civil.date().and_time(morning)
    } else if civil.time() > clock(EVENING) {
        civil.date().succ_opt().unwrap_or(civil.date()).and_time(morning)
    } else {
        civil
    }
}

fn before_night(civil: NaiveDateTime) -> NaiveDateTime {
    let evening = clock(EVENING);
    if civil.time() < clock(MORNING) {
        civil.date().pred_opt().unwrap_or(civil.date()).and_time(evening)
    } else {
        civil.date().and_time(civil.time().min(evening))
    }
}

fn clock(hour: u32) -> NaiveTime {
    NaiveTime::from_hms_opt(hour, 0, 0).unwrap_or(NaiveTime::MIN)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn at(text: &str) -> DateTime<Utc> {
        text.parse().unwrap()
    }

    /// By the clock of `zone`, for a programme that begins at midnight of 8 March in Beijing.
    fn civil(now: &str, zone: Tz) -> Option<String> {
        let zones = Zones::bundled().unwrap();
        let expiry = expiry(&zones, at(now), at("2027-03-07T16:00:00Z"), zone)?;
        assert_eq!(expiry.at, zones.compatible(zone, expiry.civil));
        Some(expiry.civil.to_string())
    }

    #[test]
    fn two_days_to_the_full_hour() {
        assert_eq!(civil("2027-01-15T10:00:00Z", Tz::UTC).unwrap(), "2027-01-17 10:00:00");
        assert_eq!(civil("2027-01-15T10:01:30Z", Tz::UTC).unwrap(), "2027-01-17 11:00:00");
        assert_eq!(civil("2027-01-15T10:01:30Z", Tz::Asia__Kathmandu).unwrap(), "2027-01-17 16:00:00");
    }

    #[test]
    fn not_in_the_recipients_night() {
        assert_eq!(civil("2027-01-15T21:00:00Z", Tz::UTC).unwrap(), "2027-01-17 21:00:00");
        assert_eq!(civil("2027-01-15T21:00:01Z", Tz::UTC).unwrap(), "2027-01-18 09:00:00");
        assert_eq!(civil("2027-01-15T00:30:00Z", Tz::UTC).unwrap(), "2027-01-17 09:00:00");
        // 14:00 in UTC is 03:00 of the next day in Apia.
        assert_eq!(civil("2027-01-15T14:00:00Z", Tz::Pacific__Apia).unwrap(), "2027-01-18 09:00:00");
    }

    #[test]
    fn over_a_change_of_the_clocks_it_is_still_a_civil_time() {
        let zones = Zones::bundled().unwrap();
        let far = at("2027-06-01T00:00:00Z");
        // In Berlin the clocks go from 02:00 to 03:00 on 28 March 2027.
        let expiry = expiry(&zones, at("2027-03-26T20:30:00Z"), far, Tz::Europe__Berlin).unwrap();
        assert_eq!(
            (expiry.civil.to_string().as_str(), expiry.at),
            ("2027-03-29 09:00:00", at("2027-03-29T07:00:00Z"))
        );
    }

    #[test]
    fn shorter_in_the_last_week_and_never_into_the_programme() {
        assert_eq!(civil("2027-03-02T10:00:00Z", Tz::UTC).unwrap(), "2027-03-03 10:00:00");
        // A day later would be after midnight in Beijing: the evening before it, there.
        assert_eq!(civil("2027-03-07T02:00:00Z", Tz::Asia__Shanghai).unwrap(), "2027-03-07 21:00:00");
        // Midnight in Beijing is four in the afternoon in London.
        assert_eq!(civil("2027-03-07T02:00:00Z", Tz::Europe__London).unwrap(), "2027-03-07 16:00:00");
        // Past that evening, all that is left.
        assert_eq!(civil("2027-03-07T14:00:00Z", Tz::Asia__Shanghai).unwrap(), "2027-03-08 00:00:00");
        assert_eq!(civil("2027-03-07T16:00:00Z", Tz::UTC), None);
    }
}
