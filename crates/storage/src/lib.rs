//! Rows and their queries, on SQLite and PostgreSQL by one code path.
//!
//! One file an aggregate; each function takes a [`Conn`] and does one thing. No rule of the field stands here,
//! and no SQL anywhere else.

#[macro_use]
mod sql;

pub mod audit;
pub mod backup;
pub mod board_step;
pub mod calendar_source;
pub mod clock_move;
pub mod country;
pub mod db;
mod dialect;
pub mod edition;
pub mod engagement;
mod error;
pub mod expert;
pub mod fact;
pub mod held_form;
pub mod institution;
mod lane;
pub mod leg;
pub mod need;
pub mod offer;
pub mod organiser;
pub mod outbox;
pub mod outline;
pub mod overview;
pub mod person;
pub mod programme;
pub mod proposal;
pub mod registration;
pub mod removal;
mod rows;
pub mod saved_filter;
pub mod seat;
pub mod session;
pub mod sign_up;
pub mod site;
pub mod staff_session;
pub mod strand;
pub mod transfer;
pub mod travel_time;
pub mod user;
pub mod version;

pub use db::{Conn, Db};
pub use error::{Error, Result};
