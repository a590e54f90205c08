//! `cargo xtask run`.

use std::{env, path::Path, process::Command};

use crate::{build, step::call};

/// Builds, then serves the demo from `data/run` until stopped.
pub fn run(root: &Path) -> anyhow::Result<()> {
    let binary = build::debug(root)?;
    let mut command = Command::new(binary);
    command.args(["serve", "--demo"]).current_dir(root);
    if env::var_os("SOJOURN_DATA_DIR").is_none() {
        command.env("SOJOURN_DATA_DIR", "data/run");
    }
    call(&mut command)
}
