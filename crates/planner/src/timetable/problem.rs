//! What has to be planned: sessions, sites, people and legs on one row of grains.
//!
//! A grain is a fixed length of time (15 minutes, say); grain 0 starts at an instant the caller chose, and all
//! grains are instants of one clock. Zones enter only as the local day of each grain. People and delegations are
//! both *parties*: whatever can be at one place at a time. Everything is named by its index in its vector.

use super::{Mask, Weights};

/// Everything the search has to know.
#[derive(Debug, Clone, Default)]
pub struct Problem {
    /// Length of the horizon in grains.
    pub grains: usize,
    /// The zones in which sites lie.
    pub zones: Vec<Zone>,
    /// Where sessions can be held.
    pub sites: Vec<Site>,
    /// Grains from site to site, row by row; empty when nobody travels.
    pub travel: Vec<u32>,
    /// Who attends.
    pub parties: Vec<Party>,
    /// The stages of the tour, in order; empty when there are none.
    pub legs: Vec<Leg>,
    /// What has to find its place.
    pub sessions: Vec<Session>,
    /// Which session must come before which.
    pub precedences: Vec<Precedence>,
    /// Whether a session must end on the site-local day on which it starts.
    pub same_day: bool,
    /// What each kind of fault counts.
    pub weights: Weights,
}

/// The civil calendar of a zone.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Zone {
    /// Number of the local day of each grain, never decreasing; one number per civil date over all zones.
    pub day: Vec<u32>,
}

/// A place.
#[derive(Debug, Clone, Default)]
pub struct Site {
    /// Index of its zone.
    pub zone: usize,
    /// Number of its city; compared with the city of a leg.
    pub city: usize,
    /// Attendees it takes.
    pub capacity: u32,
    /// Grains during which it is open, holidays of the place taken out; `None`: always.
    pub open: Option<Mask>,
    /// Whether it holds one session at a time (an online room does not care).
    pub exclusive: bool,
    /// Grains needed between two sessions.
    pub turnaround: u32,
}

/// A person or a delegation.
#[derive(Debug, Clone, Default)]
pub struct Party {
    /// Grains during which it can attend; `None`: always.
    pub free: Option<Mask>,
    /// Grains it needs between two sessions, wherever they are.
    pub gap: u32,
    /// Grains of rest between its last session of a site-local day and the first of a later one.
    pub rest: u32,
    /// For who takes part from afar: what attending at each grain costs (medium), for instance 1 outside
    /// 08–20 of the own local day and 3 at night.
    pub burden: Option<Vec<u32>>,
    /// Burden carried in earlier programmes; counted in the fairness.
    pub carried: u32,
    /// What each grain costs (soft) because other hours are preferred; see [`Mask::outside`].
    pub dislike: Option<Vec<u32>>,
    /// Whether idle gaps and the balance of the days count for it.
    pub daily: bool,
    /// How many of the sessions that require it may begin on one day of its own zone; `None`: any number.
    pub most_a_day: Option<u32>,
    /// Index of its own zone, by whose days `most_a_day` counts.
    pub zone: usize,
}

/// A stage of the tour: one city at a time.
#[derive(Debug, Clone, Default)]
pub struct Leg {
    /// City of the leg; the sites of its sessions must lie there.
    pub city: usize,
    /// Grains from arrival to departure; `None`: any.
    pub window: Option<Mask>,
    /// Grains between its last session and the first of any later leg.
    pub transfer: u32,
}

/// Something to hold.
#[derive(Debug, Clone, Default)]
pub struct Session {
    /// Length in grains, at least 1.
    pub length: u32,
    /// Grains within which it must lie; `None`: any.
    pub window: Option<Mask>,
    /// Allowed starts, for instance full hours; `None`: every grain.
    pub starts: Option<Mask>,
    /// Sites that would do, at least one.
    pub sites: Vec<SiteChoice>,
    /// Parties that must attend: fixed experts, delegations, people.
    pub required: Vec<usize>,
    /// Parties that should be able to attend.
    pub preferred: Vec<usize>,
    /// Experts to be chosen: "k of these".
    pub choices: Vec<Choice>,
    /// Number of people in the room.
    pub attendees: u32,
    /// Leg to which it belongs.
    pub leg: Option<usize>,
    /// What each start costs (soft) because other hours are preferred; empty: nothing.
    pub start_cost: Vec<u32>,
    /// Where it stands now, if it is published or planned already.
    pub published: Option<Placement>,
    /// Whether it must stay where it stands.
    pub pinned: bool,
}

/// A site that would do for a session.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct SiteChoice {
    /// Index of the site.
    pub site: usize,
    /// What choosing it costs (soft); 0 for the site liked best.
    pub cost: u32,
}

/// "`pick` of `of`": which experts is for the search to say.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Choice {
    /// How many are needed.
    pub pick: usize,
    /// The parties to choose from.
    pub of: Vec<usize>,
}

/// `before` must end `gap` grains before `after` starts.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Precedence {
    /// Index of the earlier session.
    pub before: usize,
    /// Index of the later session.
    pub after: usize,
    /// Grains between them, at least.
    pub gap: u32,
}

/// When, where and with which chosen experts a session takes place.
#[derive(Debug, Clone, Default, PartialEq, Eq, Hash)]
pub struct Placement {
    /// First grain.
    pub start: usize,
    /// Index of the site.
    pub site: usize,
    /// The experts chosen, choice by choice in the order of `Session::choices`; fixed ones are not repeated.
    pub experts: Vec<usize>,
}

/// A placement for every session, in their order.
#[derive(Debug, Clone, Default, PartialEq, Eq, Hash)]
pub struct Plan {
    /// One per session.
    pub placements: Vec<Placement>,
}

impl Problem {
    pub(crate) fn travel(&self, from: usize, to: usize) -> i64 {
        self.travel.get(from * self.sites.len() + to).map_or(0, |&grains| i64::from(grains))
    }

    /// Local day of `grain` at `site`, or `None` past the end.
    pub(crate) fn day(&self, site: usize, grain: usize) -> Option<u32> {
        self.zones[self.sites[site].zone].day.get(grain).copied()
    }
}

impl Session {
    /// Whether `party` attends in any case, required or preferred.
    pub(crate) fn expects(&self, party: usize) -> bool {
        self.required.contains(&party) || self.preferred.contains(&party)
    }

    /// The cost of `site`, or `None` if it is not among those that would do.
    pub(crate) fn site_cost(&self, site: usize) -> Option<u32> {
        self.sites.iter().find(|choice| choice.site == site).map(|choice| choice.cost)
    }

    /// How many experts are to be chosen in all.
    pub(crate) fn picks(&self) -> usize {
        self.choices.iter().map(|choice| choice.pick).sum()
    }
}
