use std::cmp::Ordering;
use std::sync::Arc;

use chrono::{Datelike, NaiveDate, NaiveTime, Timelike, Weekday};
use domain::Lang;

use crate::Arg;
use crate::language::Language;

/// The texts and formats of one language. Cheap to clone: two counters.
///
/// All dates and times are civil ones; which zone they are in is for the caller to know and to say.
#[derive(Clone, Debug)]
pub struct Texts {
    language: Arc<Language>,
    english: Arc<Language>,
}

impl Texts {
    pub(crate) fn new(language: Arc<Language>, english: Arc<Language>) -> Self {
        Self { language, english }
    }

    /// The language's code.
    pub fn lang(&self) -> &Lang {
        &self.language.lang
    }

    /// The language's name in itself: "English", "Français", "العربية".
    pub fn name(&self) -> &str {
        &self.language.name
    }

    /// `ltr` or `rtl`, for the attribute `dir`.
    pub fn dir(&self) -> &'static str {
        if self.language.rtl { "rtl" } else { "ltr" }
    }

    /// A text without placeholders. A missing key gives the English text, else the key in brackets.
    pub fn get(&self, key: &str) -> String {
        self.with(key, &[])
    }

    /// A label before its value on the same line, with the colon as the language sets it: "Languages: ".
    pub fn label(&self, key: &str) -> String {
        format!("{}{} ", self.get(key), self.get("common-colon"))
    }

    /// A text with its placeholders filled, for pages and the bodies of mail.
    ///
    /// In a right-to-left language, and around a right-to-left value in any, each placeholder
    /// stands between the invisible characters FSI and PDI, so that a name or a number does not
    /// reorder its neighbours. Where such characters do harm, use [`Texts::plain`].
    pub fn with(&self, key: &str, args: &[(&str, Arg)]) -> String {
        self.language
            .isolated(key, args)
            .or_else(|| self.missing(key).isolated(key, args))
            .unwrap_or_else(|| format!("[{key}]"))
    }

    /// Like [`Texts::with`], but never with an invisible character: for mail subjects and other
    /// headers, calendar and CSV fields, file names and addresses.
    pub fn plain(&self, key: &str, args: &[(&str, Arg)]) -> String {
        self.language
            .plain(key, args)
            .or_else(|| self.missing(key).plain(key, args))
            .unwrap_or_else(|| format!("[{key}]"))
    }

    fn missing(&self, key: &str) -> &Language {
        tracing::warn!(key, lang = self.lang().code(), "text missing");
        &self.english
    }

    /// "Wednesday, 3 March 2027".
    pub fn date(&self, date: NaiveDate) -> String {
        self.language.format.date(date)
    }

    /// "3 Mar 2027"; the month is always a word, so that nobody takes it for the day.
    pub fn date_short(&self, date: NaiveDate) -> String {
        self.language.format.date_short(date)
    }

    /// "Wed 3 Mar", where the year is plain from what stands around.
    pub fn day(&self, date: NaiveDate) -> String {
        self.language.format.day(date)
    }

    /// "March 2027".
    pub fn month_year(&self, date: NaiveDate) -> String {
        self.language.format.month_year(date)
    }

    /// "Wed".
    pub fn weekday_short(&self, date: NaiveDate) -> String {
        self.language.format.weekday_short(date)
    }

    /// With which day calendars of this language begin their weeks.
    pub fn first_weekday(&self) -> Weekday {
        self.language.format.first_weekday
    }

    /// "09:30": 24 hours in every language, the same as people type it.
    pub fn time(&self, time: NaiveTime) -> String {
        format!("{:02}:{:02}", time.hour(), time.minute())
    }

    /// "2–6 March 2027", "28 February – 6 March 2027", or one date if both are the same.
    pub fn date_range(&self, first: NaiveDate, last: NaiveDate) -> String {
        let format = &self.language.format;
        if first == last {
            return format.long(first);
        }
        let key = if first.year() != last.year() {
            "language-range-years"
        } else if first.month() != last.month() {
            "language-range-months"
        } else {
            "language-range-days"
        };
        self.plain(
            key,
            &[
                ("first", format.long(first).into()),
                ("last", format.long(last).into()),
                ("first-month-day", format.month_day(first).into()),
                ("first-day", first.day().into()),
                ("last-day", last.day().into()),
            ],
        )
    }

    /// "09:30–11:00".
    pub fn time_range(&self, start: NaiveTime, end: NaiveTime) -> String {
        self.plain(
            "language-range-times",
            &[("start", self.time(start).into()), ("end", self.time(end).into())],
        )
    }

    /// "UTC+05:45"; the offset is in seconds east of UTC, seconds themselves are not shown.
    pub fn offset(&self, seconds: i32) -> String {
        let sign = if seconds < 0 { '\u{2212}' } else { '+' };
        let minutes = seconds.unsigned_abs() / 60;
        format!("UTC{sign}{:02}:{:02}", minutes / 60, minutes % 60)
    }

    /// "12,500".
    pub fn number(&self, number: i64) -> String {
        self.language.format.number(number)
    }

    /// The order in which readers of this language look names up.
    pub fn compare(&self, a: &str, b: &str) -> Ordering {
        self.language.format.compare(a, b)
    }

    /// "Kenya, Nepal and Samoa". Where one reads from right to left, each item keeps its own direction.
    pub fn list(&self, items: &[String]) -> String {
        if !self.language.rtl || items.len() < 2 {
            return self.language.format.list(items);
        }
        let isolated: Vec<String> = items.iter().map(|item| format!("\u{2068}{item}\u{2069}")).collect();
        self.language.format.list(&isolated)
    }
}
