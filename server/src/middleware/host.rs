//! Refuses requests that name another host: links would lead there, and rebinding attacks come that way.

use std::sync::Arc;

use app::failure::Failure;
use axum::{
    extract::{Request, State},
    http::header::HOST,
    middleware::Next,
    response::{IntoResponse, Response},
};
use url::{Host, Url};

/// The host of the base address; while that is a loopback one, every loopback name will do.
#[derive(Debug, Clone)]
pub struct Allowed(Arc<Url>);

impl Allowed {
    pub fn new(base: &Url) -> Self {
        Self(Arc::new(base.clone()))
    }

    /// Whether `host`, as in a Host header, is ours.
    pub fn host(&self, host: &str) -> bool {
        let Some(asked) = parse(self.0.scheme(), host) else { return false };
        let same_host = asked.host() == self.0.host();
        let same_port = asked.port_or_known_default() == self.0.port_or_known_default();
        (same_host && same_port) || (is_loopback(&self.0) && is_loopback(&asked))
    }

    /// Whether `origin`, as in an Origin header, is the page's own: the base address, or, on a loopback one, the
    /// very host that was asked.
    pub fn origin(&self, origin: &str, host: &str) -> bool {
        let Ok(origin) = Url::parse(origin) else { return false };
        if origin.origin() == self.0.origin() {
            return true;
        }
        is_loopback(&self.0)
            && is_loopback(&origin)
            && parse(origin.scheme(), host).is_some_and(|asked| asked.origin() == origin.origin())
    }
}

/// The state is the hosts that are ours. `/healthz` answers under any name, since balancers ask by address.
pub async fn layer(State(allowed): State<Allowed>, request: Request, next: Next) -> Response {
    let named = request.headers().get(HOST).and_then(|value| value.to_str().ok());
    // HTTP/2 carries the host in the address.
    let host = named.or_else(|| request.uri().authority().map(axum::http::uri::Authority::as_str));
    if request.uri().path() == "/healthz" || host.is_some_and(|host| allowed.host(host)) {
        return next.run(request).await;
    }
    Failure::BadRequest("foreign host".to_owned()).into_response()
}

fn parse(scheme: &str, host: &str) -> Option<Url> {
    let url = Url::parse(&format!("{scheme}://{host}/")).ok()?;
    (url.path() == "/" && url.username().is_empty() && url.password().is_none() && url.query().is_none())
        .then_some(url)
}

fn is_loopback(url: &Url) -> bool {
    match url.host() {
        Some(Host::Domain(name)) => name == "localhost" || name.ends_with(".localhost"),
        Some(Host::Ipv4(address)) => address.is_loopback(),
        Some(Host::Ipv6(address)) => address.is_loopback(),
        None => false,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn allowed(base: &str) -> Allowed {
        Allowed::new(&base.parse().unwrap())
    }

    #[test]
    fn a_public_site_answers_to_its_name_alone() {
        let site = allowed("https://sojourn.example.org");
        assert!(site.host("sojourn.example.org") && site.host("sojourn.example.org:443"));
        for foreign in
            ["evil.example", "localhost", "sojourn.example.org:8443", "sojourn.example.org@evil.example", ""]
        {
            assert!(!site.host(foreign), "{foreign}");
        }
    }

    #[test]
    fn a_loopback_site_answers_to_every_loopback_name() {
        let site = allowed("http://127.0.0.1:3000");
        assert!(site.host("localhost:3000") && site.host("[::1]:4000") && site.host("127.0.0.1:3000"));
        assert!(!site.host("evil.example:3000") && !site.host("127.0.0.1.evil.example"));
    }

    #[test]
    fn an_origin_is_the_base_or_the_asked_loopback_host() {
        let site = allowed("https://sojourn.example.org");
        assert!(site.origin("https://sojourn.example.org", "sojourn.example.org"));
        assert!(!site.origin("http://sojourn.example.org", "sojourn.example.org"));
        assert!(!site.origin("null", "sojourn.example.org"));
        let local = allowed("http://127.0.0.1:3000");
        assert!(local.origin("http://localhost:3000", "localhost:3000"));
        assert!(!local.origin("http://localhost:4000", "localhost:3000"), "another program on this machine");
    }
}
