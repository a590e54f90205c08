//! A link signs in once, for its purpose, in its time, while nothing took it back.

use std::sync::Arc;

use tokio::sync::Barrier;

use super::*;

#[tokio::test]
async fn a_link_works_once() {
    for bench in benches().await {
        let user = person(&bench, "amal@example.org", false).await;
        let service = &bench.service;
        let (first, second) = (
            token(&bench, user.id, Purpose::SignIn, 0).await,
            token(&bench, user.id, Purpose::SignIn, 0).await,
        );
        for _ in 0..3 {
            assert_eq!(
                service.look_at_sign_in_link(None, &first).await.unwrap().id,
                user.id,
                "looking uses nothing up"
            );
        }
        let session = service.sign_in_by_link(None, None, &first).await.unwrap();
        assert!(service.signed_in(&session.cookie).await.unwrap().is_some());
        for used in [&first, &second] {
            let again = service.sign_in_by_link(None, None, used).await;
            assert!(matches!(again, Err(Error::LinkExpired)), "{again:?}");
            assert!(matches!(service.look_at_sign_in_link(None, used).await, Err(Error::LinkExpired)));
        }
    }
}

#[tokio::test]
async fn a_link_made_for_something_else_opens_nothing() {
    for bench in benches().await {
        let user = person(&bench, "amal@example.org", false).await;
        for purpose in [Purpose::Confirm, Purpose::Registration] {
            let other = token(&bench, user.id, purpose, 0).await;
            let answer = bench.service.sign_in_by_link(None, None, &other).await;
            assert!(matches!(answer, Err(Error::BadLink)), "{answer:?}");
        }
        let expired = token(&bench, user.id, Purpose::SignIn, 0).await;
        bench.clock.advance(TimeDelta::minutes(16));
        assert!(matches!(bench.service.sign_in_by_link(None, None, &expired).await, Err(Error::LinkExpired)));
        for forged in ["", "x", "AAAA"] {
            assert!(matches!(bench.service.sign_in_by_link(None, None, forged).await, Err(Error::BadLink)));
        }
        let nobody = token_of_nobody(&bench);
        assert!(matches!(bench.service.sign_in_by_link(None, None, &nobody).await, Err(Error::BadLink)));
    }
}

fn token_of_nobody(bench: &Bench) -> String {
    let expires = Some(bench.service.now() + TimeDelta::minutes(15));
    Link { purpose: Purpose::SignIn, record: Uuid::now_v7(), generation: 0, expires }
        .seal(bench.service.key())
}

/// What administrators and the user do takes links back that were mailed before.
#[tokio::test]
async fn a_link_is_taken_back() {
    for bench in benches().await {
        let service = &bench.service;
        let user = person(&bench, "amal@example.org", false).await;
        let edit = |email: &str, active: &str| {
            Fields::default().with("email", email).with("name", "Amal").with("active", active)
        };
        let link = token(&bench, user.id, Purpose::SignIn, 0).await;
        service.edit_user(&Actor::System, user.id, &edit("amal@example.org", "")).await.unwrap();
        assert!(
            matches!(service.sign_in_by_link(None, None, &link).await, Err(Error::BadLink)),
            "switched off"
        );
        service.edit_user(&Actor::System, user.id, &edit("amal@example.org", "yes")).await.unwrap();
        assert!(
            matches!(service.sign_in_by_link(None, None, &link).await, Err(Error::LinkExpired)),
            "and on again"
        );

        let link = token(&bench, user.id, Purpose::SignIn, 0).await;
        service.edit_user(&Actor::System, user.id, &edit("new@example.org", "yes")).await.unwrap();
        assert!(matches!(service.sign_in_by_link(None, None, &link).await, Err(Error::LinkExpired)), "moved");

        let link = token(&bench, user.id, Purpose::SignIn, 0).await;
        let actor = Actor::User { id: user.id, admin: false, organises: Vec::new() };
        let password = Fields::default().with("new_password", PASSWORD);
        service.change_password(&actor, None, &password).await.unwrap();
        assert!(
            matches!(service.sign_in_by_link(None, None, &link).await, Err(Error::LinkExpired)),
            "password"
        );
    }
}

/// Twenty uses of one link at once; `guarded` false leaves the condition of the UPDATE out.
async fn race(bench: &Bench, guarded: bool) -> usize {
    let user = person(bench, &format!("race-{guarded}@example.org"), false).await;
    let link = token(bench, user.id, Purpose::SignIn, 0).await;
    let barrier = Arc::new(Barrier::new(20));
    let mut uses = tokio::task::JoinSet::new();
    for _ in 0..20 {
        let (service, link, barrier) = (bench.service.clone(), link.clone(), Arc::clone(&barrier));
        uses.spawn(async move {
            if guarded {
                barrier.wait().await;
                return service.sign_in_by_link(None, None, &link).await.is_ok();
            }
            let looked = service.look_at_sign_in_link(None, &link).await.unwrap();
            barrier.wait().await;
            let mut tx = service.db().write().await.unwrap();
            let account = user::find(&mut tx, looked.id).await.unwrap().unwrap();
            let raised =
                user::raise_sign_in_generation(&mut tx, looked.id, account.sign_in_generation).await.unwrap();
            tx.commit().await.unwrap();
            raised
        });
    }
    uses.join_all().await.into_iter().filter(|signed_in| *signed_in).count()
}

#[tokio::test]
async fn of_twenty_uses_at_once_one_signs_in() {
    for bench in benches().await {
        assert_eq!(race(&bench, true).await, 1, "{}", bench.service.db().name());
        assert!(race(&bench, false).await > 1, "without the guard the test has to notice");
    }
}
