//! Parties: people who are offered seats together or not at all.

use std::collections::BTreeSet;

use domain::{
    permission::{Action, Actor},
    programme::ProgrammeId,
    registration::RegistrationId,
};
use storage::{Conn, offer, registration};
use uuid::Uuid;

use crate::{
    Error, Refusal, Result, Service,
    audit::Note,
    programme::to_see,
    registration::{of_programme, seat},
};

/// Somebody else of the same party.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Companion {
    pub id: RegistrationId,
    /// As one line.
    pub name: String,
}

impl Service {
    /// Makes these people a party: seats are offered to all of them who wait at once, or to none; each then answers
    /// for oneself. Whoever belongs to another party leaves it. Says how many they are.
    ///
    /// # Errors
    /// [`Refusal::Step`] for fewer than two, or one who has left; [`Error::NotFound`] if one is not of this programme;
    /// as [`to_see`].
    pub async fn gather_party(&self, actor: &Actor, slug: &str, ids: &[RegistrationId]) -> Result<usize> {
        let mut conn = self.db().read().await?;
        let programme = to_see(&mut conn, actor, Action::DecideRegistration, slug).await?.id;
        drop(conn);
        let ids: BTreeSet<RegistrationId> = ids.iter().copied().collect();
        let count = ids.len();
        let (actor, service) = (actor.clone(), self.clone());
        self.to_the_end(async move {
            let mut tx = service.db().write().await?;
            seat::lock(&mut tx, programme).await?;
            for id in &ids {
                if !of_programme(&mut tx, programme, *id).await?.state.is_active() {
                    return Err(Error::Refused(Refusal::Step));
                }
            }
            if count < 2 {
                return Err(Error::Refused(Refusal::Step));
            }
            let ids: Vec<RegistrationId> = ids.into_iter().collect();
            offer::gather(&mut tx, programme, &ids, Some(Uuid::now_v7())).await?;
            let names = names(&mut tx, &ids).await?;
            service.log(&mut tx, &actor, Note::new(programme, "party-gathered", names)).await?;
            // Whoever left another party may have made it small enough.
            service.offer_next(&mut tx, programme).await?;
            Ok(tx.commit().await?)
        })
        .await?;
        self.ring_mail_bell();
        Ok(count)
    }

    /// Ends the party of this registration; its people wait each for oneself again.
    ///
    /// # Errors
    /// [`Error::NotFound`] if it is not of this programme; as [`to_see`].
    pub async fn dissolve_party(&self, actor: &Actor, slug: &str, id: RegistrationId) -> Result<()> {
        let mut conn = self.db().read().await?;
        let programme = to_see(&mut conn, actor, Action::DecideRegistration, slug).await?.id;
        drop(conn);
        let (actor, service) = (actor.clone(), self.clone());
        self.to_the_end(async move {
            let mut tx = service.db().write().await?;
            seat::lock(&mut tx, programme).await?;
            let Some(party) = of_programme(&mut tx, programme, id).await?.party else { return Ok(()) };
            let members = offer::members(&mut tx, programme).await?;
            let members = members.into_iter().filter(|(of, ..)| *of == party);
            let ids: BTreeSet<RegistrationId> = members.map(|(_, id, _)| id).chain([id]).collect();
            let ids: Vec<RegistrationId> = ids.into_iter().collect();
            offer::gather(&mut tx, programme, &ids, None).await?;
            let names = names(&mut tx, &ids).await?;
            service.log(&mut tx, &actor, Note::new(programme, "party-dissolved", names)).await?;
            service.offer_next(&mut tx, programme).await?;
            Ok(tx.commit().await?)
        })
        .await?;
        self.ring_mail_bell();
        Ok(())
    }
}

/// Who else belongs to each one's party; those who belong to none are left out.
///
/// # Errors
/// Those of the database.
pub(crate) async fn companions(
    conn: &mut Conn,
    programme: ProgrammeId,
) -> Result<Vec<(RegistrationId, Vec<Companion>)>> {
    let members = offer::members(conn, programme).await?;
    let others = |party: Uuid, id: RegistrationId| {
        members
            .iter()
            .filter(|(of, other, _)| *of == party && *other != id)
            .map(|(_, id, name)| Companion { id: *id, name: name.clone() })
            .collect::<Vec<_>>()
    };
    Ok(members.iter().map(|(party, id, _)| (*id, others(*party, *id))).collect())
}

async fn names(conn: &mut Conn, ids: &[RegistrationId]) -> Result<String> {
    let mut names = Vec::with_capacity(ids.len());
    for id in ids {
        names.extend(registration::name(conn, *id).await?);
    }
    Ok(names.join(", "))
}
