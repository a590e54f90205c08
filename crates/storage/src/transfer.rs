//! Moving house: everything from one database into another of the other kind, in one transaction.
//!
//! There is no list of tables to forget one in: what is copied is what the two databases say they hold, and the
//! two have to say the same. Either all of it arrives, is read back and found equal, or nothing is there.

mod error;
mod table;
#[cfg(test)]
mod tests;
mod value;

use std::hash::{DefaultHasher, Hash, Hasher};

use futures_util::{StreamExt, TryStreamExt, stream::BoxStream};
use sqlx::{AssertSqlSafe, QueryBuilder};

use self::{table::Table, value::Value};
use crate::{Conn, Db, Result as Stored, db::Side, dialect, seat};

pub use error::Error;

pub type Result<T> = std::result::Result<T, Error>;

/// What a new installation puts in by itself (`service::seed`, and facts about it): replaced, and no reason to
/// refuse a target.
const SEEDED: [&str; 4] = ["country", "country_group", "fact", "strand"];

/// How many rows go into one statement, and how many values at most (SQLite's limit is 32,766).
const ROWS: usize = 250;
const VALUES: usize = 30_000;

/// How far it has come, for whoever waits.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Progress<'a> {
    /// This table is in the target now, with so many rows.
    Copied { table: &'a str, rows: u64 },
    /// All is there and agrees; nothing of it lasts yet.
    Checked { tables: usize, rows: u64 },
}

/// Copies all that `from` holds into `to`, an empty database that is brought to this version first.
///
/// The source is read as it is at one moment, and not changed. Nobody else may write to it meanwhile: that a server
/// runs on a PostgreSQL source is noticed; the lock of an SQLite file is the caller's matter.
///
/// # Errors
/// [`Error`]; then nothing has been written to the target, and the same call may be made again.
pub async fn run(from: &str, to: &str, said: &mut (dyn FnMut(Progress<'_>) + Send)) -> Result<()> {
    let is_sqlite = |url: &str| url.starts_with("sqlite:");
    if is_sqlite(from) == is_sqlite(to) {
        return Err(Error::SameKind);
    }
    let (source_db, target_db) = (Db::open_existing(from).await?, Db::open(to).await?);
    target_db.migrate().await?;
    let copied = copy_all(&source_db, &target_db, said).await;
    source_db.close().await;
    target_db.close().await;
    copied
}

async fn copy_all(from: &Db, to: &Db, said: &mut (dyn FnMut(Progress<'_>) + Send)) -> Result<()> {
    let mut source = from.snapshot().await?;
    if dialect::others(&mut source).await? > 0 {
        return Err(Error::InUse);
    }
    let mut target = to.write().await?;
    let tables = table::shared(&mut source, &mut target).await?;
    sound(&mut source).await?;
    let loosened = dialect::loosen_references(&mut target).await?;
    make_room(&mut target, &tables).await?;
    let mut all = 0;
    for table in &tables {
        let sent = copy(&mut source, &mut target, table).await?;
        let arrived = tally(&mut target, table).await?;
        if sent != arrived {
            return Err(Error::Unequal { table: table.name.clone(), sent: sent.rows, arrived: arrived.rows });
        }
        all += sent.rows;
        said(Progress::Copied { table: &table.name, rows: sent.rows });
    }
    sound(&mut target).await?;
    dialect::tighten_references(&mut target, &loosened).await?;
    said(Progress::Checked { tables: tables.len(), rows: all });
    Ok(target.commit().await?)
}

/// # Errors
/// [`Error::Breaches`].
async fn sound(conn: &mut Conn) -> Result<()> {
    let breaches: Vec<_> = seat::check(conn).await?.into_iter().filter(|breach| !breach.is_past()).collect();
    if breaches.is_empty() { Ok(()) } else { Err(Error::Breaches(breaches)) }
}

/// Takes away what a new installation puts in; anything else is somebody's.
///
/// # Errors
/// [`Error::NotEmpty`].
async fn make_room(target: &mut Conn, tables: &[Table]) -> Result<()> {
    for table in tables {
        let name = &table.name;
        if SEEDED.contains(&name.as_str()) {
            sql!(target, execute, AssertSqlSafe(format!("DELETE FROM \"{name}\"")))?;
            continue;
        }
        let count = AssertSqlSafe(format!("SELECT COUNT(*) FROM \"{name}\""));
        let (rows,) = sql!(target, fetch_one as (i64,), count)?;
        if rows > 0 {
            return Err(Error::NotEmpty { table: name.clone(), rows });
        }
    }
    Ok(())
}

/// How many rows, and a sum over what they hold that is the same in any order.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
struct Tally {
    rows: u64,
    sum: u64,
}

impl Tally {
    fn add(&mut self, row: &[Value]) {
        let mut hasher = DefaultHasher::new();
        row.hash(&mut hasher);
        self.rows += 1;
        self.sum = self.sum.wrapping_add(hasher.finish());
    }
}

async fn copy(source: &mut Conn, target: &mut Conn, table: &Table) -> Result<Tally> {
    let (mut tally, mut batch) = (Tally::default(), Vec::new());
    let full = ROWS.min(VALUES / table.columns.len().max(1));
    let mut rows = rows(source, table);
    while let Some(row) = rows.try_next().await? {
        tally.add(&row);
        batch.push(row);
        if batch.len() == full {
            insert(target, table, std::mem::take(&mut batch)).await?;
        }
    }
    if !batch.is_empty() {
        insert(target, table, batch).await?;
    }
    Ok(tally)
}

async fn tally(conn: &mut Conn, table: &Table) -> Result<Tally> {
    let mut tally = Tally::default();
    let mut rows = rows(conn, table);
    while let Some(row) = rows.try_next().await? {
        tally.add(&row);
    }
    Ok(tally)
}

/// All rows of the table, one after the other: it may be larger than the memory.
fn rows<'c>(conn: &'c mut Conn, table: &'c Table) -> BoxStream<'c, Result<Vec<Value>>> {
    let text = AssertSqlSafe(format!("SELECT {} FROM \"{}\"", table.column_list(), table.name));
    match conn.side() {
        Side::Sqlite(c) => sqlx::query(text)
            .fetch(c)
            .map(|row| value::read(&row.map_err(crate::Error::from)?, table))
            .boxed(),
        Side::Postgres(c) => sqlx::query(text)
            .fetch(c)
            .map(|row| value::read(&row.map_err(crate::Error::from)?, table))
            .boxed(),
    }
}

async fn insert(conn: &mut Conn, table: &Table, batch: Vec<Vec<Value>>) -> Stored<()> {
    let begin = format!("INSERT INTO \"{}\" ({}) ", table.name, table.column_list());
    match conn.side() {
        Side::Sqlite(c) => {
            let mut text = QueryBuilder::new(begin);
            text.push_values(batch, |mut row, values| {
                values.into_iter().for_each(|value| value::bind(&mut row, value));
            });
            text.build().execute(c).await?;
        }
        Side::Postgres(c) => {
            let mut text = QueryBuilder::new(begin);
            text.push_values(batch, |mut row, values| {
                values.into_iter().for_each(|value| value::bind(&mut row, value));
            });
            text.build().execute(c).await?;
        }
    }
    Ok(())
}
