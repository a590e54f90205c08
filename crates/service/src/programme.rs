//! Programmes: from the draft to the last day.

mod adopt;
mod attendance;
mod board;
mod cancel;
mod cancel_session;
mod changes;
mod create;
mod deadline;
mod edit;
mod editions;
mod facts;
mod find;
mod history;
mod leg;
mod list;
mod moment;
mod note;
mod organiser;
mod plan;
mod publish;
#[cfg(test)]
pub(crate) mod sample;
mod seats;
mod session;
mod step;
mod tell;
#[cfg(test)]
mod tests;
mod view;

pub use attendance::Delegations;
pub use board::{Board, Preview};
pub use changes::Changes;
pub(crate) use edit::{changed, revision};
pub(crate) use editions::Editions;
pub(crate) use facts::facts;
pub(crate) use find::{to_change, to_see};
pub use history::Edited;
pub(crate) use list::organiser;
pub use list::{Filter, ProgrammeCard};
pub(crate) use moment::span;
pub(crate) use note::session as session_note;
pub use organiser::Organiser;
pub use plan::Plan;
pub(crate) use publish::NOTE;
pub use publish::Published;
pub use seats::Seats;
pub use storage::programme::Phase;
pub(crate) use tell::{by_clocks, signed_up, touched};
pub use view::{ProgrammeView, SessionView};
pub(crate) use view::{as_published, view};
