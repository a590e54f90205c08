//! Reads the Rust sources for the keys they use.

use std::collections::BTreeSet;
use std::fs;
use std::path::Path;

use crate::message::{children, root};

/// Every `.rs` file under a `src` of the workspace, joined, without its comments.
pub fn text() -> String {
    let mut all = String::new();
    let crates = children(&root().join("crates"));
    for package in crates.iter().cloned().chain([root().join("app"), root().join("server")]) {
        collect(&package.join("src"), &mut all);
    }
    all
}

fn collect(folder: &Path, all: &mut String) {
    if !folder.is_dir() {
        return;
    }
    for path in children(folder) {
        if path.is_dir() {
            collect(&path, all);
        } else if path.extension().is_some_and(|extension| extension == "rs") {
            for line in fs::read_to_string(&path).unwrap().lines() {
                if !line.trim_start().starts_with("//") {
                    all.push_str(line);
                    all.push('\n');
                }
            }
        }
    }
}

/// The keys written out in calls of `get`, `label`, `with` and `plain`. Other types have methods of these names
/// too, so a literal counts if it stands in a call on something called `texts` or `t`, or begins with the
/// name of an area.
pub fn keys(source: &str, areas: &BTreeSet<String>) -> BTreeSet<String> {
    let mut keys = BTreeSet::new();
    for method in [".get(", ".label(", ".with(", ".plain("] {
        for (at, _) in source.match_indices(method) {
            let argument = source[at + method.len()..].trim_start();
            let Some(literal) = argument.strip_prefix('"').and_then(|rest| rest.split('"').next()) else {
                continue;
            };
            let receiver = source[..at].trim_end().trim_end_matches("()");
            let start = receiver.rfind(|c: char| !c.is_alphanumeric() && c != '_').map_or(0, |i| i + 1);
            let ours = matches!(&receiver[start..], "texts" | "t");
            let area = literal.split_once('-').is_some_and(|(area, _)| areas.contains(area));
            if ours || area {
                keys.insert(literal.to_owned());
            }
        }
    }
    keys
}

#[test]
fn finds_keys_in_calls_only() {
    let areas = BTreeSet::from(["home".to_owned()]);
    let source = r#"
        texts.get("odd"); self.texts()
            .with("home-title", &[]); fields.get("family-name"); map.get(
            "home-lead"); class="home-card"
    "#;
    let expected = ["home-lead", "home-title", "odd"].map(String::from);
    assert_eq!(keys(source, &areas), BTreeSet::from(expected));
}
