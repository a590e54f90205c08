//! Which crate may know which: the house of ARCHITECTURE.md, held by a test.

use std::{collections::BTreeSet, process::Command};

use serde_json::Value;

/// Every allowed edge between our own crates, outside tests.
const ALLOWED: &[(&str, &[&str])] = &[
    ("domain", &[]),
    ("calendar", &["domain"]),
    ("catalogue", &["domain"]),
    ("storage", &["domain"]),
    ("mail", &["domain", "calendar", "catalogue"]),
    ("planner", &[]),
    ("service", &["domain", "calendar", "catalogue", "storage", "mail", "planner"]),
    ("app", &["domain", "calendar", "catalogue", "service"]),
    ("server", &["domain", "calendar", "catalogue", "storage", "mail", "service", "app"]),
    ("testbed", &[]),
    ("xtask", &[]),
];

/// What the browser's part of `app` may know: dependencies that no feature has to switch on.
const IN_THE_BROWSER: &[&str] = &["domain"];

fn packages() -> Vec<Value> {
    let cargo = std::env::var("CARGO").unwrap_or_else(|_| "cargo".to_owned());
    let output = Command::new(cargo)
        .args(["metadata", "--format-version=1", "--no-deps", "--offline"])
        .current_dir(concat!(env!("CARGO_MANIFEST_DIR"), "/.."))
        .output()
        .unwrap();
    let metadata: Value = serde_json::from_slice(&output.stdout).unwrap();
    metadata["packages"].as_array().unwrap().clone()
}

/// Names of the package's dependencies on our own crates, except those for tests.
fn own(package: &Value, keep: impl Fn(&Value) -> bool) -> BTreeSet<String> {
    package["dependencies"]
        .as_array()
        .unwrap()
        .iter()
        .filter(|d| d["path"].is_string() && d["kind"] != "dev" && keep(d))
        .map(|d| d["name"].as_str().unwrap().to_owned())
        .collect()
}

#[test]
fn no_crate_knows_more_than_it_may() {
    for package in packages() {
        let name = package["name"].as_str().unwrap();
        let Some((_, allowed)) = ALLOWED.iter().find(|(known, _)| *known == name) else {
            panic!("{name} is new: say here what it may depend on");
        };
        for dependency in own(&package, |_| true) {
            assert!(allowed.contains(&dependency.as_str()), "{name} must not depend on {dependency}");
        }
    }
}

#[test]
fn the_browser_sees_the_domain_alone() {
    let app = packages().into_iter().find(|package| package["name"] == "app").unwrap();
    let always = own(&app, |dependency| dependency["optional"] == false);
    assert!(always.iter().all(|name| IN_THE_BROWSER.contains(&name.as_str())), "{always:?}");
    for feature in app["features"]["hydrate"].as_array().unwrap() {
        let feature = feature.as_str().unwrap();
        let ours = ALLOWED.iter().any(|(name, _)| feature == format!("dep:{name}"));
        assert!(!ours, "{feature} is switched on in the browser");
    }
}

#[test]
fn sql_stands_in_storage_and_leptos_in_app() {
    for package in packages() {
        let name = package["name"].as_str().unwrap();
        for dependency in package["dependencies"].as_array().unwrap().iter().filter(|d| d["kind"] != "dev") {
            let other = dependency["name"].as_str().unwrap();
            assert!(other != "sqlx" || matches!(name, "storage" | "testbed"), "{name} uses sqlx");
            assert!(!other.starts_with("leptos") || name == "app", "{name} uses {other}");
        }
    }
}
