//! Whoever holds a personal link.

use domain::{
    permission::{Action, Actor, Object, may},
    registration::{Registration, RegistrationId},
};
use storage::{Conn, registration};

use crate::{Error, Link, LinkError, Purpose, Result, Service};

impl Service {
    /// The registration that a personal link opens, if its holder may do this to it.
    ///
    /// # Errors
    /// [`Error::BadLink`] for a forged, revoked or foreign link, [`Error::LinkExpired`].
    pub(crate) async fn registration_of(
        &self,
        conn: &mut Conn,
        token: &str,
        action: Action,
    ) -> Result<Registration> {
        let link = Link::open(token, self.key(), self.now())?;
        let registration = self.linked(conn, link).await?;
        let actor = Actor::Holder(registration.id);
        let object = Object::Registration { id: registration.id, programme: registration.programme };
        may(&actor, action, object)?;
        Ok(registration)
    }

    /// The slug of the programme that a link of ours is about, even if its time is over: there a new one can be
    /// asked for.
    ///
    /// # Errors
    /// [`Error::BadLink`] for a forged, revoked or foreign link.
    pub async fn programme_of_link(&self, token: &str) -> Result<String> {
        let link = match Link::open(token, self.key(), self.now()) {
            Ok(link) | Err(LinkError::Expired(link)) => link,
            Err(LinkError::Bad) => return Err(Error::BadLink),
        };
        let mut conn = self.db().read().await?;
        let registration = self.linked(&mut conn, link).await?;
        let programme = storage::programme::find(&mut conn, registration.programme).await?;
        Ok(programme.ok_or(Error::BadLink)?.slug)
    }

    /// A lasting personal link's token, for its owner alone.
    ///
    /// # Errors
    /// [`Error::NotFound`] if there is no such registration.
    pub async fn personal_token(&self, id: RegistrationId) -> Result<String> {
        let mut conn = self.db().read().await?;
        let registration = registration::find(&mut conn, id).await?.ok_or(Error::NotFound)?;
        let link = Link {
            purpose: Purpose::Registration,
            record: id.uuid(),
            generation: registration.link_generation,
            expires: None,
        };
        Ok(link.seal(self.key()))
    }

    async fn linked(&self, conn: &mut Conn, link: Link) -> Result<Registration> {
        match link.purpose {
            Purpose::Confirm | Purpose::Registration => {}
            Purpose::SignIn | Purpose::Engagement | Purpose::Feed | Purpose::Assistant => {
                return Err(Error::BadLink);
            }
        }
        let id = RegistrationId::new(link.record);
        let registration = registration::find(conn, id).await?.ok_or(Error::BadLink)?;
        if registration.link_generation == link.generation { Ok(registration) } else { Err(Error::BadLink) }
    }
}
