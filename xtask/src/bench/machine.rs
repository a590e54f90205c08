//! On what the figures were taken, and whether others worked there at the same time.

use std::{fs, process::Command};

use anyhow::{Context, Result};

use crate::step::ask;

/// Whose work is measured, and whose is needed for measuring.
const MEASURED: [&str; 2] = ["sojourn", "postgres"];
const MEASURING: [&str; 1] = ["xtask"];
/// As the kernel counts them.
const TICKS_PER_SECOND: f64 = 100.0;

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
    measured: u64,
    measuring: u64,
    worst: f64,
}

impl Watch {
    /// # Errors
    /// Where there is no `/proc`.
    pub fn start() -> Result<Self> {
        let mut watch = Self { busy: 0, measured: 0, measuring: 0, worst: 0.0 };
        watch.restart()?;
        Ok(watch)
    }

    /// Begins to count anew, for one measurement.
    ///
    /// # Errors
    /// Where there is no `/proc`.
    pub fn restart(&mut self) -> Result<()> {
        (self.busy, self.measured, self.measuring) = (busy()?, of_all(&MEASURED), of_all(&MEASURING));
        Ok(())
    }

    /// Ends one measurement: gives the seconds that server and database used, and says if others used more than a
    /// twentieth of what was used.
    ///
    /// # Errors
    /// Where there is no `/proc`.
    pub fn end(&mut self) -> Result<f64> {
        let all = busy()?.saturating_sub(self.busy);
        let measured = of_all(&MEASURED).saturating_sub(self.measured);
        let ours = measured + of_all(&MEASURING).saturating_sub(self.measuring);
        let share = all.saturating_sub(ours) as f64 / all.max(1) as f64;
        if share > 0.05 {
            println!("    (others used {:.0} % of the processors' time in use)", share * 100.0);
        }
        self.worst = self.worst.max(share);
        Ok(measured as f64 / TICKS_PER_SECOND)
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

/// Ticks of all processes of these names that still run.
fn of_all(names: &[&str]) -> u64 {
    let processes = fs::read_dir("/proc").into_iter().flatten().flatten();
    processes.filter_map(|entry| of(names, &fs::read_to_string(entry.path().join("stat")).ok()?)).sum()
}

/// Ticks of one process, if its name is among these.
fn of(names: &[&str], stat: &str) -> Option<u64> {
    let (name, rest) = stat.split_once('(')?.1.rsplit_once(')')?;
    if !names.contains(&name) {
        return None;
    }
    // utime and stime are fields 14 and 15; the third follows the name.
    Some(rest.split_whitespace().skip(11).take(2).filter_map(|field| field.parse::<u64>().ok()).sum())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn counts_ours_alone() {
        let stat = |name: &str| format!("7 ({name}) S 1 7 7 0 -1 4194560 1 2 3 4 10 20 30 40 20 0 9");
        assert_eq!(of(&MEASURED, &stat("sojourn")), Some(30));
        assert_eq!(of(&MEASURED, &stat("rustc")), None);
        assert_eq!(of(&MEASURED, "nonsense"), None);
    }
}
