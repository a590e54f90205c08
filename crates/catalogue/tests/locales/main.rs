//! Every language says everything, and everything said is used.

#[cfg(test)]
mod message;
#[cfg(test)]
mod source;

use std::collections::{BTreeMap, BTreeSet};

/// Keys that the code puts together: `format!("programme-kind-{code}")` and the like.
const COMPUTED: &[&str] = &[
    "account-demo-",
    "attendance-",
    "audit-",
    "engagement-state-",
    "error-",
    "mail-kind-",
    "mail-state-",
    "availability-hint-",
    "availability-list-",
    "availability-new-",
    "busy-error-",
    "week-",
    "offer-detail-",
    "planning-state-",
    "programme-acceptance-",
    "programme-kind-",
    "programme-status-",
    "home-when-",
    "registration-column-",
    "registration-sort-",
    "registration-state-",
    "session-kind-",
    "zone-region-",
];

/// Messages that a translation may build from other placeholders than English does.
const FREE_VARIABLES: &[&str] = &["language-range-"];

/// (language, key): words that are rightly the same as in English.
const SAME: &[(&str, &str)] = &[
    ("ar", "common-page-title"),
    ("ar", "common-product"),
    ("fr", "admin-institutions"),
    ("fr", "admin-sites"),
    ("fr", "admin-users-invite-title"),
    ("fr", "common-administration"),
    ("fr", "common-page-title"),
    ("fr", "common-pager"),
    ("fr", "common-product"),
    ("fr", "common-programmes"),
    ("fr", "language-direction"),
    ("fr", "mail-moment-and-utc"),
    ("fr", "mail-one-html"),
    ("fr", "organise-actions"),
    ("fr", "organise-dates"),
    ("fr", "organise-field-date"),
    ("fr", "organise-field-description"),
    ("fr", "organise-field-site"),
    ("fr", "organise-institutions"),
    ("fr", "organise-programme"),
    ("fr", "organise-sites"),
    ("fr", "place-institutions"),
    ("fr", "place-position"),
    ("fr", "place-sites"),
    ("fr", "registration-column-institution"),
    ("fr", "registration-column-motivation"),
    ("fr", "registration-dates"),
    ("fr", "zone-region-europe"),
];

#[test]
fn the_languages_of_the_first_day_are_there() {
    let languages = message::all();
    for code in ["ar", "en", "fr"] {
        assert!(languages.contains_key(code), "locales/{code} is missing");
    }
}

#[test]
fn every_language_has_the_keys_and_variables_of_english() {
    let languages = message::all();
    let english = &languages["en"];
    let mut wrong = Vec::new();
    for (code, messages) in &languages {
        for (key, message) in english {
            let Some(own) = messages.get(key) else {
                wrong.push(format!("{code}: {key} is missing ({})", message.file));
                continue;
            };
            let free = FREE_VARIABLES.iter().any(|prefix| key.starts_with(prefix));
            if !free && own.variables != message.variables {
                wrong.push(format!("{code}: {key} has {:?}, English {:?}", own.variables, message.variables));
            }
        }
        for (key, message) in messages {
            if !english.contains_key(key) {
                wrong.push(format!("{code}: {key} is not in English ({})", message.file));
            }
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn an_area_stands_in_one_file_the_same_in_every_language() {
    let languages = message::all();
    let area = |key: &str| key.split('-').next().unwrap_or_default().to_owned();
    let mut homes = BTreeMap::new();
    let mut wrong = Vec::new();
    for (code, messages) in &languages {
        for (key, message) in messages {
            let home = homes.entry(area(key)).or_insert_with(|| message.file.clone());
            if *home != message.file {
                wrong.push(format!("{key} stands in {code}/{}, its area in {home}", message.file));
            }
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn every_reference_leads_to_a_text() {
    let mut wrong = Vec::new();
    for (code, messages) in message::all() {
        for (key, message) in &messages {
            for reference in message.references.iter().filter(|other| !messages.contains_key(*other)) {
                wrong.push(format!("{code}: {key} refers to {reference}"));
            }
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn every_text_is_translated() {
    let languages = message::all();
    let english = &languages["en"];
    let mut wrong = Vec::new();
    for (code, messages) in languages.iter().filter(|(code, _)| *code != "en") {
        for (key, message) in messages {
            let same = message.words && english.get(key).is_some_and(|en| en.value == message.value);
            let rightly = SAME.contains(&(code.as_str(), key.as_str()));
            if same && !rightly {
                wrong.push(format!("{code}: {key} is English"));
            }
            if rightly && !same {
                wrong.push(format!("{code}: {key} differs from English; take it off the list"));
            }
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn every_key_in_the_code_exists() {
    let english = &message::all()["en"];
    let areas: BTreeSet<String> =
        english.keys().filter_map(|key| key.split('-').next()).map(String::from).collect();
    let missing: Vec<String> =
        source::keys(&source::text(), &areas).into_iter().filter(|key| !english.contains_key(key)).collect();
    assert!(missing.is_empty(), "not in locales/en: {}", missing.join(", "));
}

#[test]
fn every_key_is_used() {
    let code = source::text();
    let languages = message::all();
    let english = &languages["en"];
    let referred: BTreeSet<&String> = english.values().flat_map(|message| &message.references).collect();
    let unused: Vec<&str> = english
        .keys()
        .filter(|key| !COMPUTED.iter().any(|prefix| key.starts_with(prefix)))
        .filter(|key| !referred.contains(key) && !code.contains(&format!("\"{key}\"")))
        .map(String::as_str)
        .collect();
    assert!(unused.is_empty(), "no code uses: {}", unused.join(", "));
}

#[test]
fn every_computed_prefix_is_needed() {
    let code = source::text();
    let english = &message::all()["en"];
    let idle: Vec<&&str> = COMPUTED
        .iter()
        .filter(|prefix| {
            !english.keys().any(|key| key.starts_with(**prefix)) || !code.contains(&format!("\"{prefix}"))
        })
        .collect();
    assert!(idle.is_empty(), "no key or no code begins with: {idle:?}");
}
