//! Larger meetings of the public family, made up from the shapes of a given file:
//! `cargo run --release -p planner --example family -- FILE --meetings N [--people N] [--seconds S] [--seed N] [--instance N]`
//!
//! Rooms stay the same, grains are 3.2 per meeting, and there are 38 people unless told otherwise, as in the files given. Prints the time to 0/0 and the score at the end.

#[allow(dead_code, reason = "writes files too, for another example")]
#[path = "shared/meetings.rs"]
mod meetings;

use std::{error::Error, fs, sync::atomic::AtomicBool, time::Duration};

use meetings::Meetings;
use planner::timetable::{Options, Party, Problem, Search, Session, Zone};

/// Grains of a day.
const DAY: usize = 36;

/// Numbers that look like chance.
#[derive(Debug)]
struct Chance(u64);

impl Chance {
    fn below(&mut self, bound: usize) -> usize {
        self.0 = self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        ((self.0 >> 33) as usize) % bound
    }
}

fn main() -> Result<(), Box<dyn Error>> {
    let (mut file, mut count, mut seconds, mut seed, mut instance) = (None, 400, 10.0, 1, 1);
    let mut people = 38;
    let mut words = std::env::args().skip(1);
    while let Some(word) = words.next() {
        let mut value = || words.next().ok_or(format!("{word} needs a value"));
        match word.as_str() {
            "--meetings" => count = value()?.parse()?,
            "--people" => people = value()?.parse()?,
            "--seconds" => seconds = value()?.parse()?,
            "--seed" => seed = value()?.parse()?,
            "--instance" => instance = value()?.parse()?,
            _ => file = Some(word),
        }
    }
    let shapes = Meetings::read(&fs::read_to_string(file.ok_or("which file?")?)?)?.problem;
    let problem = enlarge(&shapes, count, people, instance);
    let options = Options {
        seed,
        time: Duration::from_secs_f64(seconds),
        every: Duration::from_millis(10),
        ..Options::default()
    };
    let search = Search::new(&problem, options)?;
    let mut clean = None;
    let found = search.run(&AtomicBool::new(false), &mut |progress| {
        if (progress.best.hard, progress.best.medium) == (0, 0) && clean.is_none() {
            clean = Some(progress.elapsed);
        }
    });
    let rate = found.steps as f64 / found.elapsed.as_secs_f64() / 1e6;
    println!("{count} meetings, 0/0 after {clean:.3?}, {rate:.2} million steps a second, {}", found.score);
    Ok(())
}

/// `count` meetings whose lengths and numbers of people are drawn from those of `shapes`, the people anew.
fn enlarge(shapes: &Problem, count: usize, people: usize, instance: u64) -> Problem {
    let mut chance = Chance(instance);
    let sessions = (0..count).map(|_| {
        let shape = &shapes.sessions[chance.below(shapes.sessions.len())];
        let mut attending: Vec<usize> = (0..people).collect();
        let wanted = (shape.required.len() + shape.preferred.len()).min(people);
        for place in 0..wanted {
            attending.swap(place, place + chance.below(people - place));
        }
        attending.truncate(wanted);
        let preferred = attending.split_off(shape.required.len().min(wanted));
        Session { required: attending, preferred, published: None, pinned: false, ..shape.clone() }
    });
    let grains = count * 32 / 10;
    Problem {
        grains,
        sessions: sessions.collect(),
        zones: vec![Zone { day: (0..grains).map(|grain| (grain / DAY) as u32).collect() }],
        parties: vec![Party::default(); people],
        ..shapes.clone()
    }
}
