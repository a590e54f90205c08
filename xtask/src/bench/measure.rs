//! What is measured on one server.

use std::{
    collections::BTreeSet,
    path::Path,
    sync::atomic::{AtomicUsize, Ordering},
    time::{Duration, Instant},
};

use anyhow::{Context, Result, ensure};

use super::{client::Visitor, load, machine::Watch, subject::Subject, table::Table};

/// Before each measurement, to fill caches and connections.
const WARM_UP: Duration = Duration::from_secs(1);

/// Measures the binary on one database and adds its rows to the table.
///
/// # Errors
/// When the server does not do what is measured.
pub fn on(
    binary: &Path,
    name: &str,
    postgres: Option<&str>,
    duration: Duration,
    table: &mut Table,
    watch: &mut Watch,
) -> Result<()> {
    let mut subject = Subject::start(binary, postgres)?;
    let page = subject.public_page()?;
    if postgres.is_none() {
        first_visit(&subject, &page, table)?;
    }
    let load = visits(&subject, duration, watch, |_| page.clone())?;
    let row = format!("programme page, 16 connections, {name}");
    table.row(row, "≥ 4,500/s, p99 ≤ 20 ms", load.told(), load.is_within(4500.0, 20.0));

    // Nobody asked for these addresses before, so each is read from the database, rendered and packed anew.
    let number = AtomicUsize::new(0);
    let other = |_| format!("{page}?n={}", number.fetch_add(1, Ordering::Relaxed));
    let load = visits(&subject, duration, watch, other)?;
    let row = format!("programme page never asked for before, 16 connections, {name}");
    table.row(row, "≥ 1,000/s", load.told(), load.per_second >= 1000.0);

    let slug = subject.programme_for_all()?;
    let load = registrations(&subject, &slug, duration, watch)?;
    let row = format!("registrations (form, sending, answer), 8 callers, durable, {name}");
    table.row(row, "≥ 270/s, p99 ≤ 100 ms", load.told(), load.is_within(270.0, 100.0));

    let memory = subject.memory()?;
    let row = format!("resident memory after that, {name}");
    table.row(row, "≤ 60 MB", format!("{memory:.0} MB"), memory <= 60.0);

    // Killed without warning: what was answered is there, each with one seat, and nothing else is.
    subject.crash(binary, postgres)?;
    let (done, taken) = (load.count + load.warm, Subject::SEATS - subject.free_seats(&slug)?);
    let row = format!("answered registrations found after a kill, seats taken, {name}");
    table.row(row, "all, one each", format!("{done}, {taken} seats"), taken == done);
    Ok(())
}

fn first_visit(subject: &Subject, page: &str, table: &mut Table) -> Result<()> {
    let mut visitor = Visitor::new(&subject.base);
    let answer = visitor.get(page, "br")?.expect(200, "the programme's page")?;
    let text = answer.text()?;
    let assets: BTreeSet<&str> = text.split('"').filter(|part| part.starts_with("/assets/")).collect();
    let mut bytes = answer.transferred;
    for asset in &assets {
        bytes += visitor.get(asset, "br")?.expect(200, asset)?.transferred;
    }
    let requests = 1 + assets.len();
    let wasm = text.contains(".wasm");
    table.row(
        "first visit of a programme page",
        "≤ 30 kB, ≤ 4 requests, no wasm",
        format!("{:.1} kB, {requests} requests", bytes as f64 / 1000.0),
        bytes <= 30_000 && requests <= 4 && !wasm,
    );
    Ok(())
}

/// Sixteen visitors, each at an address that `address` names.
fn visits(
    subject: &Subject,
    duration: Duration,
    watch: &mut Watch,
    address: impl Fn(usize) -> String + Sync,
) -> Result<load::Load> {
    under(watch, duration, |duration| {
        load::run(16, duration, |_| {
            let mut visitor = Visitor::new(&subject.base);
            let address = &address;
            move |round| Ok(visitor.get(&address(round), "br")?.expect(200, "the programme's page")?.took)
        })
    })
}

fn registrations(subject: &Subject, slug: &str, duration: Duration, watch: &mut Watch) -> Result<load::Load> {
    let form = format!("/programmes/{slug}/register");
    let number = AtomicUsize::new(0);
    under(watch, duration, |duration| {
        load::run(8, duration, |_| {
            let mut visitor = Visitor::new(&subject.base);
            let (form, number) = (&form, &number);
            move |_| {
                let n = number.fetch_add(1, Ordering::Relaxed);
                let began = Instant::now();
                register(&mut visitor, form, n)?;
                Ok(began.elapsed())
            }
        })
    })
}

/// One person's way: the form, sending it, the page that says what comes next.
fn register(visitor: &mut Visitor, form: &str, n: usize) -> Result<()> {
    let blank = visitor.get(form, "br")?.expect(200, "the form")?.after("name=\"key\"", ">")?;
    let key = blank.split("value=\"").nth(1).and_then(|rest| rest.split('"').next()).context("a key")?;
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
    Ok(())
}

/// Warms up, measures, and says who else worked meanwhile.
fn under(watch: &mut Watch, duration: Duration, run: impl Fn(Duration) -> load::Load) -> Result<load::Load> {
    let warm = run(WARM_UP);
    watch.restart()?;
    let mut load = run(duration);
    load.processor = watch.end()?;
    load.warm = warm.count;
    let errors = warm.errors + load.errors;
    ensure!(errors == 0, "{errors} of {} failed", load.count + errors);
    Ok(load)
}
