//! A person's own calendar: a secret address that calendars ask again and again, and that its owner can revoke.

use domain::{
    Lang,
    permission::{Action, Actor},
    registration::{Registration, RegistrationId, State},
};
use storage::{Conn, person, registration, sign_up};

use crate::{
    Error, Link, ProgrammeView, Purpose, Result, Service,
    audit::Note,
    registration::{keep, seat},
    sign_up::takes_part,
};

/// What the calendar at a secret address shows.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Feed {
    /// As published, with the person's own sessions alone, cancelled ones too; with none of a registration that takes
    /// no part (any more), so that calendars become empty.
    pub view: ProgrammeView,
    /// The organiser has not decided yet.
    pub is_tentative: bool,
    /// The person's own.
    pub lang: Lang,
    /// IANA name.
    pub zone: Option<String>,
}

impl Service {
    /// # Errors
    /// [`Error::BadLink`] for an address that is forged, revoked or made for something else.
    pub async fn feed(&self, token: &str) -> Result<Feed> {
        let link = Link::open(token, self.key(), self.now())?;
        if link.purpose != Purpose::Feed {
            return Err(Error::BadLink);
        }
        let mut conn = self.db().read().await?;
        let found = registration::find(&mut conn, RegistrationId::new(link.record)).await?;
        let registration = found.ok_or(Error::BadLink)?;
        if registration.feed_generation != link.generation {
            return Err(Error::BadLink);
        }
        let mut view = self.programme_of(&mut conn, registration.programme).await?;
        own_alone(&mut conn, &registration, &mut view).await?;
        Ok(Feed {
            view,
            is_tentative: registration.state == State::Submitted,
            lang: registration.lang,
            zone: registration.zone,
        })
    }

    /// The secret part of the address, for the owner alone; `None` for a registration that takes no part.
    pub(crate) fn feed_token(&self, registration: &Registration) -> Option<String> {
        let link = Link {
            purpose: Purpose::Feed,
            record: registration.id.uuid(),
            generation: registration.feed_generation,
            expires: None,
        };
        takes_part(registration.state).then(|| link.seal(self.key()))
    }

    /// Makes a new address by a personal link; the old one stops working.
    ///
    /// # Errors
    /// [`Error::BadLink`], [`Error::LinkExpired`].
    pub async fn renew_feed(&self, token: &str) -> Result<RegistrationId> {
        let mut conn = self.db().read().await?;
        let found = self.registration_of(&mut conn, token, Action::EditRegistration).await?;
        let name = registration::name(&mut conn, found.id).await?.unwrap_or_default();
        drop(conn);
        let service = self.clone();
        self.to_the_end(async move {
            let mut tx = service.db().write().await?;
            seat::lock(&mut tx, found.programme).await?;
            let again = registration::find_for_update(&mut tx, found.id).await?;
            let mut registration = again.ok_or(Error::BadLink)?;
            registration.feed_generation += 1;
            keep(&mut tx, &mut registration, service.now()).await?;
            let note = Note::new(found.programme, "feed-renewed", name);
            service.log(&mut tx, &Actor::Holder(found.id), note).await?;
            tx.commit().await?;
            Ok(found.id)
        })
        .await
    }
}

async fn own_alone(conn: &mut Conn, registration: &Registration, view: &mut ProgrammeView) -> Result<()> {
    if !takes_part(registration.state) {
        view.sessions.clear();
        view.cancelled.clear();
        return Ok(());
    }
    let person = person::find(conn, registration.person).await?.ok_or(Error::BadLink)?.details;
    let signed_up = sign_up::taken_of(conn, registration.id).await?;
    for items in [&mut view.sessions, &mut view.cancelled] {
        items.retain(|item| {
            let session = &item.session;
            session.attendance.includes(&person, signed_up.contains(&session.id))
        });
    }
    Ok(())
}
