//! From a scene to what the planner looks for slots in.

use std::collections::BTreeMap;

use calendar::{
    Tz,
    interval::{Interval, Intervals},
};
use chrono::{DateTime, TimeDelta, Utc};
use domain::{
    attendance::Delegation,
    clash::{needs_a_way, same_people},
    expert::Expert,
    proposal::Subject,
    session::Session,
    site::{Site, SiteId},
    user::UserId,
    week::Week,
};
use planner::slot::{Clock, Commitment, DayHours, Participant, Party, Request, Role, Span, Travel, Venue};

use super::{
    burden::{is_night, of_expert},
    folk::Folk,
    wanted::Wanted,
    whereabouts::Whereabouts,
};
use crate::{
    Service,
    planning::scene::{Scene, site_of},
};

/// Hours of everybody's own day that are no burden, in minutes.
pub(super) const SOCIAL: std::ops::Range<u32> = 8 * 60..20 * 60;
/// Minutes from one possible start to the next.
const STEP: u32 = 15;
/// More than are shown, since the planner takes hours liked on one weekday to be liked on all.
const MOST: usize = 40;

/// The request, and what its numbers stand for.
#[derive(Debug)]
pub(super) struct Asked {
    pub request: Request,
    pub sites: Vec<Option<SiteId>>,
    /// By participant.
    pub subjects: Vec<Subject>,
    pub lives: Vec<Whereabouts>,
    /// The hours that each likes best; nothing where all are alike.
    pub liked: Vec<Option<Intervals>>,
    /// The zone by which the programme counts its days.
    pub home: Tz,
}

impl Asked {
    pub fn expert(&self, participant: usize) -> Option<UserId> {
        match self.subjects.get(participant) {
            Some(Subject::Expert(id)) => Some(*id),
            _ => None,
        }
    }

    pub fn experts(&self) -> impl Iterator<Item = UserId> + '_ {
        (0..self.subjects.len()).filter_map(|number| self.expert(number))
    }

    /// Nothing for a choice among experts, and for being online.
    pub fn subject(&self, party: Party) -> Option<Subject> {
        match party {
            Party::Participant(number) => self.subjects.get(number).cloned(),
            Party::Group(_) => None,
            Party::Site(number) => self.sites.get(number).copied().flatten().map(Subject::Site),
        }
    }
}

/// By whose clocks a session there is held: the site's, online the programme's.
pub(super) fn zone_of(service: &Service, scene: &Scene, site: Option<&Site>) -> Tz {
    site.map_or_else(|| scene.home(service), |site| service.zones().parse(&site.zone).unwrap_or(Tz::UTC))
}

pub(super) fn ask(
    service: &Service,
    scene: &Scene,
    wanted: &Wanted,
    folk: &[Folk],
    nights: &BTreeMap<UserId, u32>,
) -> Asked {
    let places: Vec<SiteId> = scene.sites.keys().copied().collect();
    let home = scene.home(service);
    let mut builder = Builder {
        service,
        scene,
        wanted,
        nights,
        places,
        window: window(scene),
        has_a_way: needs_a_way(&wanted.session),
        clocks: Vec::new(),
        participants: Vec::new(),
        subjects: Vec::new(),
        lives: Vec::new(),
        liked: Vec::new(),
    };
    let home_clock = builder.clock(&Whereabouts::always(home));
    builder.everyone(folk, home);
    for id in &wanted.required {
        builder.expert(*id, Role::Required);
    }
    for id in wanted.choice.iter().flat_map(|choice| &choice.of) {
        builder.expert(*id, Role::Choice(0));
    }
    if wanted.sites.iter().all(Option::is_none) {
        builder.delegations(folk, home);
    }
    let sites = wanted.sites.iter().map(|site| builder.site(*site)).collect();
    let travel = builder.travel();
    let length = u32::try_from(wanted.session.minutes).unwrap_or(1);
    let request = Request {
        home: home_clock,
        participants: builder.participants,
        groups: wanted.choice.iter().map(|choice| choice.pick).collect(),
        sites,
        travel,
        step: STEP,
        limit: MOST,
        ..Request::new(builder.window, length, builder.clocks)
    };
    Asked {
        request,
        sites: wanted.sites.clone(),
        subjects: builder.subjects,
        lives: builder.lives,
        liked: builder.liked,
        home,
    }
}

struct Builder<'a> {
    service: &'a Service,
    scene: &'a Scene,
    wanted: &'a Wanted,
    nights: &'a BTreeMap<UserId, u32>,
    places: Vec<SiteId>,
    window: Span,
    /// Whether people have to get to it and from it: a transfer is the way itself.
    has_a_way: bool,
    clocks: Vec<Clock>,
    participants: Vec<Participant>,
    subjects: Vec<Subject>,
    lives: Vec<Whereabouts>,
    liked: Vec<Option<Intervals>>,
}

impl Builder<'_> {
    fn clock(&mut self, lives: &Whereabouts) -> usize {
        let clock = lives.clock(self.service.zones(), self.scene.from, self.scene.to);
        if let Some(found) = self.clocks.iter().position(|known| *known == clock) {
            return found;
        }
        self.clocks.push(clock);
        self.clocks.len() - 1
    }

    fn add(&mut self, subject: Subject, lives: Whereabouts, participant: impl FnOnce(usize) -> Participant) {
        let clock = self.clock(&lives);
        self.participants.push(participant(clock));
        self.subjects.push(subject);
        self.lives.push(lives);
        self.liked.push(None);
    }

    /// The programme's people together: where they are already, they are not here. Online, each country counts for itself.
    fn everyone(&mut self, folk: &[Folk], home: Tz) {
        let is_online = self.wanted.sites.iter().all(Option::is_none);
        let heads = if is_online { 0 } else { folk.iter().map(|folk| folk.count).sum() };
        let theirs = self.own().filter(|other| same_people(other, &self.wanted.session));
        let commitments = theirs.map(|other| self.commitment(other)).collect();
        let free = vec![self.window];
        self.add(Subject::Everyone, Whereabouts::always(home), |clock| Participant {
            free,
            commitments,
            heads,
            ..Participant::new(clock, Role::Required)
        });
    }

    fn expert(&mut self, id: UserId, role: Role) {
        let Some(expert) = self.scene.experts.get(&id) else { return };
        let lives = of_expert(self.service, expert);
        let bound: Vec<&Session> =
            self.own().chain(&self.scene.others).filter(|other| self.is_given_by(other, id)).collect();
        let limits = &expert.availability.limits;
        let pause = u32::try_from(limits.pause()).unwrap_or(0);
        let participant = Participant {
            free: self.free(expert),
            commitments: bound.iter().map(|other| self.commitment(other)).collect(),
            before: pause,
            after: pause,
            most_a_day: limits.most.map(u32::from),
            counted: self.counted(&bound, &lives),
            preferred: preferred(&limits.preferred),
            borne: self.nights.get(&id).copied().unwrap_or(0),
            ..Participant::new(0, role)
        };
        self.add(Subject::Expert(id), lives, |clock| Participant { clock, ..participant });
        let span = Interval::new(self.scene.from, self.scene.to);
        let liked = span.and_then(|span| self.service.preferred_of(expert, span));
        if let Some(last) = self.liked.last_mut() {
            *last = liked;
        }
    }

    /// Who attends online sits where they are by then: at the leg's city while the programme travels, else at home.
    fn delegations(&mut self, folk: &[Folk], home: Tz) {
        let zones = self.service.zones();
        let legs = self.scene.legs.iter();
        let stays: Vec<_> =
            legs.filter_map(|leg| Some((leg.starts_on, leg.ends_on, zones.parse(&leg.zone)?))).collect();
        let meets = !stays.is_empty() || !self.scene.own_sites().is_empty();
        for Folk { country, count, zone } in folk.iter().cloned() {
            let Some(zone) =
                (if meets && stays.is_empty() { Some(home) } else { zone.or(meets.then_some(home)) })
            else {
                continue;
            };
            let lives = Whereabouts { home: zone, stays: stays.clone() };
            let same = |other: &&Session| same_people(other, &self.wanted.session);
            let nights =
                self.own().filter(same).filter(|other| is_night(self.service, other, &lives)).count();
            let borne = u32::try_from(nights).unwrap_or(0);
            let subject = Subject::Delegation(Delegation::Country(country).code());
            self.add(subject, lives, |clock| Participant {
                heads: count,
                borne,
                is_remote: true,
                ..Participant::new(clock, Role::Delegation)
            });
        }
    }

    /// The programme's other sessions.
    fn own(&self) -> impl Iterator<Item = &Session> + '_ {
        self.scene.sessions.iter().filter(|other| other.id != self.wanted.session.id)
    }

    fn is_given_by(&self, session: &Session, expert: UserId) -> bool {
        self.scene.experts_of(session.id).contains(&expert)
    }

    fn commitment(&self, session: &Session) -> Commitment {
        let place = site_of(session).filter(|_| self.has_a_way && needs_a_way(session));
        Commitment {
            span: span(session.starts_at, session.ends_at),
            place: place.and_then(|site| self.place(site)),
        }
    }

    fn place(&self, site: SiteId) -> Option<usize> {
        self.places.iter().position(|known| *known == site)
    }

    /// When they say that they are free, and not sooner than they want to be asked.
    fn free(&self, expert: &Expert) -> Vec<Span> {
        let Some(said) = self.scene.said.get(&expert.user) else { return Vec::new() };
        let notice = TimeDelta::hours(i64::from(expert.availability.limits.notice));
        let is_asked = self.wanted.asked.contains(&expert.user);
        let from = if is_asked { self.scene.from } else { self.scene.now + notice };
        let later = Intervals::from_iter(Interval::new(from.max(self.scene.from), self.scene.to));
        spans(&said.intersect(&later))
    }

    /// By day of their own clock, how many sessions begin on it.
    fn counted(&self, bound: &[&Session], lives: &Whereabouts) -> Vec<(i64, u32)> {
        let zones = self.service.zones();
        let mut counted: BTreeMap<i64, u32> = BTreeMap::new();
        for session in bound {
            let zone = lives.zone_at(zones, session.starts_at);
            let date = zones.local(session.starts_at, zone).civil.date();
            *counted.entry((date - DateTime::UNIX_EPOCH.date_naive()).num_days()).or_default() += 1;
        }
        counted.into_iter().collect()
    }

    fn site(&mut self, site: Option<SiteId>) -> planner::slot::Site {
        let found = site.and_then(|id| self.scene.sites.get(&id));
        let zone = zone_of(self.service, self.scene, found);
        let days = self.days(zone);
        let Some(found) = found else {
            return planner::slot::Site { venue: Venue::Online, open: spans(&days) };
        };
        let taken = self.own().filter(|other| site_of(other) == site);
        let taken = taken.filter_map(|other| Interval::new(other.starts_at, other.ends_at)).collect();
        let open = self.scene.open(self.service, found).intersect(&days).subtract(&taken);
        let place = self.place(found.id).unwrap_or(0);
        let clock = self.clock(&Whereabouts::always(zone));
        planner::slot::Site { venue: Venue::At { place, clock }, open: spans(&open) }
    }

    /// The days on which it may be, by the clocks of the place, after what it comes after and before what comes after it.
    fn days(&self, zone: Tz) -> Intervals {
        let (zones, programme) = (self.service.zones(), &self.scene.programme);
        let first = self.wanted.window.0.map_or(programme.starts_on, |day| day.max(programme.starts_on));
        let last = self.wanted.window.1.map_or(programme.ends_on, |day| day.min(programme.ends_on));
        let after = last.succ_opt().unwrap_or(last);
        let id = self.wanted.session.id;
        let ends = self.own().find(|other| Some(other.id) == self.wanted.after).map(|other| other.ends_at);
        let follows = |other: &&Session| {
            self.scene.outline(other.id).is_some_and(|outline| outline.needs.after == Some(id))
        };
        let begins = self.own().filter(follows).map(|other| other.starts_at).min();
        let start = zones.start_of_day(zone, first).max(ends.unwrap_or(self.scene.from));
        // What begins on the last day may end on the next.
        let over = TimeDelta::minutes((self.wanted.session.minutes - i64::from(STEP)).max(0));
        let end = (zones.start_of_day(zone, after) + over).min(begins.unwrap_or(self.scene.to));
        Intervals::from_iter(Interval::new(start.max(self.scene.now), end))
    }

    fn travel(&self) -> Travel {
        let sites: Vec<&Site> = self.scene.sites.values().collect();
        let minutes = |a: &Site, b: &Site| u32::try_from(self.scene.ways.between(a, b)).unwrap_or(0);
        let rows = sites.iter().flat_map(|a| sites.iter().map(|b| minutes(a, b))).collect();
        Travel::new(sites.len(), rows).unwrap_or_default()
    }
}

/// From now, or the programme's first day, to its last, in quarters of an hour.
fn window(scene: &Scene) -> Span {
    let step = i64::from(STEP);
    let all = span(scene.from, scene.to);
    let now = -(-scene.now.timestamp()).div_euclid(60);
    let next = -(-now).div_euclid(step) * step;
    Span { from: all.from.max(next), to: all.to }
}

/// The whole minutes that it touches.
fn span(from: DateTime<Utc>, to: DateTime<Utc>) -> Span {
    Span { from: from.timestamp().div_euclid(60), to: -(-to.timestamp()).div_euclid(60) }
}

/// The whole minutes within.
fn spans(times: &Intervals) -> Vec<Span> {
    let within = |time: &Interval| {
        let from = time.start().timestamp() + i64::from(time.start().timestamp_subsec_nanos() > 0);
        Span { from: -(-from).div_euclid(60), to: time.end().timestamp().div_euclid(60) }
    };
    times.iter().map(within).filter(|span| span.from < span.to).collect()
}

/// The hours that they like on some day.
fn preferred(week: &Week) -> Vec<DayHours> {
    let mut hours: Vec<DayHours> = Week::WEEKDAYS
        .into_iter()
        .flat_map(|weekday| week.on(weekday))
        .filter_map(|hours| {
            let to = if hours.is_over_midnight() { hours.to + domain::week::DAY } else { hours.to };
            DayHours::new(hours.from, to)
        })
        .collect();
    hours.sort_unstable();
    hours.dedup();
    hours
}
