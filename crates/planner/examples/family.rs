//! Larger meetings of the public family, made up as its generator makes them:
//! `cargo run --release -p planner --example family -- --meetings N [--people N] [--seconds S] [--steps N] [--seed N] [--instance N] [--like FILE] [--plain HISTORY]`
//!
//! With `--like`, lengths and numbers of people are drawn from a public file, whose meetings are longer than the
//! generator makes them on average: much harder. Prints the time to 0/0 and, last, the score at the end. `--plain` searches by plain late acceptance instead, to
//! compare with.

#[path = "shared/generator.rs"]
mod generator;
#[allow(dead_code, reason = "writes files too, for another example")]
#[path = "shared/meetings.rs"]
mod meetings;
#[path = "shared/plain.rs"]
mod plain;

use std::{error::Error, fs, sync::atomic::AtomicBool, time::Duration};

use generator::Family;
use meetings::Meetings;
use planner::timetable::{Options, Search, score};

/// Seats of the five rooms.
const ROOMS: [u32; 5] = [30, 20, 16, 14, 12];

fn main() -> Result<(), Box<dyn Error>> {
    let (mut count, mut seconds, mut seed, mut instance) = (400, 10.0, 1, 1);
    let (mut people, mut steps, mut history) = (None, None, None);
    let mut like = None;
    let mut words = std::env::args().skip(1);
    while let Some(word) = words.next() {
        let mut value = || words.next().ok_or(format!("{word} needs a value"));
        match word.as_str() {
            "--meetings" => count = value()?.parse()?,
            "--people" => people = Some(value()?.parse()?),
            "--seconds" => seconds = value()?.parse()?,
            "--steps" => steps = Some(value()?.parse()?),
            "--seed" => seed = value()?.parse()?,
            "--instance" => instance = value()?.parse()?,
            "--like" => like = Some(Meetings::read(&fs::read_to_string(value()?)?)?.problem),
            "--plain" => history = Some(value()?.parse()?),
            _ => return Err(format!("{word} is unknown").into()),
        }
    }
    let family = Family { meetings: count, people, like, instance };
    let problem = generator::generate(&family, meetings::sites(&ROOMS), meetings::weights());
    let time = Duration::from_secs_f64(seconds);
    print!("{count} meetings, {} people, ", problem.parties.len());
    if let Some(history) = history {
        let found = plain::search(&problem, seed, history, time);
        let rate = found.moves as f64 / seconds / 1e6;
        let reached = score(&problem, &found.plan)?;
        println!("0/0 after {:.3?}, {rate:.2} million moves a second, {reached}", found.clean);
        return Ok(());
    }
    let options = Options { seed, steps, time, every: Duration::from_millis(10), ..Options::default() };
    let search = Search::new(&problem, options)?;
    let mut clean = None;
    let found = search.run(&AtomicBool::new(false), &mut |progress| {
        if (progress.best.hard, progress.best.medium) == (0, 0) && clean.is_none() {
            clean = Some(progress.elapsed);
        }
    });
    let rate = found.steps as f64 / found.elapsed.as_secs_f64() / 1e6;
    println!("0/0 after {clean:.3?}, {rate:.2} million steps a second, {}", found.score);
    Ok(())
}
