//! Somebody who registers for a programme of the demo, by HTTP as a browser without JavaScript does.

use reqwest::{Client, Response, redirect::Policy};

use crate::server::Server;

/// The demo's study tour that is open for registering.
pub const SLUG: &str = "agricultural-parks-around-beijing";

#[derive(Debug, Clone)]
pub struct Delegate {
    pub email: String,
    /// Of the form as the browser has it open.
    pub key: String,
}

impl Delegate {
    pub fn new(name: &str) -> Self {
        Self { email: format!("{name}@bench.example"), key: uuid::Uuid::new_v4().to_string() }
    }

    pub fn path() -> String {
        format!("/programmes/{SLUG}/register")
    }

    pub fn fields(&self) -> Vec<(&str, &str)> {
        vec![
            ("family_name", "FAULT"),
            ("given_names", "Tolerant"),
            ("email", &self.email),
            ("citizenship", "WS"),
            ("residence", "WS"),
            ("institution", "Ministry"),
            ("post", "Officer"),
            ("language", "en"),
            ("consent", "yes"),
            ("key", &self.key),
        ]
    }

    /// # Errors
    /// When no answer comes.
    pub async fn register(&self, server: &Server) -> reqwest::Result<Response> {
        post(server, &Self::path(), &self.fields()).await
    }
}

/// As a form of our own pages; redirects are not followed.
///
/// # Errors
/// When no answer comes.
pub async fn post(server: &Server, path: &str, fields: &[(&str, &str)]) -> reqwest::Result<Response> {
    client()?
        .post(format!("{}{path}", server.url))
        .header("sec-fetch-site", "same-origin")
        .header("content-type", "application/x-www-form-urlencoded")
        .body(body(fields))
        .send()
        .await
}

/// # Errors
/// When no answer comes.
pub async fn get(server: &Server, path: &str) -> reqwest::Result<Response> {
    client()?.get(format!("{}{path}", server.url)).send().await
}

fn client() -> reqwest::Result<Client> {
    Client::builder().redirect(Policy::none()).build()
}

pub(crate) fn body(fields: &[(&str, &str)]) -> String {
    url::form_urlencoded::Serializer::new(String::new()).extend_pairs(fields).finish()
}

/// The path of the personal link in a mail or an address.
///
/// # Panics
/// When there is none.
pub fn link(text: &str) -> String {
    let (_, rest) = text.split_once("/registrations/").expect("a personal link");
    let token: String = rest.chars().take_while(|c| c.is_ascii_alphanumeric() || "-_".contains(*c)).collect();
    format!("/registrations/{token}")
}

/// The line of a mail with its Message-ID.
///
/// # Panics
/// When there is none.
pub fn message_id(mail: &str) -> &str {
    mail.lines().find(|line| line.starts_with("Message-ID:")).expect("a Message-ID")
}
