//! Debian's packages, for what is missing.

use std::{path::Path, process::Command};

use anyhow::bail;

use crate::step::{ask, call};

/// The first of these programs that can be found, as a path.
pub fn program(names: &[&str]) -> Option<String> {
    names.iter().find_map(|name| ask(Command::new("sh").args(["-c", &format!("command -v {name}")])))
}

/// Installs packages where the system is Debian or like it and we may.
///
/// # Errors
/// Elsewhere, with the packages' names, so that somebody can install what corresponds to them.
pub fn install(packages: &[&str]) -> anyhow::Result<()> {
    let list = packages.join(" ");
    if program(&["apt-get"]).is_none() {
        bail!("please install: {list} (by these names on Debian)");
    }
    let prefix: &[&str] = if is_root() { &[] } else { &["sudo", "-n"] };
    println!("    installing {list}");
    let apt = |arguments: &[&str]| {
        let words: Vec<&str> =
            prefix.iter().copied().chain(["apt-get", "-q", "-y"]).chain(arguments.iter().copied()).collect();
        call(Command::new(words[0]).args(&words[1..]).env("DEBIAN_FRONTEND", "noninteractive"))
    };
    apt(&["update"])?;
    apt(&[&["install", "--no-install-recommends"], packages].concat())
}

pub fn is_root() -> bool {
    ask(Command::new("id").arg("-u")).as_deref() == Some("0")
}

pub fn is_debian() -> bool {
    Path::new("/etc/debian_version").exists()
}
