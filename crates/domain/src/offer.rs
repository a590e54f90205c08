//! Offers of freed seats, and the line of those who wait for one.

use chrono::{DateTime, NaiveDateTime, Utc};
use uuid::Uuid;

use crate::{Code, Id, programme::ProgrammeId, registration::RegistrationId};

pub type OfferId = Id<Offer>;

/// Open → accepted or declined by the person, expired, or withdrawn by an organiser.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum OfferState {
    Open,
    Accepted,
    Declined,
    Expired,
    Withdrawn,
}

impl Code for OfferState {
    const ALL: &'static [Self] =
        &[Self::Open, Self::Accepted, Self::Declined, Self::Expired, Self::Withdrawn];

    fn code(self) -> &'static str {
        match self {
            Self::Open => "open",
            Self::Accepted => "accepted",
            Self::Declined => "declined",
            Self::Expired => "expired",
            Self::Withdrawn => "withdrawn",
        }
    }
}

/// A seat held for one registration until it is answered or over; it is answered once.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Offer {
    pub id: OfferId,
    pub programme: ProgrammeId,
    pub registration: RegistrationId,
    /// Those of one party are offered seats at once; each answers for oneself.
    pub party: Option<Uuid>,
    pub state: OfferState,
    pub made_at: DateTime<Utc>,
    /// By the clock of `zone` (IANA name), the recipient's, and the instant that it means.
    pub expires_civil: NaiveDateTime,
    pub zone: String,
    pub expires_at: DateTime<Utc>,
    pub answered_at: Option<DateTime<Utc>>,
}

impl Offer {
    /// Whether it can be answered at `now`.
    pub fn is_open(&self, now: DateTime<Utc>) -> bool {
        self.state == OfferState::Open && now < self.expires_at
    }
}

/// Somebody on a programme's waiting list.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Waiting {
    pub registration: RegistrationId,
    pub queued_at: DateTime<Utc>,
    pub party: Option<Uuid>,
    /// The next offer goes past this one.
    pub passed_over: bool,
}

/// Those who are offered seats together: one person, or all of a party who wait.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Group(pub Vec<Waiting>);

impl Group {
    pub fn is_passed_over(&self) -> bool {
        self.0.iter().any(|waiting| waiting.passed_over)
    }

    pub fn has(&self, registration: RegistrationId) -> bool {
        self.0.iter().any(|waiting| waiting.registration == registration)
    }
}

/// The line in its order, the next first.
///
/// A party stands where the last of its people stands: staying together takes nobody past others who came earlier.
pub fn line(waiting: Vec<Waiting>) -> Vec<Group> {
    let mut groups: Vec<Group> = Vec::new();
    for one in waiting {
        let party =
            one.party.and_then(|party| groups.iter_mut().find(|group| group.0[0].party == Some(party)));
        match party {
            Some(group) => group.0.push(one),
            None => groups.push(Group(vec![one])),
        }
    }
    for group in &mut groups {
        group.0.sort_by_key(place);
    }
    groups.sort_by_key(|group| group.0.last().map(place));
    groups
}

fn place(waiting: &Waiting) -> (DateTime<Utc>, RegistrationId) {
    (waiting.queued_at, waiting.registration)
}

#[cfg(test)]
mod tests {
    use chrono::TimeDelta;

    use super::*;

    fn waiting(hour: i64, party: Option<u128>) -> Waiting {
        Waiting {
            registration: Id::new(Uuid::from_u128(u128::try_from(hour).unwrap())),
            queued_at: DateTime::from_timestamp(1_800_000_000, 0).unwrap() + TimeDelta::hours(hour),
            party: party.map(Uuid::from_u128),
            passed_over: false,
        }
    }

    fn hours(groups: &[Group]) -> Vec<Vec<u128>> {
        groups
            .iter()
            .map(|group| group.0.iter().map(|one| one.registration.uuid().as_u128()).collect())
            .collect()
    }

    #[test]
    fn the_first_to_come_is_the_first() {
        let groups = line(vec![waiting(3, None), waiting(1, None), waiting(2, None)]);
        assert_eq!(hours(&groups), [[1], [2], [3]]);
        assert!(line(Vec::new()).is_empty());
    }

    #[test]
    fn a_party_stands_where_its_last_one_stands() {
        let all = vec![
            waiting(4, Some(7)),
            waiting(3, None),
            waiting(2, Some(7)),
            waiting(5, None),
            waiting(1, Some(8)),
        ];
        assert_eq!(hours(&line(all)), [vec![1], vec![3], vec![2, 4], vec![5]]);
    }

    #[test]
    fn who_came_at_the_same_moment_stands_by_number() {
        let now = waiting(1, None);
        let later = Waiting { registration: Id::new(Uuid::from_u128(9)), ..now };
        assert_eq!(hours(&line(vec![later, now])), [[1], [9]]);
    }
}
