//! `sojourn transfer`: all of one database into an empty one of the other kind.

use anyhow::Context;
use service::failpoint;
use storage::transfer::{self, Progress};

use crate::{config::sqlite_folder, lock};

/// Copies, and says what is done and what is left to do. The addresses may hold passwords, so they are not repeated.
pub async fn run(from: &str, to: &str) -> anyhow::Result<()> {
    // A server that still runs would write into what is left behind, or into what is not yet whole.
    let source = sqlite_folder(from).filter(|folder| folder.exists());
    let folders = source.into_iter().chain(sqlite_folder(to));
    let locks = folders.map(|folder| lock::take(&folder)).collect::<Result<Vec<_>, _>>();
    let _locks = locks.context("nothing was moved")?;
    let mut said = |progress: Progress<'_>| match progress {
        Progress::Copied { table, rows } => {
            println!("{table}: {rows}");
            failpoint::reach(&format!("transfer.{table}"));
        }
        Progress::Checked { tables, rows } => {
            println!("{rows} rows of {tables} tables have arrived as they were sent");
            failpoint::reach("transfer.before-commit");
        }
    };
    transfer::run(from, to, &mut said).await.context("nothing was moved")?;
    println!("Everything is in the new database. What is left to do:");
    println!("- set SOJOURN_DATABASE_URL to it, and start the server;");
    println!("- keep the key file (SOJOURN_KEY_FILE): links that were sent work with this one alone;");
    println!("- keep the old database until you have seen that all is well, and do not serve it again.");
    Ok(())
}
