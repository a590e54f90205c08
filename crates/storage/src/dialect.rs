//! The few words in which the two databases differ.

use domain::Id;
use sqlx::types::Json;

use crate::db::{Conn, Side};

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
