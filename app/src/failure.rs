//! Why a request cannot be answered as asked. Handlers return it by `?`; `page::error` turns it into a page.

use axum::{
    http::{HeaderValue, StatusCode, header::RETRY_AFTER},
    response::{IntoResponse, Response},
};
use service::Refusal;

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
    /// A personal link that is forged, revoked or made for something else.
    #[error("bad link")]
    BadLink,
    #[error("expired link")]
    LinkExpired,
    /// Understood, and not possible now.
    #[error("refused: {0:?}")]
    Refused(Refusal),
    #[error("too large")]
    TooLarge,
    /// Too many requests of one kind; try again after so many seconds.
    #[error("too many requests")]
    TooMany { retry_after: u64 },
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
            Self::NotFound | Self::BadLink => StatusCode::NOT_FOUND,
            Self::LinkExpired => StatusCode::GONE,
            Self::Refused(_) => StatusCode::CONFLICT,
            Self::TooLarge => StatusCode::PAYLOAD_TOO_LARGE,
            Self::TooMany { .. } => StatusCode::TOO_MANY_REQUESTS,
            Self::Unavailable(_) => StatusCode::SERVICE_UNAVAILABLE,
            Self::Internal(_) => StatusCode::INTERNAL_SERVER_ERROR,
        }
    }

    fn retry_after(&self) -> Option<u64> {
        match self {
            Self::TooMany { retry_after } => Some(*retry_after),
            Self::Unavailable(_) => Some(5),
            Self::BadRequest(_)
            | Self::SignIn
            | Self::Forbidden
            | Self::NotFound
            | Self::BadLink
            | Self::LinkExpired
            | Self::Refused(_)
            | Self::TooLarge
            | Self::Internal(_) => None,
        }
    }
}

impl From<service::Error> for Failure {
    fn from(error: service::Error) -> Self {
        match error {
            service::Error::Forbidden => Self::Forbidden,
            service::Error::NotSignedIn => Self::SignIn,
            service::Error::NotFound => Self::NotFound,
            // A form's handler catches these and shows the form again; anywhere else a hand-made request did it.
            service::Error::Faults(faults) => Self::BadRequest(faults.to_string()),
            service::Error::Refused(refusal) => Self::Refused(refusal),
            // Likewise: the forms that can clash show it themselves.
            service::Error::Clash(_) => Self::Refused(Refusal::Clash),
            service::Error::BadLink => Self::BadLink,
            service::Error::LinkExpired => Self::LinkExpired,
            service::Error::TooMany { retry_after } => Self::TooMany { retry_after },
            service::Error::Busy => Self::Unavailable("busy".to_owned()),
            service::Error::Broken => Self::Internal("a task broke off".to_owned()),
            service::Error::Storage(cause) => Self::Internal(cause.to_string()),
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
