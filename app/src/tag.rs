//! Entity tags: whether what the browser has is still the same.

use std::hash::{DefaultHasher, Hash, Hasher};

use axum::http::{HeaderMap, header::IF_NONE_MATCH};

/// Of a text; weak, since what goes out differs in packing or stamp where the text is the same.
pub fn of(text: &str) -> String {
    let mut hasher = DefaultHasher::new();
    text.hash(&mut hasher);
    format!("W/\"{:016x}\"", hasher.finish())
}

/// Whether the request names this tag as what it has.
pub fn is_known(headers: &HeaderMap, tag: &str) -> bool {
    headers
        .get_all(IF_NONE_MATCH)
        .iter()
        .filter_map(|value| value.to_str().ok())
        .flat_map(|line| line.split(','))
        .any(|known| known.trim() == tag || known.trim() == "*")
}
