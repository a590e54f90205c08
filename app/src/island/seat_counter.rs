//! "12 of 20 seats taken", kept up to date while somebody looks.

use std::time::Duration;

use leptos::prelude::*;

use crate::function::seats::seats_taken;

/// How often the server is asked while the page is in sight.
const EVERY: Duration = Duration::from_secs(5);

/// Stands for the number in the text pattern, since patterns come finished from the server's catalogue.
pub const NUMBER: &str = "{n}";

/// Shows how many seats are taken and asks again every five seconds while the tab is visible.
///
/// `pattern` is the finished text with [`NUMBER`] where the number belongs; `waiting` is shown beside it while the
/// server cannot be reached.
#[island]
pub fn SeatCounter(
    programme: String,
    taken: u32,
    capacity: u32,
    pattern: String,
    waiting: String,
) -> impl IntoView {
    let count = RwSignal::new(taken);
    let reached = RwSignal::new(true);
    Effect::new(move || {
        let programme = programme.clone();
        let ask = move || {
            if document().hidden() {
                return;
            }
            let programme = programme.clone();
            leptos::task::spawn_local(async move {
                let answer = seats_taken(programme).await;
                reached.set(answer.is_ok());
                if let Ok(now) = answer {
                    count.set(now);
                }
            });
        };
        if let Ok(timer) = set_interval_with_handle(ask, EVERY) {
            on_cleanup(move || timer.clear());
        }
    });
    view! {
        <p class="seat-counter" role="status">
            <meter min="0" max=capacity.to_string() value=move || count.get().to_string()></meter>
            <span>{move || pattern.replace(NUMBER, &count.get().to_string())}</span>
            <span class="hint">{move || if reached.get() { String::new() } else { waiting.clone() }}</span>
        </p>
    }
}
