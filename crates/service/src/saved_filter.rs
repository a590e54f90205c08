//! Lists of registrations as organisers keep them, each their own.
//!
//! They change nothing for anybody else, so the log of changes does not tell of them.

use domain::{
    Fields,
    permission::{Action, Actor},
    saved_filter::{SavedFilter, SavedFilterDraft, SavedFilterId},
    user::UserId,
};
use storage::saved_filter;
use uuid::Uuid;

use crate::{Error, Result, Service, programme::to_see};

impl Service {
    /// The actor's own in this programme, by name.
    ///
    /// # Errors
    /// As [`to_see`].
    pub async fn saved_filters(&self, actor: &Actor, slug: &str) -> Result<Vec<SavedFilter>> {
        let mut conn = self.db().read().await?;
        let programme = to_see(&mut conn, actor, Action::SeeRegistrations, slug).await?;
        match owner(actor) {
            Ok(user) => Ok(saved_filter::of_user(&mut conn, user, programme.id).await?),
            Err(_) => Ok(Vec::new()),
        }
    }

    /// Keeps the list that the form's `query` asks for; one of the same name is replaced.
    ///
    /// # Errors
    /// [`Error::Faults`]; as [`to_see`]; [`Error::Forbidden`] for whoever is no user.
    pub async fn save_filter(&self, actor: &Actor, slug: &str, fields: &Fields) -> Result<()> {
        let (actor, slug, fields, service) = (actor.clone(), slug.to_owned(), fields.clone(), self.clone());
        self.to_the_end(async move {
            let mut tx = service.db().write().await?;
            let programme = to_see(&mut tx, &actor, Action::SeeRegistrations, &slug).await?;
            let user = owner(&actor)?;
            let SavedFilterDraft { name, query } = SavedFilterDraft::read(&fields)?;
            let filter = SavedFilter { id: SavedFilterId::new(Uuid::now_v7()), name, query };
            saved_filter::keep(&mut tx, user, programme.id, &filter, service.now()).await?;
            Ok(tx.commit().await?)
        })
        .await
    }

    /// # Errors
    /// [`Error::NotFound`] where the actor has no such one in this programme; as [`to_see`].
    pub async fn delete_filter(&self, actor: &Actor, slug: &str, id: SavedFilterId) -> Result<()> {
        let (actor, slug, service) = (actor.clone(), slug.to_owned(), self.clone());
        self.to_the_end(async move {
            let mut tx = service.db().write().await?;
            let programme = to_see(&mut tx, &actor, Action::SeeRegistrations, &slug).await?;
            if !saved_filter::delete(&mut tx, owner(&actor)?, programme.id, id).await? {
                return Err(Error::NotFound);
            }
            Ok(tx.commit().await?)
        })
        .await
    }
}

/// Whose they are: only users have their own.
fn owner(actor: &Actor) -> Result<UserId> {
    match actor {
        Actor::User { id, .. } => Ok(*id),
        Actor::Visitor | Actor::Holder(_) | Actor::Expert(_) | Actor::Assistant(_) | Actor::System => {
            Err(Error::Forbidden)
        }
    }
}

#[cfg(test)]
mod tests {
    use domain::Fault;

    use super::*;
    use crate::{
        programme::sample::{actor, changed, programme_fields, published, user},
        testbench::benches,
    };

    fn named(name: &str, query: &str) -> Fields {
        Fields::default().with("name", name).with("query", query)
    }

    #[tokio::test]
    async fn kept_replaced_and_deleted_by_their_owner_alone() {
        for bench in benches().await {
            let service = &bench.service;
            let (amal, slug) = published(service, &programme_fields()).await;
            let second = user(service, "second").await;
            let fields = Fields::default().with("email", "second@example.org");
            service.add_organiser(&amal, &slug, &fields).await.unwrap();
            let second = actor(service, &second).await;
            let (nuri, other) =
                published(service, &changed(&programme_fields(), &[("title.en", "Other")])).await;

            service.save_filter(&amal, &slug, &named("To accept", "state=submitted")).await.unwrap();
            service.save_filter(&amal, &slug, &named("Africa", "group=LDC")).await.unwrap();
            service.save_filter(&amal, &slug, &named("TO  accept", "state=waitlisted")).await.unwrap();
            let own = service.saved_filters(&amal, &slug).await.unwrap();
            let own: Vec<_> = own.iter().map(|one| (one.id, one.name.as_str(), one.query.as_str())).collect();
            assert_eq!((own[0].1, own[1].1, own[1].2), ("Africa", "TO  accept", "state=waitlisted"));
            assert_eq!(own.len(), 2, "{}", service.db().name());

            for wrong in [named(" ", "x=1"), named(&"n".repeat(61), "x=1"), named("A", &"q".repeat(1001))] {
                let answer = service.save_filter(&amal, &slug, &wrong).await;
                assert!(matches!(answer, Err(Error::Faults(_))), "{answer:?}");
            }
            let answer = service.save_filter(&amal, &slug, &named("", "")).await;
            assert!(matches!(answer, Err(Error::Faults(faults)) if faults.of("name") == Some(&Fault::Empty)));

            // Another organiser of the same programme, of another one, and nobody.
            assert!(service.saved_filters(&second, &slug).await.unwrap().is_empty());
            let gone = service.delete_filter(&second, &slug, own[0].0).await;
            assert!(matches!(gone, Err(Error::NotFound)));
            let crossed = service.delete_filter(&amal, &other, own[0].0).await;
            assert!(matches!(crossed, Err(Error::Forbidden)));
            let foreign = service.save_filter(&nuri, &slug, &named("Mine", "")).await;
            assert!(matches!(foreign, Err(Error::Forbidden)));
            assert!(matches!(service.saved_filters(&nuri, &slug).await, Err(Error::Forbidden)));
            let nobody = service.saved_filters(&Actor::Visitor, &slug).await;
            assert!(matches!(nobody, Err(Error::NotSignedIn)));
            let system = service.save_filter(&Actor::System, &slug, &named("Mine", "")).await;
            assert!(matches!(system, Err(Error::Forbidden)));

            service.delete_filter(&amal, &slug, own[0].0).await.unwrap();
            assert_eq!(service.saved_filters(&amal, &slug).await.unwrap().len(), 1);
        }
    }
}
