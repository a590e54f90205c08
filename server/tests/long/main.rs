//! The part of the fault table that waits for leases and second attempts: `cargo xtask test --long`.
//!
//! What takes seconds stands in `tests/outside/fault`. After each fault every rule about what is stored is asked.

#[cfg(test)]
mod offer;
#[cfg(test)]
mod sending;
#[cfg(test)]
mod series;
#[cfg(test)]
mod two;
