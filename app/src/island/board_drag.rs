//! Sessions are dragged on the board, or moved by arrow keys; where one is put down, its move form is sent.

mod carry;
pub(super) mod place;
mod touch;

use std::{cell::RefCell, rc::Rc, time::Duration};

use leptos::{
    ev,
    prelude::*,
    wasm_bindgen::JsCast,
    web_sys::{Element, HtmlElement},
};

use carry::{By, Carried};

/// Stand for the values in the finished texts, which come from the server's catalogue.
pub const TITLE: &str = "{title}";
pub const DAY: &str = "{day}";
pub const TIME: &str = "{time}";
pub const PLACE: &str = "{place}";

/// How far a pointer goes before it drags instead of clicking, in pixels.
const SLACK: f64 = 6.0;

/// How long a finger rests on a session before it drags instead of scrolling.
const PRESS: Duration = Duration::from_millis(350);

/// What is carried now, if anything.
type Held = Rc<RefCell<Option<Carried>>>;

/// The form that a drop sends to `action`, and the line that says where it would land.
///
/// `landing` says so with [`TITLE`], [`DAY`], [`TIME`] and [`PLACE`]; `refuses` and `stopped` are about [`TITLE`].
#[island]
pub fn BoardDrag(action: String, landing: String, refuses: String, stopped: String) -> impl IntoView {
    let said = RwSignal::new(String::new());
    Effect::new(move || listen(said, landing.clone(), refuses.clone(), stopped.clone()));
    view! {
        <form method="post" action=action id="board-drop" hidden=true>
            <input type="hidden" name="act" value="move"/>
            <input type="hidden" name="session"/>
            <input type="hidden" name="revision"/>
            <input type="hidden" name="site"/>
            <input type="hidden" name="date"/>
            <input type="hidden" name="time"/>
        </form>
        <p class="board-said" class:on=move || !said.get().is_empty() role="status">{move || said.get()}</p>
    }
}

fn listen(said: RwSignal<String>, landing: String, refuses: String, stopped: String) {
    return_to_block();
    let held = Held::default();
    let about = |text: &str, carried: &Carried| text.replace(TITLE, &carried.title());
    let tell = move |carried: &Carried| said.set(carried.landing(&landing));
    let give_up = Rc::new({
        let held = held.clone();
        move || {
            if let Some(carried) = held.borrow_mut().take() {
                carried.clear();
                if carried.is_moving() {
                    said.set(about(&stopped, &carried));
                }
            }
        }
    });
    let clicked = Rc::new(RefCell::new(false));

    touch::keep_still(&held);
    {
        let (held, give_up, clicked) = (held.clone(), give_up.clone(), clicked.clone());
        let (tell, refuses) = (tell.clone(), refuses.clone());
        window_event_listener(ev::pointerdown, move |event| {
            give_up();
            clicked.replace(false);
            let at = (f64::from(event.client_x()), f64::from(event.client_y()));
            if event.button() != 0 || !event.is_primary() || !has_axis() {
                return;
            }
            let Some(block) = block_at(event.target()) else { return };
            // On the chosen session a finger does not scroll, so it need not wait.
            let waits = event.pointer_type() == "touch" && !block.has_attribute("aria-current");
            let by = By::Pointer { id: event.pointer_id(), at, waits };
            *held.borrow_mut() = Carried::new(block, by);
            if waits {
                let (held, clicked, tell) = (held.clone(), clicked.clone(), tell.clone());
                let refuses = refuses.clone();
                let pointer = event.pointer_id();
                let press = move || {
                    let mut held = held.borrow_mut();
                    let Some(carried) = held.as_mut().filter(|carried| carried.waits_for(pointer)) else {
                        return;
                    };
                    clicked.replace(true);
                    if carried.is_pinned() {
                        said.set(about(&refuses, carried));
                        *held = None;
                        return;
                    }
                    carried.lift();
                    tell(carried);
                };
                set_timeout(press, PRESS);
            }
        });
    }
    {
        let (held, tell, refuses, clicked) = (held.clone(), tell.clone(), refuses.clone(), clicked.clone());
        window_event_listener(ev::pointermove, move |event| {
            let mut held = held.borrow_mut();
            let Some(carried) = held.as_mut() else { return };
            let at = (f64::from(event.client_x()), f64::from(event.client_y()));
            let Some(way) = carried.way(event.pointer_id(), at) else { return };
            if !carried.is_moving() && way.0.hypot(way.1) < SLACK {
                return;
            }
            // Before the finger has rested, it scrolls.
            if carried.waits_for(event.pointer_id()) {
                *held = None;
                return;
            }
            *clicked.borrow_mut() = true;
            if carried.is_pinned() {
                said.set(about(&refuses, carried));
                *held = None;
                return;
            }
            carried.follow(event.pointer_id(), way.0, at);
            tell(carried);
        });
    }
    {
        let (held, give_up) = (held.clone(), give_up.clone());
        window_event_listener(ev::pointerup, move |_| {
            let lands =
                held.borrow().as_ref().is_some_and(|carried| carried.is_moving() && carried.is_elsewhere());
            if lands && let Some(carried) = held.borrow_mut().take() {
                carried.put_down();
            }
            give_up();
        });
    }
    {
        let give_up = give_up.clone();
        window_event_listener(ev::pointercancel, move |_| give_up());
    }
    // The click that ends a drag does not choose the session.
    window_event_listener(ev::click, move |event| {
        if clicked.replace(false) && block_at(event.target()).is_some() {
            event.prevent_default();
        }
    });
    window_event_listener(ev::focusout, {
        let (held, give_up) = (held.clone(), give_up.clone());
        move |_| {
            let by_keys = held.borrow().as_ref().is_some_and(Carried::is_by_keys);
            if by_keys {
                give_up();
            }
        }
    });
    window_event_listener(ev::keydown, move |event| {
        let key = event.key();
        if key == "Escape" {
            give_up();
            return;
        }
        let Some(block) = block_at(event.target()) else { return };
        if key == "Enter" {
            if let Some(carried) = held.borrow_mut().take() {
                event.prevent_default();
                carried.put_down();
            }
            return;
        }
        let Some(step) = place::step(&key, place::is_right_to_left()) else { return };
        if event.ctrl_key() || event.alt_key() || event.meta_key() {
            return;
        }
        event.prevent_default();
        let mut held = held.borrow_mut();
        let carried = held.take().or_else(|| Carried::new(block, By::Keys));
        if let Some(mut carried) = carried {
            if carried.is_pinned() {
                said.set(about(&refuses, &carried));
                return;
            }
            carried.step(step);
            tell(&carried);
            *held = Some(carried);
        }
    });
}

/// After a move the page comes back: whoever uses keys goes on where they were.
fn return_to_block() {
    let hash = window().location().hash().unwrap_or_default();
    let Some(id) = hash.strip_prefix('#').filter(|id| id.starts_with("block-")) else { return };
    if let Some(block) =
        document().get_element_by_id(id).and_then(|block| block.dyn_into::<HtmlElement>().ok())
    {
        let _ = block.focus();
    }
}

fn block_at(target: Option<leptos::web_sys::EventTarget>) -> Option<HtmlElement> {
    let target: Element = target?.dyn_into().ok()?;
    target.closest(".block a[data-session]").ok()??.dyn_into().ok()
}

/// On a narrow screen the board is a list, along which there is nothing to drag.
fn has_axis() -> bool {
    let scale = document().query_selector(".board .scale").ok().flatten();
    scale.and_then(|scale| scale.dyn_into::<HtmlElement>().ok()).is_some_and(|scale| scale.offset_width() > 0)
}
