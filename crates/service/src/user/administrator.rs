//! The way in from the command line: who has the machine and its key may always make an administrator.

use domain::{Fields, Id, Lang, user::User, user::UserDraft};
use storage::{user, user::Account};
use uuid::Uuid;

use crate::{Result, Service};

impl Service {
    /// An active administrator of this address, new or known before, and the address of a link that signs them in
    /// once within 24 hours. The link goes out by mail too.
    ///
    /// # Errors
    /// [`crate::Error::Faults`] on `email` or `name`.
    pub async fn create_administrator(&self, email: &str, name: &str) -> Result<String> {
        let fields = Fields::default().with("email", email).with("name", name);
        let draft = UserDraft::read(&fields)?;
        let service = self.clone();
        self.to_the_end(async move {
            let mut tx = service.db().write().await?;
            let account = if let Some(known) = user::by_email(&mut tx, &draft.email).await? {
                let user = User { admin: true, active: true, ..known.user };
                user::update(&mut tx, &user).await?;
                Account { user, ..known }
            } else {
                let user = User {
                    id: Id::new(Uuid::now_v7()),
                    email: draft.email,
                    name: draft.name,
                    admin: true,
                    staff: true,
                    active: true,
                    has_password: false,
                    lang: Lang::english(),
                    zone: None,
                };
                user::insert(&mut tx, &user, service.now()).await?;
                Account { user, password_hash: None, sign_in_generation: 0 }
            };
            let address = service.post_invitation(&mut tx, &account).await?;
            tx.commit().await?;
            service.ring_mail_bell();
            Ok(address)
        })
        .await
    }

    /// Whether there is no user at all, so that the pages say how to make the first.
    ///
    /// # Errors
    /// [`crate::Error::Busy`] or [`crate::Error::Storage`].
    pub async fn has_no_users(&self) -> Result<bool> {
        let mut conn = self.db().read().await?;
        Ok(user::none_yet(&mut conn).await?)
    }
}
