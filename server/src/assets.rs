//! The embedded files and their serving.

use axum::{
    body::Body,
    extract::Request,
    http::{
        HeaderMap, HeaderValue, StatusCode,
        header::{ACCEPT_ENCODING, CACHE_CONTROL, CONTENT_ENCODING, CONTENT_TYPE, VARY},
    },
    response::{IntoResponse, Response},
};

include!(concat!(env!("OUT_DIR"), "/assets.rs"));

/// One embedded file, as it is and packed by brotli.
#[derive(Debug)]
pub struct File {
    pub address: &'static str,
    pub kind: &'static str,
    pub plain: &'static [u8],
    pub packed: &'static [u8],
}

/// Serves `/assets/…`. The name holds the content's hash, so browsers may keep it for ever.
pub async fn serve(request: Request) -> Response {
    let Some(file) = FILES.iter().find(|file| file.address == request.uri().path()) else {
        return StatusCode::NOT_FOUND.into_response();
    };
    let packed = takes_brotli(request.headers());
    let mut response = Response::new(Body::from(if packed { file.packed } else { file.plain }));
    let headers = response.headers_mut();
    headers.insert(CONTENT_TYPE, HeaderValue::from_static(file.kind));
    headers.insert(CACHE_CONTROL, HeaderValue::from_static("public, max-age=31536000, immutable"));
    headers.insert(VARY, HeaderValue::from_static("accept-encoding"));
    if packed {
        headers.insert(CONTENT_ENCODING, HeaderValue::from_static("br"));
    }
    response
}

fn takes_brotli(headers: &HeaderMap) -> bool {
    headers.get_all(ACCEPT_ENCODING).iter().filter_map(|value| value.to_str().ok()).any(|value| {
        value.split(',').any(|part| {
            let mut words = part.split(';').map(str::trim);
            words.next() == Some("br") && !words.any(|weight| matches!(weight, "q=0" | "q=0.0" | "q=0.00"))
        })
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn brotli_only_where_it_is_taken() {
        let headers = |value| HeaderMap::from_iter([(ACCEPT_ENCODING, HeaderValue::from_static(value))]);
        assert!(takes_brotli(&headers("gzip, deflate, br, zstd")));
        assert!(!takes_brotli(&headers("gzip, br;q=0")));
        assert!(!takes_brotli(&headers("gzip")));
    }

    /// Budget: style and the script that every public page loads.
    #[test]
    fn the_shell_stays_light() {
        let packed: usize =
            FILES.iter().filter(|f| !f.address.contains("/app.")).map(|f| f.packed.len()).sum();
        assert!(packed <= 10_000, "{packed} bytes");
    }
}
