/// Text for people and, where known, its language (BCP 47, as `fr` or `zh-Hans`).
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Words {
    pub text: String,
    pub language: Option<String>,
}

impl Words {
    pub fn new(text: impl Into<String>, language: impl Into<String>) -> Self {
        Self { text: text.into(), language: Some(language.into()) }
    }
}

/// Words whose language is not known.
impl From<&str> for Words {
    fn from(text: &str) -> Self {
        Self { text: text.to_owned(), language: None }
    }
}
