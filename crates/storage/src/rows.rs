//! From stored text back to the field's types.

use domain::{Code, Lang, country::CountryCode, text};

use crate::{Error, Result};

pub fn code<C: Code>(text: &str, column: &'static str) -> Result<C> {
    C::from_code(text).ok_or(Error::Unreadable { column })
}

pub fn lang(text: &str, column: &'static str) -> Result<Lang> {
    Lang::parse(text).map_err(|_| Error::Unreadable { column })
}

pub fn country(text: Option<String>, column: &'static str) -> Result<Option<CountryCode>> {
    text.map(|text| CountryCode::parse(&text).map_err(|_| Error::Unreadable { column })).transpose()
}

/// A `LIKE … ESCAPE '\'` pattern for texts that contain `part`, read as plain text.
pub fn pattern(part: &str) -> String {
    let mut pattern = String::from("%");
    for c in part.chars() {
        if matches!(c, '%' | '_' | '\\') {
            pattern.push('\\');
        }
        pattern.push(c);
    }
    pattern.push('%');
    pattern
}

/// The words of what somebody typed, as patterns that a text in [`text::key`]'s form has to fit, each of them. What
/// comes after the fourth word counts as one; a pattern that is not needed fits everything.
pub fn words(typed: &str) -> [String; 5] {
    let key = text::key(typed);
    let mut words = key.splitn(5, ' ');
    std::array::from_fn(|_| match words.next() {
        None | Some("") => "%".to_owned(),
        Some(word) => pattern(word),
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_word_is_a_pattern_of_its_own() {
        assert_eq!(words("  Small  FARMS "), ["%small%", "%farms%", "%", "%", "%"]);
        assert_eq!(words("50%"), [r"%50\%%", "%", "%", "%", "%"]);
        assert_eq!(words("a b c d e f")[4], "%e f%");
        assert_eq!(words(""), ["%"; 5].map(str::to_owned));
    }
}
