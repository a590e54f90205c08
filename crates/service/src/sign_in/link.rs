//! Links that sign in once: mailing, looking at, and using them.

use std::{net::IpAddr, time::Duration};

use chrono::{DateTime, TimeDelta, Utc};
use domain::user::User;
use mail::Letter;
use storage::{Conn, user::Account};

use crate::{Limited, Link, NewSession, Purpose, Result, Service, outbox::Envelope};

/// Asked for by whoever wants in now.
const ASKED_FOR: TimeDelta = TimeDelta::minutes(15);
/// Sent by an administrator to somebody who may read it tomorrow.
const INVITED: TimeDelta = TimeDelta::hours(24);
/// The answer takes at least so long, so that writing a mail down does not tell that the address is known.
const FLOOR: Duration = Duration::from_millis(300);

impl Service {
    /// Mails a link to the user of this address, if there is one who may sign in. Answers the same in the same time
    /// otherwise.
    pub(super) async fn mail_sign_in_link(&self, email: &str) -> Result<()> {
        let (service, email) = (self.clone(), email.to_owned());
        let write = self.to_the_end(async move {
            let mut tx = service.db().write().await?;
            let account = storage::user::by_email(&mut tx, &email).await?;
            if let Some(account) = account.filter(|account| account.user.active) {
                let expires = service.now() + ASKED_FOR;
                service.post_sign_in_link(&mut tx, &account, expires).await?;
            }
            tx.commit().await?;
            service.ring_mail_bell();
            Ok(())
        });
        tokio::join!(write, tokio::time::sleep(FLOOR)).0
    }

    /// Whose link this is; for the page that asks for one more click. Changes nothing.
    ///
    /// # Errors
    /// [`crate::Error::BadLink`], [`crate::Error::LinkExpired`], [`crate::Error::TooMany`].
    pub async fn look_at_sign_in_link(&self, client: Option<IpAddr>, token: &str) -> Result<User> {
        self.limit(Limited::Link, client, None)?;
        let mut conn = self.db().read().await?;
        Ok(self.open_sign_in_link(&mut conn, token).await?.0.user)
    }

    /// Uses the link up and begins a session.
    ///
    /// # Errors
    /// As [`Service::look_at_sign_in_link`].
    pub async fn sign_in_by_link(
        &self,
        client: Option<IpAddr>,
        old_cookie: Option<&str>,
        token: &str,
    ) -> Result<NewSession> {
        self.limit(Limited::SignIn, client, None)?;
        let (service, token) = (self.clone(), token.to_owned());
        let old_cookie = old_cookie.map(str::to_owned);
        self.to_the_end(async move {
            let mut tx = service.db().write().await?;
            let proof = service.prove_by_link(&mut tx, &token).await?;
            let session = service.begin_session(&mut tx, proof, old_cookie.as_deref()).await?;
            tx.commit().await?;
            Ok(session)
        })
        .await
    }

    /// Puts an invitation into the outbox; gives the same link for a terminal.
    pub(crate) async fn post_invitation(&self, tx: &mut Conn, account: &Account) -> Result<String> {
        let expires = self.now() + INVITED;
        self.post_sign_in_link(tx, account, expires).await?;
        let link = Link {
            purpose: Purpose::SignIn,
            record: account.user.id.uuid(),
            generation: account.sign_in_generation,
            expires: Some(expires),
        };
        Ok(format!("{}/sign-in/{}", self.settings().base_url, link.seal(self.key())))
    }

    async fn post_sign_in_link(
        &self,
        tx: &mut Conn,
        account: &Account,
        expires: DateTime<Utc>,
    ) -> Result<()> {
        let user = &account.user;
        let envelope = Envelope {
            to_email: user.email.clone(),
            to_name: user.name.clone(),
            lang: user.lang.clone(),
            zone: user.zone.clone(),
            programme: None,
            registration: None,
            user: Some(user.id),
        };
        let letter =
            Letter::SignIn { name: user.name.clone(), expires, generation: account.sign_in_generation };
        self.post(tx, envelope, &letter).await?;
        Ok(())
    }
}
