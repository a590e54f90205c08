//! What can be brought back.

use chrono::{DateTime, Utc};
use domain::{
    permission::{Action, Actor},
    programme::Programme,
    session::Session,
};
use storage::removal::RemovedRegistration;

use crate::{Result, Service, permit::permit, programme::to_see};

#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RemovedSession {
    pub session: Session,
    pub at: DateTime<Utc>,
}

#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RemovedProgramme {
    pub programme: Programme,
    pub at: DateTime<Utc>,
}

/// What was deleted of one programme; the latest first.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Removed {
    pub programme: Programme,
    pub sessions: Vec<RemovedSession>,
    pub registrations: Vec<RemovedRegistration>,
}

impl Service {
    /// # Errors
    /// As [`to_see`].
    pub async fn removed(&self, actor: &Actor, slug: &str) -> Result<Removed> {
        let mut conn = self.db().read().await?;
        let programme = to_see(&mut conn, actor, Action::EditProgramme, slug).await?;
        let sessions = storage::removal::sessions(&mut conn, programme.id).await?;
        let registrations = storage::removal::registrations(&mut conn, programme.id).await?;
        let sessions = sessions.into_iter().map(|(session, at)| RemovedSession { session, at }).collect();
        Ok(Removed { programme, sessions, registrations })
    }

    /// The deleted programmes that the actor organises; all of them for administrators.
    ///
    /// # Errors
    /// [`crate::Error::NotSignedIn`] or [`crate::Error::Forbidden`].
    pub async fn removed_programmes(&self, actor: &Actor) -> Result<Vec<RemovedProgramme>> {
        permit(actor, Action::CreateProgramme)?;
        let own = match actor {
            Actor::User { id, admin: false, .. } => Some(*id),
            _ => None,
        };
        let mut conn = self.db().read().await?;
        let found = storage::removal::programmes(&mut conn, own).await?;
        Ok(found.into_iter().map(|(programme, at)| RemovedProgramme { programme, at }).collect())
    }
}
