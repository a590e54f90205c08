//! Meetings made up as `OptaPlanner`'s generator makes them, which the public files come from.

use planner::timetable::{Party, Problem, Session, Site, SiteChoice, Weights, Zone};

/// Grains of a day.
const DAY: usize = 36;
const LENGTHS: [u32; 7] = [1, 2, 3, 4, 6, 8, 16];
const PEOPLE: [usize; 12] = [2, 3, 4, 5, 6, 8, 10, 12, 14, 16, 20, 30];

/// Numbers that look like chance.
#[derive(Debug)]
struct Chance(u64);

impl Chance {
    fn below(&mut self, bound: usize) -> usize {
        self.0 = self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        ((self.0 >> 33) as usize) % bound
    }
}

/// What is to be made up.
#[derive(Debug)]
pub struct Family {
    pub meetings: usize,
    /// `None`: 3/4 of those whom average meetings in every room at once would bring together, as the generator has it.
    pub people: Option<usize>,
    /// Draw length and numbers of people from the meetings of this problem, instead of evenly.
    pub like: Option<Problem>,
    pub instance: u64,
}

/// Meetings in rooms like `sites`; the horizon holds as many of the longest as there are meetings.
pub fn generate(
    family: &Family,
    (sites, choices): (Vec<Site>, Vec<SiteChoice>),
    weights: Weights,
) -> Problem {
    let (count, mut chance) = (family.meetings, Chance(family.instance));
    let mut shape = || {
        if let Some(like) = &family.like {
            let one = &like.sessions[chance.below(like.sessions.len())];
            return (one.length, one.required.len() + one.preferred.len(), one.required.len());
        }
        let length = LENGTHS[chance.below(LENGTHS.len())];
        let attending = PEOPLE[chance.below(PEOPLE.len())];
        (length, attending, chance.below(attending + 1).max(2))
    };
    let shapes: Vec<(u32, usize, usize)> = (0..count).map(|_| shape()).collect();
    let attendances: usize = shapes.iter().map(|&(_, attending, _)| attending).sum();
    let people = family.people.unwrap_or(attendances * sites.len() * 3 / (4 * count)).max(30);
    let sessions = shapes.into_iter().map(|(length, attending, needed)| {
        let mut all: Vec<usize> = (0..people).collect();
        for place in 0..attending {
            all.swap(place, place + chance.below(people - place));
        }
        Session {
            length,
            sites: choices.clone(),
            required: all[..needed].to_vec(),
            preferred: all[needed..attending].to_vec(),
            attendees: attending as u32,
            ..Session::default()
        }
    });
    let sessions = sessions.collect();
    let grains = count * LENGTHS[LENGTHS.len() - 1] as usize / sites.len();
    Problem {
        grains,
        zones: vec![Zone { day: (0..grains).map(|grain| (grain / DAY) as u32).collect() }],
        sites,
        parties: vec![Party::default(); people],
        sessions,
        same_day: true,
        weights,
        ..Problem::default()
    }
}
