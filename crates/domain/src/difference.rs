//! What is different between two editions, for those who read it before they publish.

use crate::{
    leg::Leg,
    session::Place,
    version::{Edition, Scheduled},
};

/// Everything that a reader of the public page would see change.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Difference {
    pub facts: Vec<Fact>,
    pub legs: Vec<Changed<Leg>>,
    pub sessions: Vec<Changed<Scheduled>>,
}

/// A fact of the programme that is not the same any more.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Fact {
    Title,
    Description,
    Kind,
    Dates,
    HomeZone,
    Host,
    Partners,
    Strand,
    Languages,
    Funding,
    Agreement,
}

#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Changed<T> {
    Added(T),
    Removed(T),
    Edited { from: T, to: T },
}

/// What of a session is not the same any more.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Aspect {
    /// It begins at another time, or at the same by the clock of another zone.
    Time,
    Length,
    Place,
    /// The address of an online session, which is not public.
    Address,
    Title,
    Kind,
    Notes,
    Attendance,
    Experts,
}

impl Difference {
    pub fn between(before: &Edition, after: &Edition) -> Self {
        Self {
            facts: facts(before, after),
            legs: changed(&before.legs, &after.legs, |leg| leg.id, |a, b| a == b),
            sessions: changed(
                &before.sessions,
                &after.sessions,
                |item| item.session.id,
                |a, b| aspects(a, b).is_empty(),
            ),
        }
    }

    pub fn is_empty(&self) -> bool {
        self.facts.is_empty() && self.legs.is_empty() && self.sessions.is_empty()
    }
}

fn facts(before: &Edition, after: &Edition) -> Vec<Fact> {
    let (from, to) = (&before.programme, &after.programme);
    [
        (Fact::Title, from.titles != to.titles),
        (Fact::Description, from.descriptions != to.descriptions),
        (Fact::Kind, from.kind != to.kind),
        (Fact::Dates, (from.starts_on, from.ends_on) != (to.starts_on, to.ends_on)),
        (Fact::HomeZone, from.home_zone != to.home_zone),
        (Fact::Host, before.host != after.host),
        (Fact::Partners, before.partners != after.partners),
        (Fact::Strand, before.strand.as_ref().map(|s| &s.names) != after.strand.as_ref().map(|s| &s.names)),
        (Fact::Languages, from.languages != to.languages),
        (Fact::Funding, from.funding != to.funding),
        (Fact::Agreement, from.agreement != to.agreement),
    ]
    .into_iter()
    .filter_map(|(fact, differs)| differs.then_some(fact))
    .collect()
}

/// What comes and changes in the order of `after`, then what falls away.
fn changed<T: Clone, K: PartialEq>(
    before: &[T],
    after: &[T],
    key: impl Fn(&T) -> K,
    same: impl Fn(&T, &T) -> bool,
) -> Vec<Changed<T>> {
    let coming = after.iter().filter_map(|to| match before.iter().find(|from| key(from) == key(to)) {
        None => Some(Changed::Added(to.clone())),
        Some(from) if same(from, to) => None,
        Some(from) => Some(Changed::Edited { from: from.clone(), to: to.clone() }),
    });
    let gone = before.iter().filter(|from| !after.iter().any(|to| key(to) == key(from)));
    coming.chain(gone.cloned().map(Changed::Removed)).collect()
}

/// What of one session a reader would see change; none where only how it is stored differs.
pub fn aspects(from: &Scheduled, to: &Scheduled) -> Vec<Aspect> {
    let (a, b) = (&from.session, &to.session);
    let address = |place: &Place| match place {
        Place::Online { address } => address.clone(),
        Place::Site(_) => String::new(),
    };
    let shown = |item: &Scheduled| {
        item.site.as_ref().map(|site| (site.name.clone(), site.city.clone(), site.address.clone()))
    };
    [
        (Aspect::Time, a.starts_at != b.starts_at || a.zone != b.zone),
        (Aspect::Length, a.minutes != b.minutes),
        (Aspect::Place, shown(from) != shown(to)),
        (Aspect::Address, address(&a.place) != address(&b.place)),
        (Aspect::Title, a.titles != b.titles),
        (Aspect::Kind, a.kind != b.kind),
        (Aspect::Notes, a.notes != b.notes),
        (Aspect::Attendance, a.attendance != b.attendance),
        (Aspect::Experts, from.experts != to.experts),
    ]
    .into_iter()
    .filter_map(|(aspect, differs)| differs.then_some(aspect))
    .collect()
}

#[cfg(test)]
mod tests {
    use chrono::TimeDelta;

    use super::*;
    use crate::{Lang, Translated, attendance::Attendance, version::tests::BY_HAND};

    fn edition() -> Edition {
        serde_json::from_str(BY_HAND).unwrap()
    }

    #[test]
    fn the_same_is_not_different() {
        let before = edition();
        let mut after = before.clone();
        after.programme.taken = 5;
        after.sessions[0].session.revision = 7;
        after.sessions[0].session.tz_version = "2027a".into();
        after.sessions[0].session.override_reason = "agreed".into();
        assert!(Difference::between(&before, &after).is_empty());
    }

    #[test]
    fn each_change_is_named() {
        let before = edition();
        let mut after = before.clone();
        after.programme.titles = Translated::one(Lang::english(), "Other");
        after.programme.ends_on = after.programme.starts_on;
        after.legs.clear();
        let mut session = after.sessions.remove(0);
        session.session.starts_at += TimeDelta::hours(5);
        session.session.minutes = 60;
        session.session.attendance = Attendance::SignUp { capacity: 10 };
        session.site = None;
        after.sessions[0].session.id = crate::Id::new(uuid::Uuid::from_u128(9));
        after.sessions.insert(0, session);

        let found = Difference::between(&before, &after);
        assert_eq!(found.facts, [Fact::Title, Fact::Dates]);
        assert!(matches!(found.legs[..], [Changed::Removed(_)]));
        let [Changed::Edited { from, to }, Changed::Added(_), Changed::Removed(_)] = &found.sessions[..]
        else {
            unreachable!("{:?}", found.sessions)
        };
        let what = [Aspect::Time, Aspect::Length, Aspect::Place, Aspect::Attendance];
        assert_eq!(aspects(from, to), what);
    }
}
