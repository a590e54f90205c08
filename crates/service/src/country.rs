//! Countries, and the groups they belong to by date.

use std::sync::{Arc, PoisonError};

use chrono::NaiveDate;
use domain::{
    Fault, Faults, Fields, Lang,
    country::{Country, CountryCode, Membership, MembershipId},
    permission::{Action, Actor},
};
use storage::{Conn, country};
use uuid::Uuid;

use crate::{Error, Result, Service, permit::permit};

impl Service {
    /// Every country with its name in this language, in that language's order. They are public.
    ///
    /// # Errors
    /// Those of the database.
    pub async fn countries(&self, lang: &Lang) -> Result<Vec<(CountryCode, String)>> {
        let lists = || self.0.country_lists.lock().unwrap_or_else(PoisonError::into_inner);
        if let Some(known) = lists().get(lang) {
            return Ok(known.clone());
        }
        let texts = self.catalogue().texts(lang);
        let all = self.all_countries().await?;
        let mut named: Vec<(CountryCode, String)> =
            all.iter().map(|country| (country.code.clone(), country.names.text(lang).to_owned())).collect();
        named.sort_by(|(_, a), (_, b)| texts.compare(a, b));
        if !all.is_empty() && self.catalogue().speaks(lang) {
            lists().insert(lang.clone(), named.clone());
        }
        Ok(named)
    }

    /// # Errors
    /// Those of the database.
    pub async fn knows_country(&self, code: &CountryCode) -> Result<bool> {
        Ok(self.all_countries().await?.iter().any(|country| country.code == *code))
    }

    /// # Errors
    /// [`Error::Faults`] on the field `country` if there is one and it is not among ours.
    pub(crate) async fn check_country(&self, code: Option<&CountryCode>) -> Result<()> {
        match code {
            Some(code) if !self.knows_country(code).await? => {
                Err(Faults::one("country", Fault::NotOffered).into())
            }
            _ => Ok(()),
        }
    }

    /// Countries are written once, by [`Service::seed`], so they are read once.
    async fn all_countries(&self) -> Result<Arc<[Country]>> {
        if let Some(known) = self.0.countries.get() {
            return Ok(Arc::clone(known));
        }
        let mut conn = self.db().read().await?;
        let all: Arc<[Country]> = country::all(&mut conn).await?.into();
        // Before the seed there is nothing to keep.
        if all.is_empty() { Ok(all) } else { Ok(Arc::clone(self.0.countries.get_or_init(|| all))) }
    }

    /// The codes of all groups, as `LDC`. They are public.
    ///
    /// # Errors
    /// Those of the database.
    pub async fn groups(&self) -> Result<Vec<String>> {
        let mut conn = self.db().read().await?;
        let mut groups: Vec<String> =
            country::memberships(&mut conn).await?.into_iter().map(|(_, member)| member.group).collect();
        groups.dedup();
        Ok(groups)
    }

    /// The countries that belong to the group on this day. They are public.
    ///
    /// # Errors
    /// Those of the database.
    pub async fn members(&self, group: &str, day: NaiveDate) -> Result<Vec<CountryCode>> {
        let mut conn = self.db().read().await?;
        let all = country::memberships(&mut conn).await?.into_iter();
        Ok(all
            .filter(|(_, member)| member.group == group && member.holds_on(day))
            .map(|(_, member)| member.country)
            .collect())
    }

    /// Every membership, past ones too, by group and country code.
    ///
    /// # Errors
    /// [`Error::Forbidden`] but for administrators.
    pub async fn memberships(&self, actor: &Actor) -> Result<Vec<(MembershipId, Membership)>> {
        permit(actor, Action::EditSettings)?;
        let mut conn = self.db().read().await?;
        Ok(country::memberships(&mut conn).await?)
    }

    /// # Errors
    /// [`Error::Forbidden`] but for administrators, [`Error::NotFound`].
    pub async fn membership(&self, actor: &Actor, id: MembershipId) -> Result<Membership> {
        permit(actor, Action::EditSettings)?;
        let mut conn = self.db().read().await?;
        country::find_membership(&mut conn, id).await?.ok_or(Error::NotFound)
    }

    /// # Errors
    /// [`Error::Forbidden`] but for administrators; [`Error::Faults`], also where the country is a member at the
    /// same time already.
    pub async fn add_membership(&self, actor: &Actor, fields: &Fields) -> Result<MembershipId> {
        permit(actor, Action::EditSettings)?;
        let draft = Membership::read(fields)?;
        self.check_country(Some(&draft.country)).await?;
        let id = MembershipId::new(Uuid::now_v7());
        let db = self.db().clone();
        self.to_the_end(async move {
            let mut tx = db.write().await?;
            check_overlap(&mut tx, id, &draft).await?;
            country::insert_membership(&mut tx, id, &draft).await?;
            tx.commit().await?;
            Ok(id)
        })
        .await
    }

    /// # Errors
    /// As [`Service::add_membership`], and [`Error::NotFound`].
    pub async fn edit_membership(&self, actor: &Actor, id: MembershipId, fields: &Fields) -> Result<()> {
        permit(actor, Action::EditSettings)?;
        let draft = Membership::read(fields)?;
        self.check_country(Some(&draft.country)).await?;
        let db = self.db().clone();
        self.to_the_end(async move {
            let mut tx = db.write().await?;
            check_overlap(&mut tx, id, &draft).await?;
            if !country::update_membership(&mut tx, id, &draft).await? {
                return Err(Error::NotFound);
            }
            tx.commit().await?;
            Ok(())
        })
        .await
    }

    /// # Errors
    /// [`Error::Forbidden`] but for administrators, [`Error::NotFound`].
    pub async fn remove_membership(&self, actor: &Actor, id: MembershipId) -> Result<()> {
        permit(actor, Action::EditSettings)?;
        let db = self.db().clone();
        self.to_the_end(async move {
            let mut tx = db.write().await?;
            if !country::delete_membership(&mut tx, id).await? {
                return Err(Error::NotFound);
            }
            tx.commit().await?;
            Ok(())
        })
        .await
    }
}

/// A country belongs to a group once at a time.
async fn check_overlap(tx: &mut Conn, id: MembershipId, draft: &Membership) -> Result<()> {
    let all = country::memberships(tx).await?;
    let overlaps = all.iter().any(|(other, member)| {
        *other != id
            && member.group == draft.group
            && member.country == draft.country
            && starts_before(draft.since, member.until)
            && starts_before(member.since, draft.until)
    });
    if overlaps { Err(Faults::one("country", Fault::Taken).into()) } else { Ok(()) }
}

fn starts_before(since: Option<NaiveDate>, until: Option<NaiveDate>) -> bool {
    match (since, until) {
        (Some(since), Some(until)) => since < until,
        _ => true,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::testbench::benches;

    fn day(text: &str) -> NaiveDate {
        text.parse().unwrap()
    }

    #[tokio::test]
    async fn a_country_leaves_its_group_on_its_day() {
        for bench in benches().await {
            let service = &bench.service;
            service.seed().await.unwrap();
            assert_eq!(service.groups().await.unwrap(), ["LDC", "LLDC", "SIDS"]);
            let nepal = CountryCode::parse("NP").unwrap();
            assert!(service.members("LDC", day("2026-11-23")).await.unwrap().contains(&nepal));
            assert!(!service.members("LDC", day("2026-11-24")).await.unwrap().contains(&nepal));
            assert_eq!(service.members("LLDC", day("2026-11-24")).await.unwrap().len(), 32);
        }
    }

    #[tokio::test]
    async fn memberships_are_edited_and_never_overlap() {
        for bench in benches().await {
            let service = &bench.service;
            service.seed().await.unwrap();
            let fields = Fields::default().with("group", "ldc").with("country", "NP");
            let overlap = service.add_membership(&Actor::System, &fields).await;
            assert!(
                matches!(overlap, Err(Error::Faults(faults)) if faults.of("country") == Some(&Fault::Taken))
            );

            let later = fields.clone().with("since", "2030-01-01");
            let id = service.add_membership(&Actor::System, &later).await.unwrap();
            let nepal = CountryCode::parse("NP").unwrap();
            assert!(service.members("LDC", day("2030-01-01")).await.unwrap().contains(&nepal));
            let ended = later.with("until", "2031-01-01");
            service.edit_membership(&Actor::System, id, &ended).await.unwrap();
            assert!(!service.members("LDC", day("2031-01-01")).await.unwrap().contains(&nepal));
            service.remove_membership(&Actor::System, id).await.unwrap();
            assert!(matches!(service.remove_membership(&Actor::System, id).await, Err(Error::NotFound)));
            assert!(matches!(service.memberships(&Actor::Visitor).await, Err(Error::NotSignedIn)));
        }
    }

    #[tokio::test]
    async fn names_are_in_the_order_of_the_language() {
        for bench in benches().await {
            bench.service.seed().await.unwrap();
            let french = bench.service.countries(&Lang::parse("fr").unwrap()).await.unwrap();
            let place = |name: &str| french.iter().position(|(_, known)| known == name).unwrap();
            assert!(place("Dominique") < place("Égypte") && place("Égypte") < place("Fidji"));
            assert_eq!(french.len(), 197);
            assert!(bench.service.knows_country(&CountryCode::parse("ws").unwrap()).await.unwrap());
            assert!(!bench.service.knows_country(&CountryCode::parse("XX").unwrap()).await.unwrap());
        }
    }
}
