//! Killed around the commit of an answer to an offered seat.

use testbed::{
    delegate::{Delegate, link, post},
    server::was_killed,
    trial::{Trial, drain},
};

#[tokio::test]
async fn killed_while_accepting() {
    for point in ["offer.before-commit", "offer.after-commit"] {
        for trial in Trial::all().await {
            trial.fill();
            trial.leave_free(1).await;
            let (first, next) = (Delegate::new("first"), Delegate::new("next"));
            let server = trial.start(&[("SOJOURN_FAILPOINT", point)]);
            let personal = trial.confirmed(&server, &first).await;
            trial.confirmed(&server, &next).await;
            trial.mail("waitlisted", &next).await;
            assert_eq!(post(&server, &format!("{personal}/withdraw"), &[]).await.unwrap().status(), 303);
            let offer = format!("{}/offer", link(&trial.mail("offer", &next).await));
            assert_eq!(trial.free_seats().await, 0, "{point}: the offer holds the seat");
            assert!(post(&server, &offer, &[]).await.is_err(), "{point}");
            assert!(was_killed(server.ended()), "{point}");
            assert_eq!(trial.free_seats().await, 0, "{point}: before and after it is theirs");
            trial.sound();

            let server = trial.start(&[]);
            for _ in 0..3 {
                let answer = post(&server, &offer, &[]).await.unwrap();
                let to = answer.headers()["location"].to_str().unwrap();
                assert!(answer.status() == 303 && !to.contains("offer-over"), "{point}: {to}");
            }
            trial.mail("received", &next).await;
            drain(server).await;
            assert_eq!(trial.mails("received", &next).len(), 1, "{point}: accepted once, told once");
            assert_eq!(trial.mails("offer", &next).len(), 1, "{point}");
            assert_eq!(trial.free_seats().await, 0, "{point}");
            trial.sound();
        }
    }
}
