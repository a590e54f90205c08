//! What a registration window means by the clocks of the programme's home zone.

use calendar::{
    Tz,
    zone::{Resolved, Zones},
};
use chrono::{DateTime, NaiveDateTime, Utc};
use domain::{
    Fault, Faults,
    programme::{Deadline, ProgrammeDraft},
};

/// Opening and closing. Of a repeated hour, registration opens in the first and closes at the end of the second:
/// nobody is turned away for having read the clock the other way.
///
/// # Errors
/// `home_zone` unknown, or an hour that the clocks skip.
pub(super) fn window(zones: &Zones, draft: &ProgrammeDraft) -> Result<(Deadline, Deadline), Faults> {
    let zone = zones.parse(&draft.home_zone).ok_or_else(|| Faults::one("home_zone", Fault::NotAZone))?;
    let mut faults = Faults::default();
    let mut read = |field: &str, civil: NaiveDateTime, second: bool| {
        let at = instant(zones, zone, civil, second).unwrap_or_else(|fault| {
            faults.push(field, fault);
            DateTime::UNIX_EPOCH
        });
        Deadline { civil, at }
    };
    let opens = read("opens_time", draft.opens, false);
    let closes = read("closes_time", draft.closes, true);
    if faults.is_empty() { Ok((opens, closes)) } else { Err(faults) }
}

fn instant(zones: &Zones, zone: Tz, civil: NaiveDateTime, second: bool) -> Result<DateTime<Utc>, Fault> {
    match zones.resolve(zone, civil) {
        Resolved::One(moment) => Ok(moment.instant),
        Resolved::Fold { earlier, later } => Ok(if second { later.instant } else { earlier.instant }),
        Resolved::Gap { before_local, after_local, .. } => {
            Err(Fault::Gap { before: before_local, after: after_local })
        }
    }
}
