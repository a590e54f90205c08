//! The few words in which the two databases differ.

use domain::Id;
use sqlx::{AssertSqlSafe, types::Json};

use crate::{
    Result,
    db::{APPLICATION, Conn, Side},
};

/// Table and name of a foreign key.
pub type Reference = (String, String);

/// Appended to a SELECT of rows about to be changed: PostgreSQL locks them; SQLite has one writer anyway.
pub fn for_update(conn: &mut Conn) -> &'static str {
    match conn.side() {
        Side::Sqlite(_) => "",
        Side::Postgres(_) => " FOR UPDATE",
    }
}

/// Like [`for_update`], passing over rows that another worker holds.
pub fn for_update_skip_locked(conn: &mut Conn) -> &'static str {
    match conn.side() {
        Side::Sqlite(_) => "",
        Side::Postgres(_) => " FOR UPDATE SKIP LOCKED",
    }
}

/// A list of identifiers bound as `$1` (see [`ids`]), for `WHERE … IN`.
pub fn among(conn: &mut Conn) -> &'static str {
    match conn.side() {
        Side::Sqlite(_) => " IN (SELECT unhex(value) FROM json_each($1))",
        Side::Postgres(_) => " IN (SELECT value::uuid FROM jsonb_array_elements_text($1))",
    }
}

/// Identifiers as [`among`] reads them.
pub fn ids<T>(ids: impl IntoIterator<Item = Id<T>>) -> Json<Vec<String>> {
    Json(ids.into_iter().map(|id| id.uuid().simple().to_string()).collect())
}

/// How many servers hold connections to this database. SQLite's have a lock of their own for that: 0.
///
/// # Errors
/// [`crate::Error::Busy`].
pub async fn others(conn: &mut Conn) -> Result<i64> {
    if matches!(conn.side(), Side::Sqlite(_)) {
        return Ok(0);
    }
    let (count,) = sql!(
        conn,
        fetch_one as (i64,),
        "SELECT COUNT(*) FROM pg_stat_activity
        WHERE datname = current_database() AND application_name = $1 AND pid <> pg_backend_pid()",
        APPLICATION
    )?;
    Ok(count)
}

/// Until the end of the transaction, or until [`tighten_references`], rows may refer to rows that come after them.
///
/// # Errors
/// [`crate::Error::Busy`] when somebody else uses the tables.
pub async fn loosen_references(conn: &mut Conn) -> Result<Vec<Reference>> {
    if matches!(conn.side(), Side::Sqlite(_)) {
        sql!(conn, execute, "PRAGMA defer_foreign_keys = ON")?;
        return Ok(Vec::new());
    }
    let found = sql!(
        conn,
        fetch_all as Reference,
        "SELECT conrelid::regclass::text, quote_ident(conname) FROM pg_constraint
        WHERE contype = 'f' AND NOT condeferrable AND connamespace = current_schema()::regnamespace"
    )?;
    for (table, name) in &found {
        let text = format!("ALTER TABLE {table} ALTER CONSTRAINT {name} DEFERRABLE INITIALLY DEFERRED");
        sql!(conn, execute, AssertSqlSafe(text))?;
    }
    Ok(found)
}

/// Undoes [`loosen_references`].
///
/// # Errors
/// [`crate::Error::Referred`] if a row refers to one that never came; SQLite says so when the transaction ends.
pub async fn tighten_references(conn: &mut Conn, loosened: &[Reference]) -> Result<()> {
    if loosened.is_empty() {
        return Ok(());
    }
    sql!(conn, execute, "SET CONSTRAINTS ALL IMMEDIATE")?;
    for (table, name) in loosened {
        let text = format!("ALTER TABLE {table} ALTER CONSTRAINT {name} NOT DEFERRABLE");
        sql!(conn, execute, AssertSqlSafe(text))?;
    }
    Ok(())
}
