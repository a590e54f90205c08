use domain::{Lang, message::MessageKind};
use mail_parser::{MessageParser, MimeHeaders, PartType};
use proptest::prelude::*;

use super::{Headers, build};
use crate::{
    Letter, Mailbox, Outgoing,
    sample::{at, letters, programme, read_in, recipient, sender},
};

fn headers() -> Headers {
    Headers {
        kind: MessageKind::Accepted,
        lang: Lang::english(),
        rfc_id: "0190-1@example.org".into(),
        thread: Some("registration-1@example.org".into()),
        date: at("2027-01-15T08:00:00Z"),
    }
}

fn built(letter: &Letter, to: &Mailbox) -> Outgoing {
    build(&read_in(letter, "en", None), &headers(), &sender(), to).unwrap()
}

#[test]
fn an_invitation_has_the_layout_that_mail_programs_accept() {
    let mail = built(&letters()[2], &recipient("Sina Malia TUILAEPA"));
    let parsed = MessageParser::default().parse(&mail.bytes).unwrap();
    let types: Vec<String> = parsed
        .parts
        .iter()
        .map(|part| {
            let kind = part.content_type().unwrap();
            format!("{}/{}", kind.ctype(), kind.subtype().unwrap_or_default())
        })
        .collect();
    assert_eq!(
        types,
        [
            "multipart/mixed",
            "multipart/alternative",
            "text/plain",
            "text/html",
            "text/calendar",
            "application/ics"
        ]
    );
    let calendar = &parsed.parts[4];
    assert_eq!(calendar.content_type().unwrap().attribute("method"), Some("REQUEST"));
    let PartType::Text(inline) = &calendar.body else { panic!("calendar text") };
    assert!(inline.contains("METHOD:REQUEST\r\n"), "{inline}");
    assert_eq!(parsed.parts[5].attachment_name(), Some("invite.ics"));
    assert_eq!(parsed.parts[5].contents(), inline.as_bytes());
}

#[test]
fn headers_name_message_thread_and_language() {
    let mail = built(&letters()[1], &recipient("Sina"));
    let parsed = MessageParser::default().parse(&mail.bytes).unwrap();
    assert_eq!(parsed.message_id(), Some("0190-1@example.org"));
    assert_eq!(parsed.in_reply_to().as_text(), Some("registration-1@example.org"));
    assert_eq!(parsed.references().as_text(), Some("registration-1@example.org"));
    assert_eq!(parsed.date().unwrap().to_rfc3339(), "2027-01-15T08:00:00Z");
    assert_eq!(parsed.header_raw("Auto-Submitted").map(str::trim), Some("auto-generated"));
    assert_eq!(parsed.header_raw("Content-Language").map(str::trim), Some("en"));
    assert_eq!(parsed.subject(), Some("Registration received: Agro-parks & \"green\" <zones>"));
    let expected = read_in(&letters()[1], "en", None);
    assert_eq!(parsed.body_text(0).unwrap().replace("\r\n", "\n"), expected.text);
    assert_eq!(parsed.body_html(0).unwrap().replace("\r\n", "\n"), expected.html);
}

#[test]
fn it_fits_through_old_servers() {
    for letter in letters() {
        let mail = built(&letter, &recipient("Amélie"));
        assert!(mail.bytes.is_ascii());
        let text = String::from_utf8(mail.bytes).unwrap();
        assert!(text.split("\r\n").all(|line| line.len() <= 998 && !line.contains(['\r', '\n'])));
    }
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::with_cases(128) })]

    /// Whatever people typed, the mail has the same headers and goes to the same one person.
    #[test]
    fn nothing_typed_adds_a_header(
        name in "\\PC{0,40}|[\\x00-\\x7f]{0,40}|(=\\?utf-8\\?q\\?a\\?=|[\r\n,;<>@\"\\\\]| |Bcc: x@example.org){0,12}",
        title in "\\PC{1,60}|[\\x00-\\x7f]{1,60}|([\r\n]|Bcc: x@example.org|\u{202e}){1,9}",
    ) {
        let mut programme = programme();
        programme.titles = domain::Translated::one(Lang::english(), title);
        let letter = Letter::Received { programme, person: name.clone() };
        let mail = built(&letter, &recipient(&name));
        let parsed = MessageParser::default().parse(&mail.bytes).unwrap();
        prop_assert_eq!(parsed.headers().len(), 13, "{}", String::from_utf8_lossy(&mail.bytes));
        let to = parsed.to().unwrap();
        prop_assert_eq!(to.iter().count(), 1);
        prop_assert_eq!(to.first().unwrap().address(), Some("sina@example.org"));
        prop_assert_eq!(mail.envelope.to().len(), 1);
        let safe = |text: &str| !text.chars().any(domain::text::is_unsafe);
        prop_assert!(safe(parsed.subject().unwrap_or_default()));
        prop_assert!(safe(to.first().unwrap().name().unwrap_or_default()));
    }
}
