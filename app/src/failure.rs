//! Why a request cannot be answered as asked. Handlers return it by `?`; `page::error` turns it into a page.

use axum::{
    http::{HeaderValue, StatusCode, header::RETRY_AFTER},
    response::{IntoResponse, Response},
};

/// An answer that is no page of its own. Causes are logged, never shown.
#[derive(Debug, Clone, thiserror::Error)]
pub enum Failure {
    #[error("bad request: {0}")]
    BadRequest(String),
    /// Nobody is signed in, and the page is for staff: leads to the sign-in and back.
    #[error("not signed in")]
    SignIn,
    #[error("forbidden")]
    Forbidden,
    /// Also for what exists but is none of the asker's business.
    #[error("not found")]
    NotFound,
    #[error("too large")]
    TooLarge,
    /// Too many requests of one kind; try again after so many seconds.
    #[error("too many requests")]
    TooMany { retry_after: u32 },
    /// The database is locked, full or away; nothing was stored.
    #[error("unavailable: {0}")]
    Unavailable(String),
    #[error("internal: {0}")]
    Internal(String),
}

impl Failure {
    pub fn status(&self) -> StatusCode {
        match self {
            Self::BadRequest(_) => StatusCode::BAD_REQUEST,
            Self::SignIn => StatusCode::UNAUTHORIZED,
            Self::Forbidden => StatusCode::FORBIDDEN,
            Self::NotFound => StatusCode::NOT_FOUND,
            Self::TooLarge => StatusCode::PAYLOAD_TOO_LARGE,
            Self::TooMany { .. } => StatusCode::TOO_MANY_REQUESTS,
            Self::Unavailable(_) => StatusCode::SERVICE_UNAVAILABLE,
            Self::Internal(_) => StatusCode::INTERNAL_SERVER_ERROR,
        }
    }

    fn retry_after(&self) -> Option<u32> {
        match self {
            Self::TooMany { retry_after } => Some(*retry_after),
            Self::Unavailable(_) => Some(5),
            Self::BadRequest(_)
            | Self::SignIn
            | Self::Forbidden
            | Self::NotFound
            | Self::TooLarge
            | Self::Internal(_) => None,
        }
    }
}

/// Status alone; the layer of `page::error` finds the failure in the extensions and puts the page in.
impl IntoResponse for Failure {
    fn into_response(self) -> Response {
        let mut response = self.status().into_response();
        if let Some(seconds) = self.retry_after() {
            response.headers_mut().insert(RETRY_AFTER, HeaderValue::from(seconds));
        }
        response.extensions_mut().insert(self);
        response
    }
}
