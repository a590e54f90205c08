//! A programme's registrations as its organisers list them.

use std::collections::HashMap;

use chrono::{DateTime, NaiveDate, Utc};
use domain::{
    Lang,
    country::CountryCode,
    permission::{Action, Actor},
    programme::{Programme, ProgrammeId},
    registration::{RegistrationId, State},
};
use storage::{
    Conn, offer,
    registration::{self, Filter, Listed, Sort},
};

use super::Column;
use crate::{Companion, PAGE, Paged, Result, Service, offer::companions, paged, programme::to_see};

/// What an organiser asks the list for; nothing set means all.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct RegistrationQuery {
    /// Part of a name, institution or address.
    pub text: String,
    pub state: Option<State>,
    /// Of the citizenship.
    pub country: Option<CountryCode>,
    /// Code of a group of countries, by today's membership; `""` for none.
    pub group: String,
    /// Only those of whom a mail could not be delivered.
    pub mail_failed: bool,
    pub sort: Sort,
    /// In the order of [`Column::ALL`](domain::Code::ALL); empty where none were chosen.
    pub columns: Vec<Column>,
}

#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Registrations {
    pub programme: Programme,
    pub rows: Paged<RegistrationRow>,
    /// How many of those that fit are in each state, whichever state was asked for.
    pub counts: Vec<(State, i64)>,
}

#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RegistrationRow {
    pub id: RegistrationId,
    pub state: State,
    pub holds_seat: bool,
    pub name: String,
    pub own_script_name: String,
    pub email: String,
    pub citizenship: CountryCode,
    pub residence: CountryCode,
    pub institution: String,
    pub post: String,
    pub languages: Vec<Lang>,
    pub dietary: String,
    pub access_needs: String,
    pub motivation: String,
    pub received_at: DateTime<Utc>,
    /// Another person with the same address stands in the programme too.
    pub same_address: bool,
    /// The place on the waiting list; 1 is the next.
    pub place: Option<i64>,
    /// Until when an offer of a seat stands.
    pub offered_until: Option<DateTime<Utc>>,
    /// The others of the same party.
    pub companions: Vec<Companion>,
}

impl From<Listed> for RegistrationRow {
    fn from(listed: Listed) -> Self {
        let Listed { registration, person, same_address } = listed;
        Self {
            id: registration.id,
            state: registration.state,
            holds_seat: registration.holds_seat,
            name: person.details.full_name(),
            own_script_name: person.details.own_script_name,
            email: person.details.email,
            citizenship: person.details.citizenship,
            residence: person.details.residence,
            institution: person.details.institution,
            post: person.details.post,
            languages: person.details.languages,
            dietary: person.details.dietary,
            access_needs: person.details.access_needs,
            motivation: registration.motivation,
            received_at: registration.created_at,
            same_address,
            place: None,
            offered_until: None,
            companions: Vec::new(),
        }
    }
}

impl Service {
    /// One page of the programme's registrations.
    ///
    /// # Errors
    /// As [`to_see`].
    pub async fn registrations(
        &self,
        actor: &Actor,
        slug: &str,
        query: &RegistrationQuery,
        page: i64,
    ) -> Result<Registrations> {
        let mut conn = self.db().read().await?;
        let programme = to_see(&mut conn, actor, Action::SeeRegistrations, slug).await?;
        let filter = query.filter(self.now().date_naive());
        let counts = registration::counts(&mut conn, programme.id, &filter).await?;
        let fits = |state: &State| filter.state.is_none_or(|asked| asked == *state);
        let total = counts.iter().filter(|(state, _)| fits(state)).map(|(_, count)| count).sum();
        let (page, offset) = paged::place(page, total);
        let listed = registration::list(&mut conn, programme.id, &filter, PAGE, offset).await?;
        let mut items: Vec<RegistrationRow> = listed.into_iter().map(RegistrationRow::from).collect();
        place_in_line(&mut conn, programme.id, &mut items).await?;
        Ok(Registrations { programme, rows: Paged { items, total, page }, counts })
    }

    /// Names of the chosen ones, for the question before a decision; those of other programmes are left out.
    ///
    /// # Errors
    /// As [`to_see`].
    pub async fn registrants(
        &self,
        actor: &Actor,
        slug: &str,
        ids: &[RegistrationId],
    ) -> Result<Vec<RegistrationRow>> {
        let mut conn = self.db().read().await?;
        let programme = to_see(&mut conn, actor, Action::SeeRegistrations, slug).await?;
        let all = every(&mut conn, &programme, &Filter::default()).await?;
        Ok(all.into_iter().map(RegistrationRow::from).filter(|row| ids.contains(&row.id)).collect())
    }
}

/// Adds to the rows what offers, the waiting list and parties say of them.
async fn place_in_line(conn: &mut Conn, programme: ProgrammeId, rows: &mut [RegistrationRow]) -> Result<()> {
    let line = offer::line(conn, programme).await?;
    let places: HashMap<RegistrationId, i64> =
        line.iter().flat_map(|group| &group.0).map(|waiting| waiting.registration).zip(1..).collect();
    let open: HashMap<_, _> = offer::open_until(conn, programme).await?.into_iter().collect();
    let mut parties: HashMap<_, _> = companions(conn, programme).await?.into_iter().collect();
    for row in rows {
        row.place = places.get(&row.id).copied();
        row.offered_until = open.get(&row.id).copied();
        row.companions = parties.remove(&row.id).unwrap_or_default();
    }
    Ok(())
}

impl RegistrationQuery {
    /// Groups are asked for as they are on `today`.
    pub(super) fn filter(&self, today: NaiveDate) -> Filter {
        Filter {
            query: self.text.clone(),
            state: self.state,
            country: self.country.clone(),
            group: (!self.group.is_empty()).then(|| (self.group.clone(), today)),
            mail_failed: self.mail_failed,
            sort: self.sort,
        }
    }
}

/// All that fit: a few hundred mostly, and some thousands at most.
pub(super) async fn every(conn: &mut Conn, programme: &Programme, filter: &Filter) -> Result<Vec<Listed>> {
    Ok(registration::list(conn, programme.id, filter, i64::MAX, 0).await?)
}
