//! Rows and their queries, on SQLite and PostgreSQL by one code path.
//!
//! One file an aggregate; each function takes a [`Conn`] and does one thing. No rule of the field stands here,
//! and no SQL anywhere else.

#[macro_use]
mod sql;

pub mod country;
pub mod db;
mod dialect;
mod error;
pub mod institution;
pub mod leg;
pub mod organiser;
pub mod outbox;
pub mod user;
pub mod staff_session;
pub mod overview;
pub mod held_form;
pub mod fact;
pub mod programme;
mod rows;
pub mod person;
pub mod registration;
pub mod seat;
pub mod site;
pub mod strand;
pub mod session;

pub use db::{Conn, Db};
pub use error::{Error, Result};
