//! What is said of an expert, and whether they are on the list.

use domain::{
    Fields,
    expert::{Expert, Profile},
    permission::{Action, Actor, Object, may},
    user::UserId,
};
use storage::expert;

use super::{about, same_revision};
use crate::{Error, Result, Service, audit::Note, permit::permit};

impl Service {
    /// The profile, by the expert or an organiser: the fields of [`Profile::read`], and `revision`.
    ///
    /// # Errors
    /// [`Error::NotSignedIn`], [`Error::Forbidden`], [`Error::NotFound`]; [`Error::Faults`], with
    /// [`domain::Fault::Changed`] at `revision` if somebody was quicker.
    pub async fn edit_expert(&self, actor: &Actor, id: UserId, fields: &Fields) -> Result<()> {
        if may(actor, Action::EditExperts, Object::House).is_err() {
            about(actor, Action::ActAsExpert, id)?;
        }
        let profile = self.read_expert(fields)?;
        let fields = fields.clone();
        self.change_expert(actor, id, move |present| {
            same_revision(&fields, present)?;
            let note = changed(present, &profile);
            present.profile = profile;
            Ok(note)
        })
        .await
    }

    /// Takes an expert off the list, or puts them back: who is inactive is asked for nothing new, and keeps everything.
    ///
    /// # Errors
    /// [`Error::NotSignedIn`], [`Error::Forbidden`], [`Error::NotFound`].
    pub async fn set_expert_active(&self, actor: &Actor, id: UserId, active: bool) -> Result<()> {
        permit(actor, Action::EditExperts)?;
        self.change_expert(actor, id, move |present| {
            let action = if active { "expert-reactivated" } else { "expert-deactivated" };
            present.active = active;
            Ok(Note { action, subject: present.name.clone(), ..Note::default() })
        })
        .await
    }

    /// Changes one expert in one transaction, with the line in the log that `change` writes.
    pub(super) async fn change_expert<F>(&self, actor: &Actor, id: UserId, change: F) -> Result<()>
    where
        F: FnOnce(&mut Expert) -> Result<Note> + Send + 'static,
    {
        let (service, actor) = (self.clone(), actor.clone());
        self.to_the_end(async move {
            let mut tx = service.db().write().await?;
            let present = expert::find_for_update(&mut tx, id).await?.ok_or(Error::NotFound)?;
            let mut changed = present.clone();
            let note = change(&mut changed)?;
            let confirmed = Expert { confirmed_at: changed.confirmed_at, ..present.clone() };
            if changed != confirmed {
                changed.revision += 1;
            }
            if changed != confirmed || note.action == "availability-confirmed" {
                service.log(&mut tx, &actor, note).await?;
            }
            if changed != present {
                expert::update(&mut tx, &changed).await?;
            }
            Ok(tx.commit().await?)
        })
        .await
    }
}

fn changed(before: &Expert, after: &Profile) -> Note {
    let languages = |profile: &Profile| {
        profile.languages.iter().map(|lang| lang.code().to_owned()).collect::<Vec<_>>().join(", ")
    };
    let present = &before.profile;
    Note { action: "expert-changed", subject: before.name.clone(), ..Note::default() }
        .change("fields", present.fields.join(", "), after.fields.join(", "))
        .change("languages", languages(present), languages(after))
        .change("institution", &present.institution, &after.institution)
        .change("zone", &present.home_zone, &after.home_zone)
}
