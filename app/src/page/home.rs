//! `/`: the programmes that are announced, with search.

use axum::response::Response;
use chrono::{Datelike, Months, NaiveDate};
use domain::{
    Code, Id, Lang,
    institution::Strand,
    programme::{Kind, Programme},
};
use leptos::prelude::*;
use service::{Filter, Paged, ProgrammeCard};

use crate::{
    component::{
        moment, pager,
        standing::{self, Standing},
        tongue,
    },
    ctx::Ctx,
    failure::Failure,
    respond::{self, Page},
    routes::{Access, Route},
};

/// How many months ahead the filter offers.
const MONTHS: u32 = 18;

pub fn routes() -> Vec<Route> {
    vec![Route::get("/", Access::Public, show)]
}

async fn show(ctx: Ctx) -> Result<Response, Failure> {
    let filter = filter(&ctx);
    let strands = ctx.app.service.strands().await?;
    let found = ctx.app.service.programmes(&filter).await?;
    let t = ctx.texts.clone();
    let seen = ctx.clone();
    let page = Page::new(t.get("home-title"), move || view(&seen, &filter, &strands, &found))
        .description(t.get("home-description"))
        .home()
        .public();
    Ok(respond::ok(&ctx, page))
}

/// What the address asks for; what it says wrongly counts as not said.
fn filter(ctx: &Ctx) -> Filter {
    Filter {
        query: ctx.asked("q").trim().chars().take(100).collect(),
        kind: Kind::from_code(ctx.asked("kind")),
        strand: ctx.asked("strand").parse::<Id<Strand>>().ok(),
        month: month_asked(ctx.asked("month")),
        page: pager::asked(ctx),
    }
}

/// The first day of a month (`2027-03`), in the years that a programme can be in.
fn month_asked(text: &str) -> Option<NaiveDate> {
    let first: NaiveDate = format!("{text}-01").parse().ok()?;
    (1900..2200).contains(&first.year()).then_some(first)
}

fn view(ctx: &Ctx, filter: &Filter, strands: &[Strand], found: &Paged<ProgrammeCard>) -> AnyView {
    let t = &ctx.texts;
    let is_filtered = !filter.query.is_empty()
        || filter.kind.is_some()
        || filter.strand.is_some()
        || filter.month.is_some();
    let list = match (found.items.is_empty(), is_filtered) {
        (false, _) => cards(ctx, strands, found),
        (true, true) => nothing_found(ctx),
        (true, false) => nothing_yet(ctx),
    };
    view! {
        <div class="hero">
            <h1>{t.get("home-title")}</h1>
            <p>{t.get("home-introduction")}</p>
        </div>
        {search(ctx, filter, strands)}
        {list}
    }
    .into_any()
}

fn search(ctx: &Ctx, filter: &Filter, strands: &[Strand]) -> AnyView {
    let t = &ctx.texts;
    let any = (String::new(), t.get("common-all"));
    let kinds = Kind::ALL.iter().map(|kind| (kind.code().to_owned(), kind_name(ctx, *kind)));
    let strands =
        strands.iter().map(|strand| (strand.id.to_string(), strand.names.text(t.lang()).to_owned()));
    let kind = filter.kind.map_or("", Code::code);
    let strand = filter.strand.map(|id| id.to_string()).unwrap_or_default();
    let month = filter.month.map(month_value).unwrap_or_default();
    view! {
        <form method="get" action="/" role="search" class="toolbar">
            <div class="field">
                <label for="field-q">{t.get("home-search")}</label>
                <input type="search" id="field-q" name="q" value=filter.query.clone() dir="auto" maxlength="100"/>
            </div>
            {select("kind", t.get("home-kind"), std::iter::once(any.clone()).chain(kinds), kind)}
            {select("strand", t.get("home-strand"), std::iter::once(any.clone()).chain(strands), &strand)}
            {select("month", t.get("home-month"), std::iter::once(any).chain(months(ctx, filter.month)), &month)}
            <button class="button primary" type="submit">{t.get("common-search")}</button>
        </form>
    }
    .into_any()
}

fn select(
    name: &'static str,
    label: String,
    options: impl Iterator<Item = (String, String)>,
    chosen: &str,
) -> AnyView {
    let id = format!("field-{name}");
    let options: Vec<AnyView> = options
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

fn kind_name(ctx: &Ctx, kind: Kind) -> String {
    ctx.texts.get(&format!("programme-kind-{}", kind.code()))
}

fn cards(ctx: &Ctx, strands: &[Strand], found: &Paged<ProgrammeCard>) -> AnyView {
    let t = &ctx.texts;
    let cards: Vec<AnyView> = found.items.iter().map(|item| card(ctx, strands, item)).collect();
    view! {
        <h2>{t.with("home-found", &[("count", found.total.into())])}</h2>
        <ul class="cards">{cards}</ul>
        {pager::pager(ctx, found.page, found.pages())}
    }
    .into_any()
}

fn card(ctx: &Ctx, strands: &[Strand], item: &ProgrammeCard) -> AnyView {
    let t = &ctx.texts;
    let programme = &item.programme;
    let strand = strands.iter().find(|strand| Some(strand.id) == programme.strand);
    let strand = strand.map(|strand| view! { " · "{tongue::line(t, &strand.names)} });
    let mut cities: Vec<String> = item.legs.iter().map(|leg| leg.city.clone()).collect();
    cities.dedup();
    let cities = (!cities.is_empty()).then(|| view! { <p><bdi>{cities.join(" → ")}</bdi></p> });
    let href = format!("/programmes/{}", programme.slug);
    view! {
        <li>
            <article class="card">
                <p class="hint">{kind_name(ctx, programme.kind)}{strand}</p>
                <h3><a href=href>{tongue::line(t, &programme.titles)}</a></h3>
                <p><strong>{t.date_range(programme.starts_on, programme.ends_on)}</strong></p>
                {cities}
                <p class="hint">{t.label("public-languages")}{languages(ctx, &programme.languages)}</p>
                {deadline(ctx, programme)}
                <div class="foot">{standing::badge(ctx, programme)}{seats(ctx, programme)}</div>
            </article>
        </li>
    }
    .into_any()
}

/// "English and French".
pub(super) fn languages(ctx: &Ctx, languages: &[Lang]) -> String {
    let names: Vec<String> = languages.iter().map(|lang| tongue::name(&ctx.texts, lang)).collect();
    ctx.texts.list(&names)
}

/// Until when one can register, where that still matters.
fn deadline(ctx: &Ctx, programme: &Programme) -> AnyView {
    let zone = ctx.zone.unwrap_or_else(|| standing::home_zone(ctx, programme));
    let (label, at) = match Standing::of(ctx, programme) {
        Standing::Open | Standing::Full => ("public-register-until", programme.closes.at),
        Standing::NotYet => ("public-register-from", programme.opens.at),
        _ => return ().into_any(),
    };
    view! { <p class="hint">{ctx.texts.label(label)}{moment::one(ctx, at, zone)}</p> }.into_any()
}

fn seats(ctx: &Ctx, programme: &Programme) -> AnyView {
    if Standing::of(ctx, programme) != Standing::Open {
        return ().into_any();
    }
    let text = ctx.texts.with("public-seats-free", &[("count", programme.free().into())]);
    view! { <span class="muted">{text}</span> }.into_any()
}

fn nothing_found(ctx: &Ctx) -> AnyView {
    let t = &ctx.texts;
    view! {
        <div class="empty">
            <h2>{t.get("common-nothing-found")}</h2>
            <p>{t.get("common-nothing-found-hint")}</p>
            <p class="actions"><a class="button" href="/">{t.get("common-show-all")}</a></p>
        </div>
    }
    .into_any()
}

fn nothing_yet(ctx: &Ctx) -> AnyView {
    let t = &ctx.texts;
    view! {
        <div class="empty">
            <h2>{t.get("home-empty")}</h2>
            <p>{t.get("home-empty-hint")}</p>
            <p class="actions"><a class="button" href="/organise/programmes/new">{t.get("home-empty-organise")}</a></p>
        </div>
    }
    .into_any()
}

#[cfg(test)]
mod tests;
