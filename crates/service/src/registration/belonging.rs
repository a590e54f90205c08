//! Whoever changes country or institution may belong to another delegation, and so have other sessions.

use domain::{
    itinerary::changes,
    person::PersonDetails,
    registration::{Registration, State},
};
use mail::Letter;
use storage::Conn;

use super::{keep, letter::envelope};
use crate::{Result, Service, entry, itinerary, programme::by_clocks};

impl Service {
    /// Writes to somebody accepted whose own timetable is another one now, and brings their calendar up to date.
    ///
    /// # Errors
    /// Those of the database.
    pub(super) async fn tell_of_delegation(
        &self,
        tx: &mut Conn,
        registration: &mut Registration,
        person: &PersonDetails,
    ) -> Result<()> {
        let Some(told) = registration.told.as_ref().filter(|_| registration.state == State::Accepted) else {
            return Ok(());
        };
        let told = told.items.clone();
        let edition = self.programme_of(tx, registration.programme).await?;
        let own = itinerary::of(tx, &edition, registration, person).await?;
        let changes = changes(&told, &own.items);
        if changes.is_empty() {
            return Ok(());
        }
        let moves = storage::clock_move::of_programmes(tx, &[registration.programme]).await?;
        let letter = Letter::Changed {
            programme: itinerary::facts(&edition, &own.items),
            person: person.full_name(),
            version: own.version,
            note: String::new(),
            clocks: by_clocks(&changes, &moves),
            changes,
            entry: entry::next(registration, self.settings().host()),
        };
        registration.told = Some(own);
        keep(tx, registration, self.now()).await?;
        self.post(tx, envelope(registration, person), &letter).await?;
        Ok(())
    }
}
