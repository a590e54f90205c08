//! The demo on SQLite or PostgreSQL, through deaths and restarts of its server.

use std::{
    fs,
    process::Output,
    sync::Arc,
    time::{Duration, Instant},
};

use tempfile::TempDir;
use tokio::time::sleep;

use crate::{
    Fresh,
    delegate::{Delegate, link, post},
    server::{Server, Start, run},
};

/// Longer than a worker's lease (60 s): after that another takes the mail up.
pub const PATIENCE: Duration = Duration::from_secs(90);

#[derive(Debug)]
pub struct Trial {
    pub folder: Arc<TempDir>,
    database: Option<Fresh>,
}

impl Trial {
    /// One on each kind of database.
    pub async fn all() -> Vec<Self> {
        std::iter::once(Self::sqlite()).chain(Self::postgres().await).collect()
    }

    pub fn sqlite() -> Self {
        Self::new(None)
    }

    /// None where the tests were given no server.
    pub async fn postgres() -> Option<Self> {
        let server = std::env::var("SOJOURN_TEST_POSTGRES_URL").ok()?;
        Some(Self::new(Some(crate::postgres(&server).await)))
    }

    fn new(database: Option<Fresh>) -> Self {
        Self { folder: Arc::new(tempfile::tempdir().expect("a temporary folder")), database }
    }

    /// The same house – folder, key and mail – with an empty PostgreSQL database.
    pub async fn moved_to_postgres(&self) -> Option<Self> {
        let server = std::env::var("SOJOURN_TEST_POSTGRES_URL").ok()?;
        Some(Self { folder: Arc::clone(&self.folder), database: Some(crate::postgres(&server).await) })
    }

    /// The same house with a new SQLite file, elsewhere.
    pub fn moved_to_sqlite(&self) -> Self {
        Self { folder: Arc::clone(&self.folder), database: Some(crate::sqlite()) }
    }

    /// As `SOJOURN_DATABASE_URL` takes it.
    pub fn url(&self) -> String {
        let file = || format!("sqlite:{}", self.folder.path().join("sojourn.db").display());
        self.database.as_ref().map_or_else(file, |fresh| fresh.url.clone())
    }

    /// Filling the demo reaches the failpoints too, so it comes before they are armed.
    pub fn fill(&self) {
        drop(self.start(&[]));
    }

    pub fn start(&self, env: &[(&str, &str)]) -> Server {
        self.start_after("", env)
    }

    /// The same by a shell that does `before` first.
    pub fn start_after(&self, before: &str, env: &[(&str, &str)]) -> Server {
        let url = self.url();
        let own = [("SOJOURN_LOG", "warn"), ("SOJOURN_DATABASE_URL", url.as_str())];
        let env: Vec<(&str, &str)> = own.into_iter().chain(env.iter().copied()).collect();
        Server::launch(&Start { folder: &self.folder, arguments: &["serve", "--demo"], env: &env, before })
    }

    /// Another command on the same data.
    pub fn run(&self, arguments: &[&str], env: &[(&str, &str)]) -> Output {
        let url = self.url();
        let own = ("SOJOURN_DATABASE_URL", url.as_str());
        let env: Vec<(&str, &str)> = std::iter::once(own).chain(env.iter().copied()).collect();
        run(&self.folder, arguments, &env)
    }

    /// Every rule about what is stored holds: `sojourn check` asks them all.
    ///
    /// # Panics
    /// When one is broken.
    pub fn sound(&self) {
        let checked = self.run(&["check"], &[]);
        assert!(checked.status.success(), "{}", String::from_utf8_lossy(&checked.stdout));
    }

    /// The delegate's mails of a kind that went into files, soft line breaks taken out.
    ///
    /// # Panics
    /// When one cannot be read.
    pub fn mails(&self, kind: &str, delegate: &Delegate) -> Vec<String> {
        let Ok(files) = fs::read_dir(self.folder.path().join("mail")) else { return Vec::new() };
        files
            .flatten()
            .filter(|file| {
                let name = file.file_name().to_string_lossy().into_owned();
                // Others are still being written.
                name.ends_with(".eml") && name.contains(&format!("-{kind}-"))
            })
            .map(|file| fs::read_to_string(file.path()).expect("a mail").replace("=\r\n", ""))
            .filter(|mail| mail.contains(&delegate.email))
            .collect()
    }

    /// Waits for the first mail of this kind to the delegate.
    ///
    /// # Panics
    /// When none comes.
    pub async fn mail(&self, kind: &str, delegate: &Delegate) -> String {
        let mut found = None;
        until(PATIENCE, &format!("a mail of the kind {kind}"), || {
            found = self.mails(kind, delegate).pop();
            found.is_some()
        })
        .await;
        found.expect("a mail")
    }

    /// Registers and confirms; gives the path of the lasting personal link.
    ///
    /// # Panics
    /// When one of the two is refused.
    pub async fn confirmed(&self, server: &Server, delegate: &Delegate) -> String {
        let taken = delegate.register(server).await.expect("an answer");
        assert_eq!(taken.status(), 303, "registering");
        let path = link(&self.mail("confirm-address", delegate).await);
        let confirmed = post(server, &path, &[]).await.expect("an answer");
        assert_eq!(confirmed.status(), 303, "confirming");
        link(confirmed.headers()["location"].to_str().expect("an address"))
    }
}

/// Stops the server in the orderly way, which lets mail under way go out.
///
/// # Panics
/// When it does not end well.
pub async fn drain(server: Server) {
    let ended = tokio::task::spawn_blocking(move || server.terminate()).await.expect("it ends");
    assert!(ended.success(), "{ended}");
}

/// Waits until it is so, looking often.
///
/// # Panics
/// When it does not become so in time.
pub async fn until(patience: Duration, what: &str, mut is_so: impl FnMut() -> bool) {
    let began = Instant::now();
    while !is_so() {
        assert!(began.elapsed() < patience, "after {patience:?} still not: {what}");
        sleep(Duration::from_millis(50)).await;
    }
}
