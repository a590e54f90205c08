//! Everything that a programme's sessions can clash with.

use std::collections::HashMap;

use calendar::interval::{Interval, Intervals};
use chrono::{DateTime, Utc};
use domain::{
    clash::{Appointment, Clash, Named, Reason, Shared, Slot, between},
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
    names: HashMap<UserId, Named>,
    /// When each expert is free; nothing for those who have not said.
    free: HashMap<UserId, Intervals>,
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
        let now = service.now();
        let mut sessions = storage::session::of_programme(conn, programme.id).await?;
        if let Some(candidate) = candidate {
            sessions.retain(|session| session.id != candidate.id);
            sessions.push(candidate.clone());
        }
        sessions.sort_by_key(|session| (session.starts_at, session.ends_at, session.id));

        let own = engagement::of_programme(conn, programme.id).await?;
        let standing =
            own.iter().filter(|part| part.is_standing(now)).map(|part| (part.session, part.expert));
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
        let (names, free) = people(service, conn, &experts, span(&sessions)).await?;
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
            names,
            free,
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
        clashes
    }

    /// Whether the expert has said nothing about when they are free.
    pub fn is_unsaid(&self, expert: UserId) -> bool {
        !self.free.contains_key(&expert)
    }

    fn alone(&self, session: &Session, clashes: &mut Vec<Clash>) {
        let mut add = |reason| clashes.push(self.clash(session, reason));
        if let Some(site) = site_id(session).and_then(|id| self.sites.get(&id)) {
            super::site::reasons(self.service.zones(), site, session).into_iter().for_each(&mut add);
        }
        let Some(time) = Interval::new(session.starts_at, session.ends_at) else { return };
        for expert in self.experts(session.id) {
            if self.free.get(expert).is_some_and(|free| !covers(free, time)) {
                add(Reason::ExpertAway { expert: self.named(*expert) });
            }
        }
    }

    fn pair(&self, session: &Session, other: &Session, clashes: &mut Vec<Clash>) {
        let appointment = |session| appointment(session, self.experts(session.id));
        let way = match (site_id(session), site_id(other)) {
            (Some(a), Some(b)) => {
                self.sites.get(&a).zip(self.sites.get(&b)).map_or(0, |(a, b)| self.ways.between(a, b))
            }
            _ => 0,
        };
        for shared in between(appointment(session), appointment(other), way) {
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
        self.names.get(&id).cloned().unwrap_or_else(unknown)
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

type People = (HashMap<UserId, Named>, HashMap<UserId, Intervals>);

async fn people(
    service: &Service,
    conn: &mut Conn,
    experts: &[UserId],
    span: Option<Interval>,
) -> Result<People> {
    let (mut names, mut free) = (HashMap::new(), HashMap::new());
    for expert in engagement::experts(conn, experts).await? {
        if let Some(span) = span
            && let Some(said) = storage::expert::find(conn, expert.id).await?
            && !said.availability.is_unsaid()
        {
            free.insert(expert.id, service.availability_of(conn, expert.id, span).await?);
        }
        names.insert(expert.id, Named { id: expert.id, name: expert.name, zone: expert.home_zone });
    }
    Ok((names, free))
}
