//! Engagements: experts' parts in sessions.

use chrono::{DateTime, Utc};

use crate::{
    Code, Id, itinerary::Item, programme::InvalidTransition, programme::ProgrammeId, session::SessionId,
    user::UserId,
};

pub type EngagementId = Id<Engagement>;

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum State {
    /// The organiser keeps the expert's time for a while, without asking.
    Held,
    /// Asked by mail; no answer that counts yet.
    Invited,
    Accepted,
    Declined,
    /// Not needed any more, or the hold is over.
    Released,
}

impl Code for State {
    const ALL: &'static [Self] = &[Self::Held, Self::Invited, Self::Accepted, Self::Declined, Self::Released];

    fn code(self) -> &'static str {
        match self {
            Self::Held => "held",
            Self::Invited => "invited",
            Self::Accepted => "accepted",
            Self::Declined => "declined",
            Self::Released => "released",
        }
    }
}

impl State {
    /// # Errors
    /// [`InvalidTransition`] where this step leads nowhere.
    ///
    /// ```
    /// use domain::engagement::State;
    /// assert!(State::Declined.step(State::Accepted).is_ok());
    /// assert!(State::Released.step(State::Accepted).is_err());
    /// ```
    pub fn step(self, to: Self) -> Result<Self, InvalidTransition> {
        let allowed = match self {
            Self::Held => matches!(to, Self::Invited | Self::Released),
            // The expert may change their mind; a moved session is asked about again.
            Self::Invited => matches!(to, Self::Accepted | Self::Declined | Self::Released),
            Self::Accepted => matches!(to, Self::Invited | Self::Declined | Self::Released),
            Self::Declined => matches!(to, Self::Invited | Self::Accepted | Self::Released),
            Self::Released => false,
        };
        if allowed { Ok(to) } else { Err(InvalidTransition) }
    }

    /// Whether the expert knows of it and may answer.
    pub const fn is_asked(self) -> bool {
        matches!(self, Self::Invited | Self::Accepted | Self::Declined)
    }
}

#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Engagement {
    pub id: EngagementId,
    pub programme: ProgrammeId,
    pub session: SessionId,
    pub expert: UserId,
    pub state: State,
    /// Why it was declined; `""` where nobody said.
    pub reason: String,
    /// Why it stands although it clashes; `""` where it does not.
    pub override_reason: String,
    /// Until when a hold keeps the time.
    pub hold_until: Option<DateTime<Utc>>,
    pub link_generation: i64,
    /// Of the last calendar entry sent.
    pub calendar_sequence: Option<i64>,
    /// The session as the expert was last told of it.
    pub told: Option<Item>,
    pub revision: i64,
    pub created_at: DateTime<Utc>,
    pub updated_at: DateTime<Utc>,
}

impl Engagement {
    /// Whether it takes the expert's time.
    pub fn is_standing(&self, now: DateTime<Utc>) -> bool {
        match self.state {
            State::Held => self.hold_until.is_none_or(|until| until > now),
            State::Invited | State::Accepted => true,
            State::Declined | State::Released => false,
        }
    }
}
