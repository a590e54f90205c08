use std::sync::Arc;

use domain::Lang;

use crate::language::Language;
use crate::negotiate::wanted;
use crate::source::SOURCES;
use crate::{CatalogueError, Texts};

/// All languages of the interface. Loaded once and shared; a clone costs two counters.
#[derive(Clone, Debug)]
pub struct Catalogue {
    /// By code, which is also the order in which the United Nations list them.
    languages: Arc<[Texts]>,
    english: Texts,
}

impl Catalogue {
    /// Reads the embedded files.
    ///
    /// # Errors
    /// Whatever is wrong with the files; a build whose tests ran has nothing wrong with them.
    pub fn load() -> Result<Self, CatalogueError> {
        let english = Arc::new(Language::load("en", SOURCES)?);

        let mut languages = Vec::new();
        for sources in SOURCES.chunk_by(|a, b| a.language == b.language) {
            let Some(code) = sources.first().map(|source| source.language) else { continue };
            let language = match code {
                "en" => Arc::clone(&english),
                other => Arc::new(Language::load(other, SOURCES)?),
            };
            languages.push(Texts::new(language, Arc::clone(&english)));
        }

        let english = Texts::new(Arc::clone(&english), english);
        Ok(Self { languages: languages.into(), english })
    }

    /// Every language, for the picker: `lang()`, `name()`, `dir()` and its texts.
    pub fn languages(&self) -> impl Iterator<Item = &Texts> {
        self.languages.iter()
    }

    /// Whether the interface speaks this language.
    pub fn speaks(&self, lang: &Lang) -> bool {
        self.find(lang).is_some()
    }

    /// The texts in this language, else in its main language (`pt-br` → `pt`), else in English.
    pub fn texts(&self, lang: &Lang) -> Texts {
        self.find(lang).or_else(|| self.find_main(lang.code())).unwrap_or(&self.english).clone()
    }

    /// The best language for an `Accept-Language` header; English if it names none of ours.
    pub fn negotiate(&self, header: &str) -> Lang {
        wanted(header).iter().find_map(|tag| self.find_main(tag)).unwrap_or(&self.english).lang().clone()
    }

    fn find(&self, lang: &Lang) -> Option<&Texts> {
        self.languages.iter().find(|texts| texts.lang() == lang)
    }

    fn find_main(&self, tag: &str) -> Option<&Texts> {
        let exact = self.languages.iter().find(|texts| texts.lang().code() == tag);
        let main = tag.split('-').next().unwrap_or(tag);
        exact.or_else(|| self.languages.iter().find(|texts| texts.lang().code() == main))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn falls_back_to_the_main_language_and_then_to_english() {
        let catalogue = Catalogue::load().unwrap();
        let lang = |code| Lang::parse(code).unwrap();
        assert_eq!(catalogue.texts(&lang("en-nz")).lang().code(), "en");
        assert_eq!(catalogue.texts(&lang("tlh")).lang().code(), "en");
        assert!(!catalogue.speaks(&lang("tlh")));
    }

    #[test]
    fn negotiates_what_it_speaks() {
        let catalogue = Catalogue::load().unwrap();
        assert_eq!(catalogue.negotiate("tlh, en-GB;q=0.5").code(), "en");
        assert_eq!(catalogue.negotiate("*").code(), "en");
        assert_eq!(catalogue.negotiate("\u{0}garbage;;;q=,").code(), "en");
    }

    #[test]
    fn is_shared_between_threads() {
        fn shared<T: Send + Sync + Clone>(_: &T) {}
        shared(&Catalogue::load().unwrap());
    }
}
