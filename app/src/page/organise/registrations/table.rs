//! The table of registrations with its boxes and buttons.

use chrono_tz::Tz;
use domain::{
    Code,
    registration::{RegistrationId, State},
};
use leptos::prelude::*;
use service::{RegistrationColumn as Column, RegistrationRow, RegistrationSort, Registrations};

use super::{address, filter, line, short_time};
use crate::{
    component::standing::home_zone,
    ctx::Ctx,
    page::home::languages,
    page::registration::person::{Countries, country},
};

pub fn section(
    ctx: &Ctx,
    found: &Registrations,
    countries: &Countries,
    ticked: &[RegistrationId],
) -> AnyView {
    let t = &ctx.texts;
    if found.rows.items.is_empty() {
        return view! {
            <div class="empty">
                <h2>{t.get("common-nothing-found")}</h2>
                <p>{t.get("common-nothing-found-hint")}</p>
            </div>
        }
        .into_any();
    }
    let zone = home_zone(ctx, &found.programme);
    let slug = &found.programme.slug;
    let query = filter::query(ctx);
    let columns = filter::columns(&query);
    let rows: Vec<AnyView> = found
        .rows
        .items
        .iter()
        .map(|one| row(ctx, slug, zone, one, countries, columns, ticked.contains(&one.id)))
        .collect();
    let headings: Vec<AnyView> =
        columns.iter().map(|column| heading(ctx, sort_by(*column), t.get(&column.key()))).collect();
    let caption = t.with("common-results", &[("count", found.rows.total.into())]);
    let label = caption.clone();
    // Posted to the address with its filter, so that the answer leads back to the same part of the list.
    view! {
        <form method="post">
            <div class="scroll" tabindex="0" role="region" aria-label=label>
                <table class="data">
                    <caption>{caption}</caption>
                    <thead>
                        <tr>
                            {heading(ctx, Some(RegistrationSort::Name), t.get("registration-column-name"))}
                            {headings}
                        </tr>
                    </thead>
                    <tbody>{rows}</tbody>
                </table>
            </div>
            <p class="actions">
                <span>{t.get("registration-list-chosen")}</span>
                <button class="button" type="submit" name="do" value="accept">{t.get("registration-accept")}</button>
                <button class="button danger" type="submit" name="do" value="reject">{t.get("registration-reject")}</button>
                <button class="button" type="submit" name="do" value="party">{t.get("offer-gather")}</button>
            </p>
        </form>
    }
    .into_any()
}

/// A column by which the list can be sorted has a link that does so.
fn heading(ctx: &Ctx, sort: Option<RegistrationSort>, text: String) -> AnyView {
    let Some(sort) = sort else { return view! { <th scope="col">{text}</th> }.into_any() };
    let asked = RegistrationSort::from_code(ctx.asked("sort")).unwrap_or_default();
    let mut first = ctx.clone();
    first.query.retain(|(name, _)| name != "page");
    let href = first.here_with("sort", sort.code());
    let order = (asked == sort).then_some("ascending");
    view! { <th scope="col" aria-sort=order><a href=href>{text}</a></th> }.into_any()
}

fn sort_by(column: Column) -> Option<RegistrationSort> {
    match column {
        Column::State => Some(RegistrationSort::State),
        Column::CitizenshipName => Some(RegistrationSort::Country),
        Column::Received => Some(RegistrationSort::Received),
        _ => None,
    }
}

fn row(
    ctx: &Ctx,
    slug: &str,
    zone: Tz,
    one: &RegistrationRow,
    countries: &Countries,
    columns: &[Column],
    is_ticked: bool,
) -> AnyView {
    let t = &ctx.texts;
    let href = format!("{}/{}", address(slug), one.id);
    let choose = t.with("registration-list-choose", &[("name", (&one.name).into())]);
    let can_choose = one.state.is_confirmed() && one.state != State::Withdrawn;
    let tick = can_choose.then(|| {
        let value = one.id.to_string();
        view! {
            <input type="checkbox" name="registration" value=value checked=is_ticked aria-label=choose/>
        }
    });
    let own_script = (!one.own_script_name.is_empty()).then(|| {
        view! { <br/><bdi class="muted">{one.own_script_name.clone()}</bdi> }
    });
    let same = one.same_address.then(|| {
        view! { <br/><span class="badge full">{t.get("registration-list-same-address")}</span> }
    });
    let cells: Vec<AnyView> = columns
        .iter()
        .map(|column| {
            let cell = cell(ctx, zone, one, countries, *column);
            view! { <td data-label=t.get(&column.key())>{cell}</td> }.into_any()
        })
        .collect();
    view! {
        <tr>
            <th scope="row" class="pick">
                <span>{tick}<a href=href><bdi>{one.name.clone()}</bdi></a>{own_script}{same}</span>
            </th>
            {cells}
        </tr>
    }
    .into_any()
}

fn cell(ctx: &Ctx, zone: Tz, one: &RegistrationRow, countries: &Countries, column: Column) -> AnyView {
    let t = &ctx.texts;
    let typed = |text: &str| view! { <bdi>{text.to_owned()}</bdi> }.into_any();
    let code = |text: &str| view! { <span class="ltr">{text.to_owned()}</span> }.into_any();
    match column {
        Column::Email => code(&one.email),
        Column::State => line::standing(ctx, zone, one),
        Column::Seat => t.get(if one.holds_seat { "common-yes" } else { "common-no" }).into_any(),
        Column::Received => short_time(ctx, one.received_at, zone).into_any(),
        Column::Citizenship => code(one.citizenship.as_str()),
        Column::CitizenshipName => country(countries, &one.citizenship).into_any(),
        Column::Residence => code(one.residence.as_str()),
        Column::ResidenceName => country(countries, &one.residence).into_any(),
        Column::Institution => typed(&one.institution),
        Column::Post => typed(&one.post),
        Column::Languages => languages(ctx, &one.languages).into_any(),
        Column::Dietary => typed(&one.dietary),
        Column::AccessNeeds => typed(&one.access_needs),
        Column::Motivation => typed(&one.motivation),
        Column::Id => code(&one.id.to_string()),
    }
}
