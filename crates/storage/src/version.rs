//! Which migrations a database has, and which this program knows.

use sqlx::migrate::Migrator;

use crate::{Conn, Result, db::Side};

pub(crate) static SQLITE: Migrator = sqlx::migrate!("../../migrations/sqlite");
pub(crate) static POSTGRES: Migrator = sqlx::migrate!("../../migrations/postgres");

/// Number of the last migration that this program knows. Both kinds of database have the same.
pub fn latest() -> i64 {
    SQLITE.iter().map(|migration| migration.version).max().unwrap_or_default()
}

/// Number of the last migration that was done; None where there never was one.
///
/// # Errors
/// [`crate::Error::Busy`].
pub async fn found(conn: &mut Conn) -> Result<Option<i64>> {
    let text = match conn.side() {
        Side::Sqlite(_) => "SELECT COUNT(*) FROM sqlite_schema WHERE name = '_sqlx_migrations'",
        Side::Postgres(_) => {
            "SELECT COUNT(*) FROM pg_tables WHERE schemaname = current_schema() AND tablename = '_sqlx_migrations'"
        }
    };
    let (tables,) = sql!(conn, fetch_one as (i64,), text)?;
    if tables == 0 {
        return Ok(None);
    }
    let last = "SELECT COALESCE(MAX(version), 0) FROM _sqlx_migrations WHERE success";
    let (version,) = sql!(conn, fetch_one as (i64,), last)?;
    Ok(Some(version))
}

#[cfg(test)]
mod tests;
