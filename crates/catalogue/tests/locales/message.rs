//! Reads `locales/` as Fluent's own parser sees it.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::{Path, PathBuf};

use fluent_syntax::ast::{Entry, Expression, InlineExpression, Pattern, PatternElement};

/// One message of one language.
pub struct Message {
    /// File name, the same in every language.
    pub file: String,
    /// The value as parsed, comparable between languages.
    pub value: Pattern<String>,
    /// Whether it has words of its own besides its placeholders.
    pub words: bool,
    pub variables: BTreeSet<String>,
    pub references: BTreeSet<String>,
}

pub fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../..")
}

/// Language → key → message. Broken syntax, values that are missing and keys given twice fail here.
pub fn all() -> BTreeMap<String, BTreeMap<String, Message>> {
    let mut languages: BTreeMap<String, BTreeMap<String, Message>> = BTreeMap::new();
    for folder in children(&root().join("locales")) {
        let messages = languages.entry(name(&folder)).or_default();
        for file in children(&folder) {
            read(&file, messages);
        }
    }
    languages
}

fn read(file: &Path, messages: &mut BTreeMap<String, Message>) {
    let shown = name(file);
    let text = fs::read_to_string(file).unwrap();
    let resource =
        fluent_syntax::parser::parse(text).unwrap_or_else(|(_, errors)| panic!("{shown}: {errors:?}"));
    for entry in resource.body {
        let Entry::Message(message) = entry else { continue };
        let key = message.id.name;
        let value = message.value.unwrap_or_else(|| panic!("{shown}: {key} is empty"));
        let mut found = Message {
            file: shown.clone(),
            value: value.clone(),
            words: false,
            variables: BTreeSet::new(),
            references: BTreeSet::new(),
        };
        found.walk(&value);
        assert!(messages.insert(key.clone(), found).is_none(), "{shown}: {key} comes twice");
    }
}

impl Message {
    fn walk(&mut self, pattern: &Pattern<String>) {
        for element in &pattern.elements {
            match element {
                PatternElement::Placeable { expression } => self.expression(expression),
                PatternElement::TextElement { value } => {
                    self.words |= value.chars().any(char::is_alphabetic);
                }
            }
        }
    }

    fn expression(&mut self, expression: &Expression<String>) {
        match expression {
            Expression::Inline(inline) => self.inline(inline),
            Expression::Select { selector, variants } => {
                self.inline(selector);
                for variant in variants {
                    self.walk(&variant.value);
                }
            }
        }
    }

    fn inline(&mut self, inline: &InlineExpression<String>) {
        match inline {
            InlineExpression::VariableReference { id } => {
                self.variables.insert(id.name.clone());
            }
            InlineExpression::MessageReference { id, .. } => {
                self.references.insert(id.name.clone());
            }
            InlineExpression::Placeable { expression } => self.expression(expression),
            InlineExpression::StringLiteral { .. }
            | InlineExpression::NumberLiteral { .. }
            | InlineExpression::FunctionReference { .. }
            | InlineExpression::TermReference { .. } => {}
        }
    }
}

pub fn children(folder: &Path) -> Vec<PathBuf> {
    let mut paths: Vec<PathBuf> = fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path()).collect();
    paths.retain(|path| !name(path).starts_with('.'));
    paths.sort();
    paths
}

pub fn name(path: &Path) -> String {
    path.file_name().unwrap().to_string_lossy().into_owned()
}
