//! Somebody else who holds the database: a backup that takes too long, an administrator at a prompt.

use sqlx::{AssertSqlSafe, Connection, Executor, PgConnection, SqliteConnection};

/// Nobody else writes while this stands; reading goes on. Dropped, or let go, it has changed nothing.
#[derive(Debug)]
pub enum Hold {
    Sqlite(SqliteConnection),
    Postgres(PgConnection),
}

impl Hold {
    /// # Panics
    /// When the lock cannot be had.
    pub async fn take(url: &str) -> Self {
        if url.starts_with("sqlite:") {
            let mut conn = SqliteConnection::connect(url).await.expect("the database opens");
            conn.execute("PRAGMA busy_timeout = 20000").await.expect("PRAGMA");
            conn.execute("BEGIN IMMEDIATE").await.expect("the only writer's lock");
            return Self::Sqlite(conn);
        }
        let mut conn = PgConnection::connect(url).await.expect("the database opens");
        conn.execute("BEGIN").await.expect("BEGIN");
        let (tables,): (String,) = sqlx::query_as(
            "SELECT string_agg(quote_ident(tablename), ', ') FROM pg_tables WHERE schemaname = current_schema()",
        )
        .fetch_one(&mut conn)
        .await
        .expect("the tables");
        // The strongest lock that lets others read.
        let text = format!("LOCK TABLE {tables} IN EXCLUSIVE MODE");
        conn.execute(AssertSqlSafe(text)).await.expect("every table's lock");
        Self::Postgres(conn)
    }

    /// # Panics
    /// When the connection is lost.
    pub async fn let_go(self) {
        match self {
            Self::Sqlite(mut conn) => {
                conn.execute("ROLLBACK").await.expect("ROLLBACK");
                conn.close().await.expect("closed");
            }
            Self::Postgres(mut conn) => {
                conn.execute("ROLLBACK").await.expect("ROLLBACK");
                conn.close().await.expect("closed");
            }
        }
    }
}
