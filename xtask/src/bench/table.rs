//! The table of figures, as it goes into docs/BENCHMARKS.md.

use anyhow::ensure;

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
    pub fn row(&mut self, what: String, budget: &str, measured: String, within: bool) {
        println!("    {what}: {measured}");
        self.0.push(Row { what, budget: budget.to_owned(), measured, within });
    }

    /// # Errors
    /// When a budget was missed.
    pub fn close(self) -> anyhow::Result<()> {
        println!("\n| what | budget | measured | within |\n|---|---|---|---|");
        for row in &self.0 {
            let within = if row.within { "yes" } else { "**no**" };
            println!("| {} | {} | {} | {within} |", row.what, row.budget, row.measured);
        }
        let missed = self.0.iter().filter(|row| !row.within).count();
        ensure!(missed == 0, "{missed} budget(s) missed");
        Ok(())
    }
}
