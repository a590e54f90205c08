//! Many organisers click on a slot with the same expert at once.

use std::sync::Arc;

use domain::Fields;
use tokio::{sync::Barrier, task::JoinSet};
use uuid::Uuid;

use super::{Scene, expert, form, outline};
use crate::{
    Error,
    clash::tests::unguarded,
    programme::sample::{programme_fields, published},
    testbench::{Bench, benches},
};

const CALLERS: usize = 8;

/// Each has a programme of their own, sees the same best time, and takes it; gives how many got the expert.
async fn rush(bench: &Arc<Bench>, guarded: bool) -> usize {
    let service = &bench.service;
    let bishnu = expert(service, &format!("expert-{}", Uuid::new_v4().simple())).await;
    let ready = Arc::new(Barrier::new(CALLERS));
    let mut callers = JoinSet::new();
    for _ in 0..CALLERS {
        let (amal, slug) = published(service, &programme_fields()).await;
        let scene = Scene { bench: bench.clone(), amal, slug };
        let id = scene.outline(&outline("Soil").with("expert", bishnu.to_string())).await;
        let slots = scene.within(id, &Fields::default()).await.unwrap();
        let click = form(&slots, &slots.found[0], "ask");
        if !guarded {
            unguarded::switch(slots.programme.id);
        }
        let ready = ready.clone();
        callers.spawn(async move {
            ready.wait().await;
            match scene.take(id, &click).await {
                Ok(count) => count == 1,
                // The others' session is not there at all: all of it or nothing.
                Err(Error::Clash(_)) => {
                    assert_eq!(scene.plan().await.view.sessions.len(), 1);
                    false
                }
                Err(other) => panic!("{other}"),
            }
        });
    }
    callers.join_all().await.into_iter().filter(|got| *got).count()
}

#[tokio::test(flavor = "multi_thread", worker_threads = 4)]
async fn of_eight_who_click_at_once_one_gets_the_expert() {
    for bench in benches().await {
        let name = bench.service.db().name();
        assert_eq!(rush(&Arc::new(bench), true).await, 1, "{name}");
    }
}

/// The twin of the test above: nobody waits for the expert, so that test is known to bite. SQLite has one writer, which
/// no switch takes away.
#[tokio::test(flavor = "multi_thread", worker_threads = 4)]
async fn without_the_lock_the_same_eight_book_the_expert_twice() {
    for bench in benches().await {
        if bench.service.db().name() != "PostgreSQL" {
            continue;
        }
        let bench = Arc::new(bench);
        let mut most = 0;
        // A busy machine may let them through one by one.
        for _ in 0..20 {
            most = rush(&bench, false).await.max(most);
            if most > 1 {
                break;
            }
        }
        assert!(most > 1);
    }
}
