//! The form of a programme, for a new one and for a change.

use catalogue::Texts;
use domain::{
    Code, Faults, Fields, Lang,
    institution::{Institution, Strand},
    programme::{Acceptance, Kind, Programme},
};
use leptos::prelude::*;

use crate::{
    component::{field::Kind as Line, options, sheet::Sheet, tongue},
    ctx::Ctx,
    failure::Failure,
    respond::Page,
};

/// The lists that the form offers to choose from.
#[derive(Debug, Clone)]
pub struct Lists {
    strands: Vec<Strand>,
    institutions: Vec<Institution>,
}

impl Lists {
    /// # Errors
    /// [`Failure`] for those who may not see them.
    pub async fn load(ctx: &Ctx) -> Result<Self, Failure> {
        let service = &ctx.app.service;
        Ok(Self {
            institutions: service.all_institutions(&ctx.actor).await?,
            strands: service.strands().await?,
        })
    }
}

/// A programme as its form would have sent it.
pub fn fields_of(programme: &Programme) -> Fields {
    let id = |id: Option<String>| id.unwrap_or_default();
    let mut fields = Fields::default()
        .with("kind", programme.kind.code())
        .with("strand", id(programme.strand.map(|id| id.to_string())))
        .with("host", id(programme.host.map(|id| id.to_string())))
        .with("funding", programme.funding.join("\n"))
        .with("agreement", &programme.agreement)
        .with("home_zone", &programme.home_zone)
        .with("starts_on", programme.starts_on.to_string())
        .with("ends_on", programme.ends_on.to_string())
        .with("opens_date", programme.opens.civil.date().to_string())
        .with("opens_time", programme.opens.civil.format("%H:%M").to_string())
        .with("closes_date", programme.closes.civil.date().to_string())
        .with("closes_time", programme.closes.civil.format("%H:%M").to_string())
        .with("acceptance", programme.acceptance.code())
        .with("capacity", programme.capacity.to_string())
        .with("revision", programme.revision.to_string());
    for (lang, text) in programme.titles.iter() {
        fields.push(format!("title.{lang}"), text);
    }
    for (lang, text) in programme.descriptions.iter() {
        fields.push(format!("description.{lang}"), text);
    }
    for partner in &programme.partners {
        fields.push("partner", partner.to_string());
    }
    for lang in &programme.languages {
        fields.push("language", lang.code());
    }
    fields
}

/// `changed`: somebody else has changed the programme since the form was opened, which a notice tells.
pub fn page(ctx: &Ctx, title: String, lists: Lists, fields: Fields, faults: Faults, changed: bool) -> Page {
    let ctx = ctx.clone();
    let notice = changed.then(|| {
        let overview = ctx.path.rsplit_once('/').map_or("/organise", |(programme, _)| programme);
        changed_meanwhile(&ctx.texts, overview)
    });
    Page::new(title.clone(), move || {
        let t = &ctx.texts;
        let sheet = Sheet::new(&ctx, fields, faults);
        let form = sheet.form(
            &t.get("common-save"),
            view! {
                {sheet.hidden("revision")}
                {what(t, &sheet, &lists)}
                {texts(&ctx, &sheet, &[("title", "organise-field-title", 200), ("description", "organise-field-description", 5000)])}
                {when(&ctx, &sheet)}
                {who(t, &sheet)}
                {whence(&ctx, &sheet, &lists)}
            },
        );
        view! { <h1>{title}</h1> {notice} {form} }.into_any()
    })
}

/// Above a form whose values would overwrite somebody else's; `at` is the page that shows theirs.
pub fn changed_meanwhile(t: &Texts, at: &str) -> AnyView {
    let at = at.to_owned();
    view! {
        <div class="notice warn" role="alert">
            <h2>{t.get("organise-changed")}</h2>
            <p>
                {t.get("organise-changed-hint")}" "
                <a href=at target="_blank" rel="noopener">{t.get("organise-changed-look")}</a>
            </p>
        </div>
    }
    .into_any()
}

fn what(t: &Texts, sheet: &Sheet, lists: &Lists) -> AnyView {
    let kinds = codes::<Kind>(t, "programme-kind-");
    let strands = lists.strands.iter().map(|s| (s.id.to_string(), s.names.text(t.lang()).to_owned()));
    view! {
        <fieldset class="part">
            <legend>{t.get("organise-part-what")}</legend>
            {sheet.radio("kind", t.get("organise-field-kind"), kinds).required()}
            {sheet.select("strand", t.get("organise-field-strand"), or_none(t, strands))}
        </fieldset>
    }
    .into_any()
}

/// The same texts in every language: English, which others fall back to, and the page's at once; the others folded
/// up while they are empty.
/// Each of `parts` is a field's name, the key of its label and the most characters; the first is one line long and
/// needed in one language at least, the second is prose.
pub fn texts(ctx: &Ctx, sheet: &Sheet, parts: &[(&str, &str, u32)]) -> AnyView {
    let t = &ctx.texts;
    let (first, others): (Vec<&str>, Vec<&str>) =
        tongue::OFFERED.into_iter().partition(|code| *code == "en" || *code == t.lang().code());
    let used = others.iter().any(|code| {
        parts.iter().any(|(name, ..)| {
            let field = format!("{name}.{code}");
            !sheet.value(&field).is_empty() || sheet.has_fault(&field)
        })
    });
    let of = |codes: Vec<&str>| -> Vec<AnyView> {
        codes.into_iter().map(|code| in_one(t, sheet, parts, code)).collect()
    };
    let first = of(first);
    let others = of(others);
    let fold = (!others.is_empty()).then(|| {
        view! {
            <details open=used>
                <summary>{t.get("organise-more-languages")}</summary>
                {others}
            </details>
        }
    });
    view! {
        <fieldset class="part">
            <legend>{t.get("organise-part-texts")}</legend>
            <p class="hint">{t.get("organise-part-texts-hint")}</p>
            {first}
            {fold}
        </fieldset>
    }
    .into_any()
}

fn in_one(t: &Texts, sheet: &Sheet, parts: &[(&str, &str, u32)], code: &str) -> AnyView {
    let language = Lang::parse(code).map_or_else(|_| code.to_owned(), |lang| tongue::name(t, &lang));
    let fields: Vec<AnyView> = parts
        .iter()
        .enumerate()
        .map(|(index, (name, label, max))| {
            let label = t.with(
                "organise-field-in",
                &[("field", t.get(label).into()), ("language", (&language).into())],
            );
            let field = format!("{name}.{code}");
            let field = if index == 0 {
                sheet.text(&field, label).mark(t.get("organise-field-title-mark"))
            } else {
                sheet.prose(&field, label)
            };
            view! { {field.max(*max).lang(code)} }.into_any()
        })
        .collect();
    view! { {fields} }.into_any()
}

fn when(ctx: &Ctx, sheet: &Sheet) -> AnyView {
    let t = &ctx.texts;
    view! {
        <fieldset class="part">
            <legend>{t.get("organise-part-when")}</legend>
            <div class="row short">
                {sheet.date("starts_on", t.get("organise-field-starts-on")).required()}
                {sheet.date("ends_on", t.get("organise-field-ends-on")).required()}
            </div>
            {sheet
                .select("home_zone", t.get("organise-field-home-zone"), options::zones(ctx))
                .hint(t.get("organise-field-home-zone-hint"))
                .required()}
        </fieldset>
        <fieldset class="part">
            <legend>{t.get("organise-part-registration")}</legend>
            <p class="hint">{t.get("organise-part-registration-hint")}</p>
            <div class="row short">
                {sheet.date("opens_date", t.get("organise-field-opens-date")).required()}
                {sheet.time("opens_time", t.get("organise-field-opens-time")).required()}
            </div>
            <div class="row short">
                {sheet.date("closes_date", t.get("organise-field-closes-date")).required()}
                {sheet.time("closes_time", t.get("organise-field-closes-time")).required()}
            </div>
            {sheet.text("capacity", t.get("organise-field-capacity")).kind(Line::Number).required()}
            {sheet
                .radio("acceptance", t.get("organise-field-acceptance"), codes::<Acceptance>(t, "programme-acceptance-"))
                .required()}
        </fieldset>
    }
    .into_any()
}

fn who(t: &Texts, sheet: &Sheet) -> AnyView {
    let languages = tongue::OFFERED
        .into_iter()
        .filter_map(|code| Lang::parse(code).ok())
        .map(|lang| (lang.code().to_owned(), tongue::name(t, &lang)))
        .collect();
    view! {
        <fieldset class="part">
            <legend>{t.get("organise-part-languages")}</legend>
            {sheet
                .checks("language", t.get("organise-field-languages"), languages)
                .hint(t.get("organise-field-languages-hint"))
                .required()}
        </fieldset>
    }
    .into_any()
}

fn whence(ctx: &Ctx, sheet: &Sheet, lists: &Lists) -> AnyView {
    let t = &ctx.texts;
    let named: Vec<(String, String)> =
        lists.institutions.iter().map(|i| (i.id.to_string(), i.name.clone())).collect();
    let add = Ctx::address("/admin/institutions/new", "back", &ctx.path);
    let institutions = if named.is_empty() {
        view! {
            <p class="notice">{t.get("organise-no-institutions")}" "<a href=add>{t.get("organise-add-institution")}</a></p>
        }
        .into_any()
    } else {
        view! {
            {sheet.select("host", t.get("organise-field-host"), or_none(t, named.iter().cloned()))}
            <details open=!sheet.value("partner").is_empty() || sheet.has_fault("partner")>
                <summary>{t.get("organise-field-partners")}</summary>
                {sheet.checks("partner", t.get("organise-field-partners"), named)}
            </details>
            <p class="hint"><a href=add target="_blank" rel="noopener">{t.get("organise-add-institution")}</a></p>
        }
        .into_any()
    };
    view! {
        <fieldset class="part">
            <legend>{t.get("organise-part-whence")}</legend>
            {institutions}
            {sheet.prose("funding", t.get("organise-field-funding")).hint(t.get("organise-field-funding-hint")).max(1000)}
            {sheet.text("agreement", t.get("organise-field-agreement")).hint(t.get("organise-field-agreement-hint")).max(200)}
        </fieldset>
    }
    .into_any()
}

/// Every member of a closed list with its text, the key of which is the prefix and the code.
pub fn codes<C: Code>(t: &Texts, prefix: &str) -> Vec<(String, String)> {
    C::ALL
        .iter()
        .map(|member| (member.code().to_owned(), t.get(&format!("{prefix}{}", member.code()))))
        .collect()
}

fn or_none(t: &Texts, named: impl Iterator<Item = (String, String)>) -> Vec<(String, String)> {
    std::iter::once((String::new(), t.get("common-none"))).chain(named).collect()
}
