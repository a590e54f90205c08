//! A client that hangs up: what it sent is there or not, whole, and the next one does not notice.

use testbed::{
    delegate::Delegate,
    raw::{Half, send_and_hang_up},
    trial::{Trial, drain},
};

#[tokio::test]
async fn in_the_middle_of_the_form() {
    for trial in Trial::all().await {
        let server = trial.start(&[]);
        let (gone, next, free) = (Delegate::new("gone"), Delegate::new("next"), trial.free_seats().await);
        for _ in 0..5 {
            Half::send(&server, &Delegate::path(), &gone.fields()).unwrap().hang_up();
        }
        assert_eq!(next.register(&server).await.unwrap().status(), 303);
        trial.mail("confirm-address", &next).await;
        drain(server).await;
        assert_eq!(trial.registrations(&gone).await, 0);
        assert_eq!((trial.registrations(&next).await, trial.free_seats().await), (1, free - 1));
        trial.sound();
    }
}

#[tokio::test]
async fn right_after_the_form() {
    for trial in Trial::all().await {
        let server = trial.start(&[]);
        let free = trial.free_seats().await;
        let people: Vec<Delegate> = (0..5).map(|number| Delegate::new(&format!("gone{number}"))).collect();
        for gone in &people {
            for _ in 0..2 {
                send_and_hang_up(&server, &Delegate::path(), &gone.fields()).unwrap();
            }
        }
        let next = Delegate::new("next");
        assert_eq!(next.register(&server).await.unwrap().status(), 303);
        // Nobody told them, so they try again.
        for gone in &people {
            assert_eq!(gone.register(&server).await.unwrap().status(), 303);
        }
        for one in people.iter().chain([&next]) {
            trial.mail("confirm-address", one).await;
        }
        drain(server).await;
        for one in people.iter().chain([&next]) {
            assert_eq!(trial.registrations(one).await, 1, "{}", one.email);
            assert_eq!(trial.mails("confirm-address", one).len(), 1, "{}", one.email);
        }
        assert_eq!(trial.free_seats().await, free - 6);
        trial.sound();
    }
}
