//! The real binary from the outside.

mod command;
mod serve;
mod support;
