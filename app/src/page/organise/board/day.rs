//! One day: the hours, and under them the rows.

use chrono::{NaiveDate, NaiveTime};
use domain::session::SessionId;
use leptos::prelude::*;

use super::{
    Scene, block, preview,
    row::{Row, rows},
    shade,
};
use crate::{component::moment, shell};

pub fn day(scene: &Scene<'_>, date: NaiveDate, hours: (u32, u32), chosen: Option<AnyView>) -> AnyView {
    let t = scene.texts();
    let rows = rows(scene, date);
    let mut seen: Vec<SessionId> = Vec::new();
    let body = if rows.is_empty() {
        view! { <p class="muted">{t.get("board-empty")}</p> }.into_any()
    } else {
        let rows: Vec<AnyView> = rows.iter().map(|row| track(scene, row, date, hours, &mut seen)).collect();
        view! {
            <div class=format!("board-grid from{} to{}", hours.0, hours.1)>
                {scale(hours)}
                {rows}
            </div>
        }
        .into_any()
    };
    let cities: Vec<&str> = scene
        .board
        .plan
        .view
        .legs
        .iter()
        .filter(|leg| (leg.starts_on..=leg.ends_on).contains(&date))
        .map(|leg| leg.city.as_str())
        .collect();
    let cities = cities.join(", ");
    view! {
        <section class="board-day" aria-labelledby=format!("day-{date}")>
            <h2 class="day" id=format!("day-{date}")>{t.date(date)}" "<small><bdi>{cities}</bdi></small></h2>
            {body}
            {chosen}
        </section>
    }
    .into_any()
}

/// The full hours; the blocks say their times themselves.
fn scale((from, to): (u32, u32)) -> AnyView {
    let hours: Vec<AnyView> = (from..=to)
        .map(|hour| {
            let class = format!("h{hour} m0");
            view! { <span class=class>{format!("{hour:02}")}</span> }.into_any()
        })
        .collect();
    view! { <div class="scale" aria-hidden="true">{hours}</div> }.into_any()
}

fn track(
    scene: &Scene<'_>,
    row: &Row<'_>,
    date: NaiveDate,
    hours: (u32, u32),
    seen: &mut Vec<SessionId>,
) -> AnyView {
    let (ctx, t) = (scene.ctx, scene.texts());
    let noon = date.and_time(NaiveTime::from_hms_opt(12, 0, 0).unwrap_or_default());
    let clock = row.clock.as_ref().and_then(|clock| {
        let zone = ctx.app.zones().parse(&clock.zone)?;
        Some((zone, ctx.app.zones().compatible(zone, noon), clock.place.clone()))
    });
    let clock_zone = clock.as_ref().map(|(zone, ..)| *zone);
    let mark = clock.as_ref().map(|(zone, at, place)| moment::zone_mark(ctx, *at, *zone, place));
    let words =
        clock.map(|(zone, at, place)| format!("{}, {place}, {}", row.name, moment::clock(ctx, at, zone)));
    let blocks: Vec<AnyView> = row
        .sessions
        .iter()
        .map(|(item, lane)| {
            let first = !seen.contains(&item.session.id);
            seen.push(item.session.id);
            block::block(scene, row, item, *lane, first)
        })
        .collect();
    let open = row.shade.words(t).map(|words| {
        let own = clock_zone.filter(|own| row.shade.zone.is_some_and(|zone| zone != *own));
        let zone = own.and(row.shade.zone);
        let zone = zone.map(|zone| {
            let at = ctx.app.zones().compatible(zone, noon);
            view! { " "{moment::zone_mark(ctx, at, zone, &shell::place(zone.name()))} }
        });
        view! { <span class="open">{words}{zone}</span> }
    });
    view! {
        <div class="board-row">
            <h3 class="who"><bdi>{row.name.clone()}</bdi>{mark}{open}</h3>
            <ul
                class="track"
                aria-label=row.name.clone()
                data-date=date.to_string()
                data-day=t.date(date)
                data-from=hours.0.to_string()
                data-to=hours.1.to_string()
                data-site=row.site.clone()
                data-place=words.filter(|_| row.site.is_some())
            >
                {shade::hatches(&row.shade, hours)}
                {preview::former(scene, row, date, hours)}
                {blocks}
            </ul>
        </div>
    }
    .into_any()
}
