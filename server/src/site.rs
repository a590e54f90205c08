//! The whole site: routes, and around them what every request passes.

use std::{any::Any, sync::Arc, time::Duration};

use app::{failure::Failure, limit, routes, state::App};
use axum::{
    Router,
    extract::State,
    http::StatusCode,
    middleware::from_fn_with_state,
    response::{IntoResponse, Response},
    routing::get,
};
use tower_http::{
    catch_panic::CatchPanicLayer, compression::CompressionLayer, limit::RequestBodyLimitLayer,
    timeout::TimeoutLayer,
};
use url::Url;

use crate::{
    assets,
    metrics::Metrics,
    middleware::{client, headers, host, origin, watch},
};

/// No request may take longer; what it had begun to write is finished all the same (`Service` sees to that).
const TIMEOUT: Duration = Duration::from_secs(20);
/// The largest body of any kind, in bytes: a calendar file. Forms have a limit of their own.
const BODY: usize = 5 * 512 * 1024;

/// Builds the site. `base` is the public address, `proxies` how many stand before us.
pub fn site(app: &App, base: &Url, proxies: usize, metrics: Arc<Metrics>) -> Router {
    let allowed = host::Allowed::new(base);
    let inner = routes::router()
        .route("/healthz", get(healthz))
        .route("/assets/{file}", get(assets::serve))
        .layer(from_fn_with_state(limit::Links::new(app.clone()), limit::layer))
        .layer(CatchPanicLayer::custom(broken))
        .layer(TimeoutLayer::with_status_code(StatusCode::SERVICE_UNAVAILABLE, TIMEOUT))
        .layer(RequestBodyLimitLayer::new(BODY))
        .layer(from_fn_with_state(allowed.clone(), origin::layer))
        .layer(from_fn_with_state(allowed, host::layer))
        .layer(from_fn_with_state(proxies, client::layer));
    routes::with_error_pages(inner, app.clone())
        .layer(CompressionLayer::new())
        .layer(from_fn_with_state(base.scheme() == "https", headers::layer))
        .layer(from_fn_with_state(metrics, watch::layer))
}

/// 200 when the database answers.
async fn healthz(State(app): State<App>) -> Response {
    match app.service.db().read().await {
        Ok(_) => "ok\n".into_response(),
        Err(cause) => {
            tracing::warn!(%cause, "not healthy");
            (StatusCode::SERVICE_UNAVAILABLE, "the database does not answer\n").into_response()
        }
    }
}

/// The panic's text went to the log through the panic hook; people see the error page.
fn broken(_cause: Box<dyn Any + Send + 'static>) -> Response {
    Failure::Internal("a handler panicked".to_owned()).into_response()
}

/// The listener of `/metrics`, for the operator's network only.
pub fn metrics_site(metrics: Arc<Metrics>) -> Router {
    Router::new().route("/metrics", get(move || std::future::ready(metrics.text())))
}
