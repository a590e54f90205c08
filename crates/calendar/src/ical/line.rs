//! Content lines (RFC 5545 3.1): escaping and folding. Nothing else in the crate writes line ends.

use chrono::{DateTime, NaiveDate, NaiveDateTime, Utc};

use super::Words;

/// Octets in a line without its CR LF (RFC 5545 3.1).
const LIMIT: usize = 75;

/// A finished, unfolded content line. Only [`Property`] makes it, so it holds no control character.
pub(super) struct Line(String);

/// The lines of a calendar.
#[derive(Default)]
pub(super) struct Lines(String);

impl Lines {
    pub(super) fn begin(&mut self, component: &'static str) {
        self.push(&Property::new("BEGIN").token(component));
    }

    pub(super) fn end(&mut self, component: &'static str) {
        self.push(&Property::new("END").token(component));
    }

    pub(super) fn push(&mut self, line: &Line) {
        let mut octets = 0;
        for character in line.0.chars() {
            if octets + character.len_utf8() > LIMIT {
                self.0.push_str("\r\n ");
                octets = 1;
            }
            self.0.push(character);
            octets += character.len_utf8();
        }
        self.0.push_str("\r\n");
    }

    pub(super) fn finish(self) -> String {
        self.0
    }
}

/// A property's name and parameters, waiting for its value.
pub(super) struct Property(String);

impl Property {
    pub(super) fn new(name: &'static str) -> Self {
        Self(name.to_owned())
    }

    /// Quoted wherever it is more than a plain word. A parameter cannot hold a DQUOTE: it becomes `'`.
    pub(super) fn param(mut self, name: &'static str, value: &str) -> Self {
        let value: String = value
            .chars()
            .filter_map(|character| match character {
                '"' => Some('\''),
                '\n' | '\t' | '\u{2028}' | '\u{2029}' => Some(' '),
                _ if character.is_control() => None,
                _ => Some(character),
            })
            .collect();
        let plain = |b: u8| b.is_ascii_alphanumeric() || matches!(b, b'-' | b'/' | b'_' | b'+');
        if !value.is_empty() && value.bytes().all(plain) {
            self.0.extend([";", name, "=", &value]);
        } else {
            self.0.extend([";", name, "=\"", &value, "\""]);
        }
        self
    }

    /// LANGUAGE, where the tag is one; anything else is left out.
    pub(super) fn language(self, tag: Option<&str>) -> Self {
        match tag {
            Some(tag) if !tag.is_empty() && tag.bytes().all(|b| b.is_ascii_alphanumeric() || b == b'-') => {
                self.param("LANGUAGE", tag)
            }
            _ => self,
        }
    }

    /// A word that this program chose: enumerations, numbers, rules.
    pub(super) fn token(self, value: &str) -> Line {
        self.value(value)
    }

    /// TEXT (RFC 5545 3.3.11).
    pub(super) fn text(self, value: &str) -> Line {
        let escaped = escape(value);
        self.value(&escaped)
    }

    /// TEXT with its language.
    pub(super) fn words(self, words: &Words) -> Line {
        self.language(words.language.as_deref()).text(&words.text)
    }

    /// A list of TEXT.
    pub(super) fn texts(self, values: &[String]) -> Line {
        let escaped: Vec<String> = values.iter().map(|value| escape(value)).collect();
        self.value(&escaped.join(","))
    }

    /// URI (RFC 3986): what cannot stand in one is percent-encoded, control characters are dropped.
    pub(super) fn uri(self, value: &str) -> Line {
        let encoded = percent_encode(value, b"-._~:/?#[]@!$&'()*+,;=%");
        self.value(&encoded)
    }

    /// A mail address as `mailto:` (RFC 6068).
    pub(super) fn mailto(self, address: &str) -> Line {
        let encoded = percent_encode(address, b"-._~@!$'*+");
        self.value(&format!("mailto:{encoded}"))
    }

    pub(super) fn date(self, date: NaiveDate) -> Line {
        self.param("VALUE", "DATE").value(&date.format("%Y%m%d").to_string())
    }

    pub(super) fn utc(self, instant: DateTime<Utc>) -> Line {
        self.value(&instant.format("%Y%m%dT%H%M%SZ").to_string())
    }

    pub(super) fn local(self, civil: NaiveDateTime) -> Line {
        self.value(&civil.format("%Y%m%dT%H%M%S").to_string())
    }

    fn value(mut self, value: &str) -> Line {
        self.0.extend([":", value]);
        Line(self.0)
    }
}

fn escape(value: &str) -> String {
    let mut out = String::with_capacity(value.len());
    let mut characters = value.chars().peekable();
    while let Some(character) = characters.next() {
        match character {
            '\\' | ';' | ',' => out.extend(['\\', character]),
            // CR LF is one line end; the Unicode ones break lines in some readers.
            '\r' if characters.peek() == Some(&'\n') => {}
            '\r' | '\n' | '\u{2028}' | '\u{2029}' => out.push_str("\\n"),
            '\t' => out.push(' '),
            _ if character.is_control() => {}
            _ => out.push(character),
        }
    }
    out
}

fn percent_encode(value: &str, also_allowed: &[u8]) -> String {
    let mut out = String::with_capacity(value.len());
    for byte in value.bytes().filter(|byte| !byte.is_ascii_control()) {
        if byte.is_ascii_alphanumeric() || also_allowed.contains(&byte) {
            out.push(char::from(byte));
        } else {
            out.push_str(&format!("%{byte:02X}"));
        }
    }
    out
}
