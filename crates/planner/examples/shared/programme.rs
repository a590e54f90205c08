//! A realistic programme: 21 days, 60 sessions, 8 sites in 3 zones, 12 experts, made up from a seed.

use planner::timetable::{
    Choice, Leg, Mask, Party, Precedence, Problem, Session, Site, SiteChoice, Weights, Zone,
};

/// Grains of 15 minutes in a day.
const DAY: usize = 96;
const DAYS: usize = 21;
const GRAINS: usize = DAYS * DAY;
/// Hours east of UTC, by city; three weeks in three cities.
const OFFSETS: [i64; 3] = [3, 8, -5];
/// City of each site.
const CITIES: [usize; 8] = [0, 0, 0, 1, 1, 1, 2, 2];
const DELEGATIONS: usize = 3;
const EXPERTS: usize = 12;

/// Local day and minute of a grain; days count from one before the first, so that none is negative.
fn local(city: usize, grain: usize) -> (u32, u32) {
    let minute = grain as i64 * 15 + OFFSETS[city] * 60 + 24 * 60;
    ((minute / (24 * 60)) as u32, (minute % (24 * 60)) as u32)
}

/// Numbers that look like chance.
#[derive(Debug)]
struct Chance(u64);

impl Chance {
    fn below(&mut self, bound: usize) -> usize {
        self.0 = self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        ((self.0 >> 33) as usize) % bound
    }
}

/// The programme of `seed`; grain 0 is a Monday, 00:00 UTC.
pub fn programme(seed: u64) -> Problem {
    let mut chance = Chance(seed);
    let hours = |city: usize, from: u32, to: u32, closed: u32| {
        Mask::from_fn(GRAINS, |grain| {
            let (day, minute) = local(city, grain);
            // Day 1 is the first Monday.
            let weekend = (day + 6) % 7 >= 5;
            !weekend && day != closed && (from * 60..to * 60).contains(&minute)
        })
    };
    let sites = CITIES.iter().enumerate().map(|(number, &city)| Site {
        zone: city,
        city,
        capacity: if number.is_multiple_of(3) { 80 } else { 35 },
        // One holiday per city.
        open: Some(hours(city, 8, 18, 3 + 7 * city as u32)),
        exclusive: true,
        turnaround: 1,
    });
    let travel = (0..CITIES.len() * CITIES.len()).map(|pair| {
        let (from, to) = (pair / CITIES.len(), pair % CITIES.len());
        if from == to {
            0
        } else if CITIES[from] == CITIES[to] {
            2
        } else {
            40
        }
    });
    let legs = (0..OFFSETS.len()).map(|city| Leg {
        city,
        window: Some(Mask::from_fn(GRAINS, |grain| {
            let day = local(city, grain).0 as usize;
            (1 + 7 * city..8 + 7 * city).contains(&day)
        })),
        transfer: 40,
    });
    let mut parties: Vec<Party> =
        (0..DELEGATIONS).map(|_| Party { gap: 1, rest: 44, daily: true, ..Party::default() }).collect();
    for expert in 0..EXPERTS {
        // Two thirds live in a city of the tour; the others take part from afar, six hours west of UTC.
        let away: Vec<u32> = (0..3).map(|_| 1 + chance.below(DAYS) as u32).collect();
        let remote = expert % 3 == 2;
        let free = Mask::from_fn(GRAINS, |grain| !away.contains(&local(expert % 3, grain).0));
        let burden = |grain: usize| match (grain * 15 / 60 + 18) % 24 {
            8..20 => 0,
            6..8 | 20..22 => 1,
            _ => 3,
        };
        parties.push(Party {
            free: Some(free),
            gap: 1,
            burden: remote.then(|| (0..GRAINS).map(burden).collect()),
            carried: chance.below(4) as u32,
            ..Party::default()
        });
    }
    let sessions: Vec<Session> = (0..60).map(|number| session(number, &mut chance)).collect();
    let precedences = (0..12).filter_map(|_| {
        let (before, after) = (chance.below(60), chance.below(60));
        (before / 20 == after / 20 && before < after).then_some(Precedence { before, after, gap: 2 })
    });
    Problem {
        grains: GRAINS,
        zones: (0..3)
            .map(|city| Zone { day: (0..GRAINS).map(|grain| local(city, grain).0).collect() })
            .collect(),
        sites: sites.collect(),
        travel: travel.collect(),
        parties,
        legs: legs.collect(),
        precedences: precedences.collect(),
        sessions,
        same_day: true,
        weights: Weights::default(),
    }
}

/// Session `number`: twenty in each city.
fn session(number: usize, chance: &mut Chance) -> Session {
    let city = number / 20;
    let together = chance.below(2) == 0;
    let mut required: Vec<usize> =
        if together { (0..DELEGATIONS).collect() } else { vec![chance.below(DELEGATIONS)] };
    let mut choices = Vec::new();
    let expert = |of: usize| DELEGATIONS + of;
    if number.is_multiple_of(3) {
        choices.push(Choice { pick: 2, of: (0..5).map(|k| expert((number + 2 * k) % EXPERTS)).collect() });
    } else {
        required.push(expert(chance.below(EXPERTS)));
    }
    let preferred = (0..DELEGATIONS).filter(|delegation| !required.contains(delegation)).take(1).collect();
    let sites = (0..CITIES.len()).filter(|&site| CITIES[site] == city);
    let sites = sites.map(|site| SiteChoice { site, cost: chance.below(3) as u32 }).collect();
    let full_hours = Mask::from_fn(GRAINS, |grain| grain % 2 == 0);
    Session {
        length: [4, 4, 6, 6, 8][chance.below(5)],
        starts: Some(full_hours),
        sites,
        required,
        preferred,
        choices,
        attendees: if together { 60 } else { 25 },
        leg: Some(city),
        ..Session::default()
    }
}
