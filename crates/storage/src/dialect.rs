//! The few words in which the two databases differ.

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
