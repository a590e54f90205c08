//! `cargo xtask test`: everything that must pass before anything lands.

use std::path::Path;

use crate::{
    browser, end2end,
    postgres::Postgres,
    step::{Summary, call, step},
    toolchain::Toolchain,
};

/// Does every step, or those whose name contains `only`, and fails if one failed.
pub fn run(root: &Path, only: Option<&str>) -> anyhow::Result<()> {
    let toolchain = step("compiler", Toolchain::find)?;
    // The server embeds it, so without it there is nothing to test.
    let site = step("browser part", || browser::build(root, &toolchain))?;
    let postgres = step("PostgreSQL", Postgres::start)?;
    let cargo = |arguments: &[&str]| {
        let mut command = toolchain.cargo(root);
        command
            .args(arguments)
            .env("SOJOURN_SITE_DIR", &site)
            .env("SOJOURN_TEST_POSTGRES_URL", postgres.url());
        command
    };

    let mut summary = Summary::default();
    let mut test = |name: &str, work: &dyn Fn() -> anyhow::Result<()>| {
        if only.is_none_or(|part| name.contains(part)) {
            summary.step(name, work);
        } else {
            summary.skip(name);
        }
    };
    test("format", &|| call(cargo(&["fmt", "--all", "--", "--check"]).env_remove("SOJOURN_SITE_DIR")));
    test("browser size", &|| browser::check_size(root, &site));
    // Builds the binary that the journeys use as well: cargo makes it for the server's own tests.
    test("tests", &|| call(&mut cargo(&["test", "--workspace", "--no-fail-fast"])));
    test("lints", &|| call(&mut cargo(&["clippy", "--workspace", "--all-targets", "--", "-D", "warnings"])));
    test("lints, browser part", &|| {
        call(toolchain.browser_cargo(root, "clippy").args(["--", "-D", "warnings"]))
    });
    test("journeys", &|| end2end::run(root, &root.join("target/debug/sojourn"), &postgres.url()));
    summary.close()
}
