//! Small random problems with every kind of constraint.

use planner::timetable::{
    Choice, Leg, Mask, Party, Placement, Plan, Precedence, Problem, Session, Site, SiteChoice, Weights, Zone,
};
use proptest::{collection::vec, option, prelude::*, sample::subsequence};

const GRAINS: usize = 48;
const PARTIES: usize = 6;
const SITES: usize = 4;

fn mask() -> impl Strategy<Value = Option<Mask>> {
    let hole = (0..GRAINS, 0_usize..12);
    option::weighted(
        0.5,
        vec(hole, 0..3).prop_map(|holes| {
            let mut mask = Mask::all(GRAINS);
            holes.into_iter().for_each(|(from, length)| mask.remove(from..from + length));
            mask
        }),
    )
}

fn table() -> impl Strategy<Value = Option<Vec<u32>>> {
    option::weighted(0.4, vec(0_u32..4, GRAINS))
}

fn party() -> impl Strategy<Value = Party> {
    let limit = (option::weighted(0.3, 0_u32..4), 0_usize..2);
    (mask(), 0_u32..3, 0_u32..9, table(), 0_u32..5, table(), any::<bool>(), limit).prop_map(
        |(free, gap, rest, burden, carried, dislike, daily, (most_a_day, zone))| Party {
            free,
            gap,
            rest,
            burden,
            carried,
            dislike,
            daily,
            most_a_day,
            zone,
        },
    )
}

fn site() -> impl Strategy<Value = Site> {
    (0_usize..2, 0_usize..2, 2_u32..9, mask(), any::<bool>(), 0_u32..3).prop_map(
        |(zone, city, capacity, open, exclusive, turnaround)| Site {
            zone,
            city,
            capacity,
            open,
            exclusive,
            turnaround,
        },
    )
}

fn session() -> impl Strategy<Value = Session> {
    let people =
        (subsequence((0..PARTIES).collect::<Vec<_>>(), 0..=PARTIES).prop_shuffle(), 0_usize..4, 0_usize..4);
    let sites = subsequence((0..SITES).collect::<Vec<_>>(), 1..=SITES);
    let fixed =
        (1_u32..6, mask(), mask(), sites, vec(0_u32..5, SITES), people, 0_u32..7, option::of(0_usize..2));
    let state = (option::of((0..GRAINS, 0..SITES)), any::<bool>(), table());
    (fixed, state).prop_map(|((length, window, starts, sites, costs, people, attendees, leg), state)| {
        let (mut all, needed, wished) = people;
        let rest = all.split_off(all.len().min(needed));
        let (preferred, of) = rest.split_at(rest.len().min(wished));
        let choices =
            if of.len() > 1 { vec![Choice { pick: of.len() / 2, of: of.to_vec() }] } else { Vec::new() };
        let (published, pinned, costs_of_starts) = state;
        let experts: Vec<usize> =
            choices.iter().flat_map(|choice: &Choice| choice.of.iter().take(choice.pick).copied()).collect();
        let published = published.map(|(start, site)| Placement { start, site, experts });
        Session {
            length,
            window,
            starts,
            sites: sites.into_iter().map(|site| SiteChoice { site, cost: costs[site] }).collect(),
            required: all,
            preferred: preferred.to_vec(),
            choices,
            attendees,
            leg,
            start_cost: costs_of_starts.unwrap_or_default(),
            pinned: pinned && published.is_some(),
            published,
        }
    })
}

/// A problem of 48 grains, 6 parties, 4 sites in 2 zones and up to 9 sessions.
pub fn problem() -> impl Strategy<Value = Problem> {
    let zone = |shift: usize| Zone { day: (0..GRAINS).map(|grain| ((grain + shift) / 12) as u32).collect() };
    let order = (0_usize..9, 0_usize..9, 0_u32..4);
    let legs = vec((0_usize..2, mask(), 0_u32..4), 2..=2);
    (
        vec(session(), 1..9),
        vec(site(), SITES),
        vec(party(), PARTIES),
        vec(order, 0..3),
        legs,
        vec(0_u32..4, 16),
        any::<bool>(),
    )
        .prop_map(move |(sessions, sites, parties, orders, legs, travel, same_day)| {
            let count = sessions.len();
            let precedences = orders
                .into_iter()
                .filter(|&(before, after, _)| before < after && after < count)
                .map(|(before, after, gap)| Precedence { before, after, gap })
                .collect();
            let mut weights = Weights::default();
            (weights.soft.late, weights.soft.touching, weights.soft.crowded) = (1, 3, 2);
            Problem {
                grains: GRAINS,
                zones: vec![zone(0), zone(5)],
                sites,
                travel,
                parties,
                legs: legs
                    .into_iter()
                    .map(|(city, window, transfer)| Leg { city, window, transfer })
                    .collect(),
                sessions,
                precedences,
                same_day,
                weights,
            }
        })
}

/// Any plan for a problem, most of them bad.
#[allow(dead_code)]
pub fn plan_of(problem: &Problem, numbers: &[(usize, usize)]) -> Plan {
    let placement = |(session, &(start, site)): (&Session, &(usize, usize))| Placement {
        start: start % problem.grains,
        site: site % problem.sites.len(),
        experts: session
            .choices
            .iter()
            .flat_map(|choice| choice.of.iter().take(choice.pick).copied())
            .collect(),
    };
    Plan { placements: problem.sessions.iter().zip(numbers.iter().cycle()).map(placement).collect() }
}
