//! Sign-ups: somebody's place, or place in line, in a session with places of its own.

use chrono::{DateTime, Utc};

use crate::{Code, Id, registration::RegistrationId, session::SessionId};

pub type SignUpId = Id<SignUp>;

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum State {
    /// Has one of the session's places.
    Taken,
    /// In line for the next place that becomes free.
    Waiting,
}

impl Code for State {
    const ALL: &'static [Self] = &[Self::Taken, Self::Waiting];

    fn code(self) -> &'static str {
        match self {
            Self::Taken => "taken",
            Self::Waiting => "waiting",
        }
    }
}

/// One registration in one session; there is at most one of the two together.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SignUp {
    pub id: SignUpId,
    pub session: SessionId,
    pub registration: RegistrationId,
    pub state: State,
    /// The line is by this time.
    pub created_at: DateTime<Utc>,
}
