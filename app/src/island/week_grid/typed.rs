//! What the seven fields say.

use domain::week::{Week, read};

/// Tuesday to Friday, which may be said to be like Monday.
pub const LIKE_MONDAY: std::ops::RangeInclusive<usize> = 1..=4;

/// The week as it would be saved.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Typed {
    pub week: Week,
    /// The days, from Monday on, whose text cannot be read as hours.
    pub unread: [bool; 7],
    /// Monday's hours count for Tuesday to Friday too, whatever their own fields say.
    pub same: bool,
}

impl Typed {
    /// From the text of each day, beginning with Monday.
    pub fn read(texts: &[String; 7], same: bool) -> Self {
        let mut typed = Self { week: Week::default(), unread: [false; 7], same };
        for (index, day) in Week::WEEKDAYS.into_iter().enumerate() {
            let text = if same && LIKE_MONDAY.contains(&index) { &texts[0] } else { &texts[index] };
            match read(text) {
                Ok(spans) => typed.week.set(day, spans),
                Err(_) => typed.unread[index] = true,
            }
        }
        typed
    }

    /// The days on which `week` differs.
    pub fn differing(&self, week: &Week) -> Vec<usize> {
        let differs = |(index, day)| (self.week.on(day) != week.on(day)).then_some(index);
        Week::WEEKDAYS.into_iter().enumerate().filter_map(differs).collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn texts(pairs: &[(usize, &str)]) -> [String; 7] {
        let mut texts: [String; 7] = Default::default();
        for (index, text) in pairs {
            texts[*index] = (*text).to_owned();
        }
        texts
    }

    #[test]
    fn what_cannot_be_read_is_marked() {
        let typed = Typed::read(&texts(&[(0, "9-12"), (2, "mornings")]), false);
        assert_eq!(typed.unread, [false, false, true, false, false, false, false]);
        assert!(!typed.week.on(Week::WEEKDAYS[0]).is_empty() && typed.week.on(Week::WEEKDAYS[2]).is_empty());
    }

    #[test]
    fn like_monday_outranks_what_the_other_days_say() {
        let typed = Typed::read(&texts(&[(0, "9-12"), (2, "mornings"), (5, "8-9")]), true);
        assert_eq!(typed.unread, [false; 7]);
        assert_eq!(typed.week.on(Week::WEEKDAYS[2]), typed.week.on(Week::WEEKDAYS[0]));
        assert_ne!(typed.week.on(Week::WEEKDAYS[5]), typed.week.on(Week::WEEKDAYS[0]));
    }
}
