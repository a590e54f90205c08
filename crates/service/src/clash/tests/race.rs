//! Many organisers ask for one expert at once.

use std::sync::Arc;

use tokio::{sync::Barrier, task::JoinSet};

use super::{asking, expert, unguarded};
use crate::{
    Error,
    programme::sample::{programme_fields, published},
    testbench::{Bench, benches},
};

const CALLERS: usize = 8;

/// Each has a programme of their own with a session at the same time; gives how many got the expert.
async fn rush(bench: &Bench, guarded: bool) -> usize {
    let service = &bench.service;
    let bishnu = expert(service, "bishnu").await;
    let ready = Arc::new(Barrier::new(CALLERS));
    let mut callers = JoinSet::new();
    for _ in 0..CALLERS {
        let (organiser, slug) = published(service, &programme_fields()).await;
        let plan = service.plan(&organiser, &slug).await.unwrap();
        let session = plan.view.sessions[0].session.id;
        let (expert_free, later) = (asking(bishnu, ""), "2027-03-09");
        let noon = crate::programme::sample::changed(
            &crate::programme::sample::session_fields(),
            &[("date", later), ("time", "12:00")],
        );
        service.edit_session(&organiser, &slug, session, &noon).await.unwrap();
        if !guarded {
            unguarded::switch(plan.view.programme.id);
        }
        let (service, ready) = (service.clone(), ready.clone());
        callers.spawn(async move {
            ready.wait().await;
            match service.engage_expert(&organiser, &slug, session, &expert_free).await {
                Ok(_) => true,
                Err(Error::Clash(_)) => false,
                Err(other) => panic!("{other}"),
            }
        });
    }
    callers.join_all().await.into_iter().filter(|got| *got).count()
}

#[tokio::test(flavor = "multi_thread", worker_threads = 4)]
async fn of_eight_who_ask_at_once_one_gets_the_expert() {
    for bench in benches().await {
        assert_eq!(rush(&bench, true).await, 1, "{}", bench.service.db().name());
    }
}

/// The twin of the test above: nobody waits for the expert, so that test is known to bite. SQLite has one writer, which
/// no switch takes away.
#[tokio::test(flavor = "multi_thread", worker_threads = 4)]
async fn without_the_lock_the_same_eight_book_the_expert_twice() {
    for bench in benches().await {
        if bench.service.db().name() == "PostgreSQL" {
            assert!(rush(&bench, false).await > 1);
        }
    }
}
