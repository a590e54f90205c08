//! `cargo xtask bench`: the budgets of ARCHITECTURE.md, measured on the release binary.

mod client;
mod load;
mod subject;
mod table;

use std::{
    path::{Path, PathBuf},
    time::Duration,
};

use crate::{build, postgres::Postgres, step::step};

/// How long each measurement under load takes.
const UNDER_LOAD: Duration = Duration::from_secs(10);

/// Measures the release binary, built now unless one is given, on both databases, and prints the table.
///
/// # Errors
/// When the server does not do what is measured, or a budget is missed.
pub fn run(root: &Path, binary: Option<PathBuf>) -> anyhow::Result<()> {
    let binary = binary.map_or_else(|| build::release(root), Ok)?;
    let mut table = table::Table::default();
    step("SQLite", || subject::measure(&binary, "SQLite", None, UNDER_LOAD, &mut table))?;
    let postgres = Postgres::start_durable()?;
    let url = postgres.url();
    step("PostgreSQL", || subject::measure(&binary, "PostgreSQL", Some(&url), UNDER_LOAD, &mut table))?;
    drop(postgres);
    table.close()
}
