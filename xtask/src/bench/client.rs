//! A visitor of the server under measurement: one connection kept open, cookies by hand, and as little work as can
//! be, since it is done on the same processors.

use std::{
    io::{BufRead, BufReader, Read, Write},
    net::TcpStream,
    time::{Duration, Instant},
};

use anyhow::{Context, Result, bail};

/// One visitor; requests follow each other on one connection.
pub struct Visitor {
    host: String,
    connection: Option<BufReader<TcpStream>>,
    cookie: Option<String>,
}

pub struct Answer {
    pub status: u16,
    pub location: Option<String>,
    /// As sent.
    pub body: Vec<u8>,
    packed: bool,
    /// Bytes of head and body.
    pub transferred: usize,
    pub took: Duration,
}

impl Visitor {
    /// `base` is `http://host:port`.
    pub fn new(base: &str) -> Self {
        let host = base.trim_start_matches("http://").to_owned();
        Self { host, connection: None, cookie: None }
    }

    /// # Errors
    /// When no answer comes.
    pub fn get(&mut self, path: &str, encoding: &str) -> Result<Answer> {
        self.send(&format!("GET {path}"), encoding, "")
    }

    /// Posts a form as a browser on the same site does.
    ///
    /// # Errors
    /// When no answer comes.
    pub fn post(&mut self, path: &str, fields: &[(&str, &str)]) -> Result<Answer> {
        let pairs: Vec<String> =
            fields.iter().map(|(name, value)| format!("{}={}", escaped(name), escaped(value))).collect();
        self.send(&format!("POST {path}"), "br", &pairs.join("&"))
    }

    fn send(&mut self, what: &str, encoding: &str, form: &str) -> Result<Answer> {
        let cookie = self.cookie.as_ref().map_or(String::new(), |cookie| format!("cookie: {cookie}\r\n"));
        let kind = if what.starts_with("POST") {
            format!(
                "sec-fetch-site: same-origin\r\ncontent-type: application/x-www-form-urlencoded\r\n\
                content-length: {}\r\n",
                form.len()
            )
        } else {
            String::new()
        };
        let request = format!(
            "{what} HTTP/1.1\r\nhost: {}\r\naccept-encoding: {encoding}\r\n{cookie}{kind}\r\n{form}",
            self.host
        );
        let began = Instant::now();
        let mut connection = match self.connection.take() {
            Some(connection) => connection,
            None => connect(&self.host)?,
        };
        connection.get_mut().write_all(request.as_bytes())?;
        let mut answer = read(&mut connection)?;
        answer.0.took = began.elapsed();
        self.connection = Some(connection);
        self.cookie = answer.1.or(self.cookie.take());
        Ok(answer.0)
    }
}

fn connect(host: &str) -> Result<BufReader<TcpStream>> {
    let stream = TcpStream::connect(host).with_context(|| host.to_owned())?;
    stream.set_nodelay(true)?;
    stream.set_read_timeout(Some(Duration::from_secs(30)))?;
    Ok(BufReader::with_capacity(64 * 1024, stream))
}

/// The answer, and the cookie that it sets.
fn read(connection: &mut impl BufRead) -> Result<(Answer, Option<String>)> {
    let mut line = String::new();
    connection.read_line(&mut line)?;
    let status = line.split(' ').nth(1).and_then(|status| status.parse().ok()).context("no status")?;
    let mut answer = Answer {
        status,
        location: None,
        body: Vec::new(),
        packed: false,
        transferred: 0,
        took: Duration::ZERO,
    };
    let (mut cookie, mut length, mut chunked) = (None, 0, false);
    loop {
        answer.transferred += line.len();
        line.clear();
        connection.read_line(&mut line)?;
        let Some((name, value)) = line.split_once(':') else {
            answer.transferred += line.len();
            break;
        };
        let value = value.trim();
        match name {
            "content-length" => length = value.parse()?,
            "transfer-encoding" => chunked = value == "chunked",
            "content-encoding" => answer.packed = true,
            "location" => answer.location = Some(value.to_owned()),
            "set-cookie" => cookie = value.split(';').next().map(str::to_owned),
            _ => {}
        }
    }
    if chunked {
        read_chunks(connection, &mut answer.body)?;
    } else if answer.status != 304 {
        answer.body = vec![0; length];
        connection.read_exact(&mut answer.body)?;
    }
    answer.transferred += answer.body.len();
    Ok((answer, cookie))
}

fn read_chunks(connection: &mut impl BufRead, body: &mut Vec<u8>) -> Result<()> {
    let mut line = String::new();
    loop {
        line.clear();
        connection.read_line(&mut line)?;
        let length = u64::from_str_radix(line.trim(), 16).context("the length of a chunk")?;
        connection.by_ref().take(length).read_to_end(body)?;
        line.clear();
        connection.read_line(&mut line)?;
        if length == 0 {
            return Ok(());
        }
    }
}

/// As in forms.
fn escaped(text: &str) -> String {
    let plain = |byte: u8| byte.is_ascii_alphanumeric() || b"-._".contains(&byte);
    text.bytes().map(|b| if plain(b) { char::from(b).to_string() } else { format!("%{b:02X}") }).collect()
}

impl Answer {
    /// # Errors
    /// Unless the status is this one.
    pub fn expect(self, status: u16, what: &str) -> Result<Self> {
        if self.status == status {
            return Ok(self);
        }
        let text = self.text().unwrap_or_default();
        bail!(
            "{what}: status {} instead of {status}\n{}",
            self.status,
            text.chars().take(2000).collect::<String>()
        )
    }

    /// The body, unpacked.
    ///
    /// # Errors
    /// When it is no text.
    pub fn text(&self) -> Result<String> {
        if !self.packed {
            return Ok(String::from_utf8(self.body.clone())?);
        }
        let mut text = Vec::new();
        brotli::BrotliDecompress(&mut &*self.body, &mut text)?;
        Ok(String::from_utf8(text)?)
    }

    /// The value of an attribute that follows the first `marker` in the page.
    ///
    /// # Errors
    /// When the page has no such thing.
    pub fn after(&self, marker: &str, end: &str) -> Result<String> {
        let text = self.text()?;
        let rest = text.split_once(marker).map(|(_, rest)| rest);
        let value = rest.and_then(|rest| rest.split_once(end)).map(|(value, _)| value.to_owned());
        value.with_context(|| format!("the page has no {marker}"))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn reads_bodies_of_both_kinds_and_what_comes_with_them() {
        let whole = "HTTP/1.1 303 See Other\r\nlocation: /a\r\nset-cookie: s=1; Path=/\r\ncontent-length: 2\r\n\r\nok";
        let (answer, cookie) = read(&mut whole.as_bytes()).unwrap();
        assert_eq!(
            (answer.status, answer.location.as_deref(), cookie.as_deref()),
            (303, Some("/a"), Some("s=1"))
        );
        assert_eq!((answer.text().unwrap().as_str(), answer.transferred), ("ok", whole.len()));
        let chunks = "HTTP/1.1 200 OK\r\ntransfer-encoding: chunked\r\n\r\n3\r\nabc\r\n1\r\nd\r\n0\r\n\r\n";
        assert_eq!(read(&mut chunks.as_bytes()).unwrap().0.text().unwrap(), "abcd");
    }

    #[test]
    fn fields_are_escaped() {
        assert_eq!(escaped("title.en=É &"), "title.en%3D%C3%89%20%26");
    }
}
