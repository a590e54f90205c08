//! Parts that several pages share.

pub mod ask;
pub mod clash;
pub mod day_strip;
pub mod difference;
pub mod field;
pub mod listing;
pub mod log;
pub mod moment;
pub mod options;
pub mod outlook;
pub mod pager;
pub mod sheet;
pub mod standing;
pub mod timetable;
pub mod tongue;
pub mod week;
pub mod week_grid;
