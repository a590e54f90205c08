//! Why a plan is not perfect, in words the caller can turn into a sentence.

use super::Score;

/// One share of a score: the terms of a plan add up to its score.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Term {
    /// The session concerned, the first of a pair; `None` for what concerns a party's days or burden.
    pub session: Option<usize>,
    /// What is broken or unmet.
    pub reason: Reason,
    /// How much it costs: 0 or less on every level.
    pub score: Score,
}

/// What is broken or unmet. Grains are those missing, overlapping or outside.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Reason {
    /// Required parties would be at two sessions, or lack the gap or the travel time between them.
    PartyClash {
        /// The other session.
        other: usize,
        /// The parties.
        parties: Vec<usize>,
        /// Grains of overlap or grains missing.
        grains: i64,
    },
    /// Parties would like to be at both sessions.
    PreferredClash {
        /// The other session.
        other: usize,
        /// The parties.
        parties: Vec<usize>,
        /// Grains of overlap or grains missing.
        grains: i64,
    },
    /// Two sessions at one site, or too little time between them.
    SiteClash {
        /// The other session.
        other: usize,
        /// The site.
        site: usize,
        /// Grains of overlap or grains missing.
        grains: i64,
    },
    /// Too little rest between the last session of a day and the first of the next.
    Rest {
        /// The other session.
        other: usize,
        /// The parties.
        parties: Vec<usize>,
        /// Grains missing.
        grains: i64,
    },
    /// The session must end before `other` starts.
    Order {
        /// The session that must follow.
        other: usize,
        /// Grains missing.
        grains: i64,
    },
    /// The session belongs to an earlier leg than `other`.
    LegOrder {
        /// The session of the later leg.
        other: usize,
        /// Grains missing.
        grains: i64,
    },
    /// The site is closed.
    SiteClosed {
        /// The site.
        site: usize,
        /// Grains.
        grains: i64,
    },
    /// A required or chosen party is not free.
    PartyAway {
        /// The party.
        party: usize,
        /// Grains.
        grains: i64,
    },
    /// Outside the window of the session.
    OutsideWindow {
        /// Grains.
        grains: i64,
    },
    /// Before the arrival or after the departure of the leg.
    OutsideLeg {
        /// The leg.
        leg: usize,
        /// Grains.
        grains: i64,
    },
    /// The start is not among those allowed.
    StartRefused,
    /// The site is not among those that would do.
    SiteRefused {
        /// The site.
        site: usize,
    },
    /// The site lies in another city than the leg.
    OtherCity {
        /// The site.
        site: usize,
        /// The leg.
        leg: usize,
    },
    /// The expert is not among those to choose from.
    ExpertRefused {
        /// The party.
        party: usize,
    },
    /// More attendees than the site takes.
    TooSmall {
        /// The site.
        site: usize,
        /// Attendees too many.
        excess: i64,
    },
    /// Ends on another local day.
    AcrossDays,
    /// Ends past the horizon.
    PastEnd {
        /// Index of the last grain.
        last: i64,
    },
    /// Someone takes part from afar at a bad hour.
    Social {
        /// The party.
        party: usize,
        /// Its burden for this session.
        burden: i64,
    },
    /// The burden of bad hours that one party carries in all.
    Fairness {
        /// The party.
        party: usize,
        /// Carried before and now together.
        burden: i64,
    },
    /// How late the session ends.
    Late {
        /// Index of the last grain.
        last: i64,
    },
    /// One session starts exactly where the other ends.
    Touching {
        /// The other session.
        other: usize,
    },
    /// Two sessions at the same time.
    Crowded {
        /// The other session.
        other: usize,
        /// Grains of overlap.
        grains: i64,
    },
    /// Parties change the site with little time between.
    SiteChange {
        /// The other session.
        other: usize,
        /// The parties.
        parties: Vec<usize>,
    },
    /// Another site is liked better.
    SiteCost {
        /// The site.
        site: usize,
        /// Its `SiteChoice::cost`.
        cost: i64,
    },
    /// Idle time within a day.
    Idle {
        /// The party.
        party: usize,
        /// The local day.
        day: u32,
        /// Grains.
        grains: i64,
    },
    /// The load of a day: the sum of squares is least when days are equal.
    Balance {
        /// The party.
        party: usize,
        /// The local day.
        day: u32,
        /// Grains of sessions.
        grains: i64,
    },
    /// More sessions begin on a day of a party's own zone than it takes.
    DayFull {
        /// The party.
        party: usize,
        /// The day, by the zone of the party.
        day: u32,
        /// The sessions that require it, by index.
        sessions: Vec<usize>,
        /// `Party::most_a_day`.
        most: u32,
    },
    /// A party prefers other hours.
    Disliked {
        /// The party.
        party: usize,
        /// Sum of `Party::dislike`.
        cost: i64,
    },
    /// Other starts are preferred for the session.
    StartCost {
        /// The `Session::start_cost`.
        cost: i64,
    },
    /// The session leaves its published start.
    Moved {
        /// Grains later; negative: earlier.
        by: i64,
    },
    /// The session leaves its published site.
    MovedSite {
        /// The published site.
        from: usize,
    },
    /// An expert who was not published for the session.
    MovedExpert {
        /// The party.
        party: usize,
    },
}
