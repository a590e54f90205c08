//! Steps with a name, their time, and what became of them.

use std::{
    process::Command,
    time::{Duration, Instant},
};

use anyhow::{Context, bail};

/// Says what is begun and how long it took.
pub fn step<T>(name: &str, work: impl FnOnce() -> anyhow::Result<T>) -> anyhow::Result<T> {
    println!("==> {name}");
    let began = Instant::now();
    let result = work().with_context(|| name.to_owned());
    println!("<== {name}: {} in {}", if result.is_ok() { "done" } else { "FAILED" }, shown(began.elapsed()));
    result
}

/// Runs a program with our terminal; an exit code other than 0 is an error.
pub fn call(command: &mut Command) -> anyhow::Result<()> {
    let status = command.status().with_context(|| format!("{} could not be started", named(command)))?;
    if !status.success() {
        bail!("{} ended with {status}", named(command));
    }
    Ok(())
}

/// Runs a program and gives what it printed; None if it is missing or fails.
pub fn ask(command: &mut Command) -> Option<String> {
    let output = command.output().ok().filter(|output| output.status.success())?;
    Some(String::from_utf8_lossy(&output.stdout).trim().to_owned())
}

fn named(command: &Command) -> String {
    let words = std::iter::once(command.get_program()).chain(command.get_args());
    words.map(|word| word.to_string_lossy()).collect::<Vec<_>>().join(" ")
}

/// "3.2 s" or "4 min 05 s".
pub fn shown(took: Duration) -> String {
    let seconds = took.as_secs();
    if seconds < 60 {
        format!("{:.1} s", took.as_secs_f64())
    } else {
        format!("{} min {:02} s", seconds / 60, seconds % 60)
    }
}

/// What became of each step, for the table at the end.
#[derive(Debug, Default)]
pub struct Summary {
    rows: Vec<(String, Outcome, Duration)>,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Outcome {
    Passed,
    Failed,
    Skipped,
}

impl Summary {
    /// Does a step and notes its outcome; a failure does not stop the steps after it.
    pub fn step<T>(&mut self, name: &str, work: impl FnOnce() -> anyhow::Result<T>) -> Option<T> {
        let began = Instant::now();
        let result = step(name, work);
        let outcome = if result.is_ok() { Outcome::Passed } else { Outcome::Failed };
        self.rows.push((name.to_owned(), outcome, began.elapsed()));
        result.map_err(|error| eprintln!("{error:#}")).ok()
    }

    pub fn skip(&mut self, name: &str) {
        self.rows.push((name.to_owned(), Outcome::Skipped, Duration::ZERO));
    }

    /// Prints the table.
    ///
    /// # Errors
    /// When a step failed.
    pub fn close(self) -> anyhow::Result<()> {
        println!("\n{:<28} {:<8} time", "step", "outcome");
        for (name, outcome, took) in &self.rows {
            let outcome = match outcome {
                Outcome::Passed => "passed",
                Outcome::Failed => "FAILED",
                Outcome::Skipped => "skipped",
            };
            println!("{name:<28} {outcome:<8} {}", shown(*took));
        }
        let count = |wanted| self.rows.iter().filter(|(_, outcome, _)| *outcome == wanted).count();
        let (passed, failed) = (count(Outcome::Passed), count(Outcome::Failed));
        println!("\n{passed} passed, {failed} failed, {} skipped", count(Outcome::Skipped));
        if failed > 0 {
            bail!("{failed} step(s) failed");
        }
        Ok(())
    }
}
