//! What other clock rules do to times that were agreed by the clock of a place.

use chrono::{DateTime, NaiveDateTime, Utc};

use crate::{
    Code, Id, itinerary::Item, programme::ProgrammeId, registration::RegistrationId, session::SessionId,
};

pub type ClockMoveId = Id<ClockMove>;

/// A civil time that stays as it was agreed, and means another instant than before.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ClockMove {
    pub id: ClockMoveId,
    pub programme: ProgrammeId,
    pub what: Moved,
    pub civil: NaiveDateTime,
    /// IANA name.
    pub zone: String,
    /// By the rules before.
    pub was_at: DateTime<Utc>,
    /// By the rules now; the same where only a doubt arose.
    pub is_at: DateTime<Utc>,
    pub doubt: Option<Doubt>,
    pub old_version: String,
    pub new_version: String,
    pub noted_at: DateTime<Utc>,
}

/// What has the time.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Moved {
    /// Its beginning.
    Session(SessionId),
    /// The beginning of registration.
    Opens,
    /// The end of registration.
    Closes,
    /// The end of the offer to this registration.
    Offer(RegistrationId),
}

/// Why a person has to look at it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Doubt {
    /// The clocks jump over the time now; it is taken as later.
    Gap,
    /// The clocks show the time twice now; the first is taken.
    Fold,
}

impl Code for Doubt {
    const ALL: &'static [Self] = &[Self::Gap, Self::Fold];

    fn code(self) -> &'static str {
        match self {
            Self::Gap => "gap",
            Self::Fold => "fold",
        }
    }
}

impl ClockMove {
    /// Whether both tell the same of the same thing, whenever that was.
    pub fn is_same(&self, other: &Self) -> bool {
        self.is_about_the_same(other)
            && (self.was_at, self.is_at, self.doubt) == (other.was_at, other.is_at, other.doubt)
    }

    /// Whether both are about the same time of the same thing.
    pub fn is_about_the_same(&self, other: &Self) -> bool {
        (self.programme, self.what, self.civil, &self.zone)
            == (other.programme, other.what, other.civil, &other.zone)
    }
}

/// Where a session is now of which somebody was told as it is in `item`: moved by the clocks, as far as they moved it.
/// `moves` are in the order in which they were noted.
#[must_use]
pub fn shifted(item: &Item, moves: &[ClockMove]) -> Item {
    let mut item = item.clone();
    for found in moves {
        if found.what == Moved::Session(item.session)
            && found.zone == item.zone
            && found.was_at == item.starts_at
        {
            let length = item.ends_at - item.starts_at;
            item.starts_at = found.is_at;
            item.ends_at = found.is_at + length;
        }
    }
    item
}

/// Whether what was told begins at another instant only because the clocks' rules are others.
pub fn is_by_clocks(told: &Item, now: &Item, moves: &[ClockMove]) -> bool {
    told.starts_at != now.starts_at
        && told.zone == now.zone
        && shifted(told, moves).starts_at == now.starts_at
}

/// One move for each thing: several changes of the rules in a row are one to who has seen none of them. What came back
/// to where it was is left out, unless it is in doubt.
#[must_use]
pub fn joined(moves: &[ClockMove]) -> Vec<ClockMove> {
    let mut all: Vec<ClockMove> = Vec::new();
    for found in moves {
        // The public edition is found at its old time again at every change, the working copy is not.
        let is_known = all.iter().any(|known| known.is_same(found));
        match all.iter_mut().find(|known| known.is_about_the_same(found) && known.is_at == found.was_at) {
            Some(known) => {
                known.is_at = found.is_at;
                known.doubt = found.doubt;
                known.new_version.clone_from(&found.new_version);
            }
            None if is_known => {}
            None => all.push(found.clone()),
        }
    }
    all.retain(|found| found.was_at != found.is_at || found.doubt.is_some());
    all
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::Translated;

    fn at(hour: u32) -> DateTime<Utc> {
        format!("2027-03-02T{hour:02}:00:00Z").parse().unwrap()
    }

    fn session() -> SessionId {
        "0197a5b0-0000-7000-8000-000000000001".parse().unwrap()
    }

    fn moved(was: u32, is: u32) -> ClockMove {
        ClockMove {
            id: "0197a5b0-0000-7000-8000-000000000002".parse().unwrap(),
            programme: "0197a5b0-0000-7000-8000-000000000003".parse().unwrap(),
            what: Moved::Session(session()),
            civil: "2027-03-02T09:00:00".parse().unwrap(),
            zone: "America/Vancouver".into(),
            was_at: at(was),
            is_at: at(is),
            doubt: None,
            old_version: "2025b".into(),
            new_version: "2026f".into(),
            noted_at: at(0),
        }
    }

    fn told(hour: u32, zone: &str) -> Item {
        Item {
            session: session(),
            titles: Translated::default(),
            place: None,
            zone: zone.into(),
            starts_at: at(hour),
            ends_at: at(hour + 2),
            address: String::new(),
        }
    }

    #[test]
    fn what_was_told_goes_along_with_the_clocks_alone() {
        let moves = [moved(17, 16), moved(16, 15)];
        let now = shifted(&told(17, "America/Vancouver"), &moves);
        assert_eq!((now.starts_at, now.ends_at), (at(15), at(17)));
        assert_eq!(shifted(&told(16, "America/Vancouver"), &moves).starts_at, at(15));
        for other in [told(18, "America/Vancouver"), told(17, "America/Edmonton")] {
            assert_eq!(shifted(&other, &moves), other);
        }
        // There and back again: not for ever.
        assert_eq!(
            shifted(&told(17, "America/Vancouver"), &[moved(17, 16), moved(16, 17)]).starts_at,
            at(17)
        );
    }

    #[test]
    fn several_in_a_row_are_one() {
        let all = joined(&[moved(17, 16), moved(16, 15)]);
        assert_eq!((all.len(), all[0].was_at, all[0].is_at), (1, at(17), at(15)));
        assert_eq!(joined(&[moved(17, 16), moved(16, 15), moved(17, 15)]).len(), 1);
        assert!(joined(&[moved(17, 16), moved(16, 17)]).is_empty());
        let doubtful = ClockMove { doubt: Some(Doubt::Gap), ..moved(17, 17) };
        assert_eq!(joined(std::slice::from_ref(&doubtful)), [doubtful]);
    }
}
