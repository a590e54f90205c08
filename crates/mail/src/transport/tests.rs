use std::{fs, time::Duration};

use chrono::DateTime;
use domain::{Lang, message::MessageKind};
use testbed::smtp::{Answer, MailServer};
use uuid::Uuid;

use super::{Label, SendError, Smtp, Transport};
use crate::{
    Headers, Outgoing, build,
    sample::{at, letters, read_in, recipient, sender},
};

fn mail(number: u32) -> Outgoing {
    let headers = Headers {
        kind: MessageKind::Received,
        lang: Lang::english(),
        rfc_id: format!("{number}@example.org"),
        thread: None,
        date: at("2027-01-15T08:00:00Z"),
    };
    build(&read_in(&letters()[1], "en", None), &headers, &sender(), &recipient("Sina")).unwrap()
}

fn label() -> Label {
    Label {
        kind: MessageKind::Received,
        id: Uuid::from_u128(0x9f2c_01ab),
        created_at: DateTime::from_timestamp(1_800_000_000, 0).unwrap(),
    }
}

async fn send(transport: &Transport, number: u32) -> Result<(), SendError> {
    transport.send(&mail(number), label()).await
}

#[tokio::test]
async fn a_server_gets_the_mail() {
    let server = MailServer::start(&[]).await;
    let transport = Transport::smtp(&server.url).unwrap();
    assert_eq!(transport.test().await, Ok(()));
    assert_eq!(send(&transport, 1).await, Ok(()));
    let received = server.received();
    assert_eq!(received.len(), 1);
    assert_eq!(
        (received[0].from.as_str(), received[0].to.as_str()),
        ("no-reply@example.org", "sina@example.org")
    );
    assert_eq!(received[0].header("Message-ID"), "<1@example.org>");
    assert!(received[0].text.contains("\r\n\r\n") && received[0].text.trim_end().ends_with("--"));
}

#[tokio::test]
async fn refusals_are_final_and_troubles_pass() {
    let server = MailServer::start(&[Answer::Refuse, Answer::NotNow, Answer::Cut]).await;
    let transport = Transport::smtp(&server.url).unwrap();
    assert!(matches!(send(&transport, 1).await, Err(SendError::Permanent(why)) if why.contains("550")));
    assert!(matches!(send(&transport, 2).await, Err(SendError::Passing(why)) if why.contains("451")));
    assert!(matches!(send(&transport, 3).await, Err(SendError::Passing(_))));
    assert_eq!(send(&transport, 4).await, Ok(()));
}

#[tokio::test]
async fn a_server_that_is_away_passes() {
    let url = MailServer::start(&[]).await.url.clone();
    let transport = Transport::smtp(&url).unwrap();
    assert!(matches!(send(&transport, 1).await, Err(SendError::Passing(_))));
    assert!(transport.test().await.is_err());
}

/// The late answer to one mail must not be taken for the answer to the next.
#[tokio::test]
async fn a_late_answer_confuses_nobody() {
    let server = MailServer::start(&[Answer::Late(Duration::from_millis(600)), Answer::NotNow]).await;
    let transport = Transport::Smtp(Smtp::with_patience(&server.url, Duration::from_millis(300)).unwrap());
    assert!(matches!(send(&transport, 1).await, Err(SendError::Passing(_))));
    assert!(matches!(send(&transport, 2).await, Err(SendError::Passing(why)) if why.contains("451")));
    tokio::time::sleep(Duration::from_millis(500)).await;
    assert_eq!(send(&transport, 3).await, Ok(()));
    let ids: Vec<String> =
        server.received().iter().map(|mail| mail.header("Message-ID").to_owned()).collect();
    assert_eq!(ids, ["<1@example.org>", "<2@example.org>", "<3@example.org>"]);
}

#[tokio::test]
async fn without_a_server_mail_becomes_files() {
    let folder = tempfile::tempdir().unwrap();
    let transport = Transport::files(folder.path().join("mail"));
    assert_eq!(send(&transport, 1).await, Ok(()));
    // A second attempt is the same file.
    assert_eq!(send(&transport, 1).await, Ok(()));
    let names: Vec<String> = fs::read_dir(folder.path().join("mail"))
        .unwrap()
        .map(|entry| entry.unwrap().file_name().into_string().unwrap())
        .collect();
    assert_eq!(names, ["20270115T080000Z-received-9f2c01ab.eml"]);
    assert!(
        fs::read_to_string(folder.path().join("mail").join(&names[0])).unwrap().contains("1@example.org")
    );
}

#[test]
fn a_wrong_address_is_said_at_once() {
    for url in ["", "mail.example.org", "http://mail.example.org", "smtp://"] {
        assert!(Transport::smtp(url).is_err(), "{url}");
    }
}

#[test]
fn the_password_is_not_shown() {
    let runtime = tokio::runtime::Runtime::new().unwrap();
    let _inside = runtime.enter();
    let transport = Transport::smtp("smtp://me:secret@127.0.0.1:2525").unwrap();
    assert!(!format!("{transport:?}").contains("secret"));
}
