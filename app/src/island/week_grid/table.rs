//! The table of squares, and what pointers, fingers and keys do on it.

use domain::week::Cover;
use leptos::{
    ev,
    prelude::*,
    wasm_bindgen::JsCast,
    web_sys::{Element, EventTarget, HtmlElement},
};

use super::{
    hand::Hand,
    raster::{Spot, clock, moved, way},
    words::Column,
};
use crate::island::board_drag::place::is_right_to_left;

/// The squares, each of which the Tab key, arrows and pointers reach.
pub fn table(hand: Hand, title: String, hour: String) -> impl IntoView {
    let heads = hand.columns.with_value(|columns| {
        let head = |column: &Column| {
            let (short, name) = (column.short.clone(), column.name.clone());
            view! { <th scope="col"><span aria-hidden="true">{short}</span><span class="visually-hidden">{name}</span></th> }
        };
        columns.iter().map(head).collect_view()
    });
    // A press that painted is followed by a click, which is not to toggle the square again.
    let painted = StoredValue::new(false);
    let down = move |event: ev::PointerEvent| {
        let paints = event.pointer_type() == "mouse" || hand.finger.get_untracked();
        painted.set_value(paints);
        if !paints || event.button() != 0 || !event.is_primary() {
            return;
        }
        let Some(spot) = spot_at(event.target()) else { return };
        if let Some(cell) = element(event.target()) {
            let _ = cell.set_pointer_capture(event.pointer_id());
        }
        hand.begin(spot);
        hand.pointer.set_value(Some(event.pointer_id()));
    };
    let r#move = move |event: ev::PointerEvent| {
        if hand.pointer.get_value() != Some(event.pointer_id()) {
            return;
        }
        let under = document().element_from_point(event.client_x() as f32, event.client_y() as f32);
        if let Some(spot) = under.as_ref().and_then(spot_of) {
            hand.lead(spot);
        }
    };
    let up = move |event: ev::PointerEvent| {
        if hand.pointer.get_value() == Some(event.pointer_id()) {
            hand.finish();
        }
    };
    let lost = move |event: ev::PointerEvent| {
        if hand.pointer.get_value() == Some(event.pointer_id()) {
            hand.cancel();
        }
    };
    // A finger that scrolls still taps, and screen readers click.
    let click = move |event: ev::MouseEvent| {
        if painted.try_update_value(std::mem::take) == Some(true) {
            return;
        }
        if let Some(spot) = spot_at(event.target()) {
            hand.begin(spot);
            hand.finish();
        }
    };
    let finish_by_keys = move || {
        if hand.pointer.get_value().is_none() {
            hand.finish();
        }
    };
    view! {
        <table role="grid" aria-multiselectable="true" aria-describedby="week-grid-hint">
            <caption>{title}</caption>
            <thead>
                <tr>
                    <th scope="col"><span class="visually-hidden">{hour}</span></th>
                    {heads}
                </tr>
            </thead>
            <tbody
                on:pointerdown=down
                on:pointermove=r#move
                on:pointerup=up
                on:pointercancel=lost
                on:click=click
                on:keydown=move |event| {
                    painted.set_value(false);
                    key(hand, &event);
                }
                on:keyup=move |event| {
                    if event.key() == "Shift" {
                        finish_by_keys();
                    }
                }
                on:focusin=move |event| {
                    if let Some(spot) = spot_at(event.target()) {
                        hand.focus.set(spot);
                    }
                }
                on:focusout=move |event| {
                    // Within the grid, Shift may still be held.
                    if spot_at(event.related_target()).is_none() {
                        finish_by_keys();
                    }
                }
            >
                {move || {
                    let step = hand.step.get();
                    hand.rows().into_iter().map(|minute| row(hand, minute, step)).collect_view()
                }}
            </tbody>
        </table>
    }
}

fn row(hand: Hand, minute: u16, step: u16) -> impl IntoView {
    let count = hand.columns.with_value(Vec::len);
    let cells = (0..count).map(|column| square(hand, Spot { column, minute }, step)).collect_view();
    view! {
        <tr class:full=minute.is_multiple_of(60) class:whole=step == 60>
            <th scope="row">{clock(minute)}</th>
            {cells}
        </tr>
    }
}

fn square(hand: Hand, spot: Spot, step: u16) -> impl IntoView {
    let cover = move || hand.cover(spot, step);
    view! {
        <td
            data-column=spot.column.to_string()
            data-minute=spot.minute.to_string()
            tabindex=move || if hand.focus.get() == spot { "0" } else { "-1" }
            aria-label=move || hand.label(spot, step)
            aria-selected=move || (cover() == Cover::Full).to_string()
            aria-disabled=move || hand.is_unread(spot.column).then_some("true")
            class:free=move || cover() == Cover::Full
            class:part=move || cover() == Cover::Part
        ></td>
    }
}

fn key(hand: Hand, event: &ev::KeyboardEvent) {
    let Some(spot) = spot_at(event.target()) else { return };
    let (name, ctrl, shift) = (event.key(), event.ctrl_key() || event.meta_key(), event.shift_key());
    if let Some(way) = way(&name, ctrl, is_right_to_left()).filter(|_| !event.alt_key()) {
        event.prevent_default();
        let rows = untrack(|| hand.rows());
        let to = moved(spot, way, &rows, hand.columns.with_value(Vec::len));
        if shift && hand.pointer.get_value().is_none() {
            if !hand.is_at_work() {
                hand.spread(spot, to);
            }
            hand.lead(to);
        }
        focus(to);
        return;
    }
    match name.as_str() {
        " " | "Enter" => {
            event.prevent_default();
            hand.finish();
            hand.begin(spot);
            hand.finish();
        }
        "Escape" => hand.cancel(),
        "z" | "Z" if ctrl && !shift => {
            event.prevent_default();
            hand.finish();
            hand.undo();
        }
        _ => {}
    }
}

fn focus(spot: Spot) {
    let cell = format!("#week-grid td[data-column='{}'][data-minute='{}']", spot.column, spot.minute);
    let cell = document().query_selector(&cell).ok().flatten();
    if let Some(cell) = cell.and_then(|cell| cell.dyn_into::<HtmlElement>().ok()) {
        let _ = cell.focus();
    }
}

fn element(target: Option<EventTarget>) -> Option<Element> {
    target?.dyn_into().ok()
}

fn spot_at(target: Option<EventTarget>) -> Option<Spot> {
    spot_of(&element(target)?)
}

fn spot_of(element: &Element) -> Option<Spot> {
    let cell = element.closest("#week-grid td").ok()??;
    let column = cell.get_attribute("data-column")?.parse().ok()?;
    let minute = cell.get_attribute("data-minute")?.parse().ok()?;
    Some(Spot { column, minute })
}
