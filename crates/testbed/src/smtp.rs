//! A mail server for tests: keeps what it gets, and misbehaves as it is told.

use std::{
    collections::VecDeque,
    io,
    sync::{Arc, Mutex, PoisonError},
    time::Duration,
};

use tokio::{
    io::{AsyncBufReadExt, AsyncWriteExt, BufReader},
    net::{TcpListener, TcpStream},
    task::JoinHandle,
};

/// What the server does with one mail.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Answer {
    Accept,
    /// 451 after the mail's text.
    NotNow,
    /// 550 to its recipient.
    Refuse,
    /// Takes the text and hangs up without an answer.
    Cut,
    /// Takes the text and answers long after anybody waits.
    Late(Duration),
}

/// A mail that came in whole, whatever was answered.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Received {
    pub from: String,
    pub to: String,
    /// Headers and body, lines ended by CR LF.
    pub text: String,
    pub answer: Answer,
}

impl Received {
    /// The value of a header that stands on one line, or `""`.
    pub fn header(&self, name: &str) -> &str {
        let head = self.text.split("\r\n\r\n").next().unwrap_or_default();
        head.split("\r\n")
            .find_map(|line| line.strip_prefix(name).and_then(|rest| rest.strip_prefix(": ")))
            .unwrap_or_default()
    }
}

/// Listens on loopback until it is dropped.
#[derive(Debug)]
pub struct MailServer {
    /// As `SOJOURN_SMTP_URL` takes it.
    pub url: String,
    state: Arc<Mutex<State>>,
    task: JoinHandle<()>,
}

#[derive(Debug, Default)]
struct State {
    script: VecDeque<Answer>,
    received: Vec<Received>,
}

impl MailServer {
    /// Answers the first mails as `script` says, in the order in which they begin, and accepts the rest.
    ///
    /// # Panics
    /// When there is no port to listen on.
    pub async fn start(script: &[Answer]) -> Self {
        let listener = TcpListener::bind("127.0.0.1:0").await.expect("a port on loopback");
        let url = format!("smtp://{}", listener.local_addr().expect("its address"));
        let state =
            Arc::new(Mutex::new(State { script: script.iter().copied().collect(), received: Vec::new() }));
        let shared = Arc::clone(&state);
        let task = tokio::spawn(async move {
            while let Ok((stream, _)) = listener.accept().await {
                let state = Arc::clone(&shared);
                // A client that hangs up is no failure of the server.
                tokio::spawn(async move { talk(stream, &state).await.unwrap_or_default() });
            }
        });
        Self { url, state, task }
    }

    pub fn received(&self) -> Vec<Received> {
        self.state.lock().unwrap_or_else(PoisonError::into_inner).received.clone()
    }
}

impl Drop for MailServer {
    fn drop(&mut self) {
        self.task.abort();
    }
}

async fn talk(mut stream: TcpStream, state: &Mutex<State>) -> io::Result<()> {
    let (reader, mut writer) = stream.split();
    let mut lines = BufReader::new(reader).lines();
    let (mut from, mut to, mut answer) = (String::new(), String::new(), Answer::Accept);
    writer.write_all(b"220 test\r\n").await?;
    while let Some(line) = lines.next_line().await? {
        let verb = line.split([' ', ':']).next().unwrap_or_default().to_ascii_uppercase();
        let reply = match verb.as_str() {
            "EHLO" | "HELO" => "250-test\r\n250 8BITMIME\r\n",
            "MAIL" => {
                from = address(&line);
                let mut state = state.lock().unwrap_or_else(PoisonError::into_inner);
                answer = state.script.pop_front().unwrap_or(Answer::Accept);
                "250 ok\r\n"
            }
            "RCPT" if answer == Answer::Refuse => "550 no such person\r\n",
            "RCPT" => {
                to = address(&line);
                "250 ok\r\n"
            }
            "DATA" => {
                writer.write_all(b"354 go on\r\n").await?;
                let mut text = String::new();
                while let Some(line) = lines.next_line().await? {
                    if line == "." {
                        break;
                    }
                    text.extend([line.strip_prefix('.').unwrap_or(&line), "\r\n"]);
                }
                let received = Received { from: from.clone(), to: to.clone(), text, answer };
                state.lock().unwrap_or_else(PoisonError::into_inner).received.push(received);
                match answer {
                    Answer::Cut => return Ok(()),
                    Answer::NotNow => "451 later\r\n",
                    Answer::Late(pause) => {
                        tokio::time::sleep(pause).await;
                        "250 ok\r\n"
                    }
                    Answer::Accept | Answer::Refuse => "250 ok\r\n",
                }
            }
            "QUIT" => {
                writer.write_all(b"221 bye\r\n").await?;
                return Ok(());
            }
            _ => "250 ok\r\n",
        };
        writer.write_all(reply.as_bytes()).await?;
    }
    Ok(())
}

/// What stands between angle brackets.
fn address(line: &str) -> String {
    line.split_once('<')
        .and_then(|(_, rest)| rest.split_once('>'))
        .map_or("", |(address, _)| address)
        .to_owned()
}
