//! Mail and calendar of somebody who got or lost a place.

use domain::{
    Lang,
    itinerary::Item,
    registration::{Registration, State},
};
use mail::{Letter, SessionFacts, SignUpNews};
use storage::{Conn, person};

use crate::{
    Error, ProgrammeView, Result, Service, SessionView, entry, itinerary,
    registration::{keep, letter::envelope},
};

impl Service {
    /// Brings what the person was told, and their calendar, up to date. Who did it by a click and has no calendar entry
    /// from us gets no mail: the page has said it.
    ///
    /// # Errors
    /// Those of the database.
    pub(super) async fn tell_of_place(
        &self,
        tx: &mut Conn,
        view: &ProgrammeView,
        registration: &mut Registration,
        item: &SessionView,
        news: SignUpNews,
    ) -> Result<()> {
        let person = person::find(tx, registration.person).await?.ok_or(Error::NotFound)?.details;
        let own = itinerary::of(tx, view, registration, &person).await?;
        let has_entry = registration.state == State::Accepted && registration.calendar_sequence.is_some();
        let entry = has_entry.then(|| entry::next(registration, self.settings().host()));
        let programme = itinerary::facts(view, &own.items);
        if registration.told.is_some() {
            registration.told = Some(own);
        }
        keep(tx, registration, self.now()).await?;
        if entry.is_none() && matches!(news, SignUpNews::Taken | SignUpNews::Left) {
            return Ok(());
        }
        let session = SessionFacts::from(&Item::of(item));
        let letter = Letter::SignUp { programme, person: person.full_name(), session, news, entry };
        self.post(tx, envelope(registration, &person), &letter).await?;
        Ok(())
    }
}

/// The session's name for the log, in English where it has one.
pub(super) fn named(item: &SessionView) -> String {
    item.session.titles.text(&Lang::english()).to_owned()
}
