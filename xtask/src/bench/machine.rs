//! On what the figures were taken, and whether others worked there at the same time.

use std::{fs, process::Command};

use anyhow::{Context, Result};

use crate::step::ask;

/// Whose work is part of the measurement.
const OURS: [&str; 3] = ["sojourn", "xtask", "postgres"];

/// "24 November 2026, 2 processors (…), rustc 1.96.0."
pub fn described() -> String {
    let date = ask(Command::new("date").args(["-u", "+%-d %B %Y, %H:%M UTC"])).unwrap_or_default();
    let info = fs::read_to_string("/proc/cpuinfo").unwrap_or_default();
    let model =
        info.lines().find(|line| line.starts_with("model name")).and_then(|line| line.split_once(": "));
    let model = model.map_or("unknown", |(_, model)| model);
    let processors = info.lines().filter(|line| line.starts_with("processor")).count();
    let rustc = ask(Command::new("rustc").arg("--version")).unwrap_or_default();
    let rustc = rustc.split(" (").next().unwrap_or_default();
    format!("{date}; {processors} processors ({model}) for server, database and load together; {rustc}.")
}

/// Counts who used the processors.
#[derive(Debug)]
pub struct Watch {
    busy: u64,
    ours: u64,
    worst: f64,
}

impl Watch {
    /// # Errors
    /// Where there is no `/proc`.
    pub fn start() -> Result<Self> {
        Ok(Self { busy: busy()?, ours: ours(), worst: 0.0 })
    }

    /// Begins to count anew, for one measurement.
    ///
    /// # Errors
    /// Where there is no `/proc`.
    pub fn restart(&mut self) -> Result<()> {
        (self.busy, self.ours) = (busy()?, ours());
        Ok(())
    }

    /// Ends one measurement: says if others used more than a twentieth of what was used.
    ///
    /// # Errors
    /// Where there is no `/proc`.
    pub fn end(&mut self) -> Result<()> {
        let (all, ours) = (busy()?.saturating_sub(self.busy), ours().saturating_sub(self.ours));
        let share = all.saturating_sub(ours) as f64 / all.max(1) as f64;
        if share > 0.05 {
            println!("    (others used {:.0} % of the processors' time in use)", share * 100.0);
        }
        self.worst = self.worst.max(share);
        Ok(())
    }

    pub fn told(&self) -> String {
        format!("Other programs and the kernel used at most {:.0} % of the time in use.", self.worst * 100.0)
    }
}

/// Ticks in which a processor was not idle.
fn busy() -> Result<u64> {
    let stat = fs::read_to_string("/proc/stat")?;
    let line = stat.lines().next().context("/proc/stat")?;
    let ticks: Vec<u64> = line.split_whitespace().skip(1).filter_map(|field| field.parse().ok()).collect();
    // user, nice, system, idle, iowait, irq, softirq
    Ok([0, 1, 2, 5, 6].into_iter().filter_map(|field| ticks.get(field)).sum())
}

/// Ticks of all processes of ours that still run.
fn ours() -> u64 {
    let processes = fs::read_dir("/proc").into_iter().flatten().flatten();
    processes.filter_map(|entry| of(&fs::read_to_string(entry.path().join("stat")).ok()?)).sum()
}

/// Ticks of one process, with those of its ended children, if it is ours.
fn of(stat: &str) -> Option<u64> {
    let (name, rest) = stat.split_once('(')?.1.rsplit_once(')')?;
    if !OURS.contains(&name) {
        return None;
    }
    // utime, stime, cutime, cstime are fields 14 to 17; the third follows the name.
    Some(rest.split_whitespace().skip(11).take(4).filter_map(|field| field.parse::<u64>().ok()).sum())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn counts_ours_alone() {
        let stat = |name: &str| format!("7 ({name}) S 1 7 7 0 -1 4194560 1 2 3 4 10 20 30 40 20 0 9");
        assert_eq!(of(&stat("sojourn")), Some(100));
        assert_eq!(of(&stat("rustc")), None);
        assert_eq!(of("nonsense"), None);
    }
}
