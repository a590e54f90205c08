//! What a mail says: finished facts, as stored in the outbox.

use chrono::{DateTime, NaiveDate, Utc};
use domain::{
    Translated,
    itinerary::{Change, Item},
    message::MessageKind,
    session::SessionId,
};
use serde::{Deserialize, Serialize};

/// One mail's content at the time it was decided on. Later edits do not change it; links are no part of it, since
/// they are made when the mail is sent and never stored.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "kind", rename_all = "kebab-case")]
pub enum Letter {
    /// Please confirm your address. `seat`: one is held until `hold_until`; else there is only the waiting list.
    ConfirmAddress {
        programme: ProgrammeFacts,
        person: String,
        hold_until: DateTime<Utc>,
        seat: bool,
    },
    /// The organiser will decide.
    Received {
        programme: ProgrammeFacts,
        person: String,
    },
    /// Carries the calendar entry.
    Accepted {
        programme: ProgrammeFacts,
        person: String,
        entry: Entry,
    },
    /// `cancel` takes a calendar entry back that was sent before; its sequence is the higher one.
    Rejected {
        programme: ProgrammeFacts,
        person: String,
        cancel: Option<Entry>,
    },
    /// `place` counts from 1.
    Waitlisted {
        programme: ProgrammeFacts,
        person: String,
        place: i64,
    },
    Withdrawn {
        programme: ProgrammeFacts,
        person: String,
        cancel: Option<Entry>,
    },
    /// An organiser deleted the registration.
    Removed {
        programme: ProgrammeFacts,
        person: String,
        cancel: Option<Entry>,
    },
    ProgrammeCancelled {
        programme: ProgrammeFacts,
        person: String,
        cancel: Option<Entry>,
    },
    LinkAgain {
        programme: ProgrammeFacts,
        person: String,
    },
    /// `by` added this person as an expert, who may now say when they are free.
    ExpertWelcome {
        name: String,
        by: String,
    },
    /// Is what you said about when you are free still right? `since`: when it was last confirmed.
    AvailabilityReminder {
        name: String,
        since: Option<DateTime<Utc>>,
    },
    /// `expert` lets this person keep their availability.
    AssistantLink {
        name: String,
        expert: String,
    },
    /// A link that signs a user of the staff in once, while `generation` is theirs.
    SignIn {
        name: String,
        expires: DateTime<Utc>,
        generation: i64,
    },
    /// A freed seat is held for the person until then. `together`: the rest of the party was offered seats too.
    /// `decides`: the organiser still decides on whoever takes one.
    Offer {
        programme: ProgrammeFacts,
        person: String,
        until: DateTime<Utc>,
        together: bool,
        decides: bool,
    },
    OfferExpired {
        programme: ProgrammeFacts,
        person: String,
    },
    /// An organiser took the offer back. `place` in the line, counted from 1.
    OfferWithdrawn {
        programme: ProgrammeFacts,
        person: String,
        place: i64,
    },
    /// A place in a session for those who sign up was got or lost. `programme` holds the person's own sessions as they
    /// are now; `entry` brings the calendar up to date, where one was sent before.
    SignUp {
        programme: ProgrammeFacts,
        person: String,
        session: SessionFacts,
        news: SignUpNews,
        entry: Option<Entry>,
    },
    /// A new version is another one for this person. `programme` holds their own sessions as they are now, `changes` what
    /// is not as they were last told; `note` is the organiser's, and may be empty. The time of the sessions in `clocks` is
    /// another one by other clock rules alone.
    Changed {
        programme: ProgrammeFacts,
        person: String,
        version: i64,
        note: String,
        changes: Vec<Change>,
        #[serde(default)]
        clocks: Vec<SessionId>,
        entry: Entry,
    },
    /// About an expert's part in a session, to the expert or to an organiser.
    Engagement {
        engagement: EngagementFacts,
        person: String,
        #[serde(flatten)]
        news: EngagementNews,
        entry: Option<Entry>,
    },
}

/// What happens to an expert's part in a session.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "news", rename_all = "kebab-case")]
pub enum EngagementNews {
    /// Asked to give it.
    Invited,
    /// By the expert.
    Confirmed,
    /// The session is not as the expert was told before; `moved`: its time is another, with `clocks` by other clock rules
    /// alone; `ask`: an answer is waited for.
    Changed {
        before: SessionFacts,
        moved: bool,
        ask: bool,
        #[serde(default)]
        clocks: bool,
    },
    /// By the expert; this one is written to them.
    Declined,
    /// By an organiser.
    Released,
    /// The session will not take place.
    Cancelled,
    /// To an organiser: this expert has declined, perhaps after having accepted.
    Answered { expert: String, reason: String, had_accepted: bool },
}

/// A session as an expert is told of it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct EngagementFacts {
    /// Of the programme.
    pub slug: String,
    /// The programme's titles.
    pub programme: Translated,
    pub session: SessionFacts,
    /// Who asks; `""` where it is not known.
    pub by: String,
}

/// What happened to the place.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum SignUpNews {
    /// By the person.
    Taken,
    /// It became free, and the person was the next in line.
    MovedUp,
    /// By the person.
    Left,
    /// By an organiser; also out of the line.
    Removed,
}

/// A programme as mails tell of it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct ProgrammeFacts {
    pub slug: String,
    /// Code of [`domain::programme::Kind`].
    pub kind: String,
    pub titles: Translated,
    /// The host institution's name.
    pub host: Option<String>,
    /// First and last day, at the sites.
    pub starts_on: NaiveDate,
    pub ends_on: NaiveDate,
    /// IANA name.
    pub home_zone: String,
    /// In the order in which they begin.
    pub sessions: Vec<SessionFacts>,
}

#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct SessionFacts {
    pub titles: Translated,
    /// The site's name and city; `None` online.
    pub place: Option<String>,
    /// IANA name: the site's, or the programme's home zone online.
    pub zone: String,
    pub starts_at: DateTime<Utc>,
    pub ends_at: DateTime<Utc>,
    /// Where an online session meets, if that is known already; else `""`.
    pub address: String,
}

impl From<&Item> for SessionFacts {
    fn from(item: &Item) -> Self {
        Self {
            titles: item.titles.clone(),
            place: item.place.clone(),
            zone: item.zone.clone(),
            starts_at: item.starts_at,
            ends_at: item.ends_at,
            address: item.address.clone(),
        }
    }
}

/// A person's one calendar entry for a programme (RFC 5545): the same UID for its whole life.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Entry {
    pub uid: String,
    pub sequence: i64,
}

impl Letter {
    pub fn kind(&self) -> MessageKind {
        match self {
            Self::ConfirmAddress { .. } => MessageKind::ConfirmAddress,
            Self::Received { .. } => MessageKind::Received,
            Self::Accepted { .. } => MessageKind::Accepted,
            Self::Rejected { .. } => MessageKind::Rejected,
            Self::Waitlisted { .. } => MessageKind::Waitlisted,
            Self::Withdrawn { .. } => MessageKind::Withdrawn,
            Self::Removed { .. } => MessageKind::Removed,
            Self::ProgrammeCancelled { .. } => MessageKind::ProgrammeCancelled,
            Self::LinkAgain { .. } => MessageKind::LinkAgain,
            Self::ExpertWelcome { .. } => MessageKind::ExpertWelcome,
            Self::AvailabilityReminder { .. } => MessageKind::AvailabilityReminder,
            Self::AssistantLink { .. } => MessageKind::AssistantLink,
            Self::SignIn { .. } => MessageKind::SignIn,
            Self::Offer { .. } => MessageKind::Offer,
            Self::OfferExpired { .. } => MessageKind::OfferExpired,
            Self::OfferWithdrawn { .. } => MessageKind::OfferWithdrawn,
            Self::SignUp { .. } => MessageKind::SignUp,
            Self::Changed { .. } => MessageKind::Changed,
            Self::Engagement { news, .. } => match news {
                EngagementNews::Invited => MessageKind::Invitation,
                EngagementNews::Confirmed => MessageKind::EngagementConfirmed,
                EngagementNews::Changed { .. } => MessageKind::EngagementChanged,
                EngagementNews::Declined | EngagementNews::Released | EngagementNews::Cancelled => {
                    MessageKind::EngagementReleased
                }
                EngagementNews::Answered { .. } => MessageKind::ExpertAnswered,
            },
        }
    }

    pub fn programme(&self) -> Option<&ProgrammeFacts> {
        match self {
            Self::ConfirmAddress { programme, .. }
            | Self::Received { programme, .. }
            | Self::Accepted { programme, .. }
            | Self::Rejected { programme, .. }
            | Self::Waitlisted { programme, .. }
            | Self::Withdrawn { programme, .. }
            | Self::Removed { programme, .. }
            | Self::ProgrammeCancelled { programme, .. }
            | Self::LinkAgain { programme, .. }
            | Self::Offer { programme, .. }
            | Self::OfferExpired { programme, .. }
            | Self::OfferWithdrawn { programme, .. }
            | Self::SignUp { programme, .. }
            | Self::Changed { programme, .. } => Some(programme),
            Self::ExpertWelcome { .. }
            | Self::AvailabilityReminder { .. }
            | Self::AssistantLink { .. }
            | Self::SignIn { .. }
            | Self::Engagement { .. } => None,
        }
    }

    /// Whom it greets.
    pub fn person(&self) -> &str {
        match self {
            Self::ConfirmAddress { person, .. }
            | Self::Received { person, .. }
            | Self::Accepted { person, .. }
            | Self::Rejected { person, .. }
            | Self::Waitlisted { person, .. }
            | Self::Withdrawn { person, .. }
            | Self::Removed { person, .. }
            | Self::ProgrammeCancelled { person, .. }
            | Self::LinkAgain { person, .. }
            | Self::Offer { person, .. }
            | Self::OfferExpired { person, .. }
            | Self::OfferWithdrawn { person, .. }
            | Self::SignUp { person, .. }
            | Self::Changed { person, .. }
            | Self::Engagement { person, .. } => person,
            Self::ExpertWelcome { name, .. }
            | Self::AvailabilityReminder { name, .. }
            | Self::AssistantLink { name, .. }
            | Self::SignIn { name, .. } => name,
        }
    }
}
