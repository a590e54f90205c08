//! What mails about a registration have in common.

use domain::{person::PersonDetails, registration::Registration};

use crate::outbox::Envelope;

/// To the person, in the language and zone of the registration.
pub(crate) fn envelope(registration: &Registration, person: &PersonDetails) -> Envelope {
    Envelope {
        to_email: person.email.clone(),
        to_name: person.full_name(),
        lang: registration.lang.clone(),
        zone: registration.zone.clone(),
        programme: Some(registration.programme),
        registration: Some(registration.id),
        user: None,
    }
}
