//! Versions: what of a programme was published, and when.

use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize};

use crate::{
    Id,
    institution::{Institution, Strand},
    leg::Leg,
    person::PersonDetails,
    programme::{Programme, ProgrammeId},
    session::{Session, SessionId},
    site::Site,
};

pub type VersionId = Id<Version>;

/// A published state of a programme; it never changes.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Version {
    pub id: VersionId,
    pub programme: ProgrammeId,
    /// From 1.
    pub number: i64,
    pub edition: Edition,
    /// What the organiser says of it; may be empty.
    pub note: String,
    /// How many delegates were written to.
    pub told: i64,
    /// The name at that time; `""` for Sojourn itself.
    pub published_by: String,
    pub published_at: DateTime<Utc>,
}

/// A programme with everything that its page shows. Stored as JSON: what is added later needs a default.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Edition {
    pub programme: Programme,
    pub host: Option<Institution>,
    /// By name.
    pub partners: Vec<Institution>,
    pub strand: Option<Strand>,
    /// In the order of travel.
    pub legs: Vec<Leg>,
    /// In the order in which they begin.
    pub sessions: Vec<Scheduled>,
    /// What an earlier version announced and will not take place, until it would have been over.
    #[serde(default)]
    pub cancelled: Vec<Scheduled>,
    /// `None`: not published, but the working copy.
    #[serde(default)]
    pub published_at: Option<DateTime<Utc>>,
}

/// A session with what it refers to.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Scheduled {
    pub session: Session,
    /// `None` online.
    pub site: Option<Site>,
    /// Names of those who have accepted to give it.
    #[serde(default)]
    pub experts: Vec<String>,
}

/// What of an edition a list shows.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Card {
    pub programme: Programme,
    /// In the order of travel.
    pub legs: Vec<Leg>,
}

impl Card {
    /// As [`Edition::with_live`].
    #[must_use]
    pub fn with_live(self, live: &Programme) -> Self {
        Self { programme: with_live(self.programme, live), legs: self.legs }
    }
}

impl Edition {
    /// The same with what is public at once, without a version: address, state, seats, and when one can register.
    #[must_use]
    pub fn with_live(mut self, live: &Programme) -> Self {
        self.programme = with_live(self.programme, live);
        self
    }

    pub fn card(&self) -> Card {
        Card { programme: self.programme.clone(), legs: self.legs.clone() }
    }

    /// The sessions that are this person's own; `signed_up` are those in which they have a place.
    pub fn own<'a>(
        &'a self,
        person: &'a PersonDetails,
        signed_up: &'a [SessionId],
    ) -> impl Iterator<Item = &'a Scheduled> {
        self.sessions.iter().filter(|item| {
            let session = &item.session;
            session.attendance.includes(person, signed_up.contains(&session.id))
        })
    }

    pub fn session(&self, id: SessionId) -> Option<&Scheduled> {
        self.sessions.iter().find(|item| item.session.id == id)
    }

    /// What `before` announced and this one has no more, as far as it is not over.
    pub fn cancelled_since(&self, before: &Self, now: DateTime<Utc>) -> Vec<Scheduled> {
        let announced = before.cancelled.iter().chain(&before.sessions);
        announced
            .filter(|item| self.session(item.session.id).is_none() && item.session.ends_at > now)
            .cloned()
            .collect()
    }
}

fn with_live(published: Programme, live: &Programme) -> Programme {
    Programme {
        id: live.id,
        slug: live.slug.clone(),
        status: live.status,
        opens: live.opens,
        closes: live.closes,
        acceptance: live.acceptance,
        capacity: live.capacity,
        taken: live.taken,
        version: live.version,
        revision: live.revision,
        created_at: live.created_at,
        ..published
    }
}

impl Scheduled {
    /// The site's name and city in one line; `None` online.
    pub fn place(&self) -> Option<String> {
        self.site.as_ref().map(|site| match site.city.as_str() {
            "" => site.name.clone(),
            city => format!("{}, {city}", site.name),
        })
    }
}

#[cfg(test)]
pub(crate) mod tests {
    use super::*;

    /// As version 0.2.0 might have written it: every later field has to have a default.
    pub const BY_HAND: &str = include_str!("version/edition.json");

    #[test]
    fn an_edition_written_earlier_is_read() {
        let edition: Edition = serde_json::from_str(BY_HAND).unwrap();
        assert_eq!(edition.sessions.len(), 2);
        assert_eq!(edition.sessions[0].place().unwrap(), "Gene bank, Beijing");
        assert!(edition.cancelled.is_empty() && edition.published_at.is_none());
        let again: Edition = serde_json::from_str(&serde_json::to_string(&edition).unwrap()).unwrap();
        assert_eq!(again, edition);
    }

    #[test]
    fn seats_and_state_are_those_of_now() {
        let edition: Edition = serde_json::from_str(BY_HAND).unwrap();
        let mut live = edition.programme.clone();
        live.taken = 7;
        live.status = crate::programme::Status::Cancelled;
        live.agreement = "not public yet".into();
        let shown = edition.clone().with_live(&live).programme;
        assert_eq!((shown.taken, shown.status), (7, live.status));
        assert_eq!(shown.agreement, edition.programme.agreement);
    }

    #[test]
    fn what_was_announced_stays_cancelled_until_it_is_over() {
        let before: Edition = serde_json::from_str(BY_HAND).unwrap();
        let mut after = before.clone();
        let gone = after.sessions.remove(0);
        let (ahead, past) = (gone.session.starts_at, gone.session.ends_at);
        after.cancelled = after.cancelled_since(&before, ahead);
        assert_eq!(after.cancelled, [gone]);
        assert_eq!(after.cancelled_since(&after, ahead).len(), 1);
        assert!(after.cancelled_since(&after, past).is_empty());
        // Back again: no more cancelled.
        assert!(before.cancelled_since(&after, ahead).is_empty());
    }
}
