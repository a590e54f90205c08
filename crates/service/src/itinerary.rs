//! A person's own part of what was published.

use domain::{
    Code,
    itinerary::{Item, Itinerary, own},
    person::PersonDetails,
    registration::Registration,
    version::Edition,
};
use mail::{ProgrammeFacts, SessionFacts};
use storage::Conn;

use crate::Result;

/// As it is to be told, and kept in [`Registration::told`] by whoever tells it.
///
/// # Errors
/// Those of the database.
pub(crate) async fn of(
    conn: &mut Conn,
    edition: &Edition,
    registration: &Registration,
    person: &PersonDetails,
) -> Result<Itinerary> {
    let signed_up = storage::sign_up::taken_of(conn, registration.id).await?;
    Ok(Itinerary {
        version: edition.programme.version.unwrap_or_default(),
        items: own(edition, person, &signed_up),
    })
}

/// The programme as a letter tells of it, with these sessions alone.
pub(crate) fn facts(edition: &Edition, items: &[Item]) -> ProgrammeFacts {
    let programme = &edition.programme;
    ProgrammeFacts {
        slug: programme.slug.clone(),
        kind: programme.kind.code().to_owned(),
        titles: programme.titles.clone(),
        host: edition.host.as_ref().map(|host| host.name.clone()),
        starts_on: programme.starts_on,
        ends_on: programme.ends_on,
        home_zone: programme.home_zone.clone(),
        sessions: items.iter().map(session).collect(),
    }
}

/// One session as a letter tells of it.
pub(crate) fn session(item: &Item) -> SessionFacts {
    SessionFacts {
        titles: item.titles.clone(),
        place: item.place.clone(),
        zone: item.zone.clone(),
        starts_at: item.starts_at,
        ends_at: item.ends_at,
        address: item.address.clone(),
    }
}
