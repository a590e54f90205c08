//! `cargo xtask bench`: the budgets of ARCHITECTURE.md, measured on the release binary.

mod client;
mod load;
mod machine;
mod measure;
mod planning;
mod subject;
mod table;

use std::{
    path::{Path, PathBuf},
    time::Duration,
};

use crate::{build, postgres::Postgres, step::step};

/// How long each measurement under load takes.
const UNDER_LOAD: Duration = Duration::from_secs(10);

/// Measures the release binary, built now unless one is given, on both databases, prints the table, and writes it into
/// docs/BENCHMARKS.md if `write` says so.
///
/// # Errors
/// When the server does not do what is measured, or a budget is missed.
pub fn run(root: &Path, binary: Option<PathBuf>, write: bool) -> anyhow::Result<()> {
    let binary = binary.map_or_else(|| build::release(root), Ok)?;
    let mut table = table::Table::default();
    let mut watch = machine::Watch::start()?;
    step("SQLite", || measure::on(&binary, "SQLite", None, UNDER_LOAD, &mut table, &mut watch))?;
    let postgres = Postgres::start_durable()?;
    let url = postgres.url();
    step("PostgreSQL", || {
        measure::on(&binary, "PostgreSQL", Some(&url), UNDER_LOAD, &mut table, &mut watch)
    })?;
    drop(postgres);
    step("planning", || planning::measure(root, &mut table))?;
    let circumstances = format!("{} {}", machine::described(), watch.told());
    if write {
        table.write(&root.join("docs/BENCHMARKS.md"), &circumstances)?;
    }
    println!("\n{circumstances}");
    table.close()
}
