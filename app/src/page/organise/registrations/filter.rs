//! Search and filters of the list, out of the address and as a form.

use domain::{Code, country::CountryCode, registration::State};
use leptos::prelude::*;
use service::{RegistrationQuery, RegistrationSort, Registrations};

use crate::{ctx::Ctx, page::registration::name};

/// What the filters offer.
pub struct Choices {
    pub countries: Vec<(CountryCode, String)>,
    pub groups: Vec<String>,
}

/// What the address asks for; nonsense asks for nothing.
pub fn query(ctx: &Ctx) -> RegistrationQuery {
    RegistrationQuery {
        text: ctx.asked("q").trim().chars().take(100).collect(),
        state: State::from_code(ctx.asked("state")),
        country: CountryCode::parse(ctx.asked("country")).ok(),
        group: ctx.asked("group").chars().take(20).collect(),
        sort: RegistrationSort::from_code(ctx.asked("sort")).unwrap_or_default(),
    }
}

pub fn form(ctx: &Ctx, found: &Registrations, choices: &Choices) -> AnyView {
    let t = &ctx.texts;
    let countries = choices.countries.iter().map(|(code, name)| (code.as_str().to_owned(), name.clone()));
    let groups = choices.groups.iter().map(|group| (group.clone(), group.clone()));
    let sorts = RegistrationSort::ALL
        .iter()
        .map(|sort| (sort.code().to_owned(), t.get(&format!("registration-sort-{}", sort.code()))));
    view! {
        <form method="get" role="search" class="toolbar">
            <div class="field">
                <label for="field-q">{t.get("registration-list-search")}</label>
                <input type="search" id="field-q" name="q" value=ctx.asked("q").to_owned() dir="auto" maxlength="100"/>
            </div>
            {select(ctx, "state", t.get("registration-column-state"), states(ctx, found))}
            {select(ctx, "country", t.get("registration-list-country"), with_all(ctx, countries))}
            {select(ctx, "group", t.get("registration-list-group"), with_all(ctx, groups))}
            {select(ctx, "sort", t.get("registration-list-sort"), sorts.collect())}
            <button class="button" type="submit">{t.get("common-apply")}</button>
            <a class="button quiet" href=ctx.path.clone()>{t.get("common-reset")}</a>
        </form>
    }
    .into_any()
}

/// Every state with its number.
fn states(ctx: &Ctx, found: &Registrations) -> Vec<(String, String)> {
    let t = &ctx.texts;
    let states = State::ALL.iter().map(|state| {
        let count = found.counts.iter().find(|(counted, _)| counted == state).map_or(0, |(_, count)| *count);
        let text = t
            .with("registration-list-count", &[("state", name(ctx, *state).into()), ("count", count.into())]);
        (state.code().to_owned(), text)
    });
    std::iter::once((String::new(), t.get("registration-list-all-states"))).chain(states).collect()
}

fn with_all(ctx: &Ctx, options: impl Iterator<Item = (String, String)>) -> Vec<(String, String)> {
    std::iter::once((String::new(), ctx.texts.get("common-all"))).chain(options).collect()
}

fn select(ctx: &Ctx, field: &'static str, label: String, options: Vec<(String, String)>) -> AnyView {
    let asked = ctx.asked(field).to_owned();
    let options: Vec<AnyView> = options
        .into_iter()
        .map(|(value, text)| {
            let is_asked = value == asked;
            view! { <option value=value selected=is_asked>{text}</option> }.into_any()
        })
        .collect();
    let id = format!("field-{field}");
    view! {
        <div class="field">
            <label for=id.clone()>{label}</label>
            <select id=id name=field>{options}</select>
        </div>
    }
    .into_any()
}
