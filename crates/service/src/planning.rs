//! When and where: outlines of sessions that need their time, slots for one of them, and timetables for all.

mod accept;
mod grid;
mod obstacle;
mod outline;
mod problem;
mod proposal;
mod scene;
mod search;
mod slot;
mod unmet;

pub(crate) use accept::new_session;
pub use proposal::{Names, Proposals};
pub(crate) use search::{next, run};
pub use slot::{DayHours as SlotHours, Near, Sitting, SlotView, Slots, UsualZone};

#[cfg(test)]
pub(crate) mod tests;
