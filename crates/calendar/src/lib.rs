//! Zones, civil time and instants, sets of intervals, recurrence, and iCalendar.
//!
//! The zone type in signatures is [`chrono_tz::Tz`], which serves as a name only: the rules compiled
//! into chrono-tz are old, so every conversion goes through [`zone::Zones`].

pub mod availability;
pub mod busy;
pub mod ical;
pub mod interval;
pub mod leg;
pub mod recurrence;
pub mod slots;
pub mod weekly;
pub mod window;
pub mod zone;

pub use chrono_tz::Tz;
