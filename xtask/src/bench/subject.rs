//! The server under measurement: started on fresh data, looked at, killed, stopped.

use std::{
    fs,
    io::{BufRead, BufReader},
    path::Path,
    process::{Child, Command, Stdio},
};

use anyhow::{Context, bail};
use tempfile::TempDir;

use super::client::Visitor;
use crate::step::call;

pub struct Subject {
    process: Child,
    /// `http://host:port`
    pub base: String,
    folder: TempDir,
}

impl Subject {
    /// Seats of the programme that everybody registers for.
    pub const SEATS: usize = 10_000;

    /// # Errors
    /// When it does not come up.
    pub fn start(binary: &Path, postgres: Option<&str>) -> anyhow::Result<Self> {
        let folder = tempfile::tempdir()?;
        let (process, base) = run(binary, postgres, folder.path())?;
        Ok(Self { process, base, folder })
    }

    /// Kills it in the middle of its work and starts it again on the same data.
    ///
    /// # Errors
    /// When it does not come up again.
    pub fn crash(&mut self, binary: &Path, postgres: Option<&str>) -> anyhow::Result<()> {
        self.process.kill()?;
        self.process.wait()?;
        (self.process, self.base) = run(binary, postgres, self.folder.path())?;
        Ok(())
    }

    /// The address of the demo's open study tour.
    pub fn public_page(&self) -> anyhow::Result<String> {
        let home = Visitor::new(&self.base).get("/", "identity")?.expect(200, "the home page")?;
        Ok(format!("/programmes/agricultural{}", home.after("/programmes/agricultural", "\"")?))
    }

    /// A published programme with room for everybody, made as an organiser makes it; its slug.
    pub fn programme_for_all(&self) -> anyhow::Result<String> {
        let seats = Self::SEATS.to_string();
        let mut organiser = Visitor::new(&self.base);
        organiser.post("/demo/sign-in", &[("role", "organiser")])?.expect(303, "signing in")?;
        let fields = [
            ("kind", "training"),
            ("title.en", "Room for everybody"),
            ("language", "en"),
            ("home_zone", "Africa/Nairobi"),
            ("starts_on", "2199-03-01"),
            ("ends_on", "2199-03-05"),
            ("opens_date", "2020-01-01"),
            ("opens_time", "09:00"),
            ("closes_date", "2199-01-01"),
            ("closes_time", "18:00"),
            ("acceptance", "automatic"),
            ("capacity", &seats),
        ];
        let made = organiser.post("/organise/programmes/new", &fields)?.expect(303, "a programme")?;
        let location = made.location.context("where the programme is")?;
        let place = location.split('?').next().unwrap_or_default();
        let session = [
            ("kind", "lecture"),
            ("title.en", "Opening"),
            ("date", "2199-03-01"),
            ("time", "09:00"),
            ("minutes", "60"),
        ];
        organiser.post(&format!("{place}/sessions/new"), &session)?.expect(303, "a session")?;
        organiser.post(&format!("{place}/publish"), &[])?.expect(303, "publishing")?;
        Ok(place.rsplit('/').next().unwrap_or_default().to_owned())
    }

    /// As everybody sees it.
    ///
    /// # Errors
    /// When the page does not say.
    pub fn free_seats(&self, slug: &str) -> anyhow::Result<usize> {
        let address = format!("/programmes/{slug}?lang=en");
        let page = Visitor::new(&self.base).get(&address, "identity")?.expect(200, "the programme's page")?;
        let text = page.text()?;
        let before = text.split_once(" seats are free").context("the free seats")?.0;
        let number = before.rsplit(|c: char| !(c.is_ascii_digit() || c == ',')).next().unwrap_or_default();
        Ok(number.replace(',', "").parse()?)
    }

    /// Resident memory in MB (10⁶ bytes).
    pub fn memory(&self) -> anyhow::Result<f64> {
        let status = fs::read_to_string(format!("/proc/{}/status", self.process.id()))?;
        let line = status.lines().find(|line| line.starts_with("VmRSS:")).context("VmRSS")?;
        let kib: f64 = line.split_whitespace().nth(1).context("VmRSS")?.parse()?;
        Ok(kib * 1024.0 / 1e6)
    }
}

/// Starts the binary on what is in the folder, or on demo data, and waits until it answers.
fn run(binary: &Path, postgres: Option<&str>, folder: &Path) -> anyhow::Result<(Child, String)> {
    let mut command = Command::new(binary);
    command.args(["serve", "--demo", "--bench-profile"]).env("SOJOURN_DATA_DIR", folder);
    command.env("SOJOURN_ADDR", "127.0.0.1:0").env("SOJOURN_LOG", "error").stdout(Stdio::piped());
    if let Some(url) = postgres {
        command.env("SOJOURN_DATABASE_URL", url);
    }
    let mut process = command.spawn().context("the server")?;
    let output = process.stdout.take().context("the server's output")?;
    for line in BufReader::new(output).lines() {
        let line = line?;
        if let Some((_, rest)) = line.split_once("ready at ") {
            let base = rest.split_whitespace().next().unwrap_or_default().trim_end_matches('/').to_owned();
            return Ok((process, base));
        }
    }
    bail!("the server ended before it was ready")
}

impl Drop for Subject {
    fn drop(&mut self) {
        let pid = self.process.id().to_string();
        if call(Command::new("kill").args(["-TERM", &pid])).is_err() || self.process.wait().is_err() {
            eprintln!("the server (process {pid}) could not be stopped");
        }
    }
}
