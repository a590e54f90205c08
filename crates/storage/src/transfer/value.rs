//! Values on their way: read from one database and written to the other as the same Rust types that every query of
//! ours uses, so that both hold them in the form they always have.

use chrono::{DateTime, NaiveDate, NaiveDateTime, Utc};
use sqlx::{ColumnIndex, Database, Decode, Encode, Row, Type, query_builder::Separated, types::Json};
use uuid::Uuid;

use super::{Error, Result, table::Table};

#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Column {
    pub name: String,
    pub kind: Kind,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Kind {
    Id,
    Bytes,
    Text,
    Json,
    Day,
    Civil,
    Instant,
    Whole,
    Flag,
}

#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub enum Value {
    Id(Option<Uuid>),
    Bytes(Option<Vec<u8>>),
    Text(Option<String>),
    Json(Option<Json<serde_json::Value>>),
    Day(Option<NaiveDate>),
    Civil(Option<NaiveDateTime>),
    Instant(Option<DateTime<Utc>>),
    Whole(Option<i64>),
    Flag(Option<bool>),
}

impl Kind {
    /// By the types of the two columns, in capitals; None for a pair that we never declare.
    pub fn of(sqlite: &str, postgres: &str) -> Option<Self> {
        Some(match (sqlite, postgres) {
            ("BLOB", "UUID") => Self::Id,
            ("BLOB", "BYTEA") => Self::Bytes,
            ("TEXT", "TEXT") => Self::Text,
            ("TEXT", "JSONB") => Self::Json,
            ("TEXT", "DATE") => Self::Day,
            ("TEXT", "TIMESTAMP WITHOUT TIME ZONE") => Self::Civil,
            ("TEXT", "TIMESTAMP WITH TIME ZONE") => Self::Instant,
            ("INTEGER", "BIGINT") => Self::Whole,
            ("INTEGER", "BOOLEAN") => Self::Flag,
            _ => return None,
        })
    }
}

/// One row of the table.
///
/// # Errors
/// [`Error::Unreadable`], with the column.
pub fn read<R>(row: &R, table: &Table) -> Result<Vec<Value>>
where
    R: Row,
    usize: ColumnIndex<R>,
    for<'r> Uuid: Decode<'r, R::Database> + Type<R::Database>,
    for<'r> Vec<u8>: Decode<'r, R::Database> + Type<R::Database>,
    for<'r> String: Decode<'r, R::Database> + Type<R::Database>,
    for<'r> Json<serde_json::Value>: Decode<'r, R::Database> + Type<R::Database>,
    for<'r> NaiveDate: Decode<'r, R::Database> + Type<R::Database>,
    for<'r> NaiveDateTime: Decode<'r, R::Database> + Type<R::Database>,
    for<'r> DateTime<Utc>: Decode<'r, R::Database> + Type<R::Database>,
    for<'r> i64: Decode<'r, R::Database> + Type<R::Database>,
    for<'r> bool: Decode<'r, R::Database> + Type<R::Database>,
{
    let value = |(at, column): (usize, &Column)| {
        match column.kind {
            Kind::Id => row.try_get(at).map(Value::Id),
            Kind::Bytes => row.try_get(at).map(Value::Bytes),
            Kind::Text => row.try_get(at).map(Value::Text),
            Kind::Json => row.try_get(at).map(Value::Json),
            Kind::Day => row.try_get(at).map(Value::Day),
            Kind::Civil => row.try_get(at).map(Value::Civil),
            Kind::Instant => row.try_get(at).map(Value::Instant),
            Kind::Whole => row.try_get(at).map(Value::Whole),
            Kind::Flag => row.try_get(at).map(Value::Flag),
        }
        .map_err(|cause| Error::Unreadable {
            table: table.name.clone(),
            column: column.name.clone(),
            cause,
        })
    };
    table.columns.iter().enumerate().map(value).collect()
}

/// Adds the value to the statement's row.
pub fn bind<D>(row: &mut Separated<'_, D, &'static str>, value: Value)
where
    D: Database,
    for<'q> Option<Uuid>: Encode<'q, D> + Type<D>,
    for<'q> Option<Vec<u8>>: Encode<'q, D> + Type<D>,
    for<'q> Option<String>: Encode<'q, D> + Type<D>,
    for<'q> Option<Json<serde_json::Value>>: Encode<'q, D> + Type<D>,
    for<'q> Option<NaiveDate>: Encode<'q, D> + Type<D>,
    for<'q> Option<NaiveDateTime>: Encode<'q, D> + Type<D>,
    for<'q> Option<DateTime<Utc>>: Encode<'q, D> + Type<D>,
    for<'q> Option<i64>: Encode<'q, D> + Type<D>,
    for<'q> Option<bool>: Encode<'q, D> + Type<D>,
{
    match value {
        Value::Id(id) => row.push_bind(id),
        Value::Bytes(bytes) => row.push_bind(bytes),
        Value::Text(text) => row.push_bind(text),
        Value::Json(json) => row.push_bind(json),
        Value::Day(day) => row.push_bind(day),
        Value::Civil(civil) => row.push_bind(civil),
        Value::Instant(instant) => row.push_bind(instant),
        Value::Whole(whole) => row.push_bind(whole),
        Value::Flag(flag) => row.push_bind(flag),
    };
}
