//! The page's own form: its seven fields, and the tick that says that they are like Monday's.

use domain::week::Week;
use leptos::{
    prelude::document,
    wasm_bindgen::JsCast,
    web_sys::{EventTarget, HtmlInputElement},
};

use super::typed::Typed;

const PREFIX: &str = "hours";
const SAME: &str = "field-same";

pub fn read() -> Typed {
    Typed::read(&std::array::from_fn(text), is_same())
}

pub fn text(weekday: usize) -> String {
    input(&id(weekday)).map(|input| input.value()).unwrap_or_default()
}

pub fn set_text(weekday: usize, text: &str) {
    if let Some(input) = input(&id(weekday)) {
        input.set_value(text);
    }
}

pub fn is_same() -> bool {
    input(SAME).is_some_and(|tick| tick.checked())
}

pub fn set_same(same: bool) {
    if let Some(tick) = input(SAME) {
        tick.set_checked(same);
    }
}

/// Whether something was typed into one of the fields, or the tick was changed.
pub fn is_ours(target: Option<EventTarget>) -> bool {
    let target = target.and_then(|target| target.dyn_into::<HtmlInputElement>().ok());
    target.is_some_and(|input| input.id() == SAME || (0..7).any(|weekday| id(weekday) == input.id()))
}

fn id(weekday: usize) -> String {
    format!("field-{}", Week::field(PREFIX, Week::WEEKDAYS[weekday]))
}

fn input(id: &str) -> Option<HtmlInputElement> {
    document().get_element_by_id(id)?.dyn_into().ok()
}
