//! Outlines: what a session needs – who, where, how long – while it has no time yet, and afterwards when it is
//! planned anew.

use chrono::{DateTime, NaiveDate, Utc};
use serde::{Deserialize, Serialize};

use crate::{
    Fault, Faults, Fields, Id, Reader, Translated,
    attendance::Attendance,
    programme::ProgrammeId,
    session::{SessionId, SessionKind},
    site::SiteId,
    user::UserId,
};

/// No outline names more sites or experts than that.
pub const MOST: usize = 20;

/// An outline has the identifier that its session has, or will have.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Outline {
    pub id: SessionId,
    pub programme: ProgrammeId,
    pub needs: Needs,
    /// The session has its time: the needs count for planning it anew, what the session says for all else.
    pub is_placed: bool,
    pub revision: i64,
    pub created_at: DateTime<Utc>,
}

#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Needs {
    pub kind: SessionKind,
    pub titles: Translated,
    pub minutes: i64,
    /// It takes place at one of these; none: online.
    pub sites: Vec<SiteId>,
    /// Who may give it.
    pub experts: Vec<UserId>,
    /// How many of them it needs.
    pub needed: i64,
    pub attendance: Attendance,
    /// By the clocks of the place; nothing: any day of the programme.
    pub earliest: Option<NaiveDate>,
    pub latest: Option<NaiveDate>,
    /// It begins once that one is over.
    pub after: Option<SessionId>,
}

impl Needs {
    /// Fields: `kind`, `title.<lang>`, `minutes`, `site` (several; none: online), `expert` (several), `needed` (empty:
    /// all of them), `earliest`, `latest`, `after`, and those of [`Attendance::read`].
    ///
    /// # Errors
    /// The fields that are wrong; whether sites, experts and sessions exist is the use case's to check.
    pub fn read(fields: &Fields) -> Result<Self, Faults> {
        let mut form = Reader::new(fields);
        let kind = form.choice("kind");
        let titles = form.translated("title", 200, false);
        if titles.is_empty() {
            form.fault("title.en", Fault::Empty);
        }
        let minutes = form.number("minutes", 5, 24 * 60);
        let sites = form.ids("site", MOST);
        let experts: Vec<UserId> = form.ids("expert", MOST);
        let all = i64::try_from(experts.len()).unwrap_or(0);
        let needed = match fields.get("needed").trim() {
            "" => all,
            _ if all == 0 => 0,
            _ => form.number("needed", 1, all),
        };
        let attendance = Attendance::read(&mut form);
        let (earliest, latest) = (form.optional_date("earliest"), form.optional_date("latest"));
        if earliest.zip(latest).is_some_and(|(first, last)| last < first) {
            form.fault("latest", Fault::EndNotAfterStart);
        }
        let after = form.optional_id("after");
        let kind = kind.unwrap_or(SessionKind::Lecture);
        form.finish(Self {
            kind,
            titles,
            minutes,
            sites,
            experts,
            needed,
            attendance,
            earliest,
            latest,
            after,
        })
    }

    /// Whether all of its experts are needed.
    pub fn needs_all(&self) -> bool {
        usize::try_from(self.needed).is_ok_and(|needed| needed == self.experts.len())
    }
}

impl Reader<'_> {
    /// Identifiers chosen from a list, each once, in the order in which they were sent.
    pub fn ids<T>(&mut self, field: &str, most: usize) -> Vec<Id<T>> {
        let mut ids: Vec<Id<T>> = Vec::new();
        for typed in self.fields().all(field).filter(|typed| !typed.trim().is_empty()) {
            match typed.trim().parse::<Id<T>>() {
                Ok(id) if ids.iter().any(|present| present.uuid() == id.uuid()) => {}
                Ok(id) => ids.push(id),
                Err(_) => {
                    self.fault(field, Fault::NotOffered);
                    return ids;
                }
            }
        }
        if ids.len() > most {
            self.fault(field, Fault::TooMany { max: most });
        }
        ids
    }
}

#[cfg(test)]
mod tests {
    use uuid::Uuid;

    use super::*;

    fn fields() -> Fields {
        Fields::default().with("kind", "lecture").with("title.en", "Seeds").with("minutes", "90")
    }

    #[test]
    fn all_are_needed_unless_a_number_is_said() {
        let (amal, nuri) = (Uuid::from_u128(1).to_string(), Uuid::from_u128(2).to_string());
        let two = fields().with("expert", &amal).with("expert", &nuri).with("expert", &amal);
        let draft = Needs::read(&two).unwrap();
        assert_eq!((draft.experts.len(), draft.needed), (2, 2));
        assert_eq!(Needs::read(&two.clone().with("needed", "1")).unwrap().needed, 1);
        let faults = Needs::read(&two.with("needed", "3")).unwrap_err();
        assert_eq!(faults.of("needed"), Some(&Fault::NotANumber { min: 1, max: 2 }));
        assert_eq!(Needs::read(&fields().with("needed", "3")).unwrap().needed, 0, "nobody to need");
    }

    #[test]
    fn each_fault_stands_at_its_field() {
        let wrong = Fields::default()
            .with("kind", "party")
            .with("minutes", "0")
            .with("site", "here")
            .with("expert", "me")
            .with("earliest", "2027-03-05")
            .with("latest", "2027-03-01")
            .with("after", "that");
        let faults = Needs::read(&wrong).unwrap_err();
        for field in ["kind", "title.en", "minutes", "site", "expert", "latest", "after"] {
            assert!(faults.of(field).is_some(), "{field}: {faults:?}");
        }
    }
}
