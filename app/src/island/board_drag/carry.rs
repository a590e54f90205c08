//! A session on its way: where it comes from, where it would land, and the picture of it there.

use leptos::{
    prelude::document,
    wasm_bindgen::JsCast,
    web_sys::{Element, HtmlElement, HtmlFormElement, HtmlInputElement},
};

use super::{
    DAY, PLACE, TIME, TITLE,
    place::{Step, clock, is_right_to_left, snapped, stepped},
};

pub enum By {
    /// `waits` until it has rested long enough to be a drag.
    Pointer {
        id: i32,
        at: (f64, f64),
        waits: bool,
    },
    Keys,
}

pub struct Carried {
    block: HtmlElement,
    by: By,
    /// Where it was: row and start, in minutes of the day.
    home: (Element, i32),
    /// Where it would be.
    row: Element,
    start: i32,
    length: i32,
    /// Shows it there; nothing before the first move.
    ghost: Option<HtmlElement>,
}

impl Carried {
    pub fn new(block: HtmlElement, by: By) -> Option<Self> {
        let row = block.closest(".track").ok()??;
        let start = number(&block, "data-start")?;
        let length = number(&block, "data-minutes")?;
        Some(Self { block, by, home: (row.clone(), start), row, start, length, ghost: None })
    }

    pub fn is_by_keys(&self) -> bool {
        matches!(self.by, By::Keys)
    }

    /// Whether this pointer has not rested long enough yet.
    pub fn waits_for(&self, pointer: i32) -> bool {
        matches!(self.by, By::Pointer { id, waits: true, .. } if id == pointer)
    }

    /// By touch, resting or moving: the page has to keep still as soon as it moves.
    pub fn is_lifted(&self) -> bool {
        self.is_moving() && matches!(self.by, By::Pointer { .. })
    }

    /// The pointer has rested long enough.
    pub fn lift(&mut self) {
        if let By::Pointer { waits, .. } = &mut self.by {
            *waits = false;
        }
        let _ = self.block.class_list().add_1("carried");
        self.show();
    }

    pub fn is_moving(&self) -> bool {
        self.ghost.is_some()
    }

    pub fn is_pinned(&self) -> bool {
        self.block.has_attribute("data-pinned")
    }

    pub fn is_elsewhere(&self) -> bool {
        self.start != self.home.1
            || self.date() != text(&self.home.0, "data-date")
            || self.site() != text(&self.block, "data-site")
    }

    pub fn title(&self) -> String {
        text(&self.block, "data-title")
    }

    /// The pattern with where it would land.
    pub fn landing(&self, pattern: &str) -> String {
        let place = self.row.get_attribute("data-place").unwrap_or_else(|| text(&self.block, "data-place"));
        let end = (self.start + self.length).rem_euclid(24 * 60);
        let time = format!("{}\u{2013}{}", clock(self.start), clock(end));
        let known = [(DAY, text(&self.row, "data-day")), (TIME, time), (PLACE, place), (TITLE, self.title())];
        known.into_iter().fold(pattern.to_owned(), |line, (name, value)| line.replace(name, &value))
    }

    /// How far the pointer has come; nothing for another pointer.
    pub fn way(&self, pointer: i32, to: (f64, f64)) -> Option<(f64, f64)> {
        match &self.by {
            By::Pointer { id, at, .. } if *id == pointer => Some((to.0 - at.0, to.1 - at.1)),
            _ => None,
        }
    }

    /// The pointer is `along` pixels to the right of where it began, and now at `at`.
    pub fn follow(&mut self, pointer: i32, along: f64, at: (f64, f64)) {
        if !self.is_moving() {
            let _ = self.block.set_pointer_capture(pointer);
            let _ = self.block.class_list().add_1("carried");
        }
        if let Some(row) = row_at(at) {
            self.row = row;
        }
        let along = if is_right_to_left() { -along } else { along };
        let (from, to) = self.axis();
        let width = f64::from(self.row.client_width().max(1));
        self.start = snapped(self.home.1, along * f64::from(to - from) / width);
        self.show();
    }

    pub fn step(&mut self, step: Step) {
        match step {
            Step::Time(by) => self.start = stepped(self.start, by),
            Step::Row(by) => self.row = next_row(&self.row, by).unwrap_or_else(|| self.row.clone()),
        }
        let _ = self.block.class_list().add_1("carried");
        self.show();
    }

    /// Sends the form that moves it there.
    pub fn put_down(&self) {
        let Some(form) = document().get_element_by_id("board-drop") else { return };
        let session = text(&self.block, "data-session");
        let revision = text(&self.block, "data-revision");
        let values = [
            ("session", session),
            ("revision", revision),
            ("site", self.site()),
            ("date", self.date()),
            ("time", clock(self.start)),
        ];
        for (name, value) in values {
            let input = form.query_selector(&format!("[name={name}]")).ok().flatten();
            if let Some(input) = input.and_then(|input| input.dyn_into::<HtmlInputElement>().ok()) {
                input.set_value(&value);
            }
        }
        if let Ok(form) = form.dyn_into::<HtmlFormElement>() {
            let _ = form.submit();
        }
    }

    pub fn clear(&self) {
        let _ = self.block.class_list().remove_1("carried");
        if let Some(ghost) = &self.ghost {
            ghost.remove();
        }
    }

    fn date(&self) -> String {
        text(&self.row, "data-date")
    }

    /// A row of experts says nothing of the site.
    fn site(&self) -> String {
        self.row.get_attribute("data-site").unwrap_or_else(|| text(&self.block, "data-site"))
    }

    /// From and to which minute the row is drawn.
    fn axis(&self) -> (i32, i32) {
        let hour = |name, other| number(&self.row, name).unwrap_or(other) * 60;
        (hour("data-from", 0), hour("data-to", 24))
    }

    fn show(&mut self) {
        let ghost = self.ghost.take().or_else(|| {
            let ghost: HtmlElement = document().create_element("li").ok()?.dyn_into().ok()?;
            ghost.set_class_name("ghost");
            let _ = ghost.set_attribute("aria-hidden", "true");
            Some(ghost)
        });
        if let Some(ghost) = &ghost {
            let (from, to) = self.axis();
            let share = |minutes: i32| f64::from(minutes) * 100.0 / f64::from((to - from).max(1));
            let style = ghost.style();
            let _ = style.set_property("margin-inline-start", &format!("{}%", share(self.start - from)));
            let _ = style.set_property("inline-size", &format!("{}%", share(self.length)));
            ghost.set_text_content(Some(&clock(self.start)));
            let _ = self.row.append_child(ghost);
        }
        self.ghost = ghost;
    }
}

fn row_at((x, y): (f64, f64)) -> Option<Element> {
    let under = document().element_from_point(x as f32, y as f32)?;
    let row = under.closest(".board-row").ok()??;
    row.query_selector(".track").ok()?
}

/// The row above or below, of whatever day; among experts, of another day, since the row says nothing else of a session.
fn next_row(row: &Element, by: i32) -> Option<Element> {
    let all = document().get_elements_by_class_name("track");
    let all: Vec<Element> = (0..all.length()).filter_map(|at| all.item(at)).collect();
    let at = all.iter().position(|other| other == row)?;
    let is_other = |other: &&Element| {
        other.has_attribute("data-site") || text(other, "data-date") != text(row, "data-date")
    };
    if by > 0 {
        all[at + 1..].iter().find(is_other).cloned()
    } else {
        all[..at].iter().rev().find(is_other).cloned()
    }
}

fn text(element: &Element, name: &str) -> String {
    element.get_attribute(name).unwrap_or_default()
}

fn number(element: &Element, name: &str) -> Option<i32> {
    element.get_attribute(name)?.parse().ok()
}
