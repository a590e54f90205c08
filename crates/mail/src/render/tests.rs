use calendar::Tz;
use domain::Code;

use crate::{
    Letter, Method, ProgrammeFacts,
    sample::{at, day, engagements, letters, moved_by_clocks, programme, read_in},
};

fn accepted(programme: ProgrammeFacts, person: &str) -> Letter {
    let entry = crate::Entry { uid: "u@example.org".into(), sequence: 0 };
    Letter::Accepted { programme, person: person.into(), entry }
}

/// The lines of a calendar, unfolded.
fn unfolded(calendar: &str) -> Vec<String> {
    calendar.replace("\r\n ", "").lines().map(str::to_owned).collect()
}

#[test]
fn every_letter_in_english_for_a_reader_in_paramaribo() {
    for letter in letters() {
        let mail = read_in(&letter, "en", Some(Tz::America__Paramaribo));
        let all = format!("{}\n\n{}\n{}", mail.subject, mail.text, mail.html);
        insta::assert_snapshot!(letter.kind().code(), all);
    }
}

/// By the new rules the old instant would be ten o'clock in Shanghai, which nobody was ever told.
#[test]
fn what_the_clocks_moved_is_told_without_an_hour_that_was_never_announced() {
    for lang in ["en", "fr", "ar"] {
        let text = read_in(&moved_by_clocks(), lang, Some(Tz::America__Paramaribo)).text;
        assert!(text.contains("09:00") && text.contains("02:00") && text.contains("01:00"), "{text}");
        assert!(!text.contains("10:00"), "{text}");
    }
    let text = read_in(&moved_by_clocks(), "en", Some(Tz::America__Paramaribo)).text;
    let line =
        "The clock rules in Shanghai have changed: Tue 2 Mar, 02:00 UTC before, Tue 2 Mar, 01:00 UTC now.";
    assert!(text.contains(line), "{text}");
}

#[test]
fn site_time_comes_first_and_the_own_time_says_its_day() {
    let text = read_in(&accepted(programme(), "Sina"), "en", Some(Tz::America__Paramaribo)).text;
    let opening = "  09:00–11:00 (Shanghai, UTC+08:00)  Opening\n    Gene bank, Beijing\n    Your time: Mon 1 Mar, \
                   22:00 – Tue 2 Mar, 00:00 (Paramaribo, UTC−03:00), −1 day\n";
    assert!(text.contains(opening), "{text}");
    // Apia's Friday is still Thursday in UTC.
    assert!(text.contains("Friday, 5 March 2027\n  09:00–11:00 (Apia, UTC+13:00)  Breadfruit"), "{text}");
}

#[test]
fn no_second_time_where_the_clocks_agree_or_the_zone_is_not_known() {
    for zone in [None, Some(Tz::Asia__Shanghai)] {
        let text = read_in(&accepted(programme(), "Sina"), "en", zone).text;
        assert!(!text.contains("Gene bank, Beijing\n    Your time"), "{text}");
    }
}

#[test]
fn values_are_put_in_once_and_escaped() {
    let person = "{event.__init__} { $title } <img src=x onerror=alert(1)> & \"'";
    let mail = read_in(&accepted(programme(), person), "en", None);
    assert!(mail.text.contains(person), "{}", mail.text);
    assert!(!mail.html.contains("<img") && !mail.html.contains("<zones>"), "{}", mail.html);
    assert!(
        mail.html
            .contains("{event.__init__} { $title } &lt;img src=x onerror=alert(1)&gt; &amp; &quot;&#39;")
    );
}

#[test]
fn text_and_html_say_the_same() {
    for letter in letters() {
        let mail = read_in(&letter, "en", Some(Tz::Asia__Kathmandu));
        for line in mail.text.lines().filter(|line| !line.is_empty()) {
            for piece in line.trim().trim_end_matches(':').split("  ") {
                let escaped = piece.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;");
                let escaped = escaped.replace('"', "&quot;").replace('\'', "&#39;");
                let (label, value) = escaped.split_once(": ").unwrap_or((&escaped, ""));
                assert!(mail.html.contains(label) && mail.html.contains(value), "{piece}\n{}", mail.html);
            }
        }
    }
}

#[test]
fn a_programme_of_several_days_is_a_block_of_whole_days() {
    let mail = read_in(&accepted(programme(), "Sina"), "en", None);
    let Some((Method::Request, calendar)) = mail.calendar else { panic!("an invitation") };
    let lines = unfolded(&calendar);
    for line in [
        "METHOD:REQUEST",
        "UID:u@example.org",
        "SEQUENCE:0",
        "STATUS:CONFIRMED",
        "DTSTART;VALUE=DATE:20270302",
        "DTEND;VALUE=DATE:20270306",
        "ORGANIZER;CN=Sojourn:mailto:no-reply@example.org",
        "LOCATION:Gene bank\\, Beijing\\; Biomedicine base\\, Beijing\\; Market hall\\, Apia",
        "URL:https://sojourn.example.org/programmes/agro-parks",
    ] {
        assert!(lines.iter().any(|l| l == line), "{line} in {calendar}");
    }
    assert_eq!(lines.iter().filter(|line| line.starts_with("ATTENDEE")).count(), 1);
    assert!(
        lines.iter().any(|line| line.starts_with("ATTENDEE") && line.ends_with("mailto:sina@example.org"))
    );
    assert!(!calendar.contains("TOKEN"), "the personal link stays out of calendars, which people share");
}

#[test]
fn a_programme_of_one_day_has_its_hours() {
    let mut short = programme();
    short.ends_on = short.starts_on;
    short.sessions.truncate(2);
    short.sessions[1].ends_at = at("2027-03-02T16:00:00Z");
    let calendar = read_in(&accepted(short.clone(), "Sina"), "en", None).calendar.unwrap().1;
    assert!(calendar.contains("DTSTART:20270302T010000Z\r\nDTEND:20270302T160000Z\r\n"), "{calendar}");
    // Past midnight at the site it is no longer one day.
    short.sessions[1].ends_at = at("2027-03-02T16:30:00Z");
    let calendar = read_in(&accepted(short.clone(), "Sina"), "en", None).calendar.unwrap().1;
    assert!(calendar.contains("DTEND;VALUE=DATE:20270303\r\n"), "{calendar}");
    short.sessions.clear();
    (short.starts_on, short.ends_on) = (day("2027-12-31"), day("2027-12-31"));
    let calendar = read_in(&accepted(short, "Sina"), "en", None).calendar.unwrap().1;
    assert!(calendar.contains("DTSTART;VALUE=DATE:20271231\r\nDTEND;VALUE=DATE:20280101\r\n"), "{calendar}");
}

#[test]
fn taking_back_keeps_the_id_and_raises_the_sequence() {
    let letter = letters().remove(5);
    let Some((Method::Cancel, calendar)) = read_in(&letter, "en", None).calendar else {
        panic!("a cancellation")
    };
    let lines = unfolded(&calendar);
    for line in ["METHOD:CANCEL", "STATUS:CANCELLED", "UID:registration-1@example.org", "SEQUENCE:1"] {
        assert!(lines.iter().any(|l| l == line), "{line} in {calendar}");
    }
}

#[test]
fn most_letters_carry_no_entry() {
    let with: Vec<&str> = letters()
        .iter()
        .filter(|letter| read_in(letter, "en", None).calendar.is_some())
        .map(|letter| letter.kind().code())
        .collect();
    let expected = ["accepted", "withdrawn", "removed", "programme-cancelled", "sign-up", "changed"];
    assert_eq!(with, expected);
}

#[test]
fn letters_survive_the_outbox() {
    for letter in letters() {
        let stored = serde_json::to_string(&letter).unwrap();
        assert_eq!(serde_json::from_str::<Letter>(&stored).unwrap(), letter);
        assert!(!stored.contains("TOKEN"));
    }
}

#[test]
fn every_letter_to_an_expert_for_a_reader_in_kathmandu() {
    for (number, letter) in engagements().into_iter().enumerate() {
        let mail = read_in(&letter, "en", Some(Tz::Asia__Kathmandu));
        let calendar = mail.calendar.map(|(_, text)| text).unwrap_or_default();
        let all = format!("{}\n\n{}\n{calendar}", mail.subject, mail.text);
        insta::assert_snapshot!(format!("engagement-{number}-{}", letter.kind().code()), all);
        assert!(!calendar.contains("TOKEN") && !mail.html.contains("<abroad>"));
        let stored = serde_json::to_string(&letter).unwrap();
        assert_eq!(serde_json::from_str::<Letter>(&stored).unwrap(), letter);
    }
}

/// What is not accepted yet is tentative; what is taken back has the higher sequence and the same UID.
#[test]
fn an_experts_entry_follows_the_answers() {
    let expected = [
        Some((Method::Request, "STATUS:TENTATIVE", "PARTSTAT=NEEDS-ACTION")),
        Some((Method::Request, "STATUS:CONFIRMED", "PARTSTAT=ACCEPTED")),
        Some((Method::Request, "STATUS:TENTATIVE", "PARTSTAT=NEEDS-ACTION")),
        Some((Method::Request, "STATUS:CONFIRMED", "PARTSTAT=ACCEPTED")),
        Some((Method::Cancel, "STATUS:CANCELLED", "SEQUENCE:1")),
        Some((Method::Cancel, "STATUS:CANCELLED", "SEQUENCE:3")),
        Some((Method::Cancel, "STATUS:CANCELLED", "SEQUENCE:3")),
        None,
    ];
    for (letter, expected) in engagements().iter().zip(expected) {
        let calendar = read_in(letter, "en", None).calendar;
        assert_eq!(calendar.is_some(), expected.is_some());
        let (Some((method, text)), Some((expected, status, part))) = (calendar, expected) else { continue };
        let all = unfolded(&text).join("\n");
        assert_eq!(method, expected);
        for piece in [status, part, "UID:engagement-1@example.org", "DTSTART:20270304T200000Z"] {
            assert!(all.contains(piece), "{piece} in {all}");
        }
    }
}
