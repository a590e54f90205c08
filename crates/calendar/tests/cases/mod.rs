//! Reads the case file and answers each check with the crate's own functions.

mod answer;
mod input;

use calendar::zone::Zones;
use serde_json::Value;

/// The file named by `TIME_ZONE_CASES`, else the project's own copy.
pub fn read() -> Value {
    let Some(named) = std::env::var_os("TIME_ZONE_CASES") else { return own() };
    // Tests run in the crate's folder, the caller stands in the workspace's.
    let workspace = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("../..");
    let text = std::fs::read_to_string(workspace.join(&named)).or_else(|_| std::fs::read_to_string(&named));
    match text {
        Ok(text) => serde_json::from_str(&text).unwrap_or_else(|error| Value::String(error.to_string())),
        Err(error) => Value::String(format!("{}: {error}", named.display())),
    }
}

pub fn own() -> Value {
    serde_json::from_str(include_str!("../data/time_zone_cases.json")).unwrap_or(Value::Null)
}

/// One line for each check that failed, led by the case's id. A file without cases fails too.
pub fn failures(file: &Value) -> Vec<String> {
    let zones = match Zones::bundled() {
        Ok(zones) => zones,
        Err(error) => return vec![error.to_string()],
    };
    let cases = file["cases"].as_array().map_or(&[][..], Vec::as_slice);
    if cases.is_empty() {
        return vec![format!("no cases: {}", file.as_str().unwrap_or("wrong format"))];
    }
    cases.iter().flat_map(|case| case_failures(&zones, case)).collect()
}

fn case_failures(zones: &Zones, case: &Value) -> Vec<String> {
    let id = case["id"].as_str().unwrap_or("case without id");
    let checks = case["checks"].as_array().map_or(&[][..], Vec::as_slice);
    if checks.is_empty() {
        return vec![format!("{id}: no checks")];
    }
    let failure = |(number, check): (usize, &Value)| {
        let op = check["op"].as_str().unwrap_or("none");
        let expected = answer::comparable(op, &check["expect"]);
        match answer::answer(zones, op, check) {
            Ok(found) if found == expected => None,
            Ok(found) => Some(format!("{id}: check {number} ({op}): expected {expected}, found {found}")),
            Err(error) => Some(format!("{id}: check {number} ({op}): {error}")),
        }
    };
    checks.iter().enumerate().filter_map(failure).collect()
}
