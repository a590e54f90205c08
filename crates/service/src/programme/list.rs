//! Programmes in lists.

use chrono::{Datelike, Days, Months, NaiveDate, TimeDelta};
pub use domain::version::Card as ProgrammeCard;
use domain::{
    Lang,
    country::CountryCode,
    institution::StrandId,
    permission::{Action, Actor},
    programme::{Kind, Programme},
    user::UserId,
};
use storage::{Conn, programme::Phase};

use crate::{
    Error, Result, Service,
    paged::{PAGE, Paged, place},
    permit::permit,
};

/// What the public list asks for; the default is all of it.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Filter {
    /// Words that all have to be found: in titles and descriptions of any language, the agreement's reference, the
    /// host's name, the cities and the sites.
    pub query: String,
    pub kind: Option<Kind>,
    pub strand: Option<StrandId>,
    /// Of a leg or of a session's site.
    pub country: Option<CountryCode>,
    pub phase: Option<Phase>,
    /// Only where one can register now and a seat is free.
    pub open: bool,
    /// The first day of the month that the programme has to touch.
    pub month: Option<NaiveDate>,
    /// From 1; the nearest that exists is shown.
    pub page: i64,
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
            country: filter.country.clone(),
            days: filter.month.and_then(month),
            phase: filter.phase,
            open_at: filter.open.then(|| self.now()),
        };
        // What ends today anywhere on Earth is not past yet.
        let today = (self.now() - TimeDelta::hours(12)).date_naive();
        let mut conn = self.db().read().await?;
        let total = storage::programme::count(&mut conn, &asked, today).await?;
        let (page, offset) = place(filter.page, total);
        let found = storage::programme::list(&mut conn, &asked, today, PAGE, offset).await?;
        Ok(Paged { items: found, total, page })
    }

    /// The countries in which any of the public programmes is, in the order of this language.
    ///
    /// # Errors
    /// [`Error::Busy`].
    pub async fn countries_of_programmes(&self, lang: &Lang) -> Result<Vec<(CountryCode, String)>> {
        let mut conn = self.db().read().await?;
        let codes = storage::programme::countries(&mut conn).await?;
        drop(conn);
        let all = self.countries(lang).await?;
        Ok(all.into_iter().filter(|(code, _)| codes.contains(code)).collect())
    }

    /// The programmes that the actor organises, for administrators all, that have the words of `query` (see
    /// [`Filter::query`]); the latest at the top.
    ///
    /// # Errors
    /// [`Error::NotSignedIn`] and [`Error::Forbidden`] for those who cannot organise.
    pub async fn own_programmes(
        &self,
        actor: &Actor,
        query: &str,
        page: i64,
    ) -> Result<Paged<ProgrammeCard>> {
        permit(actor, Action::CreateProgramme)?;
        let user = organiser(actor)?;
        let mut conn = self.db().read().await?;
        let total = storage::programme::count_organised_by(&mut conn, user, query).await?;
        let (page, offset) = place(page, total);
        let found = storage::programme::organised_by(&mut conn, user, query, PAGE, offset).await?;
        Ok(Paged { items: cards(&mut conn, found).await?, total, page })
    }
}

/// Whose programmes an organiser's pages show; `None` is everybody's.
pub(crate) fn organiser(actor: &Actor) -> Result<Option<UserId>> {
    match actor {
        Actor::User { id, admin: false, .. } => Ok(Some(*id)),
        Actor::User { admin: true, .. } | Actor::System => Ok(None),
        Actor::Visitor | Actor::Holder(_) | Actor::Expert(_) | Actor::Assistant(_) => Err(Error::Forbidden),
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
