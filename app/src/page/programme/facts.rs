//! The facts of a programme: who, where, when, by which means.

use domain::{country::CountryCode, institution::Institution, leg::Leg, programme::Window};
use leptos::prelude::*;
use service::ProgrammeView;

use crate::{
    component::{moment, standing::home_zone, tongue},
    ctx::Ctx,
    page::home,
};

pub(super) fn section(ctx: &Ctx, view: &ProgrammeView) -> AnyView {
    let t = &ctx.texts;
    let programme = &view.programme;
    let zone = home_zone(ctx, programme);
    let legs: Vec<AnyView> = view.legs.iter().map(|leg| stay(ctx, leg)).collect();
    let partners: Vec<AnyView> = view.partners.iter().map(|partner| one(ctx, partner)).collect();
    let funding: Vec<AnyView> = programme
        .funding
        .iter()
        .map(|source| view! { <bdi>{source.clone()}</bdi><br/> }.into_any())
        .collect();
    let agreement = programme.agreement.clone();
    // Once it is open, nobody asks since when.
    let is_ahead = programme.window(ctx.app.service.now()) == Window::NotYet;
    view! {
        <h2>{t.get("public-facts")}</h2>
        <dl class="facts">
            {fact(t.get("public-stays"), (!legs.is_empty()).then_some(legs))}
            {fact(t.get("public-host"), view.host.as_ref().map(|host| one(ctx, host)))}
            {fact(t.get("public-partners"), (!partners.is_empty()).then_some(partners))}
            {fact(t.get("public-strand"), view.strand.as_ref().map(|strand| tongue::line(t, &strand.names)))}
            {fact(t.get("public-languages"), Some(home::languages(ctx, &programme.languages)))}
            {fact(t.get("public-seats"), Some(seats(ctx, view)))}
            {fact(t.get("public-register-from"), is_ahead.then(|| moment::both(ctx, programme.opens.at, zone)))}
            {fact(t.get("public-register-until"), Some(moment::both(ctx, programme.closes.at, zone)))}
            {fact(t.get("public-funding"), (!funding.is_empty()).then_some(funding))}
            {fact(t.get("public-agreement"), (!agreement.is_empty()).then(|| view! { <bdi>{agreement}</bdi> }))}
        </dl>
    }
    .into_any()
}

fn fact(name: String, value: Option<impl IntoView + 'static>) -> AnyView {
    value.map(|value| view! { <dt>{name}</dt><dd>{value}</dd> }).into_any()
}

fn seats(ctx: &Ctx, view: &ProgrammeView) -> String {
    let (capacity, free) = (view.programme.capacity, view.programme.free());
    ctx.texts.with("public-seats-of", &[("capacity", capacity.into()), ("free", free.into())])
}

/// "Beijing, China: 2–4 March 2027, UTC+08:00".
fn stay(ctx: &Ctx, leg: &Leg) -> AnyView {
    let zones = ctx.app.zones();
    let clock =
        zones.parse(&leg.zone).map(|zone| moment::clock(ctx, zones.start_of_day(zone, leg.starts_on), zone));
    let days =
        format!("{}{} ", ctx.texts.date_range(leg.starts_on, leg.ends_on), ctx.texts.get("common-comma"));
    view! {
        <div>
            <strong><bdi>{in_country(ctx, &leg.city, leg.country.as_ref())}</bdi></strong>
            <br/>{days}<span class="zone-name ltr">{clock}</span>
        </div>
    }
    .into_any()
}

fn one(ctx: &Ctx, institution: &Institution) -> AnyView {
    view! { <div><bdi>{in_country(ctx, &institution.name, institution.country.as_ref())}</bdi></div> }
        .into_any()
}

fn in_country(ctx: &Ctx, name: &str, country: Option<&CountryCode>) -> String {
    match country.map(|code| ctx.app.places.country(code.as_str(), ctx.texts.lang())) {
        Some(country) if !country.is_empty() => format!("{name}{} {country}", ctx.texts.get("common-comma")),
        _ => name.to_owned(),
    }
}
