//! What was published, by the rules of today.

use calendar::zone::Zones;
use chrono::{DateTime, TimeDelta, Utc};
use domain::{
    session::Session,
    version::{Edition, Scheduled},
};

use super::anew::{Anew, anew};

/// The same edition with the instants that its civil times mean now. What is over stays as it was, and a server with
/// older rules than those of the edition leaves it alone.
pub(crate) fn present(zones: &Zones, mut edition: Edition, now: DateTime<Utc>) -> Edition {
    for items in [&mut edition.sessions, &mut edition.cancelled] {
        for item in items.iter_mut() {
            if let Some(anew) = stale(zones, &item.session, now) {
                derive(zones, &mut item.session, anew);
            }
        }
    }
    let order = |item: &Scheduled| (item.session.starts_at, item.session.ends_at, item.session.id);
    edition.sessions.sort_by_key(order);
    edition
}

/// What these rules say of a session to come that was derived by others, unless those are newer.
pub(super) fn stale(zones: &Zones, session: &Session, now: DateTime<Utc>) -> Option<Anew> {
    let is_other = session.tz_version != zones.version() && !zones.is_older_than(&session.tz_version);
    if !is_other || session.ends_at <= now {
        return None;
    }
    anew(zones, &session.zone, session.starts_civil, session.chosen_offset)
}

/// A session whose time is another one has another revision too: calendars count by it.
pub(super) fn derive(zones: &Zones, session: &mut Session, anew: Anew) {
    session.revision += i64::from(session.starts_at != anew.at);
    session.starts_at = anew.at;
    session.ends_at = anew.at + TimeDelta::minutes(session.minutes);
    session.chosen_offset = anew.chosen_offset;
    zones.version().clone_into(&mut session.tz_version);
}
