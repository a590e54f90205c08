//! The embedded files and their serving.

use app::encoding::Encoding;
use axum::{
    body::Body,
    extract::Request,
    http::{
        HeaderValue, StatusCode,
        header::{CACHE_CONTROL, CONTENT_ENCODING, CONTENT_TYPE, VARY},
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
    let packed = Encoding::of(request.headers()) == Encoding::Brotli;
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

#[cfg(test)]
mod tests {
    use super::*;

    /// Budget: style and the script that every public page loads.
    #[test]
    fn the_shell_stays_light() {
        let packed: usize =
            FILES.iter().filter(|f| !f.address.contains("/app.")).map(|f| f.packed.len()).sum();
        assert!(packed <= 10_000, "{packed} bytes");
    }
}
