//! A few counters in the text format that Prometheus reads.

use std::{
    fmt::Write as _,
    sync::atomic::{AtomicU64, Ordering::Relaxed},
    time::Duration,
};

use axum::http::StatusCode;

/// Upper bounds of the buckets of answering times, in seconds.
const BOUNDS: [f64; 8] = [0.001, 0.005, 0.01, 0.025, 0.1, 0.5, 2.5, 10.0];

/// Counters since start.
#[derive(Debug, Default)]
pub struct Metrics {
    /// By the status's first digit, 1xx to 5xx.
    by_class: [AtomicU64; 5],
    /// Answers within each bound, not counting those within a smaller one.
    by_time: [AtomicU64; BOUNDS.len()],
    count: AtomicU64,
    micros: AtomicU64,
}

impl Metrics {
    pub fn answered(&self, status: StatusCode, took: Duration) {
        let class = usize::from(status.as_u16() / 100).clamp(1, 5) - 1;
        self.by_class[class].fetch_add(1, Relaxed);
        if let Some(bucket) = BOUNDS.iter().position(|bound| took.as_secs_f64() <= *bound) {
            self.by_time[bucket].fetch_add(1, Relaxed);
        }
        self.count.fetch_add(1, Relaxed);
        self.micros.fetch_add(u64::try_from(took.as_micros()).unwrap_or(u64::MAX), Relaxed);
    }

    pub fn text(&self) -> String {
        let mut text = String::from("# TYPE sojourn_requests_total counter\n");
        // Writing to a String cannot fail.
        for (class, counter) in self.by_class.iter().enumerate() {
            let _ = writeln!(
                text,
                "sojourn_requests_total{{status=\"{}xx\"}} {}",
                class + 1,
                counter.load(Relaxed)
            );
        }
        text.push_str("# TYPE sojourn_request_seconds histogram\n");
        let mut below = 0;
        for (bound, counter) in BOUNDS.iter().zip(&self.by_time) {
            below += counter.load(Relaxed);
            let _ = writeln!(text, "sojourn_request_seconds_bucket{{le=\"{bound}\"}} {below}");
        }
        let count = self.count.load(Relaxed);
        let seconds = Duration::from_micros(self.micros.load(Relaxed)).as_secs_f64();
        let _ = writeln!(
            text,
            "sojourn_request_seconds_bucket{{le=\"+Inf\"}} {count}\n\
             sojourn_request_seconds_sum {seconds}\nsojourn_request_seconds_count {count}"
        );
        text
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn buckets_add_up() {
        let metrics = Metrics::default();
        metrics.answered(StatusCode::OK, Duration::from_millis(3));
        metrics.answered(StatusCode::NOT_FOUND, Duration::from_millis(20));
        metrics.answered(StatusCode::OK, Duration::from_secs(60));
        let text = metrics.text();
        for line in [
            "sojourn_requests_total{status=\"2xx\"} 2",
            "sojourn_request_seconds_bucket{le=\"0.005\"} 1",
            "sojourn_request_seconds_bucket{le=\"10\"} 2",
            "sojourn_request_seconds_bucket{le=\"+Inf\"} 3",
        ] {
            assert!(text.contains(line), "{line} in {text}");
        }
    }
}
