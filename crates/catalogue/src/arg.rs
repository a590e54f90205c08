use std::borrow::Cow;

use fluent_bundle::FluentValue;

/// What fills a placeholder of a text.
///
/// Numbers choose the plural form and are printed plainly; a number that wants its thousands
/// grouped goes through [`Texts::number`](crate::Texts::number) and comes in as text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Arg<'a> {
    /// Finished text, shown as it is and never read as a pattern.
    Text(Cow<'a, str>),
    /// A count or another whole number.
    Number(i64),
}

impl Arg<'_> {
    pub(crate) fn value(&self) -> FluentValue<'_> {
        match self {
            Self::Text(text) => FluentValue::from(text.as_ref()),
            Self::Number(number) => FluentValue::from(*number),
        }
    }

    /// Whether the argument holds letters of a right-to-left script.
    pub(crate) fn runs_right_to_left(&self) -> bool {
        match self {
            Self::Text(text) => text.chars().any(right_to_left),
            Self::Number(_) => false,
        }
    }
}

/// The blocks of Hebrew, Arabic, Syriac, Thaana, N'Ko and their presentation forms, and the
/// right-to-left part of the supplementary plane (Adlam, Rohingya).
fn right_to_left(c: char) -> bool {
    matches!(c, '\u{0590}'..='\u{08ff}' | '\u{fb1d}'..='\u{fdff}' | '\u{fe70}'..='\u{feff}' | '\u{10800}'..='\u{10fff}' | '\u{1e800}'..='\u{1efff}')
}

impl<'a> From<&'a str> for Arg<'a> {
    fn from(text: &'a str) -> Self {
        Self::Text(Cow::Borrowed(text))
    }
}

impl<'a> From<&'a String> for Arg<'a> {
    fn from(text: &'a String) -> Self {
        Self::Text(Cow::Borrowed(text))
    }
}

impl From<String> for Arg<'_> {
    fn from(text: String) -> Self {
        Self::Text(Cow::Owned(text))
    }
}

impl From<i64> for Arg<'_> {
    fn from(number: i64) -> Self {
        Self::Number(number)
    }
}

impl From<i32> for Arg<'_> {
    fn from(number: i32) -> Self {
        Self::Number(number.into())
    }
}

impl From<u32> for Arg<'_> {
    fn from(number: u32) -> Self {
        Self::Number(number.into())
    }
}
