//! All parts of one expert, for their own page and for the organisers'.

use chrono_tz::Tz;
use leptos::prelude::*;
use service::EngagementView;

use super::{address, place_of};
use crate::{
    component::{moment, tongue},
    ctx::Ctx,
    page::organise::session_experts::badge,
};

/// A table with a heading of the second level; what is ahead first. The expert's own lead to the page that answers.
pub fn section(ctx: &Ctx, engagements: &[EngagementView]) -> AnyView {
    let t = &ctx.texts;
    let title = t.get("engagement-list");
    let now = ctx.app.service.now();
    let (mut ahead, past): (Vec<_>, Vec<_>) = engagements.iter().partition(|view| view.item.ends_at > now);
    ahead.reverse();
    let rows: Vec<AnyView> = ahead.into_iter().chain(past).map(|view| row(ctx, view)).collect();
    if rows.is_empty() {
        return view! { <h2 id="engagements">{title}</h2> <p class="muted">{t.get("engagement-list-empty")}</p> }.into_any();
    }
    view! {
        <h2 id="engagements">{title.clone()}</h2>
        <table class="data">
            <caption class="visually-hidden">{title}</caption>
            <thead>
                <tr>
                    <th scope="col">{t.get("invitation-session")}</th>
                    <th scope="col">{t.get("invitation-begins")}</th>
                    <th scope="col">{t.get("invitation-place")}</th>
                    <th scope="col">{t.get("engagement-state")}</th>
                </tr>
            </thead>
            <tbody>{rows}</tbody>
        </table>
    }
    .into_any()
}

fn row(ctx: &Ctx, view: &EngagementView) -> AnyView {
    let t = &ctx.texts;
    let zone = ctx.app.zones().parse(&view.item.zone).unwrap_or(Tz::UTC);
    let title = tongue::line(t, &view.item.titles);
    let title = match &view.token {
        Some(token) => view! { <a href=address(token)>{title}</a> }.into_any(),
        None => title.into_any(),
    };
    view! {
        <tr>
            <th scope="row"><span>{title}<br/><span class="muted">{tongue::line(t, &view.programme.titles)}</span></span></th>
            <td data-label=t.get("invitation-begins")><span>{moment::both(ctx, view.item.starts_at, zone)}</span></td>
            <td data-label=t.get("invitation-place")><bdi>{place_of(&view.item)}</bdi></td>
            <td data-label=t.get("engagement-state")>{badge(t, view.engagement.state)}</td>
        </tr>
    }
    .into_any()
}
