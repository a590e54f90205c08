//! What each kind of fault counts.

/// What each kind of fault counts, by level. A weight of 0 switches a kind off.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Weights {
    /// What must not be.
    pub hard: Hard,
    /// What should not be.
    pub medium: Medium,
    /// What could be nicer.
    pub soft: Soft,
}

/// What must not be.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Hard {
    /// Per required party at two sessions: grains of overlap, or grains missing for gap and travel.
    pub party: i64,
    /// Two sessions at one exclusive site: grains of overlap, or grains missing for the turnaround.
    pub site: i64,
    /// Per grain at which the site is closed, a required party away, or the session outside its window or leg.
    pub closed: i64,
    /// Start that is not allowed, site that would not do, expert that is no candidate.
    pub refused: i64,
    /// Per attendee beyond the capacity of the site.
    pub capacity: i64,
    /// Session that ends on another day than it starts, where that is forbidden.
    pub across_days: i64,
    /// Session that ends past the horizon: index of its last grain.
    pub past_end: i64,
    /// Per grain missing between a session and the one that must follow.
    pub order: i64,
    /// Per grain missing between sessions of two legs.
    pub leg: i64,
    /// Per grain of rest missing between two days.
    pub rest: i64,
    /// Per session beyond `Party::most_a_day`.
    pub day_full: i64,
}

/// What should not be.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Medium {
    /// Per party that is at two sessions and only preferred at one of them: grains of overlap.
    pub preferred: i64,
    /// Per unit of `Party::burden`.
    pub social: i64,
    /// Per party: its burden, carried and new together, squared.
    pub fairness: i64,
}

/// What could be nicer.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Soft {
    /// Per session: index of its last grain ("as soon as possible").
    pub late: i64,
    /// Per pair of sessions of which one starts exactly where the other ends.
    pub touching: i64,
    /// Per grain of overlap of any two sessions.
    pub crowded: i64,
    /// Per party and pair of its sessions at different sites that follow each other closely.
    pub site_change: i64,
    /// How many grains between two sessions still count as closely.
    pub site_change_within: i64,
    /// Per unit of `SiteChoice::cost`.
    pub site_cost: i64,
    /// Per idle grain between a daily party's first and last session of a day.
    pub idle: i64,
    /// Per daily party and day: its grains of sessions, squared.
    pub balance: i64,
    /// Per unit of `Party::dislike` and `Session::start_cost`.
    pub dislike: i64,
    /// Per published session whose start changes.
    pub moved: i64,
    /// Per grain by which the start of a published session changes.
    pub moved_grain: i64,
    /// Per published session whose site changes.
    pub moved_site: i64,
    /// Per chosen expert of a published session who is replaced.
    pub moved_expert: i64,
}

impl Default for Hard {
    fn default() -> Self {
        Self {
            party: 1,
            site: 1,
            closed: 1,
            refused: 8,
            capacity: 1,
            across_days: 8,
            past_end: 1,
            order: 1,
            leg: 1,
            rest: 1,
            day_full: 4,
        }
    }
}

impl Default for Medium {
    fn default() -> Self {
        Self { preferred: 4, social: 1, fairness: 1 }
    }
}

impl Default for Soft {
    fn default() -> Self {
        Self {
            late: 0,
            touching: 0,
            crowded: 0,
            site_change: 20,
            site_change_within: 8,
            site_cost: 10,
            idle: 2,
            balance: 1,
            dislike: 5,
            moved: 200,
            moved_grain: 1,
            moved_site: 100,
            moved_expert: 150,
        }
    }
}
