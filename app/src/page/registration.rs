//! `/registrations/{token}`: a delegate's own registration.

mod confirm;
mod edit;
mod expired;
mod feed;
mod itinerary;
mod offer;
mod own;
pub mod person;
mod sign_up;
#[cfg(test)]
mod tests;
mod withdraw;

use domain::{Code, registration::State};
use leptos::prelude::*;

use crate::{ctx::Ctx, routes::Route};

pub fn routes() -> Vec<Route> {
    [
        own::routes(),
        confirm::routes(),
        edit::routes(),
        withdraw::routes(),
        offer::routes(),
        sign_up::routes(),
        itinerary::routes(),
        feed::routes(),
    ]
    .concat()
}

/// The address of the personal page.
fn address(token: &str) -> String {
    format!("/registrations/{token}")
}

/// The state as a coloured word.
pub fn badge(ctx: &Ctx, state: State) -> AnyView {
    let class = format!("badge {}", state.code());
    view! { <span class=class>{name(ctx, state)}</span> }.into_any()
}

/// The state in a word or two.
pub fn name(ctx: &Ctx, state: State) -> String {
    ctx.texts.get(&format!("registration-state-{}", state.code()))
}
