//! What islands ask the server. Server functions are public addresses: each checks its asker through `service`.

pub mod search;
pub mod seats;

#[cfg(feature = "ssr")]
mod table;
#[cfg(feature = "ssr")]
pub use table::routes;
#[cfg(feature = "ssr")]
use table::{asker, refuse};
