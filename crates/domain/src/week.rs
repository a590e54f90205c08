//! Hours of the week, as people write them: "9-12:30, 14-17".

mod paint;

use std::fmt;

use chrono::{NaiveTime, Timelike, Weekday};
use serde::{Deserialize, Serialize};

pub use paint::Cover;

use crate::{Fault, Fields, Reader};

/// Minutes of a day on the clock face.
pub const DAY: u16 = 24 * 60;

/// More spans than this on one day are a slip.
pub const MOST: usize = 8;

/// From one time of the day to another, in minutes since 00:00 on the clock; `to` may be 24:00. If `to` is not after
/// `from`, it is a time of the next day.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub struct Hours {
    pub from: u16,
    pub to: u16,
}

impl Hours {
    /// Whether they end on the day after they began.
    pub const fn is_over_midnight(self) -> bool {
        self.to <= self.from
    }

    /// The times on the clock; 24:00 is 00:00 of the next day.
    pub fn clock(self) -> (NaiveTime, NaiveTime) {
        let at = |minutes: u16| {
            NaiveTime::from_hms_opt(u32::from(minutes / 60) % 24, u32::from(minutes % 60), 0)
                .unwrap_or_default()
        };
        (at(self.from), at(self.to))
    }
}

impl fmt::Display for Hours {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let (from, to) = (self.from, self.to);
        write!(f, "{:02}:{:02}-{:02}:{:02}", from / 60, from % 60, to / 60, to % 60)
    }
}

/// Reads the spans of one day in the order of the clock; nothing typed is no span.
///
/// Digits may be of any of our languages, hours and minutes stand apart by `:`, `.` or `h`, the ends of a span by any
/// dash, spans by comma, semicolon, "/" or space.
///
/// # Errors
/// [`Fault::NotHours`], or [`Fault::TooMany`].
///
/// ```
/// use domain::week::{print, read};
/// assert_eq!(print(&read("14h – 17h30; 9-12.15")?), "09:00-12:15, 14:00-17:30");
/// assert_eq!(print(&read("22-6")?), "22:00-06:00");
/// assert_eq!(print(&read("٩-١٧")?), "09:00-17:00");
/// assert!(read("9-9").is_err() && read("9-25").is_err() && read("mornings").is_err());
/// # Ok::<(), domain::Fault>(())
/// ```
pub fn read(typed: &str) -> Result<Vec<Hours>, Fault> {
    let mut spans = Vec::new();
    for part in plain(typed).split([',', ';', '/', ' ']).filter(|part| !part.is_empty()) {
        let (from, to) = part.split_once('-').ok_or(Fault::NotHours)?;
        let (from, to) = (minutes(from)?, minutes(to)?);
        if from == DAY || from == to {
            return Err(Fault::NotHours);
        }
        spans.push(Hours { from, to });
    }
    if spans.len() > MOST {
        return Err(Fault::TooMany { max: MOST });
    }
    spans.sort_unstable();
    spans.dedup();
    Ok(spans)
}

/// The spans in the form that [`read`] takes.
pub fn print(spans: &[Hours]) -> String {
    spans.iter().map(Hours::to_string).collect::<Vec<_>>().join(", ")
}

/// One way of writing for what people write in many: Western digits, `:`, `-`, `,`, no space around a dash.
fn plain(typed: &str) -> String {
    let one: String = typed
        .trim()
        .chars()
        .map(|c| match c {
            '٠'..='٩' | '۰'..='۹' => digit(c),
            '.' | 'h' | 'H' | '٫' | '：' => ':',
            '–' | '—' | '−' | '‐' | '‑' | '－' | '~' | '〜' => '-',
            '،' | '、' | '，' | '؛' | '；' => ',',
            c if c.is_whitespace() => ' ',
            c => c,
        })
        .collect();
    let mut parts = one.split('-').map(str::trim);
    let first = parts.next().unwrap_or_default().to_owned();
    parts.fold(first, |text, part| format!("{text}-{part}"))
}

fn digit(c: char) -> char {
    let zero = if c >= '۰' { '۰' } else { '٠' };
    char::from_digit(u32::from(c) - u32::from(zero), 10).unwrap_or(c)
}

/// `9`, `9:`, `9:30`, `24:00`.
fn minutes(typed: &str) -> Result<u16, Fault> {
    let (hours, minutes) = typed.split_once(':').unwrap_or((typed, ""));
    let number = |text: &str| -> Result<u16, Fault> {
        if (1..=2).contains(&text.len()) && text.bytes().all(|b| b.is_ascii_digit()) {
            text.parse().map_err(|_| Fault::NotHours)
        } else {
            Err(Fault::NotHours)
        }
    };
    let (hours, minutes) = (number(hours)?, if minutes.is_empty() { 0 } else { number(minutes)? });
    let all = hours * 60 + minutes;
    if minutes < 60 && all <= DAY { Ok(all) } else { Err(Fault::NotHours) }
}

/// The spans of each weekday, from Monday on.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Week([Vec<Hours>; 7]);

impl Week {
    pub const WEEKDAYS: [Weekday; 7] =
        [Weekday::Mon, Weekday::Tue, Weekday::Wed, Weekday::Thu, Weekday::Fri, Weekday::Sat, Weekday::Sun];

    /// The same spans from the first weekday to the last.
    ///
    /// ```
    /// use chrono::Weekday;
    /// use domain::week::{Week, read};
    /// let office = Week::same(Weekday::Mon, Weekday::Fri, &read("9-17")?);
    /// assert!(office.on(Weekday::Sat).is_empty());
    /// # Ok::<(), domain::Fault>(())
    /// ```
    pub fn same(first: Weekday, last: Weekday, spans: &[Hours]) -> Self {
        let days = first.num_days_from_monday()..=last.num_days_from_monday();
        let mut week = Self::default();
        for weekday in Self::WEEKDAYS {
            if days.contains(&weekday.num_days_from_monday()) {
                week.set(weekday, spans.to_vec());
            }
        }
        week
    }

    pub fn on(&self, weekday: Weekday) -> &[Hours] {
        &self.0[weekday.num_days_from_monday() as usize]
    }

    pub fn set(&mut self, weekday: Weekday, spans: Vec<Hours>) {
        self.0[weekday.num_days_from_monday() as usize] = spans;
    }

    /// No hours on any day.
    pub fn is_empty(&self) -> bool {
        self.0.iter().all(Vec::is_empty)
    }

    /// The name of a weekday's field: `hours.mon` … `hours.sun` for the prefix `hours`.
    pub fn field(prefix: &str, weekday: Weekday) -> String {
        format!("{prefix}.{}", weekday.to_string().to_lowercase())
    }

    /// As [`Reader::week`] reads it.
    pub fn fields(&self, prefix: &str) -> Fields {
        Self::WEEKDAYS.into_iter().fold(Fields::default(), |fields, weekday| {
            fields.with(Self::field(prefix, weekday), print(self.on(weekday)))
        })
    }
}

impl Reader<'_> {
    /// The spans of one day; none if nothing is typed.
    pub fn hours(&mut self, field: &str) -> Vec<Hours> {
        read(self.fields().get(field)).unwrap_or_else(|fault| {
            self.fault(field, fault);
            Vec::new()
        })
    }

    /// Seven fields named as [`Week::field`] says.
    pub fn week(&mut self, prefix: &str) -> Week {
        let mut week = Week::default();
        for weekday in Week::WEEKDAYS {
            week.set(weekday, self.hours(&Week::field(prefix, weekday)));
        }
        week
    }
}

/// The minute of the day on the clock.
pub fn minute(time: NaiveTime) -> u16 {
    u16::try_from(time.hour() * 60 + time.minute()).unwrap_or(0)
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn many_ways_of_writing_mean_the_same() {
        for typed in [
            "9-12:30,14-17",
            "09:00 – 12:30 14:00—17:00",
            "9h-12h30; 14h-17h",
            "9.00-12.30 / 14-17",
            "۹-۱۲:۳۰، ۱۴-۱۷",
            " 14-17 9 - 12:30 ",
        ] {
            assert_eq!(print(&read(typed).unwrap()), "09:00-12:30, 14:00-17:00", "{typed}");
        }
        assert_eq!(read("0-24").unwrap(), [Hours { from: 0, to: DAY }]);
        assert_eq!(read("  ").unwrap(), []);
    }

    #[test]
    fn what_is_no_time_is_told() {
        for typed in
            ["9", "9-", "-", "9-12-14", "9:60-10", "24-8", "9-24:30", "0-0", "8 to 9", "+9-10", "9:5:5-10"]
        {
            assert_eq!(read(typed), Err(Fault::NotHours), "{typed}");
        }
        assert_eq!(read("1-2 3-4 5-6 7-8 9-10 11-12 13-14 15-16 17-18"), Err(Fault::TooMany { max: 8 }));
    }

    #[test]
    fn a_week_goes_through_a_form() {
        let week = Week::same(Weekday::Mon, Weekday::Fri, &read("22-6").unwrap());
        let fields = week.fields("hours");
        let mut form = Reader::new(&fields);
        let again = form.week("hours");
        assert_eq!(form.finish(again).unwrap(), week);
    }

    proptest! {
        #[test]
        fn what_is_printed_is_read_again(pairs in prop::collection::btree_set((0_u16..1440, 1_u16..=1440), 0..8)) {
            let spans: Vec<Hours> =
                pairs.into_iter().filter(|(a, b)| a != b).map(|(from, to)| Hours { from, to }).collect();
            prop_assert_eq!(read(&print(&spans)), Ok(spans));
        }

        #[test]
        fn nothing_typed_breaks_it(typed in "\\PC{0,40}|[0-9:., -]{0,40}") {
            let _ = read(&typed);
        }
    }
}
