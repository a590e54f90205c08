//! The log of changes: who did what, when, and from where.

use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize};

use crate::{Id, programme::ProgrammeId, user::UserId};

pub type AuditId = Id<Record>;

/// One line of the log. Lines are added in the transaction of what they tell of, and never changed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Record {
    pub id: AuditId,
    pub at: DateTime<Utc>,
    /// `None`: Sojourn itself, or the holder of a personal link.
    pub user: Option<UserId>,
    /// The name at that time; `""` for Sojourn itself.
    pub who: String,
    /// The client's network address; `""` where there was none.
    pub origin: String,
    pub programme: Option<ProgrammeId>,
    /// Catalogue key `audit-<action>`.
    pub action: String,
    /// The thing's name at that time.
    pub subject: String,
    pub changes: Vec<Change>,
}

/// One value before and after; `""` where there was none.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Change {
    /// Catalogue key `audit-field-<name>`.
    pub name: String,
    pub before: String,
    pub after: String,
}
