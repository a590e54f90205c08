//! A finger that carries a session neither scrolls the page nor opens the link's menu.

use leptos::{
    ev,
    prelude::*,
    wasm_bindgen::{JsCast, closure::Closure},
    web_sys::{AddEventListenerOptions, Event},
};

use super::{Held, carry::Carried};

/// Browsers listen to `touchmove` without waiting for us unless told otherwise, and then scroll.
pub fn keep_still(held: &Held) {
    let options = AddEventListenerOptions::new();
    options.set_passive(false);
    let still = {
        let held = held.clone();
        Closure::<dyn Fn(Event)>::new(move |event: Event| {
            if is_lifted(&held) && event.cancelable() {
                event.prevent_default();
            }
        })
    };
    let _ = window().add_event_listener_with_callback_and_add_event_listener_options(
        "touchmove",
        still.as_ref().unchecked_ref(),
        &options,
    );
    // It lives as long as the page.
    still.forget();
    let held = held.clone();
    window_event_listener(ev::contextmenu, move |event| {
        if is_lifted(&held) {
            event.prevent_default();
        }
    });
}

fn is_lifted(held: &Held) -> bool {
    held.try_borrow().is_ok_and(|held| held.as_ref().is_some_and(Carried::is_lifted))
}
