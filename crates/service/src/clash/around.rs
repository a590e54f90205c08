//! Everything that a programme's sessions can clash with.

use std::collections::HashMap;

use calendar::{
    availability::Availability as Plan,
    interval::{Interval, Intervals},
};
use chrono::{DateTime, TimeDelta, Utc};
use domain::{
    clash::{Appointment, Clash, Named, Reason, Shared, Slot, between, without_pause},
    limits::Limits,
    permission::{Action, Actor, Object, may},
    programme::{Programme, ProgrammeId},
    session::{Place, Session, SessionId},
    site::{Site, SiteId},
    travel::Ways,
    user::UserId,
};
use storage::{Conn, engagement};

use super::Part;
use crate::{Result, Service, travel};

/// A programme's sessions and what stands around them, read once.
#[derive(Debug)]
pub(crate) struct Around<'s> {
    service: &'s Service,
    programme: Programme,
    /// The programme's own, in the order in which they begin.
    sessions: Vec<Session>,
    /// Of other programmes, at the same sites or by the same experts.
    others: Vec<Session>,
    /// Others' programmes of which the asker may know, and whether of all that is planned in them.
    known: Vec<(Programme, bool)>,
    sites: HashMap<SiteId, Site>,
    ways: Ways,
    /// Whose time each session takes.
    engaged: HashMap<SessionId, Vec<UserId>>,
    people: HashMap<UserId, Person>,
}

/// An expert, as far as a session may clash with them.
#[derive(Debug)]
struct Person {
    named: Named,
    limits: Limits,
    plan: Plan,
    /// When they say they are free, whatever their calendars say; nothing for one who has not said.
    said: Option<Intervals>,
}

impl<'s> Around<'s> {
    /// `candidate` stands for the stored session, if there is one; `parts` are taken as if they stood.
    pub async fn of(
        service: &'s Service,
        conn: &mut Conn,
        actor: &Actor,
        programme: &Programme,
        candidate: Option<&Session>,
        parts: &[Part],
    ) -> Result<Self> {
        let mut sessions = storage::session::of_programme(conn, programme.id).await?;
        if let Some(candidate) = candidate {
            sessions.retain(|session| session.id != candidate.id);
            sessions.push(candidate.clone());
        }
        Self::of_sessions(service, conn, actor, programme, sessions, (parts, &[])).await
    }

    /// As if the programme had these sessions; `parts` are taken as if they stood, and those `without` as if they did not.
    pub async fn of_sessions(
        service: &'s Service,
        conn: &mut Conn,
        actor: &Actor,
        programme: &Programme,
        mut sessions: Vec<Session>,
        (parts, without): (&[Part], &[Part]),
    ) -> Result<Self> {
        let now = service.now();
        sessions.sort_by_key(|session| (session.starts_at, session.ends_at, session.id));

        let own = engagement::of_programme(conn, programme.id).await?;
        let standing =
            own.iter().filter(|part| part.is_standing(now)).map(|part| (part.session, part.expert));
        let standing = standing.filter(|part| !without.contains(part));
        let mut engaged: HashMap<SessionId, Vec<UserId>> = HashMap::new();
        for (session, expert) in standing.chain(parts.iter().copied()) {
            let those = engaged.entry(session).or_default();
            if !those.contains(&expert) {
                those.push(expert);
            }
        }
        let mut experts: Vec<UserId> = engaged.values().flatten().copied().collect();
        experts.sort_unstable();
        experts.dedup();

        let mut others = Vec::new();
        for part in engagement::standing(conn, &experts, now).await? {
            if part.programme != programme.id {
                engaged.entry(part.session).or_default().push(part.expert);
                others.push(part.session);
            }
        }
        let mut others = storage::session::of_ids(conn, &others).await?;
        if let Some(span) = span(&sessions) {
            let places: Vec<SiteId> = sessions.iter().filter_map(site_id).collect();
            let there = storage::session::at_sites(conn, &places, span.start(), span.end()).await?;
            let new = there.into_iter().filter(|session| session.programme != programme.id);
            let new: Vec<Session> =
                new.filter(|session| others.iter().all(|other| other.id != session.id)).collect();
            others.extend(new);
        }

        let places: Vec<SiteId> = sessions.iter().chain(&others).filter_map(site_id).collect();
        let sites =
            storage::site::of_ids(conn, &places).await?.into_iter().map(|site| (site.id, site)).collect();
        let known = known(conn, actor, &others).await?;
        let people = people(service, conn, &experts, span(&sessions)).await?;
        let ways = travel::ways(conn).await?;
        Ok(Self {
            service,
            programme: programme.clone(),
            sessions,
            others,
            known,
            sites,
            ways,
            engaged,
            people,
        })
    }

    /// Each once, in the order of the sessions; of two sessions the one that begins first.
    pub fn all(&self) -> Vec<Clash> {
        let mut clashes = Vec::new();
        for (index, session) in self.sessions.iter().enumerate() {
            if !(self.programme.starts_on..=self.programme.ends_on).contains(&session.starts_civil.date()) {
                clashes.push(self.clash(session, Reason::OutsideDates));
            }
            self.alone(session, &mut clashes);
            for other in self.sessions[index + 1..].iter().chain(&self.others) {
                self.pair(session, other, &mut clashes);
            }
        }
        clashes
    }

    /// Those of one session, whatever begins first.
    pub fn with(&self, id: SessionId) -> Vec<Clash> {
        let mut clashes = Vec::new();
        let Some(session) = self.sessions.iter().find(|session| session.id == id) else { return clashes };
        self.alone(session, &mut clashes);
        for other in self.sessions.iter().filter(|other| other.id != id).chain(&self.others) {
            self.pair(session, other, &mut clashes);
        }
        clashes
    }

    /// Those of this session if it stood so; from now on it does. The time that [`Around::of`] looked at has to hold it.
    pub fn with_moved(&mut self, session: Session) -> Vec<Clash> {
        let id = session.id;
        self.sessions.retain(|other| other.id != id);
        self.sessions.push(session);
        self.with(id)
    }

    /// Those of one expert's part in one session.
    pub fn with_expert(&self, (session, expert): Part) -> Vec<Clash> {
        let mut clashes = self.with(session);
        clashes.retain(|clash| clash.expert() == Some(expert));
        clashes.extend(self.too_soon(session, expert));
        clashes
    }

    /// Whether the expert has said nothing about when they are free.
    pub fn is_unsaid(&self, expert: UserId) -> bool {
        self.people.get(&expert).is_none_or(|person| person.said.is_none())
    }

    /// Only whoever is asked now is asked too late.
    fn too_soon(&self, session: SessionId, expert: UserId) -> Option<Clash> {
        let session = self.sessions.iter().find(|other| other.id == session)?;
        let person = self.people.get(&expert)?;
        let notice = i64::from(person.limits.notice);
        let is_late = session.starts_at < self.service.now() + TimeDelta::hours(notice);
        let reason = Reason::ExpertNotice { expert: person.named.clone(), notice };
        is_late.then(|| self.clash(session, reason))
    }

    fn alone(&self, session: &Session, clashes: &mut Vec<Clash>) {
        let mut add = |reason| clashes.push(self.clash(session, reason));
        if let Some(site) = site_id(session).and_then(|id| self.sites.get(&id)) {
            super::site::reasons(self.service.zones(), site, session).into_iter().for_each(&mut add);
        }
        let Some(time) = Interval::new(session.starts_at, session.ends_at) else { return };
        for person in self.experts(session.id).iter().filter_map(|expert| self.people.get(expert)) {
            let expert = || person.named.clone();
            if person.said.as_ref().is_some_and(|free| !covers(free, time)) {
                add(Reason::ExpertAway { expert: expert() });
            } else if person.plan.busy.iter().any(|busy| busy.overlaps(&time)) {
                add(Reason::ExpertBusy { expert: expert() });
            }
            if let Some(most) = person.limits.most.map(usize::from) {
                let count = self.on_the_day(person, session);
                if count > most {
                    add(Reason::ExpertDay { expert: expert(), count, most });
                }
            }
        }
    }

    /// How many sessions the expert has on the day of this one, by the date where they are.
    fn on_the_day(&self, person: &Person, session: &Session) -> usize {
        let zones = self.service.zones();
        let date = |session: &Session| {
            // Where they are by the date at home; and the date there.
            let home = zones.local(session.starts_at, person.plan.zone).civil.date();
            zones.local(session.starts_at, person.plan.zone_on(home)).civil.date()
        };
        let own = date(session);
        let theirs = self
            .sessions
            .iter()
            .chain(&self.others)
            .filter(|s| self.experts(s.id).contains(&person.named.id));
        theirs.filter(|other| date(other) == own).count()
    }

    fn pair(&self, session: &Session, other: &Session, clashes: &mut Vec<Clash>) {
        let appointment = |session| appointment(session, self.experts(session.id));
        let way = match (site_id(session), site_id(other)) {
            (Some(a), Some(b)) => {
                self.sites.get(&a).zip(self.sites.get(&b)).map_or(0, |(a, b)| self.ways.between(a, b))
            }
            _ => 0,
        };
        let found = between(appointment(session), appointment(other), way);
        for expert in self.experts(session.id).iter().filter(|expert| self.experts(other.id).contains(expert))
        {
            let Some(person) = self.people.get(expert) else { continue };
            let told = found
                .iter()
                .any(|shared| matches!(shared, Shared::Way { expert: Some(id), .. } if id == expert));
            if let Some(gap) = without_pause(session, other, person.limits.pause()).filter(|_| !told) {
                let (expert, other) = (person.named.clone(), self.slot(other));
                let reason = Reason::ExpertPause { expert, other, gap, needed: person.limits.pause() };
                clashes.push(self.clash(session, reason));
            }
        }
        for shared in found {
            let other = self.slot(other);
            let reason = match shared {
                Shared::People => Reason::PeopleTwice { other },
                Shared::Site => Reason::SiteTwice { other },
                Shared::Expert(expert) => Reason::ExpertTwice { expert: self.named(expert), other },
                Shared::Way { expert, gap, needed } => {
                    Reason::TooFar { expert: expert.map(|expert| self.named(expert)), other, gap, needed }
                }
            };
            clashes.push(self.clash(session, reason));
        }
    }

    fn clash(&self, session: &Session, reason: Reason) -> Clash {
        Clash { session: session.id, this: self.slot(session), reason }
    }

    fn slot(&self, session: &Session) -> Slot {
        let own = session.programme == self.programme.id;
        let known = self.known.iter().find(|(known, _)| known.id == session.programme);
        let whole = own || known.is_some_and(|(_, whole)| *whole);
        let place = site_id(session).and_then(|id| self.sites.get(&id));
        Slot {
            session: own.then_some(session.id),
            titles: whole.then(|| session.titles.clone()),
            programme: known.map(|(known, _)| known.titles.clone()),
            starts_at: session.starts_at,
            ends_at: session.ends_at,
            zone: session.zone.clone(),
            place: place.filter(|_| whole).map(|site| format!("{}, {}", site.name, site.city)),
        }
    }

    fn experts(&self, session: SessionId) -> &[UserId] {
        self.engaged.get(&session).map_or(&[], Vec::as_slice)
    }

    fn named(&self, id: UserId) -> Named {
        let unknown = || Named { id, name: String::new(), zone: "UTC".to_owned() };
        self.people.get(&id).map_or_else(unknown, |person| person.named.clone())
    }
}

fn appointment<'a>(session: &'a Session, experts: &'a [UserId]) -> Appointment<'a> {
    Appointment { session, experts }
}

fn site_id(session: &Session) -> Option<SiteId> {
    match session.place {
        Place::Site(site) => Some(site),
        Place::Online { .. } => None,
    }
}

fn span(sessions: &[Session]) -> Option<Interval> {
    let first: DateTime<Utc> = sessions.iter().map(|session| session.starts_at).min()?;
    Interval::new(first, sessions.iter().map(|session| session.ends_at).max()?)
}

fn covers(free: &Intervals, time: Interval) -> bool {
    Intervals::from_iter([time]).subtract(free).is_empty()
}

/// A public programme is known to everybody; what is planned in it and not public yet, to those who run it alone.
async fn known(conn: &mut Conn, actor: &Actor, others: &[Session]) -> Result<Vec<(Programme, bool)>> {
    let mut ids: Vec<ProgrammeId> = others.iter().map(|other| other.programme).collect();
    ids.sort_unstable();
    ids.dedup();
    let sees = |id, public| may(actor, Action::SeeProgramme, Object::Programme { id, public }).is_ok();
    let theirs = storage::programme::of_ids(conn, &ids).await?;
    let known = theirs.into_iter().filter(|theirs| sees(theirs.id, theirs.is_public()));
    Ok(known
        .map(|theirs| {
            let whole = sees(theirs.id, false);
            (theirs, whole)
        })
        .collect())
}

async fn people(
    service: &Service,
    conn: &mut Conn,
    experts: &[UserId],
    span: Option<Interval>,
) -> Result<HashMap<UserId, Person>> {
    let mut people = HashMap::new();
    for id in experts {
        let Some(expert) = storage::expert::find(conn, *id).await? else { continue };
        let plan = service.whole_plan_of(conn, &expert).await?;
        let said = span.filter(|_| !expert.availability.is_unsaid()).map(|span| {
            let without = Plan { busy: Intervals::default(), ..plan.clone() };
            without.free(service.zones(), span)
        });
        let named = Named { id: *id, name: expert.name, zone: expert.profile.home_zone };
        people.insert(*id, Person { named, limits: expert.availability.limits, plan, said });
    }
    Ok(people)
}
