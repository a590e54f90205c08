//! Finds the client's address behind the proxies that are known to stand before us.

use std::net::{IpAddr, SocketAddr};

use app::client::ClientAddress;
use axum::{
    extract::{ConnectInfo, Request, State},
    http::HeaderMap,
    middleware::Next,
    response::Response,
};

/// Puts [`ClientAddress`] into the request, and beside it for the log of changes; the state is the number of trusted proxies.
pub async fn layer(State(proxies): State<usize>, mut request: Request, next: Next) -> Response {
    let peer = request.extensions().get::<ConnectInfo<SocketAddr>>().map(|info| info.0.ip());
    let address = client(request.headers(), peer, proxies);
    request.extensions_mut().insert(ClientAddress(address));
    service::origin::from(address, next.run(request)).await
}

/// With `n` proxies, the `n`-th address from the right of X-Forwarded-For: what stands left of it was sent by the
/// client itself and may be anything.
fn client(headers: &HeaderMap, peer: Option<IpAddr>, proxies: usize) -> Option<IpAddr> {
    let Some(back) = proxies.checked_sub(1) else { return peer.map(canonical) };
    let named: Vec<&str> = headers
        .get_all("x-forwarded-for")
        .iter()
        .filter_map(|line| line.to_str().ok())
        .flat_map(|line| line.split(','))
        .map(str::trim)
        .collect();
    named.into_iter().rev().nth(back).and_then(parse).or(peer).map(canonical)
}

fn parse(text: &str) -> Option<IpAddr> {
    text.parse().ok().or_else(|| text.parse::<SocketAddr>().ok().map(|address| address.ip()))
}

/// One host behind one IPv6 connection has a whole /64; counting single addresses would count nothing.
fn canonical(address: IpAddr) -> IpAddr {
    match address.to_canonical() {
        IpAddr::V6(v6) => IpAddr::V6((v6.to_bits() & !u128::from(u64::MAX)).into()),
        v4 @ IpAddr::V4(_) => v4,
    }
}

#[cfg(test)]
mod tests {
    use axum::http::HeaderValue;

    use super::*;

    fn find(forwarded: &'static str, proxies: usize) -> String {
        let headers =
            HeaderMap::from_iter([("x-forwarded-for".parse().unwrap(), HeaderValue::from_static(forwarded))]);
        client(&headers, Some("10.0.0.9".parse().unwrap()), proxies).unwrap().to_string()
    }

    #[test]
    fn counts_from_the_right_and_believes_nothing_else() {
        assert_eq!(find("6.6.6.6", 0), "10.0.0.9");
        assert_eq!(find("6.6.6.6, 203.0.113.7", 1), "203.0.113.7");
        assert_eq!(find("6.6.6.6, 203.0.113.7, 10.1.1.1", 2), "203.0.113.7");
        assert_eq!(find("203.0.113.7:4711", 1), "203.0.113.7");
        assert_eq!(find("nonsense", 1), "10.0.0.9");
        assert_eq!(find("203.0.113.7", 2), "10.0.0.9");
    }

    #[test]
    fn an_ipv6_host_is_its_network() {
        assert_eq!(find("2001:db8:1:2:3:4:5:6", 1), "2001:db8:1:2::");
        assert_eq!(find("::ffff:203.0.113.7", 1), "203.0.113.7");
    }
}
