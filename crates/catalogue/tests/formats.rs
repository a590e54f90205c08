//! Dates, numbers and lists as each language writes them.

use catalogue::{Catalogue, Texts};
use chrono::{NaiveDate, NaiveTime};
use domain::Lang;

#[cfg(test)]
fn texts(code: &str) -> Texts {
    Catalogue::load().unwrap().texts(&Lang::parse(code).unwrap())
}

#[cfg(test)]
fn date(year: i32, month: u32, day: u32) -> NaiveDate {
    NaiveDate::from_ymd_opt(year, month, day).unwrap()
}

#[test]
fn english_dates() {
    let en = texts("en");
    let day = date(2027, 3, 3);
    assert_eq!(en.date(day), "Wednesday, 3 March 2027");
    assert_eq!(en.date_short(day), "3 Mar 2027");
    assert_eq!(en.day(day), "Wed 3 Mar");
    assert_eq!(en.month_year(day), "March 2027");
    assert_eq!(en.weekday_short(day), "Wed");
}

#[test]
fn ranges_say_each_thing_once() {
    let en = texts("en");
    assert_eq!(en.date_range(date(2027, 3, 2), date(2027, 3, 2)), "2 March 2027");
    assert_eq!(en.date_range(date(2027, 3, 2), date(2027, 3, 6)), "2–6 March 2027");
    assert_eq!(en.date_range(date(2027, 2, 28), date(2027, 3, 6)), "28 February – 6 March 2027");
    assert_eq!(en.date_range(date(2026, 12, 30), date(2027, 1, 4)), "30 December 2026 – 4 January 2027");
}

#[test]
fn times_and_offsets() {
    let en = texts("en");
    let time = |hour, minute| NaiveTime::from_hms_opt(hour, minute, 0).unwrap();
    assert_eq!(en.time(time(0, 5)), "00:05");
    assert_eq!(en.time_range(time(9, 30), time(14, 0)), "09:30–14:00");
    assert_eq!(en.offset(20_700), "UTC+05:45");
    assert_eq!(en.offset(-10_800), "UTC−03:00");
    assert_eq!(en.offset(0), "UTC+00:00");
}

#[test]
fn numbers_and_lists() {
    let en = texts("en");
    assert_eq!(en.number(12_500), "12,500");
    assert_eq!(en.number(-3), "-3");
    let countries: Vec<String> = ["Kenya", "Nepal", "Samoa"].map(String::from).to_vec();
    assert_eq!(en.list(&countries), "Kenya, Nepal and Samoa");
    assert_eq!(en.list(&countries[..1]), "Kenya");
    assert_eq!(en.list(&[]), "");
}

#[test]
fn right_to_left_values_are_isolated_on_pages_but_never_in_plain_text() {
    let en = texts("en");
    assert_eq!(en.with("common-zone-hint", &[("zone", "Ann".into())]), "Show times in Ann");
    assert_eq!(en.with("common-zone-hint", &[("zone", "أمل".into())]), "Show times in \u{2068}أمل\u{2069}");
    assert_eq!(en.plain("common-zone-hint", &[("zone", "أمل".into())]), "Show times in أمل");
}

#[test]
fn a_placeholder_is_never_a_pattern() {
    let en = texts("en");
    let typed = "{ common-save } {$name} %s";
    assert_eq!(en.with("common-zone-hint", &[("zone", typed.into())]), format!("Show times in {typed}"));
}

#[test]
fn counts_choose_the_plural() {
    let en = texts("en");
    let results = |count: i64| en.with("common-results", &[("count", count.into())]);
    assert_eq!(results(0), "No results");
    assert_eq!(results(1), "One result");
    assert_eq!(results(3), "3 results");
}

#[test]
fn an_unknown_key_stands_in_brackets() {
    assert_eq!(texts("en").get("no-such-key"), "[no-such-key]");
}
