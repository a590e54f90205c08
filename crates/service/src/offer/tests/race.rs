//! Several at the same moment.

use std::sync::Arc;

use chrono::TimeDelta;
use domain::{
    offer::OfferState,
    permission::Actor,
    registration::{
        RegistrationId,
        State::{Accepted, Expired, Offered},
    },
};
use tokio::{sync::Barrier, task::JoinSet};

use super::super::Answer;
use crate::{
    Error, Refusal,
    registration::{
        seat,
        tests::common::{Scene, scenes},
    },
};

/// So many with seats, all of whom leave at once, and so many who wait; gives both.
async fn full(scene: &Scene, seats: usize, waiting: usize) -> (Vec<RegistrationId>, Vec<RegistrationId>) {
    let (mut inside, mut line) = (Vec::new(), Vec::new());
    for n in 0..seats + waiting {
        let id = scene.confirmed(&format!("person{n}")).await;
        scene.bench.clock.advance(TimeDelta::seconds(1));
        if n < seats { inside.push(id) } else { line.push(id) }
    }
    (inside, line)
}

async fn all_leave(scene: &Scene, ids: &[RegistrationId]) {
    let ready = Arc::new(Barrier::new(ids.len()));
    let mut leaving = JoinSet::new();
    for id in ids {
        let (service, token, ready) = (scene.service().clone(), scene.lasting(*id).await, ready.clone());
        leaving.spawn(async move {
            ready.wait().await;
            service.withdraw(&token).await.unwrap();
        });
    }
    leaving.join_all().await;
}

/// What a careless house does: each looks who is next, and then offers, whatever has happened since.
async fn all_leave_carelessly(scene: &Scene, ids: &[RegistrationId]) {
    let looked = Arc::new(Barrier::new(ids.len()));
    let mut leaving = JoinSet::new();
    for id in ids {
        let (service, id, looked) = (scene.service().clone(), *id, looked.clone());
        leaving.spawn(async move {
            let mut conn = service.db().read().await.unwrap();
            let mut registration = storage::registration::find(&mut conn, id).await.unwrap().unwrap();
            let next = storage::offer::line(&mut conn, registration.programme).await.unwrap()[0].0[0];
            let view = service.programme_of(&mut conn, registration.programme).await.unwrap();
            drop(conn);
            looked.wait().await;
            let mut tx = service.db().write().await.unwrap();
            seat::lock(&mut tx, registration.programme).await.unwrap();
            registration.state = domain::registration::State::Withdrawn;
            seat::give_back(&mut tx, &mut registration).await.unwrap();
            storage::registration::save(&mut tx, &registration).await.unwrap();
            tx.commit().await.unwrap();
            let mut tx = service.db().write().await.unwrap();
            seat::lock(&mut tx, registration.programme).await.unwrap();
            if service.offer_one(&mut tx, &Actor::System, &next, false, &view).await.is_ok() {
                tx.commit().await.unwrap();
            }
        });
    }
    leaving.join_all().await;
}

async fn offered(scene: &Scene, line: &[RegistrationId]) -> usize {
    scene.states(line).await.iter().filter(|state| **state == Offered).count()
}

#[tokio::test(flavor = "multi_thread", worker_threads = 4)]
async fn two_leave_at_once_and_two_are_offered_a_seat() {
    for scene in scenes(2, "automatic").await {
        let (inside, line) = full(&scene, 2, 4).await;
        all_leave(&scene, &inside).await;
        assert_eq!(offered(&scene, &line[..2]).await, 2, "{}", scene.on());
        assert_eq!((offered(&scene, &line).await, scene.taken().await), (2, 2), "{}", scene.on());
        scene.sound().await;
    }
}

/// The twin of the test above: without looking again under the lock, both seats are meant for the same person.
#[tokio::test(flavor = "multi_thread", worker_threads = 4)]
async fn without_the_guard_one_seat_is_lost() {
    for scene in scenes(2, "automatic").await {
        let (inside, line) = full(&scene, 2, 4).await;
        all_leave_carelessly(&scene, &inside).await;
        assert_eq!(offered(&scene, &line).await, 1, "{}", scene.on());
    }
}

#[tokio::test(flavor = "multi_thread", worker_threads = 4)]
async fn twenty_leave_at_once_and_the_first_twenty_of_64_are_offered_a_seat() {
    for scene in scenes(20, "automatic").await {
        let (inside, line) = full(&scene, 20, 64).await;
        all_leave(&scene, &inside).await;
        assert_eq!(offered(&scene, &line[..20]).await, 20, "{}", scene.on());
        assert_eq!((offered(&scene, &line).await, scene.taken().await), (20, 20), "{}", scene.on());
        scene.sound().await;
    }
}

#[tokio::test(flavor = "multi_thread", worker_threads = 4)]
async fn two_windows_give_one_answer() {
    for scene in scenes(1, "automatic").await {
        let (inside, line) = full(&scene, 1, 2).await;
        all_leave(&scene, &inside).await;
        let mut windows = JoinSet::new();
        for n in 0..10 {
            let (service, token) = (scene.service().clone(), scene.lasting(line[0]).await);
            let answer = if n % 2 == 0 { Answer::Accept } else { Answer::Decline };
            windows
                .spawn(async move { service.answer_offer(&token, answer).await.is_ok().then_some(answer) });
        }
        let given: Vec<Answer> = windows.join_all().await.into_iter().flatten().collect();
        assert!(!given.is_empty() && given.iter().all(|answer| *answer == given[0]), "{given:?}");
        let next = if given[0] == Answer::Accept { 0 } else { 1 };
        assert_eq!((offered(&scene, &line).await, scene.taken().await), (next, 1), "{}", scene.on());
        scene.sound().await;
    }
}

/// The answer comes in the very moment in which the worker ends the offer: one of the two, and never both.
#[tokio::test(flavor = "multi_thread", worker_threads = 4)]
async fn accepted_or_expired() {
    for scene in scenes(8, "automatic").await {
        let (inside, line) = full(&scene, 8, 16).await;
        all_leave(&scene, &inside).await;
        let until = scene.offer(line[0]).await.1;
        scene.bench.clock.advance(until - scene.service().now() - TimeDelta::seconds(1));
        let ready = Arc::new(Barrier::new(9));
        let mut answers = JoinSet::new();
        for id in &line[..8] {
            let (service, token, ready) = (scene.service().clone(), scene.lasting(*id).await, ready.clone());
            answers.spawn(async move {
                ready.wait().await;
                service.answer_offer(&token, Answer::Accept).await
            });
        }
        ready.wait().await;
        scene.service().expire_offers(until + TimeDelta::minutes(5)).await.unwrap();
        let answers = answers.join_all().await;
        let accepted = answers.iter().filter(|answer| answer.is_ok()).count();
        assert!(
            answers.iter().all(|answer| matches!(answer, Ok(_) | Err(Error::Refused(Refusal::OfferOver))))
        );
        let states = scene.states(&line[..8]).await;
        assert_eq!(states.iter().filter(|state| **state == Accepted).count(), accepted, "{}", scene.on());
        assert_eq!(states.iter().filter(|state| **state == Expired).count(), 8 - accepted, "{}", scene.on());
        assert_eq!(scene.taken().await, 8, "what expired is offered on");
        scene.sound().await;
    }
}

/// The twin of the test above: ending an offer by what was read before the answer came gives one seat to two.
#[tokio::test]
async fn without_the_guard_a_seat_is_counted_wrong() {
    for scene in scenes(1, "automatic").await {
        let (inside, line) = full(&scene, 1, 1).await;
        all_leave(&scene, &inside).await;
        let mut read = scene.get(line[0]).await;
        scene.answers(line[0], Answer::Accept).await.unwrap();
        let mut tx = scene.service().db().write().await.unwrap();
        storage::offer::settle(&mut tx, read.id, OfferState::Expired, scene.service().now()).await.unwrap();
        seat::give_back(&mut tx, &mut read).await.unwrap();
        storage::registration::save(&mut tx, &read).await.unwrap();
        tx.commit().await.unwrap();
        assert!(!scene.breaches().await.is_empty(), "{}", scene.on());
    }
}
