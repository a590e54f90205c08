//! Killed at named points around the commit.
//!
//! The points are reached in the real binary, which aborts there as `kill -9` would have it; then it starts again
//! on the same data, and the delegate tries again, as people do.

use testbed::{
    delegate::{Delegate, link, post},
    server::was_killed,
    trial::{Trial, drain},
};

#[tokio::test]
async fn while_registering() {
    for point in ["register.before-commit", "register.after-commit"] {
        for trial in Trial::all().await {
            trial.fill();
            let (sina, free) = (Delegate::new("sina"), trial.free_seats().await);
            let server = trial.start(&[("SOJOURN_FAILPOINT", point)]);
            assert!(sina.register(&server).await.is_err(), "{point}: no answer comes from the dead");
            assert!(was_killed(server.ended()), "{point}");
            let kept = i64::from(point == "register.after-commit");
            assert_eq!(trial.registrations(&sina).await, kept, "{point}");
            assert_eq!(trial.free_seats().await, free - kept, "{point}");

            let server = trial.start(&[]);
            for attempt in 0..3 {
                let answer = sina.register(&server).await.unwrap();
                assert_eq!(answer.status(), 303, "{point}, attempt {attempt}");
            }
            trial.mail("confirm-address", &sina).await;
            drain(server).await;
            assert_eq!(trial.registrations(&sina).await, 1, "{point}");
            assert_eq!(trial.free_seats().await, free - 1, "{point}");
            assert_eq!(trial.mails("confirm-address", &sina).len(), 1, "{point}: one registration, one mail");
            assert_eq!(trial.mails("link-again", &sina).len(), 0, "{point}");
            trial.sound();
        }
    }
}

#[tokio::test]
async fn while_confirming() {
    for point in ["confirm.before-commit", "confirm.after-commit"] {
        for trial in Trial::all().await {
            let sina = Delegate::new("sina");
            let server = trial.start(&[]);
            assert_eq!(sina.register(&server).await.unwrap().status(), 303);
            let path = link(&trial.mail("confirm-address", &sina).await);
            server.kill();

            let server = trial.start(&[("SOJOURN_FAILPOINT", point)]);
            assert!(post(&server, &path, &[]).await.is_err(), "{point}");
            assert!(was_killed(server.ended()), "{point}");

            let server = trial.start(&[]);
            for _ in 0..3 {
                assert_eq!(post(&server, &path, &[]).await.unwrap().status(), 303, "{point}");
            }
            trial.mail("received", &sina).await;
            drain(server).await;
            assert_eq!(trial.mails("received", &sina).len(), 1, "{point}: confirmed once, told once");
            trial.sound();
        }
    }
}
