//! Many at once.

use std::sync::Arc;

use domain::message::MessageKind;
use storage::seat::Breach;
use tokio::{sync::Barrier, task::JoinSet};

use super::{
    common::{Scene, form, scenes, viewer},
    unguarded,
};

const CALLERS: usize = 64;

/// How many of 64 callers at once are told that they hold a seat.
async fn rush(scene: &Scene) -> usize {
    let ready = Arc::new(Barrier::new(CALLERS));
    let mut callers = JoinSet::new();
    for n in 0..CALLERS {
        let (service, slug, ready) = (scene.service().clone(), scene.slug.clone(), ready.clone());
        callers.spawn(async move {
            ready.wait().await;
            service.register(viewer(), &slug, &form(&format!("caller{n}"))).await.unwrap()
        });
    }
    callers.join_all().await.into_iter().filter(|receipt| receipt.seat).count()
}

#[tokio::test(flavor = "multi_thread", worker_threads = 4)]
async fn of_64_callers_for_20_seats_20_hold_one() {
    for scene in scenes(20, "organiser").await {
        assert_eq!(rush(&scene).await, 20, "{}", scene.on());
        assert_eq!((scene.taken().await, scene.count().await), (20, 64), "{}", scene.on());
        scene.sound().await;
    }
}

/// The twin of the test above: with the guard off the same callers overbook, so that test is known to bite.
#[tokio::test(flavor = "multi_thread", worker_threads = 4)]
async fn without_the_guard_the_same_callers_overbook() {
    for scene in scenes(20, "organiser").await {
        let mut conn = scene.service().db().read().await.unwrap();
        let programme = storage::programme::find_by_slug(&mut conn, &scene.slug).await.unwrap().unwrap();
        drop(conn);
        unguarded::switch(programme.id);
        assert!(rush(&scene).await > 20, "{}", scene.on());
        let breaches = scene.breaches().await;
        assert!(matches!(breaches[..], [Breach::Seats { taken: 64, .. }]), "{}: {breaches:?}", scene.on());
    }
}

#[tokio::test(flavor = "multi_thread", worker_threads = 4)]
async fn the_same_form_50_times_is_one_row_and_one_mail() {
    for scene in scenes(20, "organiser").await {
        let fields = form("sina");
        let mut callers = JoinSet::new();
        for _ in 0..50 {
            let (service, slug, fields) = (scene.service().clone(), scene.slug.clone(), fields.clone());
            callers.spawn(async move { service.register(viewer(), &slug, &fields).await.unwrap() });
        }
        let receipts = callers.join_all().await;
        assert!(receipts.iter().all(|receipt| *receipt == receipts[0] && receipt.seat), "{}", scene.on());
        assert_eq!((scene.taken().await, scene.count().await), (1, 1), "{}", scene.on());
        let id = scene.of("sina").await.id;
        assert_eq!(scene.kinds(id).await, [MessageKind::ConfirmAddress], "{}", scene.on());
        scene.sound().await;
    }
}

/// The twin of the test above: with a key of its own in each form, the same person is written to each time.
#[tokio::test(flavor = "multi_thread", worker_threads = 4)]
async fn without_a_common_key_the_same_50_are_50_mails() {
    for scene in scenes(20, "organiser").await {
        let mut callers = JoinSet::new();
        for _ in 0..50 {
            let (service, slug) = (scene.service().clone(), scene.slug.clone());
            callers.spawn(async move { service.register(viewer(), &slug, &form("sina")).await.unwrap() });
        }
        callers.join_all().await;
        let id = scene.of("sina").await.id;
        assert_eq!((scene.count().await, scene.kinds(id).await.len()), (1, 50), "{}", scene.on());
    }
}

/// Confirming, withdrawing, expiring and registering anew, all at once: the counter stays the number of holders.
#[tokio::test(flavor = "multi_thread", worker_threads = 4)]
async fn seats_stay_counted_in_a_crowd() {
    for scene in scenes(5, "automatic").await {
        let mut crowd = JoinSet::new();
        for n in 0..12 {
            let id = scene.registered(&format!("early{n}")).await;
            let (service, token) = (scene.service().clone(), scene.token(id).await);
            crowd.spawn(async move {
                service.confirm(&token).await.unwrap();
                if n % 2 == 0 {
                    service.withdraw(&token).await.unwrap();
                }
            });
            let (service, slug) = (scene.service().clone(), scene.slug.clone());
            crowd.spawn(async move {
                service.register(viewer(), &slug, &form(&format!("late{n}"))).await.unwrap();
            });
            let service = scene.service().clone();
            crowd.spawn(async move {
                service.expire_holds(service.now()).await.unwrap();
            });
        }
        crowd.join_all().await;
        scene.sound().await;
        assert!(scene.taken().await <= 5);
    }
}
