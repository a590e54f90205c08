//! Times the search on a realistic programme: `cargo run --release -p planner --example programme -- [SECONDS] [SEED]`
//!
//! Prints the time until nothing clashes and the score at the end.

#[path = "shared/programme.rs"]
mod programme;

use std::{error::Error, sync::atomic::AtomicBool, time::Duration};

use planner::timetable::{Options, Search, check, explain};

fn main() -> Result<(), Box<dyn Error>> {
    let mut words = std::env::args().skip(1);
    let seconds = words.next().map_or(Ok(10.0), |word| word.parse())?;
    let seed = words.next().map_or(Ok(1), |word| word.parse())?;
    let problem = programme::programme(seed);
    for finding in check(&problem)? {
        println!("{finding:?}");
    }
    let options = Options {
        seed,
        time: Duration::from_secs_f64(seconds),
        every: Duration::from_millis(5),
        ..Options::default()
    };
    let search = Search::new(&problem, options)?;
    let mut clash_free = None;
    let found = search.run(&AtomicBool::new(false), &mut |progress| {
        if progress.best.hard == 0 && clash_free.is_none() {
            clash_free = Some((progress.elapsed, progress.best));
        }
    });
    for term in explain(&problem, &found.plan)?.iter().filter(|term| term.score.hard < 0) {
        println!("{term:?}");
    }
    let rate = found.steps as f64 / found.elapsed.as_secs_f64() / 1e6;
    match clash_free {
        Some((after, score)) => print!("no clash after {after:.3?} ({score}); "),
        None => print!("never without clash; "),
    }
    println!("{} after {:.1?}, {rate:.2} million steps a second", found.score, found.elapsed);
    Ok(())
}
