//! Registrations: one person in one programme.

use chrono::{DateTime, Utc};
use uuid::Uuid;

use crate::{
    Code, Faults, Fields, Id, Lang, Reader,
    itinerary::Itinerary,
    person::{PersonDetails, PersonId},
    programme::{InvalidTransition, ProgrammeId},
};

pub type RegistrationId = Id<Registration>;

/// Draft (address not confirmed) → submitted → accepted or rejected; waitlisted when full, then offered a freed seat
/// → submitted or accepted, or out of the line; expired when the hold passed unconfirmed or the offer unanswered; withdrawn by
/// the person; cancelled with the programme.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum State {
    Draft,
    Submitted,
    Waitlisted,
    /// A seat is held until the offer is answered or over.
    Offered,
    Accepted,
    Rejected,
    Withdrawn,
    Expired,
}

impl Code for State {
    const ALL: &'static [Self] = &[
        Self::Draft,
        Self::Submitted,
        Self::Waitlisted,
        Self::Offered,
        Self::Accepted,
        Self::Rejected,
        Self::Withdrawn,
        Self::Expired,
    ];

    fn code(self) -> &'static str {
        match self {
            Self::Draft => "draft",
            Self::Submitted => "submitted",
            Self::Waitlisted => "waitlisted",
            Self::Offered => "offered",
            Self::Accepted => "accepted",
            Self::Rejected => "rejected",
            Self::Withdrawn => "withdrawn",
            Self::Expired => "expired",
        }
    }
}

impl State {
    /// # Errors
    /// [`InvalidTransition`] if `next` does not follow.
    pub fn step(self, next: Self) -> Result<Self, InvalidTransition> {
        use State::{Accepted, Draft, Expired, Offered, Rejected, Submitted, Waitlisted, Withdrawn};
        match (self, next) {
            // An expired hold may still be confirmed through a new link, if there is room.
            (Draft | Expired, Submitted | Waitlisted | Accepted)
            | (Draft, Expired | Withdrawn)
            | (Submitted | Waitlisted | Offered, Accepted | Rejected | Withdrawn)
            // Offered a freed seat; taken, back in the line by an organiser, or out of it without an answer in time.
            | (Waitlisted, Offered)
            | (Offered, Submitted | Waitlisted | Expired)
            | (Accepted, Rejected | Withdrawn)
            // An organiser may think better of it.
            | (Rejected, Accepted) => Ok(next),
            _ => Err(InvalidTransition),
        }
    }

    /// Whether the registration still stands: it is shown, mailed to, and blocks a second one.
    pub fn is_active(self) -> bool {
        !matches!(self, Self::Rejected | Self::Withdrawn | Self::Expired)
    }

    /// Whether the address was confirmed by its owner.
    pub fn is_confirmed(self) -> bool {
        !matches!(self, Self::Draft | Self::Expired)
    }
}

#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Registration {
    pub id: RegistrationId,
    pub programme: ProgrammeId,
    pub person: PersonId,
    pub state: State,
    /// Whether one of the programme's seats is taken by this registration.
    pub holds_seat: bool,
    /// Until when an unconfirmed registration keeps its seat.
    pub hold_until: Option<DateTime<Utc>>,
    /// When it came to the waiting list; the place in line follows from it.
    pub queued_at: Option<DateTime<Utc>>,
    pub motivation: String,
    /// Language and zone in which the person is written to.
    pub lang: Lang,
    pub zone: Option<String>,
    /// Sent by the form, so that a repeated submit is the same registration.
    pub idempotency_key: Uuid,
    /// Personal links made with a lower generation are revoked.
    pub link_generation: i64,
    /// What was typed for a person who is known already: it counts only once the address is confirmed.
    pub pending: Option<PersonDetails>,
    /// SEQUENCE of the calendar entry last sent; `None` before the first.
    pub calendar_sequence: Option<i64>,
    /// The own itinerary as the person was last told of it; `None` before the first.
    pub told: Option<Itinerary>,
    /// Addresses of the personal calendar made with a lower generation are revoked.
    pub feed_generation: i64,
    /// Those of one party are offered seats together or not at all.
    pub party: Option<Uuid>,
    pub revision: i64,
    pub created_at: DateTime<Utc>,
    pub updated_at: DateTime<Utc>,
}

/// What the registration form says: the person's fields, `motivation`, `consent` (ticked) and `key` (a UUID).
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RegistrationDraft {
    pub person: PersonDetails,
    pub motivation: String,
    pub idempotency_key: Uuid,
}

impl RegistrationDraft {
    /// # Errors
    /// The fields that are wrong.
    pub fn read(fields: &Fields) -> Result<Self, Faults> {
        let person = PersonDetails::read(fields);
        let mut form = Reader::new(fields);
        let motivation = form.prose("motivation", 2000);
        if !form.ticked("consent") {
            form.fault("consent", crate::Fault::NotTicked);
        }
        let key = fields.get("key").parse::<Uuid>();
        if key.is_err() {
            form.fault("key", crate::Fault::NotOffered);
        }
        let rest = form.finish((motivation, key.unwrap_or_default()));
        match (person, rest) {
            (Ok(person), Ok((motivation, idempotency_key))) => {
                Ok(Self { person, motivation, idempotency_key })
            }
            (Err(mut faults), Err(more)) => {
                faults.0.extend(more.0);
                Err(faults)
            }
            (Err(faults), Ok(_)) | (Ok(_), Err(faults)) => Err(faults),
        }
    }
}
