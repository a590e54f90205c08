//! What becomes due by the clock alone.

use std::time::Duration;

use tokio::time;
use tokio_util::sync::CancellationToken;

use crate::{Result, Service};

const MINUTE: Duration = Duration::from_secs(60);

pub(super) async fn run(service: &Service, stop: &CancellationToken) {
    let mut followed = None;
    while !stop.is_cancelled() {
        tick(service).await;
        // Others may have written by other rules since; once a day is soon enough for what lies days ahead.
        let today = service.now().date_naive();
        if followed != Some(today) {
            report("times moved by other clock rules", service.follow_clock_rules().await);
            followed = Some(today);
        }
        tokio::select! {
            () = stop.cancelled() => {}
            () = time::sleep(MINUTE) => {}
        }
    }
}

/// Each by itself: one that fails does not keep the others from their turn.
pub(super) async fn tick(service: &Service) {
    let now = service.now();
    report("expired holds", counted(service.expire_holds(now).await));
    report("expired offers", counted(service.expire_offers(now).await));
    report("offered seats", counted(service.offer_free_seats(now).await));
    report("expired holds of experts", service.release_overdue(now).await);
    report("calendars asked", service.refresh_busy(now).await);
    report("experts reminded", service.remind_experts(now).await);
    report("finished programmes", service.finish_past(now).await);
    report("deleted for good", service.forget_removed(now).await);
    report("old sessions and forms", service.forget_old_sessions().await);
}

fn counted(done: Result<usize>) -> Result<u64> {
    done.map(|count| u64::try_from(count).unwrap_or(u64::MAX))
}

fn report(what: &str, done: Result<u64>) {
    match done {
        Ok(0) => {}
        Ok(count) => tracing::info!(count, "{what}"),
        Err(error) => tracing::warn!(%error, "{what}: not done"),
    }
}
