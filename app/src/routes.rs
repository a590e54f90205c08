//! Every address of the site in one table, which the router is built from and tests walk.

use std::{convert::Infallible, fmt};

use axum::{
    Router,
    extract::Request,
    handler::Handler,
    http::Method,
    middleware::{Next, from_fn, from_fn_with_state},
    response::{IntoResponse, Response},
    routing::{MethodFilter, MethodRouter, on},
};

use crate::{failure::Failure, function, page, state::App};

/// Who may come in at all. What they may do there, `service` decides for each use case.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Access {
    Public,
    /// Whoever holds the personal link in the address.
    Link,
    /// Anybody who is signed in.
    Staff,
    /// Organisers of the programme in the address, and administrators.
    Organiser,
    Admin,
}

/// One method of one address.
#[derive(Clone)]
pub struct Route {
    pub method: Method,
    pub path: &'static str,
    pub access: Access,
    handler: MethodRouter<App, Infallible>,
}

impl Route {
    pub fn get<H, T>(path: &'static str, access: Access, handler: H) -> Self
    where
        H: Handler<T, App>,
        T: 'static,
    {
        Self { method: Method::GET, path, access, handler: on(MethodFilter::GET, handler) }
    }

    pub fn post<H, T>(path: &'static str, access: Access, handler: H) -> Self
    where
        H: Handler<T, App>,
        T: 'static,
    {
        Self { method: Method::POST, path, access, handler: on(MethodFilter::POST, handler) }
    }
}

impl fmt::Debug for Route {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{} {} ({:?})", self.method, self.path, self.access)
    }
}

/// All routes of the site. A new page module adds its own here.
pub fn routes() -> Vec<Route> {
    [
        function::routes(),
        page::admin::routes(),
        page::availability::routes(),
        page::calendar::routes(),
        page::feed::routes(),
        page::home::routes(),
        page::programme::routes(),
        page::demo::routes(),
        page::engagement::routes(),
        page::me::routes(),
        page::link_again::routes(),
        page::organise::routes(),
        page::register::routes(),
        page::registration::routes(),
        page::sign_in::routes(),
        page::zone::routes(),
    ]
    .concat()
}

/// Every route, with nothing around it.
pub fn router() -> Router<App> {
    routes()
        .into_iter()
        .fold(Router::new(), |router, route| router.route(route.path, route.handler))
        .fallback(page::not_found::show)
}

/// Puts an error page into whatever the routes and the layers so far answer without one.
pub fn with_error_pages(router: Router<App>, app: App) -> Router {
    router
        .layer(from_fn(refuse_nul))
        .layer(from_fn_with_state(app.clone(), page::error::layer))
        .with_state(app)
}

/// Nothing here has a NUL in its address, and PostgreSQL cannot even look for it. In forms each field tells of it.
async fn refuse_nul(request: Request, next: Next) -> Response {
    if request.uri().path_and_query().is_some_and(|address| address.as_str().contains("%00")) {
        return Failure::BadRequest("a NUL in the address".to_owned()).into_response();
    }
    next.run(request).await
}

#[cfg(test)]
mod tests {
    use std::collections::HashSet;

    use super::*;

    #[test]
    fn no_address_stands_twice() {
        let mut seen = HashSet::new();
        for route in routes() {
            assert!(seen.insert((route.method.clone(), route.path)), "{route:?}");
        }
    }

    /// axum cannot list server functions and Leptos cannot name their access: both must be in the table.
    #[test]
    fn every_server_function_stands_in_the_table() {
        for (path, method) in leptos::server_fn::axum::server_fn_paths() {
            assert!(
                routes().iter().any(|route| route.path == path && route.method == method),
                "{method} {path} has no entry in function::routes()"
            );
        }
    }
}
