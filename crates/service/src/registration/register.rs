//! A visitor registers.

use chrono::{DateTime, TimeDelta, Utc};
use chrono_tz::Tz;
use domain::{
    Fault, Faults, Fields, Lang,
    permission::Actor,
    person::{Person, PersonDetails, PersonId},
    programme::{Programme, Status, Window},
    registration::{Registration, RegistrationDraft, RegistrationId, State},
};
use mail::{Letter, ProgrammeFacts};
use storage::{Conn, registration};
use uuid::Uuid;

use super::{
    keep,
    letter::envelope,
    receipt::Receipt,
    seat::{self, Turn},
};
use crate::{Error, Refusal, Result, Service, audit::Note, failpoint, programme::facts};

/// How long an unconfirmed registration stands.
pub(super) const HOLD: TimeDelta = TimeDelta::hours(24);

/// Who looks at the page: mails go out in this language and zone.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Viewer {
    pub lang: Lang,
    pub zone: Option<Tz>,
}

impl Service {
    /// Takes a registration down until its address is confirmed, with a seat if one is free and nobody waits.
    ///
    /// The same form sent again changes nothing and answers the same. Somebody who stands in the programme already
    /// gets the personal link once more, and the answer is the one that a stranger would get.
    ///
    /// # Errors
    /// [`Error::NotFound`], [`Error::Faults`], and [`Error::Refused`] before and after the time for registering.
    pub async fn register(&self, viewer: Viewer, slug: &str, fields: &Fields) -> Result<Receipt> {
        let view = self.programme(&Actor::Visitor, slug).await?;
        let read = RegistrationDraft::read(fields);
        if let Err(refused) = is_open(&view.programme, self.now()) {
            // A browser may repeat after the last minute what was taken before it.
            return match read {
                Ok(draft) => self.earlier(&view.programme, &draft).await?.ok_or(refused),
                Err(_) => Err(refused),
            };
        }
        let draft = read?;
        self.check_countries(&draft.person).await?;

        let service = self.clone();
        let programme = facts(&view);
        let id = view.programme.id;
        let receipt = self
            .to_the_end(async move {
                let mut tx = service.db().write_in(id.uuid()).await?;
                let asked = Asked { key: service.key_of(&draft), id, draft, viewer, programme };
                let receipt = service.take_down(&mut tx, asked).await?;
                failpoint::reach("register.before-commit");
                tx.commit().await?;
                failpoint::reach("register.after-commit");
                Ok(receipt)
            })
            .await?;
        self.ring_mail_bell();
        Ok(receipt)
    }

    async fn take_down(&self, tx: &mut Conn, mut asked: Asked) -> Result<Receipt> {
        let now = self.now();
        let seats = seat::lock(tx, asked.id).await?;
        while let Some(earlier) = registration::find_by_key(tx, asked.id, asked.key).await? {
            if !has_ended(&earlier, now) {
                return Ok(receipt_of(&earlier, &asked.draft));
            }
            // "Back" in a browser shows the old form with its old key; what it says now is a new registration.
            asked.key = self.key_after(&earlier);
        }
        if seats.status != Status::Published {
            return Err(Error::Refused(Refusal::RegistrationClosed));
        }
        let (person, is_new) = recognise(tx, &asked.draft.person, now).await?;
        if let Some(mut standing) = registration::find_standing(tx, asked.id, person.id).await? {
            if is_overdue(&standing, now) {
                self.expire(tx, &mut standing, now).await?;
                self.offer_next(tx, asked.id).await?;
            } else {
                let free = seat::is_free(tx, asked.id, &seats, now).await?;
                let email = asked.draft.person.email.clone();
                self.remind(tx, standing, &person, asked, now).await?;
                return Ok(Receipt::new(&email, now + HOLD, free));
            }
        }

        let holds_seat = seat::take(tx, asked.id, Turn::New, now).await?;
        let Asked { id, draft, key, viewer, programme } = asked;
        let greeted = draft.person.full_name();
        let receipt = Receipt::new(&draft.person.email, now + HOLD, holds_seat);
        let registration = Registration {
            id: RegistrationId::new(Uuid::now_v7()),
            programme: id,
            person: person.id,
            state: State::Draft,
            holds_seat,
            hold_until: Some(now + HOLD),
            queued_at: None,
            motivation: draft.motivation,
            lang: viewer.lang,
            zone: viewer.zone.map(|zone| zone.name().to_owned()),
            idempotency_key: key,
            link_generation: 0,
            pending: (!is_new && draft.person != person.details).then_some(draft.person),
            calendar_sequence: None,
            told: None,
            feed_generation: 0,
            party: None,
            revision: 0,
            created_at: now,
            updated_at: now,
        };
        registration::insert(tx, &registration).await?;
        let note = Note::new(id, "registration-received", greeted.as_str());
        self.log(tx, &Actor::Holder(registration.id), note).await?;
        let letter =
            Letter::ConfirmAddress { programme, person: greeted, hold_until: now + HOLD, seat: holds_seat };
        self.post(tx, envelope(&registration, &person.details), &letter).await?;
        Ok(receipt)
    }

    /// Somebody who stands in the programme already sent the form again, perhaps with corrections.
    async fn remind(
        &self,
        tx: &mut Conn,
        mut standing: Registration,
        person: &Person,
        asked: Asked,
        now: DateTime<Utc>,
    ) -> Result<()> {
        // Corrections to what is not confirmed yet are kept, and count once the address is confirmed. What is
        // confirmed changes through the personal link alone.
        if let (State::Draft, Some(hold_until)) = (standing.state, standing.hold_until) {
            let greeted = asked.draft.person.full_name();
            standing.pending = (asked.draft.person != person.details).then_some(asked.draft.person);
            standing.motivation = asked.draft.motivation;
            keep(tx, &mut standing, now).await?;
            let letter = Letter::ConfirmAddress {
                programme: asked.programme,
                person: greeted,
                hold_until,
                seat: standing.holds_seat,
            };
            self.post(tx, envelope(&standing, &person.details), &letter).await?;
        } else {
            let letter = Letter::LinkAgain { programme: asked.programme, person: person.details.full_name() };
            self.post(tx, envelope(&standing, &person.details), &letter).await?;
        }
        Ok(())
    }

    /// What this same form was answered before, if it was taken.
    async fn earlier(&self, programme: &Programme, draft: &RegistrationDraft) -> Result<Option<Receipt>> {
        let mut conn = self.db().read().await?;
        let found = registration::find_by_key(&mut conn, programme.id, self.key_of(draft)).await?;
        Ok(found.map(|registration| receipt_of(&registration, draft)))
    }

    /// The time to confirm is over.
    pub(super) async fn expire(
        &self,
        tx: &mut Conn,
        registration: &mut Registration,
        now: DateTime<Utc>,
    ) -> Result<()> {
        registration.state = registration.state.step(State::Expired)?;
        seat::give_back(tx, registration).await?;
        keep(tx, registration, now).await?;
        let name = registration::name(tx, registration.id).await?.unwrap_or_default();
        self.log(tx, &Actor::System, Note::new(registration.programme, "registration-expired", name)).await
    }

    /// The form's key together with all it says: a form that was corrected and sent again is another one.
    fn key_of(&self, draft: &RegistrationDraft) -> Uuid {
        let said = serde_json::to_vec(&(&draft.person, &draft.motivation)).unwrap_or_default();
        let mac = self.key().mac("idempotency", &[draft.idempotency_key.as_bytes(), &said]);
        Uuid::from_slice(&mac[..16]).unwrap_or(draft.idempotency_key)
    }

    /// The key of the same form, sent again after what it became has ended.
    fn key_after(&self, ended: &Registration) -> Uuid {
        let mac = self.key().mac("idempotency-after", &[ended.id.uuid().as_bytes()]);
        Uuid::from_slice(&mac[..16]).unwrap_or_default()
    }

    /// # Errors
    /// [`Error::Faults`] on the fields whose country is not among ours.
    pub(super) async fn check_countries(&self, details: &PersonDetails) -> Result<()> {
        let mut faults = Faults::default();
        for (field, code) in [("citizenship", &details.citizenship), ("residence", &details.residence)] {
            if !self.knows_country(code).await? {
                faults.push(field, Fault::NotOffered);
            }
        }
        if faults.is_empty() { Ok(()) } else { Err(faults.into()) }
    }
}

/// One sent form on its way.
struct Asked {
    id: domain::programme::ProgrammeId,
    draft: RegistrationDraft,
    key: Uuid,
    viewer: Viewer,
    programme: ProgrammeFacts,
}

/// # Errors
/// [`Error::Refused`] before the programme's registration opens and from its closing on.
pub(super) fn is_open(programme: &Programme, now: DateTime<Utc>) -> Result<()> {
    match programme.window(now) {
        Window::Open => Ok(()),
        Window::NotYet => Err(Error::Refused(Refusal::RegistrationNotYetOpen)),
        Window::Closed => Err(Error::Refused(Refusal::RegistrationClosed)),
    }
}

/// The person of this address and name, kept now if there was none (`true`). A known record stays as it is.
async fn recognise(tx: &mut Conn, details: &PersonDetails, now: DateTime<Utc>) -> Result<(Person, bool)> {
    if let Some(person) = storage::person::recognise(tx, details).await? {
        return Ok((person, false));
    }
    let person = Person { id: PersonId::new(Uuid::now_v7()), details: details.clone(), revision: 0 };
    if storage::person::insert(tx, person.id, details, now).await? {
        return Ok((person, true));
    }
    // Registered in another programme at this very moment.
    let person = storage::person::recognise(tx, details).await?.ok_or(Error::Busy)?;
    Ok((person, false))
}

pub(super) fn is_overdue(registration: &Registration, now: DateTime<Utc>) -> bool {
    registration.state == State::Draft && registration.hold_until.is_some_and(|until| until <= now)
}

fn has_ended(registration: &Registration, now: DateTime<Utc>) -> bool {
    matches!(registration.state, State::Withdrawn | State::Expired) || is_overdue(registration, now)
}

fn receipt_of(registration: &Registration, draft: &RegistrationDraft) -> Receipt {
    let until = registration.hold_until.unwrap_or(registration.created_at + HOLD);
    Receipt::new(&draft.person.email, until, registration.holds_seat)
}
