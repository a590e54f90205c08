//! The server under measurement: started on fresh data, visited, loaded, weighed, stopped.

use std::{
    collections::BTreeSet,
    fs,
    io::{BufRead, BufReader},
    path::Path,
    process::{Child, Command, Stdio},
    sync::atomic::{AtomicUsize, Ordering},
    time::{Duration, Instant},
};

use anyhow::{Context, bail, ensure};
use tempfile::TempDir;

use super::{client::Visitor, load, table::Table};
use crate::step::call;

/// Seats of the programme that everybody registers for.
const SEATS: &str = "10000";

struct Subject {
    process: Child,
    base: String,
    _folder: TempDir,
}

/// Measures one server on one database and adds its rows to the table.
pub fn measure(
    binary: &Path,
    name: &str,
    postgres: Option<&str>,
    duration: Duration,
    table: &mut Table,
) -> anyhow::Result<()> {
    let subject = Subject::start(binary, postgres)?;
    let page = subject.public_page()?;
    if postgres.is_none() {
        first_visit(&subject, &page, table)?;
    }
    let load = load::run(16, duration, |_| {
        let mut visitor = Visitor::new(&subject.base);
        let page = page.clone();
        move |_| Ok(visitor.get(&page, "br")?.expect(200, "the programme's page")?.took)
    });
    ensure!(load.errors == 0, "{} of {} visits failed", load.errors, load.count);
    table.row(
        format!("programme page, 16 connections, {name}"),
        "≥ 4,500/s, p99 ≤ 20 ms",
        format!("{:.0}/s, p50 {:.1} ms, p99 {:.1} ms", load.per_second, ms(load.p50), ms(load.p99)),
        load.per_second >= 4500.0 && ms(load.p99) <= 20.0,
    );
    registrations(&subject, name, duration, table)?;
    let memory = subject.memory()?;
    table.row(
        format!("resident memory after that, {name}"),
        "≤ 60 MB",
        format!("{memory:.0} MB"),
        memory <= 60.0,
    );
    Ok(())
}

fn first_visit(subject: &Subject, page: &str, table: &mut Table) -> anyhow::Result<()> {
    let mut visitor = Visitor::new(&subject.base);
    let answer = visitor.get(page, "identity")?.expect(200, "the programme's page")?;
    let text = String::from_utf8(answer.body)?;
    let assets: BTreeSet<&str> = text.split('"').filter(|part| part.starts_with("/assets/")).collect();
    let mut bytes = visitor.get(page, "br")?.transferred;
    for asset in &assets {
        bytes += visitor.get(asset, "br")?.expect(200, asset)?.transferred;
    }
    let requests = 1 + assets.len();
    let wasm = text.contains(".wasm");
    table.row(
        "first visit of a programme page".to_owned(),
        "≤ 30 kB, ≤ 4 requests, no wasm",
        format!("{:.1} kB, {requests} requests", bytes as f64 / 1000.0),
        bytes <= 30_000 && requests <= 4 && !wasm,
    );
    Ok(())
}

fn registrations(subject: &Subject, name: &str, duration: Duration, table: &mut Table) -> anyhow::Result<()> {
    let slug = subject.roomy_programme()?;
    let form = format!("/programmes/{slug}/register");
    let number = AtomicUsize::new(0);
    let load = load::run(8, duration, |_| {
        let mut visitor = Visitor::new(&subject.base);
        let (form, number) = (&form, &number);
        move |_| {
            let began = Instant::now();
            let blank = visitor.get(form, "identity")?.expect(200, "the form")?.after("name=\"key\"", ">")?;
            let key =
                blank.split("value=\"").nth(1).and_then(|rest| rest.split('"').next()).context("a key")?;
            let n = number.fetch_add(1, Ordering::Relaxed);
            let (family, email) = (format!("Load {n}"), format!("load{n}@bench.example"));
            let fields = [
                ("family_name", family.as_str()),
                ("given_names", "Test"),
                ("email", &email),
                ("citizenship", "WS"),
                ("residence", "WS"),
                ("institution", "Ministry"),
                ("post", "Officer"),
                ("language", "en"),
                ("consent", "yes"),
                ("key", key),
            ];
            let answer = visitor.post(form, &fields)?.expect(303, "registering")?;
            let next = answer.location.context("where to go on")?;
            visitor.get(&next, "br")?.expect(200, "the page after it")?;
            Ok(began.elapsed())
        }
    });
    ensure!(load.errors == 0, "{} of {} registrations failed", load.errors, load.count);
    table.row(
        format!("registrations, 8 callers, durable, {name}"),
        "≥ 270/s, p99 ≤ 100 ms",
        format!("{:.0}/s, p50 {:.1} ms, p99 {:.1} ms", load.per_second, ms(load.p50), ms(load.p99)),
        load.per_second >= 270.0 && ms(load.p99) <= 100.0,
    );
    Ok(())
}

fn ms(time: Duration) -> f64 {
    time.as_secs_f64() * 1000.0
}

impl Subject {
    fn start(binary: &Path, postgres: Option<&str>) -> anyhow::Result<Self> {
        let folder = tempfile::tempdir()?;
        let mut command = Command::new(binary);
        command.args(["serve", "--demo", "--bench-profile"]).env("SOJOURN_DATA_DIR", folder.path());
        command.env("SOJOURN_ADDR", "127.0.0.1:0").env("SOJOURN_LOG", "warn").stdout(Stdio::piped());
        if let Some(url) = postgres {
            command.env("SOJOURN_DATABASE_URL", url);
        }
        let mut process = command.spawn().context("the server")?;
        let output = process.stdout.take().context("the server's output")?;
        for line in BufReader::new(output).lines() {
            let line = line?;
            if let Some((_, rest)) = line.split_once("ready at ") {
                let base =
                    rest.split_whitespace().next().unwrap_or_default().trim_end_matches('/').to_owned();
                return Ok(Self { process, base, _folder: folder });
            }
        }
        bail!("the server ended before it was ready")
    }

    /// The address of the demo's open study tour.
    fn public_page(&self) -> anyhow::Result<String> {
        let home = Visitor::new(&self.base).get("/", "identity")?.expect(200, "the home page")?;
        Ok(format!("/programmes/agricultural{}", home.after("/programmes/agricultural", "\"")?))
    }

    /// A published programme with room for everybody, made as an organiser makes it; its slug.
    fn roomy_programme(&self) -> anyhow::Result<String> {
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
            ("capacity", SEATS),
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

    /// Resident memory in MB (10⁶ bytes).
    fn memory(&self) -> anyhow::Result<f64> {
        let status = fs::read_to_string(format!("/proc/{}/status", self.process.id()))?;
        let line = status.lines().find(|line| line.starts_with("VmRSS:")).context("VmRSS")?;
        let kib: f64 = line.split_whitespace().nth(1).context("VmRSS")?.parse()?;
        Ok(kib * 1024.0 / 1e6)
    }
}

impl Drop for Subject {
    fn drop(&mut self) {
        let pid = self.process.id().to_string();
        if call(Command::new("kill").args(["-TERM", &pid])).is_err() || self.process.wait().is_err() {
            eprintln!("the server (process {pid}) could not be stopped");
        }
    }
}
