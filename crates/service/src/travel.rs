//! How long the ways between sites take, which all of the staff keep up to date.

use domain::{
    Fault, Faults, Fields, Reader,
    permission::{Action, Actor},
    site::{Site, SiteId},
    travel::{LONGEST, TravelDefaults, TravelTime, Ways},
};
use storage::{Conn, site, travel_time};

use crate::{Error, Result, Service, audit::Note, permit::permit};

/// What is known of ways.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TravelTable {
    pub defaults: TravelDefaults,
    /// Both sites by city and name, and the minutes between them.
    pub entered: Vec<(Site, Site, i64)>,
}

impl Service {
    /// # Errors
    /// [`Error::NotSignedIn`], [`Error::Forbidden`] but for staff.
    pub async fn travel_times(&self, actor: &Actor) -> Result<TravelTable> {
        permit(actor, Action::SeePlaces)?;
        let mut conn = self.db().read().await?;
        let Ways { defaults, entered } = ways(&mut conn).await?;
        let ids: Vec<SiteId> = entered.iter().flat_map(|time| [time.a, time.b]).collect();
        let sites = site::of_ids(&mut conn, &ids).await?;
        let of = |id: SiteId| sites.iter().find(|site| site.id == id).cloned();
        let mut entered: Vec<(Site, Site, i64)> = entered
            .into_iter()
            .filter_map(|time| {
                let (a, b) = (of(time.a)?, of(time.b)?);
                Some(if key(&a) <= key(&b) { (a, b, time.minutes) } else { (b, a, time.minutes) })
            })
            .collect();
        entered.sort_by_cached_key(|(a, b, _)| (key(a), key(b)));
        Ok(TravelTable { defaults, entered })
    }

    /// Enters or changes the minutes between two sites: fields `a`, `b` (sites) and `minutes`.
    ///
    /// # Errors
    /// [`Error::NotSignedIn`], [`Error::Forbidden`] but for staff; [`Error::Faults`].
    pub async fn set_travel_time(&self, actor: &Actor, fields: &Fields) -> Result<()> {
        permit(actor, Action::EditPlaces)?;
        let mut form = Reader::new(fields);
        let (a, b) = (form.id::<Site>("a"), form.id::<Site>("b"));
        let minutes = form.number("minutes", 0, LONGEST);
        if a.is_some() && a == b {
            form.fault("b", Fault::SameSite);
        }
        let time = form.finish(a.zip(b).and_then(|(a, b)| TravelTime::new(a, b, minutes)))?;
        let time = time.ok_or_else(|| Faults::one("b", Fault::SameSite))?;
        let (service, actor) = (self.clone(), actor.clone());
        self.to_the_end(async move {
            let mut tx = service.db().write().await?;
            let sites = site::of_ids(&mut tx, &[time.a, time.b]).await?;
            let known = |id| sites.iter().find(|site| site.id == id);
            let (Some(a), Some(b)) = (known(time.a), known(time.b)) else {
                let field = if a.is_some_and(|a| known(a).is_some()) { "b" } else { "a" };
                return Err(Faults::one(field, Fault::NotOffered).into());
            };
            let before = entered(&mut tx, time.a, time.b).await?;
            travel_time::set(&mut tx, time).await?;
            let note = Note { action: "travel-time", subject: pair(a, b), ..Note::default() };
            let note = note.change("minutes", before, time.minutes.to_string());
            service.log(&mut tx, &actor, note).await?;
            Ok(tx.commit().await?)
        })
        .await
    }

    /// The usual time counts again. One that is not entered stays so.
    ///
    /// # Errors
    /// [`Error::NotSignedIn`], [`Error::Forbidden`] but for staff; [`Error::NotFound`] where a site is none.
    pub async fn remove_travel_time(&self, actor: &Actor, a: SiteId, b: SiteId) -> Result<()> {
        permit(actor, Action::EditPlaces)?;
        let (service, actor) = (self.clone(), actor.clone());
        self.to_the_end(async move {
            let mut tx = service.db().write().await?;
            let sites = site::of_ids(&mut tx, &[a, b]).await?;
            let [one, other] = &sites[..] else { return Err(Error::NotFound) };
            let before = entered(&mut tx, a, b).await?;
            if travel_time::delete(&mut tx, a, b).await? {
                let note = Note { action: "travel-time", subject: pair(one, other), ..Note::default() };
                service.log(&mut tx, &actor, note.change("minutes", before, "")).await?;
            }
            Ok(tx.commit().await?)
        })
        .await
    }

    /// What counts where nothing is entered: the fields of [`TravelDefaults::read`].
    ///
    /// # Errors
    /// [`Error::NotSignedIn`], [`Error::Forbidden`] but for staff; [`Error::Faults`].
    pub async fn set_travel_defaults(&self, actor: &Actor, fields: &Fields) -> Result<()> {
        permit(actor, Action::EditPlaces)?;
        let defaults = TravelDefaults::read(fields)?;
        let (service, actor) = (self.clone(), actor.clone());
        self.to_the_end(async move {
            let mut tx = service.db().write().await?;
            let before = travel_time::defaults(&mut tx).await?;
            travel_time::set_defaults(&mut tx, defaults).await?;
            let text = |number: i64| number.to_string();
            let note = Note { action: "travel-defaults", ..Note::default() }
                .change("same-site", text(before.same_site), text(defaults.same_site))
                .change("same-city", text(before.same_city), text(defaults.same_city))
                .change("same-country", text(before.same_country), text(defaults.same_country))
                .change("abroad", text(before.abroad), text(defaults.abroad));
            service.log(&mut tx, &actor, note).await?;
            Ok(tx.commit().await?)
        })
        .await
    }
}

/// # Errors
/// Those of the database.
pub(crate) async fn ways(conn: &mut Conn) -> Result<Ways> {
    Ok(Ways { defaults: travel_time::defaults(conn).await?, entered: travel_time::all(conn).await? })
}

async fn entered(conn: &mut Conn, a: SiteId, b: SiteId) -> Result<String> {
    let all = travel_time::all(conn).await?;
    Ok(all.iter().find(|time| time.is_between(a, b)).map(|time| time.minutes.to_string()).unwrap_or_default())
}

fn pair(a: &Site, b: &Site) -> String {
    format!("{}, {} – {}, {}", a.name, a.city, b.name, b.city)
}

fn key(site: &Site) -> (String, String) {
    (site.city.to_lowercase(), site.name.to_lowercase())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{
        programme::sample::{actor, site as made, user},
        testbench::benches,
    };

    fn form(a: SiteId, b: SiteId, minutes: &str) -> Fields {
        Fields::default().with("a", a.to_string()).with("b", b.to_string()).with("minutes", minutes)
    }

    #[tokio::test]
    async fn a_time_counts_both_ways_until_it_is_removed() {
        for bench in benches().await {
            let service = &bench.service;
            let staff = actor(service, &user(service, "amal").await).await;
            let a = made(service, "Beijing", "Asia/Shanghai").await;
            let b = made(service, "Tianjin", "Asia/Shanghai").await;
            service.set_travel_time(&staff, &form(b, a, "45")).await.unwrap();
            service.set_travel_time(&staff, &form(a, b, "50")).await.unwrap();
            let table = service.travel_times(&staff).await.unwrap();
            let [(first, second, 50)] = &table.entered[..] else { panic!("{table:?}") };
            assert_eq!((first.id, second.id), (a, b));
            service.remove_travel_time(&staff, b, a).await.unwrap();
            service.remove_travel_time(&staff, b, a).await.unwrap();
            assert!(service.travel_times(&staff).await.unwrap().entered.is_empty());

            let defaults = Fields::default()
                .with("same_site", "5")
                .with("same_city", "40")
                .with("same_country", "200")
                .with("abroad", "600");
            service.set_travel_defaults(&staff, &defaults).await.unwrap();
            assert_eq!(service.travel_times(&staff).await.unwrap().defaults.same_city, 40);
        }
    }

    #[tokio::test]
    async fn what_makes_no_sense_is_told_and_nobody_else_may() {
        for bench in benches().await {
            let service = &bench.service;
            let staff = actor(service, &user(service, "amal").await).await;
            let a = made(service, "Beijing", "Asia/Shanghai").await;
            let unknown = SiteId::new(uuid::Uuid::now_v7());
            for (fields, field) in [
                (form(a, a, "10"), "b"),
                (form(a, unknown, "10"), "b"),
                (form(unknown, a, "10"), "a"),
                (form(a, unknown, "-1"), "minutes"),
                (form(a, unknown, "soon"), "minutes"),
                (Fields::default(), "a"),
            ] {
                let answer = service.set_travel_time(&staff, &fields).await;
                assert!(
                    matches!(&answer, Err(Error::Faults(f)) if f.of(field).is_some()),
                    "{field}: {answer:?}"
                );
            }
            for stranger in [Actor::Visitor, Actor::Expert(domain::Id::new(uuid::Uuid::now_v7()))] {
                assert!(service.travel_times(&stranger).await.is_err());
                assert!(service.set_travel_time(&stranger, &form(a, unknown, "1")).await.is_err());
                assert!(service.remove_travel_time(&stranger, a, unknown).await.is_err());
                assert!(service.set_travel_defaults(&stranger, &Fields::default()).await.is_err());
            }
        }
    }
}
