//! A programme's registrations as its organisers list them.

use chrono::{DateTime, NaiveDate, Utc};
use domain::{
    country::CountryCode,
    permission::{Action, Actor},
    programme::Programme,
    registration::{RegistrationId, State},
};
use storage::{
    Conn,
    registration::{self, Filter, Listed, Sort},
};

use crate::{PAGE, Paged, Result, Service, paged, programme::to_see};

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
    pub sort: Sort,
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
    pub institution: String,
    pub post: String,
    pub received_at: DateTime<Utc>,
    /// Another person with the same address stands in the programme too.
    pub same_address: bool,
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
            institution: person.details.institution,
            post: person.details.post,
            received_at: registration.created_at,
            same_address,
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
        let items = listed.into_iter().map(RegistrationRow::from).collect();
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

impl RegistrationQuery {
    /// Groups are asked for as they are on `today`.
    pub(super) fn filter(&self, today: NaiveDate) -> Filter {
        Filter {
            query: self.text.clone(),
            state: self.state,
            country: self.country.clone(),
            group: (!self.group.is_empty()).then(|| (self.group.clone(), today)),
            sort: self.sort,
        }
    }
}

/// All that fit. A programme has a few hundred at most.
pub(super) async fn every(conn: &mut Conn, programme: &Programme, filter: &Filter) -> Result<Vec<Listed>> {
    Ok(registration::list(conn, programme.id, filter, i64::MAX, 0).await?)
}
