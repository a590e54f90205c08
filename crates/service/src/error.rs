//! What a use case answers when it cannot do what was asked.

use domain::{Faults, clash::Clash, permission::Forbidden, programme::InvalidTransition};

pub type Result<T> = std::result::Result<T, Error>;

#[derive(Debug, thiserror::Error)]
pub enum Error {
    /// Signed in or not: this is not yours. Shown as "not found" where even existence is nobody's business.
    #[error("not allowed")]
    Forbidden,
    /// Staff only, and nobody is signed in.
    #[error("sign in first")]
    NotSignedIn,
    #[error("not found")]
    NotFound,
    /// The form has faults; the page comes back with them and what was typed.
    #[error(transparent)]
    Faults(#[from] Faults),
    /// Understood, well-formed, and still not possible now.
    #[error("refused: {0:?}")]
    Refused(Refusal),
    /// What was asked cannot take place as planned, unless a reason is given why it does all the same.
    #[error("{} clash(es)", .0.len())]
    Clash(Vec<Clash>),
    /// A personal link that is forged, revoked or made for something else.
    #[error("not a valid link")]
    BadLink,
    /// A personal link whose time is over.
    #[error("the link has expired")]
    LinkExpired,
    #[error("too many requests; wait {retry_after} s")]
    TooMany { retry_after: u64 },
    /// The same call may go through in a moment.
    #[error("busy")]
    Busy,
    /// A task of ours broke off; its details are in the log.
    #[error("an internal task broke off")]
    Broken,
    #[error(transparent)]
    Storage(storage::Error),
}

/// Catalogue key: `refusal-<kebab name>`.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Refusal {
    RegistrationNotYetOpen,
    RegistrationClosed,
    /// No seat is free for this acceptance.
    Full,
    /// The present state does not allow this step.
    Step,
    /// A programme needs at least one session before it is published.
    NothingToPublish,
    /// The working copy is what is public.
    NothingChanged,
    /// Something else refers to it.
    InUse,
    /// The last administrator cannot be removed or switched off.
    LastAdministrator,
    /// A programme needs somebody who runs it.
    LastOrganiser,
    /// The offer was answered otherwise, taken back, or its time is over.
    OfferOver,
    /// The mail was sent or is being sent already.
    AlreadySent,
    /// Something else is planned at that time.
    Clash,
    /// The timetable has changed since the proposal was searched for.
    ProposalOutdated,
    /// Enough searches for this programme are under way.
    SearchesRunning,
    /// The session has begun, or is not for those who sign up any more.
    SignUpClosed,
    /// The session is pinned.
    Pinned,
    /// Something clashes at every hour of that day.
    NoFreeTime,
    NothingToUndo,
    NothingToRedo,
    /// The session was changed otherwise since that step.
    StepOvertaken,
}

impl Refusal {
    pub const fn key(self) -> &'static str {
        match self {
            Self::RegistrationNotYetOpen => "refusal-registration-not-yet-open",
            Self::RegistrationClosed => "refusal-registration-closed",
            Self::Full => "refusal-full",
            Self::Step => "refusal-step",
            Self::NothingToPublish => "refusal-nothing-to-publish",
            Self::NothingChanged => "refusal-nothing-changed",
            Self::InUse => "refusal-in-use",
            Self::LastAdministrator => "refusal-last-administrator",
            Self::LastOrganiser => "refusal-last-organiser",
            Self::OfferOver => "refusal-offer-over",
            Self::AlreadySent => "refusal-already-sent",
            Self::Clash => "refusal-clash",
            Self::ProposalOutdated => "refusal-proposal-outdated",
            Self::SearchesRunning => "refusal-searches-running",
            Self::SignUpClosed => "refusal-sign-up-closed",
            Self::Pinned => "refusal-pinned",
            Self::NoFreeTime => "refusal-no-free-time",
            Self::NothingToUndo => "refusal-nothing-to-undo",
            Self::NothingToRedo => "refusal-nothing-to-redo",
            Self::StepOvertaken => "refusal-step-overtaken",
        }
    }
}

impl From<Forbidden> for Error {
    fn from(Forbidden: Forbidden) -> Self {
        Self::Forbidden
    }
}

impl From<InvalidTransition> for Error {
    fn from(InvalidTransition: InvalidTransition) -> Self {
        Self::Refused(Refusal::Step)
    }
}

impl From<storage::Error> for Error {
    fn from(error: storage::Error) -> Self {
        match error {
            storage::Error::Busy(inner) => {
                tracing::warn!(%inner, "database busy");
                Self::Busy
            }
            other => Self::Storage(other),
        }
    }
}
