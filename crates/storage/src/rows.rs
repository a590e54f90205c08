//! From stored text back to the field's types.

use domain::{Code, Lang, country::CountryCode};

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
