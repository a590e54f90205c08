//! Calendars as their expert sees them: never the address, never what stands in them.

use chrono::{DateTime, Utc};
use domain::Code;
use storage::calendar_source as stored;
use uuid::Uuid;

use super::fetch::FetchError;

#[derive(Debug, Clone, PartialEq, Eq)]
pub struct BusySource {
    pub id: Uuid,
    pub name: String,
    /// Where a feed comes from; `None` for a file.
    pub host: Option<String>,
    pub state: SourceState,
    /// When it was read well the last time.
    pub read_at: Option<DateTime<Utc>>,
    pub tried_at: Option<DateTime<Utc>>,
    /// How many busy times there are.
    pub times: usize,
    /// Entries whose zone is not known, and those that repeat in a way that is not understood.
    pub unknown_zone: usize,
    pub unread: usize,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum SourceState {
    Good,
    /// Catalogue key `busy-error-<code>`.
    Failed(&'static str),
}

impl BusySource {
    pub(super) fn of(source: &stored::Source) -> Self {
        let state = match FetchError::from_code(&source.error) {
            Some(error) => SourceState::Failed(error.code()),
            None => SourceState::Good,
        };
        Self {
            id: source.id,
            name: source.name.clone(),
            host: source.address.is_some().then(|| source.host.clone()),
            state,
            read_at: source.read_at,
            tried_at: source.tried_at,
            times: source.busy.times.len() + source.busy.civil.len(),
            unknown_zone: source.busy.unknown_zone,
            unread: source.busy.unread,
        }
    }
}
