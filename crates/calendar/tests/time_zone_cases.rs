//! The hard cases of civil time. `TIME_ZONE_CASES=FILE cargo test -p calendar time_zone_cases` runs any other
//! file of the same format.

mod cases;

use serde_json::json;

#[test]
fn time_zone_cases() {
    let failures = cases::failures(&cases::read());
    assert!(failures.is_empty(), "{} checks failed:\n{}", failures.len(), failures.join("\n"));
}

/// A runner that passes everything would be worth nothing.
#[test]
fn time_zone_cases_bite() {
    let own = cases::own();
    let mut wrong = own.clone();
    let all = wrong["cases"].as_array_mut().unwrap();
    let ids: Vec<String> = all.iter().map(|case| case["id"].as_str().unwrap().to_owned()).collect();
    let mut checks = 0;
    for check in all.iter_mut().flat_map(|case| case["checks"].as_array_mut().unwrap()) {
        checks += 1;
        // The one answer that is not computed yet stays; something else in it is made wrong.
        if check["op"] == "site_day" {
            check["expect"]["date"] = json!("1999-01-01");
        } else {
            check["expect"] = json!("wrong");
        }
    }
    let failures = cases::failures(&wrong);
    assert_eq!(failures.len(), checks);
    for id in ids {
        assert!(failures.iter().any(|failure| failure.starts_with(&format!("{id}:"))), "{id}");
    }

    for strange in [
        json!({"cases": [{"id": "X1", "checks": [{"op": "unheard_of", "expect": 1}]}]}),
        json!({"cases": [{"id": "X1", "checks": [{"op": "day_minutes", "expect": 1}]}]}),
        json!({"cases": [{"id": "X1"}]}),
        json!({"cases": [{"id": "X1", "checks": []}]}),
        json!({"cases": []}),
        json!([]),
    ] {
        assert!(!cases::failures(&strange).is_empty(), "{strange}");
    }
}
