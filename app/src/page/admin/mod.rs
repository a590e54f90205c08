//! Pages of administrators.

pub mod countries;
pub mod institutions;
pub mod log;
pub mod mail;
pub mod overview;
pub mod sites;
pub mod strands;
#[cfg(test)]
mod tests;
pub mod travel;
pub mod users;

use crate::routes::Route;

pub fn routes() -> Vec<Route> {
    [
        countries::routes(),
        institutions::routes(),
        log::routes(),
        mail::routes(),
        overview::routes(),
        sites::routes(),
        strands::routes(),
        travel::routes(),
        users::routes(),
    ]
    .concat()
}
