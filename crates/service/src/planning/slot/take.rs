//! A slot is taken: the session gets its time, and the experts are held or asked, all of it or nothing.

use calendar::zone::Resolved;
use chrono::{DateTime, Utc};
use domain::{
    Fault, Faults, Fields, Reader,
    permission::Actor,
    programme::{Programme, Status},
    proposal::Item,
    session::SessionId,
    site::SiteId,
    user::UserId,
};
use storage::Conn;

use super::{ask::zone_of, wanted::Wanted};
use crate::{
    Error, Refusal, Result, Service,
    engagement::How,
    planning::scene::Scene,
    programme::{changed, revision, to_change},
};

/// What the form says.
struct Chosen {
    starts_at: DateTime<Utc>,
    site: Option<SiteId>,
    experts: Vec<UserId>,
    how: How,
    revision: i64,
}

/// The same as one change of the working copy.
pub(super) struct Taking {
    pub item: Item,
    pub how: How,
    /// Those of its experts whose time was held already.
    held: Vec<UserId>,
}

impl Service {
    /// Gives the session this time, as one step that the board can take back: fields `start` (an instant), `site` (empty: online), `expert` (several: those chosen),
    /// `how` (`hold`, `ask`) and `revision`. Experts without whom it is nothing need not be named. Gives how many are held
    /// or asked by it.
    ///
    /// # Errors
    /// [`Error::Clash`] where something has come between; [`Error::Faults`], among them `revision` [`Fault::Changed`];
    /// [`Refusal::Step`] where the programme is over; [`Error::NotFound`] where it has no such session or outline; as
    /// [`to_change`].
    pub async fn take_slot(
        &self,
        actor: &Actor,
        slug: &str,
        session: SessionId,
        fields: &Fields,
    ) -> Result<usize> {
        let (actor, slug, fields, service) = (actor.clone(), slug.to_owned(), fields.clone(), self.clone());
        let count = self
            .to_the_end(async move {
                let mut tx = service.db().write().await?;
                let programme = to_change(&mut tx, &actor, &slug).await?;
                if !matches!(programme.status, Status::Draft | Status::Published) {
                    return Err(Error::Refused(Refusal::Step));
                }
                let Taking { item, how, held } =
                    chosen_item(&service, &mut tx, &programme, session, &fields).await?;
                // The same click again.
                if !item.is_change() {
                    return Ok(0);
                }
                let count = item.experts.len();
                let put = service.put_in(&mut tx, &actor, &programme, &[item], (how, String::new())).await;
                let mut shifts = put.map_err(|error| match error {
                    Error::Refused(Refusal::ProposalOutdated) => changed(),
                    other => other,
                })?;
                // Whoever was held before stays so when the step is taken back.
                for shift in &mut shifts {
                    shift.engaged.retain(|expert| !held.contains(expert));
                }
                service.remember(&mut tx, &actor, &programme, None, shifts).await?;
                tx.commit().await?;
                Ok(count)
            })
            .await?;
        self.ring_mail_bell();
        Ok(count)
    }
}

/// What the form asks for as one change of the working copy; nothing is written yet.
pub(super) async fn chosen_item(
    service: &Service,
    tx: &mut Conn,
    programme: &Programme,
    session: SessionId,
    fields: &Fields,
) -> Result<Taking> {
    let scene = Scene::of(service, tx, programme, &[]).await?;
    let wanted = Wanted::of(tx, &scene, session).await?.ok_or(Error::NotFound)?;
    let chosen = read(fields)?;
    if wanted.revision != chosen.revision {
        return Err(changed());
    }
    let mut item = item(service, &scene, &wanted, &chosen)?;
    // Those who are held already are asked along with the others.
    let held = if chosen.how == How::Ask { wanted.held } else { Vec::new() };
    item.experts.extend(&held);
    Ok(Taking { item, how: chosen.how, held })
}

fn read(fields: &Fields) -> Result<Chosen> {
    let mut form = Reader::new(fields);
    let starts_at: Option<DateTime<Utc>> = fields.get("start").trim().parse().ok();
    if starts_at.is_none() {
        form.fault("start", Fault::NotOffered);
    }
    let site = form.optional_id("site");
    let experts = form.ids("expert", domain::outline::MOST);
    let how = How::read(&mut form);
    let (starts_at, site, experts, how) = form.finish((starts_at.unwrap_or_default(), site, experts, how))?;
    Ok(Chosen { starts_at, site, experts, how, revision: revision(fields)? })
}

/// The one change, as a proposal would say it.
fn item(service: &Service, scene: &Scene, wanted: &Wanted, chosen: &Chosen) -> Result<Item> {
    if !wanted.sites.contains(&chosen.site) {
        return Err(Faults::one("site", Fault::NotOffered).into());
    }
    let required = wanted.required.iter().copied().filter(|id| !wanted.asked.contains(id));
    let mut experts: Vec<UserId> = required.collect();
    if let Some(choice) = &wanted.choice {
        let picked = chosen.experts.iter().copied().filter(|id| choice.of.contains(id));
        let picked: Vec<UserId> = picked.collect();
        if picked.len() != choice.pick {
            return Err(Faults::one("expert", Fault::NotOffered).into());
        }
        experts.extend(picked);
    }
    let site = chosen.site.and_then(|id| scene.sites.get(&id));
    let zone = zone_of(service, scene, site);
    let civil = service.zones().local(chosen.starts_at, zone).civil;
    if !(scene.programme.starts_on..=scene.programme.ends_on).contains(&civil.date()) {
        return Err(Faults::one("start", Fault::OutsideProgramme).into());
    }
    let chosen_offset = match service.zones().resolve(zone, civil) {
        Resolved::Fold { earlier, later } => {
            let those = [earlier, later];
            those.iter().find(|moment| moment.instant == chosen.starts_at).map(|moment| moment.offset_seconds)
        }
        Resolved::One(_) | Resolved::Gap { .. } => None,
    };
    Ok(Item {
        session: wanted.session.id,
        revision: wanted.revision,
        site: chosen.site,
        starts_civil: civil,
        zone: zone.name().to_owned(),
        chosen_offset,
        minutes: wanted.session.minutes,
        starts_at: chosen.starts_at,
        experts,
        released: Vec::new(),
        before: wanted.before.clone(),
    })
}
