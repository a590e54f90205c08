//! The calendar entry that a letter carries: one per person and programme.

use calendar::{
    Tz,
    ical::{Attendee, Calendar, Event, Organizer, Participation, Role, When, Words},
};
use chrono::NaiveDate;

use super::content::Scene;
use crate::{Entry, Letter, ProgrammeFacts, SessionFacts};

/// The entry to add (accepted) or to take back; most letters carry none.
pub(super) fn calendar(letter: &Letter, scene: &Scene) -> Option<Calendar> {
    match letter {
        Letter::Accepted { programme, entry, .. } | Letter::Changed { programme, entry, .. } => {
            Some(Calendar::request(event(programme, entry, scene)))
        }
        Letter::SignUp { programme, entry, .. } => {
            entry.as_ref().map(|entry| Calendar::request(event(programme, entry, scene)))
        }
        Letter::Rejected { programme, cancel, .. }
        | Letter::Withdrawn { programme, cancel, .. }
        | Letter::Removed { programme, cancel, .. }
        | Letter::ProgrammeCancelled { programme, cancel, .. } => {
            cancel.as_ref().map(|entry| Calendar::cancel(event(programme, entry, scene)))
        }
        Letter::ConfirmAddress { .. }
        | Letter::Received { .. }
        | Letter::Waitlisted { .. }
        | Letter::LinkAgain { .. }
        | Letter::ExpertWelcome { .. }
        | Letter::SignIn { .. }
        | Letter::Offer { .. }
        | Letter::OfferExpired { .. }
        | Letter::OfferWithdrawn { .. } => None,
    }
}

fn event(programme: &ProgrammeFacts, entry: &Entry, scene: &Scene) -> Event {
    let (start, end) = span(programme, scene);
    let lang = scene.house.texts.lang();
    let mut event = Event::new(&*entry.uid, scene.house.now, start, end);
    event.sequence = u32::try_from(entry.sequence).unwrap_or(0);
    event.summary = match programme.titles.best(lang) {
        Some((lang, title)) => Words::new(title, lang.code()),
        None => Words::default(),
    };
    event.description = Words::new(scene.description(programme, lang), lang.code());
    event.location = places(programme).as_str().into();
    event.url.clone_from(&scene.links.programme);
    event.organizer = Some(Organizer {
        name: scene.house.sender.name.clone(),
        email: scene.house.sender.address().to_owned(),
    });
    event.attendee = Some(Attendee {
        name: scene.recipient.mailbox.name.clone(),
        email: scene.recipient.mailbox.address().to_owned(),
        role: Role::Required,
        // They asked for the seat themselves; an answer would only reach a mailbox that nobody reads.
        participation: Participation::Accepted,
        rsvp: false,
    });
    event
}

/// Whole days, or the hours from the first to the last session where a programme of one day has all of them on that
/// day at the sites.
fn span(programme: &ProgrammeFacts, scene: &Scene) -> (When, When) {
    let first = programme.sessions.iter().map(|session| session.starts_at).min();
    let last = programme.sessions.iter().map(|session| session.ends_at).max();
    match (first, last) {
        (Some(first), Some(last))
            if programme.starts_on == programme.ends_on
                && programme.sessions.iter().all(|session| within(session, programme.starts_on, scene)) =>
        {
            (When::Utc(first), When::Utc(last))
        }
        _ => {
            let after = programme.ends_on.succ_opt().unwrap_or(programme.ends_on);
            (When::Date(programme.starts_on), When::Date(after))
        }
    }
}

/// Whether the session begins and ends on this day at its site.
fn within(session: &SessionFacts, day: NaiveDate, scene: &Scene) -> bool {
    let zone: Tz = scene.zone(&session.zone);
    let start = scene.house.zones.start_of_day(zone, day);
    let end = scene.house.zones.start_of_day(zone, day.succ_opt().unwrap_or(day));
    start <= session.starts_at && session.ends_at <= end
}

/// Every place once, in the order of the visit.
fn places(programme: &ProgrammeFacts) -> String {
    let mut places: Vec<&str> = Vec::new();
    for place in programme.sessions.iter().filter_map(|session| session.place.as_deref()) {
        if !places.contains(&place) {
            places.push(place);
        }
    }
    places.join("; ")
}
