//! Search, filters and columns of the list, out of the address and as a form.

use domain::{Code, country::CountryCode, registration::State};
use leptos::prelude::*;
use service::{RegistrationColumn as Column, RegistrationQuery, RegistrationSort, Registrations};
use url::form_urlencoded;

use crate::{ctx::Ctx, page::registration::name};

/// What the list shows where no columns were chosen; in the order of all.
const USUAL: [Column; 5] =
    [Column::State, Column::Received, Column::CitizenshipName, Column::Institution, Column::Post];

/// What the filters offer.
pub struct Choices {
    pub countries: Vec<(CountryCode, String)>,
    pub groups: Vec<String>,
}

/// What these pairs of an address ask for; nonsense asks for nothing.
pub fn read(pairs: &[(String, String)]) -> RegistrationQuery {
    let first =
        |asked: &str| pairs.iter().find(|(name, _)| name == asked).map_or("", |(_, value)| value.as_str());
    let is_chosen =
        |column: Column| pairs.iter().any(|(name, value)| name == "column" && value == column.code());
    RegistrationQuery {
        text: first("q").trim().chars().take(100).collect(),
        state: State::from_code(first("state")),
        country: CountryCode::parse(first("country")).ok(),
        group: first("group").chars().take(20).collect(),
        mail_failed: first("mail") == "failed",
        sort: RegistrationSort::from_code(first("sort")).unwrap_or_default(),
        columns: Column::ALL.iter().copied().filter(|column| is_chosen(*column)).collect(),
    }
}

pub fn query(ctx: &Ctx) -> RegistrationQuery {
    read(&ctx.query)
}

/// The same as an address has it, in one order, and nothing that goes without saying; `""` for the list as it is at
/// first.
pub fn address(query: &RegistrationQuery) -> String {
    let RegistrationQuery { text, state, country, group, mail_failed, sort, columns } = query;
    let said = [
        ("q", text.as_str()),
        ("state", state.map_or("", Code::code)),
        ("country", country.as_ref().map_or("", CountryCode::as_str)),
        ("group", group.as_str()),
        ("mail", if *mail_failed { "failed" } else { "" }),
        ("sort", if *sort == RegistrationSort::default() { "" } else { sort.code() }),
    ];
    let columns = if columns[..] == USUAL { &[] } else { columns.as_slice() };
    let said = said.into_iter().filter(|(_, value)| !value.is_empty());
    let all = said.chain(columns.iter().map(|column| ("column", column.code())));
    form_urlencoded::Serializer::new(String::new()).extend_pairs(all).finish()
}

/// The columns of the list, which always begins with the name.
pub fn columns(query: &RegistrationQuery) -> &[Column] {
    if query.columns.is_empty() { &USUAL } else { &query.columns }
}

pub fn form(ctx: &Ctx, found: &Registrations, choices: &Choices) -> AnyView {
    let t = &ctx.texts;
    let query = query(ctx);
    let countries = choices.countries.iter().map(|(code, name)| (code.as_str().to_owned(), name.clone()));
    let groups = choices.groups.iter().map(|group| (group.clone(), group.clone()));
    let sorts = RegistrationSort::ALL
        .iter()
        .map(|sort| (sort.code().to_owned(), t.get(&format!("registration-sort-{}", sort.code()))));
    view! {
        <form method="get" role="search">
            <div class="toolbar">
                <div class="field">
                    <label for="field-q">{t.get("registration-list-search")}</label>
                    <input type="search" id="field-q" name="q" value=query.text.clone() dir="auto" maxlength="100"/>
                </div>
                {select(ctx, "state", t.get("registration-column-state"), states(ctx, found))}
                {select(ctx, "country", t.get("registration-list-country"), with_all(ctx, countries))}
                {select(ctx, "group", t.get("registration-list-group"), with_all(ctx, groups))}
                {select(ctx, "sort", t.get("registration-list-sort"), sorts.collect())}
                <label class="choice" for="field-mail">
                    <input type="checkbox" id="field-mail" name="mail" value="failed" checked=query.mail_failed/>
                    <span>{t.get("registration-list-mail-failed")}</span>
                </label>
                <button class="button" type="submit">{t.get("common-apply")}</button>
                <a class="button quiet" href=ctx.path.clone()>{t.get("common-reset")}</a>
            </div>
            {column_boxes(ctx, &query)}
        </form>
    }
    .into_any()
}

fn column_boxes(ctx: &Ctx, query: &RegistrationQuery) -> AnyView {
    let t = &ctx.texts;
    let shown = columns(query);
    let boxes: Vec<AnyView> = Column::ALL
        .iter()
        .map(|column| {
            let id = format!("field-column-{}", column.code());
            let is_shown = shown.contains(column);
            view! {
                <label class="choice" for=id.clone()>
                    <input type="checkbox" id=id.clone() name="column" value=column.code() checked=is_shown/>
                    <span>{t.get(&column.key())}</span>
                </label>
            }
            .into_any()
        })
        .collect();
    view! {
        <details class="filters">
            <summary>{t.get("registration-list-columns")}</summary>
            <fieldset class="group">
                <legend class="visually-hidden">{t.get("registration-list-columns")}</legend>
                <p class="hint">{t.get("registration-list-columns-hint")}</p>
                <div class="checkbox">{boxes}</div>
            </fieldset>
            <p class="actions"><button class="button" type="submit">{t.get("common-apply")}</button></p>
        </details>
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

#[cfg(test)]
mod tests {
    use super::*;

    fn pairs(query: &str) -> Vec<(String, String)> {
        form_urlencoded::parse(query.as_bytes()).into_owned().collect()
    }

    #[test]
    fn an_address_says_what_it_was_read_from() {
        let said =
            "q=a+b%26c&state=submitted&country=WS&group=LDC&mail=failed&sort=name&column=email&column=post";
        assert_eq!(address(&read(&pairs(said))), said);
        let nonsense =
            "page=2&q=+&state=x&sort=received&column=post&column=<script>&column=email&mail=1&evil=//x";
        assert_eq!(address(&read(&pairs(nonsense))), "column=email&column=post");
        let usual: Vec<String> = USUAL.iter().map(|column| format!("column={}", column.code())).collect();
        assert_eq!(address(&read(&pairs(&usual.join("&")))), "");
    }
}
