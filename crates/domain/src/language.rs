//! Languages, by their short code.

use std::{fmt, sync::Arc};

use serde::{Deserialize, Serialize};

/// A language code as BCP 47 writes it, in lower case: `en`, `fr`, `ar`, `pt-br`.
///
/// Which languages the interface speaks is data (the folders under `locales/`); a programme's texts and
/// working languages may be in others.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct Lang(Arc<str>);

/// The text is no language code.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("not a language code")]
pub struct NotALanguage;

impl Lang {
    /// # Errors
    /// [`NotALanguage`] unless the text is 2–3 letters, followed by parts of 2–8 letters or digits.
    ///
    /// ```
    /// use domain::Lang;
    /// assert_eq!(Lang::parse("FR").unwrap().code(), "fr");
    /// assert!(Lang::parse("../en").is_err());
    /// ```
    pub fn parse(text: &str) -> Result<Self, NotALanguage> {
        let code = text.trim().to_ascii_lowercase();
        let mut parts = code.split('-');
        let primary = parts.next().unwrap_or_default();
        let primary_ok = (2..=3).contains(&primary.len()) && primary.bytes().all(|b| b.is_ascii_lowercase());
        let rest_ok = parts
            .all(|part| (2..=8).contains(&part.len()) && part.bytes().all(|b| b.is_ascii_alphanumeric()));
        if primary_ok && rest_ok && code.len() <= 20 { Ok(Self(code.into())) } else { Err(NotALanguage) }
    }

    /// English, the language every text falls back to.
    pub fn english() -> Self {
        Self("en".into())
    }

    pub fn code(&self) -> &str {
        &self.0
    }
}

impl fmt::Display for Lang {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

impl TryFrom<String> for Lang {
    type Error = NotALanguage;

    fn try_from(text: String) -> Result<Self, Self::Error> {
        Self::parse(&text)
    }
}

impl From<Lang> for String {
    fn from(lang: Lang) -> Self {
        lang.0.as_ref().to_owned()
    }
}
