//! The link by which an expert lets somebody else keep their availability.

use domain::{
    Fields, Reader,
    expert::Expert,
    permission::{Action, Actor},
    user::UserId,
};
use mail::Letter;
use storage::expert;

use super::about;
use crate::{Error, Link, Purpose, Result, Service, audit::Note, held_form::own_id, outbox::Envelope};

impl Service {
    /// Makes a new link, which ends the one before. With an `assistant_email` it is mailed there, to `assistant_name`.
    /// Answers the token, which is shown this once.
    ///
    /// # Errors
    /// [`Error::NotSignedIn`], [`Error::NotFound`] for a user who is no expert; [`Error::Faults`].
    pub async fn make_assistant_link(&self, actor: &Actor, fields: &Fields) -> Result<String> {
        let id = own_id(actor)?;
        about(actor, Action::ActAsExpert, id)?;
        let mut form = Reader::new(fields);
        let name = form.line("assistant_name", 200);
        let is_mailed = !fields.get("assistant_email").trim().is_empty();
        let email = if is_mailed { form.email("assistant_email") } else { String::new() };
        let (name, email) = form.finish((name, email))?;
        let (service, actor) = (self.clone(), actor.clone());
        let token = self
            .to_the_end(async move {
                let mut tx = service.db().write().await?;
                let mut expert = expert::find_for_update(&mut tx, id).await?.ok_or(Error::NotFound)?;
                expert.assistant.generation += 1;
                expert.assistant.since = Some(service.now());
                expert::update(&mut tx, &expert).await?;
                let note =
                    Note { action: "assistant-invited", subject: expert.name.clone(), ..Note::default() };
                service.log(&mut tx, &actor, note.change("person", "", name.as_str())).await?;
                if !email.is_empty() {
                    let name = if name.is_empty() { email.clone() } else { name };
                    let letter = Letter::AssistantLink { name: name.clone(), expert: expert.name.clone() };
                    let envelope = Envelope {
                        to_email: email,
                        to_name: name,
                        lang: expert.lang.clone(),
                        zone: Some(expert.profile.home_zone.clone()),
                        programme: None,
                        registration: None,
                        user: Some(id),
                    };
                    service.post(&mut tx, envelope, &letter).await?;
                }
                tx.commit().await?;
                service.assistant_token(&expert).ok_or(Error::Broken)
            })
            .await?;
        self.ring_mail_bell();
        Ok(token)
    }

    /// Ends the link. Where there is none, there is none.
    ///
    /// # Errors
    /// [`Error::NotSignedIn`], [`Error::NotFound`] for a user who is no expert.
    pub async fn end_assistant_link(&self, actor: &Actor) -> Result<()> {
        let id = own_id(actor)?;
        about(actor, Action::ActAsExpert, id)?;
        let (service, actor) = (self.clone(), actor.clone());
        self.to_the_end(async move {
            let mut tx = service.db().write().await?;
            let mut expert = expert::find_for_update(&mut tx, id).await?.ok_or(Error::NotFound)?;
            if expert.assistant.since.take().is_some() {
                expert.assistant.generation += 1;
                expert::update(&mut tx, &expert).await?;
                let note = Note { action: "assistant-ended", subject: expert.name, ..Note::default() };
                service.log(&mut tx, &actor, note).await?;
            }
            Ok(tx.commit().await?)
        })
        .await
    }

    /// Whose availability the link lets keep, and as whom its holder acts.
    ///
    /// # Errors
    /// [`Error::BadLink`] for a forged, ended or foreign link.
    pub async fn expert_by_link(&self, token: &str) -> Result<(Actor, Expert)> {
        let link = Link::open(token, self.key(), self.now())?;
        if link.purpose != Purpose::Assistant {
            return Err(Error::BadLink);
        }
        let mut conn = self.db().read().await?;
        let found = expert::find(&mut conn, UserId::new(link.record)).await?.ok_or(Error::BadLink)?;
        let stands = found.assistant.since.is_some() && found.assistant.generation == link.generation;
        if !stands {
            return Err(Error::BadLink);
        }
        Ok((Actor::Assistant(found.user), found))
    }

    /// The token as it stands in the address; `None` where no link was made.
    pub(crate) fn assistant_token(&self, expert: &Expert) -> Option<String> {
        expert.assistant.since?;
        let link = Link {
            purpose: Purpose::Assistant,
            record: expert.user.uuid(),
            generation: expert.assistant.generation,
            expires: None,
        };
        Some(link.seal(self.key()))
    }
}
