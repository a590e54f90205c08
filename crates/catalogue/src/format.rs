use std::cmp::Ordering;

use chrono::{Datelike, NaiveDate, Weekday};
use icu::calendar::types::RataDie;
use icu::calendar::week::WeekInformation;
use icu::calendar::{Date, Gregorian};
use icu::collator::{Collator, CollatorBorrowed, options::CollatorOptions};
use icu::datetime::fieldsets::{E, MD, MDE, YM, YMD, YMDE};
use icu::datetime::{DateTimeFormatterPreferences, FixedCalendarDateTimeFormatter};
use icu::decimal::DecimalFormatter;
use icu::decimal::input::Decimal;
use icu::list::ListFormatter;
use icu::list::options::ListFormatterOptions;
use icu::locale::Locale;

type Formatter<Fields> = FixedCalendarDateTimeFormatter<Gregorian, Fields>;

/// ICU's formatters of one locale, made once: making one costs more than using it a hundred times.
///
/// The locale comes from `language.ftl`. Arabic asks for Latin digits there (`ar-u-nu-latn`): times
/// and dates are typed in them, and so stand in passports and tickets.
pub(crate) struct Format {
    date: Formatter<YMDE>,
    long: Formatter<YMD>,
    date_short: Formatter<YMD>,
    day: Formatter<MDE>,
    month_day: Formatter<MD>,
    month_year: Formatter<YM>,
    weekday: Formatter<E>,
    number: DecimalFormatter,
    list: ListFormatter,
    order: CollatorBorrowed<'static>,
    pub first_weekday: Weekday,
}

impl Format {
    /// # Errors
    /// What is wrong with the locale, in ICU's words.
    pub fn new(locale: &str) -> Result<Self, String> {
        let locale: Locale = locale.parse().map_err(said)?;
        let dates = DateTimeFormatterPreferences::from(&locale);
        Ok(Self {
            date: Formatter::try_new(dates, YMDE::long()).map_err(said)?,
            long: Formatter::try_new(dates, YMD::long()).map_err(said)?,
            date_short: short(dates)?,
            day: Formatter::try_new(dates, MDE::medium()).map_err(said)?,
            month_day: Formatter::try_new(dates, MD::long()).map_err(said)?,
            month_year: Formatter::try_new(dates, YM::long()).map_err(said)?,
            weekday: Formatter::try_new(dates, E::short()).map_err(said)?,
            number: DecimalFormatter::try_new((&locale).into(), Default::default()).map_err(said)?,
            list: ListFormatter::try_new_and((&locale).into(), ListFormatterOptions::default())
                .map_err(said)?,
            order: Collator::try_new((&locale).into(), CollatorOptions::default()).map_err(said)?,
            first_weekday: first_weekday(&locale)?,
        })
    }

    pub fn date(&self, date: NaiveDate) -> String {
        self.date.format(&icu_date(date)).to_string()
    }

    pub fn long(&self, date: NaiveDate) -> String {
        self.long.format(&icu_date(date)).to_string()
    }

    pub fn date_short(&self, date: NaiveDate) -> String {
        self.date_short.format(&icu_date(date)).to_string()
    }

    pub fn day(&self, date: NaiveDate) -> String {
        self.day.format(&icu_date(date)).to_string()
    }

    pub fn month_day(&self, date: NaiveDate) -> String {
        self.month_day.format(&icu_date(date)).to_string()
    }

    pub fn month_year(&self, date: NaiveDate) -> String {
        self.month_year.format(&icu_date(date)).to_string()
    }

    pub fn weekday_short(&self, date: NaiveDate) -> String {
        self.weekday.format(&icu_date(date)).to_string()
    }

    pub fn number(&self, number: i64) -> String {
        self.number.format_to_string(&Decimal::from(number))
    }

    pub fn compare(&self, a: &str, b: &str) -> Ordering {
        self.order.compare(a, b)
    }

    pub fn list(&self, items: &[String]) -> String {
        self.list.format_to_string(items.iter())
    }
}

/// Where a language names no country, that of most who speak it decides.
fn first_weekday(locale: &Locale) -> Result<Weekday, String> {
    let first = WeekInformation::try_new(locale.into()).map_err(said)?.first_weekday;
    Weekday::try_from(first as u8 - 1).map_err(said)
}

/// Any day whose year needs no era beside it.
const NEW_YEAR_2000: RataDie = RataDie::new(730_120);

/// Medium length, unless that is all digits (03/03/2027 in Arabic), which readers of other habits take
/// for another day; then the long one.
fn short(dates: DateTimeFormatterPreferences) -> Result<Formatter<YMD>, String> {
    let medium = Formatter::try_new(dates, YMD::medium()).map_err(said)?;
    let sample = medium.format(&Date::from_rata_die(NEW_YEAR_2000, Gregorian)).to_string();
    if sample.chars().any(char::is_alphabetic) {
        Ok(medium)
    } else {
        Formatter::try_new(dates, YMD::long()).map_err(said)
    }
}

/// Both count days from 1 January of the year 1, so nothing can fail.
fn icu_date(date: NaiveDate) -> Date<Gregorian> {
    Date::from_rata_die(RataDie::new(date.num_days_from_ce().into()), Gregorian)
}

fn said(error: impl std::fmt::Display) -> String {
    error.to_string()
}

#[cfg(test)]
mod tests {
    use super::Format;
    use chrono::NaiveDate;

    #[test]
    fn weeks_begin_as_in_the_calendars_of_a_place() {
        use chrono::Weekday;
        for (locale, first) in [
            ("en-GB", Weekday::Mon),
            ("en-US", Weekday::Sun),
            ("fr", Weekday::Mon),
            ("ar-u-nu-latn", Weekday::Sat),
            ("ar-MA", Weekday::Mon),
        ] {
            assert_eq!(Format::new(locale).unwrap().first_weekday, first, "{locale}");
        }
    }

    #[test]
    fn arabic_writes_months_as_words_and_latin_digits() {
        let format = Format::new("ar-u-nu-latn").unwrap();
        let date = NaiveDate::from_ymd_opt(2027, 3, 5).unwrap();
        assert_eq!(format.date_short(date), "5 مارس 2027");
        assert_eq!(format.date(date), "الجمعة، 5 مارس 2027");
        assert_eq!(format.number(12_500), "12,500");
    }

    #[test]
    fn every_language_of_the_united_nations_has_data() {
        for locale in ["ar-u-nu-latn", "en-GB", "es", "fr", "ru", "zh"] {
            assert!(Format::new(locale).is_ok(), "{locale}");
        }
        assert!(Format::new("not a locale").is_err());
    }
}
