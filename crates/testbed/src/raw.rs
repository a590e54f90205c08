//! A request in pieces: what a browser on a bad line sends.

use std::{
    io::{self, Read, Write},
    net::TcpStream,
    time::Duration,
};

use crate::{delegate::body, server::Server};

/// The head and half of the body are sent.
#[derive(Debug)]
pub struct Half {
    stream: TcpStream,
    rest: Vec<u8>,
}

impl Half {
    /// Posts the form up to its middle; returns when the server has taken the head and waits for the body.
    ///
    /// # Errors
    /// When the server does not ask for the body.
    pub fn send(server: &Server, path: &str, fields: &[(&str, &str)]) -> io::Result<Self> {
        let body = body(fields).into_bytes();
        let mut stream = connect(server)?;
        stream.write_all(head(server, path, body.len(), "expect: 100-continue\r\n").as_bytes())?;
        let (mut asked, mut byte) = (Vec::<u8>::new(), [0_u8]);
        while !asked.ends_with(b"\r\n\r\n") {
            stream.read_exact(&mut byte)?;
            asked.extend(byte);
        }
        if !asked.starts_with(b"HTTP/1.1 100 ") {
            return Err(io::Error::other(String::from_utf8_lossy(&asked).into_owned()));
        }
        let (first, rest) = body.split_at(body.len() / 2);
        stream.write_all(first)?;
        Ok(Self { stream, rest: rest.to_owned() })
    }

    /// Sends the rest and gives the answer, head and body.
    ///
    /// # Errors
    /// When no answer comes.
    pub fn finish(mut self) -> io::Result<String> {
        self.stream.write_all(&self.rest)?;
        let mut answer = String::new();
        self.stream.read_to_string(&mut answer)?;
        Ok(answer)
    }

    pub fn hang_up(self) {
        drop(self);
    }
}

/// Posts the whole form and is gone before any answer.
///
/// # Errors
/// When it cannot be sent.
pub fn send_and_hang_up(server: &Server, path: &str, fields: &[(&str, &str)]) -> io::Result<()> {
    let body = body(fields);
    let mut stream = connect(server)?;
    stream.write_all(format!("{}{body}", head(server, path, body.len(), "")).as_bytes())
}

fn connect(server: &Server) -> io::Result<TcpStream> {
    let stream = TcpStream::connect(server.host())?;
    stream.set_read_timeout(Some(Duration::from_secs(25)))?;
    Ok(stream)
}

fn head(server: &Server, path: &str, length: usize, more: &str) -> String {
    format!(
        "POST {path} HTTP/1.1\r\nhost: {}\r\nsec-fetch-site: same-origin\r\nconnection: close\r\n\
         content-type: application/x-www-form-urlencoded\r\ncontent-length: {length}\r\n{more}\r\n",
        server.host()
    )
}
