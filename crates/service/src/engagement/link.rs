//! The personal link of an expert's part in a session.

use domain::{
    engagement::{Engagement, EngagementId},
    permission::{Action, Actor, Object, may},
};
use storage::{Conn, engagement};

use crate::{Error, Link, Purpose, Result, Service};

impl Service {
    /// The token as it stands in the address.
    pub(crate) fn engagement_token(&self, engagement: &Engagement) -> String {
        let link = Link {
            purpose: Purpose::Engagement,
            record: engagement.id.uuid(),
            generation: engagement.link_generation,
            expires: None,
        };
        link.seal(self.key())
    }

    /// What a personal link opens, and its expert, as whom its holder acts.
    ///
    /// # Errors
    /// [`Error::BadLink`] for a forged, revoked or foreign link.
    pub(super) async fn engagement_of_link(
        &self,
        conn: &mut Conn,
        token: &str,
    ) -> Result<(Engagement, Actor)> {
        let link = Link::open(token, self.key(), self.now())?;
        if link.purpose != Purpose::Engagement {
            return Err(Error::BadLink);
        }
        let found = engagement::find(conn, EngagementId::new(link.record)).await?;
        let found = found.filter(|found| found.link_generation == link.generation).ok_or(Error::BadLink)?;
        let expert = Actor::Expert(found.expert);
        may(&expert, Action::ActAsExpert, Object::Expert(found.expert))?;
        Ok((found, expert))
    }
}
