//! A person corrects the own data.

use domain::{
    Fault, Faults, Fields, Reader,
    permission::{Action, Actor},
    person::{Person, PersonDetails},
    registration::{Registration, RegistrationId},
};
use storage::{Conn, person, registration};

use super::{keep, seat};
use crate::{Error, Refusal, Result, Service, audit::Note};

impl Service {
    /// Edits by a personal link everything but the address, which the link itself stands for.
    ///
    /// Fields: those of [`PersonDetails`] but `email`, `motivation`, and `revision` as the form was given.
    ///
    /// # Errors
    /// [`Error::BadLink`], [`Error::LinkExpired`]; [`Error::Faults`], also where the record changed since the form
    /// was opened; [`Error::Refused`] for a registration that does not stand or is not confirmed.
    pub async fn edit_own(&self, token: &str, fields: &Fields) -> Result<RegistrationId> {
        let mut conn = self.db().read().await?;
        let found = self.registration_of(&mut conn, token, Action::EditRegistration).await?;
        let known = person::find(&mut conn, found.person).await?.ok_or(Error::NotFound)?;
        drop(conn);
        if !is_editable(&found) {
            return Err(Error::Refused(Refusal::Step));
        }
        let (details, motivation, revision) = read(fields, &known.details.email)?;
        self.check_countries(&details).await?;

        let service = self.clone();
        self.to_the_end(async move {
            let mut tx = service.db().write().await?;
            seat::lock(&mut tx, found.programme).await?;
            let mut registration =
                registration::find_for_update(&mut tx, found.id).await?.ok_or(Error::BadLink)?;
            if !is_editable(&registration) {
                return Err(Error::Refused(Refusal::Step));
            }
            let name = details.full_name();
            let person = Person { id: registration.person, details, revision };
            write_person(&mut tx, &person).await?;
            registration.motivation = motivation;
            keep(&mut tx, &mut registration, service.now()).await?;
            service.tell_of_delegation(&mut tx, &mut registration, &person.details).await?;
            let note = Note::new(registration.programme, "registration-edited", name);
            service.log(&mut tx, &Actor::Holder(registration.id), note).await?;
            tx.commit().await?;
            service.ring_mail_bell();
            Ok(registration.id)
        })
        .await
    }
}

pub(super) fn is_editable(registration: &Registration) -> bool {
    registration.state.is_active() && registration.state.is_confirmed()
}

/// The address comes from the record, whatever was sent.
fn read(fields: &Fields, email: &str) -> Result<(PersonDetails, String, i64)> {
    let sent = fields.iter().filter(|(name, _)| *name != "email");
    let mut all: Vec<(String, String)> = sent.map(|(name, value)| (name.into(), value.into())).collect();
    all.push(("email".to_owned(), email.to_owned()));
    let fields = Fields::new(all);

    let details = PersonDetails::read(&fields);
    let mut form = Reader::new(&fields);
    let motivation = form.prose("motivation", 2000);
    let revision = form.number("revision", 0, i64::MAX);
    match (details, form.finish((motivation, revision))) {
        (Ok(details), Ok((motivation, revision))) => Ok((details, motivation, revision)),
        (Err(mut faults), Err(more)) => {
            faults.0.extend(more.0);
            Err(faults.into())
        }
        (Err(faults), Ok(_)) | (Ok(_), Err(faults)) => Err(faults.into()),
    }
}

async fn write_person(tx: &mut Conn, person: &Person) -> Result<()> {
    match person::update(tx, person).await {
        Ok(true) => Ok(()),
        Ok(false) => Err(Faults::one("revision", Fault::Changed).into()),
        // Another person of this name has the same address.
        Err(storage::Error::Taken) => Err(Faults::one("family_name", Fault::Taken).into()),
        Err(other) => Err(other.into()),
    }
}
