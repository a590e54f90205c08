//! Institutions, which all of the staff share.

use domain::{
    Fault, Faults, Fields,
    institution::{Institution, InstitutionDraft, InstitutionId},
    permission::{Action, Actor},
};
use storage::{Conn, institution};
use uuid::Uuid;

use crate::{
    Error, Refusal, Result, Service,
    paged::{PAGE, Paged, place},
    permit::permit,
};

/// More than any list to choose from can sensibly hold.
const ALL: i64 = 5_000;

impl Service {
    /// Those whose name contains `words`, by name.
    ///
    /// # Errors
    /// [`Error::Forbidden`] but for staff.
    pub async fn institutions(&self, actor: &Actor, words: &str, page: i64) -> Result<Paged<Institution>> {
        permit(actor, Action::SeePlaces)?;
        let mut conn = self.db().read().await?;
        let total = institution::count(&mut conn, words).await?;
        let (page, offset) = place(page, total);
        let items = institution::search(&mut conn, words, PAGE, offset).await?;
        Ok(Paged { items, total, page })
    }

    /// All, by name, to choose from in a form.
    ///
    /// # Errors
    /// [`Error::Forbidden`] but for staff.
    pub async fn all_institutions(&self, actor: &Actor) -> Result<Vec<Institution>> {
        permit(actor, Action::SeePlaces)?;
        let mut conn = self.db().read().await?;
        Ok(institution::search(&mut conn, "", ALL, 0).await?)
    }

    /// # Errors
    /// [`Error::Forbidden`] but for staff, [`Error::NotFound`].
    pub async fn institution(&self, actor: &Actor, id: InstitutionId) -> Result<Institution> {
        permit(actor, Action::SeePlaces)?;
        let mut conn = self.db().read().await?;
        institution::find(&mut conn, id).await?.ok_or(Error::NotFound)
    }

    /// # Errors
    /// [`Error::Forbidden`] but for staff; [`Error::Faults`], also for a name that its country has already.
    pub async fn create_institution(&self, actor: &Actor, fields: &Fields) -> Result<InstitutionId> {
        permit(actor, Action::EditPlaces)?;
        let draft = InstitutionDraft::read(fields)?;
        self.check_country(draft.country.as_ref()).await?;
        let id = InstitutionId::new(Uuid::now_v7());
        let (db, now) = (self.db().clone(), self.now());
        self.to_the_end(async move {
            let mut tx = db.write().await?;
            check_name(&mut tx, None, &draft).await?;
            institution::insert(&mut tx, id, &draft, now).await.map_err(taken)?;
            tx.commit().await?;
            Ok(id)
        })
        .await
    }

    /// # Errors
    /// As [`Service::create_institution`], and [`Error::NotFound`].
    pub async fn edit_institution(&self, actor: &Actor, id: InstitutionId, fields: &Fields) -> Result<()> {
        permit(actor, Action::EditPlaces)?;
        let draft = InstitutionDraft::read(fields)?;
        self.check_country(draft.country.as_ref()).await?;
        let db = self.db().clone();
        self.to_the_end(async move {
            let mut tx = db.write().await?;
            check_name(&mut tx, Some(id), &draft).await?;
            if !institution::update(&mut tx, id, &draft).await.map_err(taken)? {
                return Err(Error::NotFound);
            }
            tx.commit().await?;
            Ok(())
        })
        .await
    }

    /// # Errors
    /// [`Error::Forbidden`] but for staff, [`Error::NotFound`], [`Refusal::InUse`] while a programme names it.
    pub async fn delete_institution(&self, actor: &Actor, id: InstitutionId) -> Result<()> {
        permit(actor, Action::EditPlaces)?;
        let db = self.db().clone();
        self.to_the_end(async move {
            let mut tx = db.write().await?;
            match institution::delete(&mut tx, id).await {
                Ok(true) => Ok(tx.commit().await?),
                Ok(false) => Err(Error::NotFound),
                Err(storage::Error::Referred) => Err(Error::Refused(Refusal::InUse)),
                Err(other) => Err(other.into()),
            }
        })
        .await
    }
}

/// The database alone would let the same name stand twice without a country.
async fn check_name(tx: &mut Conn, own: Option<InstitutionId>, draft: &InstitutionDraft) -> Result<()> {
    match institution::like(tx, draft).await? {
        Some(other) if Some(other) != own => Err(Faults::one("name", Fault::Taken).into()),
        _ => Ok(()),
    }
}

fn taken(error: storage::Error) -> Error {
    match error {
        storage::Error::Taken => Faults::one("name", Fault::Taken).into(),
        other => other.into(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{programme::sample, testbench::benches};

    fn named(name: &str, country: &str) -> Fields {
        Fields::default().with("name", name).with("country", country)
    }

    #[tokio::test]
    async fn the_same_name_stands_once_in_a_country_or_in_none() {
        for bench in benches().await {
            let (service, staff) = (&bench.service, &Actor::System);
            service.seed().await.unwrap();
            for country in ["CN", ""] {
                let fields = named("Academy of  Agriculture", country);
                let id = service.create_institution(staff, &fields).await.unwrap();
                let again =
                    service.create_institution(staff, &named("academy of agriculture", country)).await;
                assert!(matches!(again, Err(Error::Faults(f)) if f.of("name") == Some(&Fault::Taken)));
                service.edit_institution(staff, id, &fields).await.unwrap();
            }
            assert_eq!(service.institutions(staff, "", 1).await.unwrap().total, 2);
            let unknown = service.create_institution(staff, &named("X", "XX")).await;
            assert!(matches!(unknown, Err(Error::Faults(f)) if f.of("country") == Some(&Fault::NotOffered)));
        }
    }

    #[tokio::test]
    async fn searching_takes_words_as_they_are() {
        for bench in benches().await {
            let (service, staff) = (&bench.service, &Actor::System);
            service.seed().await.unwrap();
            for name in ["École 100% verte", "Institute A_B", "Institute ACB"] {
                service.create_institution(staff, &named(name, "")).await.unwrap();
            }
            let found = async |words: &str| {
                let page = service.institutions(staff, words, 1).await.unwrap();
                page.items.into_iter().map(|institution| institution.name).collect::<Vec<_>>()
            };
            assert_eq!(found("ÉCOLE").await, ["École 100% verte"]);
            assert_eq!(found("100%").await, ["École 100% verte"]);
            assert_eq!(found("a_b").await, ["Institute A_B"]);
            assert_eq!(found("' OR 1=1 --").await, Vec::<String>::new());
            assert_eq!(found("institute").await.len(), 2);
        }
    }

    #[tokio::test]
    async fn only_staff_may() {
        for bench in benches().await {
            let service = &bench.service;
            let visitor = service.create_institution(&Actor::Visitor, &named("X", "")).await;
            assert!(matches!(visitor, Err(Error::NotSignedIn)));
            let gone = service.delete_institution(&Actor::System, InstitutionId::new(Uuid::nil())).await;
            assert!(matches!(gone, Err(Error::NotFound)));
        }
    }

    #[tokio::test]
    async fn one_that_a_programme_names_stays() {
        for bench in benches().await {
            let (service, staff) = (&bench.service, &Actor::System);
            service.seed().await.unwrap();
            let id = service.create_institution(staff, &named("Academy", "CN")).await.unwrap();
            let strand = service.strands().await.unwrap().remove(0).id;
            let fields =
                sample::programme_fields().with("host", id.to_string()).with("strand", strand.to_string());
            sample::published(service, &fields).await;
            let answer = service.delete_institution(staff, id).await;
            assert!(matches!(answer, Err(Error::Refused(Refusal::InUse))), "{answer:?}");
            let answer = service.delete_strand(staff, strand).await;
            assert!(matches!(answer, Err(Error::Refused(Refusal::InUse))), "{answer:?}");
        }
    }
}
