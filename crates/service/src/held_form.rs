//! Forms sent after the sender's session had ended: kept for a day, and given back to the same user alone.

use chrono::{DateTime, Utc};
use domain::{Fields, Id, permission::Actor, user::UserId};
use storage::held_form::{self, HeldForm, HeldFormId};
use uuid::Uuid;

use crate::{Error, Result, Service, staff_session};

/// As many as anybody has open at once; more are not kept, and the page says so.
const MOST: usize = 20;

/// A form as it is given back.
#[derive(Debug, Clone)]
pub struct Held {
    pub id: HeldFormId,
    /// Where it was sent to: a path of this site, with its query.
    pub path: String,
    pub fields: Fields,
    pub at: DateTime<Utc>,
}

impl Service {
    /// Keeps a form that came with the cookie of a session that is over. False if the cookie says of nobody whose
    /// session ended within a day: then there is nobody to give it back to. Passwords are left out.
    ///
    /// # Errors
    /// [`Error::Busy`] or [`Error::Storage`]; then nothing is kept.
    pub async fn hold_form(&self, cookie: &str, path: &str, fields: &Fields) -> Result<bool> {
        let mut conn = self.db().read().await?;
        let now = self.now();
        let Some(account) = staff_session::lapsed(&mut conn, cookie, now).await? else { return Ok(false) };
        if held_form::of(&mut conn, account.user.id).await?.len() >= MOST {
            return Ok(false);
        }
        drop(conn);
        let pairs: Vec<(&str, &str)> = fields.iter().filter(|(name, _)| !name.contains("password")).collect();
        let form = HeldForm {
            id: Id::new(Uuid::now_v7()),
            user: account.user.id,
            path: path.to_owned(),
            body: serde_json::to_string(&pairs).map_err(|_| Error::Broken)?,
            created_at: now,
        };
        let service = self.clone();
        self.to_the_end(async move {
            let mut tx = service.db().write().await?;
            held_form::insert(&mut tx, &form).await?;
            tx.commit().await?;
            Ok(true)
        })
        .await
    }

    /// What is kept for the actor, the newest first.
    ///
    /// # Errors
    /// [`Error::NotSignedIn`] for anybody but a user.
    pub async fn held_forms(&self, actor: &Actor) -> Result<Vec<Held>> {
        let user = own_id(actor)?;
        let mut conn = self.db().read().await?;
        let oldest = self.now() - staff_session::KEPT_AFTER;
        let forms = held_form::of(&mut conn, user).await?;
        forms
            .into_iter()
            .filter(|form| form.created_at > oldest)
            .map(|form| {
                let pairs = serde_json::from_str(&form.body).map_err(|_| Error::Broken)?;
                Ok(Held { id: form.id, path: form.path, fields: Fields::new(pairs), at: form.created_at })
            })
            .collect()
    }

    /// Throws one away.
    ///
    /// # Errors
    /// [`Error::NotFound`] unless it is kept for the actor.
    pub async fn discard_held_form(&self, actor: &Actor, id: HeldFormId) -> Result<()> {
        let user = own_id(actor)?;
        let service = self.clone();
        self.to_the_end(async move {
            let mut tx = service.db().write().await?;
            if !held_form::delete(&mut tx, user, id).await? {
                return Err(Error::NotFound);
            }
            Ok(tx.commit().await?)
        })
        .await
    }
}

/// The user behind an actor, for what is everybody's own.
pub(crate) fn own_id(actor: &Actor) -> Result<UserId> {
    match actor {
        Actor::User { id, .. } | Actor::Expert(id) => Ok(*id),
        Actor::Visitor | Actor::Holder(_) | Actor::Assistant(_) | Actor::System => Err(Error::NotSignedIn),
    }
}
