//! Asking an address that somebody typed in: https, little, soon, and no host but a public one.

use std::{
    error::Error as StdError, fmt, future::Future, io, net::IpAddr, net::SocketAddr, pin::Pin, sync::Arc,
    time::Duration,
};

use calendar::busy::MOST_BYTES;
use domain::Code;
use reqwest::{
    Client, Response, StatusCode,
    dns::{Addrs, Name, Resolve, Resolving},
    header::LOCATION,
    redirect::Policy,
};
use url::{Host, Url};

use super::address::is_public;

/// From the first word to the last.
const PATIENCE: Duration = Duration::from_secs(5);
const REDIRECTS: usize = 3;

/// What was wrong with the last attempt. Catalogue key: `busy-error-<code>`.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum FetchError {
    NotHttps,
    /// The host, or one that it led to, is not of the public internet.
    Closed,
    Unreachable,
    TooSlow,
    /// The answer was neither a file nor the way to one.
    Answer,
    Redirects,
    TooLarge,
    NotACalendar,
    TooMany,
    /// The address cannot be opened with the present key.
    Key,
}

impl Code for FetchError {
    const ALL: &'static [Self] = &[
        Self::NotHttps,
        Self::Closed,
        Self::Unreachable,
        Self::TooSlow,
        Self::Answer,
        Self::Redirects,
        Self::TooLarge,
        Self::NotACalendar,
        Self::TooMany,
        Self::Key,
    ];

    fn code(self) -> &'static str {
        match self {
            Self::NotHttps => "not-https",
            Self::Closed => "closed",
            Self::Unreachable => "unreachable",
            Self::TooSlow => "too-slow",
            Self::Answer => "answer",
            Self::Redirects => "redirects",
            Self::TooLarge => "too-large",
            Self::NotACalendar => "not-a-calendar",
            Self::TooMany => "too-many",
            Self::Key => "key",
        }
    }
}

type Found = Pin<Box<dyn Future<Output = io::Result<Vec<IpAddr>>> + Send>>;

/// From a host's name to its addresses.
pub(super) trait Lookup: Send + Sync {
    fn addresses(&self, host: String) -> Found;
}

struct System;

impl Lookup for System {
    fn addresses(&self, host: String) -> Found {
        Box::pin(async move {
            let found = tokio::net::lookup_host((host.as_str(), 0)).await?;
            Ok(found.map(|address| address.ip()).collect())
        })
    }
}

/// Whoever asks. Names are looked up once for each connection, and the connection goes to the very addresses that were
/// checked: a name that means something else a moment later leads nowhere else.
#[derive(Clone)]
pub struct Fetcher {
    lookup: Arc<dyn Lookup>,
    is_open: fn(IpAddr) -> bool,
    /// For tests, whose servers have no certificate.
    plain: bool,
}

impl fmt::Debug for Fetcher {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Fetcher").finish_non_exhaustive()
    }
}

impl Default for Fetcher {
    fn default() -> Self {
        Self { lookup: Arc::new(System), is_open: is_public, plain: false }
    }
}

impl Fetcher {
    #[cfg(test)]
    pub(super) fn of(lookup: impl Lookup + 'static, is_open: fn(IpAddr) -> bool) -> Self {
        Self { lookup: Arc::new(lookup), is_open, plain: true }
    }

    /// What stands at the address.
    ///
    /// # Errors
    /// [`FetchError`]; the address is in none of them, since they are logged.
    pub(super) async fn get(&self, address: &str) -> Result<Vec<u8>, FetchError> {
        tokio::time::timeout(PATIENCE, self.follow(address)).await.unwrap_or(Err(FetchError::TooSlow))
    }

    async fn follow(&self, address: &str) -> Result<Vec<u8>, FetchError> {
        let mut url = Url::parse(address).map_err(|_| FetchError::NotHttps)?;
        for _ in 0..=REDIRECTS {
            let answer = self.ask(&url).await?;
            if answer.status() == StatusCode::OK {
                return body(answer).await;
            }
            if !answer.status().is_redirection() {
                return Err(FetchError::Answer);
            }
            let to = answer.headers().get(LOCATION).and_then(|to| to.to_str().ok());
            url = to.and_then(|to| url.join(to).ok()).ok_or(FetchError::Answer)?;
        }
        Err(FetchError::Redirects)
    }

    /// One hop.
    async fn ask(&self, url: &Url) -> Result<Response, FetchError> {
        if !(is_https(url) || self.plain && url.scheme() == "http") {
            return Err(FetchError::NotHttps);
        }
        // A host written as a number is not looked up, so it is checked here.
        let number = match url.host() {
            Some(Host::Ipv4(v4)) => Some(IpAddr::V4(v4)),
            Some(Host::Ipv6(v6)) => Some(IpAddr::V6(v6)),
            _ => None,
        };
        if number.is_some_and(|address| !(self.is_open)(address)) {
            return Err(FetchError::Closed);
        }
        let client = Client::builder()
            .dns_resolver(Arc::new(Checked(self.clone())))
            .redirect(Policy::none())
            .no_proxy()
            .connect_timeout(PATIENCE)
            .timeout(PATIENCE)
            .pool_max_idle_per_host(0)
            .user_agent("Sojourn")
            .build()
            .map_err(|_| FetchError::Unreachable)?;
        let answer = client.get(url.clone()).send().await.map_err(|error| reason(&error))?;
        // Said twice: whatever the library does some day, nothing is read from a host that is closed.
        match answer.remote_addr() {
            Some(peer) if (self.is_open)(peer.ip()) => Ok(answer),
            _ => Err(FetchError::Closed),
        }
    }
}

/// With a host, and without name and password.
pub(super) fn is_https(url: &Url) -> bool {
    url.scheme() == "https" && url.host().is_some() && url.username().is_empty() && url.password().is_none()
}

async fn body(mut answer: Response) -> Result<Vec<u8>, FetchError> {
    let said = answer.content_length().and_then(|length| usize::try_from(length).ok());
    if said.is_some_and(|length| length > MOST_BYTES) {
        return Err(FetchError::TooLarge);
    }
    let mut bytes = Vec::new();
    while let Some(part) = answer.chunk().await.map_err(|error| reason(&error))? {
        if bytes.len() + part.len() > MOST_BYTES {
            return Err(FetchError::TooLarge);
        }
        bytes.extend_from_slice(&part);
    }
    Ok(bytes)
}

fn reason(error: &reqwest::Error) -> FetchError {
    let mut cause: Option<&(dyn StdError + 'static)> = Some(error);
    while let Some(found) = cause {
        if found.is::<ClosedHost>() {
            return FetchError::Closed;
        }
        cause = found.source();
    }
    if error.is_timeout() { FetchError::TooSlow } else { FetchError::Unreachable }
}

#[derive(Debug, thiserror::Error)]
#[error("not a public host")]
struct ClosedHost;

struct Checked(Fetcher);

impl Resolve for Checked {
    fn resolve(&self, name: Name) -> Resolving {
        let fetcher = self.0.clone();
        Box::pin(async move {
            let found = fetcher.lookup.addresses(name.as_str().to_owned()).await?;
            // One closed address among open ones is not an accident.
            if found.is_empty() || found.iter().any(|address| !(fetcher.is_open)(*address)) {
                return Err(Box::new(ClosedHost) as Box<dyn StdError + Send + Sync>);
            }
            let addresses: Addrs = Box::new(found.into_iter().map(|address| SocketAddr::new(address, 0)));
            Ok(addresses)
        })
    }
}

#[cfg(test)]
mod tests;
