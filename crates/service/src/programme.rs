//! Programmes: from the draft to the last day.

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
mod seats;
mod session;
mod step;
mod view;
mod warning;

pub(crate) use facts::facts;
pub use list::{Filter, ProgrammeCard};
pub use organiser::Organiser;
pub use plan::Plan;
pub use seats::Seats;
pub(crate) use view::view;
pub use view::{ProgrammeView, SessionView};
pub use warning::Warning;
