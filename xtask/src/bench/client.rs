//! A visitor of the server under measurement: one connection kept open, cookies by hand.

use std::{
    io::Read,
    time::{Duration, Instant},
};

use anyhow::{Context, Result, bail};
use ureq::{Agent, http::Response};

/// One visitor; requests follow each other on one connection.
pub struct Visitor {
    agent: Agent,
    base: String,
    cookie: Option<String>,
}

pub struct Answer {
    pub status: u16,
    pub location: Option<String>,
    pub body: Vec<u8>,
    /// Bytes of the body as sent (compressed) and of the headers, roughly.
    pub transferred: usize,
    pub took: Duration,
}

impl Visitor {
    pub fn new(base: &str) -> Self {
        let agent = Agent::config_builder()
            .max_redirects(0)
            .http_status_as_error(false)
            .timeout_global(Some(Duration::from_secs(30)))
            .build()
            .new_agent();
        Self { agent, base: base.to_owned(), cookie: None }
    }

    /// # Errors
    /// When no answer comes.
    pub fn get(&mut self, path: &str, encoding: &str) -> Result<Answer> {
        let began = Instant::now();
        let mut request = self.agent.get(format!("{}{path}", self.base)).header("accept-encoding", encoding);
        if let Some(cookie) = &self.cookie {
            request = request.header("cookie", cookie);
        }
        self.take(request.call()?, began)
    }

    /// Posts a form as a browser on the same site does.
    ///
    /// # Errors
    /// When no answer comes.
    pub fn post(&mut self, path: &str, fields: &[(&str, &str)]) -> Result<Answer> {
        let began = Instant::now();
        let mut request = self
            .agent
            .post(format!("{}{path}", self.base))
            .header("sec-fetch-site", "same-origin")
            .header("accept-encoding", "identity");
        if let Some(cookie) = &self.cookie {
            request = request.header("cookie", cookie);
        }
        self.take(request.send_form(fields.iter().copied())?, began)
    }

    fn take(&mut self, response: Response<ureq::Body>, began: Instant) -> Result<Answer> {
        let (parts, body) = response.into_parts();
        if let Some(set) = parts.headers.get("set-cookie").and_then(|value| value.to_str().ok()) {
            self.cookie = set.split(';').next().map(str::to_owned);
        }
        let headers: usize =
            parts.headers.iter().map(|(name, value)| name.as_str().len() + value.len() + 4).sum();
        let mut bytes = Vec::new();
        body.into_reader().read_to_end(&mut bytes)?;
        let location = parts.headers.get("location").and_then(|v| v.to_str().ok()).map(str::to_owned);
        Ok(Answer {
            status: parts.status.as_u16(),
            location,
            transferred: headers + bytes.len(),
            took: began.elapsed(),
            body: bytes,
        })
    }
}

impl Answer {
    /// # Errors
    /// Unless the status is this one.
    pub fn expect(self, status: u16, what: &str) -> Result<Self> {
        if self.status == status {
            return Ok(self);
        }
        let text = String::from_utf8_lossy(&self.body);
        bail!(
            "{what}: status {} instead of {status}\n{}",
            self.status,
            text.chars().take(2000).collect::<String>()
        )
    }

    /// The value of an attribute that follows the first `marker` in the page.
    ///
    /// # Errors
    /// When the page has no such thing.
    pub fn after(&self, marker: &str, end: &str) -> Result<String> {
        let text = String::from_utf8_lossy(&self.body);
        let rest = text.split_once(marker).map(|(_, rest)| rest);
        let value = rest.and_then(|rest| rest.split_once(end)).map(|(value, _)| value.to_owned());
        value.with_context(|| format!("the page has no {marker}"))
    }
}
