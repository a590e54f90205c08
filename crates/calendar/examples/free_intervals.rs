//! How long the free intervals of 1,000 experts over one year take:
//! `cargo run --release -p calendar --example free_intervals`. The aim is less than 100 ms.

use std::error::Error;
use std::time::{Duration, Instant};

use calendar::availability::{Availability, Travel};
use calendar::interval::{Interval, Intervals};
use calendar::weekly::{Hours, Weekly};
use calendar::{Tz, zone::Zones};
use chrono::{DateTime, Days, NaiveDate, TimeDelta, Utc, Weekday};

const EXPERTS: u64 = 1000;
const ZONES: [Tz; 12] = [
    Tz::Asia__Shanghai,
    Tz::Asia__Kathmandu,
    Tz::Africa__Nairobi,
    Tz::Europe__Chisinau,
    Tz::America__Paramaribo,
    Tz::Pacific__Apia,
    Tz::America__New_York,
    Tz::Europe__Paris,
    Tz::Africa__Casablanca,
    Tz::Australia__Lord_Howe,
    Tz::America__Santiago,
    Tz::Asia__Dhaka,
];

fn main() -> Result<(), Box<dyn Error>> {
    let zones = Zones::bundled()?;
    let first: NaiveDate = "2027-01-01".parse()?;
    let span =
        Interval::new("2027-01-01T00:00:00Z".parse()?, "2028-01-01T00:00:00Z".parse()?).ok_or("empty")?;
    let experts: Vec<Availability> = (0..EXPERTS).map(|number| expert(number, first, span.start())).collect();
    let mut intervals = 0;
    let mut rounds: Vec<(Duration, Duration)> = Vec::new();
    for _ in 0..11 {
        let (begin, begin_on_core) = (Instant::now(), on_core());
        intervals = experts.iter().map(|expert| expert.free(&zones, span).iter().count()).sum();
        rounds.push((begin.elapsed(), on_core().saturating_sub(begin_on_core)));
    }
    let median = |mut times: Vec<Duration>| {
        times.sort_unstable();
        times[times.len() / 2].as_secs_f64() * 1000.0
    };
    println!(
        "{EXPERTS} experts, one year: {intervals} free intervals; median of {} rounds, one thread",
        rounds.len()
    );
    println!("  by the clock {:.1} ms", median(rounds.iter().map(|round| round.0).collect()));
    println!("  on the core  {:.1} ms", median(rounds.iter().map(|round| round.1).collect()));
    Ok(())
}

/// Morning and afternoon on five days, ten dates of their own hours, three absences, two journeys, forty busy times.
fn expert(number: u64, first: NaiveDate, year: DateTime<Utc>) -> Availability {
    let zone = |number: u64| ZONES[usize::try_from(number).unwrap_or(0) % ZONES.len()];
    let date = |day: u64| first.checked_add_days(Days::new(day % 365)).unwrap_or(first);
    let mut weekly = Weekly::default();
    for weekday in [Weekday::Mon, Weekday::Tue, Weekday::Wed, Weekday::Thu, Weekday::Fri] {
        for hours in [Hours::new(8 * 60 + 30, 12 * 60), Hours::new(13 * 60, 18 * 60)].into_iter().flatten() {
            weekly.add(weekday, hours);
        }
    }
    let mut person = Availability { weekly, ..Availability::in_zone(zone(number)) };
    let noon: Vec<Hours> = Hours::new(11 * 60, 15 * 60).into_iter().collect();
    person.days = (0..10).map(|n| (date(number * 7 + n * 36), noon.clone())).collect();
    person.absences =
        (0..3).map(|n| (date(number * 11 + n * 110), date(number * 11 + n * 110 + 5))).collect();
    let journey = |n: u64| Travel {
        from: date(number * 13 + n * 150),
        to: date(number * 13 + n * 150 + 9),
        zone: zone(number + 5 + n),
        weekly: None,
    };
    person.travel = (0..2).map(journey).collect();
    let busy = |n: u64| {
        let start = year + TimeDelta::hours(i64::try_from((number * 17 + n * 211) % 8700).unwrap_or(0));
        Interval::new(start, start + TimeDelta::minutes(90))
    };
    person.busy = Intervals::from_iter((0..40).filter_map(busy));
    person
}

/// Time this thread has had a core so far (Linux; elsewhere none), which other work on the machine does not lengthen.
fn on_core() -> Duration {
    let text = std::fs::read_to_string("/proc/thread-self/schedstat").unwrap_or_default();
    Duration::from_nanos(text.split(' ').next().and_then(|nanos| nanos.parse().ok()).unwrap_or(0))
}
