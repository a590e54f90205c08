//! Sites, which all of the staff share.

use domain::{
    Fault, Faults, Fields,
    permission::{Action, Actor},
    site::{Site, SiteDraft, SiteId},
};
use storage::site;
use uuid::Uuid;

use crate::{
    Error, Refusal, Result, Service,
    paged::{PAGE, Paged, place},
    permit::permit,
};

/// More than any list to choose from can sensibly hold.
const ALL: i64 = 5_000;

impl Service {
    /// Those whose name, city or address contains `words`, by city.
    ///
    /// # Errors
    /// [`Error::Forbidden`] but for staff.
    pub async fn sites(&self, actor: &Actor, words: &str, page: i64) -> Result<Paged<Site>> {
        permit(actor, Action::SeePlaces)?;
        let mut conn = self.db().read().await?;
        let total = site::count(&mut conn, words).await?;
        let (page, offset) = place(page, total);
        let items = site::search(&mut conn, words, PAGE, offset).await?;
        Ok(Paged { items, total, page })
    }

    /// All, by city, to choose from in a form.
    ///
    /// # Errors
    /// [`Error::Forbidden`] but for staff.
    pub async fn all_sites(&self, actor: &Actor) -> Result<Vec<Site>> {
        permit(actor, Action::SeePlaces)?;
        let mut conn = self.db().read().await?;
        Ok(site::search(&mut conn, "", ALL, 0).await?)
    }

    /// # Errors
    /// [`Error::Forbidden`] but for staff, [`Error::NotFound`].
    pub async fn site(&self, actor: &Actor, id: SiteId) -> Result<Site> {
        permit(actor, Action::SeePlaces)?;
        let mut conn = self.db().read().await?;
        site::find(&mut conn, id).await?.ok_or(Error::NotFound)
    }

    /// # Errors
    /// [`Error::Forbidden`] but for staff; [`Error::Faults`].
    pub async fn create_site(&self, actor: &Actor, fields: &Fields) -> Result<SiteId> {
        permit(actor, Action::EditPlaces)?;
        let draft = self.read_site(fields).await?;
        let id = SiteId::new(Uuid::now_v7());
        let (db, now) = (self.db().clone(), self.now());
        self.to_the_end(async move {
            let mut tx = db.write().await?;
            site::insert(&mut tx, id, &draft, now).await?;
            tx.commit().await?;
            Ok(id)
        })
        .await
    }

    /// The zone stays while sessions are at the site: their times were agreed by its clocks.
    ///
    /// # Errors
    /// [`Error::Forbidden`] but for staff, [`Error::NotFound`], [`Error::Faults`].
    pub async fn edit_site(&self, actor: &Actor, id: SiteId, fields: &Fields) -> Result<()> {
        permit(actor, Action::EditPlaces)?;
        let draft = self.read_site(fields).await?;
        let db = self.db().clone();
        self.to_the_end(async move {
            let mut tx = db.write().await?;
            let present = site::find_for_update(&mut tx, id).await?.ok_or(Error::NotFound)?;
            if present.zone != draft.zone && site::is_used(&mut tx, id).await? {
                return Err(Faults::one("zone", Fault::ZoneInUse).into());
            }
            site::update(&mut tx, id, &draft).await?;
            tx.commit().await?;
            Ok(())
        })
        .await
    }

    /// # Errors
    /// [`Error::Forbidden`] but for staff, [`Error::NotFound`], [`Refusal::InUse`] while a session is there.
    pub async fn delete_site(&self, actor: &Actor, id: SiteId) -> Result<()> {
        permit(actor, Action::EditPlaces)?;
        let db = self.db().clone();
        self.to_the_end(async move {
            let mut tx = db.write().await?;
            match site::delete(&mut tx, id).await {
                Ok(true) => Ok(tx.commit().await?),
                Ok(false) => Err(Error::NotFound),
                Err(storage::Error::Referred) => Err(Error::Refused(Refusal::InUse)),
                Err(other) => Err(other.into()),
            }
        })
        .await
    }

    async fn read_site(&self, fields: &Fields) -> Result<SiteDraft> {
        let mut draft = SiteDraft::read(fields)?;
        let zone = self.zones().parse(&draft.zone).ok_or_else(|| Faults::one("zone", Fault::NotAZone))?;
        zone.name().clone_into(&mut draft.zone);
        self.check_country(draft.country.as_ref()).await?;
        Ok(draft)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{programme::sample, testbench::benches};

    fn apia() -> Fields {
        Fields::default()
            .with("name", "Fisheries laboratory")
            .with("address", "Beach Road")
            .with("city", "Apia")
            .with("country", "WS")
            .with("zone", "Pacific/Apia")
    }

    #[tokio::test]
    async fn sites_are_made_found_changed_and_deleted() {
        for bench in benches().await {
            let (service, staff) = (&bench.service, &Actor::System);
            service.seed().await.unwrap();
            let id = service.create_site(staff, &apia()).await.unwrap();
            for words in ["apia", "BEACH", "fisher", ""] {
                let found = service.sites(staff, words, 1).await.unwrap();
                assert_eq!(found.items, [service.site(staff, id).await.unwrap()], "{words}");
            }
            let moved = Fields::default().with("name", "X").with("city", "Y").with("zone", "Asia/Kathmandu");
            service.edit_site(staff, id, &moved).await.unwrap();
            assert_eq!(service.site(staff, id).await.unwrap().zone, "Asia/Kathmandu");
            service.delete_site(staff, id).await.unwrap();
            assert!(matches!(service.site(staff, id).await, Err(Error::NotFound)));
        }
    }

    #[tokio::test]
    async fn a_zone_has_to_exist() {
        for bench in benches().await {
            let fields = Fields::default().with("name", "X").with("city", "Y").with("zone", "Mars/Base");
            let answer = bench.service.create_site(&Actor::System, &fields).await;
            assert!(matches!(answer, Err(Error::Faults(f)) if f.of("zone") == Some(&Fault::NotAZone)));
        }
    }

    #[tokio::test]
    async fn a_site_in_use_keeps_its_zone_and_its_place() {
        for bench in benches().await {
            let (service, staff) = (&bench.service, &Actor::System);
            service.seed().await.unwrap();
            let id = service.create_site(staff, &apia()).await.unwrap();
            let (actor, slug) = sample::published(service, &sample::programme_fields()).await;
            let session = sample::session_fields().with("site", id.to_string());
            service.add_session(&actor, &slug, &session).await.unwrap();

            let renamed = sample::changed(&apia(), &[("name", "Laboratory")]);
            service.edit_site(staff, id, &renamed).await.unwrap();
            let moved = sample::changed(&apia(), &[("zone", "Asia/Kathmandu")]);
            let answer = service.edit_site(staff, id, &moved).await;
            assert!(matches!(answer, Err(Error::Faults(f)) if f.of("zone") == Some(&Fault::ZoneInUse)));
            let answer = service.delete_site(staff, id).await;
            assert!(matches!(answer, Err(Error::Refused(Refusal::InUse))), "{answer:?}");
        }
    }

    /// Shorter than the patience of a lock.
    const A_WHILE: std::time::Duration = std::time::Duration::from_millis(700);

    /// A session is entered while the site's zone is being corrected: its hour is read by the clock that holds.
    #[tokio::test]
    async fn a_session_never_keeps_a_zone_that_its_site_has_left() {
        for bench in benches().await {
            let (service, staff) = (&bench.service, &Actor::System);
            service.seed().await.unwrap();
            let id = service.create_site(staff, &apia()).await.unwrap();
            let (actor, slug) = sample::published(service, &sample::programme_fields()).await;
            let mut tx = service.db().write().await.unwrap();
            let mut draft = service.read_site(&apia()).await.unwrap();
            draft.zone = "Asia/Kathmandu".to_owned();
            assert!(site::update(&mut tx, id, &draft).await.unwrap());

            let adding = {
                let (service, slug) = (service.clone(), slug.clone());
                let fields = sample::session_fields().with("site", id.to_string());
                tokio::spawn(async move { service.add_session(&actor, &slug, &fields).await })
            };
            tokio::time::sleep(A_WHILE).await;
            tx.commit().await.unwrap();
            adding.await.unwrap().unwrap();
            let view = service.plan(staff, &slug).await.unwrap().view;
            let at_site = view.sessions.iter().find(|found| found.site.is_some()).unwrap();
            assert_eq!(at_site.session.zone, "Asia/Kathmandu", "{}", service.db().name());
        }
    }

    #[tokio::test]
    async fn a_zone_does_not_change_under_a_session_being_entered() {
        for bench in benches().await {
            let (service, staff) = (&bench.service, &Actor::System);
            service.seed().await.unwrap();
            let id = service.create_site(staff, &apia()).await.unwrap();
            let (actor, slug) = sample::published(service, &sample::programme_fields()).await;
            let fields = sample::session_fields().with("site", id.to_string());
            service.add_session(&actor, &slug, &fields).await.unwrap();
            let mut conn = service.db().read().await.unwrap();
            let programme = storage::programme::find_by_slug(&mut conn, &slug).await.unwrap().unwrap();
            let mut sessions = storage::session::of_programme(&mut conn, programme.id).await.unwrap();
            drop(conn);
            sessions.retain(|session| session.place == domain::session::Place::Site(id));
            let mut session = sessions.pop().unwrap();
            // A deleted one is kept for a while.
            let deleted = std::mem::replace(&mut session.id, domain::Id::new(Uuid::now_v7()));
            service.remove_session(&actor, &slug, deleted).await.unwrap();

            let mut tx = service.db().write().await.unwrap();
            storage::session::insert(&mut tx, &session).await.unwrap();
            let moving = {
                let service = service.clone();
                let fields = sample::changed(&apia(), &[("zone", "Asia/Kathmandu")]);
                tokio::spawn(async move { service.edit_site(&Actor::System, id, &fields).await })
            };
            tokio::time::sleep(A_WHILE).await;
            tx.commit().await.unwrap();
            let answer = moving.await.unwrap();
            assert!(
                matches!(&answer, Err(Error::Faults(f)) if f.of("zone") == Some(&Fault::ZoneInUse)),
                "{}: {answer:?}",
                service.db().name()
            );
        }
    }
}
