//! The slot finder's rules once more, as plainly as can be: minute by minute, person by person, nothing kept.

use planner::slot::{Commitment, Party, Request, Role, Slot, Venue};

pub type Offsets = Vec<(i64, i32)>;

/// A request, and its clocks' tables, which the finder's own type does not give out.
pub struct Case {
    pub request: Request,
    pub offsets: Vec<Offsets>,
    /// By participant: the hours they prefer, as (from, to).
    pub preferred: Vec<Vec<(u16, u16)>>,
}

/// (cost, outside heads, missed heads, start, site, chosen, who sits outside)
pub type Rank = (u64, u32, u32, i64, usize, Vec<Vec<usize>>, Vec<usize>);

impl Case {
    pub fn starts(&self) -> Vec<i64> {
        let window = self.request.window;
        (window.from..=window.to - self.length()).step_by(self.request.step as usize).collect()
    }

    fn length(&self) -> i64 {
        self.request.length.into()
    }

    fn local(&self, clock: usize, minute: i64) -> i64 {
        let offsets = &self.offsets[clock];
        let in_force = offsets.iter().rev().find(|(from, _)| *from <= minute).unwrap_or(&offsets[0]);
        minute + i64::from(in_force.1)
    }

    fn clock_at(&self, who: usize, site: usize) -> usize {
        let person = &self.request.participants[who];
        match self.request.sites[site].venue {
            Venue::At { clock, .. } if !person.is_remote => clock,
            _ => person.clock,
        }
    }

    fn is_open(&self, start: i64, site: usize) -> bool {
        let open = &self.request.sites[site].open;
        (start..start + self.length()).all(|m| open.iter().any(|span| span.from <= m && m < span.to))
    }

    pub fn can_come(&self, who: usize, start: i64, site: usize) -> bool {
        let person = &self.request.participants[who];
        let end = start + self.length();
        let is_free = (start..end).all(|m| person.free.iter().any(|span| span.from <= m && m < span.to));
        let today = self.local(person.clock, start).div_euclid(1440);
        let sessions =
            person.counted.iter().find(|(day, _)| *day == today).map_or(0, |(_, sessions)| *sessions);
        is_free
            && person.most_a_day.is_none_or(|most| sessions < most)
            && person.commitments.iter().all(|other| self.is_clear(who, other, start, site))
            && self.is_not_on_the_way(who, start, site)
    }

    fn place(&self, who: usize, site: usize) -> Option<usize> {
        match self.request.sites[site].venue {
            Venue::At { place, .. } if !self.request.participants[who].is_remote => Some(place),
            _ => None,
        }
    }

    fn way(&self, from: Option<usize>, to: Option<usize>) -> i64 {
        match (from, to) {
            (Some(from), Some(to)) => self.request.travel.minutes(from, to).into(),
            _ => 0,
        }
    }

    fn is_clear(&self, who: usize, other: &Commitment, start: i64, site: usize) -> bool {
        let (person, here, end) =
            (&self.request.participants[who], self.place(who, site), start + self.length());
        (other.span.from..other.span.to).all(|m| {
            if m < start {
                start - (m + 1) >= i64::from(person.before) + self.way(other.place, here)
            } else {
                m >= end && m - end >= i64::from(person.after) + self.way(here, other.place)
            }
        })
    }

    fn is_not_on_the_way(&self, who: usize, start: i64, site: usize) -> bool {
        let person = &self.request.participants[who];
        if self.place(who, site).is_some() {
            return true;
        }
        let end = start + self.length();
        let placed = || person.commitments.iter().filter(|other| other.place.is_some());
        let earlier = placed().filter(|other| other.span.to <= start).max_by_key(|other| other.span.from);
        let later = placed().filter(|other| other.span.from >= end).min_by_key(|other| other.span.from);
        let (Some(earlier), Some(later)) = (earlier, later) else { return true };
        let way = self.way(earlier.place, later.place);
        way == 0
            || start - earlier.span.to >= way + i64::from(person.before)
            || later.span.from - end >= way + i64::from(person.after)
    }

    /// Whether all of the parties can be met; sites count as one: the one chosen is open.
    pub fn meets(&self, parties: &[Party], start: i64, site: usize) -> bool {
        parties.iter().all(|party| match party {
            Party::Participant(who) => self.can_come(*who, start, site),
            Party::Group(group) => self.coming(*group, start, site).len() >= self.request.groups[*group],
            Party::Site(_) => self.is_open(start, site),
        })
    }

    pub fn needed(&self) -> Vec<Party> {
        let required = (0..self.request.participants.len())
            .filter(|who| self.request.participants[*who].role == Role::Required)
            .map(Party::Participant);
        required.chain((0..self.request.groups.len()).map(Party::Group)).chain([Party::Site(0)]).collect()
    }

    fn coming(&self, group: usize, start: i64, site: usize) -> Vec<usize> {
        (0..self.request.participants.len())
            .filter(|who| self.request.participants[*who].role == Role::Choice(group))
            .filter(|who| self.can_come(*who, start, site))
            .collect()
    }

    pub fn price(&self, who: usize, start: i64, site: usize) -> (u64, u32, u32) {
        let person = &self.request.participants[who];
        let clock = self.clock_at(who, site);
        let (mut hardship, mut is_missed) = (0_u64, false);
        for minute in start..start + self.length() {
            let local = self.local(clock, minute);
            let is_social = |minute: i64| (480..1200).contains(&minute.rem_euclid(1440));
            let away = (0..1440).find(|away| is_social(local + away) || is_social(local - away)).unwrap();
            hardship += (away as u64).div_ceil(60);
            let of_day = local.rem_euclid(1440) as u16;
            let likes = |(from, to): &(u16, u16)| {
                (*from..*to).contains(&of_day) || (*from..*to).contains(&(of_day + 1440))
            };
            is_missed |= !self.preferred[who].is_empty() && !self.preferred[who].iter().any(likes);
        }
        let cost = hardship * u64::from(person.heads) * u64::from(1 + person.borne);
        (cost, if hardship > 0 { person.heads } else { 0 }, if is_missed { person.heads } else { 0 })
    }

    /// The slot at this start and site for those of `parties`; delegations come in any case.
    pub fn rank(&self, parties: &[Party], start: i64, site: usize) -> Option<Rank> {
        if !self.meets(parties, start, site) {
            return None;
        }
        let mut come: Vec<usize> = (0..self.request.participants.len())
            .filter(|who| match self.request.participants[*who].role {
                Role::Required => parties.contains(&Party::Participant(*who)),
                Role::Delegation => true,
                Role::Choice(_) => false,
            })
            .collect();
        let mut chosen = Vec::new();
        for group in 0..self.request.groups.len() {
            let wanted = if parties.contains(&Party::Group(group)) { self.request.groups[group] } else { 0 };
            let subsets = subsets(&self.coming(group, start, site), wanted);
            let best =
                subsets.into_iter().min_by_key(|subset| (self.sum(subset, start, site), subset.clone()))?;
            come.extend(&best);
            chosen.push(best);
        }
        let (cost, outside, missed) = self.sum(&come, start, site);
        let mut who: Vec<usize> =
            come.into_iter().filter(|who| self.price(*who, start, site).1 > 0).collect();
        who.sort_unstable();
        Some((cost, outside, missed, start, site, chosen, who))
    }

    fn sum(&self, people: &[usize], start: i64, site: usize) -> (u64, u32, u32) {
        people
            .iter()
            .map(|who| self.price(*who, start, site))
            .fold((0, 0, 0), |sum, price| (sum.0 + price.0, sum.1 + price.1, sum.2 + price.2))
    }

    /// All slots in order, thinned by the spread.
    pub fn slots(&self, parties: &[Party]) -> Vec<Rank> {
        let sites = 0..self.request.sites.len();
        let mut ranks: Vec<Rank> = self
            .starts()
            .into_iter()
            .flat_map(|start| sites.clone().filter_map(move |site| self.rank(parties, start, site)))
            .collect();
        ranks.sort_unstable();
        let mut taken: Vec<(i64, i64)> = Vec::new();
        let spread = self.request.spread;
        ranks.retain(|rank| {
            let local = self.local(self.request.home, rank.3);
            let part = (local.div_euclid(1440), local.rem_euclid(1440) / i64::from(spread.part));
            let in_part = taken.iter().filter(|other| **other == part).count();
            let in_day = taken.iter().filter(|other| other.0 == part.0).count();
            let has_room = in_part < spread.each_part && in_day < spread.each_day;
            taken.extend(has_room.then_some(part));
            has_room
        });
        ranks.truncate(self.request.limit);
        ranks
    }
}

pub fn as_rank(slot: &Slot) -> Rank {
    let reason = &slot.reason;
    let mut who: Vec<usize> = reason.outside.iter().map(|outside| outside.participant).collect();
    who.sort_unstable();
    let chosen = slot.chosen.clone();
    (reason.cost, reason.outside_heads, reason.missed_heads, slot.start, slot.site, chosen, who)
}

fn subsets(of: &[usize], size: usize) -> Vec<Vec<usize>> {
    (0..1_u32 << of.len())
        .filter(|bits| bits.count_ones() as usize == size)
        .map(|bits| {
            of.iter().enumerate().filter(|(at, _)| bits >> at & 1 == 1).map(|(_, who)| *who).collect()
        })
        .collect()
}
