//! A sent form, and the reading of it: every field as text first, so that no value can be lost to a decoder.

use chrono::{NaiveDate, NaiveDateTime, NaiveTime};

use crate::{Code, Fault, Faults, Id, Lang, text};

/// The fields of a form in the order they were sent. A name may come several times.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Fields(Vec<(String, String)>);

impl Fields {
    pub fn new(pairs: Vec<(String, String)>) -> Self {
        Self(pairs)
    }

    /// The first value of this name, or `""`.
    pub fn get(&self, name: &str) -> &str {
        self.0.iter().find(|(n, _)| n == name).map_or("", |(_, value)| value)
    }

    pub fn all<'a>(&'a self, name: &'a str) -> impl Iterator<Item = &'a str> {
        self.0.iter().filter(move |(n, _)| n == name).map(|(_, value)| value.as_str())
    }

    pub fn has(&self, name: &str, value: &str) -> bool {
        self.all(name).any(|v| v == value)
    }

    pub fn push(&mut self, name: impl Into<String>, value: impl Into<String>) {
        self.0.push((name.into(), value.into()));
    }

    #[must_use]
    pub fn with(mut self, name: impl Into<String>, value: impl Into<String>) -> Self {
        self.push(name, value);
        self
    }

    pub fn iter(&self) -> impl Iterator<Item = (&str, &str)> {
        self.0.iter().map(|(name, value)| (name.as_str(), value.as_str()))
    }

    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }
}

/// Reads typed values out of [`Fields`] and gathers what is wrong, so that one answer names every fault.
///
/// Each method returns a usable value or records a fault; [`Reader::finish`] decides.
///
/// ```
/// use domain::{Fault, Fields, Reader};
/// let fields = Fields::default().with("name", " Amal ").with("seats", "many");
/// let mut form = Reader::new(&fields);
/// let name = form.required_line("name", 80);
/// let seats = form.number("seats", 1, 500);
/// assert_eq!(name, "Amal");
/// let faults = form.finish((name, seats)).unwrap_err();
/// assert_eq!(faults.of("seats"), Some(&Fault::NotANumber { min: 1, max: 500 }));
/// ```
#[derive(Debug)]
pub struct Reader<'a> {
    fields: &'a Fields,
    faults: Faults,
}

impl<'a> Reader<'a> {
    pub fn new(fields: &'a Fields) -> Self {
        Self { fields, faults: Faults::default() }
    }

    pub fn fault(&mut self, field: &str, fault: Fault) {
        self.faults.push(field, fault);
    }

    pub fn fields(&self) -> &'a Fields {
        self.fields
    }

    /// # Errors
    /// The faults found so far, if any.
    pub fn finish<T>(self, value: T) -> Result<T, Faults> {
        if self.faults.is_empty() { Ok(value) } else { Err(self.faults) }
    }

    fn take<T: Default>(&mut self, field: &str, result: Result<T, Fault>) -> T {
        result.unwrap_or_else(|fault| {
            self.faults.push(field, fault);
            T::default()
        })
    }

    fn require(&mut self, field: &str, text: String) -> String {
        if text.is_empty() && self.faults.of(field).is_none() {
            self.faults.push(field, Fault::Empty);
        }
        text
    }

    pub fn line(&mut self, field: &str, max: usize) -> String {
        self.take(field, text::line(self.fields.get(field), max))
    }

    pub fn required_line(&mut self, field: &str, max: usize) -> String {
        let text = self.line(field, max);
        self.require(field, text)
    }

    pub fn prose(&mut self, field: &str, max: usize) -> String {
        self.take(field, text::prose(self.fields.get(field), max))
    }

    pub fn required_prose(&mut self, field: &str, max: usize) -> String {
        let text = self.prose(field, max);
        self.require(field, text)
    }

    pub fn email(&mut self, field: &str) -> String {
        if self.fields.get(field).trim().is_empty() {
            self.faults.push(field, Fault::Empty);
            return String::new();
        }
        self.take(field, text::email(self.fields.get(field)))
    }

    pub fn web_address(&mut self, field: &str) -> String {
        self.take(field, text::web_address(self.fields.get(field)))
    }

    /// A whole number from `min` to `max`; `min` if it is missing or wrong.
    pub fn number(&mut self, field: &str, min: i64, max: i64) -> i64 {
        let typed = self.fields.get(field).trim();
        if typed.is_empty() {
            self.faults.push(field, Fault::Empty);
            return min;
        }
        match typed.parse::<i64>() {
            Ok(number) if (min..=max).contains(&number) => number,
            _ => {
                self.faults.push(field, Fault::NotANumber { min, max });
                min
            }
        }
    }

    /// Like [`Reader::number`], but nothing typed is fine.
    pub fn optional_number(&mut self, field: &str, min: i64, max: i64) -> Option<i64> {
        if self.fields.get(field).trim().is_empty() { None } else { Some(self.number(field, min, max)) }
    }

    /// `YYYY-MM-DD` between the years 1900 and 2199; `None` if missing or wrong.
    pub fn date(&mut self, field: &str) -> Option<NaiveDate> {
        let typed = self.fields.get(field).trim();
        if typed.is_empty() {
            self.faults.push(field, Fault::Empty);
            return None;
        }
        let date = NaiveDate::parse_from_str(typed, "%Y-%m-%d").ok().filter(|date| {
            use chrono::Datelike;
            (1900..2200).contains(&date.year())
        });
        if date.is_none() {
            self.faults.push(field, Fault::NotADate);
        }
        date
    }

    /// Like [`Reader::date`], but nothing typed is fine.
    pub fn optional_date(&mut self, field: &str) -> Option<NaiveDate> {
        if self.fields.get(field).trim().is_empty() { None } else { self.date(field) }
    }

    /// `HH:MM` (seconds allowed and dropped); `None` if missing or wrong.
    pub fn time(&mut self, field: &str) -> Option<NaiveTime> {
        let typed = self.fields.get(field).trim();
        if typed.is_empty() {
            self.faults.push(field, Fault::Empty);
            return None;
        }
        let time = NaiveTime::parse_from_str(typed, "%H:%M")
            .or_else(|_| NaiveTime::parse_from_str(typed, "%H:%M:%S"))
            .ok();
        if time.is_none() {
            self.faults.push(field, Fault::NotATime);
        }
        time
    }

    /// A civil date-time from two fields, `date_field` and `time_field`.
    pub fn civil(&mut self, date_field: &str, time_field: &str) -> Option<NaiveDateTime> {
        let date = self.date(date_field);
        let time = self.time(time_field);
        Some(date?.and_time(time?))
    }

    /// A member of a closed list.
    pub fn choice<C: Code>(&mut self, field: &str) -> Option<C> {
        let typed = self.fields.get(field).trim();
        if typed.is_empty() {
            self.faults.push(field, Fault::Empty);
            return None;
        }
        let found = C::from_code(typed);
        if found.is_none() {
            self.faults.push(field, Fault::NotOffered);
        }
        found
    }

    /// An identifier chosen from a list; whether it exists is the use case's to check.
    pub fn id<T>(&mut self, field: &str) -> Option<Id<T>> {
        if self.fields.get(field).trim().is_empty() {
            self.faults.push(field, Fault::Empty);
            return None;
        }
        self.optional_id(field)
    }

    /// Like [`Reader::id`], but nothing chosen is fine.
    pub fn optional_id<T>(&mut self, field: &str) -> Option<Id<T>> {
        let typed = self.fields.get(field).trim();
        if typed.is_empty() {
            return None;
        }
        let id = typed.parse().ok();
        if id.is_none() {
            self.faults.push(field, Fault::NotOffered);
        }
        id
    }

    /// Ticked languages; each value a code.
    pub fn languages(&mut self, field: &str) -> Vec<Lang> {
        let mut languages = Vec::new();
        for typed in self.fields.all(field).filter(|typed| !typed.trim().is_empty()) {
            match Lang::parse(typed) {
                Ok(lang) if !languages.contains(&lang) => languages.push(lang),
                Ok(_) => {}
                Err(_) => self.faults.push(field, Fault::NotOffered),
            }
        }
        languages
    }

    /// An IANA zone name by its form only; `calendar::zone` says whether it exists.
    pub fn zone_name(&mut self, field: &str) -> String {
        let name = self.required_line(field, 60);
        let form_ok = name.bytes().all(|b| b.is_ascii_alphanumeric() || b"/_+-".contains(&b));
        if !form_ok {
            self.faults.push(field, Fault::NotAZone);
        }
        name
    }

    pub fn ticked(&self, field: &str) -> bool {
        !self.fields.get(field).is_empty()
    }
}
