//! The journeys in a real browser, against the real binary, real databases and a real SMTP server.

use std::{path::Path, process::Command};

use anyhow::Context;

use crate::{debian, step::call};

/// Installs what end2end/package-lock.json names and runs Playwright. The browser is the system's chromium.
pub fn run(root: &Path, binary: &Path, postgres: &str) -> anyhow::Result<()> {
    let folder = root.join("end2end");
    let npm = debian::program(&["npm"]).context("Node with npm is needed for the journeys")?;
    let browsers = ["chromium", "chromium-browser", "google-chrome"];
    let browser = debian::program(&browsers).map_or_else(install_browser, Ok)?;
    call(
        Command::new(&npm).args(["ci", "--no-audit", "--no-fund", "--loglevel=error"]).current_dir(&folder),
    )?;
    call(
        Command::new(&npm)
            .args(["test"])
            .current_dir(&folder)
            .env("SOJOURN_BIN", binary)
            .env("SOJOURN_TEST_POSTGRES_URL", postgres)
            .env("CHROMIUM", browser),
    )
}

fn install_browser() -> anyhow::Result<String> {
    debian::install(&["chromium"])?;
    debian::program(&["chromium"]).context("chromium was installed but not found")
}
