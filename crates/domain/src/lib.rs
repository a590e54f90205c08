//! The words and rules of the field: types, states, permissions, validation.
//!
//! No input or output, no clock, no zones' rules: this crate also builds for the browser.

pub mod attendance;
pub mod audit;
pub mod availability;
pub mod board;
pub mod clash;
pub mod clock_move;
pub mod code;
pub mod country;
pub mod difference;
pub mod engagement;
pub mod expert;
pub mod fault;
pub mod fields;
pub mod id;
pub mod institution;
pub mod itinerary;
pub mod language;
pub mod leg;
pub mod limits;
pub mod message;
pub mod offer;
pub mod outline;
pub mod permission;
pub mod person;
pub mod programme;
pub mod proposal;
pub mod registration;
pub mod saved_filter;
pub mod session;
pub mod sign_up;
pub mod site;
pub mod text;
pub mod translated;
pub mod travel;
pub mod user;
pub mod version;
pub mod week;

pub use code::Code;
pub use fault::{Fault, Faults};
pub use fields::{Fields, Reader};
pub use id::Id;
pub use language::Lang;
pub use translated::Translated;
