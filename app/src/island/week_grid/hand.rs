//! What the grid shows, and what is done on it by pointer, finger and keys.

use domain::week::{Cover, Week, print};
use leptos::prelude::*;

use super::{
    form,
    raster::{Spot, is_nightly, nearest, rows, step_for},
    stroke::{Refusal, Stroke},
    typed::{LIKE_MONDAY, Typed},
    words::{Column, Words},
};

/// Free from and to, for each weekday from Monday on.
type Columns = Vec<Vec<(u16, u16)>>;

/// What the fields were before a stroke.
#[derive(Debug, Clone)]
struct Before {
    texts: Vec<(usize, String)>,
    same: bool,
}

#[derive(Debug, Clone, Copy)]
pub struct Hand {
    pub columns: StoredValue<Vec<Column>>,
    pub words: StoredValue<Words>,
    typed: RwSignal<Typed>,
    stroke: RwSignal<Option<Stroke>>,
    shown: Memo<Columns>,
    before: RwSignal<Vec<Before>>,
    said: RwSignal<String>,
    /// The square that the Tab key leads to.
    pub focus: RwSignal<Spot>,
    pub step: RwSignal<u16>,
    pub night: RwSignal<bool>,
    /// Whether a finger paints instead of scrolling.
    pub finger: RwSignal<bool>,
    /// The pointer that holds the stroke; none if keys do.
    pub pointer: StoredValue<Option<i32>>,
}

impl Hand {
    /// `coarse`: where fingers are likely, squares begin large.
    pub fn new(columns: Vec<Column>, words: Words, coarse: bool) -> Self {
        let typed = form::read();
        let step = step_for(&typed.week, if coarse { 60 } else { 30 });
        let night = is_nightly(&typed.week);
        let first = Spot { column: 0, minute: 9 * 60 };
        let (typed, stroke) = (RwSignal::new(typed), RwSignal::new(None::<Stroke>));
        let columns = StoredValue::new(columns);
        let shown = Memo::new(move |_| {
            typed.with(|typed| {
                let week = stroke.get().and_then(|stroke| stroke.on(typed, &weekdays(columns)).ok());
                drawn(week.as_ref().unwrap_or(&typed.week))
            })
        });
        Self {
            columns,
            words: StoredValue::new(words),
            typed,
            stroke,
            shown,
            before: RwSignal::default(),
            said: RwSignal::default(),
            focus: RwSignal::new(first),
            step: RwSignal::new(step),
            night: RwSignal::new(night),
            finger: RwSignal::new(false),
            pointer: StoredValue::new(None),
        }
    }

    pub fn rows(self) -> Vec<u16> {
        rows(self.step.get(), self.night.get())
    }

    /// The night is shown as long as there are hours in it.
    pub fn needs_night(self) -> bool {
        self.typed.with(|typed| is_nightly(&typed.week))
    }

    /// Other rows: the square of the Tab key has to be among them.
    pub fn look(self, step: u16, night: bool) {
        self.step.set(step);
        self.night.set(night || self.needs_night());
        self.focus.set(nearest(self.focus.get_untracked(), &rows(step, self.night.get_untracked())));
    }

    fn weekday(self, column: usize) -> usize {
        self.columns.with_value(|columns| columns.get(column).map_or(0, |column| column.weekday))
    }

    fn name(self, column: usize) -> String {
        self.columns.with_value(|columns| columns.get(column).map_or(String::new(), |c| c.name.clone()))
    }

    pub fn cover(self, spot: Spot, step: u16) -> Cover {
        let weekday = self.weekday(spot.column);
        self.shown.with(|all| Cover::of(&all[weekday], spot.minute, spot.minute + step))
    }

    /// The text of its day cannot be read, so nothing is known of the square.
    pub fn is_unread(self, column: usize) -> bool {
        let weekday = self.weekday(column);
        self.typed.with(|typed| typed.unread[weekday])
    }

    /// What a square is called.
    pub fn label(self, spot: Spot, step: u16) -> String {
        let (from, to) = (spot.minute, spot.minute + step);
        let weekday = self.weekday(spot.column);
        let parts = match self.cover(spot, step) {
            Cover::Part => self.shown.with(|all| {
                let meeting = all[weekday].iter().filter(|span| span.0 < to && from < span.1);
                meeting.map(|span| (span.0.max(from), span.1.min(to))).collect()
            }),
            Cover::None | Cover::Full => Vec::new(),
        };
        self.words.with_value(|words| words.square(&self.name(spot.column), (from, to), &parts))
    }

    /// The line below the grid: what the stroke does, or what the last one did.
    pub fn line(self) -> String {
        self.stroke.get().map_or_else(|| self.said.get(), |stroke| self.about(stroke))
    }

    fn about(self, stroke: Stroke) -> String {
        let (first, last) = stroke.columns().into_inner();
        let (from, to) = stroke.minutes();
        self.words.with_value(|words| {
            let days = words.days(&self.name(first), &self.name(last));
            words.done(stroke.free, &days, &words.times(from, to))
        })
    }

    pub fn is_at_work(self) -> bool {
        self.stroke.with_untracked(Option::is_some)
    }

    /// Begins a stroke: on a free square it takes away, on another it gives.
    pub fn begin(self, spot: Spot) {
        let free = untrack(|| self.cover(spot, self.step.get())) != Cover::Full;
        self.hold(spot, spot, free);
    }

    /// Goes on as the square `from` is.
    pub fn spread(self, from: Spot, to: Spot) {
        let free = untrack(|| self.cover(from, self.step.get())) != Cover::None;
        self.hold(from, to, free);
    }

    fn hold(self, from: Spot, to: Spot, free: bool) {
        self.stroke.set(Some(Stroke { from, to, step: self.step.get_untracked(), free }));
    }

    pub fn lead(self, to: Spot) {
        if self.stroke.with_untracked(|stroke| stroke.is_some_and(|stroke| stroke.to != to)) {
            self.stroke.update(|stroke| {
                if let Some(stroke) = stroke {
                    stroke.to = to;
                }
            });
        }
    }

    pub fn cancel(self) {
        self.pointer.set_value(None);
        self.said.set(String::new());
        self.stroke.set(None);
    }

    /// Writes what the stroke made into the fields.
    pub fn finish(self) {
        self.pointer.set_value(None);
        let Some(stroke) = self.stroke.get_untracked() else { return };
        let typed = self.typed.get_untracked();
        match stroke.on(&typed, &weekdays(self.columns)) {
            Ok(week) => {
                self.said.set(self.about(stroke));
                self.write(&typed, &week);
            }
            Err(refusal) => self.said.set(self.reason(refusal)),
        }
        self.stroke.set(None);
    }

    fn reason(self, refusal: Refusal) -> String {
        self.words.with_value(|words| match refusal {
            Refusal::Full => words.full.clone(),
            Refusal::Unread(weekday) => {
                let name = self.columns.with_value(|columns| {
                    columns.iter().find(|column| column.weekday == weekday).map(|column| column.name.clone())
                });
                words.unread.replace(super::words::DAY, &name.unwrap_or_default())
            }
        })
    }

    fn write(self, typed: &Typed, week: &Week) {
        let mut days = typed.differing(week);
        if days.is_empty() {
            return;
        }
        // Days that are no longer like Monday say their own hours from now on.
        let parts = typed.same && days.iter().any(|day| LIKE_MONDAY.contains(day));
        if parts {
            days.retain(|day| !LIKE_MONDAY.contains(day));
            days.extend(LIKE_MONDAY);
        }
        let texts = days.iter().map(|day| (*day, form::text(*day))).collect();
        self.before.update(|before| before.push(Before { texts, same: typed.same }));
        for day in days {
            form::set_text(day, &print(week.on(Week::WEEKDAYS[day])));
        }
        if parts {
            form::set_same(false);
        }
        self.typed.set(form::read());
    }

    pub fn can_undo(self) -> bool {
        self.before.with(|before| !before.is_empty())
    }

    pub fn undo(self) {
        let Some(before) = self.before.try_update(Vec::pop).flatten() else { return };
        for (day, text) in before.texts {
            form::set_text(day, &text);
        }
        form::set_same(before.same);
        self.typed.set(form::read());
        self.night.update(|night| *night |= untrack(|| self.needs_night()));
        self.said.set(self.words.with_value(|words| words.undone.clone()));
    }

    /// Somebody typed: the grid follows, and steps back would lose what was typed.
    pub fn follow(self) {
        let now = form::read();
        // Leaving a field for the grid says once more what was typed, while a stroke has begun.
        if self.typed.with_untracked(|typed| *typed == now) {
            return;
        }
        self.stroke.set(None);
        self.before.set(Vec::new());
        self.said.set(String::new());
        self.typed.set(now);
        self.night.update(|night| *night |= untrack(|| self.needs_night()));
    }
}

fn weekdays(columns: StoredValue<Vec<Column>>) -> Vec<usize> {
    columns.with_value(|columns| columns.iter().map(|column| column.weekday).collect())
}

fn drawn(week: &Week) -> Columns {
    Week::WEEKDAYS.into_iter().map(|day| week.column(day)).collect()
}
