use chrono::{DateTime, Utc};

use super::*;

fn at(text: &str) -> DateTime<Utc> {
    text.parse().unwrap()
}

/// Everything from 2027 to the middle of 2028.
fn window() -> Interval {
    Interval::new(at("2027-01-01T00:00:00Z"), at("2028-07-01T00:00:00Z")).unwrap()
}

fn calendar(entries: &[&str]) -> String {
    let entries: Vec<String> = entries
        .iter()
        .map(|lines| format!("BEGIN:VEVENT\r\n{}\r\nEND:VEVENT\r\n", lines.replace('|', "\r\n")))
        .collect();
    format!("BEGIN:VCALENDAR\r\nVERSION:2.0\r\n{}END:VCALENDAR\r\n", entries.concat())
}

fn busy(entries: &[&str]) -> Busy {
    read(calendar(entries).as_bytes(), &Zones::bundled().unwrap(), window()).unwrap()
}

fn times(entries: &[&str]) -> Vec<String> {
    let form = |at: DateTime<Utc>| at.format("%m-%dT%H:%M").to_string();
    busy(entries).times.iter().map(|time| format!("{}/{}", form(time.start()), form(time.end()))).collect()
}

#[test]
fn one_entry_in_each_way_of_writing_its_time() {
    for (entry, expected) in [
        ("DTSTART:20270301T090000Z|DTEND:20270301T100000Z", "03-01T09:00/03-01T10:00"),
        ("DTSTART;TZID=Asia/Kathmandu:20270301T090000|DURATION:PT90M", "03-01T03:15/03-01T04:45"),
        ("DTSTART;TZID=W. Europe Standard Time:20270701T090000|DURATION:PT1H", "07-01T07:00/07-01T08:00"),
        (
            "DTSTART;TZID=\"(UTC+01:00) Amsterdam, Berlin, Bern, Rome, Stockholm, Vienna\":20270701T090000|DURATION:PT1H",
            "07-01T07:00/07-01T08:00",
        ),
        ("DTSTART;TZID=/Asia/Tokyo:20270301T090000|DURATION:PT1H", "03-01T00:00/03-01T01:00"),
        // From one zone to another, as flights are written.
        (
            "DTSTART;TZID=Asia/Tokyo:20270301T090000|DTEND;TZID=Europe/Paris:20270301T140000",
            "03-01T00:00/03-01T13:00",
        ),
        // A night that is an hour shorter by the clocks.
        (
            "DTSTART;TZID=Europe/Berlin:20270327T220000|DTEND;TZID=Europe/Berlin:20270328T060000",
            "03-27T21:00/03-28T04:00",
        ),
    ] {
        assert_eq!(times(&[entry]), [expected], "{entry}");
    }
}

#[test]
fn the_rules_of_the_newest_data_count() {
    // Vancouver stays at UTC-7 from 2026 on; the rules inside calcard's own zones do not know it.
    assert_eq!(
        times(&["DTSTART;TZID=America/Vancouver:20270115T090000|DURATION:PT1H"]),
        ["01-15T16:00/01-15T17:00"]
    );
}

#[test]
fn what_takes_no_time_is_passed_over() {
    assert_eq!(
        times(&[
            "DTSTART:20270301T090000Z|DURATION:PT1H|TRANSP:TRANSPARENT",
            "DTSTART:20270302T090000Z|DURATION:PT1H|STATUS:CANCELLED",
            "DTSTART:20270303T090000Z",
            "DTSTART:20270304T100000Z|DTEND:20270304T090000Z",
            "SUMMARY:no time at all",
            "DTSTART:20260304T100000Z|DURATION:PT1H",
        ]),
        Vec::<String>::new()
    );
}

#[test]
fn whole_days_and_times_without_a_zone_are_by_the_persons_own_clock() {
    let busy = busy(&[
        "DTSTART;VALUE=DATE:20270301",
        "DTSTART;VALUE=DATE:20270305|DTEND;VALUE=DATE:20270307",
        "DTSTART:20270310T090000|DURATION:PT2H",
    ]);
    assert!(busy.times.is_empty());
    let zones = Zones::bundled().unwrap();
    let abroad = "2027-03-04".parse::<NaiveDate>().unwrap();
    let own =
        busy.intervals(&zones, |date| if date > abroad { Tz::Pacific__Apia } else { Tz::Africa__Nairobi });
    let own: Vec<String> = own.iter().map(|t| format!("{:?}/{:?}", t.start(), t.end())).collect();
    assert_eq!(
        own,
        [
            "2027-02-28T21:00:00Z/2027-03-01T21:00:00Z",
            "2027-03-04T11:00:00Z/2027-03-06T11:00:00Z",
            "2027-03-09T20:00:00Z/2027-03-09T22:00:00Z",
        ]
    );
}

#[test]
fn an_unknown_zone_is_busy_for_as_long_as_it_might_be() {
    let busy = busy(&["DTSTART;TZID=Office Clock:20270301T120000|DURATION:PT1H"]);
    assert_eq!(busy.unknown_zone, 1);
    let time = busy.times.iter().next().unwrap();
    assert_eq!((time.start(), time.end()), (at("2027-02-28T22:00:00Z"), at("2027-03-02T01:00:00Z")));
    // The file may say itself which zone it means.
    let text = calendar(&["DTSTART;TZID=Office Clock:20270301T120000|DURATION:PT1H"]).replace(
        "BEGIN:VEVENT",
        "BEGIN:VTIMEZONE\r\nTZID:Office Clock\r\nX-LIC-LOCATION:Asia/Tokyo\r\nEND:VTIMEZONE\r\nBEGIN:VEVENT",
    );
    let known = read(text.as_bytes(), &Zones::bundled().unwrap(), window()).unwrap();
    assert_eq!(
        (known.unknown_zone, known.times.iter().next().unwrap().start()),
        (0, at("2027-03-01T03:00:00Z"))
    );
}

#[test]
fn a_series_keeps_its_wall_clock_and_loses_what_is_left_out() {
    let series = "UID:a|DTSTART;TZID=Europe/Berlin:20270322T090000|DURATION:PT1H|RRULE:FREQ=WEEKLY;COUNT=4|\
                  EXDATE;TZID=Europe/Berlin:20270405T090000";
    let moved =
        "UID:a|RECURRENCE-ID:20270329T070000Z|DTSTART;TZID=Europe/Berlin:20270330T150000|DURATION:PT2H";
    assert_eq!(
        times(&[series, moved]),
        ["03-22T08:00/03-22T09:00", "03-30T13:00/03-30T15:00", "04-12T07:00/04-12T08:00"]
    );
    let gone = "UID:a|RECURRENCE-ID;TZID=Europe/Berlin:20270329T090000|DTSTART;TZID=Europe/Berlin:20270329T090000|\
                DURATION:PT1H|STATUS:CANCELLED";
    assert_eq!(times(&[gone, series]).len(), 2);
    let by_date =
        "UID:a|RECURRENCE-ID;VALUE=DATE:20270329|DTSTART:20270329T080000Z|DURATION:PT1H|TRANSP:TRANSPARENT";
    assert_eq!(times(&[series, by_date]).len(), 2);
}

#[test]
fn rules_as_other_programs_write_them() {
    let days = |rule: &str, start: &str| -> Vec<String> {
        let entry = format!("DTSTART:{start}T090000Z|DURATION:PT1H|RRULE:{rule}");
        let found = busy(&[&entry]);
        assert_eq!(found.unread, 0, "{rule}");
        found.times.iter().take(4).map(|t| t.start().format("%Y-%m-%d").to_string()).collect()
    };
    for (rule, start, expected) in [
        ("FREQ=DAILY;INTERVAL=3", "20151230", vec!["2027-01-01", "2027-01-04", "2027-01-07", "2027-01-10"]),
        ("FREQ=DAILY;UNTIL=20270102T090000Z", "20151231", vec!["2027-01-01", "2027-01-02"]),
        ("FREQ=DAILY;COUNT=4020", "20160101", vec!["2027-01-01", "2027-01-02"]),
        (
            "FREQ=WEEKLY;WKST=SU;INTERVAL=2;BYDAY=TU,SU",
            "20270105",
            vec!["2027-01-05", "2027-01-17", "2027-01-19", "2027-01-31"],
        ),
        ("FREQ=MONTHLY;BYDAY=-1FR", "20270129", vec!["2027-01-29", "2027-02-26", "2027-03-26", "2027-04-30"]),
        ("FREQ=MONTHLY;BYMONTHDAY=-1;COUNT=2", "20270131", vec!["2027-01-31", "2027-02-28"]),
        (
            "FREQ=MONTHLY;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=-1",
            "20270129",
            vec!["2027-01-29", "2027-02-26", "2027-03-31", "2027-04-30"],
        ),
        ("FREQ=MONTHLY;BYDAY=FR;BYMONTHDAY=13", "20270813", vec!["2027-08-13"]),
        ("FREQ=YEARLY;BYMONTH=3;BYDAY=2SU", "20200308", vec!["2027-03-14", "2028-03-12"]),
        ("FREQ=YEARLY;BYDAY=1MO", "20270104", vec!["2027-01-04", "2028-01-03"]),
        ("FREQ=YEARLY;BYYEARDAY=-1", "20261231", vec!["2027-12-31"]),
        ("FREQ=YEARLY", "20200229", vec!["2028-02-29"]),
    ] {
        assert_eq!(days(rule, start), expected, "{rule}");
    }
}

#[test]
fn of_a_rule_that_is_not_understood_the_first_time_counts() {
    for rule in [
        "FREQ=HOURLY",
        "FREQ=YEARLY;BYWEEKNO=20",
        "FREQ=DAILY;BYHOUR=9,15",
        "FREQ=SECONDLY;BYMONTH=2;BYMONTHDAY=30",
    ] {
        let found = busy(&[&format!("DTSTART:20270301T090000Z|DURATION:PT1H|RRULE:{rule}")]);
        assert_eq!((found.unread, found.times.iter().count()), (1, 1), "{rule}");
    }
}

#[test]
fn more_dates_and_published_busy_times() {
    assert_eq!(
        times(&["DTSTART:20270301T090000Z|DURATION:PT1H|RDATE:20270303T090000Z,20270305T100000Z"]).len(),
        3
    );
    let published = "BEGIN:VCALENDAR\r\nBEGIN:VFREEBUSY\r\nFREEBUSY:20270301T090000Z/PT1H,20270302T090000Z/20270302T110000Z\r\n\
        FREEBUSY;FBTYPE=FREE:20270303T090000Z/PT1H\r\nEND:VFREEBUSY\r\nEND:VCALENDAR\r\n";
    let found = read(published.as_bytes(), &Zones::bundled().unwrap(), window()).unwrap();
    assert_eq!(found.times.iter().count(), 2);
}

#[test]
fn what_is_no_calendar_or_too_much_is_refused() {
    let zones = Zones::bundled().unwrap();
    let refused = |text: &str| read(text.as_bytes(), &zones, window()).unwrap_err();
    for text in ["", "<html>", "BEGIN:VCARD\r\nEND:VCARD\r\n", "\0\0\u{1}"] {
        assert_eq!(refused(text), BusyError::NotACalendar, "{text:?}");
    }
    assert_eq!(refused(&"x".repeat(MOST_BYTES + 1)), BusyError::TooLarge);
    let every_day = "DTSTART:20270101T000000Z|DURATION:PT10M|RRULE:FREQ=DAILY";
    let many: Vec<&str> = std::iter::repeat_n(every_day, 20).collect();
    assert_eq!(refused(&calendar(&many)), BusyError::TooMany);
    // Rules that never fit, and counts without end, from long ago: a little work, and no more.
    for rule in ["FREQ=DAILY;BYMONTH=2;BYMONTHDAY=30;COUNT=4000000000", "FREQ=DAILY;COUNT=4000000000"] {
        let entry = format!("DTSTART:00010101T000000Z|DURATION:PT10M|RRULE:{rule}");
        let many: Vec<&str> = std::iter::repeat_n(entry.as_str(), 2_000).collect();
        assert_eq!(refused(&calendar(&many)), BusyError::TooMany, "{rule}");
    }
}

#[test]
fn what_is_cut_off_or_garbled_breaks_nothing() {
    let zones = Zones::bundled().unwrap();
    let whole = calendar(&[
        "UID:a|DTSTART;TZID=Europe/Berlin:20270322T090000|DURATION:PT1H|RRULE:FREQ=WEEKLY;COUNT=4|RDATE;VALUE=PERIOD:20270301T090000Z/PT1H",
    ]);
    for end in 0..whole.len() {
        let _ = read(&whole.as_bytes()[..end], &zones, window());
        let mut bent = whole.clone().into_bytes();
        bent[end] = b'9';
        let _ = read(&bent, &zones, window());
    }
    for odd in ["99999999T999999Z", "20270230T090000", "00000101", "20270101T240000Z", "65535001T000000"] {
        let _ = busy(&[&format!(
            "DTSTART:{odd}|DURATION:P9999999999D|RRULE:FREQ=DAILY;INTERVAL=0;UNTIL=99991231"
        )]);
    }
}
