//! Programmes in lists.

use chrono::{Datelike, Days, Months, NaiveDate, TimeDelta};
use domain::{
    institution::StrandId,
    leg::Leg,
    permission::{Action, Actor},
    programme::{Kind, Programme},
};
use storage::Conn;

use crate::{
    Error, Result, Service,
    paged::{PAGE, Paged, place},
    permit::permit,
};

/// What the public list asks for; the default is all of it.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Filter {
    /// Part of a title in any language or of the agreement's reference.
    pub query: String,
    pub kind: Option<Kind>,
    pub strand: Option<StrandId>,
    /// The first day of the month that the programme has to touch.
    pub month: Option<NaiveDate>,
    /// From 1; the nearest that exists is shown.
    pub page: i64,
}

#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ProgrammeCard {
    pub programme: Programme,
    /// In the order of travel.
    pub legs: Vec<Leg>,
}

impl Service {
    /// Public programmes: those to come first, the next at the top; then the others, the latest at the top.
    /// Drafts are in nobody's list here, not even their organisers'.
    ///
    /// # Errors
    /// [`Error::Busy`].
    pub async fn programmes(&self, filter: &Filter) -> Result<Paged<ProgrammeCard>> {
        let asked = storage::programme::Filter {
            query: filter.query.clone(),
            kind: filter.kind,
            strand: filter.strand,
            days: filter.month.and_then(month),
        };
        // What ends today anywhere on Earth is not past yet.
        let today = (self.now() - TimeDelta::hours(12)).date_naive();
        let mut conn = self.db().read().await?;
        let total = storage::programme::count(&mut conn, &asked).await?;
        let (page, offset) = place(filter.page, total);
        let found = storage::programme::list(&mut conn, &asked, today, PAGE, offset).await?;
        Ok(Paged { items: cards(&mut conn, found).await?, total, page })
    }

    /// The programmes that the actor organises, for administrators all; the latest at the top.
    ///
    /// # Errors
    /// [`Error::NotSignedIn`] and [`Error::Forbidden`] for those who cannot organise.
    pub async fn own_programmes(&self, actor: &Actor, page: i64) -> Result<Paged<ProgrammeCard>> {
        permit(actor, Action::CreateProgramme)?;
        let user = match actor {
            Actor::User { id, admin: false, .. } => Some(*id),
            Actor::User { admin: true, .. } | Actor::System => None,
            Actor::Visitor | Actor::Holder(_) => return Err(Error::Forbidden),
        };
        let mut conn = self.db().read().await?;
        let total = storage::programme::count_organised_by(&mut conn, user).await?;
        let (page, offset) = place(page, total);
        let found = storage::programme::organised_by(&mut conn, user, PAGE, offset).await?;
        Ok(Paged { items: cards(&mut conn, found).await?, total, page })
    }
}

async fn cards(conn: &mut Conn, found: Vec<Programme>) -> Result<Vec<ProgrammeCard>> {
    let ids: Vec<_> = found.iter().map(|programme| programme.id).collect();
    let legs = storage::leg::of_programmes(conn, &ids).await?;
    let legs_of =
        |programme: &Programme| legs.iter().filter(|leg| leg.programme == programme.id).cloned().collect();
    Ok(found.into_iter().map(|programme| ProgrammeCard { legs: legs_of(&programme), programme }).collect())
}

/// First and last day of the month in which `day` is.
fn month(day: NaiveDate) -> Option<(NaiveDate, NaiveDate)> {
    let first = day.with_day(1)?;
    Some((first, first.checked_add_months(Months::new(1))?.checked_sub_days(Days::new(1))?))
}
