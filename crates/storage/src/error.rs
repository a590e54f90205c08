//! What can go wrong with the database, in the three ways that callers treat differently.

use sqlx::error::ErrorKind;

pub type Result<T> = std::result::Result<T, Error>;

#[derive(Debug, thiserror::Error)]
pub enum Error {
    /// A unique rule was hit: the row, or one like it, is there already.
    #[error("there is one already")]
    Taken,
    /// A foreign key was hit: another row still refers to this one, or this one to a row that is not there.
    #[error("a reference stands against it")]
    Referred,
    /// Locked, full, out of connections or gone: the same call may go through later.
    #[error("the database cannot take this now: {0}")]
    Busy(sqlx::Error),
    /// A stored value that this version cannot read.
    #[error("unreadable value in {column}")]
    Unreadable { column: &'static str },
    #[error("the address of the database is not usable: {0}")]
    Address(String),
    #[error("the file is damaged: {0}")]
    Damaged(String),
    #[error("migration: {0}")]
    Migration(#[from] sqlx::migrate::MigrateError),
    #[error("database: {0}")]
    Database(sqlx::Error),
}

impl From<sqlx::Error> for Error {
    fn from(error: sqlx::Error) -> Self {
        match &error {
            sqlx::Error::PoolTimedOut | sqlx::Error::PoolClosed | sqlx::Error::Io(_) => Self::Busy(error),
            sqlx::Error::Database(inner) if inner.kind() == ErrorKind::UniqueViolation => Self::Taken,
            sqlx::Error::Database(inner) if inner.kind() == ErrorKind::ForeignKeyViolation => Self::Referred,
            sqlx::Error::Database(inner) if passes(inner.code().as_deref()) => Self::Busy(error),
            _ => Self::Database(error),
        }
    }
}

/// SQLite: BUSY, LOCKED, IOERR, READONLY, FULL, CANTOPEN (the low byte of the code); PostgreSQL: lock timeout,
/// deadlock, serialisation, too many connections, disk full, shutting down.
fn passes(code: Option<&str>) -> bool {
    let Some(code) = code else { return false };
    if matches!(
        code,
        "55P03"
            | "40P01"
            | "40001"
            | "53300"
            | "53100"
            | "53200"
            | "57P01"
            | "57P02"
            | "57P03"
            | "08006"
            | "08003"
    ) {
        return true;
    }
    code.len() < 5 && code.parse::<u32>().is_ok_and(|n| matches!(n & 0xff, 5 | 6 | 8 | 10 | 13 | 14))
}
