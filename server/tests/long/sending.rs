//! Killed while a mail is on its way. Another server takes it up when the lease is over (a minute); it arrives twice
//! only if it had arrived before the death, and then under the same Message-ID. That a lease is needed shows
//! `service::worker::tests::without_a_lease_two_workers_send_twice`.

use std::time::Duration;

use testbed::{
    delegate::Delegate,
    server::was_killed,
    smtp::{Answer, MailServer},
    trial::{PATIENCE, Trial, drain, until},
};

/// Message-IDs of what came in whole for the delegate.
fn ids(server: &MailServer, delegate: &Delegate) -> Vec<String> {
    let mails = server.received();
    let own = mails.iter().filter(|mail| mail.to == delegate.email);
    own.map(|mail| mail.header("Message-ID").to_owned()).collect()
}

/// Waits until the outbox says that all is sent, and stops the server in order.
async fn all_sent(trial: &Trial, server: testbed::server::Server, delegate: &Delegate) {
    let began = std::time::Instant::now();
    while trial.messages(delegate, "sent").await < 1 {
        assert!(began.elapsed() < PATIENCE, "not sent");
        tokio::time::sleep(Duration::from_millis(200)).await;
    }
    drain(server).await;
    assert_eq!((trial.registrations(delegate).await, trial.messages(delegate, "sent").await), (1, 1));
    trial.sound();
}

/// At a failpoint; how often the mail came in whole at the end.
async fn at(trial: &Trial, point: &str) -> usize {
    trial.fill();
    let sina = Delegate::new("sina");
    let post = MailServer::start(&[]).await;
    let server = trial.start(&[("SOJOURN_SMTP_URL", &post.url), ("SOJOURN_FAILPOINT", point)]);
    // The answer may or may not come before the worker takes the process down.
    let answered = sina.register(&server).await.is_ok();
    // The mail server answers on this thread meanwhile.
    let ended = tokio::task::spawn_blocking(move || server.ended()).await.unwrap();
    assert!(was_killed(ended), "{point}");

    let server = trial.start(&[("SOJOURN_SMTP_URL", &post.url)]);
    if !answered {
        assert_eq!(sina.register(&server).await.unwrap().status(), 303);
    }
    all_sent(trial, server, &sina).await;
    let mut ids = ids(&post, &sina);
    let times = ids.len();
    ids.dedup();
    assert_eq!(ids.len(), 1, "{point}: one Message-ID");
    times
}

#[tokio::test]
async fn after_the_claim_it_goes_out_once() {
    for trial in Trial::all().await {
        assert_eq!(at(&trial, "mail.after-claim").await, 1);
    }
}

#[tokio::test]
async fn between_the_final_dot_and_the_mark_it_goes_out_again_as_the_same() {
    for trial in Trial::all().await {
        assert_eq!(at(&trial, "mail.after-send").await, 2);
    }
}

/// Files are named by their message, so that a second delivery takes the place of the first.
#[tokio::test]
async fn without_a_mail_server_there_is_one_file() {
    for point in ["mail.after-claim", "mail.after-send"] {
        let trial = Trial::sqlite();
        trial.fill();
        let sina = Delegate::new("sina");
        let server = trial.start(&[("SOJOURN_FAILPOINT", point)]);
        let answered = sina.register(&server).await.is_ok();
        assert!(was_killed(server.ended()), "{point}");
        let server = trial.start(&[]);
        if !answered {
            assert_eq!(sina.register(&server).await.unwrap().status(), 303);
        }
        all_sent(&trial, server, &sina).await;
        assert_eq!(trial.mails("confirm-address", &sina).len(), 1, "{point}");
    }
}

#[tokio::test]
async fn in_the_middle_of_the_dialogue() {
    for trial in Trial::all().await {
        trial.fill();
        let sina = Delegate::new("sina");
        let post = MailServer::start(&[Answer::Late(PATIENCE)]).await;
        let server = trial.start(&[("SOJOURN_SMTP_URL", &post.url)]);
        assert_eq!(sina.register(&server).await.unwrap().status(), 303);
        until(PATIENCE, "the text came in whole", || ids(&post, &sina).len() == 1).await;
        server.kill();

        let server = trial.start(&[("SOJOURN_SMTP_URL", &post.url)]);
        all_sent(&trial, server, &sina).await;
        let mut ids = ids(&post, &sina);
        assert_eq!(ids.len(), 2, "nobody had said that it was taken");
        ids.dedup();
        assert_eq!(ids.len(), 1, "one Message-ID");
    }
}
