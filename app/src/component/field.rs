//! One field of a form: label, hint, control and what is wrong with it.

use catalogue::Texts;
use leptos::prelude::*;

/// What a line of text holds; browsers choose keyboard and picker by it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Kind {
    Text,
    Email,
    Password,
    Number,
    Address,
    Date,
    Time,
    Search,
}

impl Kind {
    fn input_type(self) -> &'static str {
        match self {
            // A number field of its own would drop what was typed if it is no number.
            Self::Text | Self::Number => "text",
            Self::Email => "email",
            Self::Password => "password",
            Self::Address => "url",
            Self::Date => "date",
            Self::Time => "time",
            Self::Search => "search",
        }
    }

    /// Codes, numbers and addresses run left to right in every language.
    fn is_ltr(self) -> bool {
        matches!(self, Self::Email | Self::Password | Self::Address | Self::Number | Self::Date | Self::Time)
    }
}

/// Which control the field is, with its options as value and text.
#[derive(Debug)]
pub(crate) enum Control {
    Line(Kind),
    Prose,
    Select(Vec<(String, String)>),
    Radio(Vec<(String, String)>),
    Checks(Vec<(String, String)>),
    Tick,
    /// A file; the kinds that the browser offers first.
    File(&'static str),
}

/// Made by `Sheet`, shaped by the methods below, and put into a view as it is: `{sheet.text(…).required()}`.
#[derive(Debug)]
pub struct Field {
    name: String,
    label: String,
    control: Control,
    values: Vec<String>,
    fault: Option<String>,
    hint: Option<String>,
    required: bool,
    /// What stands beside the label of a field that may stay empty.
    mark: String,
    autocomplete: Option<&'static str>,
    max: Option<u32>,
    lang: Option<String>,
    ltr: bool,
}

impl Field {
    pub(crate) fn new(
        name: &str,
        label: String,
        control: Control,
        values: Vec<String>,
        fault: Option<String>,
        texts: &Texts,
    ) -> Self {
        Self {
            name: name.to_owned(),
            label,
            control,
            values,
            fault,
            hint: None,
            required: false,
            mark: texts.get("common-optional"),
            autocomplete: None,
            max: None,
            lang: None,
            ltr: false,
        }
    }

    /// The `id` of a field's control, which the summary of faults links to.
    pub fn id_of(name: &str) -> String {
        format!("field-{name}")
    }

    #[must_use]
    pub fn kind(mut self, kind: Kind) -> Self {
        self.control = Control::Line(kind);
        self
    }

    /// A sentence below the label that helps to fill it in.
    #[must_use]
    pub fn hint(mut self, text: String) -> Self {
        self.hint = Some(text);
        self
    }

    /// Fields are optional and marked so unless this is called.
    #[must_use]
    pub fn required(mut self) -> Self {
        self.required = true;
        self
    }

    /// Says something better than "optional" beside the label, where one of several fields has to be filled in.
    #[must_use]
    pub fn mark(mut self, text: String) -> Self {
        self.mark = text;
        self
    }

    /// The HTML token by which browsers fill in what they know, as `email` or `family-name`.
    #[must_use]
    pub fn autocomplete(mut self, token: &'static str) -> Self {
        self.autocomplete = Some(token);
        self
    }

    /// The most characters that the browser lets anybody type.
    #[must_use]
    pub fn max(mut self, characters: u32) -> Self {
        self.max = Some(characters);
        self
    }

    /// The value runs left to right in every language, as codes and hours do.
    #[must_use]
    pub fn ltr(mut self) -> Self {
        self.ltr = true;
        self
    }

    /// The language in which the value is written, where it is not the page's.
    #[must_use]
    pub fn lang(mut self, code: &str) -> Self {
        self.lang = Some(code.to_owned());
        self
    }

    fn value(&self) -> String {
        self.values.first().cloned().unwrap_or_default()
    }

    fn has(&self, value: &str) -> bool {
        self.values.iter().any(|v| v == value)
    }

    /// Ids of hint and fault, for `aria-describedby`.
    fn described_by(&self) -> Option<String> {
        let id = Self::id_of(&self.name);
        let parts: Vec<String> = [
            self.hint.is_some().then(|| format!("{id}-hint")),
            self.fault.is_some().then(|| format!("{id}-error")),
        ]
        .into_iter()
        .flatten()
        .collect();
        (!parts.is_empty()).then(|| parts.join(" "))
    }

    /// The field as a view, for where a view must be named: `option.map(Field::view)`.
    pub fn view(self) -> AnyView {
        match &self.control {
            Control::Line(kind) => self.around(self.line(*kind)),
            Control::Prose => self.around(self.area()),
            Control::Select(options) => self.around(self.list(options)),
            Control::Radio(options) => self.group("radio", options),
            Control::Checks(options) => self.group("checkbox", options),
            Control::Tick => self.tick(),
            Control::File(kinds) => self.around(self.file(kinds)),
        }
    }

    fn line(&self, kind: Kind) -> AnyView {
        // A password never goes back to the browser.
        let value = if kind == Kind::Password { String::new() } else { self.value() };
        view! {
            <input
                type=kind.input_type()
                id=Self::id_of(&self.name)
                name=self.name.clone()
                value=value
                inputmode=(kind == Kind::Number).then_some("numeric")
                dir=if self.ltr || kind.is_ltr() { "ltr" } else { "auto" }
                lang=self.lang.clone()
                autocomplete=self.autocomplete
                maxlength=self.max.map(|m| m.to_string())
                aria-required=self.required.then_some("true")
                aria-invalid=self.fault.is_some().then_some("true")
                aria-describedby=self.described_by()
            />
        }
        .into_any()
    }

    fn file(&self, kinds: &'static str) -> AnyView {
        view! {
            <input
                type="file"
                id=Self::id_of(&self.name)
                name=self.name.clone()
                accept=kinds
                aria-required=self.required.then_some("true")
                aria-invalid=self.fault.is_some().then_some("true")
                aria-describedby=self.described_by()
            />
        }
        .into_any()
    }

    fn area(&self) -> AnyView {
        // Leptos writes the content of a textarea as it is, so it is made harmless here. And the parser drops one line
        // break at the start; ours keeps the typed one.
        let content = format!("\n{}", escaped(&self.value()));
        view! {
            <textarea
                id=Self::id_of(&self.name)
                name=self.name.clone()
                rows="5"
                dir="auto"
                lang=self.lang.clone()
                maxlength=self.max.map(|m| m.to_string())
                aria-required=self.required.then_some("true")
                aria-invalid=self.fault.is_some().then_some("true")
                aria-describedby=self.described_by()
            >
                {content}
            </textarea>
        }
        .into_any()
    }

    fn list(&self, options: &[(String, String)]) -> AnyView {
        let options: Vec<AnyView> = options
            .iter()
            .map(|(value, text)| {
                view! { <option value=value.clone() selected=self.has(value)>{text.clone()}</option> }
                    .into_any()
            })
            .collect();
        view! {
            <select
                id=Self::id_of(&self.name)
                name=self.name.clone()
                autocomplete=self.autocomplete
                aria-required=self.required.then_some("true")
                aria-invalid=self.fault.is_some().then_some("true")
                aria-describedby=self.described_by()
            >
                {options}
            </select>
        }
        .into_any()
    }

    /// Label, hint and fault around a single control.
    fn around(&self, control: AnyView) -> AnyView {
        view! {
            <div class="field">
                <label for=Self::id_of(&self.name)>{self.caption()}</label>
                {self.notes()}
                {control}
            </div>
        }
        .into_any()
    }

    fn group(&self, input_type: &'static str, options: &[(String, String)]) -> AnyView {
        let id = Self::id_of(&self.name);
        let choices: Vec<AnyView> = options
            .iter()
            .enumerate()
            .map(|(index, (value, text))| {
                // The first choice bears the field's id, so that the summary's link lands on it.
                let id = if index == 0 { id.clone() } else { format!("{id}-{index}") };
                view! {
                    <label class="choice" for=id.clone()>
                        <input
                            type=input_type
                            id=id.clone()
                            name=self.name.clone()
                            value=value.clone()
                            checked=self.has(value)
                        />
                        <span>{text.clone()}</span>
                    </label>
                }
                .into_any()
            })
            .collect();
        view! {
            <fieldset class="group" aria-describedby=self.described_by()>
                <legend>{self.caption()}</legend>
                {self.notes()}
                <div class=input_type>{choices}</div>
            </fieldset>
        }
        .into_any()
    }

    fn tick(&self) -> AnyView {
        let id = Self::id_of(&self.name);
        view! {
            <div class="field">
                {self.fault_note()}
                <label class="choice" for=id.clone()>
                    <input
                        type="checkbox"
                        id=id.clone()
                        name=self.name.clone()
                        value="yes"
                        checked=!self.value().is_empty()
                        aria-required=self.required.then_some("true")
                        aria-invalid=self.fault.is_some().then_some("true")
                        aria-describedby=self.described_by()
                    />
                    <span>{self.label.clone()}</span>
                </label>
                {self.hint_note()}
            </div>
        }
        .into_any()
    }

    fn caption(&self) -> AnyView {
        let mark = (!self.required && !self.mark.is_empty()).then(|| self.mark.clone());
        view! {
            {self.label.clone()}
            {mark.map(|text| view! { " "<span class="optional">{text}</span> })}
        }
        .into_any()
    }

    fn notes(&self) -> AnyView {
        view! { {self.hint_note()} {self.fault_note()} }.into_any()
    }

    fn hint_note(&self) -> Option<AnyView> {
        let id = format!("{}-hint", Self::id_of(&self.name));
        self.hint.clone().map(|text| view! { <p class="hint" id=id>{text}</p> }.into_any())
    }

    fn fault_note(&self) -> Option<AnyView> {
        let id = format!("{}-error", Self::id_of(&self.name));
        self.fault.clone().map(|text| view! { <p class="error" id=id>{text}</p> }.into_any())
    }
}

/// The text so that no tag, and not the end of the textarea, can be in it.
fn escaped(text: &str) -> String {
    text.replace('&', "&amp;").replace('<', "&lt;")
}

impl IntoRender for Field {
    type Output = AnyView;

    fn into_render(self) -> AnyView {
        self.view()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_stands_in_a_textarea_ends_it_nowhere() {
        assert_eq!(escaped("</textarea><b>&lt;"), "&lt;/textarea>&lt;b>&amp;lt;");
    }
}
