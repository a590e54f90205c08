//! The binaries.

use std::path::{Path, PathBuf};

use crate::{
    browser,
    step::{call, step},
    target,
    toolchain::Toolchain,
};

/// The release binary with everything inside.
pub fn release(root: &Path) -> anyhow::Result<PathBuf> {
    binary(root, &["--release"], "release")
}

/// The binary that `run` serves from: quick to build, the same inside.
pub fn debug(root: &Path) -> anyhow::Result<PathBuf> {
    binary(root, &[], "debug")
}

fn binary(root: &Path, options: &[&str], folder: &str) -> anyhow::Result<PathBuf> {
    let toolchain = step("compiler", Toolchain::find)?;
    let site = step("browser part", || browser::build(root, toolchain))?;
    step("server", || {
        let mut cargo = toolchain.cargo(root);
        call(
            cargo
                .args(["build", "--workspace", "--bin", "sojourn"])
                .args(options)
                .env("SOJOURN_SITE_DIR", &site),
        )
    })?;
    let binary = target(root).join(folder).join("sojourn");
    println!("{}", binary.strip_prefix(root).unwrap_or(&binary).display());
    Ok(binary)
}
