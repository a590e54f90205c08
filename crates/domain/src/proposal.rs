//! Proposals: timetables that Sojourn searched for, for the organiser to take or leave.

use chrono::{DateTime, NaiveDateTime, Utc};
use serde::{Deserialize, Serialize};

use crate::{
    Code, Fault, Faults, Fields, Id, Reader, programme::ProgrammeId, session::SessionId, site::SiteId,
    user::UserId,
};

pub type ProposalId = Id<Proposal>;

/// Seconds that an organiser may have it searched for; the first is what the form proposes.
pub const SECONDS: [i64; 3] = [10, 30, 120];

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum State {
    /// Waits for a search before it.
    Queued,
    Running,
    Found,
    /// There is no timetable without a clash; its outcome says why.
    Impossible,
    /// Stopped by an organiser before anything was found.
    Stopped,
    /// It broke off; what the log says of it is for administrators.
    Failed,
}

impl Code for State {
    const ALL: &'static [Self] =
        &[Self::Queued, Self::Running, Self::Found, Self::Impossible, Self::Stopped, Self::Failed];

    fn code(self) -> &'static str {
        match self {
            Self::Queued => "queued",
            Self::Running => "running",
            Self::Found => "found",
            Self::Impossible => "impossible",
            Self::Stopped => "stopped",
            Self::Failed => "failed",
        }
    }
}

impl State {
    pub const fn is_over(self) -> bool {
        !matches!(self, Self::Queued | Self::Running)
    }
}

#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Proposal {
    pub id: ProposalId,
    pub programme: ProgrammeId,
    /// Who asked for it; nobody once the user is gone.
    pub user: Option<UserId>,
    pub state: State,
    pub request: Request,
    pub progress: Progress,
    pub outcome: Option<Outcome>,
    pub created_at: DateTime<Utc>,
    pub ended_at: Option<DateTime<Utc>>,
    pub accepted_at: Option<DateTime<Utc>>,
}

/// What is searched for.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Request {
    pub seconds: i64,
    /// From which all chance follows: another number, another proposal.
    pub seed: u64,
    /// Experts who cannot come: others take their part.
    pub without: Vec<UserId>,
    /// What is announced stays unless moving it is worth much.
    pub keep: bool,
}

impl Request {
    /// Fields `seconds` (one of [`SECONDS`]), `without` (several), `keep`.
    ///
    /// # Errors
    /// The fields that are wrong; whether the experts exist is the use case's to check.
    pub fn read(fields: &Fields, seed: u64) -> Result<Self, Faults> {
        let mut form = Reader::new(fields);
        let typed = fields.get("seconds").trim();
        let seconds = if typed.is_empty() { Some(SECONDS[0]) } else { typed.parse().ok() };
        let seconds = seconds.filter(|seconds| SECONDS.contains(seconds));
        if seconds.is_none() {
            form.fault("seconds", Fault::NotOffered);
        }
        let without = form.ids("without", crate::outline::MOST);
        let keep = form.ticked("keep");
        form.finish(Self { seconds: seconds.unwrap_or(SECONDS[0]), seed, without, keep })
    }
}

/// Compared from the first to the last; nearer to 0 is better.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub struct Score {
    /// What must not be.
    pub hard: i64,
    /// What should not be: nights of those far away, wishes to attend.
    pub medium: i64,
    /// What could be nicer.
    pub soft: i64,
}

#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Progress {
    pub steps: u64,
    pub best: Option<Score>,
    pub milliseconds: i64,
}

/// What a search came to.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Outcome {
    /// Of the timetable as it stood, where all of it had its time.
    pub before: Option<Score>,
    pub score: Score,
    /// Every session that could move, in the order in which they would begin.
    pub items: Vec<Item>,
    /// What the timetable does not give, the gravest first.
    pub unmet: Vec<Unmet>,
    /// Why there is no timetable without a clash.
    pub obstacles: Vec<Obstacle>,
}

/// One session as proposed.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Item {
    pub session: SessionId,
    /// Of the session's or outline's row as it was searched with.
    pub revision: i64,
    /// Online without one.
    pub site: Option<SiteId>,
    pub starts_civil: NaiveDateTime,
    pub zone: String,
    pub chosen_offset: Option<i32>,
    pub minutes: i64,
    pub starts_at: DateTime<Utc>,
    /// Who gives it, beside those whom the organiser has asked already.
    pub experts: Vec<UserId>,
    /// Who gave it and cannot.
    pub released: Vec<UserId>,
    /// Where it stands now; nothing for an outline.
    pub before: Option<Before>,
}

#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Before {
    pub site: Option<SiteId>,
    pub starts_civil: NaiveDateTime,
    pub zone: String,
    pub starts_at: DateTime<Utc>,
}

impl Item {
    /// Whether accepting the proposal changes anything about it.
    pub fn is_change(&self) -> bool {
        let stays = |before: &Before| before.site == self.site && before.starts_at == self.starts_at;
        !self.before.as_ref().is_some_and(stays) || !self.experts.is_empty() || !self.released.is_empty()
    }
}

/// Who or what a sentence is about; names are looked up when it is shown.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Subject {
    Expert(UserId),
    /// A delegation, as [`crate::attendance::Delegation::code`] writes it.
    Delegation(String),
    /// All delegates.
    Everyone,
    Site(SiteId),
    Session(SessionId),
}

#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Unmet {
    pub session: Option<SessionId>,
    pub wish: Wish,
    pub who: Vec<Subject>,
    /// Minutes, or how often; what the wish's sentence says.
    pub amount: i64,
    pub is_hard: bool,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Wish {
    PeopleTwice,
    SiteTwice,
    Rest,
    Order,
    SiteClosed,
    Away,
    OutsideWindow,
    TooSmall,
    /// More sessions on one day than the expert wants.
    DayFull,
    /// Takes part from afar outside 08–20 of their own day.
    BadHour,
    Fairness,
    SiteChange,
    Idle,
    Balance,
    /// Not at the hours preferred.
    Hours,
    OtherSite,
    Moved,
    Replaced,
    /// Anything that only a defect or a hand-made change can cause.
    Other,
}

/// Why something cannot be: all of its causes together leave no room, each alone would.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Obstacle {
    pub kind: ObstacleKind,
    /// The sessions it is about.
    pub sessions: Vec<SessionId>,
    pub causes: Vec<Cause>,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum ObstacleKind {
    /// The session has no place at all.
    NoPlace,
    /// Somebody has less time than their sessions need.
    PersonFull,
    /// An expert takes fewer sessions a day than there would have to be.
    DaysFull,
    /// A site is open for less time than its sessions need.
    SiteFull,
    /// What must follow each other does not fit one behind the other.
    NoOrder,
    /// Sessions that are fixed clash with each other.
    FixedClash,
    /// The search found none, and no single reason.
    Search,
}

#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Cause {
    pub what: CauseKind,
    pub who: Option<Subject>,
    /// The days, by the clocks of the place, on which this cause leaves room; at most five.
    pub days: Vec<chrono::NaiveDate>,
    /// There are more such days.
    pub more: bool,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum CauseKind {
    /// The days that the organiser allows.
    Window,
    /// When the site is open.
    Site,
    /// When the expert is free.
    Expert,
    /// When the programme's people have nothing else.
    People,
    /// When enough of the experts to choose from are free.
    Choice,
    /// It must end on the day on which it begins.
    SameDay,
    /// The site has too few places.
    Capacity,
    /// Minutes that are needed and that there are: in `days` nothing.
    Time,
}
