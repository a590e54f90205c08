//! Whom a new version changes something for.

use std::collections::HashMap;

use domain::{
    clock_move::{ClockMove, is_by_clocks},
    itinerary::{self, Change, Item, Itinerary},
    registration::{Registration, RegistrationId, State},
    session::SessionId,
    version::{Edition, Version},
};
use mail::Letter;
use storage::{Conn, registration::Listed};

use crate::{Error, Result, Service, entry, outbox::Envelope};

/// How many registrations are read at a time.
const BATCH: i64 = 200;

/// Somebody whose own itinerary is another one than they were told.
pub(crate) struct Touched {
    pub registration: Registration,
    pub person: domain::person::PersonDetails,
    pub items: Vec<Item>,
    pub changes: Vec<Change>,
}

/// Those who have a place in sessions for which one signs up.
pub(crate) type SignedUp = HashMap<RegistrationId, Vec<SessionId>>;

pub(crate) async fn signed_up(conn: &mut Conn, edition: &Edition) -> Result<SignedUp> {
    let mut all = SignedUp::new();
    for (registration, session) in storage::sign_up::taken_of_programme(conn, edition.programme.id).await? {
        all.entry(registration).or_default().push(session);
    }
    Ok(all)
}

/// Those whom `after` touches among the registrations from `offset` on, and where to go on, if there are more.
pub(crate) async fn touched(
    conn: &mut Conn,
    before: &Edition,
    after: &Edition,
    signed_up: &SignedUp,
    offset: i64,
) -> Result<(Vec<Touched>, Option<i64>)> {
    let everybody = storage::registration::Filter::default();
    let batch = storage::registration::list(conn, after.programme.id, &everybody, BATCH, offset).await?;
    let more = i64::try_from(batch.len()).is_ok_and(|read| read == BATCH).then_some(offset + BATCH);
    let found = batch.into_iter().filter_map(|listed| one(listed, before, after, signed_up)).collect();
    Ok((found, more))
}

fn one(listed: Listed, before: &Edition, after: &Edition, signed_up: &SignedUp) -> Option<Touched> {
    let Listed { registration, person, .. } = listed;
    let person = person.details;
    if !registration.state.is_active() || !registration.state.is_confirmed() {
        return None;
    }
    let places = signed_up.get(&registration.id).map(Vec::as_slice).unwrap_or_default();
    let told = match (&registration.told, registration.state) {
        (Some(told), _) => told.items.clone(),
        // Accepted before there were versions: they were told what was public.
        (None, State::Accepted) => itinerary::own(before, &person, places),
        (None, _) => return None,
    };
    let items = itinerary::own(after, &person, places);
    let changes = itinerary::changes(&told, &items);
    #[cfg(test)]
    if super::tests::unguarded::mails_everybody(registration.programme) {
        return Some(Touched { registration, person, items, changes });
    }
    (!changes.is_empty()).then_some(Touched { registration, person, items, changes })
}

/// The sessions whose time is another one by the clocks alone.
pub(crate) fn by_clocks(changes: &[Change], moves: &[ClockMove]) -> Vec<SessionId> {
    let moved = changes.iter().filter_map(|change| match change {
        Change::Changed { from, to } => is_by_clocks(from, to, moves).then_some(to.session),
        Change::Added(_) | Change::Removed(_) => None,
    });
    moved.collect()
}

impl Service {
    /// Writes to each delegate for whom the version is another one than they were last told, and says how many those
    /// are.
    pub(super) async fn tell_delegates(
        &self,
        tx: &mut Conn,
        before: &Edition,
        version: &Version,
    ) -> Result<i64> {
        let signed_up = signed_up(tx, &version.edition).await?;
        let moves = storage::clock_move::of_programmes(tx, &[version.programme]).await?;
        let mut told = 0;
        let mut next = Some(0);
        while let Some(offset) = next {
            let (batch, more) = touched(tx, before, &version.edition, &signed_up, offset).await?;
            for touched in batch {
                self.tell_delegate(tx, version, touched, &moves).await?;
                told += 1;
            }
            next = more;
        }
        Ok(told)
    }

    async fn tell_delegate(
        &self,
        tx: &mut Conn,
        version: &Version,
        touched: Touched,
        moves: &[ClockMove],
    ) -> Result<()> {
        let Touched { mut registration, person, items, changes } = touched;
        let entry = entry::next(&mut registration, self.settings().host());
        let programme = crate::itinerary::facts(&version.edition, &items);
        registration.told = Some(Itinerary { version: version.number, items });
        registration.updated_at = self.now();
        // The programme is locked, and with it its registrations: nobody else can have changed it.
        if !storage::registration::save(tx, &registration).await? {
            return Err(Error::Busy);
        }
        let letter = Letter::Changed {
            programme,
            person: person.full_name(),
            version: version.number,
            note: version.note.clone(),
            clocks: by_clocks(&changes, moves),
            changes,
            entry,
        };
        let envelope = Envelope {
            to_email: person.email.clone(),
            to_name: person.full_name(),
            lang: registration.lang,
            zone: registration.zone,
            programme: Some(registration.programme),
            registration: Some(registration.id),
            user: None,
        };
        self.post(tx, envelope, &letter).await?;
        Ok(())
    }
}
