//! A person's own part of what was published.

use domain::{
    Code,
    itinerary::{Item, Itinerary, own},
    person::PersonDetails,
    registration::Registration,
    version::Edition,
};
use mail::{Letter, ProgrammeFacts, SessionFacts};
use storage::Conn;

use crate::{Result, Service, entry};

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
        sessions: items.iter().map(SessionFacts::from).collect(),
    }
}

impl Service {
    /// What tells an accepted person of their own part of what is public. The programme has to be locked, and the
    /// registration to be kept afterwards: it says what was told, and has a calendar entry from now on.
    ///
    /// # Errors
    /// Those of the database.
    pub(crate) async fn accepted_letter(
        &self,
        tx: &mut Conn,
        registration: &mut Registration,
        person: &PersonDetails,
    ) -> Result<Letter> {
        let edition = self.programme_of(tx, registration.programme).await?;
        let itinerary = of(tx, &edition, registration, person).await?;
        let programme = facts(&edition, &itinerary.items);
        registration.told = Some(itinerary);
        let entry = entry::next(registration, self.settings().host());
        Ok(Letter::Accepted { programme, person: person.full_name(), entry })
    }
}
