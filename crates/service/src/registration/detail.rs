//! One registration with all that its organisers may know; its mails come from [`Service::messages_of`].

use chrono::{DateTime, Utc};
use domain::{
    Lang,
    offer::{Group, Offer},
    permission::{Action, Actor},
    person::PersonDetails,
    programme::Programme,
    registration::{RegistrationId, State},
};
use storage::{offer, person, registration};

use crate::{Companion, Error, Result, Service, offer::companions, programme::to_see};

#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RegistrationDetail {
    pub id: RegistrationId,
    pub programme: Programme,
    pub state: State,
    pub holds_seat: bool,
    pub hold_until: Option<DateTime<Utc>>,
    /// The place on the waiting list; 1 is the next.
    pub place: Option<i64>,
    /// Whether the next offer is theirs, alone or with the party.
    pub is_next: bool,
    /// The next offer goes past this one.
    pub is_passed_over: bool,
    /// The last offer of a seat, whatever became of it.
    pub offer: Option<Offer>,
    /// The others of the same party.
    pub companions: Vec<Companion>,
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
        let line = match registration.state {
            State::Waitlisted => offer::line(&mut conn, programme.id).await?,
            _ => Vec::new(),
        };
        let next = line.iter().find(|group| !group.is_passed_over());
        let own = line.iter().find(|group| group.has(id));
        let place = line.iter().flat_map(|group| &group.0).position(|waiting| waiting.registration == id);
        let companions = companions(&mut conn, programme.id).await?;
        let companions = companions.into_iter().find(|(of, _)| *of == id);
        let offer = offer::latest(&mut conn, id).await?;
        Ok(RegistrationDetail {
            id,
            programme,
            state: registration.state,
            holds_seat: registration.holds_seat,
            hold_until: registration.hold_until,
            place: place.and_then(|before| i64::try_from(before + 1).ok()),
            is_next: next.is_some_and(|group| group.has(id)),
            is_passed_over: own.is_some_and(Group::is_passed_over),
            offer,
            companions: companions.map(|(_, others)| others).unwrap_or_default(),
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
