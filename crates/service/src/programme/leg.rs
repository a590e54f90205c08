//! The stays of a programme.

use domain::{
    Fault, Faults, Fields, Id,
    leg::{Leg, LegDraft, LegId},
    permission::Actor,
    programme::Programme,
};
use storage::Conn;
use uuid::Uuid;

use super::{find, note};
use crate::{Error, Result, Service};

impl Service {
    /// # Errors
    /// [`Error::Faults`]; as [`find::to_change`].
    pub async fn add_leg(&self, actor: &Actor, slug: &str, fields: &Fields) -> Result<LegId> {
        let (actor, slug, fields, service) = (actor.clone(), slug.to_owned(), fields.clone(), self.clone());
        self.to_the_end(async move {
            let mut tx = service.db().write().await?;
            let programme = find::to_change(&mut tx, &actor, &slug).await?;
            let leg = service.read_leg(&programme, Id::new(Uuid::now_v7()), &fields)?;
            storage::leg::insert(&mut tx, &leg).await.map_err(unknown_country)?;
            service.log_leg(&mut tx, &actor, "leg-added", None, Some(&leg)).await?;
            tx.commit().await?;
            Ok(leg.id)
        })
        .await
    }

    /// # Errors
    /// [`Error::Faults`]; [`Error::NotFound`] where the programme has no such leg; as [`find::to_change`].
    pub async fn edit_leg(&self, actor: &Actor, slug: &str, id: LegId, fields: &Fields) -> Result<()> {
        let (actor, slug, fields, service) = (actor.clone(), slug.to_owned(), fields.clone(), self.clone());
        self.to_the_end(async move {
            let mut tx = service.db().write().await?;
            let programme = find::to_change(&mut tx, &actor, &slug).await?;
            let leg = service.read_leg(&programme, id, &fields)?;
            let before = found(&mut tx, &programme, id).await?;
            if !storage::leg::update(&mut tx, &leg).await.map_err(unknown_country)? {
                return Err(Error::NotFound);
            }
            service.log_leg(&mut tx, &actor, "leg-edited", before.as_ref(), Some(&leg)).await?;
            tx.commit().await?;
            Ok(())
        })
        .await
    }

    /// # Errors
    /// [`Error::NotFound`] where the programme has no such leg; as [`find::to_change`].
    pub async fn remove_leg(&self, actor: &Actor, slug: &str, id: LegId) -> Result<()> {
        let (actor, slug, service) = (actor.clone(), slug.to_owned(), self.clone());
        self.to_the_end(async move {
            let mut tx = service.db().write().await?;
            let programme = find::to_change(&mut tx, &actor, &slug).await?;
            let before = found(&mut tx, &programme, id).await?;
            if !storage::leg::delete(&mut tx, programme.id, id).await? {
                return Err(Error::NotFound);
            }
            service.log_leg(&mut tx, &actor, "leg-removed", before.as_ref(), None).await?;
            tx.commit().await?;
            Ok(())
        })
        .await
    }

    async fn log_leg(
        &self,
        tx: &mut Conn,
        actor: &Actor,
        action: &'static str,
        before: Option<&Leg>,
        after: Option<&Leg>,
    ) -> Result<()> {
        match note::leg(action, before, after) {
            Some(line) => self.log(tx, actor, line).await,
            None => Ok(()),
        }
    }

    fn read_leg(&self, programme: &Programme, id: LegId, fields: &Fields) -> Result<Leg> {
        let draft = LegDraft::read(fields)?;
        let mut faults = Faults::default();
        if self.zones().parse(&draft.zone).is_none() {
            faults.push("zone", Fault::NotAZone);
        }
        let days = programme.starts_on..=programme.ends_on;
        for (field, day) in [("starts_on", draft.starts_on), ("ends_on", draft.ends_on)] {
            if !days.contains(&day) {
                faults.push(field, Fault::OutsideProgramme);
            }
        }
        if !faults.is_empty() {
            return Err(faults.into());
        }
        Ok(Leg {
            id,
            programme: programme.id,
            city: draft.city,
            country: draft.country,
            zone: draft.zone,
            starts_on: draft.starts_on,
            ends_on: draft.ends_on,
        })
    }
}

async fn found(tx: &mut Conn, programme: &Programme, id: LegId) -> Result<Option<Leg>> {
    let legs = storage::leg::of_programmes(tx, &[programme.id]).await?;
    Ok(legs.into_iter().find(|leg| leg.id == id))
}

/// The country is the only thing besides the programme itself, which is locked, that a leg refers to.
fn unknown_country(error: storage::Error) -> Error {
    match error {
        storage::Error::Referred => Faults::one("country", Fault::NotOffered).into(),
        other => other.into(),
    }
}
