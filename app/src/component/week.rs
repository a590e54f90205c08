//! Hours of the week in forms and in words.

use catalogue::Texts;
use chrono::Weekday;
use domain::week::{Hours, Week};
use leptos::prelude::*;

use super::sheet::Sheet;

/// Seven fields as [`domain::Reader::week`] reads them; the first one says how to write hours.
pub fn fields(t: &Texts, sheet: &Sheet, prefix: &str) -> AnyView {
    let fields: Vec<AnyView> = order(t)
        .into_iter()
        .map(|weekday| {
            let field = sheet.text(&Week::field(prefix, weekday), name(t, weekday)).mark(String::new());
            let field = field.ltr().max(110);
            if weekday == t.first_weekday() { field.hint(t.get("week-hint")).view() } else { field.view() }
        })
        .collect();
    view! { <div class="week">{fields}</div> }.into_any()
}

/// The weekdays as calendars of the language have them.
pub fn order(t: &Texts) -> [Weekday; 7] {
    let mut all = Week::WEEKDAYS;
    all.rotate_left(t.first_weekday().num_days_from_monday() as usize);
    all
}

pub fn name(t: &Texts, weekday: Weekday) -> String {
    t.get(&format!("week-{}", weekday.to_string().to_lowercase()))
}

/// "09:00–12:30, 14:00–17:00".
pub fn words(t: &Texts, hours: &[Hours]) -> String {
    let spans: Vec<String> = hours
        .iter()
        .map(|hours| {
            if hours.from == 0 && hours.to == domain::week::DAY {
                return t.get("week-whole-day");
            }
            let (from, to) = hours.clock();
            t.time_range(from, to)
        })
        .collect();
    spans.join(&format!("{} ", t.get("common-comma")))
}
