//! Refuses changes that other sites cause: only a page of ours may post.

use app::failure::Failure;
use axum::{
    extract::{Request, State},
    http::{
        HeaderMap,
        header::{HOST, ORIGIN},
    },
    middleware::Next,
    response::{IntoResponse, Response},
};

use super::host::Allowed;

/// Lets safe methods pass, and others where the browser says that the page is ours: by Sec-Fetch-Site, else by
/// Origin. Without either nothing is known, so nothing is done.
pub async fn layer(State(allowed): State<Allowed>, request: Request, next: Next) -> Response {
    if request.method().is_safe() || is_own(&allowed, request.headers()) {
        return next.run(request).await;
    }
    Failure::Forbidden.into_response()
}

fn is_own(allowed: &Allowed, headers: &HeaderMap) -> bool {
    let text = |name: &str| headers.get(name).and_then(|value| value.to_str().ok());
    match (text("sec-fetch-site"), text(ORIGIN.as_str())) {
        (Some(site), _) => site == "same-origin",
        (None, Some(origin)) => allowed.origin(origin, text(HOST.as_str()).unwrap_or_default()),
        (None, None) => false,
    }
}

#[cfg(test)]
mod tests {
    use axum::http::{HeaderName, HeaderValue};

    use super::*;

    fn own(pairs: &[(&'static str, &'static str)]) -> bool {
        let headers = pairs
            .iter()
            .map(|(name, value)| (HeaderName::from_static(name), HeaderValue::from_static(value)))
            .collect();
        is_own(&Allowed::new(&"https://sojourn.example.org".parse().unwrap()), &headers)
    }

    #[test]
    fn only_our_own_pages_may_post() {
        assert!(own(&[("sec-fetch-site", "same-origin"), ("origin", "https://sojourn.example.org")]));
        assert!(own(&[("origin", "https://sojourn.example.org"), ("host", "sojourn.example.org")]));
        for foreign in [
            &[("sec-fetch-site", "cross-site")][..],
            &[("sec-fetch-site", "same-site"), ("origin", "https://sojourn.example.org")],
            &[("sec-fetch-site", "none")],
            &[("origin", "https://evil.example")],
            &[("origin", "null")],
            &[("referer", "https://sojourn.example.org/")],
            &[],
        ] {
            assert!(!own(foreign), "{foreign:?}");
        }
    }
}
