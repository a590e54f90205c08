//! One programme as a card: what it is, when, where, and whether one can still come.

use chrono_tz::Tz;
use domain::{
    Code,
    institution::Strand,
    leg::Leg,
    programme::{Kind, Programme},
};
use leptos::prelude::*;
use service::ProgrammeCard;

use super::languages;
use crate::{
    component::{
        moment,
        standing::{self, Standing},
        tongue,
    },
    ctx::Ctx,
};

pub(super) fn one(ctx: &Ctx, strands: &[Strand], item: &ProgrammeCard) -> AnyView {
    let t = &ctx.texts;
    let programme = &item.programme;
    let strand = strands.iter().find(|strand| Some(strand.id) == programme.strand);
    let strand = strand.map(|strand| view! { " · "{tongue::line(t, &strand.names)} });
    let href = format!("/programmes/{}", programme.slug);
    view! {
        <li>
            <article class="card">
                <p class="hint">{kind_name(ctx, programme.kind)}{strand}</p>
                <h3><a href=href>{tongue::line(t, &programme.titles)}</a></h3>
                <p><strong>{t.date_range(programme.starts_on, programme.ends_on)}</strong></p>
                {cities(ctx, &item.legs)}
                <p class="hint">{t.label("public-languages")}{languages(ctx, &programme.languages)}</p>
                {deadline(ctx, programme)}
                <div class="foot">{standing::badge(ctx, programme)}{seats(ctx, programme)}</div>
            </article>
        </li>
    }
    .into_any()
}

pub(super) fn kind_name(ctx: &Ctx, kind: Kind) -> String {
    ctx.texts.get(&format!("programme-kind-{}", kind.code()))
}

/// "Beijing → Shanghai"; where the clocks differ, each with its offset on the day of arrival.
fn cities(ctx: &Ctx, legs: &[Leg]) -> AnyView {
    let mut stays: Vec<(String, Option<String>)> = legs.iter().map(|leg| stay(ctx, leg)).collect();
    stays.dedup();
    if stays.is_empty() {
        return ().into_any();
    }
    let clocks_differ = stays.iter().any(|(_, clock)| *clock != stays[0].1);
    let stays: Vec<AnyView> = stays
        .into_iter()
        .enumerate()
        .map(|(n, (city, clock))| {
            let arrow = (n > 0).then_some(" → ");
            let clock = clock
                .filter(|_| clocks_differ)
                .map(|clock| view! { " "<span class="zone-name ltr nowrap">{clock}</span> });
            view! { {arrow}<bdi>{city}</bdi>{clock} }.into_any()
        })
        .collect();
    view! { <p>{stays}</p> }.into_any()
}

fn stay(ctx: &Ctx, leg: &Leg) -> (String, Option<String>) {
    let zones = ctx.app.zones();
    let clock = |zone: Tz| zones.local(zones.start_of_day(zone, leg.starts_on), zone).offset_text();
    (leg.city.clone(), zones.parse(&leg.zone).map(clock))
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
