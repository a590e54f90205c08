//! Fresh databases, a mail server, the real server and its visitors, for tests: a development dependency only.
//!
//! Every storage and service test runs on each database that [`databases`] gives: SQLite always, PostgreSQL
//! where `SOJOURN_TEST_POSTGRES_URL` names a server (the test command starts one and always sets it).

// Test support: a failure here is a failed test, and a panic says so.
#![expect(clippy::expect_used)]

pub mod delegate;
pub mod hold;
pub mod raw;
mod rows;
pub mod server;
pub mod smtp;
pub mod trial;
pub mod zoneinfo;

use sqlx::{AssertSqlSafe, Connection, Executor, PgConnection};
use tempfile::TempDir;

/// An empty database; its files go when it is dropped (a PostgreSQL database goes with its temporary cluster).
#[derive(Debug)]
pub struct Fresh {
    /// As `SOJOURN_DATABASE_URL` takes it.
    pub url: String,
    /// Beside the database: a data folder for keys and mail.
    pub folder: TempDir,
}

/// One fresh database of each kind.
///
/// # Panics
/// When one cannot be made.
pub async fn databases() -> Vec<Fresh> {
    let mut all = vec![sqlite()];
    if let Ok(server) = std::env::var("SOJOURN_TEST_POSTGRES_URL") {
        all.push(postgres(&server).await);
    }
    all
}

/// # Panics
/// When there is no place for temporary files.
pub fn sqlite() -> Fresh {
    let folder = tempfile::tempdir().expect("a temporary folder");
    Fresh { url: format!("sqlite:{}", folder.path().join("sojourn.db").display()), folder }
}

/// A new database on the server that `server` names (a URL whose path is a database to connect to).
///
/// # Panics
/// When the server does not answer.
pub async fn postgres(server: &str) -> Fresh {
    let name = format!("test_{}", uuid::Uuid::new_v4().simple());
    let mut admin = PgConnection::connect(server).await.expect("the PostgreSQL server answers");
    admin.execute(AssertSqlSafe(format!("CREATE DATABASE {name}"))).await.expect("CREATE DATABASE");
    let (base, _) = server.rsplit_once('/').expect("a URL with a database");
    let query = server.split_once('?').map_or(String::new(), |(_, query)| format!("?{query}"));
    let folder = tempfile::tempdir().expect("a temporary folder");
    Fresh { url: format!("{base}/{name}{query}"), folder }
}
