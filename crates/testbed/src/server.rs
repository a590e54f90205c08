//! The real binary with data of its own.

use std::{
    ffi::OsString,
    io::{BufRead, BufReader},
    process::{Child, Command, ExitStatus, Output, Stdio},
    sync::Arc,
    thread::sleep,
    time::{Duration, Instant},
};

use tempfile::TempDir;

/// What a stop may take, as README's unit file and SECURITY's table have it.
pub const STOP: Duration = Duration::from_secs(25);

/// A server that runs until dropped.
#[derive(Debug)]
pub struct Server {
    pub url: String,
    pub folder: Arc<TempDir>,
    child: Child,
}

/// Where the binary is: Cargo tells the tests of the package it belongs to.
fn binary() -> OsString {
    std::env::var_os("CARGO_BIN_EXE_sojourn").expect("run by `cargo test -p server`")
}

/// Without the caller's environment, and with this data folder.
fn clean(mut command: Command, folder: &TempDir) -> Command {
    command.env_clear().env("SOJOURN_DATA_DIR", folder.path()).env("SOJOURN_ADDR", "127.0.0.1:0");
    command
}

/// The binary with a clean environment and this data folder.
pub fn sojourn(folder: &TempDir) -> Command {
    clean(Command::new(binary()), folder)
}

/// Runs one command to its end.
///
/// # Panics
/// When it cannot be started.
pub fn run(folder: &TempDir, arguments: &[&str], env: &[(&str, &str)]) -> Output {
    sojourn(folder).args(arguments).envs(env.iter().copied()).output().expect("the binary starts")
}

/// How a server is to be started.
#[derive(Debug)]
pub struct Start<'a> {
    /// The data folder, which may have served before.
    pub folder: &'a Arc<TempDir>,
    pub arguments: &'a [&'a str],
    pub env: &'a [(&'a str, &'a str)],
    /// What a shell does before it becomes the server; `""` for no shell.
    pub before: &'a str,
}

impl Server {
    pub fn start() -> Self {
        Self::start_with(&[])
    }

    /// # Panics
    /// As [`Server::launch`].
    pub fn start_with(env: &[(&str, &str)]) -> Self {
        let folder = Arc::new(tempfile::tempdir().expect("a temporary folder"));
        Self::launch(&Start { folder: &folder, arguments: &["serve"], env, before: "" })
    }

    /// Starts on a folder that outlives the server.
    ///
    /// # Panics
    /// When it does not become ready.
    pub fn launch(start: &Start<'_>) -> Self {
        let mut command = if start.before.is_empty() {
            sojourn(start.folder)
        } else {
            let mut shell = Command::new("/bin/sh");
            shell.args(["-c", &format!("{}; exec \"$0\" \"$@\"", start.before)]).arg(binary());
            clean(shell, start.folder)
        };
        command.args(start.arguments).envs(start.env.iter().copied());
        let mut child = command.stdout(Stdio::piped()).spawn().expect("the binary starts");
        let lines = BufReader::new(child.stdout.take().expect("its output")).lines();
        let ready = lines.map_while(Result::ok).find(|line| line.starts_with("Sojourn is ready at "));
        let ready = ready.expect("the ready line");
        let url = ready.split_whitespace().nth(4).expect("its address").trim_end_matches('/').to_owned();
        Self { url, folder: Arc::clone(start.folder), child }
    }

    /// As the server itself says it, without the scheme.
    pub fn host(&self) -> &str {
        self.url.trim_start_matches("http://")
    }

    pub fn pid(&self) -> u32 {
        self.child.id()
    }

    /// Waits for the server to end by itself.
    ///
    /// # Panics
    /// When it does not, in [`STOP`].
    pub fn ended(mut self) -> ExitStatus {
        let began = Instant::now();
        loop {
            if let Some(status) = self.child.try_wait().expect("its state") {
                return status;
            }
            assert!(began.elapsed() < STOP, "still running after {STOP:?}");
            sleep(Duration::from_millis(20));
        }
    }

    /// Asks it to end, as systemd does.
    ///
    /// # Panics
    /// When the signal cannot be sent.
    pub fn ask_to_end(&self) {
        let asked = Command::new("kill").args(["-TERM", &self.pid().to_string()]).status();
        assert!(asked.is_ok_and(|status| status.success()), "SIGTERM");
    }

    /// The same, and waits.
    ///
    /// # Panics
    /// When it does not end in [`STOP`].
    pub fn terminate(self) -> ExitStatus {
        self.ask_to_end();
        self.ended()
    }

    /// `kill -9` while others still hold it.
    ///
    /// # Panics
    /// When the signal cannot be sent.
    pub fn kill_now(&self) {
        let killed = Command::new("kill").args(["-KILL", &self.pid().to_string()]).status();
        assert!(killed.is_ok_and(|status| status.success()), "SIGKILL");
    }

    /// As a power cut does it: `kill -9`.
    pub fn kill(self) {
        drop(self);
    }
}

impl Drop for Server {
    fn drop(&mut self) {
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

/// Whether a signal ended it, as `kill -9` or an abort does.
#[cfg(unix)]
pub fn was_killed(status: ExitStatus) -> bool {
    use std::os::unix::process::ExitStatusExt;
    status.signal().is_some()
}
