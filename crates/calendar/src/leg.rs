//! Whether a tour's next stop can be reached in time.

use chrono::{DateTime, TimeDelta, Utc};

/// The time between two stops and whether it is enough.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Connection {
    /// From the end of one stop to the start of the next; negative where they overlap.
    pub gap: TimeDelta,
    pub feasible: bool,
}

/// Compares the gap between two stops with the way and a margin. Order and gaps follow instants,
/// never the clocks on the wall.
///
/// ```
/// use chrono::TimeDelta;
/// let (end, start) = ("2027-05-10T15:00:00Z".parse()?, "2027-05-11T06:00:00Z".parse()?);
/// let connection = calendar::leg::connection(end, start, TimeDelta::hours(6), TimeDelta::hours(1));
/// assert_eq!((connection.gap.num_hours(), connection.feasible), (15, true));
/// # Ok::<(), chrono::ParseError>(())
/// ```
pub fn connection(
    previous_end: DateTime<Utc>,
    next_start: DateTime<Utc>,
    travel: TimeDelta,
    buffer: TimeDelta,
) -> Connection {
    let gap = crate::zone::elapsed(previous_end, next_start);
    let feasible = travel.checked_add(&buffer).is_some_and(|needed| gap >= needed);
    Connection { gap, feasible }
}
