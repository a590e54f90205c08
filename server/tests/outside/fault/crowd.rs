//! The same form many times at once. Its twin, with a key of its own in each form, stands beside the same race in
//! `service::registration::tests::race`.

use std::sync::Arc;

use testbed::{
    delegate::Delegate,
    trial::{Trial, drain},
};
use tokio::{sync::Barrier, task::JoinSet};

const TIMES: usize = 50;

#[tokio::test]
async fn fifty_identical_submits_are_one() {
    for trial in Trial::all().await {
        // More often than one mailbox may be written to: what is tried here is what stands behind that limit.
        let server = Arc::new(trial.start(&[("SOJOURN_LIMITS", "register-target=1000/600")]));
        let (sina, free, ready) =
            (Delegate::new("sina"), trial.free_seats().await, Arc::new(Barrier::new(TIMES)));
        let mut sending = JoinSet::new();
        for _ in 0..TIMES {
            let (sina, server, ready) = (sina.clone(), Arc::clone(&server), Arc::clone(&ready));
            sending.spawn(async move {
                ready.wait().await;
                let answer = sina.register(&server).await.unwrap();
                assert_eq!(answer.status(), 303);
                answer.headers()["location"].to_str().unwrap().to_owned()
            });
        }
        let mut answers = sending.join_all().await;
        answers.dedup();
        assert_eq!(answers.len(), 1, "all are told the same");
        trial.mail("confirm-address", &sina).await;
        drain(Arc::into_inner(server).unwrap()).await;
        assert_eq!((trial.registrations(&sina).await, trial.free_seats().await), (1, free - 1));
        assert_eq!(trial.mails("confirm-address", &sina).len(), 1);
        assert_eq!((trial.messages(&sina, "sent").await, trial.messages(&sina, "queued").await), (1, 0));
        trial.sound();
    }
}
