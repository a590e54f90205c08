//! The board: what moves a session in the timetable, and the steps that can be undone.

use chrono::NaiveDateTime;
use serde::{Deserialize, Serialize};

use crate::{
    Faults, Fields, Id, Reader,
    proposal::ProposalId,
    session::{Place, Session, SessionId, chosen_offset},
    site::SiteId,
    user::UserId,
};

pub type StepId = Id<Step>;

/// How many steps back one can go.
pub const STEPS: i64 = 50;

/// What a step on the board changes of a session; all else stays.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Standing {
    pub place: Place,
    pub starts_civil: NaiveDateTime,
    pub chosen_offset: Option<i32>,
    pub override_reason: String,
    pub pinned: bool,
}

impl Standing {
    pub fn of(session: &Session) -> Self {
        Self {
            place: session.place.clone(),
            starts_civil: session.starts_civil,
            chosen_offset: session.chosen_offset,
            override_reason: session.override_reason.clone(),
            pinned: session.pinned,
        }
    }

    /// Whether the session still stands so. A reason comes and goes with what it clashes with, so it does not count.
    pub fn is_of(&self, session: &Session) -> bool {
        let reason = self.override_reason.clone();
        *self == Self { override_reason: reason, ..Self::of(session) }
    }
}

/// What a step did to one session.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Shift {
    pub session: SessionId,
    /// Nothing where the step gave an outline its time: undone, the session is an outline again.
    pub before: Option<Standing>,
    pub after: Standing,
    /// Whose time the step took for the session.
    #[serde(default)]
    pub engaged: Vec<UserId>,
    /// Whom it let go.
    #[serde(default)]
    pub released: Vec<UserId>,
    /// Of the session's row, or of the outline's, before the step was last made or taken back, and after it; unknown for
    /// steps older than this.
    #[serde(default)]
    pub revisions: Option<(i64, i64)>,
}

impl Shift {
    /// Of a session that moved and kept its people.
    pub fn of(before: &Session, after: &Session) -> Self {
        Self {
            session: before.id,
            before: Some(Standing::of(before)),
            after: Standing::of(after),
            engaged: Vec::new(),
            released: Vec::new(),
            revisions: Some((before.revision, after.revision)),
        }
    }

    /// Whether a session moved and nothing else.
    pub fn is_move_alone(&self) -> bool {
        self.before.is_some() && self.engaged.is_empty() && self.released.is_empty()
    }
}

/// One step of one organiser.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Step {
    pub id: StepId,
    /// The proposal that was taken; nothing where one session was moved, pinned, let go, or got a slot.
    pub proposal: Option<ProposalId>,
    /// Never empty.
    pub shifts: Vec<Shift>,
}

impl Step {
    /// The session that it is about, if it is about one alone.
    pub fn session(&self) -> Option<SessionId> {
        match self.shifts.as_slice() {
            [shift] => Some(shift.session),
            _ => None,
        }
    }
}

/// Back, or forth again.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Way {
    Undo,
    Redo,
}

/// Where a session is to go: fields `site` (empty: online), `date`, `time`, and `offset` where the hour is repeated.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct MoveDraft {
    pub site: Option<SiteId>,
    pub starts_civil: NaiveDateTime,
    pub chosen_offset: Option<i32>,
}

impl MoveDraft {
    /// # Errors
    /// The fields that are wrong; gaps and folds of clocks are the use case's to check.
    pub fn read(fields: &Fields) -> Result<Self, Faults> {
        let mut form = Reader::new(fields);
        let site = form.optional_id("site");
        let starts = form.civil("date", "time");
        let chosen_offset = chosen_offset(&mut form);
        form.finish(Self { site, starts_civil: starts.unwrap_or_default(), chosen_offset })
    }

    /// The place that it stands for; an online session keeps its address.
    pub fn place(&self, before: &Place) -> Place {
        match (self.site, before) {
            (Some(site), _) => Place::Site(site),
            (None, Place::Online { address }) => Place::Online { address: address.clone() },
            (None, Place::Site(_)) => Place::Online { address: String::new() },
        }
    }
}

/// A small move by one button.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Nudge {
    /// Of time that passes, whatever clocks do meanwhile.
    Minutes(i64),
    /// The same time by the clock, days later or earlier.
    Days(i64),
    /// The next start on that day at which nothing clashes.
    NextFree,
}

impl Nudge {
    /// Each with the word that its button sends.
    pub const ALL: [(&'static str, Self); 7] = [
        ("-day", Self::Days(-1)),
        ("-60", Self::Minutes(-60)),
        ("-15", Self::Minutes(-15)),
        ("15", Self::Minutes(15)),
        ("60", Self::Minutes(60)),
        ("day", Self::Days(1)),
        ("next", Self::NextFree),
    ];

    pub fn parse(word: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|(known, _)| *known == word).map(|(_, nudge)| nudge)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn going_online_keeps_no_site_and_staying_there_keeps_the_address() {
        let fields = Fields::default().with("date", "2027-03-09").with("time", "09:15").with("site", "");
        let draft = MoveDraft::read(&fields).unwrap();
        assert_eq!(draft.starts_civil.to_string(), "2027-03-09 09:15:00");
        let room = Place::Online { address: "https://meet.example.org/1".into() };
        assert_eq!(draft.place(&room), room);
        let site = Place::Site(Id::new(uuid::Uuid::from_u128(1)));
        assert_eq!(draft.place(&site), Place::Online { address: String::new() });
    }

    #[test]
    fn wrong_fields_are_named() {
        let fields = Fields::default().with("date", "soon").with("time", "9").with("offset", "late");
        let faults = MoveDraft::read(&fields).unwrap_err();
        assert!(faults.of("date").is_some() && faults.of("offset").is_some(), "{faults:?}");
    }

    #[test]
    fn each_button_has_its_word() {
        assert!(Nudge::ALL.into_iter().all(|(word, nudge)| Nudge::parse(word) == Some(nudge)));
        assert_eq!(Nudge::parse("17"), None);
    }
}
