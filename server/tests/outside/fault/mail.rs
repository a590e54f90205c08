//! A mail server that takes the connection and never says a word.

use std::{
    net::TcpListener,
    time::{Duration, Instant},
};

use testbed::{
    delegate::Delegate,
    smtp::MailServer,
    trial::{Trial, until},
};

/// Far below what the worker waits for a mail server (10 s to connect, 20 s in all), far above what the disk takes.
const LATENCY: Duration = Duration::from_secs(5);

#[tokio::test]
async fn does_not_slow_registering_down() {
    for trial in Trial::all().await {
        trial.fill();
        // Connections are made by the system and wait there for ever.
        let deaf = TcpListener::bind("127.0.0.1:0").unwrap();
        let url = format!("smtp://{}", deaf.local_addr().unwrap());
        let server = trial.start(&[("SOJOURN_SMTP_URL", &url)]);
        let people: Vec<Delegate> = (0..5).map(|number| Delegate::new(&format!("one{number}"))).collect();
        for one in &people {
            let began = Instant::now();
            assert_eq!(one.register(&server).await.unwrap().status(), 303);
            assert!(began.elapsed() < LATENCY, "{:?}", began.elapsed());
        }
        server.kill();
        drop(deaf);

        // Nothing was lost: what nobody had begun to send goes out by the next server at once.
        let well = MailServer::start(&[]).await;
        let server = trial.start(&[("SOJOURN_SMTP_URL", &well.url)]);
        let arrived = || well.received().iter().filter(|mail| mail.to.ends_with("@bench.example")).count();
        until(Duration::from_secs(30), "a mail", || arrived() > 0).await;
        testbed::trial::drain(server).await;
        trial.sound();
    }
}
