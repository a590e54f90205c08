//! A person's own part of a published timetable, as they were told of it.

use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize};

use crate::{
    Translated,
    person::PersonDetails,
    session::{Place, SessionId},
    version::{Edition, Scheduled},
};

/// What was last told, so that the next mail says exactly what is different.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Itinerary {
    /// Number of the version that it was taken from.
    pub version: i64,
    /// In the order in which they begin.
    pub items: Vec<Item>,
}

/// One session in it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Item {
    pub session: SessionId,
    pub titles: Translated,
    /// The site's name and city; `None` online.
    pub place: Option<String>,
    /// IANA name: the site's, or the programme's home zone online.
    pub zone: String,
    pub starts_at: DateTime<Utc>,
    pub ends_at: DateTime<Utc>,
    /// Where an online session meets, if that is known already; else `""`.
    pub address: String,
}

impl Item {
    pub fn of(item: &Scheduled) -> Self {
        let session = &item.session;
        Self {
            session: session.id,
            titles: session.titles.clone(),
            place: item.place(),
            zone: session.zone.clone(),
            starts_at: session.starts_at,
            ends_at: session.ends_at,
            address: match &session.place {
                Place::Site(_) => String::new(),
                Place::Online { address } => address.clone(),
            },
        }
    }
}

/// The sessions of an edition that are this person's own; `signed_up` are those in which they have a place.
pub fn own(edition: &Edition, person: &PersonDetails, signed_up: &[SessionId]) -> Vec<Item> {
    edition.own(person, signed_up).map(Item::of).collect()
}

/// All sessions of an edition, for letters to somebody whose part is not known.
pub fn all(edition: &Edition) -> Vec<Item> {
    edition.sessions.iter().map(Item::of).collect()
}

/// What is different for one person.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Change {
    Added(Item),
    Removed(Item),
    Changed { from: Item, to: Item },
}

/// What has to be told to somebody who knows of `before`: what comes and changes in the order in which it begins, then
/// what falls away.
pub fn changes(before: &[Item], after: &[Item]) -> Vec<Change> {
    let coming = after.iter().filter_map(|to| match before.iter().find(|from| from.session == to.session) {
        None => Some(Change::Added(to.clone())),
        Some(from) if from == to => None,
        Some(from) => Some(Change::Changed { from: from.clone(), to: to.clone() }),
    });
    let gone = before.iter().filter(|from| !after.iter().any(|to| to.session == from.session));
    coming.chain(gone.cloned().map(Change::Removed)).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{Fields, version};

    fn person(citizenship: &str) -> PersonDetails {
        let fields = Fields::default()
            .with("family_name", "Rai")
            .with("email", "a@example.org")
            .with("citizenship", citizenship)
            .with("residence", citizenship)
            .with("institution", "Ministry")
            .with("post", "Officer");
        PersonDetails::read(&fields).unwrap()
    }

    #[test]
    fn a_delegation_has_its_own_part() {
        let edition: Edition = serde_json::from_str(version::tests::BY_HAND).unwrap();
        let titles = |person: &PersonDetails| -> Vec<String> {
            let items = own(&edition, person, &[]);
            items.iter().map(|item| item.titles.text(&crate::Lang::english()).to_owned()).collect()
        };
        assert_eq!(titles(&person("NP")), ["Seeds and soils", "Closing"]);
        assert_eq!(titles(&person("WS")), ["Seeds and soils"]);
        assert_eq!(all(&edition).len(), 2);
    }

    #[test]
    fn only_what_is_different_is_told() {
        let edition: Edition = serde_json::from_str(version::tests::BY_HAND).unwrap();
        let before = all(&edition);
        assert!(changes(&before, &before).is_empty());
        let mut after = before.clone();
        let gone = after.remove(0);
        after[0].address = "https://meet.example.org/new".into();
        let told = changes(&before, &after);
        let [Change::Changed { from, to }, Change::Removed(removed)] = &told[..] else {
            unreachable!("{told:?}")
        };
        assert_eq!((from, to, removed), (&before[1], &after[0], &gone));
        assert_eq!(changes(&after, &before).len(), 2);
    }
}
