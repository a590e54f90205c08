//! `cargo xtask bench`: the budgets of ARCHITECTURE.md, measured on the release binary.

use std::path::Path;

use crate::build;

/// One budget: what it is, its bound as people read it, and how it is measured.
struct Budget {
    what: &'static str,
    bound: &'static str,
    measure: fn(&Path) -> anyhow::Result<Measured>,
}

/// A measured value as people read it, and whether it is within the bound.
struct Measured {
    value: String,
    within: bool,
}

/// In the order of the table. Each measurement starts what it needs and stops it again.
const BUDGETS: &[Budget] = &[];

/// Builds the release binary, measures, prints the table.
pub fn run(root: &Path) -> anyhow::Result<()> {
    let binary = build::release(root)?;
    let mut missed = 0;
    println!("\n{:<48} {:<16} {:<16} within", "what", "budget", "measured");
    for budget in BUDGETS {
        let measured = (budget.measure)(&binary)?;
        missed += usize::from(!measured.within);
        let within = if measured.within { "yes" } else { "NO" };
        println!("{:<48} {:<16} {:<16} {within}", budget.what, budget.bound, measured.value);
    }
    anyhow::ensure!(missed == 0, "{missed} budget(s) missed");
    Ok(())
}
