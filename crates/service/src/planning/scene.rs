//! What stands around a programme's timetable, read once.

use std::collections::{BTreeMap, BTreeSet, HashMap};

use calendar::{
    Tz,
    interval::{Interval, Intervals},
};
use chrono::{DateTime, Days, NaiveDate, TimeDelta, Utc};
use domain::{
    attendance::{Attendance, Delegation},
    expert::Expert,
    leg::Leg,
    outline::Outline,
    programme::Programme,
    session::{Place, Session, SessionId},
    site::{Site, SiteId},
    text,
    travel::Ways,
    user::UserId,
};
use storage::{Conn, engagement, registration::origins};

use crate::{Result, Service, expert::availability::weekly, travel};

/// Sites that do not say when they are open are taken to be so from six to eleven at night.
const USUAL: (u16, u16) = (6 * 60, 23 * 60);

#[derive(Debug)]
pub(super) struct Scene {
    pub programme: Programme,
    pub legs: Vec<Leg>,
    /// The working copy, in the order in which it begins.
    pub sessions: Vec<Session>,
    pub outlines: Vec<Outline>,
    /// What the public knows of, if anything.
    pub announced: BTreeSet<SessionId>,
    /// Of other programmes, at the same sites or by the same experts.
    pub others: Vec<Session>,
    /// Whose time each session takes.
    pub engaged: HashMap<SessionId, Vec<UserId>>,
    pub sites: BTreeMap<SiteId, Site>,
    pub ways: Ways,
    pub experts: BTreeMap<UserId, Expert>,
    /// When each expert says they are free; whoever has said nothing is, but for what their calendars say.
    pub said: BTreeMap<UserId, Intervals>,
    /// Each once, by code.
    pub delegations: Vec<Delegation>,
    pub now: DateTime<Utc>,
    /// All of its days, wherever, and nothing that does not touch one of them.
    pub from: DateTime<Utc>,
    pub to: DateTime<Utc>,
}

impl Scene {
    /// `besides` are experts who may be asked although nothing names them yet.
    pub async fn of(
        service: &Service,
        conn: &mut Conn,
        programme: &Programme,
        besides: &[UserId],
    ) -> Result<Self> {
        let now = service.now();
        let sessions = storage::session::of_programme(conn, programme.id).await?;
        let outlines = storage::outline::of_programme(conn, programme.id).await?;
        let mut engaged: HashMap<SessionId, Vec<UserId>> = HashMap::new();
        for part in engagement::of_programme(conn, programme.id).await? {
            if part.is_standing(now) {
                engaged.entry(part.session).or_default().push(part.expert);
            }
        }
        let named = outlines.iter().flat_map(|outline| outline.needs.experts.iter());
        let ids: BTreeSet<UserId> = engaged.values().flatten().chain(named).chain(besides).copied().collect();
        let mut experts = BTreeMap::new();
        for id in ids {
            experts.extend(storage::expert::find(conn, id).await?.map(|expert| (id, expert)));
        }
        let (from, to) = span(programme);
        let mut said = BTreeMap::new();
        if let Some(span) = Interval::new(from, to) {
            for (id, expert) in &experts {
                let plan = service.whole_plan_of(conn, expert).await?;
                let free = if expert.availability.is_unsaid() {
                    Intervals::from_iter([span]).subtract(&plan.busy)
                } else {
                    plan.free(service.zones(), span)
                };
                said.insert(*id, free);
            }
        }

        let ids: Vec<UserId> = experts.keys().copied().collect();
        let mut elsewhere = Vec::new();
        for part in engagement::standing(conn, &ids, now).await? {
            if part.programme != programme.id {
                engaged.entry(part.session).or_default().push(part.expert);
                elsewhere.push(part.session);
            }
        }
        let mut others = storage::session::of_ids(conn, &elsewhere).await?;
        let wanted = outlines.iter().flat_map(|outline| outline.needs.sites.iter().copied());
        let places: BTreeSet<SiteId> = sessions.iter().filter_map(site_of).chain(wanted).collect();
        let places: Vec<SiteId> = places.into_iter().collect();
        let there = storage::session::at_sites(conn, &places, from, to).await?;
        let is_new = |session: &Session, others: &[Session]| {
            session.programme != programme.id && others.iter().all(|other| other.id != session.id)
        };
        let there: Vec<Session> = there.into_iter().filter(|session| is_new(session, &others)).collect();
        others.extend(there);
        others.retain(|other| other.starts_at < to && other.ends_at > from);

        let all: BTreeSet<SiteId> = places.into_iter().chain(others.iter().filter_map(site_of)).collect();
        let all: Vec<SiteId> = all.into_iter().collect();
        let sites =
            storage::site::of_ids(conn, &all).await?.into_iter().map(|site| (site.id, site)).collect();
        let legs = storage::leg::of_programmes(conn, &[programme.id]).await?;
        let announced = match programme.version {
            Some(number) => storage::edition::find(conn, programme.id, number).await?,
            None => None,
        };
        let announced = announced.into_iter().flat_map(|version| version.edition.sessions);
        let origins = origins(conn, programme.id).await?;
        let countries = origins.iter().map(|origin| Delegation::Country(origin.citizenship.clone()));
        let delegations = delegations(countries, &sessions, &outlines);
        Ok(Self {
            programme: programme.clone(),
            legs,
            announced: announced.map(|item| item.session.id).collect(),
            sessions,
            outlines,
            others,
            engaged,
            sites,
            ways: travel::ways(conn).await?,
            experts,
            said,
            delegations,
            now,
            from,
            to,
        })
    }

    pub fn outline(&self, id: SessionId) -> Option<&Outline> {
        self.outlines.iter().find(|outline| outline.id == id)
    }

    /// Those that have no time yet.
    pub fn unplaced(&self) -> impl Iterator<Item = &Outline> {
        self.outlines.iter().filter(|outline| !outline.is_placed)
    }

    pub fn experts_of(&self, session: SessionId) -> &[UserId] {
        self.engaged.get(&session).map_or(&[], Vec::as_slice)
    }

    /// When the site can be used for this programme: its hours and holidays, the programme's days there, and what
    /// others have planned there.
    pub fn open(&self, service: &Service, site: &Site) -> Intervals {
        let zones = service.zones();
        let zone = zones.parse(&site.zone).unwrap_or(Tz::UTC);
        let usual = calendar::weekly::Hours::new(USUAL.0, USUAL.1);
        let hours = site.hours.as_ref().map(weekly);
        let days = self.days_at(site).into_iter().filter(|day| site.holiday(*day).is_none());
        let open: Intervals = days
            .flat_map(|day| match &hours {
                Some(hours) => hours.on(zones, zone, day),
                None => usual.and_then(|hours| hours.on(zones, zone, day)).into_iter().collect(),
            })
            .collect();
        let taken = self.others.iter().filter(|other| site_of(other) == Some(site.id));
        open.subtract(&taken.filter_map(|other| Interval::new(other.starts_at, other.ends_at)).collect())
    }

    /// The dates on which the programme is in the site's city; all of its dates where no leg says so.
    fn days_at(&self, site: &Site) -> Vec<NaiveDate> {
        let here = |leg: &&Leg| text::key(&leg.city) == text::key(&site.city);
        let stays: Vec<&Leg> = self.legs.iter().filter(here).collect();
        let days = |first: NaiveDate, last: NaiveDate| {
            first.iter_days().take_while(move |day| *day <= last).collect::<BTreeSet<_>>()
        };
        let programme = days(self.programme.starts_on, self.programme.ends_on);
        if stays.is_empty() {
            return programme.into_iter().collect();
        }
        let stays: BTreeSet<NaiveDate> =
            stays.iter().flat_map(|leg| days(leg.starts_on, leg.ends_on)).collect();
        stays.intersection(&programme).copied().collect()
    }

    /// When the expert could give a session of this programme. What others have asked them for is taken out, with the way
    /// to the farthest of the sites that come into question, and with the pauses they want.
    pub fn free(&self, expert: &Expert) -> Intervals {
        let Some(said) = self.said.get(&expert.user) else { return Intervals::default() };
        let own: Vec<&Site> = self.own_sites();
        let bound = self.others.iter().filter(|other| self.experts_of(other.id).contains(&expert.user));
        let bound = bound.filter_map(|other| {
            let from = site_of(other).and_then(|site| self.sites.get(&site));
            let way =
                from.map_or(0, |from| own.iter().map(|to| self.ways.between(from, to)).max().unwrap_or(0));
            let way = TimeDelta::minutes(way.max(expert.availability.limits.pause()));
            Interval::new(other.starts_at - way, other.ends_at + way)
        });
        said.subtract(&bound.collect())
    }

    /// Sites at which something of this programme is, or may be.
    pub fn own_sites(&self) -> Vec<&Site> {
        let wanted = self.outlines.iter().flat_map(|outline| outline.needs.sites.iter().copied());
        let ids: BTreeSet<SiteId> = self.sessions.iter().filter_map(site_of).chain(wanted).collect();
        ids.iter().filter_map(|id| self.sites.get(id)).collect()
    }

    pub fn home(&self, service: &Service) -> Tz {
        service.zones().parse(&self.programme.home_zone).unwrap_or(Tz::UTC)
    }
}

pub(super) fn site_of(session: &Session) -> Option<SiteId> {
    match session.place {
        Place::Site(site) => Some(site),
        Place::Online { .. } => None,
    }
}

/// From midnight to midnight of UTC, a day more at each end, since clocks are up to 14 hours away from it.
fn span(programme: &Programme) -> (DateTime<Utc>, DateTime<Utc>) {
    let midnight = |day: NaiveDate| day.and_time(chrono::NaiveTime::MIN).and_utc();
    let first = programme.starts_on.checked_sub_days(Days::new(1)).unwrap_or(programme.starts_on);
    let last = programme.ends_on.checked_add_days(Days::new(2)).unwrap_or(programme.ends_on);
    (midnight(first), midnight(last))
}

fn delegations(
    countries: impl Iterator<Item = Delegation>,
    sessions: &[Session],
    outlines: &[Outline],
) -> Vec<Delegation> {
    let unplaced = outlines.iter().filter(|outline| !outline.is_placed);
    let all = sessions.iter().map(|session| &session.attendance);
    let named =
        all.chain(unplaced.map(|outline| &outline.needs.attendance)).flat_map(
            |attendance| match attendance {
                Attendance::Delegations(those) => those.clone(),
                Attendance::Everyone | Attendance::SignUp { .. } => Vec::new(),
            },
        );
    let mut found: Vec<Delegation> = Vec::new();
    for one in countries.chain(named) {
        if !found.iter().any(|other| other.is_same(&one)) {
            found.push(one);
        }
    }
    found.sort_by_key(Delegation::code);
    found
}
