//! The few things that live in the browser: where a finger drags or a number ticks.
//!
//! Islands stand outside every `cfg`: their names hash their own text, and both builds must see the same.

pub mod board_drag;
pub mod search_progress;
pub mod seat_counter;
pub mod week_grid;
