//! The planner's figures: what its examples print, on one thread.

use std::{path::Path, process::Command};

use anyhow::{Context, Result};

use super::table::Table;
use crate::{
    step::{ask, call},
    target,
    toolchain::Toolchain,
};

/// What each public instance has to reach with every seed.
const MEETINGS: [(&str, &str, Score); 3] = [
    ("50 meetings", "50meetings-160timegrains-5rooms.json", Score(0, -144, -9458)),
    ("100 meetings", "100meetings-320timegrains-5rooms.json", Score(0, -63, -31_700)),
    ("200 meetings", "200meetings-640timegrains-5rooms.json", Score(0, -73, -86_500)),
];
const SEEDS: [&str; 3] = ["1", "2", "3"];

/// Hard, medium and soft, compared in this order; more is better.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
struct Score(i64, i64, i64);

impl Score {
    fn read(text: &str) -> Option<Self> {
        let mut parts = text.trim().split('/').map(|part| part.parse().ok());
        let score = Self(parts.next()??, parts.next()??, parts.next()??);
        parts.next().is_none().then_some(score)
    }

    fn text(self) -> String {
        format!("{}/{}/{}", self.0, self.1, self.2)
    }
}

/// Builds the examples, runs them, and adds their rows.
///
/// # Errors
/// When one cannot be built or does not print what is read here.
pub fn measure(root: &Path, table: &mut Table) -> Result<()> {
    let mut cargo = Toolchain::find()?.cargo(root);
    call(cargo.args(["build", "--release", "--package", "planner", "--package", "calendar", "--examples"]))?;
    let example = |name: &str, arguments: &[&str]| {
        let program = target(root).join("release/examples").join(name);
        ask(Command::new(program).args(arguments)).with_context(|| format!("the example {name} failed"))
    };
    let data = root.join("crates/planner/tests/data");
    for (name, file, floor) in MEETINGS {
        let file = data.join(file);
        let file = file.to_str().context("a path that is no text")?;
        let mut scores = Vec::new();
        for seed in SEEDS {
            let printed =
                example("meeting_scheduling", &[file, "--seconds", "10", "--threads", "1", "--seed", seed])?;
            scores.push(Score::read(printed.lines().last().unwrap_or_default()).context("no score")?);
        }
        let told = scores.iter().map(|score| score.text()).collect::<Vec<_>>().join(", ");
        let within = scores.iter().all(|score| *score >= floor);
        table.row(format!("{name}, 10 s, seeds 1 to 3"), &format!("≥ {}", floor.text()), told, within);
    }
    let printed = example("programme", &["10", "1"])?;
    let told = printed.lines().last().unwrap_or_default();
    let clean = after(told, "no clash after ").and_then(milliseconds);
    let within = clean.is_some_and(|clean| clean < 1000.0);
    table.row("21 days, 60 sessions, 8 sites, 12 experts", "free of clashes in < 1 s", told, within);

    let printed = example("slot_bench", &[])?;
    let all = printed.split("all kinds:").nth(1).unwrap_or_default();
    let core = all.lines().find(|line| line.contains("on the core")).context("no figure of all kinds")?;
    let p95 = after(core, "p95").and_then(number).context("no p95")?;
    let what = "slots for one session, 200 people × 365 days";
    table.row(what, "p95 < 50 ms", format!("{p95:.1} ms of processor time"), p95 < 50.0);

    let printed = example("free_intervals", &[])?;
    let core = printed.lines().find(|line| line.contains("on the core")).context("no figure")?;
    let free = after(core, "on the core").and_then(number).context("no figure")?;
    let what = "free time of 1,000 experts over a year";
    table.row(what, "< 100 ms", format!("{free:.0} ms of processor time"), free < 100.0);
    Ok(())
}

fn after<'a>(text: &'a str, words: &str) -> Option<&'a str> {
    text.split_once(words).map(|(_, rest)| rest.trim_start())
}

/// The number that it begins with.
fn number(text: &str) -> Option<f64> {
    let end = text.find(|c: char| !c.is_ascii_digit() && c != '.').unwrap_or(text.len());
    text[..end].parse().ok()
}

/// "12.3ms", "1.2s", "800µs".
fn milliseconds(text: &str) -> Option<f64> {
    let value = number(text)?;
    let unit = text.trim_start_matches(|c: char| c.is_ascii_digit() || c == '.');
    match unit {
        unit if unit.starts_with("ms") => Some(value),
        unit if unit.starts_with("µs") => Some(value / 1000.0),
        unit if unit.starts_with('s') => Some(value * 1000.0),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn figures_are_read_as_they_are_printed() {
        assert_eq!(Score::read("0/-144/-9458\n"), Some(Score(0, -144, -9458)));
        assert_eq!(Score::read("0/-144"), None);
        assert!(Score(0, -143, -90_000) > Score(0, -144, -1));
        let line = "no clash after 12.250ms (0/-3/-4); 0/0/-100 after 10.0s, 1.2 million steps a second";
        assert_eq!(after(line, "no clash after ").and_then(milliseconds), Some(12.25));
        assert_eq!(milliseconds("1.5s"), Some(1500.0));
        let core = "  on the core    p50   3.10 ms   p95  42.50 ms   max  80.00 ms";
        assert_eq!(after(core, "p95").and_then(number), Some(42.5));
    }
}
