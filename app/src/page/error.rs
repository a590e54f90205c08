//! What people see when a request cannot be answered as asked: what happened, what to do, a reference number.

use axum::{
    extract::{Request, State},
    http::{
        HeaderValue, StatusCode,
        header::{CONTENT_TYPE, RETRY_AFTER},
    },
    middleware::Next,
    response::Response,
};
use leptos::prelude::*;
use uuid::Uuid;

use crate::{
    ctx::Ctx,
    failure::Failure,
    respond::{self, Page},
    state::App,
};

/// Puts a page into every answer of 400 and above that has none, also those of extractors and of the server's own
/// layers (time out, panic, body too large), and leads to the sign-in where nobody is signed in.
pub async fn layer(State(app): State<App>, request: Request, next: Next) -> Response {
    let uri = request.uri().clone();
    let headers = request.headers().clone();
    let is_get = request.method().is_safe();
    let answer = next.run(request).await;
    let status = answer.status();
    if !(status.is_client_error() || status.is_server_error()) || is_finished(&answer, uri.path()) {
        return answer;
    }

    let ctx = Ctx::read(&app, &uri, &headers).await.unwrap_or_else(|_| Ctx::anonymous(&app, &uri, &headers));
    let failure = answer.extensions().get::<Failure>();
    if is_get && matches!(failure, Some(Failure::SignIn)) {
        return respond::see_other(&ctx, &Ctx::address("/sign-in", "back", &ctx.here()));
    }
    let reference = reference();
    log(status, failure, &reference);
    let mut page = show(&ctx, status, &reference);
    if let Some(seconds) = answer.headers().get(RETRY_AFTER) {
        page.headers_mut().insert(RETRY_AFTER, seconds.clone());
    }
    page
}

/// The error page of this status. For handlers: return [`Failure`] instead.
pub fn show(ctx: &Ctx, status: StatusCode, reference: &str) -> Response {
    let kind = kind(status);
    let t = ctx.texts.clone();
    let title = t.get(&format!("error-{kind}-title"));
    let what = t.get(&format!("error-{kind}-text"));
    let number = reference.to_owned();
    let heading = title.clone();
    let page = Page::new(title, move || {
        view! {
            <h1>{heading}</h1>
            <p>{what}</p>
            <p class="actions"><a class="button" href="/">{t.get("error-home")}</a></p>
            <p class="hint">{t.get("error-reference")}" "<span class="ltr">{number}</span></p>
        }
        .into_any()
    });
    let mut response = respond::html(ctx, status, page);
    if let Ok(value) = HeaderValue::from_str(reference) {
        response.headers_mut().insert("x-reference", value);
    }
    response
}

/// Which of the texts `error-<kind>-title` and `error-<kind>-text` fits.
fn kind(status: StatusCode) -> &'static str {
    match status {
        StatusCode::UNAUTHORIZED => "sign-in",
        StatusCode::FORBIDDEN => "forbidden",
        StatusCode::NOT_FOUND | StatusCode::METHOD_NOT_ALLOWED | StatusCode::GONE => "not-found",
        StatusCode::PAYLOAD_TOO_LARGE => "too-large",
        StatusCode::TOO_MANY_REQUESTS => "too-many",
        StatusCode::SERVICE_UNAVAILABLE | StatusCode::GATEWAY_TIMEOUT | StatusCode::REQUEST_TIMEOUT => "unavailable",
        other if other.is_server_error() => "internal",
        _ => "bad-request",
    }
}

/// An answer with a page of its own, or for a program rather than a person.
fn is_finished(answer: &Response, path: &str) -> bool {
    let is_html = answer
        .headers()
        .get(CONTENT_TYPE)
        .and_then(|kind| kind.to_str().ok())
        .is_some_and(|kind| kind.starts_with("text/html"));
    is_html || path.starts_with("/api/") || path.starts_with("/assets/")
}

/// Ten hexadecimal digits: enough to find the line in the log, short enough to read out.
fn reference() -> String {
    let id = Uuid::new_v4().simple().to_string();
    id.chars().take(10).collect()
}

fn log(status: StatusCode, failure: Option<&Failure>, reference: &str) {
    let cause = failure.map(ToString::to_string).unwrap_or_default();
    if status.is_server_error() {
        tracing::error!(status = status.as_u16(), reference, cause, "request failed");
    } else {
        tracing::debug!(status = status.as_u16(), reference, cause, "request refused");
    }
}

#[cfg(test)]
mod tests {
    use axum::{body::Body, http::Request};

    use super::*;
    use crate::{
        routes::router,
        trial::{app, get, send},
    };

    #[tokio::test]
    async fn an_unknown_address_gets_a_page() {
        let answer = get("/nowhere").await;
        assert_eq!(answer.status, StatusCode::NOT_FOUND);
        assert!(answer.text.contains("<h1>Page not found</h1>"), "{}", answer.text);
        assert!(answer.text.contains(answer.header("x-reference")));
        assert!(answer.header("content-security-policy").contains("default-src 'none'"));
    }

    #[tokio::test]
    async fn a_wrong_method_gets_a_page() {
        let request = Request::post("/zone").body(Body::empty()).unwrap();
        let answer = send(router(app()), request).await;
        assert_eq!(answer.status, StatusCode::METHOD_NOT_ALLOWED);
        assert!(answer.text.contains("<h1>"));
    }
}
