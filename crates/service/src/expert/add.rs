//! Becoming an expert: by oneself, or added by an organiser.

use domain::{
    Fault, Faults, Fields, Id, Lang, Reader,
    expert::Profile,
    permission::{Action, Actor},
    user::{User, UserId},
};
use mail::Letter;
use storage::{Conn, expert, user};
use uuid::Uuid;

use super::about;
use crate::{Error, Result, Service, audit::Note, held_form::own_id, outbox::Envelope, permit::permit};

impl Service {
    /// The signed-in user becomes an expert: the fields of [`Profile::read`].
    ///
    /// # Errors
    /// [`Error::NotSignedIn`]; [`Error::Faults`]; [`crate::Refusal::Step`] for one who is one already.
    pub async fn become_expert(&self, actor: &Actor, fields: &Fields) -> Result<()> {
        let id = own_id(actor)?;
        about(actor, Action::ActAsExpert, id)?;
        let profile = self.read_expert(fields)?;
        let (service, actor) = (self.clone(), actor.clone());
        self.to_the_end(async move {
            let mut tx = service.db().write().await?;
            let account = user::find(&mut tx, id).await?.ok_or(Error::NotSignedIn)?;
            expert::insert(&mut tx, &account.user, &profile, service.now()).await.map_err(
                |error| match error {
                    storage::Error::Taken => Error::Refused(crate::Refusal::Step),
                    other => other.into(),
                },
            )?;
            service.log(&mut tx, &actor, added(&account.user, &profile)).await?;
            Ok(tx.commit().await?)
        })
        .await
    }

    /// An organiser adds an expert: `name`, `email`, `lang` (the language to write in), and the fields of
    /// [`Profile::read`]. Who is a user already keeps name, language and rights; a new user may sign in. Both are told
    /// by mail.
    ///
    /// # Errors
    /// [`Error::NotSignedIn`], [`Error::Forbidden`]; [`Error::Faults`], also for an address whose user is an expert.
    pub async fn add_expert(&self, actor: &Actor, fields: &Fields) -> Result<UserId> {
        permit(actor, Action::EditExperts)?;
        let (user, profile) = self.read_new(fields)?;
        let (service, actor) = (self.clone(), actor.clone());
        self.to_the_end(async move {
            let mut tx = service.db().write().await?;
            let user = if let Some(account) = user::by_email(&mut tx, &user.email).await? {
                account.user
            } else {
                user::insert(&mut tx, &user, service.now()).await.map_err(taken)?;
                user
            };
            expert::insert(&mut tx, &user, &profile, service.now()).await.map_err(taken)?;
            service.log(&mut tx, &actor, added(&user, &profile)).await?;
            if user.active {
                service.welcome(&mut tx, &actor, &user).await?;
            }
            tx.commit().await?;
            service.ring_mail_bell();
            Ok(user.id)
        })
        .await
    }

    /// Everything wrong with either half at once.
    fn read_new(&self, fields: &Fields) -> Result<(User, Profile)> {
        let mut form = Reader::new(fields);
        let (name, email) = (form.required_line("name", 200), form.email("email"));
        let lang = Lang::parse(fields.get("lang")).ok().filter(|lang| self.catalogue().speaks(lang));
        if lang.is_none() {
            form.fault("lang", Fault::NotOffered);
        }
        // The language is missing only together with a fault.
        let person = form.finish((name, email, lang.unwrap_or_else(Lang::english)));
        let (name, email, lang, profile) = match (person, self.read_expert(fields)) {
            (Ok((name, email, lang)), Ok(profile)) => (name, email, lang, profile),
            (Err(mut faults), Err(Error::Faults(more))) => {
                faults.0.extend(more.0);
                return Err(faults.into());
            }
            (Err(faults), _) => return Err(faults.into()),
            (_, Err(error)) => return Err(error),
        };
        let zone = Some(profile.home_zone.clone());
        let id = Id::new(Uuid::now_v7());
        let user = User {
            id,
            email,
            name,
            admin: false,
            staff: false,
            active: true,
            has_password: false,
            lang,
            zone,
        };
        Ok((user, profile))
    }

    async fn welcome(&self, tx: &mut Conn, actor: &Actor, user: &User) -> Result<()> {
        let by = match actor {
            Actor::User { id, .. } => user::find(tx, *id).await?.map(|account| account.user.name),
            Actor::Visitor | Actor::Holder(_) | Actor::Expert(_) | Actor::Assistant(_) | Actor::System => {
                None
            }
        };
        let letter =
            Letter::ExpertWelcome { name: user.name.clone(), by: by.unwrap_or_else(|| "Sojourn".to_owned()) };
        let envelope = Envelope {
            to_email: user.email.clone(),
            to_name: user.name.clone(),
            lang: user.lang.clone(),
            zone: user.zone.clone(),
            programme: None,
            registration: None,
            user: Some(user.id),
        };
        self.post(tx, envelope, &letter).await?;
        Ok(())
    }
}

fn added(user: &User, profile: &Profile) -> Note {
    let note = Note { action: "expert-added", subject: user.name.clone(), ..Note::default() };
    note.change("fields", "", profile.fields.join(", ")).change("zone", "", &profile.home_zone)
}

fn taken(error: storage::Error) -> Error {
    match error {
        storage::Error::Taken => Faults::one("email", Fault::Taken).into(),
        other => other.into(),
    }
}
