//! Sessions of signed-in staff: who a cookie belongs to, and how long it is worth something.

use base64::{Engine, engine::general_purpose::URL_SAFE_NO_PAD};
use chrono::{DateTime, TimeDelta, Utc};
use domain::{permission::Actor, user::User};
use rand::{TryRngCore, rngs::OsRng};
use sha2::{Digest, Sha256};
use storage::{
    Conn, staff_session,
    staff_session::{Hash, StaffSession},
    user::Account,
};

use crate::{Error, Result, Service, sign_in::Proof};

/// A session without requests ends after this.
const IDLE: TimeDelta = TimeDelta::minutes(30);
/// However busy it is, a session ends after this.
const LONGEST: TimeDelta = TimeDelta::hours(12);
/// Requests are noted no more often than this, so that reading pages does not keep the database writing.
const NOTED_EVERY: TimeDelta = TimeDelta::minutes(1);
/// A session that is over still tells whose form it was that came too late.
pub(crate) const KEPT_AFTER: TimeDelta = TimeDelta::hours(24);

/// Who is signed in.
#[derive(Debug, Clone)]
pub struct SignedIn {
    pub user: User,
    pub actor: Actor,
    /// SHA-256 of the cookie's value.
    pub session: Hash,
}

/// A session just begun. `cookie` is known to nobody but the browser that gets it.
#[derive(Clone)]
pub struct NewSession {
    pub user: User,
    pub cookie: String,
}

impl std::fmt::Debug for NewSession {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("NewSession").field("user", &self.user.id).finish_non_exhaustive()
    }
}

impl Service {
    /// Who holds this cookie; `None` for a session that is over, of a user switched off, or not ours.
    ///
    /// # Errors
    /// [`Error::Busy`] or [`Error::Storage`] when it cannot be looked up.
    pub async fn signed_in(&self, cookie: &str) -> Result<Option<SignedIn>> {
        let Some(hash) = hash(cookie) else { return Ok(None) };
        let now = self.now();
        let mut conn = self.db().read().await?;
        let Some((session, account)) = staff_session::find(&mut conn, &hash).await? else { return Ok(None) };
        if is_over(&session, now) || !account.user.active {
            return Ok(None);
        }
        let organises = storage::user::organises(&mut conn, account.user.id).await?;
        drop(conn);
        if session.seen_at + NOTED_EVERY <= now {
            self.note(hash, now);
        }
        let user = &account.user;
        let actor = if user.staff || user.admin || !organises.is_empty() {
            Actor::User { id: user.id, admin: user.admin, organises }
        } else {
            Actor::Expert(user.id)
        };
        Ok(Some(SignedIn { user: account.user, actor, session: hash }))
    }

    /// Ends the session of this cookie, if there is one.
    ///
    /// # Errors
    /// [`Error::Busy`] or [`Error::Storage`]; then the session lives on.
    pub async fn sign_out(&self, cookie: &str) -> Result<()> {
        let Some(hash) = hash(cookie) else { return Ok(()) };
        let service = self.clone();
        self.to_the_end(async move {
            let mut tx = service.db().write().await?;
            staff_session::delete(&mut tx, &hash).await?;
            Ok(tx.commit().await?)
        })
        .await
    }

    /// Removes sessions that are over for so long that no form can still come from them, and forms nobody asked for
    /// again. For the worker, now and then.
    ///
    /// # Errors
    /// [`Error::Busy`] or [`Error::Storage`].
    pub async fn forget_old_sessions(&self) -> Result<u64> {
        let service = self.clone();
        self.to_the_end(async move {
            let before = service.now() - KEPT_AFTER;
            let mut tx = service.db().write().await?;
            let sessions = staff_session::delete_unseen_since(&mut tx, before).await?;
            let forms = storage::held_form::delete_before(&mut tx, before).await?;
            tx.commit().await?;
            Ok(sessions + forms)
        })
        .await
    }

    /// Begins a session for whom the proof names. The one way in: every kind of signing in ends here.
    ///
    /// The identifier is always new, and the session of the cookie that the browser brought along ends, so that
    /// a planted cookie is worth nothing.
    pub(crate) async fn begin_session(
        &self,
        tx: &mut Conn,
        proof: Proof,
        old_cookie: Option<&str>,
    ) -> Result<NewSession> {
        let user = proof.user();
        if let Some(old) = old_cookie.and_then(hash) {
            staff_session::delete(tx, &old).await?;
        }
        let now = self.now();
        let cookie = fresh_cookie()?;
        let session = StaffSession {
            hash: hash(&cookie).ok_or(Error::Broken)?,
            user: user.id,
            created_at: now,
            seen_at: now,
            expires_at: now + LONGEST,
        };
        staff_session::insert(tx, &session).await?;
        Ok(NewSession { user, cookie })
    }

    /// Notes the request besides; a database that cannot write now must not keep anybody from reading.
    fn note(&self, hash: Hash, now: DateTime<Utc>) {
        let service = self.clone();
        self.0.writes.spawn(async move {
            let noted = async {
                let mut tx = service.db().write().await?;
                staff_session::touch(&mut tx, &hash, now).await?;
                tx.commit().await
            };
            if let Err(error) = noted.await {
                tracing::warn!(%error, "a request of a session was not noted");
            }
        });
    }
}

/// Whose session it was, of a cookie whose session is over since less than a day; nobody's if it lives still.
pub(crate) async fn lapsed(conn: &mut Conn, cookie: &str, now: DateTime<Utc>) -> Result<Option<Account>> {
    let Some(hash) = hash(cookie) else { return Ok(None) };
    let found = staff_session::find(conn, &hash).await?;
    Ok(found
        .filter(|(session, account)| {
            is_over(session, now) && account.user.active && session.seen_at + KEPT_AFTER > now
        })
        .map(|(_, account)| account))
}

fn is_over(session: &StaffSession, now: DateTime<Utc>) -> bool {
    session.seen_at + IDLE <= now || session.expires_at <= now
}

/// 32 random bytes as base64url.
fn fresh_cookie() -> Result<String> {
    let mut bytes = [0; 32];
    OsRng.try_fill_bytes(&mut bytes).map_err(|_| Error::Broken)?;
    Ok(URL_SAFE_NO_PAD.encode(bytes))
}

/// What of a cookie stands in the database; `None` for what we never gave out.
fn hash(cookie: &str) -> Option<Hash> {
    let bytes = URL_SAFE_NO_PAD.decode(cookie).ok().filter(|bytes| bytes.len() == 32)?;
    Some(Sha256::digest(bytes).into())
}

#[cfg(test)]
mod tests;
