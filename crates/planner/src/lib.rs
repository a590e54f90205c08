//! Planning over plain integers: when and where people can meet.
//!
//! Nothing here knows zones, dates or the other crates: instants are whole minutes since the Unix epoch (UTC),
//! and what clocks show comes in as a table of offsets.

pub mod slot;
