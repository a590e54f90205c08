//! One text in several languages.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use crate::Lang;

/// A text that exists in one or more languages, for instance a programme's title.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Translated(BTreeMap<Lang, String>);

impl Translated {
    pub fn one(lang: Lang, text: impl Into<String>) -> Self {
        let mut all = Self::default();
        all.set(lang, text);
        all
    }

    /// Empty text removes the language.
    pub fn set(&mut self, lang: Lang, text: impl Into<String>) {
        let text = text.into();
        if text.is_empty() {
            self.0.remove(&lang);
        } else {
            self.0.insert(lang, text);
        }
    }

    #[must_use]
    pub fn with(mut self, lang: Lang, text: impl Into<String>) -> Self {
        self.set(lang, text);
        self
    }

    /// The text in exactly this language, or `""`.
    pub fn exactly(&self, lang: &Lang) -> &str {
        self.0.get(lang).map_or("", String::as_str)
    }

    /// The text in this language, else in English, else in the first there is; with the language it is in,
    /// so that a fallback can be shown as such.
    pub fn best(&self, lang: &Lang) -> Option<(&Lang, &str)> {
        self.0
            .get_key_value(lang)
            .or_else(|| self.0.get_key_value(&Lang::english()))
            .or_else(|| self.0.iter().next())
            .map(|(lang, text)| (lang, text.as_str()))
    }

    /// Like [`Self::best`], the text alone, or `""`.
    pub fn text(&self, lang: &Lang) -> &str {
        self.best(lang).map_or("", |(_, text)| text)
    }

    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    pub fn iter(&self) -> impl Iterator<Item = (&Lang, &str)> {
        self.0.iter().map(|(lang, text)| (lang, text.as_str()))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn falls_back_visibly() {
        let fr = Lang::parse("fr").unwrap();
        let ar = Lang::parse("ar").unwrap();
        let title = Translated::one(fr.clone(), "Visite").with(Lang::english(), "Tour");
        assert_eq!(title.best(&fr), Some((&fr, "Visite")));
        assert_eq!(title.best(&ar), Some((&Lang::english(), "Tour")));
        assert_eq!(Translated::default().best(&ar), None);
    }
}
