//! The demo's twelve programmes as plain data: open, full, running, finished, cancelled, draft.
//!
//! Days are counted from the programme's first day; the first day is counted from today.

mod agricultural_parks;
mod bamboo;
mod cold_chains;
mod fruit_drying;
mod industrial_policy;
mod measures_and_standards;
mod places;
mod rice_and_fish;
mod rural_commerce;
mod single_windows;
mod small_hydropower;
mod solar_cold_rooms;
mod village_wood;

pub use places::{HOURS, PLACES};

pub struct Place {
    pub key: &'static str,
    pub name: &'static str,
    pub address: &'static str,
    pub city: &'static str,
    pub country: &'static str,
    pub zone: &'static str,
}

/// A text in English, French and Chinese or Arabic (with the code of the fourth).
pub type Words = &'static [(&'static str, &'static str)];

pub struct Item {
    pub day: i64,
    pub time: &'static str,
    pub minutes: i64,
    pub kind: &'static str,
    /// Key of a place; `""` is online.
    pub place: &'static str,
    pub title: Words,
    /// For so many who sign up; `None`: for everyone.
    pub places: Option<i64>,
}

impl Item {
    const fn by_sign_up(self, places: i64) -> Self {
        Self { places: Some(places), ..self }
    }
}

/// An item that was moved to another time of its day after the programme was published.
pub struct Move {
    pub item: usize,
    pub time: &'static str,
    /// As the next version, with this note; else only in the working copy.
    pub is_published: bool,
    pub note: &'static str,
}

pub struct Stay {
    pub city: &'static str,
    pub country: &'static str,
    pub zone: &'static str,
    pub first: i64,
    pub last: i64,
}

/// What becomes of the programme after it is filled in.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Fate {
    Draft,
    Published,
    Cancelled,
    Finished,
}

pub struct Plan {
    pub kind: &'static str,
    pub title: Words,
    pub description: Words,
    /// Position in the list of strands.
    pub strand: usize,
    pub host: (&'static str, &'static str),
    pub partners: &'static [(&'static str, &'static str)],
    pub funding: &'static str,
    pub agreement: &'static str,
    pub languages: &'static [&'static str],
    pub home_zone: &'static str,
    /// First day, counted from today; moved on to a Monday when `from_monday`.
    pub starts_in: i64,
    pub from_monday: bool,
    pub days: i64,
    /// Days before the first day on which registration opens and closes.
    pub opens_before: i64,
    pub closes_before: i64,
    pub acceptance: &'static str,
    pub capacity: i64,
    pub stays: &'static [Stay],
    pub items: &'static [Item],
    pub moved: &'static [Move],
    pub fate: Fate,
    /// How many register and confirm; of these, how many the organiser accepts and rejects, and how many leave.
    pub registered: usize,
    pub accepted: usize,
    pub rejected: usize,
    pub withdrawn: usize,
    /// Number of the first applicant, so that programmes have different people.
    pub first_applicant: usize,
}

const fn item(
    day: i64,
    time: &'static str,
    minutes: i64,
    kind: &'static str,
    place: &'static str,
    title: Words,
) -> Item {
    Item { day, time, minutes, kind, place, title, places: None }
}

const CENTRE: (&str, &str) = ("Centre for South-South Industrial Cooperation", "CN");

pub const PLANS: &[Plan] = &[
    agricultural_parks::PLAN,
    single_windows::PLAN,
    small_hydropower::PLAN,
    industrial_policy::PLAN,
    cold_chains::PLAN,
    village_wood::PLAN,
    bamboo::PLAN,
    rural_commerce::PLAN,
    rice_and_fish::PLAN,
    measures_and_standards::PLAN,
    solar_cold_rooms::PLAN,
    fruit_drying::PLAN,
];
