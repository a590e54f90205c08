//! What every request passes on its way in and out.

pub mod client;
pub mod headers;
pub mod host;
pub mod origin;
pub mod watch;
