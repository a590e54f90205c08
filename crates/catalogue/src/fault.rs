use chrono::NaiveDateTime;
use domain::Fault;

use crate::{Arg, Texts};

impl Texts {
    /// What is wrong with a typed value and what to do about it.
    pub fn fault(&self, fault: &Fault) -> String {
        self.with(fault.key(), &self.details(fault))
    }

    fn details(&self, fault: &Fault) -> Vec<(&'static str, Arg<'static>)> {
        match fault {
            Fault::TooLong { max } | Fault::TooMany { max } => vec![("max", count(*max))],
            Fault::TooShort { min } => vec![("min", count(*min))],
            Fault::NotANumber { min, max } => {
                vec![("min", self.number(*min).into()), ("max", self.number(*max).into())]
            }
            Fault::Gap { before, after } => {
                vec![("before", self.moment(*before).into()), ("after", self.moment(*after).into())]
            }
            Fault::Fold { first_offset, second_offset } => vec![
                ("first", self.offset(*first_offset).into()),
                ("second", self.offset(*second_offset).into()),
            ],
            Fault::FileTooLarge { megabytes } => vec![("megabytes", count(*megabytes))],
            Fault::NotAHoliday { line } => vec![("line", count(*line))],
            Fault::BelowTaken { taken } => vec![("taken", Arg::Number(*taken))],
            Fault::Empty
            | Fault::Control
            | Fault::NotAnEmail
            | Fault::NotADate
            | Fault::NotATime
            | Fault::NotOffered
            | Fault::NotAZone
            | Fault::NotAnAddress
            | Fault::EndNotAfterStart
            | Fault::OutsideProgramme
            | Fault::Taken
            | Fault::Changed
            | Fault::ZoneInUse
            | Fault::SameSite
            | Fault::UnknownUser
            | Fault::NotTicked
            | Fault::WrongCredentials
            | Fault::NotHours
            | Fault::NotHttps
            | Fault::NotACalendar
            | Fault::Overlaps => Vec::new(),
        }
    }

    fn moment(&self, civil: NaiveDateTime) -> String {
        format!("{} {}", self.day(civil.date()), self.time(civil.time()))
    }
}

fn count(characters: usize) -> Arg<'static> {
    Arg::Number(i64::try_from(characters).unwrap_or(i64::MAX))
}

#[cfg(test)]
mod tests {
    use chrono::NaiveDate;
    use domain::{Fault, Lang};

    use crate::Catalogue;

    #[test]
    fn names_the_neighbours_of_a_gap() {
        let texts = Catalogue::load().unwrap().texts(&Lang::english());
        let day = NaiveDate::from_ymd_opt(2027, 3, 28).unwrap();
        let fault = Fault::Gap {
            before: day.and_hms_opt(1, 59, 0).unwrap(),
            after: day.and_hms_opt(3, 0, 0).unwrap(),
        };
        let text = texts.fault(&fault);
        assert!(text.contains("01:59") && text.contains("03:00"), "{text}");
    }
}
