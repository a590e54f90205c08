//! A person's own part of a published timetable, as they were told of it.

use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize};

use crate::{Translated, session::SessionId};

/// What was last told, so that the next mail says exactly what is different.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Itinerary {
    /// Number of the version that it was taken from.
    pub version: i64,
    /// In the order in which they begin.
    pub items: Vec<Item>,
}

/// One session in it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Item {
    pub session: SessionId,
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
