use std::fmt;
use std::sync::Arc;

use domain::Lang;
use fluent_bundle::concurrent::FluentBundle;
use fluent_bundle::{FluentArgs, FluentResource};
use unic_langid::LanguageIdentifier;

use crate::format::Format;
use crate::source::Source;
use crate::{Arg, CatalogueError};

type Bundle = FluentBundle<Arc<FluentResource>>;

/// One language: its messages and the way it writes dates and numbers.
pub(crate) struct Language {
    pub lang: Lang,
    pub name: String,
    pub rtl: bool,
    pub format: Format,
    /// Sets placeholders between FSI and PDI (U+2068, U+2069); `plain` does not.
    isolating: Bundle,
    plain: Bundle,
}

impl Language {
    pub fn load(code: &'static str, sources: &'static [Source]) -> Result<Self, CatalogueError> {
        let wrong = |detail: String| CatalogueError::Code { language: code, detail };
        let lang = Lang::parse(code).map_err(|error| wrong(error.to_string()))?;
        let id: LanguageIdentifier = code.parse().map_err(|error| wrong(format!("{error}")))?;

        let mut isolating = Bundle::new_concurrent(vec![id.clone()]);
        let mut plain = Bundle::new_concurrent(vec![id]);
        plain.set_use_isolating(false);

        let own: Vec<&Source> = sources.iter().filter(|source| source.language == code).collect();
        if own.is_empty() && code == "en" {
            return Err(CatalogueError::NoEnglish);
        }
        for source in own {
            let resource = Arc::new(parse(source)?);
            for bundle in [&mut isolating, &mut plain] {
                bundle.add_resource(Arc::clone(&resource)).map_err(|errors| syntax(source, &errors))?;
            }
        }

        let setting = |key: &'static str| {
            message(&plain, key, &[]).ok_or(CatalogueError::Language { language: code, key })
        };
        let rtl = match setting("language-direction")?.as_str() {
            "rtl" => true,
            "ltr" => false,
            _ => return Err(CatalogueError::Language { language: code, key: "language-direction" }),
        };
        let name = setting("language-name")?;
        let locale = setting("language-locale")?;
        let format =
            Format::new(&locale).map_err(|detail| CatalogueError::Locale { language: code, detail })?;

        Ok(Self { lang, name, rtl, format, isolating, plain })
    }

    /// The message, or none if there is no such key. Where directions can mix, that is in a
    /// right-to-left language or around a right-to-left value, placeholders are isolated.
    pub fn isolated(&self, key: &str, args: &[(&str, Arg)]) -> Option<String> {
        let mixes = self.rtl || args.iter().any(|(_, arg)| arg.runs_right_to_left());
        message(if mixes { &self.isolating } else { &self.plain }, key, args)
    }

    /// The message without any invisible character of ours.
    pub fn plain(&self, key: &str, args: &[(&str, Arg)]) -> Option<String> {
        message(&self.plain, key, args)
    }
}

fn parse(source: &Source) -> Result<FluentResource, CatalogueError> {
    FluentResource::try_new(source.text.to_owned()).map_err(|(_, errors)| syntax(source, &errors))
}

fn syntax(source: &Source, errors: &[impl fmt::Display]) -> CatalogueError {
    let detail = errors.iter().map(ToString::to_string).collect::<Vec<_>>().join("; ");
    CatalogueError::Syntax { language: source.language, area: source.area, detail }
}

fn message(bundle: &Bundle, key: &str, args: &[(&str, Arg)]) -> Option<String> {
    let pattern = bundle.get_message(key)?.value()?;
    let args: FluentArgs = args.iter().map(|(name, arg)| (*name, arg.value())).collect();
    let mut errors = Vec::new();
    let text = bundle.format_pattern(pattern, Some(&args), &mut errors).into_owned();
    for error in errors {
        tracing::warn!(key, %error, "text formatted with errors");
    }
    Some(text)
}

impl fmt::Debug for Language {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Language").field("lang", &self.lang).finish_non_exhaustive()
    }
}
