//! One registration with all that its organisers may know; its mails come from [`Service::messages_of`].

use chrono::{DateTime, Utc};
use domain::{
    Lang,
    permission::{Action, Actor},
    person::PersonDetails,
    programme::Programme,
    registration::{RegistrationId, State},
};
use storage::{person, registration};

use crate::{Error, Result, Service, programme::to_see};

#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RegistrationDetail {
    pub id: RegistrationId,
    pub programme: Programme,
    pub state: State,
    pub holds_seat: bool,
    pub hold_until: Option<DateTime<Utc>>,
    /// The place on the waiting list; 1 is the next.
    pub place: Option<i64>,
    pub person: PersonDetails,
    /// What was typed and is not confirmed yet, where the person was known already.
    pub pending: Option<PersonDetails>,
    pub motivation: String,
    /// In which language and zone (IANA name) the person is written to.
    pub lang: Lang,
    pub zone: Option<String>,
    pub received_at: DateTime<Utc>,
    pub changed_at: DateTime<Utc>,
}

impl Service {
    /// # Errors
    /// [`Error::NotFound`] if it is not of this programme; as [`to_see`].
    pub async fn registration(
        &self,
        actor: &Actor,
        slug: &str,
        id: RegistrationId,
    ) -> Result<RegistrationDetail> {
        let mut conn = self.db().read().await?;
        let programme = to_see(&mut conn, actor, Action::SeeRegistrations, slug).await?;
        let found = registration::find(&mut conn, id).await?;
        let registration = found.filter(|found| found.programme == programme.id).ok_or(Error::NotFound)?;
        let person = person::find(&mut conn, registration.person).await?.ok_or(Error::NotFound)?;
        let place = match registration.state {
            State::Waitlisted => registration::place(&mut conn, &registration).await?,
            _ => None,
        };
        Ok(RegistrationDetail {
            id,
            programme,
            state: registration.state,
            holds_seat: registration.holds_seat,
            hold_until: registration.hold_until,
            place,
            person: person.details,
            pending: registration.pending,
            motivation: registration.motivation,
            lang: registration.lang,
            zone: registration.zone,
            received_at: registration.created_at,
            changed_at: registration.updated_at,
        })
    }
}
