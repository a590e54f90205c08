//! Messages: every mail the system intends to send.

use chrono::{DateTime, Utc};

use crate::{
    Code, Id, Lang, engagement::EngagementId, programme::ProgrammeId, registration::RegistrationId,
    user::UserId,
};

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
    /// To somebody whom an organiser added as an expert.
    ExpertWelcome,
    /// To an expert: is your availability still right?
    AvailabilityReminder,
    /// To somebody who may keep an expert's availability.
    AssistantLink,
    /// To an expert: asked to give a session.
    Invitation,
    /// To an expert: accepted.
    EngagementConfirmed,
    /// To an expert: the session is at another time or place.
    EngagementChanged,
    /// To an expert: not asked any more.
    EngagementReleased,
    /// To an organiser: an expert has declined.
    ExpertAnswered,
    /// A freed seat.
    Offer,
    OfferExpired,
    /// Taken back by an organiser.
    OfferWithdrawn,
    SignUp,
    /// A new version is another one for this person.
    Changed,
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
        Self::ExpertWelcome,
        Self::AvailabilityReminder,
        Self::AssistantLink,
        Self::Invitation,
        Self::EngagementConfirmed,
        Self::EngagementChanged,
        Self::EngagementReleased,
        Self::ExpertAnswered,
        Self::Offer,
        Self::OfferExpired,
        Self::OfferWithdrawn,
        Self::SignUp,
        Self::Changed,
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
            Self::ExpertWelcome => "expert-welcome",
            Self::AvailabilityReminder => "availability-reminder",
            Self::AssistantLink => "assistant-link",
            Self::Invitation => "invitation",
            Self::EngagementConfirmed => "engagement-confirmed",
            Self::EngagementChanged => "engagement-changed",
            Self::EngagementReleased => "engagement-released",
            Self::ExpertAnswered => "expert-answered",
            Self::Offer => "offer",
            Self::OfferExpired => "offer-expired",
            Self::OfferWithdrawn => "offer-withdrawn",
            Self::SignUp => "sign-up",
            Self::Changed => "changed",
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
    /// The expert's part in a session that it is about.
    pub engagement: Option<EngagementId>,
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
