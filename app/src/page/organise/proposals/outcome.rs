//! What a search came to: what would change, what the timetable does not give, and why there is none.

use chrono_tz::Tz;
use domain::{
    proposal::{Item, Outcome, Proposal, State},
    site::SiteId,
};
use leptos::prelude::*;
use service::ProposalNames;

use super::{Shown, at, reason};
use crate::{component::moment, ctx::Ctx, page::organise::address};

/// So many unmet wishes are shown at once; the others unfold.
const FIRST: usize = 6;

pub(super) fn section(ctx: &Ctx, slug: &str, shown: &Shown, proposal: &Proposal) -> AnyView {
    let Some(outcome) = &proposal.outcome else { return ().into_any() };
    let t = &ctx.texts;
    let names = &shown.proposals.names;
    let changes: Vec<&Item> = outcome.items.iter().filter(|item| item.is_change()).collect();
    let open = proposal.state == State::Found && proposal.accepted_at.is_none() && !changes.is_empty();
    let accept = open.then(|| {
        view! {
            <p class="actions">
                <a class="button primary" href=format!("{}/{}/accept", at(slug), proposal.id)>{t.get("planning-take")}</a>
                <a class="button" href=format!("{}/board?proposal={}", address(slug), proposal.id)>{t.get("planning-on-the-board")}</a>
            </p>
        }
    });
    view! {
        {obstacles(ctx, names, outcome)}
        {in_short(ctx, proposal)}
        {accept}
        {table(ctx, names, &changes)}
        {unmet(ctx, names, outcome)}
    }
    .into_any()
}

/// How many sessions change, and how it compares with the timetable as it stood.
pub fn in_short(ctx: &Ctx, proposal: &Proposal) -> AnyView {
    let Some(outcome) = &proposal.outcome else { return ().into_any() };
    let count = outcome.items.iter().filter(|item| item.is_change()).count();
    let args = [
        ("count", i64::try_from(count).unwrap_or(0).into()),
        ("of", i64::try_from(outcome.items.len()).unwrap_or(0).into()),
    ];
    let summary = (proposal.state == State::Found)
        .then(|| view! { <p>{ctx.texts.with("planning-changes", &args)}</p> });
    view! { {summary} {scores(ctx, outcome)} }.into_any()
}

fn obstacles(ctx: &Ctx, names: &ProposalNames, outcome: &Outcome) -> AnyView {
    if outcome.obstacles.is_empty() {
        return ().into_any();
    }
    let items: Vec<AnyView> = outcome
        .obstacles
        .iter()
        .map(|one| view! { <li>{reason::obstacle(ctx, names, one)}</li> }.into_any())
        .collect();
    view! { <div class="notice warn"><h4>{ctx.texts.get("planning-why-not")}</h4><ul>{items}</ul></div> }
        .into_any()
}

/// How it compares with the timetable as it stood.
fn scores(ctx: &Ctx, outcome: &Outcome) -> AnyView {
    let t = &ctx.texts;
    if outcome.items.is_empty() {
        return ().into_any();
    }
    let line = |key: &str, after: i64, before: Option<i64>| {
        let before = before.map(|before| {
            let text = t.with("planning-score-before", &[("number", t.number(-before).into())]);
            view! { " "<span class="muted">{text}</span> }
        });
        view! { <div><dt>{t.get(key)}</dt><dd>{t.number(-after)}{before}</dd></div> }.into_any()
    };
    let before = outcome.before;
    view! {
        <dl class="facts pairs">
            {line("planning-score-hard", outcome.score.hard, before.map(|score| score.hard))}
            {line("planning-score-medium", outcome.score.medium, before.map(|score| score.medium))}
            {line("planning-score-soft", outcome.score.soft, before.map(|score| score.soft))}
        </dl>
    }
    .into_any()
}

pub fn table(ctx: &Ctx, names: &ProposalNames, changes: &[&Item]) -> AnyView {
    if changes.is_empty() {
        return ().into_any();
    }
    let t = &ctx.texts;
    let rows: Vec<AnyView> = changes.iter().map(|item| row(ctx, names, item)).collect();
    view! {
        <table class="data">
            <caption class="visually-hidden">{t.get("planning-what-changes")}</caption>
            <thead>
                <tr>
                    <th scope="col">{t.get("planning-session")}</th>
                    <th scope="col">{t.get("planning-proposed")}</th>
                    <th scope="col">{t.get("planning-now")}</th>
                </tr>
            </thead>
            <tbody>{rows}</tbody>
        </table>
    }
    .into_any()
}

fn row(ctx: &Ctx, names: &ProposalNames, item: &Item) -> AnyView {
    let t = &ctx.texts;
    let title =
        names.sessions.get(&item.session).map(|titles| titles.text(t.lang()).to_owned()).unwrap_or_default();
    let people = |key: &str, ids: &[domain::user::UserId]| {
        let those: Vec<String> = ids.iter().filter_map(|id| names.experts.get(id).cloned()).collect();
        (!those.is_empty()).then(|| view! { <br/>{t.with(key, &[("names", t.list(&those).into())])} })
    };
    let now = match &item.before {
        None => view! { <span class="muted">{t.get("planning-no-time")}</span> }.into_any(),
        Some(before) if before.starts_at == item.starts_at && before.site == item.site => {
            view! { <span class="muted">{t.get("planning-stays")}</span> }.into_any()
        }
        Some(before) => {
            let zone = ctx.app.zones().parse(&before.zone).unwrap_or(Tz::UTC);
            view! { {moment::one(ctx, before.starts_at, zone)}<br/>{place(ctx, names, before.site)} }
                .into_any()
        }
    };
    let zone = ctx.app.zones().parse(&item.zone).unwrap_or(Tz::UTC);
    view! {
        <tr>
            <th scope="row"><bdi>{title}</bdi></th>
            <td data-label=t.get("planning-proposed")>
                <span>
                    {moment::both(ctx, item.starts_at, zone)}
                    <br/>
                    {place(ctx, names, item.site)}
                    {people("planning-given-by", &item.experts)}
                    {people("planning-without-names", &item.released)}
                </span>
            </td>
            <td data-label=t.get("planning-now")><span>{now}</span></td>
        </tr>
    }
    .into_any()
}

fn place(ctx: &Ctx, names: &ProposalNames, site: Option<SiteId>) -> AnyView {
    let name = site.and_then(|id| names.sites.get(&id)).map(|(name, _, _)| name.clone());
    let name = name.unwrap_or_else(|| ctx.texts.get("planning-online"));
    view! { <bdi class="muted">{name}</bdi> }.into_any()
}

fn unmet(ctx: &Ctx, names: &ProposalNames, outcome: &Outcome) -> AnyView {
    let t = &ctx.texts;
    let lines: Vec<AnyView> = outcome
        .unmet
        .iter()
        .map(|one| view! { <li>{reason::unmet(ctx, names, one)}</li> }.into_any())
        .collect();
    if lines.is_empty() {
        return ().into_any();
    }
    let count = i64::try_from(lines.len()).unwrap_or(0);
    let mut lines = lines.into_iter();
    let first: Vec<AnyView> = lines.by_ref().take(FIRST).collect();
    let rest: Vec<AnyView> = lines.collect();
    let rest = (!rest.is_empty()).then(|| {
        let all = t.with("planning-unmet-more", &[("count", count.into())]);
        view! { <details><summary>{all}</summary><ul>{rest}</ul></details> }
    });
    view! { <h4>{t.get("planning-unmet")}</h4><ul>{first}</ul>{rest} }.into_any()
}
