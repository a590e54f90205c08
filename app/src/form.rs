//! A posted form: every field as text, so that no typed value is lost to a decoder.

use std::sync::{Arc, OnceLock};

use axum::{
    body::to_bytes,
    extract::{FromRequest, Request},
    http::header::CONTENT_TYPE,
};
use domain::Fields;
use url::form_urlencoded;

use crate::{failure::Failure, state::App};

/// The largest form that is read, in bytes.
pub const LIMIT: usize = 64 * 1024;

/// An extractor: write `Form(fields): Form` as the last of a handler's arguments.
#[derive(Debug)]
pub struct Form(pub Fields);

/// Where the form that a request brought is kept besides, so that it can be sent again after a new sign-in.
#[derive(Debug, Clone, Default)]
pub struct Kept(Arc<OnceLock<Fields>>);

impl Kept {
    pub fn fields(&self) -> Option<&Fields> {
        self.0.get()
    }
}

impl FromRequest<App> for Form {
    type Rejection = Failure;

    async fn from_request(request: Request, _app: &App) -> Result<Self, Failure> {
        let kind = request.headers().get(CONTENT_TYPE).and_then(|v| v.to_str().ok()).unwrap_or_default();
        let kind = kind.split(';').next().unwrap_or_default().trim();
        if !kind.eq_ignore_ascii_case("application/x-www-form-urlencoded") {
            return Err(Failure::BadRequest("the body is no form".to_owned()));
        }
        let kept = request.extensions().get::<Kept>().cloned();
        let body = to_bytes(request.into_body(), LIMIT).await.map_err(|_| Failure::TooLarge)?;
        let fields = fields(&body)?;
        if let Some(kept) = kept {
            // A request has one body, so nothing can stand there yet.
            let _ = kept.0.set(fields.clone());
        }
        Ok(Self(fields))
    }
}

/// # Errors
/// [`Failure::BadRequest`] for bytes that are no UTF-8: storing replacement characters would lose what was typed.
fn fields(body: &[u8]) -> Result<Fields, Failure> {
    let pairs: Vec<(String, String)> = form_urlencoded::parse(body).into_owned().collect();
    let lost = |text: &str| text.contains(char::REPLACEMENT_CHARACTER);
    if pairs.iter().any(|(name, value)| lost(name) || lost(value)) {
        return Err(Failure::BadRequest("the form is not UTF-8".to_owned()));
    }
    Ok(Fields::new(pairs))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn keeps_order_repeats_and_spaces() {
        let fields = fields(b"name=Amal+Ould%20Ahmed&language=fr&language=ar&empty=").unwrap();
        assert_eq!(fields.get("name"), "Amal Ould Ahmed");
        assert_eq!(fields.all("language").collect::<Vec<_>>(), ["fr", "ar"]);
        assert_eq!(fields.iter().count(), 4);
    }

    #[test]
    fn refuses_what_is_no_text() {
        assert!(matches!(fields(b"name=%ff%fe"), Err(Failure::BadRequest(_))));
    }
}
