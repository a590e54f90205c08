//! When an expert is free: weekly hours, days that differ, absences, and stays in other zones.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use crate::{
    Fault, Faults, Fields, Reader,
    limits::Limits,
    week::{Hours, Week},
};

/// No list has more entries than this.
pub const MOST: usize = 200;

/// All that an expert has said. Hours are read by the clocks of the home zone, while travelling by those of the zone
/// there. What comes first counts: absence, day, week.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Availability {
    pub week: Week,
    /// By date, each once.
    #[serde(default)]
    pub days: Vec<OtherDay>,
    /// By first day.
    #[serde(default)]
    pub absences: Vec<Absence>,
    /// By first day; no two share a day.
    #[serde(default)]
    pub travel: Vec<Travel>,
    #[serde(default)]
    pub limits: Limits,
}

/// A date with hours of its own; without any, the expert is not free.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct OtherDay {
    pub date: NaiveDate,
    pub hours: Vec<Hours>,
    /// For the expert and organisers; may be empty.
    pub note: String,
}

/// Days on which the expert is not free, both included.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Absence {
    pub first: NaiveDate,
    pub last: NaiveDate,
    pub note: String,
}

/// Days spent in another zone, both included.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Travel {
    pub first: NaiveDate,
    pub last: NaiveDate,
    /// IANA name.
    pub zone: String,
    pub note: String,
}

impl Availability {
    /// Nothing is said yet: that is not the same as never being free.
    pub fn is_unsaid(&self) -> bool {
        self.week.is_empty() && self.days.is_empty()
    }

    pub fn day(&self, date: NaiveDate) -> Option<&OtherDay> {
        self.days.iter().find(|day| day.date == date)
    }

    pub fn absence(&self, date: NaiveDate) -> Option<&Absence> {
        self.absences.iter().find(|absence| (absence.first..=absence.last).contains(&date))
    }

    pub fn travel(&self, date: NaiveDate) -> Option<&Travel> {
        self.travel.iter().find(|travel| (travel.first..=travel.last).contains(&date))
    }

    /// Puts one more entry in; a second word on a day replaces the first.
    ///
    /// # Errors
    /// [`Fault::Taken`] for an absence that stands there already, [`Fault::Overlaps`] for a second zone on one day,
    /// [`Fault::TooMany`]; each at the field it belongs to.
    pub fn add(&mut self, entry: Entry) -> Result<(), Faults> {
        match entry {
            Entry::Day(day) => {
                self.days.retain(|present| present.date != day.date);
                full(self.days.len(), "day_date")?;
                self.days.push(day);
                self.days.sort_by_key(|day| day.date);
            }
            Entry::Absence(absence) => {
                let same = |present: &Absence| (present.first, present.last) == (absence.first, absence.last);
                if self.absences.iter().any(same) {
                    return Err(Faults::one("absence_first", Fault::Taken));
                }
                full(self.absences.len(), "absence_first")?;
                self.absences.push(absence);
                self.absences.sort_by_key(|absence| (absence.first, absence.last));
            }
            Entry::Travel(travel) => {
                let meets = |present: &Travel| present.first <= travel.last && travel.first <= present.last;
                if self.travel.iter().any(meets) {
                    return Err(Faults::one("travel_first", Fault::Overlaps));
                }
                full(self.travel.len(), "travel_first")?;
                self.travel.push(travel);
                self.travel.sort_by_key(|travel| travel.first);
            }
        }
        Ok(())
    }

    /// The entry that begins on this day and, for an absence, ends on that one; as it stands.
    pub fn find(&self, what: EntryKind, first: NaiveDate, last: NaiveDate) -> Option<Entry> {
        match what {
            EntryKind::Day => self.day(first).cloned().map(Entry::Day),
            EntryKind::Absence => {
                let found = self.absences.iter().find(|a| (a.first, a.last) == (first, last));
                found.cloned().map(Entry::Absence)
            }
            EntryKind::Travel => {
                let found = self.travel.iter().find(|t| (t.first, t.last) == (first, last));
                found.cloned().map(Entry::Travel)
            }
        }
    }

    /// Takes an entry out; false if it is gone already.
    pub fn remove(&mut self, entry: &Entry) -> bool {
        let before = self.days.len() + self.absences.len() + self.travel.len();
        match entry {
            Entry::Day(day) => self.days.retain(|present| present.date != day.date),
            Entry::Absence(gone) => self.absences.retain(|a| (a.first, a.last) != (gone.first, gone.last)),
            Entry::Travel(gone) => self.travel.retain(|t| (t.first, t.last) != (gone.first, gone.last)),
        }
        before > self.days.len() + self.absences.len() + self.travel.len()
    }

    /// Forgets what was over before this day.
    pub fn forget_before(&mut self, day: NaiveDate) {
        self.days.retain(|other| other.date >= day);
        self.absences.retain(|absence| absence.last >= day);
        self.travel.retain(|travel| travel.last >= day);
    }
}

fn full(present: usize, field: &str) -> Result<(), Faults> {
    if present >= MOST { Err(Faults::one(field, Fault::TooMany { max: MOST })) } else { Ok(()) }
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum EntryKind {
    Day,
    Absence,
    Travel,
}

impl crate::Code for EntryKind {
    const ALL: &'static [Self] = &[Self::Day, Self::Absence, Self::Travel];

    fn code(self) -> &'static str {
        match self {
            Self::Day => "day",
            Self::Absence => "absence",
            Self::Travel => "travel",
        }
    }
}

/// One thing that the lists hold.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Entry {
    Day(OtherDay),
    Absence(Absence),
    Travel(Travel),
}

impl Entry {
    pub fn kind(&self) -> EntryKind {
        match self {
            Self::Day(_) => EntryKind::Day,
            Self::Absence(_) => EntryKind::Absence,
            Self::Travel(_) => EntryKind::Travel,
        }
    }

    /// First and last day.
    pub fn dates(&self) -> (NaiveDate, NaiveDate) {
        match self {
            Self::Day(day) => (day.date, day.date),
            Self::Absence(absence) => (absence.first, absence.last),
            Self::Travel(travel) => (travel.first, travel.last),
        }
    }

    /// A form's entry: `day_date`, `day_hours`, `day_note`, or `absence_first`, `absence_last` (may be empty: one day),
    /// `absence_note`, or the same of `travel_`, with `travel_zone`.
    ///
    /// # Errors
    /// The fields that are wrong; whether the zone exists is the use case's to check.
    pub fn read(what: EntryKind, fields: &Fields) -> Result<Self, Faults> {
        let mut form = Reader::new(fields);
        // Dates are missing only together with a fault.
        let entry = match what {
            EntryKind::Day => Self::Day(OtherDay {
                date: form.date("day_date").unwrap_or_default(),
                hours: form.hours("day_hours"),
                note: form.line("day_note", 200),
            }),
            EntryKind::Absence => {
                let (first, last) = days(&mut form, "absence_first", "absence_last");
                Self::Absence(Absence { first, last, note: form.line("absence_note", 200) })
            }
            EntryKind::Travel => {
                let (first, last) = days(&mut form, "travel_first", "travel_last");
                let zone = form.zone_name("travel_zone");
                Self::Travel(Travel { first, last, zone, note: form.line("travel_note", 200) })
            }
        };
        form.finish(entry)
    }
}

/// Without a last day it is one day.
fn days(form: &mut Reader<'_>, first: &str, last: &str) -> (NaiveDate, NaiveDate) {
    if form.fields().get(last).trim().is_empty() {
        let day = form.date(first).unwrap_or_default();
        return (day, day);
    }
    form.days(first, last)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::Code;

    fn entry(what: &str, pairs: &[(&str, &str)]) -> Result<Entry, Faults> {
        let fields = pairs.iter().fold(Fields::default(), |f, (name, value)| f.with(*name, *value));
        Entry::read(EntryKind::from_code(what).unwrap(), &fields)
    }

    fn travel(first: &str, last: &str) -> Entry {
        let fields = [("travel_first", first), ("travel_last", last), ("travel_zone", "Pacific/Apia")];
        entry("travel", &fields).unwrap()
    }

    #[test]
    fn one_day_has_one_zone() {
        let mut all = Availability::default();
        all.add(travel("2027-03-01", "2027-03-05")).unwrap();
        let Err(faults) = all.add(travel("2027-03-05", "2027-03-09")) else { panic!("two zones on the 5th") };
        assert_eq!(faults.of("travel_first"), Some(&Fault::Overlaps));
        all.add(travel("2027-03-06", "2027-03-09")).unwrap();
        assert_eq!(all.travel("2027-03-09".parse().unwrap()), Some(&all.travel[1]));
        let first = all.travel[0].clone();
        assert!(all.remove(&Entry::Travel(first.clone())) && !all.remove(&Entry::Travel(first)));
        assert_eq!(all.travel.len(), 1);
    }

    #[test]
    fn the_last_word_on_a_day_counts() {
        let mut all = Availability::default();
        for hours in ["9-12", ""] {
            all.add(entry("day", &[("day_date", "2027-03-01"), ("day_hours", hours)]).unwrap()).unwrap();
        }
        assert_eq!(all.days.len(), 1);
        assert!(all.days[0].hours.is_empty() && !all.is_unsaid());
        all.forget_before("2027-03-02".parse().unwrap());
        assert!(all.is_unsaid());
    }

    #[test]
    fn an_absence_may_be_one_day_and_never_ends_before_it_begins() {
        let one = entry("absence", &[("absence_first", "2027-03-01")]).unwrap();
        assert_eq!(one.dates().0, one.dates().1);
        let faults =
            entry("absence", &[("absence_first", "2027-03-02"), ("absence_last", "2027-03-01")]).unwrap_err();
        assert_eq!(faults.of("absence_last"), Some(&Fault::EndNotAfterStart));
        let mut all = Availability::default();
        all.add(one.clone()).unwrap();
        assert_eq!(all.add(one).unwrap_err().of("absence_first"), Some(&Fault::Taken));
    }

    #[test]
    fn stored_text_of_an_older_kind_is_read() {
        let read: Result<Availability, _> =
            crate_json(r#"{"week":[[{"from":540,"to":720}],[],[],[],[],[],[]]}"#);
        let read = read.unwrap();
        assert_eq!(read.week.on(chrono::Weekday::Mon).len(), 1);
        assert_eq!(read.limits, Limits::default());
    }

    fn crate_json(text: &str) -> Result<Availability, serde_json::Error> {
        serde_json::from_str(text)
    }
}
