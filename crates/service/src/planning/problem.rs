//! From a scene to what the planner searches over.

use std::collections::BTreeMap;

use calendar::{
    Tz,
    interval::{Interval, Intervals},
};
use chrono::{NaiveDate, Timelike};
use domain::{
    attendance::{Attendance, Delegation},
    expert::Expert,
    proposal::{Request, Subject},
    session::{Session, SessionId, SessionKind},
    site::SiteId,
    user::UserId,
};
use planner::timetable::{
    Choice, Mask, Party, Placement, Plan, Precedence, Problem, Session as Task, Site as Room, SiteChoice,
    Weights, Zone,
};

use super::{
    grid::{self, Grid},
    scene::{Scene, site_of},
};
use crate::Service;

/// Delegates sleep so many minutes, at least, between two days at the sites.
const REST: i64 = 10 * 60;
/// Takes part from afar within these hours of their own day without a burden, in minutes.
const SOCIAL: std::ops::Range<u32> = 8 * 60..20 * 60;

/// What the planner's numbers stand for.
#[derive(Debug)]
pub(super) struct Posed {
    pub problem: Problem,
    pub grid: Grid,
    /// By the planner's number.
    pub ids: Vec<SessionId>,
    pub sites: Vec<Option<SiteId>>,
    pub zones: Vec<Tz>,
    pub parties: Vec<Subject>,
    /// Where all of it stands now, if all of it has its time.
    pub present: Option<Plan>,
    /// Number of the first local day.
    pub epoch: NaiveDate,
}

struct Builder<'a> {
    service: &'a Service,
    scene: &'a Scene,
    request: &'a Request,
    /// Experts who may take the parts of those who cannot come.
    stand_ins: &'a [UserId],
    grid: Grid,
    zones: Vec<Tz>,
    rooms: Vec<Room>,
    sites: Vec<Option<SiteId>>,
    parties: Vec<Subject>,
    experts: BTreeMap<UserId, usize>,
    epoch: NaiveDate,
}

pub(super) fn pose(service: &Service, scene: &Scene, request: &Request, stand_ins: &[UserId]) -> Posed {
    let grid = Grid::new(scene.from, scene.to);
    let epoch = scene.from.date_naive();
    let mut builder = Builder {
        service,
        scene,
        request,
        stand_ins,
        grid,
        zones: Vec::new(),
        rooms: Vec::new(),
        sites: Vec::new(),
        parties: Vec::new(),
        experts: BTreeMap::new(),
        epoch,
    };
    builder.rooms();
    builder.name_parties();
    builder.finish()
}

impl Builder<'_> {
    fn zone(&mut self, zone: Tz) -> usize {
        if let Some(found) = self.zones.iter().position(|known| *known == zone) {
            return found;
        }
        self.zones.push(zone);
        self.zones.len() - 1
    }

    /// Online first, then the sites.
    fn rooms(&mut self) {
        let zone = self.scene.home(self.service);
        let zone = self.zone(zone);
        self.rooms.push(Room { zone, capacity: u32::MAX, ..Room::default() });
        self.sites.push(None);
        for site in self.scene.own_sites() {
            let zone = self.service.zones().parse(&site.zone).unwrap_or(Tz::UTC);
            let zone = self.zone(zone);
            let open = Some(self.grid.mask(&self.scene.open(self.service, site)));
            self.rooms.push(Room { zone, capacity: u32::MAX, open, exclusive: true, ..Room::default() });
            self.sites.push(Some(site.id));
        }
    }

    fn room(&self, site: Option<SiteId>) -> usize {
        self.sites.iter().position(|known| *known == site).unwrap_or(0)
    }

    /// Delegations and those who are not of any, then experts.
    fn name_parties(&mut self) {
        self.parties.push(Subject::Everyone);
        let those = self.scene.delegations.iter().map(|one| Subject::Delegation(one.code()));
        self.parties.extend(those);
        let scene = self.scene;
        for (id, expert) in &scene.experts {
            self.experts.insert(*id, self.parties.len());
            self.parties.push(Subject::Expert(*id));
            // Their days count by their own date.
            let zone = self.home_of(expert);
            self.zone(zone);
        }
    }

    fn finish(mut self) -> Posed {
        let mut tasks: Vec<(SessionId, Task)> = Vec::new();
        for session in &self.scene.sessions {
            tasks.push((session.id, self.placed(session)));
        }
        for outline in self.scene.unplaced() {
            tasks.push((outline.id, self.unplaced(outline)));
        }
        let ids: Vec<SessionId> = tasks.iter().map(|(id, _)| *id).collect();
        let sessions: Vec<Task> = tasks.into_iter().map(|(_, task)| task).collect();
        let precedences = self.precedences(&ids);
        let is_whole = self.scene.unplaced().next().is_none();
        let present: Vec<Option<Placement>> = self.present(&sessions);
        let present: Option<Vec<Placement>> = present.into_iter().collect();
        let problem = Problem {
            grains: self.grid.grains,
            zones: self.days(),
            travel: self.travel(),
            parties: self.parties_of(&sessions),
            sites: std::mem::take(&mut self.rooms),
            legs: Vec::new(),
            sessions,
            precedences,
            same_day: true,
            weights: weights(),
        };
        Posed {
            present: present.filter(|_| is_whole).map(|placements| Plan { placements }),
            problem,
            grid: self.grid,
            ids,
            sites: self.sites,
            zones: self.zones,
            parties: self.parties,
            epoch: self.epoch,
        }
    }

    /// A session that has its time: it may move, unless something says that it does not.
    fn placed(&mut self, session: &Session) -> Task {
        let outline = self.scene.outline(session.id);
        let own = site_of(session);
        let mut sites: Vec<Option<SiteId>> = vec![own];
        for other in outline.iter().flat_map(|outline| outline.needs.sites.iter()) {
            if own.is_some() && Some(*other) != own {
                sites.push(Some(*other));
            }
        }
        let all = self.scene.experts_of(session.id);
        let (away, coming): (Vec<UserId>, Vec<UserId>) =
            all.iter().copied().partition(|expert| self.request.without.contains(expert));
        let is_fixed = is_fixed(session) && away.is_empty();
        let start = self.grid.grain(session.starts_at);
        let stays = self.request.keep && self.scene.announced.contains(&session.id);
        let mut task = Task {
            length: grid::length(session.minutes).max(1),
            sites: choices(sites.iter().map(|site| self.room(*site))),
            required: self.attending(&session.attendance, session.kind),
            ..Task::default()
        };
        task.required.extend(coming.iter().filter_map(|expert| self.experts.get(expert)));
        if !away.is_empty() {
            let of = self.stand_ins_for(&task.required, all);
            task.choices.push(Choice { pick: away.len().min(of.len()), of });
            task.choices.retain(|choice| choice.pick > 0);
        }
        task.start_cost = self.start_cost(&task, session.kind);
        self.within(&mut task, outline.and_then(|o| o.needs.earliest), outline.and_then(|o| o.needs.latest));
        let here = start.map(|start| Placement { start, site: self.room(own), experts: Vec::new() });
        task.pinned =
            (is_fixed || session.starts_at <= self.scene.now) && here.is_some() && task.choices.is_empty();
        if task.pinned {
            // It stands as it is, whatever is said of hours and days.
            (task.window, task.starts) = (None, None);
        }
        if stays || task.pinned {
            task.published = here.map(|here| self.with_first_experts(here, &task));
        }
        task
    }

    fn unplaced(&mut self, outline: &domain::outline::Outline) -> Task {
        let needs = &outline.needs;
        let sites: Vec<Option<SiteId>> =
            if needs.sites.is_empty() { vec![None] } else { needs.sites.iter().copied().map(Some).collect() };
        let coming = needs.experts.iter().filter(|expert| !self.request.without.contains(expert));
        let coming: Vec<usize> = coming.filter_map(|expert| self.experts.get(expert).copied()).collect();
        let needed = usize::try_from(needs.needed).unwrap_or(0);
        let mut task = Task {
            length: grid::length(needs.minutes).max(1),
            sites: choices(sites.iter().map(|site| self.room(*site))),
            required: self.attending(&needs.attendance, needs.kind),
            ..Task::default()
        };
        if needed >= needs.experts.len() && coming.len() == needs.experts.len() {
            task.required.extend(coming);
        } else if needed > 0 {
            let mut of = coming;
            if of.len() < needed {
                let more = self.stand_ins_for(&task.required, &needs.experts);
                of.extend(more.into_iter().filter(|party| !of.contains(party)).collect::<Vec<_>>());
            }
            task.choices.push(Choice { pick: needed.min(of.len()), of });
            task.choices.retain(|choice| choice.pick > 0);
        }
        task.start_cost = self.start_cost(&task, needs.kind);
        self.within(&mut task, needs.earliest, needs.latest);
        task
    }

    /// Parties of experts who could take another's part and are not in it already.
    fn stand_ins_for(&self, required: &[usize], present: &[UserId]) -> Vec<usize> {
        let those = self.stand_ins.iter().filter(|expert| !present.contains(expert));
        let those = those.filter_map(|expert| self.experts.get(expert).copied());
        those.filter(|party| !required.contains(party)).collect()
    }

    fn with_first_experts(&self, mut here: Placement, task: &Task) -> Placement {
        here.experts =
            task.choices.iter().flat_map(|choice| choice.of.iter().copied().take(choice.pick)).collect();
        here
    }

    /// Whoever of the programme's people has to be there. Those of a country may be of any institution, so a session
    /// for institutions concerns every country, and the other way round.
    fn attending(&self, attendance: &Attendance, kind: SessionKind) -> Vec<usize> {
        let all = 0..=self.scene.delegations.len();
        match attendance {
            _ if kind == SessionKind::Free => Vec::new(),
            Attendance::SignUp { .. } => Vec::new(),
            Attendance::Everyone => all.collect(),
            Attendance::Delegations(those) => {
                let meets = |one: &Delegation| {
                    those.iter().any(|named| match (one, named) {
                        (Delegation::Country(_), Delegation::Country(_))
                        | (Delegation::Institution(_), Delegation::Institution(_)) => one.is_same(named),
                        (Delegation::Country(_), Delegation::Institution(_))
                        | (Delegation::Institution(_), Delegation::Country(_)) => true,
                    })
                };
                let found = self.scene.delegations.iter().zip(1..).filter(|(one, _)| meets(one));
                found.map(|(_, party)| party).collect()
            }
        }
    }

    /// Full hours are liked best, then half hours; and sessions by day, except meals and free time.
    fn start_cost(&self, task: &Task, kind: SessionKind) -> Vec<u32> {
        let zones: Vec<Tz> =
            task.sites.iter().map(|choice| self.zones[self.rooms[choice.site].zone]).collect();
        let by_day = !matches!(kind, SessionKind::Meal | SessionKind::Free | SessionKind::Transfer);
        let cost = |grain: usize, zone: Tz| {
            let civil = self.service.zones().local(self.grid.instant(grain), zone).civil;
            let round = match civil.minute() {
                0 => 0,
                30 => 1,
                _ => 3,
            };
            let end = civil.hour() * 60 + civil.minute() + task.length * 15;
            let early = (9 * 60_u32).saturating_sub(civil.hour() * 60 + civil.minute()).div_ceil(60);
            let late = end.saturating_sub(18 * 60).div_ceil(60);
            if by_day { round + 2 * (early + late) } else { round }
        };
        (0..self.grid.grains)
            .map(|grain| zones.iter().map(|zone| cost(grain, *zone)).min().unwrap_or(0))
            .collect()
    }

    /// The programme's days, or those that the outline allows, at any of the sites; and nothing that is over.
    fn within(&self, task: &mut Task, earliest: Option<NaiveDate>, latest: Option<NaiveDate>) {
        let programme = &self.scene.programme;
        let first = earliest.map_or(programme.starts_on, |day| day.max(programme.starts_on));
        let last = latest.map_or(programme.ends_on, |day| day.min(programme.ends_on));
        let zones = self.service.zones();
        let days: Intervals = task
            .sites
            .iter()
            .filter_map(|choice| {
                let zone = self.zones[self.rooms[choice.site].zone];
                let after = last.succ_opt().unwrap_or(last);
                Interval::new(zones.start_of_day(zone, first), zones.start_of_day(zone, after))
            })
            .collect();
        let mut window = self.grid.mask(&days);
        let past = self.grid.grain(self.scene.now).map_or(0, |grain| grain + 1);
        if self.scene.now > self.scene.from {
            window.remove(0..if self.scene.now >= self.scene.to { self.grid.grains } else { past });
        }
        task.window = Some(window);
    }

    fn precedences(&self, ids: &[SessionId]) -> Vec<Precedence> {
        let place = |id: SessionId| ids.iter().position(|known| *known == id);
        let pairs = self.scene.outlines.iter().filter_map(|outline| Some((outline.needs.after?, outline.id)));
        let pairs = pairs.filter_map(|(before, after)| Some((place(before)?, place(after)?)));
        pairs.map(|(before, after)| Precedence { before, after, gap: 0 }).collect()
    }

    fn present(&self, tasks: &[Task]) -> Vec<Option<Placement>> {
        let placed = self.scene.sessions.iter().zip(tasks).map(|(session, task)| {
            let here = Placement {
                start: self.grid.grain(session.starts_at)?,
                site: self.room(site_of(session)),
                experts: Vec::new(),
            };
            Some(self.with_first_experts(here, task))
        });
        placed.collect()
    }

    /// By zone, the number of each grain's civil date.
    fn days(&self) -> Vec<Zone> {
        let number = |zone: Tz, grain: usize| {
            let date = self.service.zones().local(self.grid.instant(grain), zone).civil.date();
            u32::try_from((date - self.epoch).num_days() + 1).unwrap_or(0)
        };
        let day = |zone: Tz| {
            let mut days: Vec<u32> = (0..self.grid.grains).map(|grain| number(zone, grain)).collect();
            // A date may come back where clocks go back over midnight; the planner counts on.
            for grain in 1..days.len() {
                days[grain] = days[grain].max(days[grain - 1]);
            }
            days
        };
        self.zones.iter().map(|zone| Zone { day: day(*zone) }).collect()
    }

    fn travel(&self) -> Vec<u32> {
        let minutes = |a: Option<SiteId>, b: Option<SiteId>| {
            let pair = a.and_then(|a| self.scene.sites.get(&a)).zip(b.and_then(|b| self.scene.sites.get(&b)));
            pair.map_or(0, |(a, b)| self.scene.ways.between(a, b))
        };
        let rows = self.sites.iter().flat_map(|a| self.sites.iter().map(move |b| (*a, *b)));
        rows.map(|(a, b)| grid::length(minutes(a, b))).collect()
    }

    fn parties_of(&self, tasks: &[Task]) -> Vec<Party> {
        self.parties
            .iter()
            .enumerate()
            .map(|(number, subject)| match subject {
                Subject::Expert(id) => self.expert(*id, number, tasks),
                Subject::Everyone | Subject::Delegation(_) | Subject::Site(_) | Subject::Session(_) => {
                    Party { rest: grid::length(REST), daily: number == 0, ..Party::default() }
                }
            })
            .collect()
    }

    fn expert(&self, id: UserId, number: usize, tasks: &[Task]) -> Party {
        let Some(expert) = self.scene.experts.get(&id) else { return Party::default() };
        let zone = self.home_of(expert);
        let limits = &expert.availability.limits;
        let free = if self.request.without.contains(&id) {
            Mask::none(self.grid.grains)
        } else {
            self.grid.mask(&self.scene.free(expert).subtract(&self.full_days(expert, zone)))
        };
        let span = Interval::new(self.scene.from, self.scene.to);
        let liked = span.and_then(|span| self.service.preferred_of(expert, span));
        let gives = |task: &&Task| {
            task.required.contains(&number) || task.choices.iter().any(|choice| choice.of.contains(&number))
        };
        // Who only ever speaks from afar lives by the own clock; at a site, one lives by the site's.
        let is_remote =
            tasks.iter().filter(gives).all(|task| task.sites.iter().all(|choice| choice.site == 0));
        let burden = is_remote.then(|| (0..self.grid.grains).map(|grain| self.burden(grain, zone)).collect());
        Party {
            free: Some(free),
            gap: grid::length(limits.pause()),
            burden,
            dislike: liked.map(|liked| self.grid.mask(&liked).outside()),
            most_a_day: limits.most.map(u32::from),
            zone: self.zones.iter().position(|known| *known == zone).unwrap_or(0),
            ..Party::default()
        }
    }

    fn home_of(&self, expert: &Expert) -> Tz {
        self.service.zones().parse(&expert.profile.home_zone).unwrap_or(Tz::UTC)
    }

    /// Days on which other programmes have as many sessions of the expert as they want on one day.
    fn full_days(&self, expert: &Expert, zone: Tz) -> Intervals {
        let Some(most) = expert.availability.limits.most.map(usize::from) else {
            return Intervals::default();
        };
        let zones = self.service.zones();
        let theirs = self.scene.others.iter();
        let theirs = theirs.filter(|other| self.scene.experts_of(other.id).contains(&expert.user));
        let mut days: BTreeMap<NaiveDate, usize> = BTreeMap::new();
        for other in theirs {
            *days.entry(zones.local(other.starts_at, zone).civil.date()).or_default() += 1;
        }
        let whole = |day: NaiveDate| {
            let next = day.succ_opt().unwrap_or(day);
            Interval::new(zones.start_of_day(zone, day), zones.start_of_day(zone, next))
        };
        days.into_iter().filter(|(_, count)| *count >= most).filter_map(|(day, _)| whole(day)).collect()
    }

    /// 0 from 8 to 20, 1 for each hour begun away from it, by the clocks of the zone.
    fn burden(&self, grain: usize, zone: Tz) -> u32 {
        let civil = self.service.zones().local(self.grid.instant(grain), zone).civil;
        let minute = civil.hour() * 60 + civil.minute();
        if SOCIAL.contains(&minute) {
            return 0;
        }
        let after = (minute + 24 * 60 - SOCIAL.end) % (24 * 60);
        let before = (SOCIAL.start + 24 * 60 - minute) % (24 * 60);
        (after.min(before) / 60) + 1
    }
}

/// What people know of stays, unless moving it spares somebody much.
fn weights() -> Weights {
    let mut weights = Weights::default();
    (weights.soft.moved, weights.soft.moved_grain) = (2000, 20);
    (weights.soft.moved_site, weights.soft.moved_expert) = (1000, 1000);
    weights
}

/// What an organiser has pinned or said to take place all the same stands where it is; so do ways and free time.
fn is_fixed(session: &Session) -> bool {
    session.pinned
        || matches!(session.kind, SessionKind::Transfer | SessionKind::Free)
        || !session.override_reason.is_empty()
}

/// The first is liked best.
fn choices(rooms: impl Iterator<Item = usize>) -> Vec<SiteChoice> {
    rooms.zip(0..).map(|(site, cost)| SiteChoice { site, cost }).collect()
}
