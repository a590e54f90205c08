//! The table of figures, as it goes into docs/BENCHMARKS.md.

use std::{fs, path::Path};

use anyhow::{Context, ensure};

/// Between these lines of docs/BENCHMARKS.md stands what was measured last.
const BEGIN: &str = "<!-- measured: written by cargo xtask bench --write -->\n";
const END: &str = "<!-- end of measured -->";

/// Rows in the order in which they were measured.
#[derive(Debug, Default)]
pub struct Table(Vec<Row>);

#[derive(Debug)]
struct Row {
    what: String,
    budget: String,
    measured: String,
    within: bool,
}

impl Table {
    pub fn row(&mut self, what: impl Into<String>, budget: &str, measured: impl Into<String>, within: bool) {
        let row = Row { what: what.into(), budget: budget.to_owned(), measured: measured.into(), within };
        println!("    {}: {}{}", row.what, row.measured, if within { "" } else { "  – MISSED" });
        self.0.push(row);
    }

    /// Puts the table, and under which circumstances it came about, into the file's own place for it.
    ///
    /// # Errors
    /// When the file is not there or has no such place.
    pub fn write(&self, file: &Path, circumstances: &str) -> anyhow::Result<()> {
        let text = fs::read_to_string(file).with_context(|| file.display().to_string())?;
        let (before, rest) = text.split_once(BEGIN).context("no place for the table")?;
        let (_, after) = rest.split_once(END).context("no end of the place for the table")?;
        fs::write(file, format!("{before}{BEGIN}{circumstances}\n\n{}\n{END}{after}", self.text()))?;
        Ok(())
    }

    fn text(&self) -> String {
        let mut text = "| what | budget | measured | within |\n|---|---|---|---|\n".to_owned();
        for Row { what, budget, measured, within } in &self.0 {
            let within = if *within { "yes" } else { "**no**" };
            text.extend([format!("| {what} | {budget} | {measured} | {within} |\n")]);
        }
        text
    }

    /// # Errors
    /// When a budget was missed.
    pub fn close(self) -> anyhow::Result<()> {
        println!("\n{}", self.text());
        let missed = self.0.iter().filter(|row| !row.within).count();
        ensure!(missed == 0, "{missed} budget(s) missed");
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_the_place_for_it_is_written() {
        let folder = tempfile::tempdir().unwrap();
        let file = folder.path().join("BENCHMARKS.md");
        fs::write(&file, format!("# Figures\n{BEGIN}old\n{END}\nWhat limits them\n")).unwrap();
        let mut table = Table::default();
        table.row("pages", "≥ 1/s", "2/s", true);
        for _ in 0..2 {
            table.write(&file, "Two cores.").unwrap();
        }
        let expected = "Two cores.\n\n| what | budget | measured | within |\n|---|---|---|---|\n| pages | ≥ 1/s | 2/s | yes |\n";
        let text = fs::read_to_string(&file).unwrap();
        assert_eq!(text, format!("# Figures\n{BEGIN}{expected}\n{END}\nWhat limits them\n"));
    }
}
