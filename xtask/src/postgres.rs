//! A PostgreSQL of our own for the tests: a cluster in a temporary folder, on a free loopback port.

use std::{
    env,
    net::TcpListener,
    path::{Path, PathBuf},
    process::{Child, Command, Stdio},
    thread::sleep,
    time::{Duration, Instant},
};

use anyhow::{Context, bail};
use tempfile::TempDir;

use crate::{
    debian,
    step::{ask, call},
};

/// Runs until dropped.
#[derive(Debug)]
pub struct Postgres {
    process: Child,
    port: u16,
    _folder: TempDir,
}

impl Postgres {
    /// Starts a fresh cluster; installs Debian's package if there is none. Nothing in it survives, so it need not
    /// write anything safely.
    pub fn start() -> anyhow::Result<Self> {
        Self::with(&["fsync=off", "synchronous_commit=off", "full_page_writes=off", "max_connections=400"])
    }

    /// As an installation has it: a commit is on disk when it is answered. For measuring.
    pub fn start_durable() -> anyhow::Result<Self> {
        Self::with(&["fsync=on", "synchronous_commit=on"])
    }

    fn with(settings: &[&str]) -> anyhow::Result<Self> {
        let bin = bin()?;
        let folder = tempfile::Builder::new().prefix("sojourn-postgres-").tempdir()?;
        let data = folder.path().join("data");
        if debian::is_root() {
            call(Command::new("chown").arg(user()).arg(folder.path()))?;
        }
        let mut initdb = unprivileged(&bin.join("initdb"));
        initdb.args([
            "--username=postgres",
            "--auth=trust",
            "--encoding=UTF8",
            "--locale=C.UTF-8",
            "--no-sync",
        ]);
        call(initdb.arg("-D").arg(&data).current_dir(folder.path()).stdout(Stdio::null()))?;

        let port = TcpListener::bind("127.0.0.1:0")?.local_addr()?.port();
        let mut postgres = unprivileged(&bin.join("postgres"));
        postgres.arg("-D").arg(&data).arg("-p").arg(port.to_string()).current_dir(folder.path());
        postgres.arg("-k").arg(folder.path());
        for setting in ["listen_addresses=127.0.0.1", "log_min_messages=fatal"].iter().chain(settings) {
            postgres.args(["-c", setting]);
        }
        let process = postgres.stdout(Stdio::null()).spawn().context("postgres")?;
        let mut started = Self { process, port, _folder: folder };
        started.wait(&bin)?;
        Ok(started)
    }

    /// What tests connect to, to make databases of their own.
    pub fn url(&self) -> String {
        format!("postgres://postgres@127.0.0.1:{}/postgres", self.port)
    }

    fn wait(&mut self, bin: &Path) -> anyhow::Result<()> {
        let began = Instant::now();
        let port = self.port.to_string();
        loop {
            if let Some(status) = self.process.try_wait()? {
                bail!("postgres ended with {status}");
            }
            let mut ready = Command::new(bin.join("pg_isready"));
            if ask(ready.args(["-q", "-h", "127.0.0.1", "-U", "postgres", "-p", &port])).is_some() {
                return Ok(());
            }
            if began.elapsed() > Duration::from_secs(60) {
                bail!("postgres was not ready within a minute");
            }
            sleep(Duration::from_millis(100));
        }
    }
}

impl Drop for Postgres {
    fn drop(&mut self) {
        // SIGINT is its fast stop.
        let pid = self.process.id().to_string();
        if call(Command::new("kill").args(["-INT", &pid])).is_err() || self.process.wait().is_err() {
            eprintln!("postgres (process {pid}) could not be stopped");
        }
    }
}

/// The folder with `initdb` and `postgres`, which Debian keeps off the path.
fn bin() -> anyhow::Result<PathBuf> {
    if let Some(found) = find() {
        return Ok(found);
    }
    debian::install(&["postgresql"])?;
    find().context("no PostgreSQL was found after installing it")
}

fn find() -> Option<PathBuf> {
    let mut folders: Vec<PathBuf> = std::fs::read_dir("/usr/lib/postgresql")
        .into_iter()
        .flatten()
        .flatten()
        .map(|entry| entry.path().join("bin"))
        .collect();
    folders.sort();
    folders.reverse();
    folders.extend(ask(Command::new("pg_config").arg("--bindir")).map(PathBuf::from));
    folders.extend(env::var_os("PATH").iter().flat_map(|path| env::split_paths(path).collect::<Vec<_>>()));
    folders.into_iter().find(|folder| folder.join("initdb").exists() && folder.join("postgres").exists())
}

/// PostgreSQL refuses to run as root.
fn unprivileged(program: &Path) -> Command {
    if !debian::is_root() {
        return Command::new(program);
    }
    let mut command = Command::new("setpriv");
    command.args(["--reuid", user(), "--regid", "nogroup", "--clear-groups", "--"]).arg(program);
    command
}

fn user() -> &'static str {
    "nobody"
}
