//! Where and when: pure planning over plain integers.
//!
//! Knows no clock, no zone rules and no other crate of ours: whoever calls has already turned zones, opening
//! hours, holidays and availability into intervals and masks.

#[cfg(test)]
extern crate self as planner;

pub mod slot;
pub mod timetable;
