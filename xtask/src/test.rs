//! `cargo xtask test`: everything that must pass before anything lands.

use std::path::Path;

use crate::{
    browser, debian, end2end,
    postgres::Postgres,
    step::{Summary, call, step},
    target,
    toolchain::Toolchain,
};

/// Does every step, or those whose name contains `only`, and fails if one failed. `long`: the tests that take minutes
/// too.
pub fn run(root: &Path, only: Option<&str>, long: bool) -> anyhow::Result<()> {
    let toolchain = step("compiler", Toolchain::find)?;
    // The server embeds it, so without it there is nothing to test.
    let site = step("browser part", || browser::build(root, toolchain))?;
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
    // Formatter and lints come with the compiler that runs us; Debian's has none of its own beside it.
    test("format", &|| call(Toolchain::Own.cargo(root).args(["fmt", "--all", "--", "--check"])));
    test("browser size", &|| browser::check_size(root, &site));
    // Builds the binary that the journeys use as well: cargo makes it for the server's own tests.
    test("tests", &|| call(&mut cargo(&["test", "--workspace", "--no-fail-fast"])));
    if long {
        // The whole workspace again, so that nothing is built anew for other features.
        test("long tests", &|| call(&mut cargo(&["test", "--workspace", "--test", "long"])));
    }
    test("lints", &|| {
        // Cargo counts a target that plain `cargo test` leaves out as none of all.
        [&["--all-targets"][..], &["--test", "long"]].into_iter().try_for_each(|targets| {
            let mut clippy = Toolchain::Own.cargo(root);
            clippy.args(["clippy", "--workspace"]).args(targets).args(["--", "-D", "warnings"]);
            call(clippy.env("SOJOURN_SITE_DIR", &site))
        })
    });
    test("lints, browser part", &|| {
        if toolchain == Toolchain::Debian {
            debian::install(&["rust-web-clippy"])?;
        }
        call(toolchain.browser_cargo(root, "clippy").args(["--", "-D", "warnings"]))
    });
    test("journeys", &|| end2end::run(root, &target(root).join("debug/sojourn"), &postgres.url()));
    summary.close()
}
