//! The real binary with data of its own.

use std::{
    io::{BufRead, BufReader},
    process::{Child, Command, ExitStatus, Output, Stdio},
    sync::Arc,
    time::{Duration, Instant},
};

use tempfile::TempDir;

/// A server that runs until dropped.
#[derive(Debug)]
pub struct Server {
    pub url: String,
    pub folder: Arc<TempDir>,
    child: Child,
}

/// The binary with a clean environment and this data folder.
pub fn sojourn(folder: &TempDir) -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_sojourn"));
    command.env_clear().env("SOJOURN_DATA_DIR", folder.path()).env("SOJOURN_ADDR", "127.0.0.1:0");
    command
}

/// Runs one command to its end.
pub fn run(folder: &TempDir, arguments: &[&str], env: &[(&str, &str)]) -> Output {
    sojourn(folder).args(arguments).envs(env.iter().copied()).output().unwrap()
}

/// How a server is to be started.
#[derive(Debug)]
pub struct Start<'a> {
    /// The data folder, which may have served before.
    pub folder: &'a Arc<TempDir>,
    pub arguments: &'a [&'a str],
    pub env: &'a [(&'a str, &'a str)],
}

impl Server {
    pub fn start() -> Self {
        Self::start_with(&[])
    }

    pub fn start_with(env: &[(&str, &str)]) -> Self {
        let folder = Arc::new(tempfile::tempdir().unwrap());
        Self::launch(&Start { folder: &folder, arguments: &["serve"], env })
    }

    /// Starts on a folder that outlives the server.
    pub fn launch(start: &Start<'_>) -> Self {
        let mut command = sojourn(start.folder);
        command.args(start.arguments).envs(start.env.iter().copied());
        let mut child = command.stdout(Stdio::piped()).spawn().unwrap();
        let lines = BufReader::new(child.stdout.take().unwrap()).lines();
        let ready = lines.map_while(Result::ok).find(|line| line.starts_with("Sojourn is ready at "));
        let ready = ready.expect("the ready line");
        let url = ready.split_whitespace().nth(4).unwrap().trim_end_matches('/').to_owned();
        Self { url, folder: Arc::clone(start.folder), child }
    }

    /// Waits for the server to end by itself.
    pub fn ended(mut self) -> ExitStatus {
        let began = Instant::now();
        loop {
            if let Some(status) = self.child.try_wait().unwrap() {
                return status;
            }
            assert!(began.elapsed() < Duration::from_secs(20), "still running");
            std::thread::sleep(Duration::from_millis(20));
        }
    }

    /// Asks it to end as systemd does, and waits.
    pub fn terminate(mut self) -> ExitStatus {
        let pid = self.child.id().to_string();
        assert!(Command::new("kill").args(["-TERM", &pid]).status().unwrap().success());
        let began = Instant::now();
        loop {
            if let Some(status) = self.child.try_wait().unwrap() {
                return status;
            }
            assert!(began.elapsed() < Duration::from_secs(25), "still running 25 s after SIGTERM");
            std::thread::sleep(Duration::from_millis(20));
        }
    }
}

impl Drop for Server {
    fn drop(&mut self) {
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}
