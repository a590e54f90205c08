//! What a person says of themselves: as a form, and as it stands.

use domain::{Fields, country::CountryCode, person::PersonDetails};
use leptos::prelude::*;

use crate::{
    component::{field::Kind, options, sheet::Sheet, tongue},
    ctx::Ctx,
};

/// Countries with their names in the viewer's language, as `Service::countries` gives them.
pub type Countries = Vec<(CountryCode, String)>;

/// The name of the country in the viewer's language, else its code.
pub fn country(countries: &Countries, code: &CountryCode) -> String {
    let found = countries.iter().find(|(known, _)| known == code);
    found.map_or_else(|| code.as_str().to_owned(), |(_, name)| name.clone())
}

/// The parts of the form; the address only where `with_email` says so, since a personal link stands for it.
pub fn form(ctx: &Ctx, sheet: &Sheet, countries: &Countries, with_email: bool) -> AnyView {
    view! {
        {names(ctx, sheet)}
        {contact(ctx, sheet, countries, with_email)}
        {work(ctx, sheet)}
        {needs(ctx, sheet)}
    }
    .into_any()
}

fn names(ctx: &Ctx, sheet: &Sheet) -> AnyView {
    let t = &ctx.texts;
    // One of the two names is enough, so neither is marked as optional: the hint says what to do.
    let family = sheet.text("family_name", t.get("registration-family-name"));
    let given = sheet.text("given_names", t.get("registration-given-names"));
    let own = sheet.text("own_script_name", t.get("registration-own-script-name"));
    view! {
        <fieldset class="part">
            <legend>{t.get("registration-names")}</legend>
            <p class="hint">{t.get("registration-names-hint")}</p>
            <div class="row">
                {family.required().autocomplete("family-name").max(100)}
                {given.required().autocomplete("given-name").max(100)}
            </div>
            {own.hint(t.get("registration-own-script-name-hint")).max(200)}
        </fieldset>
    }
    .into_any()
}

fn contact(ctx: &Ctx, sheet: &Sheet, countries: &Countries, with_email: bool) -> AnyView {
    let t = &ctx.texts;
    let email = with_email.then(|| {
        let email = sheet.text("email", t.get("registration-email")).kind(Kind::Email).required();
        email.hint(t.get("registration-email-hint")).autocomplete("email").max(254).view()
    });
    let offered = || options::countries(ctx, countries);
    let citizenship = sheet.select("citizenship", t.get("registration-citizenship"), offered());
    let residence = sheet.select("residence", t.get("registration-residence"), offered());
    view! {
        <fieldset class="part">
            <legend>{t.get("registration-contact")}</legend>
            {email}
            <div class="row">
                {citizenship.required()}
                {residence.required().autocomplete("country")}
            </div>
        </fieldset>
    }
    .into_any()
}

fn work(ctx: &Ctx, sheet: &Sheet) -> AnyView {
    let t = &ctx.texts;
    let languages: Vec<(String, String)> = tongue::OFFERED
        .iter()
        .filter_map(|code| domain::Lang::parse(code).ok())
        .map(|lang| (lang.code().to_owned(), tongue::name(t, &lang)))
        .collect();
    let institution = sheet.text("institution", t.get("registration-institution"));
    let post = sheet.text("post", t.get("registration-post"));
    view! {
        <fieldset class="part">
            <legend>{t.get("registration-work")}</legend>
            <div class="row">
                {institution.required().autocomplete("organization").max(200)}
                {post.required().autocomplete("organization-title").max(200)}
            </div>
            {sheet.checks("language", t.get("registration-languages"), languages)}
        </fieldset>
    }
    .into_any()
}

fn needs(ctx: &Ctx, sheet: &Sheet) -> AnyView {
    let t = &ctx.texts;
    let dietary = sheet.prose("dietary", t.get("registration-dietary"));
    let access = sheet.prose("access_needs", t.get("registration-access-needs"));
    let motivation = sheet.prose("motivation", t.get("registration-motivation"));
    view! {
        <fieldset class="part">
            <legend>{t.get("registration-needs")}</legend>
            {dietary.hint(t.get("registration-dietary-hint")).max(500)}
            {access.hint(t.get("registration-access-needs-hint")).max(500)}
        </fieldset>
        {motivation.hint(t.get("registration-motivation-hint")).max(2000)}
    }
    .into_any()
}

/// The stored values as the form's fields, without the address.
pub fn fields(details: &PersonDetails, motivation: &str) -> Fields {
    let fields = Fields::default()
        .with("family_name", &details.family_name)
        .with("given_names", &details.given_names)
        .with("own_script_name", &details.own_script_name)
        .with("citizenship", details.citizenship.as_str())
        .with("residence", details.residence.as_str())
        .with("institution", &details.institution)
        .with("post", &details.post)
        .with("dietary", &details.dietary)
        .with("access_needs", &details.access_needs)
        .with("motivation", motivation);
    details.languages.iter().fold(fields, |fields, lang| fields.with("language", lang.code()))
}

/// The values as a list of labels and texts; what was left empty is left out.
pub fn facts(ctx: &Ctx, details: &PersonDetails, motivation: &str, countries: &Countries) -> AnyView {
    let t = &ctx.texts;
    let languages: Vec<String> = details.languages.iter().map(|lang| tongue::name(t, lang)).collect();
    let rows = [
        ("registration-family-name", details.family_name.clone()),
        ("registration-given-names", details.given_names.clone()),
        ("registration-own-script-name", details.own_script_name.clone()),
        ("registration-email", details.email.clone()),
        ("registration-citizenship", country(countries, &details.citizenship)),
        ("registration-residence", country(countries, &details.residence)),
        ("registration-institution", details.institution.clone()),
        ("registration-post", details.post.clone()),
        ("registration-languages", t.list(&languages)),
        ("registration-dietary", details.dietary.clone()),
        ("registration-access-needs", details.access_needs.clone()),
        ("registration-motivation", motivation.to_owned()),
    ];
    let rows: Vec<AnyView> = rows
        .into_iter()
        .filter(|(_, text)| !text.is_empty())
        .map(|(key, text)| fact(t.get(key), &text))
        .collect();
    view! { <dl class="facts wide">{rows}</dl> }.into_any()
}

fn fact(label: String, text: &str) -> AnyView {
    let lines: Vec<AnyView> = text
        .lines()
        .enumerate()
        .map(|(n, line)| view! { {(n > 0).then(|| view! { <br/> })}<bdi>{line.to_owned()}</bdi> }.into_any())
        .collect();
    view! { <dt>{label}</dt><dd>{lines}</dd> }.into_any()
}
