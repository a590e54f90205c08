//! Parts that several pages share.

pub mod field;
pub mod sheet;
