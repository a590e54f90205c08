//! What can be wrong with a typed value, so that the page can say what to do about it.

use chrono::NaiveDateTime;

/// One thing wrong with one field. Its text stands in the catalogue under [`Fault::key`], in the user's language.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Fault {
    /// Nothing was typed where something is needed.
    Empty,
    /// More than `max` characters.
    TooLong {
        max: usize,
    },
    /// Fewer than `min` characters.
    TooShort {
        min: usize,
    },
    /// Control or direction-changing characters.
    Control,
    NotAnEmail,
    NotADate,
    NotATime,
    /// No whole number from `min` to `max`.
    NotANumber {
        min: i64,
        max: i64,
    },
    /// A value that the list does not offer.
    NotOffered,
    NotAZone,
    /// Not an `https://` or `http://` address.
    NotAnAddress,
    /// Not an `https://` or `webcal://` address with a host.
    NotHttps,
    /// Not an iCalendar file.
    NotACalendar,
    FileTooLarge {
        megabytes: usize,
    },
    /// The end is not after the beginning.
    EndNotAfterStart,
    /// A date outside the programme's dates.
    OutsideProgramme,
    /// Clocks jump over this time; the neighbours are the last time before and the first after.
    Gap {
        before: NaiveDateTime,
        after: NaiveDateTime,
    },
    /// Clocks show this time twice; the person has to say which (offsets east of UTC in seconds).
    Fold {
        first_offset: i32,
        second_offset: i32,
    },
    /// Somebody or something of this name exists already.
    Taken,
    /// Changed by somebody else since the form was opened.
    Changed,
    /// Fewer seats than are taken already.
    BelowTaken {
        taken: i64,
    },
    /// Sessions take place at the site, and their times are agreed in its zone.
    ZoneInUse,
    /// This line of a list of holidays (counted from 1) is no date with a name.
    NotAHoliday {
        line: usize,
    },
    /// The way leads from one site to another.
    SameSite,
    /// No user who may sign in has this address.
    UnknownUser,
    /// The box has to be ticked.
    NotTicked,
    /// E-mail, password or link is not right; never says which.
    WrongCredentials,
    /// No spans of hours as `9-12:30, 14-17`.
    NotHours,
    /// The list holds `max` entries already.
    TooMany {
        max: usize,
    },
    /// Another entry has one of these days already.
    Overlaps,
}

impl Fault {
    /// The catalogue key of the message.
    pub const fn key(&self) -> &'static str {
        match self {
            Self::Empty => "fault-empty",
            Self::TooLong { .. } => "fault-too-long",
            Self::TooShort { .. } => "fault-too-short",
            Self::Control => "fault-control",
            Self::NotAnEmail => "fault-not-an-email",
            Self::NotADate => "fault-not-a-date",
            Self::NotATime => "fault-not-a-time",
            Self::NotANumber { .. } => "fault-not-a-number",
            Self::NotOffered => "fault-not-offered",
            Self::NotAZone => "fault-not-a-zone",
            Self::NotAnAddress => "fault-not-an-address",
            Self::NotHttps => "fault-not-https",
            Self::NotACalendar => "fault-not-a-calendar",
            Self::FileTooLarge { .. } => "fault-file-too-large",
            Self::EndNotAfterStart => "fault-end-not-after-start",
            Self::OutsideProgramme => "fault-outside-programme",
            Self::Gap { .. } => "fault-gap",
            Self::Fold { .. } => "fault-fold",
            Self::Taken => "fault-taken",
            Self::Changed => "fault-changed",
            Self::BelowTaken { .. } => "fault-below-taken",
            Self::ZoneInUse => "fault-zone-in-use",
            Self::NotAHoliday { .. } => "fault-not-a-holiday",
            Self::SameSite => "fault-same-site",
            Self::UnknownUser => "fault-unknown-user",
            Self::NotTicked => "fault-not-ticked",
            Self::WrongCredentials => "fault-wrong-credentials",
            Self::NotHours => "fault-not-hours",
            Self::TooMany { .. } => "fault-too-many",
            Self::Overlaps => "fault-overlaps",
        }
    }
}

/// Everything wrong with a form: field name and fault, in the order of the form. Never empty when it is an error.
#[derive(Debug, Clone, Default, PartialEq, Eq, thiserror::Error)]
#[error("the form has {} fault(s)", .0.len())]
pub struct Faults(pub Vec<(String, Fault)>);

impl Faults {
    pub fn one(field: impl Into<String>, fault: Fault) -> Self {
        Self(vec![(field.into(), fault)])
    }

    pub fn push(&mut self, field: impl Into<String>, fault: Fault) {
        self.0.push((field.into(), fault));
    }

    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// The first fault of this field.
    pub fn of(&self, field: &str) -> Option<&Fault> {
        self.0.iter().find(|(name, _)| name == field).map(|(_, fault)| fault)
    }
}
