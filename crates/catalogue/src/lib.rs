//! The one catalogue of texts that people read, on screens and in mail alike, and of dates, times,
//! numbers and lists as each language writes them.
//!
//! Texts are Fluent messages in `locales/<lang>/<area>.ftl`, embedded at build time. Adding a
//! folder adds a language: `language.ftl` in it holds the language's own name, direction and locale.
//!
//! ```
//! let catalogue = catalogue::Catalogue::load()?;
//! let texts = catalogue.texts(&catalogue.negotiate("en-GB,en;q=0.9"));
//! assert_eq!(texts.get("language-name"), "English");
//! # Ok::<(), catalogue::CatalogueError>(())
//! ```

mod arg;
mod book;
mod error;
mod fault;
mod format;
mod language;
mod negotiate;
mod source;
mod texts;

pub use arg::Arg;
pub use book::Catalogue;
pub use error::CatalogueError;
pub use texts::Texts;
