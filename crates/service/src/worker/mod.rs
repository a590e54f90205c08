//! What happens without anybody asking: mail goes out, holds expire, programmes finish, timetables are searched for.

mod backoff;
mod post_office;
#[cfg(test)]
mod tests;
mod tick;

use mail::Transport;
use tokio_util::sync::CancellationToken;
use uuid::Uuid;

use crate::{Result, Service, planning};

/// Runs until `stop`; then it waits for the mails that are under way (20 s at most) and gives back the others.
///
/// Several may run on one database, in one process or in several.
pub async fn run(service: Service, transport: Transport, stop: CancellationToken) {
    tokio::join!(
        post_office::run(&service, &transport, &stop),
        tick::run(&service, &stop),
        planning::run(&service, &stop)
    );
}

/// Sends all that is due now, and no more.
///
/// # Errors
/// [`crate::Error::Busy`] or [`crate::Error::Storage`] when the outbox cannot be read.
pub async fn send_due(service: &Service, transport: &Transport) -> Result<()> {
    let (owner, never) = (Uuid::new_v4(), CancellationToken::new());
    while post_office::round(service, transport, owner, &never).await? > 0 {}
    Ok(())
}

/// Does the searches for timetables that are asked for now, one after the other.
///
/// # Errors
/// [`crate::Error::Busy`] or [`crate::Error::Storage`] when they cannot be read.
pub async fn search_due(service: &Service) -> Result<()> {
    let (owner, never) = (Uuid::new_v4(), CancellationToken::new());
    while planning::next(service, owner, &never).await? {}
    Ok(())
}
