//! A person's own registration, as the personal page shows it.

use chrono::{DateTime, Utc};
use domain::{
    offer::Offer,
    permission::Action,
    person::PersonDetails,
    registration::{RegistrationId, State},
};
use storage::{offer, person, registration, sign_up};

use super::edit::is_editable;
use crate::{Error, OwnSignUp, ProgrammeView, Result, Service, SessionView, sign_up::own_sign_ups};

#[derive(Debug, Clone)]
pub struct OwnRegistration {
    pub id: RegistrationId,
    pub state: State,
    pub holds_seat: bool,
    /// Until when it has to be confirmed.
    pub hold_until: Option<DateTime<Utc>>,
    /// The place on the waiting list; 1 is the next.
    pub place: Option<i64>,
    /// The last offer of a seat, whatever became of it.
    pub offer: Option<Offer>,
    /// What the person said of themselves, with what counts once the address is confirmed.
    pub details: PersonDetails,
    /// Goes into the form that edits the details.
    pub person_revision: i64,
    pub motivation: String,
    pub received_at: DateTime<Utc>,
    pub is_editable: bool,
    /// As it was last published, with all its sessions.
    pub programme: ProgrammeView,
    /// Those of the person's own.
    pub sessions: Vec<SessionView>,
    /// Those with places of their own, and how the person stands in them.
    pub sign_ups: Vec<OwnSignUp>,
    /// The secret part of the address of the own calendar.
    pub feed: Option<String>,
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
        let offer = offer::latest(&mut conn, registration.id).await?;
        let programme = self.programme_of(&mut conn, registration.programme).await?;
        let details = registration.pending.clone().unwrap_or(person.details);
        let signed_up = sign_up::taken_of(&mut conn, registration.id).await?;
        let sessions: Vec<SessionView> = programme.own(&details, &signed_up).cloned().collect();
        let sign_ups = own_sign_ups(&mut conn, &programme, &registration, &sessions, self.now()).await?;
        Ok(OwnRegistration {
            feed: self.feed_token(&registration),
            sessions,
            sign_ups,
            id: registration.id,
            state: registration.state,
            holds_seat: registration.holds_seat,
            hold_until: registration.hold_until,
            place,
            offer,
            is_editable: is_editable(&registration),
            details,
            person_revision: person.revision,
            motivation: registration.motivation,
            received_at: registration.created_at,
            programme,
        })
    }
}
