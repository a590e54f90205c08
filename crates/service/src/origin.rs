//! From where a request came, for the log of changes.
//!
//! Carried beside the call rather than through it: every use case would have to hand on an address that none of
//! them acts upon.

use std::net::IpAddr;

tokio::task_local! {
    static ORIGIN: Option<IpAddr>;
}

/// Runs `work` as coming from this network address.
pub async fn from<F: Future>(address: Option<IpAddr>, work: F) -> F::Output {
    ORIGIN.scope(address, work).await
}

/// The address in force, for work that goes on in another task.
pub(crate) fn carried() -> Option<IpAddr> {
    ORIGIN.try_with(|origin| *origin).ok().flatten()
}

/// The address in words; `""` where there is none.
pub(crate) fn present() -> String {
    carried().map(|address| address.to_string()).unwrap_or_default()
}
