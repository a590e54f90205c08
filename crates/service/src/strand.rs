//! Strands: the fields of work, which administrators keep.

use domain::{
    Fields,
    institution::{Strand, StrandDraft, StrandId},
    permission::{Action, Actor},
};
use storage::strand;
use uuid::Uuid;

use crate::{Error, Refusal, Result, Service, permit::permit};

impl Service {
    /// All, in their order. They are public.
    ///
    /// # Errors
    /// Those of the database.
    pub async fn strands(&self) -> Result<Vec<Strand>> {
        let mut conn = self.db().read().await?;
        Ok(strand::all(&mut conn).await?)
    }

    /// # Errors
    /// [`Error::Forbidden`] but for administrators, [`Error::NotFound`].
    pub async fn strand(&self, actor: &Actor, id: StrandId) -> Result<Strand> {
        permit(actor, Action::EditSettings)?;
        let mut conn = self.db().read().await?;
        strand::find(&mut conn, id).await?.ok_or(Error::NotFound)
    }

    /// # Errors
    /// [`Error::Forbidden`] but for administrators; [`Error::Faults`].
    pub async fn create_strand(&self, actor: &Actor, fields: &Fields) -> Result<StrandId> {
        permit(actor, Action::EditSettings)?;
        let StrandDraft { position, names } = StrandDraft::read(fields)?;
        let id = StrandId::new(Uuid::now_v7());
        let db = self.db().clone();
        self.to_the_end(async move {
            let mut tx = db.write().await?;
            strand::insert(&mut tx, &Strand { id, position, names }).await?;
            tx.commit().await?;
            Ok(id)
        })
        .await
    }

    /// # Errors
    /// [`Error::Forbidden`] but for administrators, [`Error::NotFound`], [`Error::Faults`].
    pub async fn edit_strand(&self, actor: &Actor, id: StrandId, fields: &Fields) -> Result<()> {
        permit(actor, Action::EditSettings)?;
        let StrandDraft { position, names } = StrandDraft::read(fields)?;
        let db = self.db().clone();
        self.to_the_end(async move {
            let mut tx = db.write().await?;
            if !strand::update(&mut tx, &Strand { id, position, names }).await? {
                return Err(Error::NotFound);
            }
            tx.commit().await?;
            Ok(())
        })
        .await
    }

    /// # Errors
    /// [`Error::Forbidden`] but for administrators, [`Error::NotFound`], [`Refusal::InUse`] while a programme
    /// belongs to it.
    pub async fn delete_strand(&self, actor: &Actor, id: StrandId) -> Result<()> {
        permit(actor, Action::EditSettings)?;
        let db = self.db().clone();
        self.to_the_end(async move {
            let mut tx = db.write().await?;
            match strand::delete(&mut tx, id).await {
                Ok(true) => Ok(tx.commit().await?),
                Ok(false) => Err(Error::NotFound),
                Err(storage::Error::Referred) => Err(Error::Refused(Refusal::InUse)),
                Err(other) => Err(other.into()),
            }
        })
        .await
    }
}

#[cfg(test)]
mod tests {
    use domain::Lang;

    use super::*;
    use crate::testbench::benches;

    #[tokio::test]
    async fn administrators_keep_them_in_order() {
        for bench in benches().await {
            let (service, admin) = (&bench.service, &Actor::System);
            service.seed().await.unwrap();
            let fields =
                Fields::default().with("position", "1").with("name.en", "Energy").with("name.fr", "Énergie");
            let id = service.create_strand(admin, &fields).await.unwrap();
            assert_eq!(service.strands().await.unwrap().len(), 6);
            let last = Fields::default().with("position", "9").with("name.fr", "Énergie");
            service.edit_strand(admin, id, &last).await.unwrap();
            let strands = service.strands().await.unwrap();
            assert_eq!(strands.last().unwrap().names.text(&Lang::english()), "Énergie");
            service.delete_strand(admin, id).await.unwrap();
            let staff = Actor::User { id: domain::Id::new(Uuid::nil()), admin: false, organises: Vec::new() };
            assert!(matches!(service.create_strand(&staff, &fields).await, Err(Error::Forbidden)));
        }
    }
}
