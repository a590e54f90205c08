//! A delegate's calendar entry for a programme: one UID for its whole life, a higher sequence for each change.

use domain::registration::{Registration, RegistrationId};
use mail::Entry;

/// RFC 5545 3.8.4.7: globally unique, and the same in every mail about this registration.
pub(crate) fn uid(registration: RegistrationId, host: &str) -> String {
    format!("registration-{registration}@{host}")
}

/// The entry to send now: the first has sequence 0. The registration has to be saved with it.
pub(crate) fn next(registration: &mut Registration, host: &str) -> Entry {
    let sequence = registration.calendar_sequence.map_or(0, |last| last + 1);
    registration.calendar_sequence = Some(sequence);
    Entry { uid: uid(registration.id, host), sequence }
}

/// The entry that takes back what was sent, if anything was. The registration has to be saved with it.
pub(crate) fn cancel(registration: &mut Registration, host: &str) -> Option<Entry> {
    registration.calendar_sequence.is_some().then(|| next(registration, host))
}
