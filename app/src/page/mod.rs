//! One module per page, each with its handlers, its view and its `routes()`.

pub mod error;
pub mod not_found;
pub mod zone;
