//! The island on which weekly hours are painted, with its words in the reader's language.

use catalogue::Texts;
use domain::week::MOST;
use leptos::prelude::*;

use super::{clash, week};
use crate::island::week_grid::{
    WeekGrid,
    raster::STEPS,
    words::{Column, DAY, FIRST, HOURS, LAST, TIME, Words},
};

/// The grid beside the fields of [`week::fields`] for `hours`; `place` says by whose clocks they are read.
pub fn view(t: &Texts, place: &str) -> AnyView {
    let day_and_time = [("day", DAY.into()), ("time", TIME.into())];
    let words = Words {
        title: t.with("grid-title", &[("place", place.into())]),
        open: t.get("grid-open"),
        close: t.get("grid-close"),
        hint: t.get("grid-hint"),
        finger_hint: t.get("grid-finger-hint"),
        hour: t.get("grid-hour"),
        step: t.get("grid-step"),
        steps: STEPS.map(|step| clash::duration(t, step.into())),
        night: t.get("grid-night"),
        finger: t.get("grid-finger"),
        undo: t.get("grid-undo"),
        undone: t.get("grid-undone"),
        days: t.with("grid-days", &[("first", FIRST.into()), ("last", LAST.into())]),
        times: t.plain("language-range-times", &[("start", FIRST.into()), ("end", LAST.into())]),
        cell: t.with("grid-cell", &day_and_time),
        part: t.with("grid-part", &[("hours", HOURS.into())]),
        painted: t.with("grid-painted", &day_and_time),
        erased: t.with("grid-erased", &day_and_time),
        unread: t.with("grid-unread", &[("day", DAY.into())]),
        full: t.with("grid-full", &[("most", i64::try_from(MOST).unwrap_or_default().into())]),
    };
    view! { <WeekGrid columns=columns(t) words=words/> }.into_any()
}

fn columns(t: &Texts) -> Vec<Column> {
    let column = |day: chrono::Weekday| Column {
        weekday: day.num_days_from_monday() as usize,
        name: week::name(t, day),
        short: t.get(&format!("week-short-{}", day.to_string().to_lowercase())),
    };
    week::order(t).map(column).to_vec()
}
