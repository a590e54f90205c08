//! SIGTERM while somebody sends a form: they get their answer, and then it ends.

use std::{net::TcpStream, time::Duration};

use testbed::{
    delegate::Delegate,
    raw::Half,
    trial::{Trial, until},
};

#[tokio::test(flavor = "multi_thread")]
async fn an_open_request_is_answered() {
    for trial in Trial::all().await {
        let server = trial.start(&[]);
        let (sina, free) = (Delegate::new("sina"), trial.free_seats().await);
        let half = Half::send(&server, &Delegate::path(), &sina.fields()).unwrap();
        server.ask_to_end();
        until(Duration::from_secs(10), "nobody new is let in", || TcpStream::connect(server.host()).is_err())
            .await;
        let answer = half.finish().unwrap();
        assert!(answer.starts_with("HTTP/1.1 303 "), "{answer}");
        let ended = tokio::task::spawn_blocking(move || server.ended()).await.unwrap();
        assert_eq!(ended.code(), Some(0));
        assert_eq!((trial.registrations(&sina).await, trial.free_seats().await), (1, free - 1));
        // Its mail waits for the next server, under nobody's lease.
        assert_eq!(trial.messages(&sina, "sending").await, 0);
        let server = trial.start(&[]);
        trial.mail("confirm-address", &sina).await;
        testbed::trial::drain(server).await;
        assert_eq!(trial.mails("confirm-address", &sina).len(), 1);
        trial.sound();
    }
}
