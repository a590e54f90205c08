use chrono::{DateTime, NaiveDateTime, Utc};

/// An instant and the offset in force at it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct Moment {
    pub instant: DateTime<Utc>,
    /// Seconds east of UTC.
    pub offset_seconds: i32,
}

/// What a civil time in a zone means.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Resolved {
    /// Exactly one instant.
    One(Moment),
    /// The clocks jump over this time. `later` reads it with the offset before the jump (moves forward),
    /// `earlier` with the one after it (moves back); `before_local` and `after_local` are what the wall
    /// clock shows at those two: the valid neighbours to offer.
    Gap { earlier: Moment, later: Moment, before_local: NaiveDateTime, after_local: NaiveDateTime },
    /// The clocks show this time twice.
    Fold { earlier: Moment, later: Moment },
}

impl Resolved {
    /// The answer of RFC 5545 3.3.5: a gap moves forward, of a repeated hour the first.
    pub fn compatible(&self) -> Moment {
        match *self {
            Self::One(moment) => moment,
            Self::Gap { later, .. } => later,
            Self::Fold { earlier, .. } => earlier,
        }
    }

    /// The moment a person chose by its offset; none if the clocks do not show the time with that offset.
    pub fn with_offset(&self, offset_seconds: i32) -> Option<Moment> {
        let candidates = match *self {
            Self::One(moment) => [moment, moment],
            Self::Gap { .. } => return None,
            Self::Fold { earlier, later } => [earlier, later],
        };
        candidates.into_iter().find(|moment| moment.offset_seconds == offset_seconds)
    }
}
