//! Programmes of a database that is older than versions.

use domain::permission::Actor;

use super::view;
use crate::{Result, Service};

impl Service {
    /// Gives each programme that was published before there were versions its first one: what it is now. Nobody is
    /// written to.
    ///
    /// # Errors
    /// Those of the database.
    pub async fn adopt_versions(&self) -> Result<()> {
        let mut conn = self.db().read().await?;
        let found = storage::edition::unversioned(&mut conn).await?;
        drop(conn);
        for id in found {
            let service = self.clone();
            self.to_the_end(async move {
                let mut tx = service.db().write().await?;
                let found = storage::programme::find_for_update(&mut tx, id).await?;
                // Another server may have been first.
                let Some(programme) = found.filter(|programme| programme.version.is_none()) else {
                    return Ok(());
                };
                let working = view(&mut tx, programme.clone()).await?;
                service.issue(&mut tx, &Actor::System, &programme, None, working, String::new()).await?;
                Ok(tx.commit().await?)
            })
            .await?;
        }
        Ok(())
    }
}
