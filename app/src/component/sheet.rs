//! A form as it is shown: first with the stored values, after a failed post with the typed ones and their faults.

use std::cell::RefCell;

use catalogue::Texts;
use domain::{Faults, Fields};
use leptos::prelude::*;

use crate::{
    component::field::{Control, Field, Kind},
    ctx::Ctx,
};

/// Values, faults and the language of one form. Its methods make the fields; [`Sheet::form`] puts them on the page.
///
/// ```ignore
/// sheet.form(&t.get("common-save"), view! {
///     {sheet.text("email", t.get("registration-email")).kind(Kind::Email).autocomplete("email").required()}
///     {sheet.prose("motivation", t.get("registration-motivation")).hint(t.get("registration-motivation-hint"))}
/// })
/// ```
#[derive(Debug)]
pub struct Sheet {
    fields: Fields,
    faults: Faults,
    texts: Texts,
    /// Name and label of the fields made so far, which the summary of faults names.
    labels: RefCell<Vec<(String, String)>>,
}

impl Sheet {
    pub fn new(ctx: &Ctx, fields: Fields, faults: Faults) -> Self {
        Self { fields, faults, texts: ctx.texts.clone(), labels: RefCell::default() }
    }

    /// A form that nobody has sent yet.
    pub fn fresh(ctx: &Ctx, fields: Fields) -> Self {
        Self::new(ctx, fields, Faults::default())
    }

    /// What the field holds now, for what depends on it.
    pub fn value(&self, name: &str) -> &str {
        self.fields.get(name)
    }

    /// Whether something is wrong with the field.
    pub fn has_fault(&self, name: &str) -> bool {
        self.faults.of(name).is_some()
    }

    /// One line of text. Its kind may be changed: [`Field::kind`].
    pub fn text(&self, name: &str, label: String) -> Field {
        self.field(name, label, Control::Line(Kind::Text))
    }

    /// Several lines of text.
    pub fn prose(&self, name: &str, label: String) -> Field {
        self.field(name, label, Control::Prose)
    }

    /// One of many. The options are value and text; start with `("", "…")` where none is chosen yet.
    pub fn select(&self, name: &str, label: String, options: Vec<(String, String)>) -> Field {
        self.field(name, label, Control::Select(options))
    }

    /// One of few.
    pub fn radio(&self, name: &str, label: String, options: Vec<(String, String)>) -> Field {
        self.field(name, label, Control::Radio(options))
    }

    /// Any of few; the form sends the name once for each.
    pub fn checks(&self, name: &str, label: String, options: Vec<(String, String)>) -> Field {
        self.field(name, label, Control::Checks(options))
    }

    /// One box to tick; it sends `yes`.
    pub fn tick(&self, name: &str, label: String) -> Field {
        self.field(name, label, Control::Tick)
    }

    pub fn date(&self, name: &str, label: String) -> Field {
        self.field(name, label, Control::Line(Kind::Date))
    }

    pub fn time(&self, name: &str, label: String) -> Field {
        self.field(name, label, Control::Line(Kind::Time))
    }

    /// A file of the browser's choosing, of these kinds; in a form by [`Sheet::upload`].
    pub fn file(&self, name: &str, label: String, kinds: &'static str) -> Field {
        self.field(name, label, Control::File(kinds))
    }

    /// A value that goes along unseen.
    pub fn hidden(&self, name: &str) -> AnyView {
        let (name, value) = (name.to_owned(), self.fields.get(name).to_owned());
        view! { <input type="hidden" name=name value=value/> }.into_any()
    }

    /// The form, posted to this page's own address: summary of faults, content, button.
    pub fn form(&self, button: &str, content: impl IntoView + 'static) -> AnyView {
        self.posted(None, button, content)
    }

    /// The same for a form with a file in it.
    pub fn upload(&self, button: &str, content: impl IntoView + 'static) -> AnyView {
        self.posted(Some("multipart/form-data"), button, content)
    }

    fn posted(&self, kind: Option<&'static str>, button: &str, content: impl IntoView + 'static) -> AnyView {
        let button = button.to_owned();
        view! {
            {self.summary()}
            <form method="post" enctype=kind novalidate=true>
                {content}
                <p class="actions"><button class="button primary" type="submit">{button}</button></p>
            </form>
        }
        .into_any()
    }

    /// All faults with links to their fields, or nothing. Make the fields first, so that their labels are known.
    pub fn summary(&self) -> AnyView {
        if self.faults.is_empty() {
            return ().into_any();
        }
        let labels = self.labels.borrow();
        let label = |field: &str| {
            labels
                .iter()
                .find(|(name, _)| name == field)
                .map_or_else(|| field.to_owned(), |(_, label)| label.clone())
        };
        let items: Vec<AnyView> = self
            .faults
            .0
            .iter()
            .map(|(name, fault)| {
                let href = format!("#{}", Field::id_of(name));
                let text = format!("{}: {}", label(name), self.texts.fault(fault));
                view! { <li><a href=href>{text}</a></li> }.into_any()
            })
            .collect();
        let count = i64::try_from(items.len()).unwrap_or(i64::MAX);
        view! {
            <div class="error-summary" id="error-summary" role="alert" tabindex="-1" autofocus=true>
                <h2>{self.texts.with("common-error-summary", &[("count", count.into())])}</h2>
                <p>{self.texts.get("common-error-summary-hint")}</p>
                <ul>{items}</ul>
            </div>
        }
        .into_any()
    }

    fn field(&self, name: &str, label: String, control: Control) -> Field {
        self.labels.borrow_mut().push((name.to_owned(), label.clone()));
        let values = self.fields.all(name).map(str::to_owned).collect();
        let fault = self.faults.of(name).map(|fault| self.texts.fault(fault));
        Field::new(name, label, control, values, fault, &self.texts)
    }
}
