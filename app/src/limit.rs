//! The limit on pages behind personal links, so that nobody can try out links by the thousand.

use axum::{
    extract::{MatchedPath, Request, State},
    middleware::Next,
    response::{IntoResponse, Response},
};
use service::Limited;

use crate::{
    client::ClientAddress,
    failure::Failure,
    routes::{self, Access},
    state::App,
};

/// Every address whose table entry says [`Access::Link`], and the application.
#[derive(Debug, Clone)]
pub struct Links {
    app: App,
    paths: std::sync::Arc<[&'static str]>,
}

impl Links {
    pub fn new(app: App) -> Self {
        let links = routes::routes().into_iter().filter(|route| route.access == Access::Link);
        Self { app, paths: links.map(|route| route.path).collect() }
    }
}

/// Counts requests for links by the client's address. Stands inside the layer that finds the address.
pub async fn layer(State(links): State<Links>, request: Request, next: Next) -> Response {
    let path = request.extensions().get::<MatchedPath>();
    if path.is_some_and(|path| links.paths.contains(&path.as_str())) {
        let client = request.extensions().get::<ClientAddress>().and_then(|client| client.0);
        if let Err(error) = links.app.service.limit(Limited::Link, client, None) {
            return Failure::from(error).into_response();
        }
    }
    next.run(request).await
}
