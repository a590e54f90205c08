//! The calendar entry that a letter carries: one per person and programme.

use calendar::{
    Tz,
    ical::{Attendee, Calendar, Conference, Event, Organizer, Participation, Role, Status, When, Words},
};
use chrono::NaiveDate;

use super::content::Scene;
use crate::{EngagementFacts, EngagementNews, Entry, Letter, ProgrammeFacts, SessionFacts};

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
        Letter::Engagement { engagement, news, entry, .. } => {
            let (entry, taken_back) = (entry.as_ref()?, is_taken_back(news));
            let event = engaged(engagement, news, entry, scene);
            Some(if taken_back { Calendar::cancel(event) } else { Calendar::request(event) })
        }
        Letter::ConfirmAddress { .. }
        | Letter::Received { .. }
        | Letter::Waitlisted { .. }
        | Letter::LinkAgain { .. }
        | Letter::ExpertWelcome { .. }
        | Letter::AvailabilityReminder { .. }
        | Letter::AssistantLink { .. }
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
    event.organizer = Some(organizer(scene));
    // They asked for the seat themselves.
    event.attendee = Some(attendee(scene, Participation::Accepted));
    event
}

const fn is_taken_back(news: &EngagementNews) -> bool {
    match news {
        EngagementNews::Declined | EngagementNews::Released | EngagementNews::Cancelled => true,
        EngagementNews::Invited
        | EngagementNews::Confirmed
        | EngagementNews::Changed { .. }
        | EngagementNews::Answered { .. } => false,
    }
}

/// One session; tentative until the expert has accepted it.
fn engaged(facts: &EngagementFacts, news: &EngagementNews, entry: &Entry, scene: &Scene) -> Event {
    let lang = scene.house.texts.lang();
    let session = &facts.session;
    let (start, end) = (When::Utc(session.starts_at), When::Utc(session.ends_at));
    let mut event = Event::new(&*entry.uid, scene.house.now, start, end);
    event.sequence = u32::try_from(entry.sequence).unwrap_or(0);
    let asked = matches!(news, EngagementNews::Invited | EngagementNews::Changed { ask: true, .. });
    event.status = if asked { Status::Tentative } else { Status::Confirmed };
    event.summary = Words::new(session.titles.text(lang), lang.code());
    let description = format!("{}\n{}", facts.programme.text(lang), scene.date_and_times(session));
    event.description = Words::new(description, lang.code());
    event.location = session.place.as_deref().unwrap_or_default().into();
    event.conference = (!session.address.is_empty())
        .then(|| Conference { uri: session.address.clone(), label: Words::default() });
    event.organizer = Some(organizer(scene));
    let participation = if asked { Participation::NeedsAction } else { Participation::Accepted };
    event.attendee = Some(attendee(scene, participation));
    event
}

fn organizer(scene: &Scene) -> Organizer {
    let sender = scene.house.sender;
    Organizer { name: sender.name.clone(), email: sender.address().to_owned() }
}

/// Asked for no reply: it would only reach a mailbox that nobody reads.
fn attendee(scene: &Scene, participation: Participation) -> Attendee {
    let mailbox = &scene.recipient.mailbox;
    Attendee {
        name: mailbox.name.clone(),
        email: mailbox.address().to_owned(),
        role: Role::Required,
        participation,
        rsvp: false,
    }
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
