//! What a user changes of themselves.

use std::net::IpAddr;

use domain::{Fault, Faults, Fields, Lang, Reader, permission::Actor, user::User};
use storage::{staff_session, user};

use crate::{Error, NewSession, Result, Service, expert, held_form::own_id, sign_in};

impl Service {
    /// Name, language and zone: fields `name`, `lang`, `zone` (empty for none).
    ///
    /// # Errors
    /// [`Error::NotSignedIn`] for anybody but a user; [`Error::Faults`].
    pub async fn edit_profile(&self, actor: &Actor, fields: &Fields) -> Result<()> {
        let id = own_id(actor)?;
        let mut form = Reader::new(fields);
        let name = form.required_line("name", 200);
        let lang = Lang::parse(fields.get("lang")).ok().filter(|lang| self.catalogue().speaks(lang));
        if lang.is_none() {
            form.fault("lang", Fault::NotOffered);
        }
        let typed = fields.get("zone").trim();
        let zone = self.zones().parse(typed).map(|zone| zone.name().to_owned());
        if zone.is_none() && !typed.is_empty() {
            form.fault("zone", Fault::NotAZone);
        }
        // The language is missing only together with a fault.
        let (name, lang, zone) = form.finish((name, lang.unwrap_or_else(Lang::english), zone))?;
        let service = self.clone();
        self.to_the_end(async move {
            let mut tx = service.db().write().await?;
            let account = user::find_for_update(&mut tx, id).await?.ok_or(Error::NotSignedIn)?;
            user::update(&mut tx, &User { name, lang, zone, ..account.user }).await?;
            expert::renamed(&mut tx, id).await?;
            Ok(tx.commit().await?)
        })
        .await
    }

    /// Sets or changes the password: fields `old_password` (where one is set) and `new_password`. All sessions end and
    /// all sign-in links are taken back; the browser that did it goes on with the new session.
    ///
    /// # Errors
    /// [`Error::NotSignedIn`] for anybody but a user; [`Error::Faults`]; [`Error::TooMany`] after wrong old passwords.
    pub async fn change_password(
        &self,
        actor: &Actor,
        client: Option<IpAddr>,
        fields: &Fields,
    ) -> Result<NewSession> {
        let id = own_id(actor)?;
        let new = sign_in::read_new(fields, "new_password")?;
        let mut conn = self.db().read().await?;
        let account = user::find(&mut conn, id).await?.ok_or(Error::NotSignedIn)?;
        drop(conn);
        let proof = self.prove_for_change(&account, fields.get("old_password"), client).await?;
        let hash = self.0.passwords.hash(new).await?;
        let service = self.clone();
        self.to_the_end(async move {
            let mut tx = service.db().write().await?;
            let proof = proof.still(&mut tx).await?;
            let present = user::find(&mut tx, id).await?.ok_or(Error::NotSignedIn)?;
            user::set_password(&mut tx, id, &hash).await?;
            user::raise_sign_in_generation(&mut tx, id, present.sign_in_generation).await?;
            staff_session::delete_of(&mut tx, id).await?;
            let session = service.begin_session(&mut tx, proof, None).await?;
            tx.commit().await?;
            Ok(session)
        })
        .await
    }

    /// The old password where there is one; else being signed in is enough.
    async fn prove_for_change(
        &self,
        account: &user::Account,
        old: &str,
        client: Option<IpAddr>,
    ) -> Result<sign_in::PasswordChecked> {
        if account.password_hash.is_none() {
            return Ok(sign_in::PasswordChecked::none_set(account.clone()));
        }
        self.check_password(&account.user.email, old, client).await.map_err(|error| match error {
            Error::Faults(_) => Faults::one("old_password", Fault::WrongCredentials).into(),
            other => other,
        })
    }
}
