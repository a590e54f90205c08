//! Small requests of every sort: a few days, odd zones, clocks that change in the middle of a session.

use planner::slot::{
    Clock, Commitment, DayHours, Participant, Request, Role, Site, Span, Spread, Travel, Venue,
};
use proptest::prelude::*;

use crate::oracle::{Case, Offsets};

const DAYS: i64 = 3;
const PLACES: usize = 3;

type Person = (Participant, Vec<(u16, u16)>);

fn offsets() -> impl Strategy<Value = Offsets> {
    let change = (0..DAYS * 96, prop::sample::select(vec![-60, -30, 30, 60, 120, 1440]));
    let first = prop::sample::select(vec![-600, -210, 0, 330, 345, 480, 630, 765]);
    (first, prop::collection::vec(change, 0..3)).prop_map(|(first, mut changes)| {
        changes.sort_unstable();
        changes.dedup_by_key(|change| change.0);
        let mut offset = first;
        let mut table = vec![(-5000, offset)];
        for (at, change) in changes {
            offset = if offset + change > 900 { first } else { offset + change };
            // Not on the grid, as clocks of other zones are not.
            table.push((at * 15 + 5, offset));
        }
        table
    })
}

/// Spans in order, some touching.
fn spans(most: usize) -> impl Strategy<Value = Vec<Span>> {
    prop::collection::btree_set(-20..DAYS * 144 + 20, 0..most * 2).prop_map(|cuts| {
        let cuts: Vec<i64> = cuts.into_iter().map(|cut| cut * 10).collect();
        cuts.windows(2)
            .enumerate()
            .filter(|(n, _)| n % 5 < 3)
            .map(|(_, w)| Span { from: w[0], to: w[1] })
            .collect()
    })
}

fn long_spans() -> impl Strategy<Value = Vec<Span>> {
    prop_oneof![3 => Just(vec![Span { from: -100, to: 100_000 }]), 2 => spans(8), 1 => spans(2)]
}

fn person(clocks: usize, groups: usize) -> impl Strategy<Value = Person> {
    let role = prop_oneof![
        3 => Just(Role::Required),
        3 => (0..groups.max(1)).prop_map(move |n| if groups == 0 { Role::Required } else { Role::Choice(n) }),
        1 => Just(Role::Delegation),
    ];
    let commitments = (spans(4), prop::collection::vec(prop::option::of(0..PLACES), 8));
    let hours = prop::collection::vec((0..1440_u16, 1..1440_u16), 0..3);
    let day = prop::collection::btree_map(-1..DAYS + 2, 0..4_u32, 0..4);
    (
        (0..clocks, role, long_spans(), commitments),
        (0..40_u32, 0..40_u32, prop::option::of(0..4_u32), day),
        (hours, 0..4_u32, 1..4_u32, any::<bool>()),
    )
        .prop_map(|((clock, role, free, (busy, places)), (before, after, most, counted), rest)| {
            let (hours, borne, heads, is_remote) = rest;
            let preferred: Vec<(u16, u16)> =
                hours.iter().map(|(from, length)| (*from, from + length)).collect();
            let commitments = busy.into_iter().zip(places).map(|(span, place)| Commitment { span, place });
            let participant = Participant {
                free,
                commitments: commitments.collect(),
                before,
                after,
                most_a_day: most,
                counted: counted.into_iter().collect(),
                preferred: preferred.iter().filter_map(|(from, to)| DayHours::new(*from, *to)).collect(),
                borne,
                heads,
                is_remote,
                ..Participant::new(clock, role)
            };
            (participant, preferred)
        })
}

fn site(clocks: usize) -> impl Strategy<Value = Site> {
    let venue = prop_oneof![
        1 => Just(Venue::Online),
        2 => (0..PLACES, 0..clocks).prop_map(|(place, clock)| Venue::At { place, clock }),
    ];
    (venue, long_spans()).prop_map(|(venue, open)| Site { venue, open })
}

pub fn any_case() -> impl Strategy<Value = Case> {
    let sizes = (1..4_usize, prop::collection::vec(0..4_usize, 0..3));
    sizes.prop_flat_map(|(clocks, groups)| {
        (
            prop::collection::vec(offsets(), clocks),
            prop::collection::vec(person(clocks, groups.len()), 0..7),
            prop::collection::vec(site(clocks), 1..4),
            prop::collection::vec(0..90_u32, PLACES * PLACES),
            (-50..50_i64, 20..150_u32, prop::sample::select(vec![15, 30, 35, 60])),
            (prop::sample::select(vec![90, 240, 720, 1440]), 0..4_usize, 1..5_usize, 0..12_usize),
            Just(groups),
        )
            .prop_map(|(offsets, people, sites, minutes, (from, length, step), spread, groups)| {
                let (participants, preferred) = people.into_iter().unzip();
                let clocks = offsets.iter().map(|table| Clock::new(table.clone()).unwrap()).collect();
                let (part, each_part, each_day, limit) = spread;
                let request = Request {
                    step,
                    participants,
                    groups,
                    sites,
                    travel: Travel::new(PLACES, minutes).unwrap(),
                    limit,
                    spread: Spread { part, each_part, each_day },
                    ..Request::new(Span { from, to: DAYS * 1440 }, length, clocks)
                };
                Case { request, offsets, preferred }
            })
    })
}

impl std::fmt::Debug for Case {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        self.request.fmt(f)
    }
}
