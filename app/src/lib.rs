//! The screens of Sojourn.
//!
//! Pages are made on the server alone (feature `ssr`): an axum handler loads what it shows through `service` and
//! renders a plain Leptos view; a form posts to its page's own address. Only islands, and the functions they call,
//! are also built for the browser (feature `hydrate`).

// A view's type nests as deep as its elements do.
#![recursion_limit = "256"]

pub mod function;
pub mod island;

#[cfg(feature = "ssr")]
pub mod assets;
#[cfg(feature = "ssr")]
pub mod client;
#[cfg(feature = "ssr")]
pub mod component;
#[cfg(feature = "ssr")]
pub mod cookie;
#[cfg(feature = "ssr")]
pub mod ctx;
#[cfg(feature = "ssr")]
pub mod encoding;
#[cfg(feature = "ssr")]
pub mod failure;
#[cfg(feature = "ssr")]
pub mod form;
#[cfg(feature = "ssr")]
pub mod kept;
#[cfg(feature = "ssr")]
pub mod limit;
#[cfg(all(test, feature = "ssr"))]
mod matrix;
#[cfg(feature = "ssr")]
pub mod page;
#[cfg(feature = "ssr")]
pub mod places;
#[cfg(feature = "ssr")]
pub mod respond;
#[cfg(feature = "ssr")]
pub mod routes;
#[cfg(feature = "ssr")]
pub mod shell;
#[cfg(feature = "ssr")]
pub mod state;
#[cfg(feature = "ssr")]
pub(crate) mod tag;
#[cfg(feature = "ssr")]
#[cfg(test)]
pub(crate) mod trial;

/// Where the browser begins: the loader (`script/islands.js`) calls it, then each island's own export.
#[cfg(feature = "hydrate")]
#[wasm_bindgen::prelude::wasm_bindgen]
pub fn hydrate() {
    leptos::mount::hydrate_islands();
}
