//! Those whom an entry names.

use super::line::{Line, Property};

/// The sending mailbox; answers go there.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Organizer {
    pub name: String,
    /// Mail address without `mailto:`.
    pub email: String,
}

/// The person invited; one per mail.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Attendee {
    pub name: String,
    /// Mail address without `mailto:`.
    pub email: String,
    pub role: Role,
    pub participation: Participation,
    /// Whether an answer from the calendar is asked for.
    pub rsvp: bool,
}

/// ROLE (RFC 5545 3.2.16).
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Role {
    Chair,
    Required,
    Optional,
    Informed,
}

/// PARTSTAT (RFC 5545 3.2.12).
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Participation {
    NeedsAction,
    Accepted,
    Declined,
    Tentative,
}

impl Organizer {
    pub(super) fn line(&self) -> Line {
        Property::new("ORGANIZER").param("CN", &self.name).mailto(&self.email)
    }
}

impl Attendee {
    pub(super) fn line(&self) -> Line {
        let role = match self.role {
            Role::Chair => "CHAIR",
            Role::Required => "REQ-PARTICIPANT",
            Role::Optional => "OPT-PARTICIPANT",
            Role::Informed => "NON-PARTICIPANT",
        };
        let participation = match self.participation {
            Participation::NeedsAction => "NEEDS-ACTION",
            Participation::Accepted => "ACCEPTED",
            Participation::Declined => "DECLINED",
            Participation::Tentative => "TENTATIVE",
        };
        Property::new("ATTENDEE")
            .param("CN", &self.name)
            .param("ROLE", role)
            .param("PARTSTAT", participation)
            .param("RSVP", if self.rsvp { "TRUE" } else { "FALSE" })
            .mailto(&self.email)
    }
}
