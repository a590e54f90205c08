//! How far a search for a timetable is, told while somebody looks, without a page that comes anew.

use std::time::Duration;

use leptos::{ev, prelude::*};

use crate::function::search::{SearchNow, search_progress};

/// How often the server is asked while the page is in sight.
const EVERY: Duration = Duration::from_secs(1);

/// Stands for the number in the text patterns, since patterns come finished from the server's catalogue.
pub const NUMBER: &str = "{n}";

/// A bar of the time used, and whether a timetable without a clash was found.
///
/// `clear_pattern` and `clashes_pattern` are finished texts with [`NUMBER`] for the steps. Once it has ended, the page is
/// loaded again, at the proposal, unless somebody has typed something, or is using something on it: then `over` is said,
/// with `show` as a link to `href`.
#[island]
pub fn SearchProgress(
    programme: String,
    proposal: String,
    percent: u32,
    steps: String,
    clear: Option<bool>,
    label: String,
    clear_pattern: String,
    clashes_pattern: String,
    over: String,
    show: String,
    href: String,
) -> impl IntoView {
    let now = RwSignal::new(SearchNow { over: false, percent, steps, clear });
    Effect::new(move || {
        let typed = StoredValue::new(false);
        window_event_listener(ev::input, move |_| typed.set_value(true));
        let (programme, proposal) = (programme.clone(), proposal.clone());
        let ask = move || {
            if document().hidden() || now.with_untracked(|now| now.over) {
                return;
            }
            let (programme, proposal) = (programme.clone(), proposal.clone());
            leptos::task::spawn_local(async move {
                if let Ok(answer) = search_progress(programme, proposal).await {
                    let is_over = answer.over;
                    now.set(answer);
                    if is_over && !typed.get_value() && is_idle() {
                        let _ = window().location().reload();
                    }
                }
            });
        };
        if let Ok(timer) = set_interval_with_handle(ask, EVERY) {
            on_cleanup(move || timer.clear());
        }
    });
    let percent = move || now.with(|now| if now.over { 100 } else { now.percent });
    let told = move || {
        now.with(|now| match now.clear {
            _ if now.over => over.clone(),
            Some(true) => clear_pattern.replace(NUMBER, &now.steps),
            Some(false) => clashes_pattern.replace(NUMBER, &now.steps),
            None => String::new(),
        })
    };
    view! {
        <div class="search-progress">
            <progress max="100" value=move || percent().to_string() aria-label=label>
                {move || format!("{}%", percent())}
            </progress>
            <p>{told}</p>
            <p role="status" hidden=move || now.with(|now| !now.over)>
                <a href=href>{show}</a>
            </p>
        </div>
    }
}

/// Nothing is dragged, and no field or button has the focus.
fn is_idle() -> bool {
    let is_dragging = document().query_selector(".ghost").ok().flatten().is_some();
    !is_dragging && document().active_element().is_none_or(|element| element.tag_name() == "BODY")
}
