//! Programmes: from the draft to the last day.

mod cancel;
mod create;
mod deadline;
mod edit;
mod facts;
mod find;
mod leg;
mod list;
mod moment;
mod organiser;
mod plan;
#[cfg(test)]
pub(crate) mod sample;
mod seats;
mod session;
mod step;
#[cfg(test)]
mod tests;
mod view;
mod warning;

pub(crate) use facts::facts;
pub(crate) use find::{to_change, to_see};
pub(crate) use list::organiser;
pub use list::{Filter, ProgrammeCard};
pub use organiser::Organiser;
pub use plan::Plan;
pub use seats::Seats;
pub use storage::programme::Phase;
pub(crate) use view::{public, view};
pub use view::{ProgrammeView, SessionView};
pub use warning::Warning;
