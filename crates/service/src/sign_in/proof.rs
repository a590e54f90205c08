//! The proofs that open a session, and the only places that make one.

use domain::user::User;
use storage::{Conn, user, user::Account};

use crate::{Error, Link, LinkError, Purpose, Result, Service};

use super::DemoRole;

/// Somebody has shown who they are. Made here alone, so that no path can begin a session without.
#[derive(Debug)]
pub(crate) struct Proof(User);

impl Proof {
    pub fn user(self) -> User {
        self.0
    }
}

impl Service {
    /// By password: `seen` is the account as it was when the hash was checked; it must not have changed since.
    ///
    /// # Errors
    /// [`Error::NotSignedIn`] for any failure alike.
    pub(super) async fn prove_by_password(
        &self,
        seen: Option<Account>,
        password: String,
    ) -> Result<PasswordChecked> {
        let hash = seen.as_ref().and_then(|account| account.password_hash.clone());
        let right = self.0.passwords.verify(password, hash).await?;
        seen.filter(|account| right && account.user.active).map(PasswordChecked).ok_or(Error::NotSignedIn)
    }

    /// By a mailed link, which is used up by this.
    ///
    /// # Errors
    /// [`Error::BadLink`] for one that is forged, made for something else or of a user switched off;
    /// [`Error::LinkExpired`] for one that was used or taken back, or whose time is over.
    pub(super) async fn prove_by_link(&self, tx: &mut Conn, token: &str) -> Result<Proof> {
        let (account, link) = self.open_sign_in_link(tx, token).await?;
        if !user::raise_sign_in_generation(tx, account.user.id, link.generation).await? {
            return Err(Error::LinkExpired);
        }
        Ok(Proof(account.user))
    }

    /// Whose link it is, while it is still worth something. Uses nothing up.
    pub(super) async fn open_sign_in_link(&self, conn: &mut Conn, token: &str) -> Result<(Account, Link)> {
        let link = match Link::open(token, self.key(), self.now()) {
            Ok(link) if link.purpose == Purpose::SignIn => link,
            Err(LinkError::Expired(link)) if link.purpose == Purpose::SignIn => {
                return Err(Error::LinkExpired);
            }
            Ok(_) | Err(LinkError::Bad | LinkError::Expired(_)) => return Err(Error::BadLink),
        };
        let account = user::find(conn, domain::Id::new(link.record)).await?.ok_or(Error::BadLink)?;
        if !account.user.active {
            return Err(Error::BadLink);
        }
        if account.sign_in_generation != link.generation {
            return Err(Error::LinkExpired);
        }
        Ok((account, link))
    }

    /// By nothing at all, on a database that holds invented data only.
    ///
    /// # Errors
    /// [`Error::NotFound`] where the data is real.
    pub(super) async fn prove_by_demo(&self, tx: &mut Conn, role: DemoRole) -> Result<Proof> {
        let id = self.demo_user(tx, role).await?.ok_or(Error::NotFound)?;
        let account =
            user::find(tx, id).await?.filter(|account| account.user.active).ok_or(Error::NotFound)?;
        Ok(Proof(account.user))
    }
}

/// The right password of an account as it was a moment ago.
#[derive(Debug)]
pub(crate) struct PasswordChecked(Account);

impl PasswordChecked {
    /// For an account that has no password to check: a signed-in user sets the first one.
    pub fn none_set(account: Account) -> Self {
        Self(Account { password_hash: None, ..account })
    }

    /// The proof, if the account is still the same: checking takes a while, and the password may have been changed or
    /// the user switched off meanwhile. Whoever changes it now waits, and ends the session that this proof opens.
    pub async fn still(self, tx: &mut Conn) -> Result<Proof> {
        let now = user::find_for_update(tx, self.0.user.id).await?;
        now.filter(|account| account.user.active && account.password_hash == self.0.password_hash)
            .map(|account| Proof(account.user))
            .ok_or(Error::NotSignedIn)
    }
}
