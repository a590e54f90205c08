//! How one stands, in the list: the state, and what line, offer and party add to it.

use chrono_tz::Tz;
use leptos::prelude::*;
use service::RegistrationRow;

use super::short_time;
use crate::{ctx::Ctx, page::registration::badge};

pub fn standing(ctx: &Ctx, zone: Tz, one: &RegistrationRow) -> AnyView {
    let t = &ctx.texts;
    let until = one.offered_until.map(|until| {
        let until = short_time(ctx, until, zone);
        view! { <br/><span class="muted">{t.with("offer-open-until", &[("until", until.into())])}</span> }
    });
    let place = one.place.map(|place| {
        view! { <br/><span class="muted">{t.with("offer-place", &[("place", place.into())])}</span> }
    });
    let party = (!one.companions.is_empty()).then(|| {
        let names: Vec<String> = one.companions.iter().map(|other| other.name.clone()).collect();
        let names = t.list(&names);
        view! { <br/><span class="muted">{t.with("offer-with", &[("names", names.into())])}</span> }
    });
    view! { <span>{badge(ctx, one.state)}{place}{until}{party}</span> }.into_any()
}
