//! `/admin/mail`: every message that was to be sent, and each by itself.

mod list;
mod one;
#[cfg(test)]
mod tests;

use crate::routes::{Access, Route};

pub fn routes() -> Vec<Route> {
    vec![
        Route::get("/admin/mail", Access::Admin, list::show),
        Route::get("/admin/mail/{id}", Access::Admin, one::show),
        Route::post("/admin/mail/{id}", Access::Admin, one::resend),
    ]
}
