//! Answers: a page, or the way to another.

use std::fmt;

use axum::{
    body::{Body, Bytes},
    http::{
        HeaderMap, HeaderValue, StatusCode,
        header::{CACHE_CONTROL, CONTENT_ENCODING, CONTENT_TYPE, LOCATION, SET_COOKIE, VARY},
    },
    response::{IntoResponse, Response},
};
use leptos::prelude::*;

use crate::{ctx::Ctx, shell};

/// What one page shows inside the shell.
pub struct Page {
    pub(crate) title: String,
    pub(crate) description: Option<String>,
    pub(crate) islands: bool,
    pub(crate) public: bool,
    pub(crate) home: bool,
    pub(crate) anew: Option<String>,
    pub(crate) body: Box<dyn FnOnce() -> AnyView>,
}

impl Page {
    /// The body is built while the page is rendered, so that islands in it find their owner. It has to begin with
    /// the page's one `<h1>`.
    pub fn new(title: impl Into<String>, body: impl FnOnce() -> AnyView + 'static) -> Self {
        Self {
            title: title.into(),
            description: None,
            islands: false,
            public: false,
            home: false,
            anew: None,
            body: Box::new(body),
        }
    }

    /// One or two sentences for search engines and link previews.
    #[must_use]
    pub fn description(mut self, text: impl Into<String>) -> Self {
        self.description = Some(text.into());
        self
    }

    /// The page holds an island, so the browser part is loaded.
    #[must_use]
    pub fn islands(mut self) -> Self {
        self.islands = true;
        self
    }

    /// Nothing on the page is anybody's own: search engines may list it, and the browser may keep it to ask
    /// whether it is still the same.
    #[must_use]
    pub fn public(mut self) -> Self {
        self.public = true;
        self
    }

    /// Where no script runs, the page comes anew from `path` after so many seconds. Not by a header, which browsers heed with
    /// scripts too; and not without a path, since an address with a fragment then leads to the page that is there already.
    #[must_use]
    pub fn anew(mut self, seconds: u32, path: &str) -> Self {
        self.anew = Some(format!("{seconds};url={path}"));
        self
    }

    /// The title stands alone, without the product's name behind it.
    #[must_use]
    pub fn home(mut self) -> Self {
        self.home = true;
        self
    }
}

impl fmt::Debug for Page {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Page").field("title", &self.title).finish_non_exhaustive()
    }
}

/// The page with this status, packed as the browser takes it.
pub fn html(ctx: &Ctx, status: StatusCode, page: Page) -> Response {
    let (mut headers, text) = whole(ctx, page);
    let body = pack(ctx, &mut headers, text);
    remember(ctx, &mut headers);
    let mut response = Response::new(Body::from(body));
    *response.status_mut() = status;
    *response.headers_mut() = headers;
    response
}

/// The page as HTML, and its headers. The view is complete when it gets here, so rendering waits for nothing.
///
/// Scripts are files of our own only, never inline, so the policy needs no nonce and a page can be kept.
pub(crate) fn whole(ctx: &Ctx, page: Page) -> (HeaderMap, String) {
    let islands = page.islands;
    let public = page.public;
    let owner = Owner::new_root(None);
    let document = owner.with(|| shell::document(ctx, page).to_html());
    owner.unset_with_forced_cleanup();

    let mut headers = HeaderMap::new();
    headers.insert(CONTENT_TYPE, HeaderValue::from_static("text/html; charset=utf-8"));
    headers.insert(
        CACHE_CONTROL,
        HeaderValue::from_static(if public { "private, no-cache" } else { "no-store" }),
    );
    headers.insert(
        "content-security-policy",
        HeaderValue::from_static(if islands { ISLAND_POLICY } else { POLICY }),
    );
    headers.insert(VARY, HeaderValue::from_static("accept-encoding, accept-language, cookie"));
    (headers, format!("<!DOCTYPE html>{document}"))
}

/// The text as bytes to send, with the header that says how they are packed.
pub(crate) fn pack(ctx: &Ctx, headers: &mut HeaderMap, text: String) -> Bytes {
    let (body, encoding) = ctx.encoding.pack(text);
    headers.extend(encoding.header().map(|value| (CONTENT_ENCODING, value)));
    body.into()
}

/// 200 with the page.
pub fn ok(ctx: &Ctx, page: Page) -> Response {
    html(ctx, StatusCode::OK, page)
}

/// 422 with the same page, its faults and the typed values.
pub fn faulty(ctx: &Ctx, page: Page) -> Response {
    html(ctx, StatusCode::UNPROCESSABLE_ENTITY, page)
}

/// 303: what was posted is done; the browser gets the page that shows it. `to` is a path of ours.
pub fn see_other(ctx: &Ctx, to: &str) -> Response {
    let Ok(to) = HeaderValue::from_str(to) else {
        return StatusCode::INTERNAL_SERVER_ERROR.into_response();
    };
    let mut response = StatusCode::SEE_OTHER.into_response();
    response.headers_mut().insert(LOCATION, to);
    response.headers_mut().insert(CACHE_CONTROL, HeaderValue::from_static("no-store"));
    remember(ctx, response.headers_mut());
    response
}

/// A path that was handed to us as `back`, if it leads nowhere but to this site; else `/`.
///
/// `//host` and `/\host` are addresses of other sites to a browser.
pub fn back(path: &str) -> &str {
    let ours = path.starts_with('/')
        && !path.starts_with("//")
        && !path.contains('\\')
        && path.bytes().all(|b| b.is_ascii_graphic());
    if ours { path } else { "/" }
}

/// Sets the cookies for what was chosen in the address.
pub(crate) fn remember(ctx: &Ctx, headers: &mut HeaderMap) {
    for cookie in &ctx.remember {
        headers.append(SET_COOKIE, cookie.clone());
    }
}

/// The content policy of every page and of every answer that sets none.
pub const POLICY: &str = "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; \
    connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'; object-src 'none'";

/// The same where an island needs to compile WebAssembly.
const ISLAND_POLICY: &str = "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'; \
    img-src 'self' data:; connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'; \
    object-src 'none'";

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn back_never_leads_away() {
        assert_eq!(back("/programmes/agro?zone=x"), "/programmes/agro?zone=x");
        for bad in
            ["", "https://evil.example/", "//evil.example", "/\\evil.example", "javascript:1", "/a\r\nb"]
        {
            assert_eq!(back(bad), "/", "{bad}");
        }
    }
}
