//! Named points at which a test may kill the process, to show that nothing acknowledged is lost.
//!
//! `SOJOURN_FAILPOINT=register.before-commit sojourn serve` aborts (as `kill -9` would) on reaching the point.
//! Release builds have none.

/// Aborts the process if `SOJOURN_FAILPOINT` names this point; nothing else.
pub fn reach(point: &str) {
    #[cfg(debug_assertions)]
    if std::env::var("SOJOURN_FAILPOINT").is_ok_and(|name| name == point) {
        std::process::abort();
    }
    #[cfg(not(debug_assertions))]
    let _ = point;
}
