//! Killed at named points between request and mail: nothing acknowledged is lost, and nothing is sent twice.
//!
//! The points are reached in the real binary, which aborts there as `kill -9` would have it; then it starts again
//! on the same data, and the delegate tries again, as people do.

use std::{
    fs,
    path::Path,
    process::ExitStatus,
    sync::Arc,
    time::{Duration, Instant},
};

use reqwest::{Client, Response, redirect::Policy};
use tempfile::TempDir;
use tokio::time::sleep;

use crate::support::{Server, Start};

/// Longer than a worker's lease (60 s): after that another takes the mail up.
const PATIENCE: Duration = Duration::from_secs(90);
const PROGRAMME: &str = "/programmes/agricultural-parks-around-beijing";
const EMAIL: &str = "fault@bench.example";

/// A delegate at the demo's open study tour, on SQLite or on PostgreSQL.
struct Trial {
    folder: Arc<TempDir>,
    database: Option<testbed::Fresh>,
    key: String,
}

impl Trial {
    async fn all() -> Vec<Self> {
        let mut trials = vec![Self::new(None)];
        if let Ok(server) = std::env::var("SOJOURN_TEST_POSTGRES_URL") {
            trials.push(Self::new(Some(testbed::postgres(&server).await)));
        }
        trials
    }

    fn new(database: Option<testbed::Fresh>) -> Self {
        Self {
            folder: Arc::new(tempfile::tempdir().unwrap()),
            database,
            key: uuid::Uuid::new_v4().to_string(),
        }
    }

    /// Filling the demo reaches the points too, so it comes before they are armed.
    fn fill(&self) {
        drop(self.start(None));
    }

    fn start(&self, failpoint: Option<&str>) -> Server {
        let mut env = vec![("SOJOURN_LOG", "warn")];
        env.extend(failpoint.map(|point| ("SOJOURN_FAILPOINT", point)));
        env.extend(self.database.as_ref().map(|fresh| ("SOJOURN_DATABASE_URL", fresh.url.as_str())));
        Server::launch(&Start { folder: &self.folder, arguments: &["serve", "--demo"], env: &env })
    }

    async fn register(&self, server: &Server) -> reqwest::Result<Response> {
        let fields = [
            ("family_name", "FAULT"),
            ("given_names", "Tolerant"),
            ("email", EMAIL),
            ("citizenship", "WS"),
            ("residence", "WS"),
            ("institution", "Ministry"),
            ("post", "Officer"),
            ("language", "en"),
            ("consent", "yes"),
            ("key", &self.key),
        ];
        post(server, &format!("{PROGRAMME}/register"), &fields).await
    }

    fn mails(&self, kind: &str) -> Vec<String> {
        mails(self.folder.path(), kind)
    }

    /// Waits for the first mail of this kind to the delegate.
    async fn mail(&self, kind: &str) -> String {
        let began = Instant::now();
        loop {
            if let Some(mail) = self.mails(kind).pop() {
                return mail;
            }
            assert!(began.elapsed() < PATIENCE, "no mail of the kind {kind}");
            sleep(Duration::from_millis(100)).await;
        }
    }
}

async fn post(server: &Server, path: &str, fields: &[(&str, &str)]) -> reqwest::Result<Response> {
    let body = url::form_urlencoded::Serializer::new(String::new()).extend_pairs(fields).finish();
    Client::builder()
        .redirect(Policy::none())
        .build()
        .unwrap()
        .post(format!("{}{path}", server.url))
        .header("sec-fetch-site", "same-origin")
        .header("content-type", "application/x-www-form-urlencoded")
        .body(body)
        .send()
        .await
}

/// The delegate's mails of a kind, soft line breaks taken out.
fn mails(folder: &Path, kind: &str) -> Vec<String> {
    let Ok(files) = fs::read_dir(folder.join("mail")) else { return Vec::new() };
    files
        .flatten()
        .filter(|file| {
            let name = file.file_name().to_string_lossy().into_owned();
            // Others are still being written.
            name.ends_with(".eml") && name.contains(&format!("-{kind}-"))
        })
        .map(|file| fs::read_to_string(file.path()).unwrap().replace("=\r\n", ""))
        .filter(|mail| mail.contains(EMAIL))
        .collect()
}

/// The path of the personal link in a mail.
fn link(mail: &str) -> String {
    let (_, rest) = mail.split_once("/registrations/").unwrap();
    let token: String = rest.chars().take_while(|c| c.is_ascii_alphanumeric() || "-_".contains(*c)).collect();
    format!("/registrations/{token}")
}

fn was_killed(status: ExitStatus) -> bool {
    use std::os::unix::process::ExitStatusExt;
    status.signal().is_some()
}

#[tokio::test]
async fn killed_while_registering() {
    for point in ["register.before-commit", "register.after-commit"] {
        for trial in Trial::all().await {
            trial.fill();
            let server = trial.start(Some(point));
            assert!(trial.register(&server).await.is_err(), "{point}: no answer comes from the dead");
            assert!(was_killed(server.ended()), "{point}");

            let server = trial.start(None);
            for attempt in 0..3 {
                let answer = trial.register(&server).await.unwrap();
                assert_eq!(answer.status(), 303, "{point}, attempt {attempt}");
            }
            trial.mail("confirm-address").await;
            drain(server).await;
            assert_eq!(trial.mails("confirm-address").len(), 1, "{point}: one registration, one mail");
            assert_eq!(trial.mails("link-again").len(), 0, "{point}");
        }
    }
}

#[tokio::test]
async fn killed_while_confirming() {
    for point in ["confirm.before-commit", "confirm.after-commit"] {
        for trial in Trial::all().await {
            let server = trial.start(None);
            assert_eq!(trial.register(&server).await.unwrap().status(), 303);
            let path = link(&trial.mail("confirm-address").await);
            drop(server);

            let server = trial.start(Some(point));
            assert!(post(&server, &path, &[]).await.is_err(), "{point}");
            assert!(was_killed(server.ended()), "{point}");

            let server = trial.start(None);
            for _ in 0..3 {
                assert_eq!(post(&server, &path, &[]).await.unwrap().status(), 303, "{point}");
            }
            trial.mail("received").await;
            drain(server).await;
            assert_eq!(trial.mails("received").len(), 1, "{point}: confirmed once, told once");
        }
    }
}

/// Both points in one server each, side by side, because each waits for a lease to run out.
#[tokio::test]
async fn killed_while_sending() {
    let after_claim = tokio::spawn(sending("mail.after-claim"));
    let after_send = tokio::spawn(sending("mail.after-send"));
    after_claim.await.unwrap();
    after_send.await.unwrap();
}

async fn sending(point: &str) {
    let trial = Trial::new(None);
    trial.fill();
    let server = trial.start(Some(point));
    // The answer may or may not come before the worker takes the process down.
    let answered = trial.register(&server).await.is_ok();
    assert!(was_killed(server.ended()), "{point}");

    let server = trial.start(None);
    if !answered {
        assert_eq!(trial.register(&server).await.unwrap().status(), 303);
    }
    let first = trial.mail("confirm-address").await;
    // Once more after the lease: a second delivery would be a second file, or a second Message-ID.
    sleep_past_lease().await;
    drain(server).await;
    let all = trial.mails("confirm-address");
    assert_eq!(all.len(), 1, "{point}");
    assert_eq!(message_id(&all[0]), message_id(&first), "{point}");
}

async fn sleep_past_lease() {
    sleep(Duration::from_secs(65)).await;
}

fn message_id(mail: &str) -> &str {
    mail.lines().find(|line| line.starts_with("Message-ID:")).unwrap()
}

/// Stops the server in the orderly way, which lets mail under way go out.
async fn drain(server: Server) {
    let ended = tokio::task::spawn_blocking(move || server.terminate()).await.unwrap();
    assert!(ended.success());
}
