//! What people see when a request cannot be answered as asked: what happened, what to do, a reference number.

use axum::{
    extract::{Request, State},
    http::{
        HeaderMap, HeaderValue, StatusCode, Uri,
        header::{CONTENT_TYPE, RETRY_AFTER},
    },
    middleware::Next,
    response::Response,
};
use catalogue::Texts;
use domain::Fields;
use leptos::prelude::*;
use uuid::Uuid;

use crate::{
    cookie,
    ctx::Ctx,
    failure::Failure,
    form::Kept,
    page,
    respond::{self, Page},
    state::App,
};

/// Puts a page into every answer of 400 and above that has none, also those of extractors and of the server's own
/// layers (time out, panic, body too large), and leads to the sign-in where nobody is signed in.
pub async fn layer(State(app): State<App>, mut request: Request, next: Next) -> Response {
    let uri = request.uri().clone();
    let headers = request.headers().clone();
    let is_get = request.method().is_safe();
    let kept = Kept::default();
    request.extensions_mut().insert(kept.clone());
    let answer = next.run(request).await;
    let status = answer.status();
    if !(status.is_client_error() || status.is_server_error()) || is_finished(&answer, uri.path()) {
        return answer;
    }

    let ctx = Ctx::read(&app, &uri, &headers).await.unwrap_or_else(|_| Ctx::anonymous(&app, &uri, &headers));
    let failure = answer.extensions().get::<Failure>();
    if matches!(failure, Some(Failure::SignIn)) {
        if is_get {
            return respond::see_other(&ctx, &Ctx::address("/sign-in", "back", &ctx.here()));
        }
        if is_held(&app, &uri, &headers, &kept).await {
            return respond::see_other(&ctx, &Ctx::address("/sign-in", "back", page::me::held::PATH));
        }
    }
    let reference = reference();
    log(status, failure, &reference);
    let mut page =
        respond::html(&ctx, status, page(&ctx, status, failure, kept.fields().cloned(), &reference));
    let headers = page.headers_mut();
    if let Some(seconds) = answer.headers().get(RETRY_AFTER) {
        headers.insert(RETRY_AFTER, seconds.clone());
    }
    if let Ok(value) = HeaderValue::from_str(&reference) {
        headers.insert("x-reference", value);
    }
    page
}

/// Whether the form that came too late for its session is stored for the same user to find after signing in. If not
/// (the browser lost its cookie, or the database cannot write), it stays in the page.
async fn is_held(app: &App, uri: &Uri, headers: &HeaderMap, kept: &Kept) -> bool {
    let (Some(cookie), Some(fields)) = (cookie::session(headers, app.secure()), kept.fields()) else {
        return false;
    };
    let path = uri.path_and_query().map_or(uri.path(), |path| path.as_str());
    app.service.hold_form(cookie, path, fields).await.unwrap_or_else(|error| {
        tracing::warn!(%error, "a form was not held");
        false
    })
}

fn page(
    ctx: &Ctx,
    status: StatusCode,
    failure: Option<&Failure>,
    kept: Option<Fields>,
    reference: &str,
) -> Page {
    let kind = kind(status, failure);
    let t = ctx.texts.clone();
    let title = t.get(&format!("error-{kind}-title"));
    let what = match failure {
        Some(Failure::Refused(refusal)) => t.get(refusal.key()),
        _ => t.get(&format!("error-{kind}-text")),
    };
    let is_signed_out = matches!(failure, Some(Failure::SignIn));
    let again = kept.filter(|fields| match failure {
        Some(Failure::SignIn) => true,
        // What was typed is not lost, and goes again in a moment. A password does not stand in a page, and without it
        // the form would say something else.
        Some(Failure::TooMany { .. } | Failure::Unavailable(_)) => {
            !fields.iter().any(|(name, _)| is_secret(name))
        }
        _ => false,
    });
    let number = reference.to_owned();
    Page::new(title.clone(), move || {
        view! {
            <h1>{title}</h1>
            <p>{what}</p>
            {again.map_or_else(|| home(&t), |fields| send_again(&t, &fields, is_signed_out))}
            <p class="hint">{t.get("error-reference")}" "<span class="ltr">{number}</span></p>
        }
        .into_any()
    })
}

fn home(t: &Texts) -> AnyView {
    view! { <p class="actions"><a class="button" href="/">{t.get("error-home")}</a></p> }.into_any()
}

fn is_secret(name: &str) -> bool {
    name.contains("password")
}

/// Sends the same form again from here; where the session ended while somebody filled it in, after signing in
/// elsewhere.
fn send_again(t: &Texts, fields: &Fields, is_signed_out: bool) -> AnyView {
    let inputs: Vec<AnyView> = fields
        .iter()
        .filter(|(name, _)| !is_secret(name))
        .map(|(name, value)| {
            view! { <input type="hidden" name=name.to_owned() value=value.to_owned()/> }.into_any()
        })
        .collect();
    view! {
        <form method="post">
            {inputs}
            <p class="actions">
                {is_signed_out.then(|| view! {
                    <a class="button primary" href="/sign-in" target="_blank">{t.get("error-sign-in-first")}</a>
                })}
                <button class="button" type="submit">{t.get("error-sign-in-again")}</button>
            </p>
        </form>
    }
    .into_any()
}

/// Which of the texts `error-<kind>-title` and `error-<kind>-text` fits.
fn kind(status: StatusCode, failure: Option<&Failure>) -> &'static str {
    match failure {
        Some(Failure::BadLink) => return "bad-link",
        Some(Failure::LinkExpired) => return "link-expired",
        Some(Failure::Refused(_)) => return "refused",
        _ => {}
    }
    match status {
        StatusCode::UNAUTHORIZED => "sign-in",
        StatusCode::FORBIDDEN => "forbidden",
        StatusCode::NOT_FOUND | StatusCode::METHOD_NOT_ALLOWED | StatusCode::GONE => "not-found",
        StatusCode::PAYLOAD_TOO_LARGE => "too-large",
        StatusCode::TOO_MANY_REQUESTS => "too-many",
        StatusCode::SERVICE_UNAVAILABLE | StatusCode::GATEWAY_TIMEOUT | StatusCode::REQUEST_TIMEOUT => {
            "unavailable"
        }
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
    use super::*;
    use crate::trial::{Site, get};

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
        let answer = Site::open().await.post("/zone", &[], &[]).await;
        assert_eq!(answer.status, StatusCode::METHOD_NOT_ALLOWED);
        assert!(answer.text.contains("<h1>"));
    }

    /// What a form held survives an expired session: the page sends the same again.
    #[tokio::test]
    async fn a_form_without_a_session_is_kept() {
        let site = Site::open().await;
        let ctx = Ctx::anonymous(&site.app, &"/organise".parse().unwrap(), &axum::http::HeaderMap::new());
        let fields = Fields::default().with("title", "Agro \"park\"").with("password", "secret");
        let page = page(&ctx, StatusCode::UNAUTHORIZED, Some(&Failure::SignIn), Some(fields), "0123456789");
        let body = axum::body::to_bytes(respond::ok(&ctx, page).into_body(), 1 << 20).await.unwrap();
        let text = String::from_utf8(body.to_vec()).unwrap();
        assert!(text.contains("value=\"Agro &quot;park&quot;\"") && !text.contains("secret"), "{text}");
    }
    async fn text_of(failure: Failure, fields: Fields) -> String {
        let site = Site::open().await;
        let ctx = Ctx::anonymous(&site.app, &"/".parse().unwrap(), &axum::http::HeaderMap::new());
        let page = page(&ctx, failure.status(), Some(&failure), Some(fields), "0123456789");
        let body = axum::body::to_bytes(respond::ok(&ctx, page).into_body(), 1 << 20).await.unwrap();
        String::from_utf8(body.to_vec()).unwrap()
    }

    #[tokio::test]
    async fn what_cannot_be_taken_now_can_be_sent_again() {
        let typed = || Fields::default().with("post", "Officer");
        for failure in [Failure::TooMany { retry_after: 60 }, Failure::Unavailable("busy".to_owned())] {
            let text = text_of(failure.clone(), typed()).await;
            assert!(text.contains("value=\"Officer\"") && !text.contains("_blank"), "{text}");
            let text = text_of(failure, typed().with("password", "secret")).await;
            assert!(!text.contains("Officer") && !text.contains("secret"), "{text}");
        }
        assert!(!text_of(Failure::Forbidden, typed()).await.contains("Officer"));
    }

    #[tokio::test]
    async fn an_address_with_a_nul_is_refused() {
        let site = Site::open().await;
        for address in ["/?q=%00", "/programmes/%00", "/programmes/a%00b/register?q=1", "/?%00=x"] {
            let answer = site.get(address, &[]).await;
            assert_eq!(answer.status, StatusCode::BAD_REQUEST, "{address}");
            assert!(answer.text.contains("<h1>This request could not be read</h1>"), "{address}");
        }
        assert_eq!(site.get("/?q=%2500", &[]).await.status, StatusCode::OK, "the text “%00” is no NUL");
    }
}
