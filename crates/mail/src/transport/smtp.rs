use std::{
    fmt,
    pin::pin,
    sync::{Arc, PoisonError, RwLock},
    time::Duration,
};

use lettre::{
    AsyncSmtpTransport, AsyncTransport, Tokio1Executor,
    transport::smtp::{self, PoolConfig, response::Severity},
};
use tokio::time::timeout;

use super::{BadAddress, SendError};
use crate::Outgoing;

type Pool = AsyncSmtpTransport<Tokio1Executor>;

/// As many as the worker sends at once.
const CONNECTIONS: u32 = 4;
/// lettre's own timeout covers only the connecting; this one covers everything.
const WHOLE_SENDING: Duration = Duration::from_secs(20);

/// A mail server.
#[derive(Clone)]
pub struct Smtp(Arc<Parts>);

struct Parts {
    url: String,
    pool: RwLock<Pool>,
    patience: Duration,
}

impl Smtp {
    pub(super) fn new(url: &str) -> Result<Self, BadAddress> {
        Self::with_patience(url, WHOLE_SENDING)
    }

    /// # Errors
    /// [`BadAddress`].
    pub fn with_patience(url: &str, patience: Duration) -> Result<Self, BadAddress> {
        let pool = RwLock::new(pool(url)?);
        Ok(Self(Arc::new(Parts { url: url.to_owned(), pool, patience })))
    }

    pub(super) async fn send(&self, mail: &Outgoing) -> Result<(), SendError> {
        let pool = self.0.pool.read().unwrap_or_else(PoisonError::into_inner).clone();
        let mut sending = pin!(pool.send_raw(&mail.envelope, &mail.bytes));
        match timeout(self.0.patience, &mut sending).await {
            Ok(Ok(_)) => Ok(()),
            Ok(Err(error)) => Err(classify(&error)),
            Err(_) => {
                self.abandon(&pool).await;
                Err(SendError::Passing(format!("no answer within {} s", self.0.patience.as_secs())))
            }
        }
    }

    /// Gives the pool up before the sending that hangs is dropped: else its connection would go back among the
    /// good ones, and its late answer would be taken for the answer to the next mail.
    async fn abandon(&self, hanging: &Pool) {
        if let Ok(fresh) = pool(&self.0.url) {
            *self.0.pool.write().unwrap_or_else(PoisonError::into_inner) = fresh;
        }
        let hanging = hanging.clone();
        let closing = tokio::spawn(async move { hanging.shutdown().await });
        // It waits for farewells of idle connections; that the pool is closed comes first and at once.
        let _ = timeout(Duration::from_secs(1), closing).await;
    }

    pub(super) async fn test(&self) -> Result<(), SendError> {
        let pool = self.0.pool.read().unwrap_or_else(PoisonError::into_inner).clone();
        match timeout(self.0.patience, pool.test_connection()).await {
            Ok(Ok(true)) => Ok(()),
            Ok(Ok(false)) => Err(SendError::Passing("the server does not answer NOOP".into())),
            Ok(Err(error)) => Err(SendError::Passing(error.to_string())),
            Err(_) => Err(SendError::Passing(format!("no answer within {} s", self.0.patience.as_secs()))),
        }
    }
}

impl fmt::Debug for Smtp {
    /// Without the address, which holds a password.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Smtp(…)")
    }
}

fn pool(url: &str) -> Result<Pool, BadAddress> {
    let builder = Pool::from_url(url).map_err(|error| BadAddress(error.to_string()))?;
    Ok(builder
        .timeout(Some(Duration::from_secs(10)))
        .pool_config(PoolConfig::new().max_size(CONNECTIONS).idle_timeout(Duration::from_secs(30)))
        .build())
}

/// A 5xx answer is final, but for those that concern our own signing in (RFC 4954): a changed password must not
/// kill every mail.
fn classify(error: &smtp::Error) -> SendError {
    let text = error.to_string();
    match error.status() {
        Some(code) if matches!(u16::from(code), 530 | 534 | 535 | 538) => SendError::Passing(text),
        Some(code) if code.severity == Severity::PermanentNegativeCompletion => SendError::Permanent(text),
        _ => SendError::Passing(text),
    }
}
