use thiserror::Error;

/// Why the embedded catalogue cannot be used. All of these are faults of the build, found by the
/// first test that loads it.
#[derive(Debug, Error)]
pub enum CatalogueError {
    /// A file is not Fluent.
    #[error("locales/{language}/{area}.ftl: {detail}")]
    Syntax {
        /// Folder name.
        language: &'static str,
        /// File name without `.ftl`.
        area: &'static str,
        /// What the parser or the bundle said.
        detail: String,
    },
    /// A folder is not named by a language code, or its locale is not one.
    #[error("locales/{language}: {detail}")]
    Code {
        /// Folder name.
        language: &'static str,
        /// What is wrong with it.
        detail: String,
    },
    /// `language.ftl` lacks a message or gives it an unusable value.
    #[error("locales/{language}/language.ftl: {key} is missing or wrong")]
    Language {
        /// Folder name.
        language: &'static str,
        /// The message's key.
        key: &'static str,
    },
    /// ICU has no data for the locale.
    #[error("locales/{language}: no locale data: {detail}")]
    Locale {
        /// Folder name.
        language: &'static str,
        /// What ICU said.
        detail: String,
    },
    /// The language that all others fall back to is not there.
    #[error("locales/en is missing")]
    NoEnglish,
}
