//! A problem made ready for the search: tables instead of masks and lists.

use std::collections::HashMap;

use super::{Problem, Score, day_limit::DayLimits, terms::over};

/// Parties that two sessions share: required at both, and preferred at one at least.
#[derive(Debug, Clone, Copy, Default)]
pub(crate) struct Shared {
    pub hard: u16,
    pub medium: u16,
}

/// Largest gaps and rest, in grains, of the parties two sessions share.
#[derive(Debug, Clone, Copy, Default)]
pub(crate) struct Gaps {
    pub hard: i32,
    pub medium: i32,
    pub rest: i32,
}

/// A session that must come before or after.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Link {
    pub other: u32,
    pub gap: i32,
    /// Whether `other` is the later one.
    pub later: bool,
    pub weight: i64,
}

/// What each start costs by itself, and which starts cost the least on the hard level.
#[derive(Debug)]
pub(crate) struct Starts {
    pub cost: Vec<Score>,
    pub allowed: Vec<u32>,
    /// Hard cost of the allowed ones.
    pub hard: i64,
}

/// Running sums over the grains for an expert who may be chosen.
#[derive(Debug, Default)]
pub(crate) struct Hours {
    cost: Vec<Score>,
}

impl Hours {
    /// Cost of `start..end`.
    pub(crate) fn cost(&self, start: usize, end: usize) -> Score {
        let last = self.cost.len().saturating_sub(1);
        match (self.cost.get(end.min(last)), self.cost.get(start)) {
            (Some(&end), Some(&start)) => end - start,
            _ => Score::ZERO,
        }
    }
}

#[derive(Debug)]
pub(crate) struct Grid<'p> {
    pub problem: &'p Problem,
    pub sessions: usize,
    pub sites: usize,
    pub grains: i32,
    pub length: Vec<i32>,
    pub longest: i32,
    /// Sessions further apart than this do nothing to each other, links aside.
    pub reach: i32,
    pub shared: Vec<Shared>,
    /// Empty when no party needs gap or rest.
    pub gaps: Vec<Gaps>,
    pub travels: bool,
    pub links: Vec<Vec<Link>>,
    pub starts: Vec<Starts>,
    /// Index into `starts`, by session and site.
    pub table: Vec<u32>,
    /// Cost of a site by itself, by session and site.
    pub site_cost: Vec<Score>,
    /// Sites worth trying, cheapest first, by session.
    pub candidates: Vec<Vec<u32>>,
    /// Parties with burden or days, fixed ones, by session.
    pub counted: Vec<Vec<u32>>,
    /// Sessions that a counted party attends or may attend.
    pub attended: Vec<Vec<u32>>,
    /// By party, for candidates only.
    pub hours: Vec<Hours>,
    pub exclusive: Vec<bool>,
    pub turnaround: Vec<i32>,
    pub movable: Vec<u32>,
    pub limits: DayLimits,
    /// Sessions whose parties have neither burden, days nor limits, and whose experts are not chosen.
    pub plain: Vec<bool>,
}

impl<'p> Grid<'p> {
    /// Of a problem that was validated.
    pub(crate) fn new(problem: &'p Problem) -> Self {
        let sessions = problem.sessions.len();
        let parties = &problem.parties;
        let counts = |party: usize| parties[party].daily || parties[party].burden.is_some();
        let mut counted = vec![Vec::new(); sessions];
        let mut attended = vec![Vec::new(); parties.len()];
        let mut hours: Vec<Hours> = parties.iter().map(|_| Hours::default()).collect();
        for (index, session) in problem.sessions.iter().enumerate() {
            for &party in session.required.iter().chain(&session.preferred).filter(|&&party| counts(party)) {
                counted[index].push(party as u32);
                attended[party].push(index as u32);
            }
            let choices = session.choices.iter().filter(|choice| choice.pick > 0);
            for &party in choices.flat_map(|choice| &choice.of) {
                attended[party].push(index as u32);
                if hours[party].cost.is_empty() {
                    hours[party] = hours_of(problem, party);
                }
            }
        }
        let gap = parties.iter().map(|party| party.gap).max().unwrap_or(0);
        let rest = parties.iter().map(|party| party.rest).max().unwrap_or(0);
        let travel = problem.travel.iter().max().copied().unwrap_or(0);
        let turnaround = problem.sites.iter().map(|site| site.turnaround).max().unwrap_or(0);
        let soft = &problem.weights.soft;
        let within = if soft.site_change == 0 { 0 } else { soft.site_change_within.max(0) as u32 };
        let (shared, gaps) = shared(problem, gap > 0 || rest > 0);
        let limits = DayLimits::new(problem);
        let plain = |session: usize| {
            counted[session].is_empty() && problem.sessions[session].picks() == 0 && limits.spares(session)
        };
        let mut grid = Self {
            problem,
            sessions,
            sites: problem.sites.len(),
            grains: problem.grains as i32,
            length: problem.sessions.iter().map(|session| session.length as i32).collect(),
            longest: problem.sessions.iter().map(|session| session.length as i32).max().unwrap_or(0),
            reach: gap.max(rest).max(travel).max(turnaround).max(within) as i32,
            shared,
            gaps,
            travels: travel > 0,
            links: links(problem),
            plain: (0..sessions).map(plain).collect(),
            limits,
            starts: Vec::new(),
            table: vec![0; sessions * problem.sites.len()],
            site_cost: Vec::new(),
            candidates: Vec::new(),
            counted,
            attended,
            hours,
            exclusive: problem.sites.iter().map(|site| site.exclusive).collect(),
            turnaround: problem.sites.iter().map(|site| site.turnaround as i32).collect(),
            movable: (0..sessions as u32).filter(|&s| !problem.sessions[s as usize].pinned).collect(),
        };
        grid.tabulate();
        grid.rank_sites();
        grid
    }

    /// Fills the tables of starts; equal ones are kept once.
    fn tabulate(&mut self) {
        let problem = self.problem;
        let mut known: HashMap<Vec<Score>, u32> = HashMap::new();
        for session in 0..self.sessions {
            for site in 0..self.sites {
                let (here, at) = (session * self.sites + site, &problem.sites[site]);
                let same = (0..site).find(|&other| {
                    let other = &problem.sites[other];
                    (other.zone, &other.open) == (at.zone, &at.open)
                });
                if let Some(other) = same {
                    self.table[here] = self.table[session * self.sites + other];
                    continue;
                }
                let cost = start_costs(problem, session, site);
                let next = self.starts.len() as u32;
                let index = *known.entry(cost.clone()).or_insert(next);
                if index == next {
                    let hard = cost.iter().map(|cost| cost.hard).min().unwrap_or(0);
                    let allowed =
                        (0..cost.len()).filter(|&start| cost[start].hard == hard).map(|start| start as u32);
                    let allowed = allowed.collect();
                    self.starts.push(Starts { cost, allowed, hard });
                }
                self.table[here] = index;
            }
        }
    }

    /// Fills the costs of sites, and which are worth trying: those whose hard cost, starts included, is least.
    fn rank_sites(&mut self) {
        let (problem, weights) = (self.problem, &self.problem.weights);
        for (index, session) in problem.sessions.iter().enumerate() {
            for (number, site) in problem.sites.iter().enumerate() {
                let excess = (i64::from(session.attendees) - i64::from(site.capacity)).max(0);
                let mut cost = Score::hard(weights.hard.capacity * excess);
                match session.site_cost(number) {
                    Some(own) => cost.soft += weights.soft.site_cost * i64::from(own),
                    None => cost.hard += weights.hard.refused,
                }
                if session.leg.is_some_and(|leg| problem.legs[leg].city != site.city) {
                    cost.hard += weights.hard.refused;
                }
                if session.published.as_ref().is_some_and(|published| published.site != number) {
                    cost.soft += weights.soft.moved_site;
                }
                self.site_cost.push(cost);
            }
            let hard = |&site: &u32| {
                let here = index * self.sites + site as usize;
                self.site_cost[here].hard + self.starts[self.table[here] as usize].hard
            };
            let all = 0..self.sites as u32;
            let least = all.clone().map(|site| hard(&site)).min().unwrap_or(0);
            let mut sites: Vec<u32> = all.filter(|site| hard(site) == least).collect();
            sites.sort_by_key(|&site| self.site_cost[index * self.sites + site as usize].soft);
            self.candidates.push(sites);
        }
    }

    #[inline]
    pub(crate) fn starts(&self, session: usize, site: usize) -> &Starts {
        &self.starts[self.table[session * self.sites + site] as usize]
    }

    /// Local day of a start, by its site.
    pub(crate) fn day(&self, site: usize, start: i32) -> u32 {
        self.problem.day(site, start as usize).unwrap_or(0)
    }
}

fn hours_of(problem: &Problem, party: usize) -> Hours {
    let (who, weights) = (&problem.parties[party], &problem.weights);
    let mut sum = Score::ZERO;
    let mut cost = vec![sum];
    for grain in 0..problem.grains {
        if who.free.as_ref().is_some_and(|free| !free.contains(grain)) {
            sum.hard += weights.hard.closed;
        }
        let at = |table: &Option<Vec<u32>>| table.as_ref().map_or(0, |table| i64::from(table[grain]));
        sum.medium += weights.medium.social * at(&who.burden);
        sum.soft += weights.soft.dislike * at(&who.dislike);
        cost.push(sum);
    }
    Hours { cost }
}

/// What each start of a session at a site costs, whoever else is where.
fn start_costs(problem: &Problem, index: usize, site: usize) -> Vec<Score> {
    let (session, weights) = (&problem.sessions[index], &problem.weights);
    let grains = problem.grains;
    let window = session.leg.and_then(|leg| problem.legs[leg].window.as_ref());
    let masks = [session.window.as_ref(), problem.sites[site].open.as_ref(), window];
    let free = session.required.iter().filter_map(|&party| problem.parties[party].free.as_ref());
    let mut sums = vec![0_i64; grains + 1];
    for mask in masks.into_iter().flatten().chain(free) {
        for grain in (0..grains).filter(|&grain| !mask.contains(grain)) {
            sums[grain + 1] += 1;
        }
    }
    for grain in 0..grains {
        sums[grain + 1] += sums[grain];
    }
    let tables = session.required.iter().chain(&session.preferred).map(|&party| &problem.parties[party]);
    let tables: Vec<_> = tables.filter(|who| who.burden.is_some() || who.dislike.is_some()).collect();
    let mut costs = Vec::with_capacity(grains);
    for start in 0..grains {
        let end = start + session.length as usize;
        let last = end as i64 - 1;
        let mut cost = Score::hard(weights.hard.closed * (sums[end.min(grains)] - sums[start]));
        if session.starts.as_ref().is_some_and(|starts| !starts.contains(start)) {
            cost.hard += weights.hard.refused;
        }
        if end > grains {
            cost.hard += weights.hard.past_end * last;
        } else if problem.same_day && problem.day(site, start) != problem.day(site, end - 1) {
            cost.hard += weights.hard.across_days;
        }
        for who in &tables {
            cost.medium += weights.medium.social * over(who.burden.as_deref(), start, end);
            cost.soft += weights.soft.dislike * over(who.dislike.as_deref(), start, end);
        }
        cost.soft += weights.soft.late * last;
        cost.soft += weights.soft.dislike * session.start_cost.get(start).map_or(0, |&cost| i64::from(cost));
        if let Some(published) = session.published.as_ref().filter(|published| published.start != start) {
            cost.soft +=
                weights.soft.moved + weights.soft.moved_grain * published.start.abs_diff(start) as i64;
        }
        costs.push(cost);
    }
    costs
}

fn shared(problem: &Problem, gaps: bool) -> (Vec<Shared>, Vec<Gaps>) {
    let count = problem.sessions.len();
    let mut table = vec![Shared::default(); count * count];
    let mut needs = vec![Gaps::default(); if gaps { count * count } else { 0 }];
    let mut at: Vec<Vec<(usize, bool)>> = vec![Vec::new(); problem.parties.len()];
    for (index, session) in problem.sessions.iter().enumerate() {
        session.required.iter().for_each(|&party| at[party].push((index, true)));
        session.preferred.iter().for_each(|&party| at[party].push((index, false)));
    }
    for (party, sessions) in problem.parties.iter().zip(&at) {
        for &(a, needed) in sessions {
            for &(b, wanted) in sessions.iter().filter(|&&(b, _)| b != a) {
                let here = a * count + b;
                if needed && wanted {
                    table[here].hard += 1;
                } else {
                    table[here].medium += 1;
                }
                if let Some(gaps) = needs.get_mut(here) {
                    if needed && wanted {
                        gaps.hard = gaps.hard.max(party.gap as i32);
                        gaps.rest = gaps.rest.max(party.rest as i32);
                    } else {
                        gaps.medium = gaps.medium.max(party.gap as i32);
                    }
                }
            }
        }
    }
    (table, needs)
}

fn links(problem: &Problem) -> Vec<Vec<Link>> {
    let mut links = vec![Vec::new(); problem.sessions.len()];
    let mut add = |before: usize, after: usize, gap: u32, weight: i64| {
        let gap = gap as i32;
        links[before].push(Link { other: after as u32, gap, later: true, weight });
        links[after].push(Link { other: before as u32, gap, later: false, weight });
    };
    for precedence in &problem.precedences {
        add(precedence.before, precedence.after, precedence.gap, problem.weights.hard.order);
    }
    for (before, session) in problem.sessions.iter().enumerate() {
        for (after, other) in problem.sessions.iter().enumerate() {
            if let (Some(leg), Some(later)) = (session.leg, other.leg)
                && leg < later
            {
                add(before, after, problem.legs[leg].transfer, problem.weights.hard.leg);
            }
        }
    }
    links
}
