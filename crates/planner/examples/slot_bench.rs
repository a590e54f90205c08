//! How long the slot finder takes for 200 people over 365 days in quarters of an hour:
//! `cargo run --release -p planner --example slot_bench`.

use std::time::{Duration, Instant};

use planner::slot::{
    Answer, Clock, Commitment, DayHours, Participant, Request, Role, Site, Span, Travel, Venue, find,
};

const DAY: i64 = 24 * 60;
const DAYS: i64 = 365;
const PEOPLE: usize = 200;
const REQUESTS: u64 = 200;
/// Standard offsets of forty zones, in quarters of an hour.
const QUARTERS: [i32; 40] = [
    -40, -36, -32, -28, -24, -20, -18, -16, -14, -12, -8, -4, 0, 4, 8, 12, 14, 16, 18, 20, 22, 23, 24, 26,
    28, 32, 35, 36, 38, 40, 42, 44, 48, 51, 52, 56, 10, 30, 34, 46,
];

#[derive(Debug, Clone, Copy)]
enum Kind {
    /// All 200 are required, at one site.
    AllRequired,
    /// Six required, four times 3 of 20, the rest delegations; eight sites.
    Choices,
    /// 200 of one group, a hundred of whom must come, at eight sites: the hardest choice there is.
    HalfOfAll,
    /// All required, and two of them never free together.
    Impossible,
}

fn main() -> Result<(), planner::slot::RequestError> {
    println!(
        "{PEOPLE} people × {DAYS} days, a start each 15 min; {REQUESTS} requests of each kind, one thread"
    );
    let (mut all, mut all_on_core) = (Vec::new(), Vec::new());
    for kind in [Kind::AllRequired, Kind::Choices, Kind::HalfOfAll, Kind::Impossible] {
        let (mut times, mut on_core_times) = (Vec::new(), Vec::new());
        let (mut found, mut slots) = (0, 0);
        for seed in 0..REQUESTS {
            let request = request(kind, seed);
            let (begin, begin_on_core) = (Instant::now(), on_core());
            let answer = find(&request)?;
            times.push(begin.elapsed());
            on_core_times.push(on_core().saturating_sub(begin_on_core));
            if let Answer::Slots(list) = answer {
                found += 1;
                slots += list.len();
            }
        }
        all.extend(times.iter().copied());
        all_on_core.extend(on_core_times.iter().copied());
        println!("{kind:?}: {found} found, {slots} slots");
        print("by the clock", times);
        print("on the core", on_core_times);
    }
    println!("all kinds:");
    print("by the clock", all);
    print("on the core", all_on_core);
    Ok(())
}

/// Time this thread has had a core so far (Linux; elsewhere none), which other work on the machine does not lengthen.
fn on_core() -> Duration {
    let text = std::fs::read_to_string("/proc/thread-self/schedstat").unwrap_or_default();
    Duration::from_nanos(text.split(' ').next().and_then(|nanos| nanos.parse().ok()).unwrap_or(0))
}

fn print(name: &str, mut times: Vec<Duration>) {
    times.sort_unstable();
    let at =
        |percent: usize| times[(times.len() * percent / 100).min(times.len() - 1)].as_secs_f64() * 1000.0;
    println!("  {name:<14} p50 {:6.2} ms   p95 {:6.2} ms   max {:6.2} ms", at(50), at(95), at(100));
}

fn request(kind: Kind, seed: u64) -> Request {
    let mut random = Random(seed);
    let window = Span { from: 0, to: DAYS * DAY };
    let sites = match kind {
        Kind::AllRequired | Kind::Impossible => 1,
        Kind::Choices | Kind::HalfOfAll => 8,
    };
    let groups = match kind {
        Kind::AllRequired | Kind::Impossible => vec![],
        Kind::Choices => vec![3; 4],
        Kind::HalfOfAll => vec![PEOPLE / 2],
    };
    // From how many zones they come, and how rarely they are away: two hundred who are often away never meet.
    let habits = match kind {
        Kind::AllRequired | Kind::Impossible => (8, 4000),
        Kind::Choices | Kind::HalfOfAll => (QUARTERS.len(), 20),
    };
    let role = |index: usize| match (kind, index) {
        (Kind::AllRequired | Kind::Impossible, _) | (Kind::Choices, 0..6) => Role::Required,
        (Kind::Choices, 6..86) => Role::Choice((index - 6) / 20),
        (Kind::Choices, _) => Role::Delegation,
        (Kind::HalfOfAll, _) => Role::Choice(0),
    };
    let clocks: Vec<Clock> = QUARTERS.iter().map(|quarters| clock(*quarters, &mut random)).collect();
    let mut participants: Vec<Participant> =
        (0..PEOPLE).map(|index| participant(role(index), habits, sites, &mut random)).collect();
    if matches!(kind, Kind::Impossible) {
        let (early, late) = (random.below(PEOPLE / 2), PEOPLE / 2 + random.below(PEOPLE / 2));
        participants[early].free.retain(|span| span.from < DAYS / 2 * DAY - DAY);
        participants[late].free.retain(|span| span.from > DAYS / 2 * DAY);
    }
    let minutes = (0..sites * sites).map(|_| 20 + random.minutes(100)).collect();
    Request {
        groups,
        participants,
        sites: (0..sites).map(|place| site(place, &mut random)).collect(),
        travel: Travel::new(sites, minutes).unwrap_or_default(),
        ..Request::new(window, 30 + 15 * random.minutes(5), clocks)
    }
}

/// Every other one has summer time.
fn clock(quarters: i32, random: &mut Random) -> Clock {
    let offset = quarters * 15;
    let fixed = Clock::fixed(offset);
    if random.below(2) == 0 {
        return fixed;
    }
    let (spring, autumn) = (80 * DAY + 60, 300 * DAY + 60);
    Clock::new(vec![(0, offset), (spring, offset + 60), (autumn, offset)]).unwrap_or(fixed)
}

/// Two stretches of the day for most days, commitments in every third; long hours, else nobody would ever meet.
fn participant(
    role: Role,
    (zones, absent): (usize, usize),
    places: usize,
    random: &mut Random,
) -> Participant {
    // From UTC on eastward.
    let clock = (12 + random.below(zones)) % QUARTERS.len();
    let offset = i64::from(QUARTERS[clock]) * 15;
    let mut free = Vec::new();
    let mut commitments = Vec::new();
    for day in -1..=DAYS {
        if random.below(absent) == 0 {
            continue;
        }
        let begin = day * DAY - offset + 5 * 60 + i64::from(random.minutes(8)) * 15;
        free.push(Span { from: begin, to: begin + 7 * 60 });
        free.push(Span { from: begin + 8 * 60, to: begin + 18 * 60 });
        if random.below(2 * absent) == 0 {
            let from = begin + i64::from(random.minutes(900));
            let place = (random.below(2) == 0).then(|| random.below(places));
            commitments.push(Commitment { span: Span { from, to: from + 60 }, place });
        }
    }
    Participant {
        free,
        commitments,
        before: 15,
        after: 15,
        most_a_day: Some(3),
        counted: (0..800 / absent).map(|_| (i64::from(random.minutes(365)), 1 + random.minutes(3))).collect(),
        preferred: DayHours::new((8 + random.below(4) as u16) * 60, 17 * 60).into_iter().collect(),
        borne: random.minutes(5),
        is_remote: random.below(3) > 0,
        ..Participant::new(clock, role)
    }
}

fn site(place: usize, random: &mut Random) -> Site {
    let clock = random.below(QUARTERS.len());
    let offset = i64::from(QUARTERS[clock]) * 15;
    let open = (0..DAYS).filter(|day| day % 7 < 6).map(|day| {
        let begin = day * DAY - offset + 7 * 60;
        Span { from: begin, to: begin + 14 * 60 }
    });
    Site { venue: Venue::At { place, clock }, open: open.collect() }
}

/// SplitMix64: the same requests on every machine.
struct Random(u64);

impl Random {
    fn next(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut z = self.0;
        z = (z ^ (z >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        z = (z ^ (z >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        z ^ (z >> 31)
    }

    fn minutes(&mut self, below: u32) -> u32 {
        u32::try_from(self.next() % u64::from(below)).unwrap_or(0)
    }

    fn below(&mut self, below: usize) -> usize {
        self.minutes(u32::try_from(below).unwrap_or(u32::MAX)) as usize
    }
}
