//! Weekly hours are painted on a grid, by pointer, finger or keys; what is painted is written into the fields of the
//! page's own form, which is read, checked and saved as ever.

mod form;
mod hand;
pub mod raster;
mod stroke;
mod table;
mod typed;
pub mod words;

use leptos::{prelude::*, web_sys::js_sys};

use hand::Hand;
use raster::STEPS;
use table::table;
use words::{Column, Words};

/// Nothing until it wakes: without scripts there is the form alone.
#[island]
pub fn WeekGrid(columns: Vec<Column>, words: Words) -> impl IntoView {
    let hand = RwSignal::new(None::<Hand>);
    Effect::new(move || {
        let awake = Hand::new(columns.clone(), words.clone(), has_fingers());
        for event in ["input", "change"] {
            window_event_listener_untyped(event, move |event| {
                if form::is_ours(event.target()) {
                    awake.follow();
                }
            });
        }
        hand.set(Some(awake));
    });
    view! { <div class="week-grid">{move || hand.get().map(panel)}</div> }
}

/// On a narrow screen it stands folded below the fields, so that nothing moves when it wakes.
fn panel(hand: Hand) -> impl IntoView {
    let open = RwSignal::new(false);
    let words = hand.words.get_value();
    let (show, hide) = (words.open, words.close);
    view! {
        <button
            type="button"
            class="button week-grid-open"
            aria-expanded=move || open.get().to_string()
            aria-controls="week-grid"
            on:click=move |_| open.update(|open| *open = !*open)
        >
            {move || if open.get() { hide.clone() } else { show.clone() }}
        </button>
        <div class="week-grid-panel" id="week-grid" class:open=open class:paints=hand.finger>
            <p class="hint" id="week-grid-hint">{words.hint}" "<span class="finger">{words.finger_hint}</span></p>
            <div class="week-grid-bar">
                <div class="switch" role="group" aria-label=words.step.clone()>
                    <span aria-hidden="true">{words.step.clone()}</span>
                    {STEPS.into_iter().zip(words.steps).map(|(step, text)| step_button(hand, step, text)).collect_view()}
                </div>
                <button
                    type="button"
                    class="button toggle"
                    aria-pressed=move || hand.night.get().to_string()
                    disabled=move || hand.needs_night()
                    on:click=move |_| hand.look(hand.step.get_untracked(), !hand.night.get_untracked())
                >
                    {words.night}
                </button>
            </div>
            {table(hand, words.title, words.hour)}
            <div class="week-grid-bar foot">
                <button
                    type="button"
                    class="button toggle finger"
                    aria-pressed=move || hand.finger.get().to_string()
                    on:click=move |_| hand.finger.update(|finger| *finger = !*finger)
                >
                    {words.finger}
                </button>
                <button type="button" class="button" disabled=move || !hand.can_undo() on:click=move |_| hand.undo()>
                    {words.undo}
                </button>
                <p aria-live="polite">{move || hand.line()}</p>
            </div>
        </div>
    }
}

fn step_button(hand: Hand, step: u16, text: String) -> impl IntoView {
    view! {
        <button
            type="button"
            aria-pressed=move || (hand.step.get() == step).to_string()
            on:click=move |_| hand.look(step, hand.night.get_untracked())
        >
            {text}
        </button>
    }
}

/// Whether there is a touch screen, maybe besides a mouse.
fn has_fingers() -> bool {
    js_sys::Reflect::has(&window(), &"ontouchstart".into()).unwrap_or(false)
}
