//! The table of registrations with its boxes and buttons.

use chrono_tz::Tz;
use domain::{
    Code,
    registration::{RegistrationId, State},
};
use leptos::prelude::*;
use service::{RegistrationRow, RegistrationSort, Registrations};

use super::{address, short_time};
use crate::{
    component::standing::home_zone,
    ctx::Ctx,
    page::registration::{
        badge,
        person::{Countries, country},
    },
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
    let rows: Vec<AnyView> = found
        .rows
        .items
        .iter()
        .map(|one| row(ctx, slug, zone, one, countries, ticked.contains(&one.id)))
        .collect();
    let caption = t.with("common-results", &[("count", found.rows.total.into())]);
    // Posted to the address with its filter, so that the answer leads back to the same part of the list.
    view! {
        <form method="post">
            <table class="data">
                <caption>{caption}</caption>
                <thead>
                    <tr>
                        {heading(ctx, RegistrationSort::Name, t.get("registration-column-name"))}
                        {heading(ctx, RegistrationSort::State, t.get("registration-column-state"))}
                        {heading(ctx, RegistrationSort::Country, t.get("registration-column-citizenship-name"))}
                        <th scope="col">{t.get("registration-column-institution")}</th>
                        {heading(ctx, RegistrationSort::Received, t.get("registration-column-received"))}
                    </tr>
                </thead>
                <tbody>{rows}</tbody>
            </table>
            <p class="actions">
                <span>{t.get("registration-list-chosen")}</span>
                <button class="button" type="submit" name="do" value="accept">{t.get("registration-accept")}</button>
                <button class="button danger" type="submit" name="do" value="reject">{t.get("registration-reject")}</button>
            </p>
        </form>
    }
    .into_any()
}

fn heading(ctx: &Ctx, sort: RegistrationSort, text: String) -> AnyView {
    let asked = RegistrationSort::from_code(ctx.asked("sort")).unwrap_or_default();
    let mut first = ctx.clone();
    first.query.retain(|(name, _)| name != "page");
    let href = first.here_with("sort", sort.code());
    let order = (asked == sort).then_some("ascending");
    view! { <th scope="col" aria-sort=order><a href=href>{text}</a></th> }.into_any()
}

fn row(
    ctx: &Ctx,
    slug: &str,
    zone: Tz,
    one: &RegistrationRow,
    countries: &Countries,
    is_ticked: bool,
) -> AnyView {
    let t = &ctx.texts;
    let href = format!("{}/{}", address(slug), one.id);
    let choose = t.with("registration-list-choose", &[("name", (&one.name).into())]);
    let can_choose =
        matches!(one.state, State::Submitted | State::Waitlisted | State::Accepted | State::Rejected);
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
    let work = format!("{} – {}", one.institution, one.post);
    view! {
        <tr>
            <th scope="row" class="pick">
                <span>{tick}<a href=href><bdi>{one.name.clone()}</bdi></a>{own_script}{same}</span>
            </th>
            <td data-label=t.get("registration-column-state")>{badge(ctx, one.state)}</td>
            <td data-label=t.get("registration-column-citizenship-name")>{country(countries, &one.citizenship)}</td>
            <td data-label=t.get("registration-column-institution")><bdi>{work}</bdi></td>
            <td data-label=t.get("registration-column-received")>{short_time(ctx, one.received_at, zone)}</td>
        </tr>
    }
    .into_any()
}
