//! Solves a file of the public meeting-scheduling family:
//! `cargo run --release -p planner --example meeting_scheduling -- FILE --seconds S --threads T --seed N --out SOLVED.json`
//!
//! Prints `hard/medium/soft` on the last line. With `--seconds 0` a file whose meetings are placed already is scored
//! as it is.

#[path = "shared/meetings.rs"]
mod meetings;

use std::{error::Error, fs, sync::atomic::AtomicBool, time::Duration};

use planner::timetable::{Options, Search, score};

fn main() -> Result<(), Box<dyn Error>> {
    let mut file = None;
    let (mut seconds, mut threads, mut seed, mut steps, mut out) = (10.0, 1, 1, None, None);
    let mut words = std::env::args().skip(1);
    while let Some(word) = words.next() {
        let mut value = || words.next().ok_or(format!("{word} needs a value"));
        match word.as_str() {
            "--seconds" => seconds = value()?.parse()?,
            "--threads" => threads = value()?.parse()?,
            "--seed" => seed = value()?.parse()?,
            "--steps" => steps = Some(value()?.parse()?),
            "--out" => out = Some(value()?),
            _ => file = Some(word),
        }
    }
    let file = file.ok_or("which file?")?;
    let meetings = meetings::Meetings::read(&fs::read_to_string(file)?)?;
    let plan = if let (true, Some(placed)) = (seconds == 0.0, meetings.placed()) {
        placed
    } else {
        let time = Duration::from_secs_f64(seconds);
        let options = Options { seed, steps, time, threads, ..Options::default() };
        let search = Search::new(&meetings.problem, options)?;
        let found = search.run(&AtomicBool::new(false), &mut |_| {});
        let rate = found.steps as f64 / found.elapsed.as_secs_f64() / 1e6;
        eprintln!("{} steps, {rate:.2} million a second", found.steps);
        found.plan
    };
    if let Some(out) = out {
        fs::write(out, meetings.write(&plan)?)?;
    }
    println!("{}", score(&meetings.problem, &plan)?);
    Ok(())
}
