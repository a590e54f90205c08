//! Rows and their queries, on SQLite and PostgreSQL by one code path.
//!
//! One file an aggregate; each function takes a [`Conn`] and does one thing. No rule of the field stands here,
//! and no SQL anywhere else.

#[macro_use]
mod sql;

pub mod db;
mod dialect;
mod error;
pub mod outbox;
mod rows;

pub use db::{Conn, Db};
pub use error::{Error, Result};
