//! Languages by name, and texts that may be in another language than the page.

use catalogue::Texts;
use domain::{Lang, Translated};
use leptos::prelude::*;

/// The languages that forms offer for texts and as working languages: those of the United Nations.
pub const OFFERED: [&str; 6] = ["en", "fr", "es", "ar", "zh", "ru"];

/// The language's name in the viewer's language; its code if it has none here.
pub fn name(t: &Texts, lang: &Lang) -> String {
    match lang.code() {
        "ar" => t.get("tongue-ar"),
        "en" => t.get("tongue-en"),
        "es" => t.get("tongue-es"),
        "fr" => t.get("tongue-fr"),
        "ru" => t.get("tongue-ru"),
        "zh" => t.get("tongue-zh"),
        other => other.to_uppercase(),
    }
}

/// The text in the viewer's language, or in another one and marked as such for machines: one line, inline.
pub fn line(t: &Texts, text: &Translated) -> AnyView {
    let Some((lang, text)) = text.best(t.lang()) else { return ().into_any() };
    view! { <bdi lang=other(t, lang)>{text.to_owned()}</bdi> }.into_any()
}

/// Paragraphs in the viewer's language, or in another one and marked as such for people too.
pub fn prose(t: &Texts, text: &Translated) -> AnyView {
    let Some((lang, text)) = text.best(t.lang()) else { return ().into_any() };
    let paragraphs: Vec<AnyView> = text
        .split("\n\n")
        .filter(|paragraph| !paragraph.trim().is_empty())
        .map(|paragraph| {
            let lines: Vec<AnyView> = paragraph
                .lines()
                .enumerate()
                .map(|(n, line)| view! { {(n > 0).then(|| view! { <br/> })} {line.to_owned()} }.into_any())
                .collect();
            view! { <p>{lines}</p> }.into_any()
        })
        .collect();
    view! { {note(t, lang)} <div lang=other(t, lang) dir="auto">{paragraphs}</div> }.into_any()
}

/// "Shown in French", where the text is not in the viewer's language.
pub fn note(t: &Texts, lang: &Lang) -> AnyView {
    let other = (lang != t.lang()).then(|| t.with("common-shown-in", &[("language", name(t, lang).into())]));
    other.map(|text| view! { <p class="hint">{text}</p> }).into_any()
}

fn other(t: &Texts, lang: &Lang) -> Option<String> {
    (lang != t.lang()).then(|| lang.code().to_owned())
}
