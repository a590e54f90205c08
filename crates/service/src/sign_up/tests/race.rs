use std::sync::Arc;

use domain::sign_up::State;
use storage::seat::Breach;
use tokio::{sync::Barrier, task::JoinSet};

use super::{Workshop, workshops};
use crate::registration::tests::unguarded;

const CALLERS: usize = 64;
const PLACES: i64 = 20;

/// How many of 64 who sign up at once get one of 20 places.
async fn rush(workshop: &Workshop) -> usize {
    let ready = Arc::new(Barrier::new(CALLERS));
    let mut callers = JoinSet::new();
    let mut ids = Vec::new();
    for n in 0..CALLERS {
        let id = workshop.scene.confirmed(&format!("caller{n}")).await;
        let token = workshop.scene.lasting(id).await;
        let (service, session, ready) = (workshop.service().clone(), workshop.session, ready.clone());
        callers.spawn(async move {
            ready.wait().await;
            service.sign_up(&token, session).await.unwrap();
        });
        ids.push(id);
    }
    callers.join_all().await;
    let mut got = 0;
    for id in ids {
        got += usize::from(workshop.state(id).await == Some(State::Taken));
    }
    got
}

#[tokio::test(flavor = "multi_thread", worker_threads = 4)]
async fn of_64_callers_for_20_places_20_get_one() {
    for workshop in workshops(64, "organiser", PLACES).await {
        assert_eq!(rush(&workshop).await, 20, "{}", workshop.on());
        assert_eq!(workshop.taken().await, PLACES, "{}", workshop.on());
        workshop.scene.sound().await;
    }
}

/// The twin of the test above: with the guard off the same callers overbook, so that test is known to bite.
#[tokio::test(flavor = "multi_thread", worker_threads = 4)]
async fn without_the_guard_the_same_callers_overbook() {
    for workshop in workshops(64, "organiser", PLACES).await {
        unguarded::switch(workshop.session);
        assert!(rush(&workshop).await > 20, "{}", workshop.on());
        let breaches = workshop.scene.breaches().await;
        assert!(
            matches!(breaches[..], [Breach::Places { taken: 64, capacity: Some(PLACES), .. }]),
            "{}: {breaches:?}",
            workshop.on()
        );
    }
}

/// Signing up, leaving and withdrawing all at once: the counter stays the number of those who have a place.
#[tokio::test(flavor = "multi_thread", worker_threads = 4)]
async fn places_stay_counted_in_a_crowd() {
    for workshop in workshops(30, "automatic", 5).await {
        let mut crowd = JoinSet::new();
        for n in 0..18 {
            let id = workshop.scene.confirmed(&format!("one{n}")).await;
            let token = workshop.scene.lasting(id).await;
            let (service, session) = (workshop.service().clone(), workshop.session);
            crowd.spawn(async move {
                service.sign_up(&token, session).await.unwrap();
                match n % 3 {
                    0 => drop(service.leave_session(&token, session).await.unwrap()),
                    1 => drop(service.withdraw(&token).await.unwrap()),
                    _ => {}
                }
            });
        }
        crowd.join_all().await;
        workshop.scene.sound().await;
        assert_eq!(workshop.taken().await, 5, "{}: nobody waits while a place is free", workshop.on());
    }
}
