//! Offers of freed seats: to the next in line, with a time to answer; and the parties that stay together.
//!
//! Every use case that frees a seat calls [`Service::offer_next`] in its own transaction; the worker calls it for
//! whatever was missed.

mod answer;
mod chosen;
mod deadline;
mod expire;
mod next;
mod party;
mod pass_over;
#[cfg(test)]
mod tests;

pub use answer::Answer;
pub use party::Companion;
pub(crate) use party::companions;
