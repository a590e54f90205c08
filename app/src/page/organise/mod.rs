//! `/organise/…`: for those who run programmes.

pub mod attendance;
pub mod board;
pub mod cancel_session;
pub mod changes;
pub mod clock_rules;
pub mod deleted;
pub mod edit;
pub mod experts;
pub mod form;
pub mod leg;
pub mod list;
pub mod log;
mod needs;
pub mod new;
pub mod organisers;
pub mod outline;
pub mod overview;
pub mod proposals;
pub mod registrations;
pub mod removal;
pub mod session;
pub mod session_experts;
pub mod session_form;
pub mod sign_ups;
pub mod slots;
pub mod step;
#[cfg(test)]
mod tests;
pub mod versions;
pub mod warnings;

use domain::Id;

use crate::{failure::Failure, routes::Route};

pub fn routes() -> Vec<Route> {
    [
        list::routes(),
        new::routes(),
        overview::routes(),
        experts::routes(),
        registrations::routes(),
        edit::routes(),
        step::routes(),
        changes::routes(),
        clock_rules::routes(),
        versions::routes(),
        cancel_session::routes(),
        organisers::routes(),
        leg::routes(),
        board::routes(),
        session::routes(),
        outline::routes(),
        proposals::routes(),
        slots::routes(),
        session_experts::routes(),
        sign_ups::routes(),
        removal::routes(),
        deleted::routes(),
        log::routes(),
    ]
    .concat()
}

/// The address of a programme's overview; what belongs to it lies below.
pub fn address(slug: &str) -> String {
    format!("/organise/programmes/{slug}")
}

/// An identifier out of an address. What is none leads nowhere.
fn id<T>(text: &str) -> Result<Id<T>, Failure> {
    text.parse().map_err(|_| Failure::NotFound)
}
