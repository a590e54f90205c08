use chrono::{DateTime, Utc, Weekday};
use proptest::prelude::*;

use super::*;

fn utc(text: &str) -> DateTime<Utc> {
    text.parse().unwrap()
}

fn day(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

fn every_day(zone: Tz, spans: &[(u16, u16)]) -> Availability {
    let mut person = Availability::in_zone(zone);
    for number in 0..7 {
        for (from, to) in spans {
            person.weekly.add(Weekday::try_from(number).unwrap(), Hours::new(*from, *to).unwrap());
        }
    }
    person
}

fn workdays(zone: Tz, from: u16, to: u16) -> Availability {
    let mut person = Availability::in_zone(zone);
    for number in 0..5 {
        person.weekly.add(Weekday::try_from(number).unwrap(), Hours::new(from, to).unwrap());
    }
    person
}

fn away(from: &str, to: &str, zone: Tz) -> Travel {
    Travel { from: day(from), to: day(to), zone, weekly: None }
}

/// `2026-12-04T12:00/2026-12-04T17:00`, in UTC.
fn free(person: &Availability, from: &str, to: &str) -> Vec<String> {
    let span = Interval::new(utc(from), utc(to)).unwrap();
    let free = person.free(&Zones::bundled().unwrap(), span);
    free.iter()
        .map(|i| format!("{}/{}", i.start().format("%Y-%m-%dT%H:%M"), i.end().format("%Y-%m-%dT%H:%M")))
        .collect()
}

fn minutes(person: &Availability, date: &str) -> i64 {
    let found = person.day(&Zones::bundled().unwrap(), day(date));
    found.free.iter().map(|i| i.length().num_minutes()).sum()
}

#[test]
fn hours_past_midnight_belong_to_the_day_they_began_on() {
    // Friday 22:00 to Saturday 06:00 in Apia (UTC+13), asked for a span of Saturday there.
    let nights = workdays(Tz::Pacific__Apia, 22 * 60, 6 * 60);
    let found = free(&nights, "2026-12-04T12:00:00Z", "2026-12-05T12:00:00Z");
    assert_eq!(found, ["2026-12-04T12:00/2026-12-04T17:00"]);
}

#[test]
fn a_span_of_a_whole_week_clips_and_joins() {
    let always = workdays(Tz::Pacific__Kiritimati, 0, 24 * 60);
    let found = free(&always, "2026-12-01T00:00:00Z", "2026-12-08T00:00:00Z");
    assert_eq!(found, ["2026-12-01T00:00/2026-12-04T10:00", "2026-12-06T10:00/2026-12-08T00:00"]);
}

#[test]
fn spans_that_overlap_are_one() {
    let person = every_day(Tz::Asia__Kathmandu, &[(9 * 60, 12 * 60), (11 * 60, 14 * 60), (14 * 60, 15 * 60)]);
    let found = person.day(&Zones::bundled().unwrap(), day("2027-02-01"));
    assert_eq!(found.free.iter().count(), 1);
    assert_eq!(minutes(&person, "2027-02-01"), 6 * 60);
}

#[test]
fn clocks_going_forward_take_what_they_skip() {
    // 02:00 → 03:00 in Berlin; 02:00 → 02:30 on Lord Howe Island (summer time begins on 4 October 2026).
    for (spans, berlin, lord_howe) in [
        ((0, 24 * 60), 23 * 60, 23 * 60 + 30),
        ((60, 150), 60, 60),
        ((150, 4 * 60), 60, 90),
        // Berlin skips all of it, Lord Howe the first half.
        ((130, 150), 0, 0),
        ((130, 170), 0, 20),
    ] {
        assert_eq!(minutes(&every_day(Tz::Europe__Berlin, &[spans]), "2027-03-28"), berlin, "{spans:?}");
        assert_eq!(
            minutes(&every_day(Tz::Australia__Lord_Howe, &[spans]), "2026-10-04"),
            lord_howe,
            "{spans:?}"
        );
    }
}

#[test]
fn a_repeated_hour_is_free_twice_inside_the_hours() {
    for (spans, berlin, lord_howe) in
        [((0, 24 * 60), 25 * 60, 24 * 60 + 30), ((60, 4 * 60), 4 * 60, 3 * 60 + 30), ((60, 120), 60, 90)]
    {
        assert_eq!(minutes(&every_day(Tz::Europe__Berlin, &[spans]), "2026-10-25"), berlin, "{spans:?}");
        assert_eq!(
            minutes(&every_day(Tz::Australia__Lord_Howe, &[spans]), "2027-04-04"),
            lord_howe,
            "{spans:?}"
        );
    }
}

#[test]
fn a_day_without_midnight_begins_when_it_begins() {
    // Cairo goes from 23:59:59 to 01:00 on 30 April 2027.
    let always = every_day(Tz::Africa__Cairo, &[(0, 24 * 60)]);
    assert_eq!(minutes(&always, "2027-04-30"), 23 * 60);
    // The night before ends at 00:30, which is never shown: it ends at the jump.
    let late = every_day(Tz::Africa__Cairo, &[(22 * 60, 30)]);
    assert_eq!(minutes(&late, "2027-04-29"), 120);
}

#[test]
fn a_date_that_never_was_gives_nothing() {
    // Samoa went from 29 to 31 December 2011.
    let nights = every_day(Tz::Pacific__Apia, &[(20 * 60, 6 * 60)]);
    assert_eq!(minutes(&nights, "2011-12-30"), 0);
    assert_eq!(minutes(&nights, "2011-12-29"), 4 * 60, "it ends where the next day would have been");
    assert_eq!(minutes(&nights, "2011-12-31"), 10 * 60);
}

#[test]
fn travel_over_the_date_line_moves_the_hours_with_the_person() {
    let mut person = workdays(Tz::Pacific__Apia, 9 * 60, 17 * 60);
    // Pago Pago (UTC−11) lies a day behind Apia (UTC+13): Wednesday and Thursday there.
    person.travel.push(away("2026-12-02", "2026-12-03", Tz::Pacific__Pago_Pago));
    let found = free(&person, "2026-12-01T00:00:00Z", "2026-12-05T00:00:00Z");
    assert_eq!(
        found,
        [
            "2026-12-01T00:00/2026-12-01T04:00", // Tuesday, Apia
            "2026-12-02T20:00/2026-12-03T04:00", // Wednesday, Pago Pago
            "2026-12-03T20:00/2026-12-04T04:00", // Thursday, Pago Pago; and Friday, Apia, at the very same time
        ]
    );
    let zones = Zones::bundled().unwrap();
    assert_eq!(person.day(&zones, day("2026-12-03")).zone, Tz::Pacific__Pago_Pago);
    assert_eq!(person.day(&zones, day("2026-12-04")).zone, Tz::Pacific__Apia);
}

#[test]
fn hours_of_their_own_on_a_journey() {
    let mut person = workdays(Tz::Europe__Chisinau, 9 * 60, 17 * 60);
    let mut weekly = Weekly::default();
    weekly.add(Weekday::Tue, Hours::new(8 * 60, 10 * 60).unwrap());
    person
        .travel
        .push(Travel { weekly: Some(weekly), ..away("2026-12-01", "2026-12-02", Tz::Asia__Kathmandu) });
    let found = free(&person, "2026-11-30T12:00:00Z", "2026-12-03T00:00:00Z");
    assert_eq!(found, ["2026-11-30T12:00/2026-11-30T15:00", "2026-12-01T02:15/2026-12-01T04:15"]);
}

#[test]
fn a_date_has_its_own_hours_or_none() {
    let mut person = every_day(Tz::UTC, &[(22 * 60, 6 * 60)]);
    person.days.insert(day("2026-12-02"), vec![Hours::new(10 * 60, 12 * 60).unwrap()]);
    person.days.insert(day("2026-12-04"), Vec::new());
    let found = free(&person, "2026-12-01T12:00:00Z", "2026-12-06T00:00:00Z");
    assert_eq!(
        found,
        [
            "2026-12-01T22:00/2026-12-02T00:00", // the night ends where the other hours begin to count
            "2026-12-02T10:00/2026-12-02T12:00",
            "2026-12-03T22:00/2026-12-04T00:00",
            "2026-12-05T22:00/2026-12-06T00:00",
        ]
    );
}

#[test]
fn an_absence_takes_whole_days_and_says_so() {
    let mut person = every_day(Tz::Asia__Shanghai, &[(9 * 60, 17 * 60)]);
    person.days.insert(day("2026-12-02"), vec![Hours::new(8 * 60, 9 * 60).unwrap()]);
    person.absences.push((day("2026-12-02"), day("2026-12-03")));
    let zones = Zones::bundled().unwrap();
    let cause = |date| person.day(&zones, day(date)).cause;
    assert_eq!(
        [cause("2026-12-01"), cause("2026-12-02"), cause("2026-12-03"), cause("2026-12-04")],
        [Cause::Week, Cause::Absence, Cause::Absence, Cause::Week]
    );
    assert_eq!(minutes(&person, "2026-12-02") + minutes(&person, "2026-12-03"), 0);
}

#[test]
fn what_is_busy_is_not_free() {
    let mut person = every_day(Tz::UTC, &[(9 * 60, 17 * 60)]);
    person.busy =
        Interval::new(utc("2026-12-01T12:00:00Z"), utc("2026-12-01T13:00:00Z")).into_iter().collect();
    let found = free(&person, "2026-12-01T00:00:00Z", "2026-12-02T00:00:00Z");
    assert_eq!(found, ["2026-12-01T09:00/2026-12-01T12:00", "2026-12-01T13:00/2026-12-01T17:00"]);
}

proptest! {
    /// Whatever the clocks do: free is what the clocks show between the hours, minute by minute.
    #[test]
    fn free_is_what_the_clock_shows(
        zone in prop::sample::select(vec![
            Tz::Europe__Berlin, Tz::Australia__Lord_Howe, Tz::Africa__Cairo, Tz::Pacific__Apia, Tz::America__Paramaribo,
        ]),
        start in 0_i64..400,
        from in 0_u16..1440,
        length in 15_u16..600,
    ) {
        let to = (from + length).min(1440);
        prop_assume!(to > from);
        let zones = Zones::bundled().unwrap();
        let person = every_day(zone, &[(from, to)]);
        let first = utc("2026-09-01T00:00:00Z") + chrono::TimeDelta::days(start);
        let span = Interval::new(first, first + chrono::TimeDelta::days(2)).unwrap();
        let found = person.free(&zones, span);
        let mut at = first;
        while at < span.end() {
            let civil = zones.local(at, zone).civil;
            let minute = u16::try_from(chrono::Timelike::num_seconds_from_midnight(&civil) / 60).unwrap();
            let shown = (from..to).contains(&minute);
            // In a repeated hour the hours reach from the first to the first.
            let repeated = matches!(zones.resolve(zone, civil), crate::zone::Resolved::Fold { .. });
            let near = [from, to].iter().any(|edge| edge.abs_diff(minute) <= 60) && repeated;
            prop_assert!(near || found.contains(at) == shown, "{at} {civil} in {found:?}");
            at += chrono::TimeDelta::minutes(15);
        }
    }
}
