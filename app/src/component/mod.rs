//! Parts that several pages share.

pub mod ask;
pub mod day_strip;
pub mod field;
pub mod listing;
pub mod moment;
pub mod options;
pub mod pager;
pub mod sheet;
pub mod standing;
pub mod timetable;
pub mod tongue;
