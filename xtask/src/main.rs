//! `cargo xtask run | test | build | bench`: everything that is done with this repository, on a machine that has
//! Rust (and, for `test`, Node), with nothing done before.

mod bench;
mod browser;
mod build;
mod debian;
mod end2end;
mod postgres;
mod run;
mod step;
mod test;
mod toolchain;

#[cfg(test)]
mod direction;

use std::{
    path::{Path, PathBuf},
    process::ExitCode,
};

use anyhow::Context;
use clap::Parser;

#[derive(Debug, Parser)]
enum Task {
    /// Builds the site and serves it with the demo data at 127.0.0.1:3000 (`SOJOURN_ADDR` changes that).
    Run,
    /// Everything that must pass: format, lints, both builds, tests on both databases, sizes, journeys.
    Test {
        /// Only the steps whose name contains this.
        #[arg(long)]
        only: Option<String>,
        /// Also the faults that wait for leases and second attempts: some minutes more.
        #[arg(long)]
        long: bool,
    },
    /// The release binary, one file with site and migrations inside: target/release/sojourn.
    Build,
    /// Measures the budgets on the release binary and prints them as a table.
    Bench {
        /// This binary instead of a freshly built one.
        #[arg(long)]
        binary: Option<PathBuf>,
        /// Writes the table into docs/BENCHMARKS.md too.
        #[arg(long)]
        write: bool,
    },
}

fn main() -> ExitCode {
    match perform(Task::parse()) {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("xtask: {error:#}");
            ExitCode::FAILURE
        }
    }
}

fn perform(task: Task) -> anyhow::Result<()> {
    let root = root()?;
    match task {
        Task::Run => run::run(&root),
        Task::Test { only, long } => test::run(&root, only.as_deref(), long),
        Task::Build => build::release(&root).map(|_| ()),
        Task::Bench { binary, write } => bench::run(&root, binary, write),
    }
}

/// The repository's folder.
fn root() -> anyhow::Result<PathBuf> {
    Path::new(env!("CARGO_MANIFEST_DIR")).parent().map(Path::to_owned).context("xtask lies in the repository")
}

/// Cargo's target folder, wherever `CARGO_TARGET_DIR` puts it: a cache kept between runs is used.
fn target(root: &Path) -> PathBuf {
    root.join(std::env::var_os("CARGO_TARGET_DIR").unwrap_or_else(|| "target".into()))
}
