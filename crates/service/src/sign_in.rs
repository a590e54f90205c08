//! Signing in: by password, or by a link that is mailed and works once.

mod delay;
mod demo;
mod link;
mod password;
mod proof;
#[cfg(test)]
pub(crate) mod tests;

use std::net::IpAddr;

use domain::{Fault, Faults, Fields, Reader};

use crate::{Error, Limited, NewSession, Result, Service};

pub(crate) use delay::Delays;
pub use demo::{DemoPeople, DemoRole};
pub(crate) use password::{Passwords, read_new};
pub(crate) use proof::{PasswordChecked, Proof};

/// What came of the sign-in form.
#[derive(Debug)]
pub enum SignInAnswer {
    SignedIn(NewSession),
    /// If the address is known, a link is on its way there. Said in any case.
    LinkOnItsWay,
}

impl Service {
    /// The sign-in form: fields `email` and, optional, `password`. `old_cookie` is the session cookie that the browser
    /// brought along, whose session ends.
    ///
    /// # Errors
    /// [`Error::Faults`] with the same words for every failure ([`Fault::WrongCredentials`]);
    /// [`Error::TooMany`] after too many.
    pub async fn sign_in(
        &self,
        client: Option<IpAddr>,
        old_cookie: Option<&str>,
        fields: &Fields,
    ) -> Result<SignInAnswer> {
        let mut form = Reader::new(fields);
        let email = form.email("email");
        let email = form.finish(email)?;
        self.limit(Limited::SignIn, client, Some(&email))?;
        let password = fields.get("password");
        if password.is_empty() {
            self.mail_sign_in_link(&email).await?;
            return Ok(SignInAnswer::LinkOnItsWay);
        }
        let checked = self.check_password(&email, password, client).await?;
        let service = self.clone();
        let old_cookie = old_cookie.map(str::to_owned);
        self.to_the_end(async move {
            let mut tx = service.db().write().await?;
            let proof = checked.still(&mut tx).await.map_err(wrong_credentials)?;
            let session = service.begin_session(&mut tx, proof, old_cookie.as_deref()).await?;
            tx.commit().await?;
            Ok(SignInAnswer::SignedIn(session))
        })
        .await
    }

    /// The password of the account of this address, after the waiting that earlier failures cost.
    pub(crate) async fn check_password(
        &self,
        email: &str,
        password: &str,
        client: Option<IpAddr>,
    ) -> Result<PasswordChecked> {
        let delays = &self.0.delays;
        delays.begin(email, client, self.now()).map_err(|retry_after| Error::TooMany { retry_after })?;
        let mut conn = self.db().read().await?;
        let account = storage::user::by_email(&mut conn, email).await?;
        drop(conn);
        let checked =
            self.prove_by_password(account, password.to_owned()).await.map_err(wrong_credentials)?;
        delays.succeed(email, client);
        Ok(checked)
    }
}

/// One answer for every way to fail.
fn wrong_credentials(error: Error) -> Error {
    match error {
        Error::NotSignedIn => Faults::one("password", Fault::WrongCredentials).into(),
        other => other,
    }
}
