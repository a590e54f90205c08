use chrono::{DateTime, Datelike, NaiveDate, NaiveDateTime, TimeDelta};
use chrono_tz::TZ_VARIANTS;
use proptest::prelude::*;

use super::observance::{Day, Observance, Yearly, observances};
use super::*;

fn zones() -> &'static Zones {
    static ZONES: std::sync::OnceLock<Zones> = std::sync::OnceLock::new();
    ZONES.get_or_init(|| Zones::bundled().unwrap())
}

fn utc(text: &str) -> DateTime<Utc> {
    text.parse().unwrap()
}

fn visit() -> Event {
    let (start, end) = (utc("2026-12-01T01:00:00Z"), utc("2026-12-01T03:30:00Z"));
    let mut event =
        Event::new("visit-7@sojourn.example", utc("2026-11-23T08:00:00Z"), When::Utc(start), When::Utc(end));
    event.sequence = 2;
    event.summary = Words::new("Visite de la banque de gènes ; départ à 9 h", "fr");
    event.description = "Beijing: 1 December, 09:00 (UTC+08:00)\nKathmandu: 06:45 (UTC+05:45)".into();
    event.location = "12 Zhongguancun South Street, Beijing".into();
    event.geo = Some(Geo { latitude: 39.96, longitude: 116.324_5 });
    event.url = Some("https://sojourn.example/programmes/seeds?lang=fr&x=a b".to_owned());
    event.conference = Some(Conference {
        uri: "https://meet.example/room;7".to_owned(),
        label: Words::new("Salle \"bleue\"", "fr"),
    });
    event.organizer = Some(Organizer { name: "Sojourn".into(), email: "no-reply@sojourn.example".into() });
    event.attendee = Some(Attendee {
        name: "Ærø, \"Sita\" 李".into(),
        email: "sita@example.org".into(),
        role: Role::Required,
        participation: Participation::Accepted,
        rsvp: false,
    });
    event.categories = vec!["Study tour".into(), "Seeds, crops".into()];
    event
}

#[test]
fn a_request() {
    insta::assert_snapshot!(Calendar::request(visit()).write(zones()).replace("\r\n", "\n"), @r##"
    BEGIN:VCALENDAR
    VERSION:2.0
    PRODID:-//Sojourn//Sojourn//EN
    CALSCALE:GREGORIAN
    METHOD:REQUEST
    BEGIN:VEVENT
    UID:visit-7@sojourn.example
    SEQUENCE:2
    DTSTAMP:20261123T080000Z
    DTSTART:20261201T010000Z
    DTEND:20261201T033000Z
    STATUS:CONFIRMED
    TRANSP:OPAQUE
    SUMMARY;LANGUAGE=fr:Visite de la banque de gènes \; départ à 9 h
    DESCRIPTION:Beijing: 1 December\, 09:00 (UTC+08:00)\nKathmandu: 06:45 (UTC+
     05:45)
    LOCATION:12 Zhongguancun South Street\, Beijing
    GEO:39.960000;116.324500
    URL:https://sojourn.example/programmes/seeds?lang=fr&x=a%20b
    CONFERENCE;VALUE=URI;FEATURE=VIDEO;LABEL="Salle 'bleue'";LANGUAGE=fr:https:
     //meet.example/room;7
    ORGANIZER;CN=Sojourn:mailto:no-reply@sojourn.example
    ATTENDEE;CN="Ærø, 'Sita' 李";ROLE=REQ-PARTICIPANT;PARTSTAT=ACCEPTED;RSVP
     =FALSE:mailto:sita@example.org
    CATEGORIES:Study tour,Seeds\, crops
    END:VEVENT
    END:VCALENDAR
    "##);
}

#[test]
fn a_cancellation_is_cancelled_whatever_the_event_says() {
    let text = Calendar::cancel(visit()).write(zones());
    assert!(text.contains("\r\nMETHOD:CANCEL\r\n") && text.contains("\r\nSTATUS:CANCELLED\r\n"), "{text}");
}

#[test]
fn a_feed_names_itself_and_nobody_else() {
    let mut days = visit();
    days.start = When::Date("2027-10-30".parse().unwrap());
    days.end = When::Date("2027-11-02".parse().unwrap());
    days.busy = false;
    let feed = Calendar::publish(Words::new("Semences", "fr"), Duration::from_secs(3600), vec![days]);
    let text = feed.write(zones());
    assert!(!text.contains("ATTENDEE") && !text.contains("sita"), "{text}");
    for line in [
        "METHOD:PUBLISH",
        "NAME;LANGUAGE=fr:Semences",
        "X-WR-CALNAME:Semences",
        "REFRESH-INTERVAL;VALUE=DURATION:PT60M",
        "X-PUBLISHED-TTL:PT60M",
        "DTSTART;VALUE=DATE:20271030",
        "DTEND;VALUE=DATE:20271102",
        "TRANSP:TRANSPARENT",
    ] {
        assert!(text.contains(&format!("\r\n{line}\r\n")), "{line} in {text}");
    }
}

#[test]
fn a_named_zone_is_described() {
    let mut event = visit();
    let at = |text: &str| When::Zoned(Tz::Europe__Berlin, text.parse().unwrap());
    (event.start, event.end) = (at("2027-03-16T14:00:00"), at("2027-03-16T15:00:00"));
    let text = Calendar::request(event).write(zones());
    assert!(text.contains("\r\nDTSTART;TZID=Europe/Berlin:20270316T140000\r\n"), "{text}");
    let (_, rest) = text.split_once("BEGIN:VTIMEZONE").unwrap();
    let (zone, _) = rest.split_once("END:VTIMEZONE").unwrap();
    insta::assert_snapshot!(zone.replace("\r\n", "\n").trim(), @r##"
    TZID:Europe/Berlin
    BEGIN:STANDARD
    DTSTART:20261025T030000
    TZOFFSETFROM:+0200
    TZOFFSETTO:+0100
    TZNAME:CET
    RRULE:FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU
    END:STANDARD
    BEGIN:DAYLIGHT
    DTSTART:20270328T020000
    TZOFFSETFROM:+0100
    TZOFFSETTO:+0200
    TZNAME:CEST
    RRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU
    END:DAYLIGHT
    "##);
}

#[test]
fn rules_of_every_kind() {
    let rules = |zone: Tz| -> Vec<String> {
        let from = utc("2027-01-01T00:00:00Z");
        let all = observances(zones(), zone, from, from);
        all.iter().filter_map(|observance| Some(observance.rule.as_ref()?.text())).collect()
    };
    assert_eq!(
        rules(Tz::America__New_York),
        ["FREQ=YEARLY;BYMONTH=11;BYDAY=1SU", "FREQ=YEARLY;BYMONTH=3;BYDAY=2SU"]
    );
    assert_eq!(
        rules(Tz::America__Santiago),
        [
            "FREQ=YEARLY;BYMONTH=9;BYMONTHDAY=2,3,4,5,6,7,8;BYDAY=SU",
            "FREQ=YEARLY;BYMONTH=4;BYMONTHDAY=2,3,4,5,6,7,8;BYDAY=SU"
        ]
    );
    assert_eq!(rules(Tz::Asia__Kathmandu), Vec::<String>::new());
    assert_eq!(rules(Tz::America__Vancouver), Vec::<String>::new());
}

/// The oracle: each zone's description, evaluated as RFC 5545 says, must show the offset that the zone data has.
#[test]
fn descriptions_of_all_zones_agree_with_the_data() {
    for from in ["2012-06-01T00:00:00Z", "2026-11-23T00:00:00Z", "2031-01-01T00:00:00Z"].map(utc) {
        for zone in TZ_VARIANTS {
            let found = observances(zones(), zone, from, from);
            let changes = onsets(&found, from.year() + 40);
            for step in 0..500 {
                let instant = from + TimeDelta::hours(step * 173);
                let last = changes.iter().rev().find(|(onset, _)| *onset <= instant);
                let offset = last.map(|(_, offset)| *offset);
                let expected = zones().local(instant, zone).offset_seconds;
                assert_eq!(offset, Some(expected), "{zone} at {instant}: {found:?}");
            }
        }
    }
}

/// When each observance begins, in order, with its offset.
fn onsets(found: &[Observance], last_year: i32) -> Vec<(DateTime<Utc>, i32)> {
    let mut all = Vec::new();
    for observance in found {
        let mut starts = vec![observance.start];
        if let Some(rule) = &observance.rule {
            let first = observance.start.year();
            starts = (first..=last_year)
                .map(|year| day_of(rule, year).and_time(observance.start.time()))
                .collect();
            assert_eq!(starts[0], observance.start, "the first start must follow the rule");
        }
        let offset = TimeDelta::seconds(observance.offset_from.into());
        all.extend(
            starts.iter().map(|start: &NaiveDateTime| ((*start - offset).and_utc(), observance.offset_to)),
        );
    }
    all.sort_by_key(|(onset, _)| *onset);
    all
}

fn day_of(rule: &Yearly, year: i32) -> NaiveDate {
    let first = NaiveDate::from_ymd_opt(year, rule.month, 1).unwrap();
    let mut days = first
        .iter_days()
        .take_while(|date| date.month() == rule.month)
        .filter(|date| date.weekday() == rule.weekday);
    match rule.day {
        Day::Nth(nth) => days.nth(nth as usize - 1).unwrap(),
        Day::Last => days.last().unwrap(),
        Day::Within(from, to) => days.find(|date| (from..=to).contains(&date.day())).unwrap(),
    }
}

proptest! {
    /// Whatever people type: the file keeps its lines, and a reader finds the words again.
    #[test]
    fn any_words_come_back(
        summary in any::<String>(), description in hostile(), location in hostile(), name in hostile(),
        email in any::<String>(), url in hostile(), category in hostile(), language in any::<String>(),
    ) {
        let mut event = visit();
        event.summary = Words::new(summary.clone(), language);
        event.description = description.as_str().into();
        event.location = location.as_str().into();
        event.url = Some(url);
        event.categories = vec![category.clone()];
        if let Some(attendee) = &mut event.attendee {
            attendee.name = name.clone();
            attendee.email = email;
        }
        let text = Calendar::request(event.clone()).write(zones());

        let plain = Calendar::request(visit()).write(zones());
        for line in text.strip_suffix("\r\n").unwrap().split("\r\n") {
            prop_assert!(line.len() <= 75, "{}", line);
            prop_assert!(!line.contains(char::is_control), "{:?}", line);
        }
        let (read, before) = (unfold(&text), unfold(&plain));
        let names = |lines: &[(String, String)]| -> Vec<String> {
            let kept = lines.iter().map(|(head, _)| head.split(';').next().unwrap().to_owned());
            kept.filter(|name| !["SUMMARY", "DESCRIPTION", "LOCATION"].contains(&name.as_str())).collect()
        };
        prop_assert_eq!(names(&read), names(&before));
        for (property, typed) in [("SUMMARY", summary), ("DESCRIPTION", description), ("LOCATION", location), ("CATEGORIES", category)] {
            let value = read.iter().find(|(head, _)| head.split(';').next() == Some(property)).map(|(_, value)| unescape(value));
            if property == "CATEGORIES" || !typed.is_empty() {
                prop_assert_eq!(value, Some(clean(&typed)));
            }
        }
        let (head, _) = read.iter().find(|(head, _)| head.starts_with("ATTENDEE")).unwrap();
        prop_assert!(head.ends_with(";ROLE=REQ-PARTICIPANT;PARTSTAT=ACCEPTED;RSVP=FALSE"), "{}", head);
    }
}

/// Text that tries to break out.
fn hostile() -> impl Strategy<Value = String> {
    prop::collection::vec(
        prop_oneof![
            Just("\r\nATTENDEE:mailto:x@y".to_owned()),
            Just("\r".to_owned()),
            Just("\n ".to_owned()),
            Just("\";X=\"".to_owned()),
            Just("\\n;,:\\".to_owned()),
            Just("END:VEVENT\u{2028}\u{85}\u{0}\t".to_owned()),
            Just("ਪੰਜਾਬੀ 👩‍🌾 中文".to_owned()),
            any::<String>(),
        ],
        0..6,
    )
    .prop_map(|parts| parts.concat())
}

/// Unfolds and splits each line into name with parameters, and value.
fn unfold(text: &str) -> Vec<(String, String)> {
    let split = |line: &str| {
        let mut quoted = false;
        let colon = line.find(|character| {
            quoted ^= character == '"';
            character == ':' && !quoted
        });
        let colon = colon.unwrap();
        (line[..colon].to_owned(), line[colon + 1..].to_owned())
    };
    text.replace("\r\n ", "").strip_suffix("\r\n").unwrap().split("\r\n").map(split).collect()
}

fn unescape(value: &str) -> String {
    let mut out = String::new();
    let mut characters = value.chars();
    while let Some(character) = characters.next() {
        match character {
            '\\' => match characters.next().unwrap() {
                'n' => out.push('\n'),
                other => out.push(other),
            },
            ';' | ',' => panic!("not escaped: {value}"),
            _ => out.push(character),
        }
    }
    out
}

/// What may be lost: control characters; each kind of line end becomes one.
fn clean(typed: &str) -> String {
    let lines = typed.replace("\r\n", "\n").replace(['\r', '\u{2028}', '\u{2029}'], "\n").replace('\t', " ");
    lines.chars().filter(|character| *character == '\n' || !character.is_control()).collect()
}
