//! Why nothing was moved.

use crate::seat::Breach;

#[derive(Debug, thiserror::Error)]
pub enum Error {
    #[error(
        "one of the two has to be SQLite and the other PostgreSQL; `sojourn backup` copies an SQLite database, pg_dump a PostgreSQL one"
    )]
    SameKind,
    #[error("the source holds nothing of Sojourn's: is its address right?")]
    Foreign,
    #[error(
        "a server runs on the source: stop all of them first, since what they write from now on would be left behind"
    )]
    InUse,
    /// Numbers of the latest migration.
    #[error(
        "the source stands at version {source_at}, this program at {target_at}: run this program's `sojourn migrate` on the source (or take a newer program) and try again"
    )]
    Version { source_at: i64, target_at: i64 },
    #[error("the target is not empty: {rows} rows in “{table}”; give an empty database")]
    NotEmpty { table: String, rows: i64 },
    #[error("source and target do not agree about the table “{table}”")]
    Layout { table: String },
    #[error("“{column}” of “{table}” holds what the other database cannot take: {cause}")]
    Unreadable { table: String, column: String, cause: sqlx::Error },
    #[error("of “{table}”, {sent} rows were sent and {arrived} arrived, or not as they were sent")]
    Unequal { table: String, sent: u64, arrived: u64 },
    #[error("what is stored breaks its own rules: {0:?}")]
    Breaches(Vec<Breach>),
    #[error(transparent)]
    Storage(#[from] crate::Error),
}
