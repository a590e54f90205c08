//! A mail server in a bad mood: not now, no such person, hangs up, answers too late. Each mail comes to its end.

use std::time::{Duration, Instant};

use testbed::{
    delegate::Delegate,
    smtp::{Answer, MailServer},
    trial::{PATIENCE, Trial, drain},
};

/// Waits until the delegate's mail is in this state.
async fn comes_to(trial: &Trial, one: &Delegate, state: &str) {
    let began = Instant::now();
    while trial.messages(one, state).await < 1 {
        assert!(began.elapsed() < PATIENCE, "{} is not {state}", one.email);
        tokio::time::sleep(Duration::from_millis(200)).await;
    }
}

#[tokio::test]
async fn of_answers() {
    for trial in Trial::all().await {
        trial.fill();
        let moods = [Answer::NotNow, Answer::Refuse, Answer::Cut, Answer::Late(PATIENCE)];
        let post = MailServer::start(&moods).await;
        let server = trial.start(&[("SOJOURN_SMTP_URL", &post.url)]);
        let people = ["later", "unknown", "cut", "slow"].map(Delegate::new);
        for (one, mood) in people.iter().zip(moods) {
            // One after the other, so that each meets its mood.
            assert_eq!(
                one.register(&server).await.unwrap().status(),
                303,
                "registering does not wait for mail"
            );
            match mood {
                Answer::Refuse => comes_to(&trial, one, "dead").await,
                Answer::Late(_) => comes_to(&trial, one, "sending").await,
                _ => comes_to(&trial, one, "queued").await,
            }
            let began = Instant::now();
            while mood != Answer::Refuse && !post.received().iter().any(|mail| mail.to == one.email) {
                assert!(began.elapsed() < PATIENCE, "{}", one.email);
                tokio::time::sleep(Duration::from_millis(50)).await;
            }
        }
        for (one, mood) in people.iter().zip(moods) {
            if mood != Answer::Refuse {
                comes_to(&trial, one, "sent").await;
            }
        }
        drain(server).await;
        for (one, mood) in people.iter().zip(moods) {
            let mails = post.received();
            let ids: Vec<&str> = mails
                .iter()
                .filter(|mail| mail.to == one.email)
                .map(|mail| mail.header("Message-ID"))
                .collect();
            let expected = if mood == Answer::Refuse { 0 } else { 2 };
            assert_eq!(ids.len(), expected, "{mood:?}");
            assert!(ids.iter().all(|id| *id == ids[0]), "{mood:?}: {ids:?}");
            assert_eq!(trial.registrations(one).await, 1, "{mood:?}");
        }
        trial.sound();
    }
}
