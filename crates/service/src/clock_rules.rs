//! Other clock rules: what was agreed by the clock of a place stays, and the instants that it means are derived anew.
//!
//! The working copy, registration windows and offers are written anew, once for all servers. What was published is
//! written once and never changed, so it is derived at each reading ([`present`]). What moved is noted, and waits for an
//! organiser, whose confirmation is a new version.

mod anew;
mod confirm;
mod follow;
mod present;
mod rank;
mod show;
#[cfg(test)]
mod tests;

pub(crate) use present::present;
pub use rank::{ClockRules, Rank};
pub use show::Moves;
