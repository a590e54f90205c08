//! What tables there are, as both databases tell it themselves.

use super::{
    Error, Result,
    value::{Column, Kind},
};
use crate::{Conn, Result as Stored, db::Side, version};

#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Table {
    pub name: String,
    pub columns: Vec<Column>,
}

/// Name of the table, of the column, and its declared type, in capitals; by table and column.
type Declared = (String, String, String);

impl Table {
    /// For a SELECT or INSERT.
    pub fn column_list(&self) -> String {
        let quoted: Vec<String> = self.columns.iter().map(|column| format!("\"{}\"", column.name)).collect();
        quoted.join(", ")
    }
}

/// The tables that both have, in the same version.
///
/// # Errors
/// [`Error::Foreign`], [`Error::Version`], and [`Error::Layout`] where the two do not fit together.
pub async fn shared(source: &mut Conn, target: &mut Conn) -> Result<Vec<Table>> {
    let (source_at, target_at) = (version::found(source).await?.ok_or(Error::Foreign)?, version::latest());
    if source_at != target_at {
        return Err(Error::Version { source_at, target_at });
    }
    let declared = (declared(source).await?, declared(target).await?);
    let is_ours = |(table, _, _): &Declared| table != "_sqlx_migrations";
    let ours = |all: Vec<Declared>| all.into_iter().filter(is_ours).collect::<Vec<_>>();
    match target.side() {
        Side::Sqlite(_) => fit(&ours(declared.1), &ours(declared.0)),
        Side::Postgres(_) => fit(&ours(declared.0), &ours(declared.1)),
    }
}

/// Both sorted alike: column by column, PostgreSQL's type says what a value is, SQLite's has to be able to hold it.
pub(super) fn fit(sqlite: &[Declared], postgres: &[Declared]) -> Result<Vec<Table>> {
    let mut tables: Vec<Table> = Vec::new();
    for place in 0..sqlite.len().max(postgres.len()) {
        let (one, other) = match (sqlite.get(place), postgres.get(place)) {
            (Some(one), Some(other)) if (&one.0, &one.1) == (&other.0, &other.1) => (one, other),
            (one, other) => {
                let table = one.min(other).or(one).or(other).map(|(table, _, _)| table.clone());
                return Err(Error::Layout { table: table.unwrap_or_default() });
            }
        };
        let kind = Kind::of(&one.2, &other.2).ok_or_else(|| Error::Layout { table: one.0.clone() })?;
        let column = Column { name: one.1.clone(), kind };
        match tables.last_mut().filter(|table| table.name == one.0) {
            Some(table) => table.columns.push(column),
            None => tables.push(Table { name: one.0.clone(), columns: vec![column] }),
        }
    }
    Ok(tables)
}

pub(super) async fn declared(conn: &mut Conn) -> Stored<Vec<Declared>> {
    let text = match conn.side() {
        Side::Sqlite(_) => {
            "SELECT t.name, c.name, UPPER(c.type) FROM sqlite_schema t JOIN pragma_table_info(t.name) c
            WHERE t.type = 'table' AND t.name NOT LIKE 'sqlite\\_%' ESCAPE '\\'"
        }
        Side::Postgres(_) => {
            "SELECT c.table_name::text, c.column_name::text, UPPER(c.data_type)
            FROM information_schema.columns c JOIN information_schema.tables t USING (table_schema, table_name)
            WHERE c.table_schema = current_schema() AND t.table_type = 'BASE TABLE'"
        }
    };
    let mut all = sql!(conn, fetch_all as Declared, text)?;
    all.sort();
    Ok(all)
}
