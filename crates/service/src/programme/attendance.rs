//! Who attends a session, as its form offers and checks it.

use domain::{
    Fault, Faults,
    attendance::{Attendance, Delegation},
    country::CountryCode,
    permission::{Action, Actor},
    text,
};
use storage::registration::{Origin, origins};

use super::find;
use crate::{Result, Service};

/// The delegations that a programme's people form, each with how many there are.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Delegations {
    pub countries: Vec<(CountryCode, i64)>,
    /// By name, as the first of their people typed it.
    pub institutions: Vec<(String, i64)>,
}

impl Service {
    /// # Errors
    /// As [`find::to_see`].
    pub async fn delegations(&self, actor: &Actor, slug: &str) -> Result<Delegations> {
        let mut conn = self.db().read().await?;
        let programme = find::to_see(&mut conn, actor, Action::SeeRegistrations, slug).await?;
        Ok(gather(origins(&mut conn, programme.id).await?))
    }

    /// # Errors
    /// [`Fault::NotOffered`] on the country that is not among ours.
    pub(crate) async fn check_attendance(&self, attendance: &Attendance) -> Result<()> {
        let Attendance::Delegations(those) = attendance else { return Ok(()) };
        for one in those {
            if let Delegation::Country(code) = one
                && !self.knows_country(code).await?
            {
                return Err(Faults::one("other_country", Fault::NotOffered).into());
            }
        }
        Ok(())
    }
}

fn gather(origins: Vec<Origin>) -> Delegations {
    let mut all = Delegations::default();
    for Origin { citizenship, institution, people } in origins {
        match all.countries.iter_mut().find(|(code, _)| *code == citizenship) {
            Some((_, count)) => *count += people,
            None => all.countries.push((citizenship, people)),
        }
        let key = text::key(&institution);
        match all.institutions.iter_mut().find(|(name, _)| text::key(name) == key) {
            Some((_, count)) => *count += people,
            None => all.institutions.push((institution, people)),
        }
    }
    all.institutions.sort_by_key(|(name, _)| text::key(name));
    all
}
