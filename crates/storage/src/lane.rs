//! One open transaction that several callers use one after the other and that is committed once for all of them:
//! what a commit costs is the wait for the disk, and it is the same for one row as for a hundred.
//!
//! Each caller after the first works behind a savepoint, so what it leaves undone, or what the database refuses it,
//! is rolled back alone. [`Turn::commit`] returns when the real COMMIT is through, for everybody at once or for nobody.
//!
//! Whoever ends the first turn queues the commit behind those who wait at that moment, and newcomers queue behind
//! it: nobody waits for more callers than were there before. A holder of one lane must never wait for another.

use std::{
    sync::{
        Arc,
        atomic::{AtomicU64, Ordering},
    },
    time::Duration,
};

use sqlx::AssertSqlSafe;
use tokio::{
    runtime::Handle,
    sync::{Mutex, OwnedMappedMutexGuard, OwnedMutexGuard, watch},
    time::timeout,
};

use crate::{
    Error, Result,
    db::{Conn, Side},
};

#[cfg(test)]
mod tests;

/// As long as the pools let somebody wait for a connection.
const PATIENCE: Duration = Duration::from_secs(10);

/// Counts the commits of this process.
#[derive(Debug, Clone, Default)]
pub struct Changes(Arc<AtomicU64>);

impl Changes {
    pub(crate) fn count(&self) -> u64 {
        self.0.load(Ordering::Acquire)
    }

    pub(crate) fn note(&self) {
        self.0.fetch_add(1, Ordering::AcqRel);
    }
}

/// Where callers queue; cheap to clone.
#[derive(Debug, Clone, Default)]
pub(crate) struct Lane {
    batch: Arc<Mutex<Option<Batch>>>,
    changes: Changes,
}

/// An open transaction and how far its users are.
#[derive(Debug)]
struct Batch {
    tx: Conn,
    at: At,
    /// Number of the last savepoint. Each has a name of its own: a lost one must not be taken for another.
    savepoint: u64,
    /// Somebody waits for the commit; else there is nothing to commit.
    awaited: bool,
    /// The commit stands in the queue.
    closing: bool,
    end: watch::Sender<Option<End>>,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum At {
    /// In the first turn, which needs no savepoint: if it fails, nothing is lost with the transaction.
    First,
    /// In a later turn, behind the savepoint.
    Later,
    /// Between two turns.
    Between,
}

/// What the commit came to, as every caller is told.
type End = std::result::Result<(), Lost>;

#[derive(Debug, Clone)]
struct Lost {
    passing: bool,
    why: String,
}

/// The transaction while it is one caller's. Dropped without [`Turn::commit`], what the caller did is rolled back.
#[derive(Debug)]
pub struct Turn {
    batch: OwnedMappedMutexGuard<Option<Batch>, Batch>,
    lane: Lane,
}

impl Lane {
    pub(crate) fn new(changes: &Changes) -> Self {
        Self { batch: Arc::default(), changes: changes.clone() }
    }

    /// Waits for the lane; `begin` opens a transaction where none is open.
    ///
    /// # Errors
    /// [`Error::Busy`] when the lane or the transaction is not to be had in time.
    pub(crate) async fn turn(&self, begin: impl Future<Output = Result<Conn>>) -> Result<Turn> {
        let queued = timeout(PATIENCE, Arc::clone(&self.batch).lock_owned());
        let mut place = queued.await.map_err(|_| Error::Busy(sqlx::Error::PoolTimedOut))?;
        if let Some(batch) = place.as_mut()
            && !batch.enter().await
        {
            // Whoever waits for its commit learns that it is lost.
            *place = None;
        }
        if place.is_none() {
            *place = Some(Batch::new(begin.await?));
        }
        match OwnedMutexGuard::try_map(place, Option::as_mut) {
            Ok(batch) => Ok(Turn { batch, lane: self.clone() }),
            Err(_) => Err(Error::Busy(sqlx::Error::WorkerCrashed)),
        }
    }

    /// Whether nobody uses or awaits it.
    pub(crate) fn is_idle(&self) -> bool {
        Arc::strong_count(&self.batch) == 1
    }

    /// Commits what is open, or rolls it back if nobody's work is in it.
    async fn close(self) {
        let mut place = self.batch.lock().await;
        let Some(batch) = place.take() else { return };
        let Batch { tx, at, savepoint, awaited, end, .. } = batch;
        if !awaited {
            return;
        }
        let done = commit(tx, at, savepoint).await;
        // Also when it failed: a commit whose answer was lost may have gone through.
        self.changes.note();
        end.send_replace(Some(done.map_err(Lost::from)));
    }
}

async fn commit(mut tx: Conn, at: At, savepoint: u64) -> Result<()> {
    if at == At::Later {
        run(&mut tx, &format!("ROLLBACK TO SAVEPOINT turn_{savepoint}")).await?;
    }
    // Both enums name each other, so this future has to have a size.
    Box::pin(tx.commit()).await
}

impl Batch {
    fn new(tx: Conn) -> Self {
        let (end, _) = watch::channel(None);
        Self { tx, at: At::First, savepoint: 0, awaited: false, closing: false, end }
    }

    /// Prepares the next turn; false if this transaction is of no use any more.
    async fn enter(&mut self) -> bool {
        let text = match self.at {
            At::First => return false,
            At::Between => {
                self.savepoint += 1;
                format!("SAVEPOINT turn_{}", self.savepoint)
            }
            At::Later => format!("ROLLBACK TO SAVEPOINT turn_{}", self.savepoint),
        };
        match run(&mut self.tx, &text).await {
            Ok(()) => {
                self.at = At::Later;
                true
            }
            Err(error) => {
                tracing::warn!(%error, "a shared transaction is lost");
                false
            }
        }
    }
}

/// By the simple protocol, which a failed transaction of PostgreSQL still obeys.
async fn run(tx: &mut Conn, text: &str) -> Result<()> {
    match tx.side() {
        Side::Sqlite(conn) => sqlx::raw_sql(AssertSqlSafe(text)).execute(conn).await.map(|_| ())?,
        Side::Postgres(conn) => sqlx::raw_sql(AssertSqlSafe(text)).execute(conn).await.map(|_| ())?,
    }
    Ok(())
}

impl Turn {
    pub(crate) fn side(&mut self) -> Side<'_> {
        self.batch.tx.side()
    }

    /// # Errors
    /// What the commit, or keeping this turn's part of it, failed with; then nothing of it was written.
    pub(crate) async fn commit(mut self) -> Result<()> {
        let batch = &mut *self.batch;
        if batch.at == At::Later {
            run(&mut batch.tx, &format!("RELEASE SAVEPOINT turn_{}", batch.savepoint)).await?;
        }
        batch.at = At::Between;
        batch.awaited = true;
        let mut end = batch.end.subscribe();
        drop(self);
        let end = end.wait_for(Option::is_some).await.map(|end| end.clone());
        match end {
            Ok(Some(end)) => Ok(end?),
            Ok(None) | Err(_) => Err(Error::Busy(sqlx::Error::WorkerCrashed)),
        }
    }
}

impl Drop for Turn {
    /// A task of its own closes the batch, so that no caller who goes away takes the others' commit along.
    fn drop(&mut self) {
        if !self.batch.closing
            && let Ok(runtime) = Handle::try_current()
        {
            self.batch.closing = true;
            runtime.spawn(self.lane.clone().close());
        }
    }
}

impl From<Error> for Lost {
    fn from(error: Error) -> Self {
        Self { passing: matches!(error, Error::Busy(_)), why: error.to_string() }
    }
}

impl From<Lost> for Error {
    fn from(lost: Lost) -> Self {
        let error = sqlx::Error::Protocol(lost.why);
        if lost.passing { Self::Busy(error) } else { Self::Database(error) }
    }
}
