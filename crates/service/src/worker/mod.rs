//! What happens without anybody asking: mail goes out, holds expire, programmes finish.

mod backoff;
mod post_office;
mod tick;

use mail::Transport;
use tokio_util::sync::CancellationToken;

use crate::Service;

/// Runs until `stop`; then it waits for the mails that are under way (20 s at most) and gives back the others.
///
/// Several may run on one database, in one process or in several.
pub async fn run(service: Service, transport: Transport, stop: CancellationToken) {
    tokio::join!(post_office::run(&service, &transport, &stop), tick::run(&service, &stop));
}
