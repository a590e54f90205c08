//! From a session's civil time to its instants.

use calendar::zone::{Resolved, Zones};
use chrono::{DateTime, NaiveDateTime, TimeDelta, Utc};
use domain::{Fault, Faults};

/// When a session really is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Span {
    /// Kept only where the clocks show the time twice.
    pub chosen_offset: Option<i32>,
    pub starts_at: DateTime<Utc>,
    pub ends_at: DateTime<Utc>,
}

/// # Errors
/// `time` in a gap of the clocks, `offset` missing where they show the time twice, `site` with an unknown zone.
pub(crate) fn span(
    zones: &Zones,
    zone: &str,
    civil: NaiveDateTime,
    chosen_offset: Option<i32>,
    minutes: i64,
) -> Result<Span, Faults> {
    let zone = zones.parse(zone).ok_or_else(|| Faults::one("site", Fault::NotAZone))?;
    let resolved = zones.resolve(zone, civil);
    let (moment, chosen_offset) = match resolved {
        Resolved::One(moment) => (moment, None),
        Resolved::Gap { before_local, after_local, .. } => {
            return Err(Faults::one("time", Fault::Gap { before: before_local, after: after_local }));
        }
        Resolved::Fold { earlier, later } => {
            let chosen = chosen_offset.and_then(|offset| resolved.with_offset(offset));
            let moment = chosen.ok_or_else(|| {
                let (first_offset, second_offset) = (earlier.offset_seconds, later.offset_seconds);
                Faults::one("offset", Fault::Fold { first_offset, second_offset })
            })?;
            (moment, Some(moment.offset_seconds))
        }
    };
    let ends_at = moment.instant + TimeDelta::minutes(minutes);
    Ok(Span { chosen_offset, starts_at: moment.instant, ends_at })
}
