//! What cannot be at the same time, or one right after the other: the rules that look at times and people alone.
//!
//! Opening hours, holidays and availability need zones' rules; `service` looks at those.

use chrono::{DateTime, Utc};

use crate::{
    Translated,
    attendance::{Attendance, Delegation},
    session::{Place, Session, SessionId, SessionKind},
    user::UserId,
};

/// One reason why a session cannot take place as planned, unless an organiser says why it does all the same.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Clash {
    pub session: SessionId,
    /// That session.
    pub this: Slot,
    pub reason: Reason,
}

#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Reason {
    /// The same people have another session of their programme.
    PeopleTwice {
        other: Slot,
    },
    /// Another session is at the site, of whatever programme.
    SiteTwice {
        other: Slot,
    },
    ExpertTwice {
        expert: Named,
        other: Slot,
    },
    /// Outside the hours in which the expert is free.
    ExpertAway {
        expert: Named,
    },
    /// The expert's own calendar says that they have something else; what it is, nobody is told.
    ExpertBusy {
        expert: Named,
    },
    /// There are `gap` minutes, and the expert wants `needed` between two sessions.
    ExpertPause {
        expert: Named,
        other: Slot,
        gap: i64,
        needed: i64,
    },
    /// The session begins sooner than the expert wants to be asked before, in hours.
    ExpertNotice {
        expert: Named,
        notice: i64,
    },
    /// The expert would have `count` sessions on that day where they are, and wants `most`.
    ExpertDay {
        expert: Named,
        count: usize,
        most: usize,
    },
    /// Outside the site's opening hours.
    SiteClosed,
    /// The site's own name of the day.
    SiteHoliday {
        name: String,
    },
    /// There are `gap` minutes, and the way takes `needed`; for one expert, or for the people of the programme.
    TooFar {
        expert: Option<Named>,
        other: Slot,
        gap: i64,
        needed: i64,
    },
    /// The day is outside the programme's dates, which were changed after it.
    OutsideDates,
}

/// An expert by name.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Named {
    pub id: UserId,
    pub name: String,
    /// IANA name of their own zone.
    pub zone: String,
}

/// A session's time and place, as far as the asker may know of it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Slot {
    /// `None` for a session of another programme.
    pub session: Option<SessionId>,
    /// The session's title; `None` where the asker may not know of its programme.
    pub titles: Option<Translated>,
    /// The other programme's title, likewise; `None` for a session of the same programme.
    pub programme: Option<Translated>,
    pub starts_at: DateTime<Utc>,
    pub ends_at: DateTime<Utc>,
    /// IANA name.
    pub zone: String,
    /// The site's name and city; `None` online and where the asker may not know.
    pub place: Option<String>,
}

impl Clash {
    /// Whether it is about this session.
    pub fn concerns(&self, id: SessionId) -> bool {
        self.session == id || self.other().is_some_and(|other| other.session == Some(id))
    }

    pub fn other(&self) -> Option<&Slot> {
        match &self.reason {
            Reason::PeopleTwice { other }
            | Reason::SiteTwice { other }
            | Reason::ExpertTwice { other, .. }
            | Reason::ExpertPause { other, .. }
            | Reason::TooFar { other, .. } => Some(other),
            Reason::ExpertAway { .. }
            | Reason::ExpertBusy { .. }
            | Reason::ExpertNotice { .. }
            | Reason::ExpertDay { .. }
            | Reason::SiteClosed
            | Reason::SiteHoliday { .. }
            | Reason::OutsideDates => None,
        }
    }

    /// The expert whom it is about, if it is about one.
    pub fn expert(&self) -> Option<UserId> {
        match &self.reason {
            Reason::ExpertTwice { expert, .. }
            | Reason::ExpertAway { expert }
            | Reason::ExpertBusy { expert }
            | Reason::ExpertPause { expert, .. }
            | Reason::ExpertNotice { expert, .. }
            | Reason::ExpertDay { expert, .. } => Some(expert.id),
            Reason::TooFar { expert, .. } => expert.as_ref().map(|expert| expert.id),
            Reason::PeopleTwice { .. }
            | Reason::SiteTwice { .. }
            | Reason::SiteClosed
            | Reason::SiteHoliday { .. }
            | Reason::OutsideDates => None,
        }
    }
}

/// A session and those experts whose time it takes.
#[derive(Debug, Clone, Copy)]
pub struct Appointment<'a> {
    pub session: &'a Session,
    pub experts: &'a [UserId],
}

/// What two sessions have in common that cannot be shared.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Shared {
    People,
    Site,
    Expert(UserId),
    /// The way from one to the other is longer than the time between, in minutes.
    Way {
        expert: Option<UserId>,
        gap: i64,
        needed: i64,
    },
}

/// The pair's clashes; `way` are the minutes from the one place to the other.
pub fn between(a: Appointment<'_>, b: Appointment<'_>, way: i64) -> Vec<Shared> {
    let (first, second) = if a.session.starts_at <= b.session.starts_at { (a, b) } else { (b, a) };
    let gap = second.session.starts_at.signed_duration_since(first.session.ends_at);
    let people = same_people(a.session, b.session);
    let experts = a.experts.iter().copied().filter(|expert| b.experts.contains(expert));
    if gap < chrono::TimeDelta::zero() {
        let people = people.then_some(Shared::People);
        let site = same_site(a.session, b.session).then_some(Shared::Site);
        return people.into_iter().chain(site).chain(experts.map(Shared::Expert)).collect();
    }
    let gap = gap.num_minutes();
    if gap >= way || !needs_a_way(a.session) || !needs_a_way(b.session) {
        return Vec::new();
    }
    let of = |expert| Shared::Way { expert, gap, needed: way };
    people.then_some(of(None)).into_iter().chain(experts.map(|expert| of(Some(expert)))).collect()
}

/// The minutes between two sessions of one expert, where they are fewer than the `pause` that the expert wants and the
/// two do not overlap.
pub fn without_pause(a: &Session, b: &Session, pause: i64) -> Option<i64> {
    let (first, second) = if a.starts_at <= b.starts_at { (a, b) } else { (b, a) };
    let gap = second.starts_at.signed_duration_since(first.ends_at);
    (gap >= chrono::TimeDelta::zero() && gap.num_minutes() < pause).then(|| gap.num_minutes())
}

pub fn same_site(a: &Session, b: &Session) -> bool {
    matches!((&a.place, &b.place), (Place::Site(a), Place::Site(b)) if a == b)
}

/// A transfer is the way itself, and free time is where people like to be.
pub fn needs_a_way(session: &Session) -> bool {
    !matches!(session.kind, SessionKind::Transfer | SessionKind::Free)
}

/// Whether somebody has to be at both. Who signs up for a session chooses it; that is theirs to see to.
pub fn same_people(a: &Session, b: &Session) -> bool {
    a.programme == b.programme
        && a.kind != SessionKind::Free
        && b.kind != SessionKind::Free
        && match (&a.attendance, &b.attendance) {
            (Attendance::SignUp { .. }, _) | (_, Attendance::SignUp { .. }) => false,
            (Attendance::Everyone, _) | (_, Attendance::Everyone) => true,
            (Attendance::Delegations(those), Attendance::Delegations(others)) => {
                those.iter().any(|one| others.iter().any(|other| may_share(one, other)))
            }
        }
}

/// Somebody of a country may be of any institution.
fn may_share(a: &Delegation, b: &Delegation) -> bool {
    match (a, b) {
        (Delegation::Country(a), Delegation::Country(b)) => a == b,
        (Delegation::Institution(a), Delegation::Institution(b)) => {
            crate::text::key(a) == crate::text::key(b)
        }
        (Delegation::Country(_), Delegation::Institution(_))
        | (Delegation::Institution(_), Delegation::Country(_)) => true,
    }
}

#[cfg(test)]
mod tests {
    use uuid::Uuid;

    use super::*;
    use crate::{Id, Lang, country::CountryCode, programme::ProgrammeId, site::SiteId};

    fn session(programme: ProgrammeId, site: Option<SiteId>, from: &str, to: &str) -> Session {
        let at = |time: &str| format!("2027-03-09T{time}:00Z").parse().unwrap();
        Session {
            id: Id::new(Uuid::new_v4()),
            programme,
            kind: SessionKind::Lecture,
            titles: Translated::one(Lang::english(), "Seeds"),
            notes: Translated::default(),
            place: site.map_or(Place::Online { address: String::new() }, Place::Site),
            starts_civil: "2027-03-09T00:00:00".parse().unwrap(),
            zone: "UTC".into(),
            chosen_offset: None,
            minutes: 60,
            starts_at: at(from),
            ends_at: at(to),
            tz_version: "2026f".into(),
            attendance: Attendance::Everyone,
            override_reason: String::new(),
            pinned: false,
            revision: 0,
        }
    }

    fn pair(a: &Session, b: &Session, way: i64) -> Vec<Shared> {
        between(Appointment { session: a, experts: &[] }, Appointment { session: b, experts: &[] }, way)
    }

    fn new<T>() -> Id<T> {
        Id::new(Uuid::new_v4())
    }

    #[test]
    fn one_right_after_the_other_is_no_clash_at_one_place() {
        let tour = new();
        let site = Some(new());
        let (a, b) = (session(tour, site, "09:00", "10:00"), session(tour, site, "10:00", "11:00"));
        assert_eq!(pair(&a, &b, 0), []);
        let c = session(tour, site, "09:59", "11:00");
        assert_eq!(pair(&a, &c, 0), [Shared::People, Shared::Site]);
        assert_eq!(pair(&c, &a, 0), [Shared::People, Shared::Site]);
    }

    #[test]
    fn other_programmes_share_the_site_and_not_the_people() {
        let site = Some(new());
        let (a, b) = (session(new(), site, "09:00", "10:00"), session(new(), site, "09:30", "11:00"));
        assert_eq!(pair(&a, &b, 0), [Shared::Site]);
        let online = session(new(), None, "09:30", "11:00");
        assert_eq!(pair(&a, &online, 0), []);
    }

    #[test]
    fn the_way_needs_its_time_but_a_transfer_is_the_way() {
        let tour = new();
        let a = session(tour, Some(new()), "09:00", "10:00");
        let mut b = session(tour, Some(new()), "10:20", "11:00");
        assert_eq!(pair(&b, &a, 30), [Shared::Way { expert: None, gap: 20, needed: 30 }]);
        assert_eq!(pair(&a, &b, 20), []);
        b.kind = SessionKind::Transfer;
        assert_eq!(pair(&a, &b, 30), []);
    }

    #[test]
    fn a_pause_is_between_sessions_and_as_long_as_it_is_wanted() {
        let tour = new();
        let a = session(tour, None, "09:00", "10:00");
        let b = session(tour, None, "10:20", "11:00");
        assert_eq!(without_pause(&b, &a, 30), Some(20));
        assert_eq!(without_pause(&a, &b, 20), None);
        assert_eq!(without_pause(&a, &session(tour, None, "09:30", "11:00"), 30), None, "they overlap");
        assert_eq!(without_pause(&a, &b, 0), None);
    }

    #[test]
    fn delegations_may_be_apart() {
        let tour = new();
        let (mut a, mut b) = (session(tour, None, "09:00", "10:00"), session(tour, None, "09:00", "10:00"));
        let of = |code: &str| {
            Attendance::Delegations(vec![Delegation::Country(CountryCode::parse(code).unwrap())])
        };
        a.attendance = of("NP");
        b.attendance = of("WS");
        assert_eq!(pair(&a, &b, 0), []);
        b.attendance = Attendance::Delegations(vec![Delegation::Institution("Ministry".into())]);
        assert_eq!(pair(&a, &b, 0), [Shared::People]);
        b.attendance = Attendance::SignUp { capacity: 5 };
        assert_eq!(pair(&a, &b, 0), []);
        b.attendance = Attendance::Everyone;
        assert_eq!(pair(&a, &b, 0), [Shared::People]);
        b.kind = SessionKind::Free;
        assert_eq!(pair(&a, &b, 0), []);
    }

    #[test]
    fn an_expert_is_in_one_place_whatever_the_programme() {
        let (a, b) = (session(new(), None, "09:00", "10:00"), session(new(), Some(new()), "09:30", "10:30"));
        let (amal, nuri) = (new(), new());
        let (both, one) = ([amal, nuri], [nuri]);
        assert_eq!(
            between(
                Appointment { session: &a, experts: &both },
                Appointment { session: &b, experts: &one },
                0
            ),
            [Shared::Expert(nuri)]
        );
        let c = session(new(), Some(new()), "11:00", "12:00");
        let expected = [Shared::Way { expert: Some(nuri), gap: 30, needed: 180 }];
        assert_eq!(
            between(
                Appointment { session: &c, experts: &one },
                Appointment { session: &b, experts: &one },
                180
            ),
            expected
        );
    }
}
