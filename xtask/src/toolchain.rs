//! Which compiler builds native and browser part. It must be one and the same: island names hash the text of their
//! tokens, which a compiler's version may write differently.

use std::{env, fs, path::Path, process::Command};

use anyhow::{Context, bail};

use crate::{
    debian,
    step::{ask, call},
};

const TARGET: &str = "wasm32-unknown-unknown";

/// How cargo is called.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Toolchain {
    /// The one that runs us, with the browser target installed.
    Own,
    /// Debian's packages rustc-web, cargo-web, rust-web-src and rust-web-llvm (the linker): they hold no built standard library for browsers,
    /// so it is built along.
    Debian,
}

impl Toolchain {
    /// The present toolchain if it has the browser target or rustup can add it; else Debian's.
    pub fn find() -> anyhow::Result<Self> {
        if has_target() {
            return Ok(Self::Own);
        }
        println!("    adding the target {TARGET}");
        if call(Command::new("rustup").args(["target", "add", TARGET])).is_ok() && has_target() {
            return Ok(Self::Own);
        }
        if !debian::is_debian() {
            bail!("the target {TARGET} is missing and rustup could not add it");
        }
        println!("    rustup could not fetch it: taking Debian's rustc-web");
        if !Path::new("/usr/src/rustc-web").exists() && !has_debian() {
            debian::install(&["rustc-web", "cargo-web", "rust-web-src", "lld"])
                .context("Debian's Rust for the web")?;
            add_linker().context("the linker of Debian's Rust for the web")?;
        }
        Ok(Self::Debian)
    }

    /// cargo for the native part.
    pub fn cargo(self, root: &Path) -> Command {
        let mut command = match self {
            Self::Own => Command::new(env::var_os("CARGO").unwrap_or_else(|| "cargo".into())),
            Self::Debian => {
                let mut command = Command::new("/usr/bin/cargo");
                command
                    .env("RUSTC", "/usr/bin/rustc")
                    .env("RUSTDOC", "/usr/bin/rustdoc")
                    .env_remove("RUSTUP_TOOLCHAIN");
                command
            }
        };
        command.current_dir(root);
        // What cargo told us about xtask's own package is not for the cargo we call.
        for (name, _) in env::vars_os().filter(|(name, _)| is_of_our_package(&name.to_string_lossy())) {
            command.env_remove(name);
        }
        command
    }

    /// cargo with this subcommand for the browser part: the crate `app` with its islands alone.
    pub fn browser_cargo(self, root: &Path, subcommand: &str) -> Command {
        let mut command = self.cargo(root);
        command.args([subcommand, "--package", "app", "--lib", "--target", TARGET]);
        command.args(["--no-default-features", "--features", "hydrate"]);
        if matches!(self, Self::Debian) {
            command
                .arg("-Zbuild-std=std,panic_abort")
                .env("RUSTC_BOOTSTRAP", "1")
                .env("CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_LINKER", "rust-lld");
        }
        command
    }
}

fn has_target() -> bool {
    let sysroot = ask(Command::new("rustc").args(["--print", "sysroot"]));
    sysroot.is_some_and(|folder| Path::new(&folder).join("lib/rustlib").join(TARGET).join("lib").exists())
}

/// rust-lld is a link to the program of an LLVM version whose package has the same name, and does not require it.
fn add_linker() -> anyhow::Result<()> {
    let link = Path::new("/usr/bin/rust-lld");
    if link.exists() {
        return Ok(());
    }
    let program = fs::read_link(link)?;
    debian::install(&[&program.to_string_lossy()])
}

fn has_debian() -> bool {
    ["cargo", "rustc", "rust-lld"].iter().all(|name| Path::new("/usr/bin").join(name).exists())
}

fn is_of_our_package(name: &str) -> bool {
    name.starts_with("CARGO_PKG_") || name.starts_with("CARGO_MANIFEST_") || name == "CARGO_CRATE_NAME"
}
