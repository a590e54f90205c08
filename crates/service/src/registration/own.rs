//! A person's own registration, as the personal page shows it.

use chrono::{DateTime, Utc};
use domain::{
    permission::Action,
    person::PersonDetails,
    registration::{RegistrationId, State},
};
use storage::{person, registration};

use super::edit::is_editable;
use crate::{Error, Result, Service, programme::ProgrammeView};

#[derive(Debug, Clone)]
pub struct OwnRegistration {
    pub id: RegistrationId,
    pub state: State,
    pub holds_seat: bool,
    /// Until when it has to be confirmed.
    pub hold_until: Option<DateTime<Utc>>,
    /// The place on the waiting list; 1 is the next.
    pub place: Option<i64>,
    /// What the person said of themselves, with what counts once the address is confirmed.
    pub details: PersonDetails,
    /// Goes into the form that edits the details.
    pub person_revision: i64,
    pub motivation: String,
    pub received_at: DateTime<Utc>,
    pub is_editable: bool,
    pub programme: ProgrammeView,
}

impl Service {
    /// # Errors
    /// [`Error::BadLink`], [`Error::LinkExpired`].
    pub async fn own_registration(&self, token: &str) -> Result<OwnRegistration> {
        let mut conn = self.db().read().await?;
        let registration = self.registration_of(&mut conn, token, Action::SeeRegistration).await?;
        let person = person::find(&mut conn, registration.person).await?.ok_or(Error::NotFound)?;
        let place = match registration.state {
            State::Waitlisted => registration::place(&mut conn, &registration).await?,
            _ => None,
        };
        let programme = self.programme_of(&mut conn, registration.programme).await?;
        Ok(OwnRegistration {
            id: registration.id,
            state: registration.state,
            holds_seat: registration.holds_seat,
            hold_until: registration.hold_until,
            place,
            is_editable: is_editable(&registration),
            details: registration.pending.unwrap_or(person.details),
            person_revision: person.revision,
            motivation: registration.motivation,
            received_at: registration.created_at,
            programme,
        })
    }
}
