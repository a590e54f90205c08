//! What the list is asked for: out of the address, as a form, and in words.

use chrono::{Datelike, Months, NaiveDate};
use domain::{Code, Id, country::CountryCode, institution::Strand, programme::Kind};
use leptos::prelude::*;
use service::{Filter, Phase};

use super::card::kind_name;
use crate::{component::pager, ctx::Ctx};

/// How many months ahead the filter offers.
const MONTHS: u32 = 18;

/// What the selects offer besides what is fixed.
pub(super) struct Choices {
    pub strands: Vec<Strand>,
    pub countries: Vec<(CountryCode, String)>,
}

/// One thing that was asked for, in words, and the address of the list without it.
pub(super) struct Part {
    pub text: String,
    pub without: String,
}

/// What the address says wrongly counts as not said.
pub(super) fn read(ctx: &Ctx) -> Filter {
    Filter {
        query: ctx.asked("q").trim().chars().take(100).collect(),
        kind: Kind::from_code(ctx.asked("kind")),
        strand: ctx.asked("strand").parse::<Id<Strand>>().ok(),
        country: CountryCode::parse(ctx.asked("country")).ok(),
        phase: Phase::from_code(ctx.asked("when")),
        open: ctx.asked("open") == "yes",
        month: month_asked(ctx.asked("month")),
        page: pager::asked(ctx),
    }
}

pub(super) fn parts(ctx: &Ctx, filter: &Filter, choices: &Choices) -> Vec<Part> {
    let t = &ctx.texts;
    let quoted = || t.with("home-part-words", &[("words", (&filter.query).into())]);
    let strand = |id| {
        let known = choices.strands.iter().find(|strand| strand.id == id);
        // One that was deleted since, or never was, has no name.
        known.map_or_else(|| t.get("home-strand"), |strand| strand.names.text(t.lang()).to_owned())
    };
    [
        ("q", (!filter.query.is_empty()).then(quoted)),
        ("kind", filter.kind.map(|kind| kind_name(ctx, kind))),
        ("strand", filter.strand.map(strand)),
        ("country", filter.country.as_ref().map(|code| country(ctx, code))),
        ("month", filter.month.map(|month| t.month_year(month))),
        ("when", filter.phase.map(|phase| phase_name(ctx, phase))),
        ("open", filter.open.then(|| t.get("home-open"))),
    ]
    .into_iter()
    .filter_map(|(name, text)| text.map(|text| Part { text, without: without(ctx, name) }))
    .collect()
}

/// Whether anything but words is asked for.
fn is_narrowed(filter: &Filter) -> bool {
    let Filter { kind, strand, country, phase, open, month, .. } = filter;
    *open || kind.is_some() || strand.is_some() || country.is_some() || phase.is_some() || month.is_some()
}

/// This address without one of its parts, from the first page on.
fn without(ctx: &Ctx, name: &str) -> String {
    let mut rest = ctx.clone();
    rest.query.retain(|(other, value)| other != name && other != "page" && !value.is_empty());
    rest.here()
}

pub(super) fn form(ctx: &Ctx, filter: &Filter, choices: &Choices) -> AnyView {
    let t = &ctx.texts;
    let all = (String::new(), t.get("common-all"));
    let with_all = |options: Vec<(String, String)>| [vec![all.clone()], options].concat();
    let kinds = Kind::ALL.iter().map(|kind| (kind.code().to_owned(), kind_name(ctx, *kind))).collect();
    let phases = Phase::ALL.iter().map(|phase| (phase.code().to_owned(), phase_name(ctx, *phase))).collect();
    let strands = choices.strands.iter();
    let strands = strands.map(|one| (one.id.to_string(), one.names.text(t.lang()).to_owned())).collect();
    let strand = filter.strand.map(|id| id.to_string()).unwrap_or_default();
    let month = filter.month.map(month_value).unwrap_or_default();
    view! {
        <form method="get" action="/" role="search">
            <div class="toolbar">
                <div class="field">
                    <label for="field-q">{t.get("home-words")}</label>
                    <input type="search" id="field-q" name="q" value=filter.query.clone() dir="auto" maxlength="100"/>
                </div>
                <button class="button primary" type="submit">{t.get("common-search")}</button>
            </div>
            <details class="filters" open=is_narrowed(filter)>
                <summary>{t.get("home-filters")}</summary>
                <div class="toolbar">
                    {select("kind", t.get("home-kind"), with_all(kinds), filter.kind.map_or("", Code::code))}
                    {select("strand", t.get("home-strand"), with_all(strands), &strand)}
                    {select("country", t.get("home-country"), with_all(countries(ctx, filter, choices)), filter.country.as_ref().map_or("", CountryCode::as_str))}
                    {select("month", t.get("home-month"), with_all(months(ctx, filter.month)), &month)}
                    {select("when", t.get("home-when"), with_all(phases), filter.phase.map_or("", Code::code))}
                    <label class="choice" for="field-open">
                        <input type="checkbox" id="field-open" name="open" value="yes" checked=filter.open/>
                        <span>{t.get("home-open")}</span>
                    </label>
                    <button class="button" type="submit">{t.get("common-apply")}</button>
                </div>
            </details>
        </form>
    }
    .into_any()
}

/// What is asked for, each as a link that takes it away, and one that takes away all; nothing where all is shown.
pub(super) fn chips(ctx: &Ctx, filter: &Filter, choices: &Choices) -> AnyView {
    let t = &ctx.texts;
    let parts = parts(ctx, filter, choices);
    if parts.is_empty() {
        return ().into_any();
    }
    let chips: Vec<AnyView> = parts
        .into_iter()
        .map(|Part { text, without }| {
            let label = t.with("home-take-away", &[("part", (&text).into())]);
            view! {
                <li><a class="chip" href=without aria-label=label><bdi>{text}</bdi><span aria-hidden="true">" ×"</span></a></li>
            }
            .into_any()
        })
        .collect();
    view! {
        <div class="chips">
            <span>{t.label("home-shown-only")}</span>
            <ul>{chips}</ul>
            <a href="/">{t.get("common-reset")}</a>
        </div>
    }
    .into_any()
}

fn select(name: &'static str, label: String, options: Vec<(String, String)>, chosen: &str) -> AnyView {
    let id = format!("field-{name}");
    let options: Vec<AnyView> = options
        .into_iter()
        .map(|(value, text)| {
            view! { <option selected=value == chosen value=value>{text}</option> }.into_any()
        })
        .collect();
    view! {
        <div class="field">
            <label for=id.clone()>{label}</label>
            <select id=id.clone() name=name>{options}</select>
        </div>
    }
    .into_any()
}

fn country(ctx: &Ctx, code: &CountryCode) -> String {
    match ctx.app.places.country(code.as_str(), ctx.texts.lang()) {
        "" => code.as_str().to_owned(),
        name => name.to_owned(),
    }
}

/// Those in which there is a programme, and the one that was asked for wherever it lies.
fn countries(ctx: &Ctx, filter: &Filter, choices: &Choices) -> Vec<(String, String)> {
    let offered = choices.countries.iter().map(|(code, name)| (code.as_str().to_owned(), name.clone()));
    let asked = filter.country.iter();
    let asked = asked.filter(|code| !choices.countries.iter().any(|(known, _)| known == *code));
    offered.chain(asked.map(|code| (code.as_str().to_owned(), country(ctx, code)))).collect()
}

fn phase_name(ctx: &Ctx, phase: Phase) -> String {
    ctx.texts.get(&format!("home-when-{}", phase.code()))
}

/// The first day of a month (`2027-03`), in the years that a programme can be in.
fn month_asked(text: &str) -> Option<NaiveDate> {
    let first: NaiveDate = format!("{text}-01").parse().ok()?;
    (1900..2200).contains(&first.year()).then_some(first)
}

/// This month and the next ones, and the month that was asked for wherever it lies.
fn months(ctx: &Ctx, asked: Option<NaiveDate>) -> Vec<(String, String)> {
    let now = ctx.app.service.now().date_naive();
    let this = now.with_day(1).unwrap_or(now);
    let mut months: Vec<NaiveDate> =
        (0..MONTHS).filter_map(|ahead| this.checked_add_months(Months::new(ahead))).collect();
    if let Some(asked) = asked
        && !months.contains(&asked)
    {
        months.push(asked);
        months.sort_unstable();
    }
    months.into_iter().map(|month| (month_value(month), ctx.texts.month_year(month))).collect()
}

fn month_value(month: NaiveDate) -> String {
    month.format("%Y-%m").to_string()
}
