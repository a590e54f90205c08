//! Opening a database and holding a connection or transaction on it.

use std::{
    collections::HashMap,
    str::FromStr,
    sync::{Arc, Mutex, PoisonError},
    time::Duration,
};

use sqlx::{
    Connection, PgConnection, PgPool, Postgres, Sqlite, SqliteConnection, SqlitePool, Transaction,
    pool::PoolConnection,
    postgres::{PgConnectOptions, PgPoolOptions},
    sqlite::{SqliteConnectOptions, SqliteJournalMode, SqlitePoolOptions, SqliteSynchronous},
};
use uuid::Uuid;

use crate::{
    Error, Result,
    lane::{Changes, Lane, Turn},
    version,
};

/// The bundled SQLite must be at least this: older ones can corrupt a write-ahead log.
const SQLITE_FLOOR: (u32, u32, u32) = (3, 51, 3);

/// What our connections to PostgreSQL call themselves.
pub(crate) const APPLICATION: &str = "sojourn";

/// A connection idle for longer is asked whether it still stands before it is used.
const RESTED: Duration = Duration::from_millis(500);

/// More lanes than this are not kept for later.
const LANES: usize = 64;

/// A database, cheap to clone.
#[derive(Debug, Clone)]
pub struct Db {
    pools: Pools,
    changes: Changes,
}

#[derive(Debug, Clone)]
enum Pools {
    /// One writer, because SQLite has one; readers do not wait for it. Whoever writes shares the commit.
    Sqlite {
        writer: SqlitePool,
        readers: SqlitePool,
        lane: Lane,
    },
    Postgres {
        pool: PgPool,
        lanes: Arc<Mutex<HashMap<Uuid, Lane>>>,
    },
}

/// A connection for reading, or a transaction for writing; a transaction dropped without
/// [`Conn::commit`] is rolled back.
#[derive(Debug)]
pub enum Conn {
    SqliteRead(PoolConnection<Sqlite>),
    SqliteWrite(Transaction<'static, Sqlite>),
    PostgresRead(PoolConnection<Postgres>),
    PostgresWrite(Transaction<'static, Postgres>, Changes),
    /// A turn in a transaction whose commit is shared.
    Shared(Turn),
}

pub(crate) enum Side<'c> {
    Sqlite(&'c mut SqliteConnection),
    Postgres(&'c mut PgConnection),
}

impl Db {
    /// Opens what a `sqlite:PATH` or `postgres://…` address names; a missing SQLite file is made.
    ///
    /// # Errors
    /// [`Error::Address`] for another kind of address, [`Error::Busy`] where it cannot be reached.
    pub async fn open(url: &str) -> Result<Self> {
        if url.starts_with("postgres:") || url.starts_with("postgresql:") {
            return Self::open_postgres(url).await;
        }
        if url.starts_with("sqlite:") {
            return Self::open_sqlite(url).await;
        }
        Err(Error::Address("it has to begin with sqlite: or postgres:".into()))
    }

    /// Like [`Db::open`], but a missing SQLite file is an error.
    ///
    /// # Errors
    /// As [`Db::open`].
    pub async fn open_existing(url: &str) -> Result<Self> {
        if url.starts_with("sqlite:") {
            let options =
                SqliteConnectOptions::from_str(url).map_err(|error| Error::Address(error.to_string()))?;
            let path = options.get_filename();
            if !path.exists() {
                return Err(Error::Address(format!("there is no file {}", path.display())));
            }
        }
        Self::open(url).await
    }

    async fn open_sqlite(url: &str) -> Result<Self> {
        let options = SqliteConnectOptions::from_str(url)
            .map_err(|error| Error::Address(error.to_string()))?
            .create_if_missing(true)
            .foreign_keys(true)
            .journal_mode(SqliteJournalMode::Wal)
            .synchronous(SqliteSynchronous::Full)
            .busy_timeout(Duration::from_secs(5));
        let writer = SqlitePoolOptions::new()
            .max_connections(1)
            .acquire_timeout(Duration::from_secs(10))
            .after_release(|conn, _| {
                Box::pin(async move {
                    // Where SQLite has rolled back by itself (disk full), sqlx still counts a transaction and would
                    // refuse to begin another: such a connection is replaced.
                    conn.ping().await?;
                    Ok(!conn.is_in_transaction())
                })
            })
            .connect_with(options.clone())
            .await?;
        let (version,): (String,) = sqlx::query_as("SELECT sqlite_version()").fetch_one(&writer).await?;
        let mut parts = version.split('.').map(|part| part.parse().unwrap_or(0));
        let found = (parts.next(), parts.next(), parts.next());
        if found < (Some(SQLITE_FLOOR.0), Some(SQLITE_FLOOR.1), Some(SQLITE_FLOOR.2)) {
            return Err(Error::Address(format!("SQLite {version} is too old")));
        }
        let readers = SqlitePoolOptions::new()
            .max_connections(8)
            .acquire_timeout(Duration::from_secs(10))
            .test_before_acquire(false)
            .connect_with(options.pragma("query_only", "ON"))
            .await?;
        let changes = Changes::default();
        let lane = Lane::new(&changes);
        Ok(Self { pools: Pools::Sqlite { writer, readers, lane }, changes })
    }

    async fn open_postgres(url: &str) -> Result<Self> {
        let options = PgConnectOptions::from_str(url)
            .map_err(|error| Error::Address(error.to_string()))?
            .application_name(APPLICATION)
            .options([("lock_timeout", "3s"), ("timezone", "UTC")]);
        let pool = PgPoolOptions::new()
            .max_connections(16)
            .acquire_timeout(Duration::from_secs(10))
            .test_before_acquire(false)
            .before_acquire(|conn, meta| {
                Box::pin(async move {
                    // One that was used a moment ago needs no asking whether it is still there.
                    if meta.idle_for > RESTED {
                        conn.ping().await?;
                    }
                    Ok(true)
                })
            })
            .connect_with(options)
            .await?;
        Ok(Self { pools: Pools::Postgres { pool, lanes: Arc::default() }, changes: Changes::default() })
    }

    /// Brings the tables to this version. Each step is a transaction of its own.
    ///
    /// # Errors
    /// [`Error::Migration`]; the failed step has left nothing behind.
    pub async fn migrate(&self) -> Result<()> {
        match &self.pools {
            Pools::Sqlite { writer, .. } => version::SQLITE.run(writer).await?,
            Pools::Postgres { pool, .. } => version::POSTGRES.run(pool).await?,
        }
        Ok(())
    }

    /// # Errors
    /// [`Error::Busy`] when no connection is to be had.
    pub async fn read(&self) -> Result<Conn> {
        Ok(match &self.pools {
            Pools::Sqlite { readers, .. } => Conn::SqliteRead(readers.acquire().await?),
            Pools::Postgres { pool, .. } => Conn::PostgresRead(pool.acquire().await?),
        })
    }

    /// A transaction. On SQLite it shares its commit with others that wait to write.
    ///
    /// # Errors
    /// [`Error::Busy`] when no connection or lock is to be had.
    pub async fn write(&self) -> Result<Conn> {
        match &self.pools {
            Pools::Sqlite { writer, lane, .. } => Self::shared(writer, lane).await,
            Pools::Postgres { pool, .. } => {
                Ok(Conn::PostgresWrite(pool.begin().await?, self.changes.clone()))
            }
        }
    }

    /// A transaction that shares its commit with all others of this `key`, also on PostgreSQL. For a row that many
    /// want to change at once: its lock is then held over one commit for all of them, not over one for each.
    ///
    /// # Errors
    /// [`Error::Busy`] when no connection or lock is to be had.
    pub async fn write_in(&self, key: Uuid) -> Result<Conn> {
        match &self.pools {
            Pools::Sqlite { writer, lane, .. } => Self::shared(writer, lane).await,
            Pools::Postgres { pool, lanes } => {
                let lane = self.lane(lanes, key);
                let begin = async { Ok(Conn::PostgresWrite(pool.begin().await?, self.changes.clone())) };
                Ok(Conn::Shared(lane.turn(begin).await?))
            }
        }
    }

    async fn shared(writer: &SqlitePool, lane: &Lane) -> Result<Conn> {
        let begin = async { Ok(Conn::SqliteWrite(writer.begin_with("BEGIN IMMEDIATE").await?)) };
        Ok(Conn::Shared(lane.turn(begin).await?))
    }

    fn lane(&self, lanes: &Mutex<HashMap<Uuid, Lane>>, key: Uuid) -> Lane {
        let mut lanes = lanes.lock().unwrap_or_else(PoisonError::into_inner);
        if lanes.len() >= LANES {
            lanes.retain(|_, lane| !lane.is_idle());
        }
        lanes.entry(key).or_insert_with(|| Lane::new(&self.changes)).clone()
    }

    /// Grows with every commit through this handle and its clones: while it stays, they have changed nothing.
    /// It is raised before [`Conn::commit`] returns; other processes' commits do not count.
    pub fn changes(&self) -> u64 {
        self.changes.count()
    }

    /// A transaction for reading alone: however long it takes, it sees the database as it was at one moment.
    ///
    /// # Errors
    /// [`Error::Busy`] when no connection is to be had.
    pub async fn snapshot(&self) -> Result<Conn> {
        Ok(match &self.pools {
            Pools::Sqlite { readers, .. } => Conn::SqliteWrite(readers.begin().await?),
            Pools::Postgres { pool, .. } => {
                let tx = pool.begin_with("BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY").await?;
                Conn::PostgresWrite(tx, self.changes.clone())
            }
        })
    }

    /// Writes a copy of this moment into a new SQLite file, while others go on. False on PostgreSQL: nothing done.
    ///
    /// # Errors
    /// [`Error::Busy`] when the file cannot be written; a part of it may be left.
    pub async fn copy_to(&self, file: &str) -> Result<bool> {
        let Pools::Sqlite { writer, .. } = &self.pools else { return Ok(false) };
        sqlx::query("VACUUM INTO $1").bind(file).execute(writer).await?;
        Ok(true)
    }

    pub async fn close(&self) {
        match &self.pools {
            Pools::Sqlite { writer, readers, .. } => {
                readers.close().await;
                writer.close().await;
            }
            Pools::Postgres { pool, .. } => pool.close().await,
        }
    }

    /// `SQLite` or `PostgreSQL`, for people.
    pub fn name(&self) -> &'static str {
        match &self.pools {
            Pools::Sqlite { .. } => "SQLite",
            Pools::Postgres { .. } => "PostgreSQL",
        }
    }
}

impl Conn {
    pub(crate) fn side(&mut self) -> Side<'_> {
        match self {
            Self::SqliteRead(conn) => Side::Sqlite(conn),
            Self::SqliteWrite(tx) => Side::Sqlite(tx),
            Self::PostgresRead(conn) => Side::Postgres(conn),
            Self::PostgresWrite(tx, _) => Side::Postgres(tx),
            Self::Shared(turn) => turn.side(),
        }
    }

    /// Makes the writes of this transaction last; nothing to do for a reader.
    ///
    /// # Errors
    /// [`Error::Busy`] or [`Error::Database`]; then nothing was written.
    pub async fn commit(self) -> Result<()> {
        match self {
            Self::SqliteRead(_) | Self::PostgresRead(_) => Ok(()),
            Self::SqliteWrite(tx) => Ok(tx.commit().await?),
            Self::PostgresWrite(tx, changes) => {
                let done = tx.commit().await;
                // Also when it failed: a commit whose answer was lost may have gone through.
                changes.note();
                Ok(done?)
            }
            Self::Shared(turn) => turn.commit().await,
        }
    }
}

/// Reads all of an SQLite file and looks whether it is whole; PostgreSQL looks after itself.
///
/// # Errors
/// [`Error::Damaged`].
pub async fn intact(conn: &mut Conn) -> Result<()> {
    if matches!(conn.side(), Side::Postgres(_)) {
        return Ok(());
    }
    let found = sql!(conn, fetch_all as (String,), "PRAGMA quick_check")?;
    let strays = sql!(conn, fetch_all as (String,), "SELECT \"table\" FROM pragma_foreign_key_check")?;
    match found.into_iter().find(|(line,)| line != "ok").or(strays.into_iter().next()) {
        Some((line,)) => Err(Error::Damaged(line)),
        None => Ok(()),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[tokio::test]
    async fn a_dropped_transaction_leaves_nothing_and_frees_the_writer() {
        for fresh in testbed::databases().await {
            let db = Db::open(&fresh.url).await.unwrap();
            db.migrate().await.unwrap();
            let mut tx = db.write().await.unwrap();
            sql!(tx, execute, "INSERT INTO fact (name, value) VALUES ($1, $2)", "a", "1").unwrap();
            drop(tx);
            let mut tx = db.write().await.unwrap();
            sql!(tx, execute, "INSERT INTO fact (name, value) VALUES ($1, $2)", "b", "2").unwrap();
            tx.commit().await.unwrap();
            let mut conn = db.read().await.unwrap();
            let names = sql!(conn, fetch_all as (String,), "SELECT name FROM fact").unwrap();
            assert_eq!(names, [("b".to_owned(),)], "{}", db.name());
        }
    }

    #[tokio::test]
    async fn another_kind_of_address_is_refused() {
        assert!(matches!(Db::open("mysql://x").await, Err(Error::Address(_))));
    }
}
