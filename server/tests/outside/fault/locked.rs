//! Somebody else holds the database: who writes is asked to try again, with what was typed; who reads notices nothing.

use testbed::{
    delegate::{Delegate, get},
    hold::Hold,
    trial::{Trial, drain},
};

#[tokio::test]
async fn by_somebody_else() {
    for trial in Trial::all().await {
        let server = trial.start(&[]);
        let (sina, free) = (Delegate::new("sina"), trial.free_seats().await);
        let hold = Hold::take(&trial.url()).await;
        let refused = sina.register(&server).await.unwrap();
        super::told_to_wait(refused, &sina).await;
        for path in ["/", Delegate::path().as_str(), "/healthz"] {
            assert_eq!(get(&server, path).await.unwrap().status(), 200, "{path} is read meanwhile");
        }
        hold.let_go().await;

        assert_eq!(sina.register(&server).await.unwrap().status(), 303, "the same server goes on by itself");
        trial.mail("confirm-address", &sina).await;
        drain(server).await;
        assert_eq!((trial.registrations(&sina).await, trial.free_seats().await), (1, free - 1));
        assert_eq!(trial.mails("confirm-address", &sina).len(), 1);
        trial.sound();
    }
}
