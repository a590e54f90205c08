//! Messages: every mail the system intends to send.

use chrono::{DateTime, Utc};

use crate::{Code, Id, Lang, programme::ProgrammeId, registration::RegistrationId, user::UserId};

pub type MessageId = Id<Message>;

/// What a mail is about.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum MessageKind {
    ConfirmAddress,
    Received,
    Accepted,
    Rejected,
    Waitlisted,
    Withdrawn,
    /// An organiser deleted the registration.
    Removed,
    ProgrammeCancelled,
    LinkAgain,
    SignIn,
    /// A freed seat.
    Offer,
    OfferExpired,
    /// Taken back by an organiser.
    OfferWithdrawn,
    SignUp,
}

impl Code for MessageKind {
    const ALL: &'static [Self] = &[
        Self::ConfirmAddress,
        Self::Received,
        Self::Accepted,
        Self::Rejected,
        Self::Waitlisted,
        Self::Withdrawn,
        Self::Removed,
        Self::ProgrammeCancelled,
        Self::LinkAgain,
        Self::SignIn,
        Self::Offer,
        Self::OfferExpired,
        Self::OfferWithdrawn,
        Self::SignUp,
    ];

    fn code(self) -> &'static str {
        match self {
            Self::ConfirmAddress => "confirm-address",
            Self::Received => "received",
            Self::Accepted => "accepted",
            Self::Rejected => "rejected",
            Self::Waitlisted => "waitlisted",
            Self::Withdrawn => "withdrawn",
            Self::Removed => "removed",
            Self::ProgrammeCancelled => "programme-cancelled",
            Self::LinkAgain => "link-again",
            Self::SignIn => "sign-in",
            Self::Offer => "offer",
            Self::OfferExpired => "offer-expired",
            Self::OfferWithdrawn => "offer-withdrawn",
            Self::SignUp => "sign-up",
        }
    }
}

/// Queued → sending (leased by a worker) → sent; back to queued after a passing failure; dead after a final one.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum MessageState {
    Queued,
    Sending,
    Sent,
    Dead,
}

impl Code for MessageState {
    const ALL: &'static [Self] = &[Self::Queued, Self::Sending, Self::Sent, Self::Dead];

    fn code(self) -> &'static str {
        match self {
            Self::Queued => "queued",
            Self::Sending => "sending",
            Self::Sent => "sent",
            Self::Dead => "dead",
        }
    }
}

/// A row of the outbox. `letter` is what the mail says, as JSON; `mail::Letter` reads it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Message {
    pub id: MessageId,
    pub kind: MessageKind,
    pub programme: Option<ProgrammeId>,
    pub registration: Option<RegistrationId>,
    pub user: Option<UserId>,
    pub to_email: String,
    pub to_name: String,
    pub lang: Lang,
    pub zone: Option<String>,
    pub letter: String,
    /// The Message-ID header without angle brackets; fixed, so that a repeated delivery is recognised.
    pub rfc_id: String,
    pub state: MessageState,
    pub attempts: i64,
    pub due_at: DateTime<Utc>,
    pub last_error: String,
    pub created_at: DateTime<Utc>,
    pub sent_at: Option<DateTime<Utc>>,
}
