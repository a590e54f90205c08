use domain::Fields;
use tokio::task::JoinSet;

use super::*;
use crate::{
    sign_in::tests::{PASSWORD, person, session},
    testbench::{Bench, benches},
};

async fn is_in(bench: &Bench, cookie: &str) -> bool {
    bench.service.signed_in(cookie).await.unwrap().is_some()
}

#[tokio::test]
async fn a_session_ends_when_idle_and_in_the_end() {
    for bench in benches().await {
        let user = person(&bench, "amal@example.org", true).await;
        let idle = session(&bench, "amal@example.org").await.cookie;
        bench.clock.advance(TimeDelta::minutes(29));
        assert!(is_in(&bench, &idle).await);
        bench.service.drain().await;
        bench.clock.advance(TimeDelta::minutes(29));
        assert!(is_in(&bench, &idle).await, "the request before was noted");
        bench.service.drain().await;
        bench.clock.advance(TimeDelta::minutes(30));
        assert!(!is_in(&bench, &idle).await);

        let busy = session(&bench, "amal@example.org").await.cookie;
        for _ in 0..36 {
            bench.clock.advance(TimeDelta::minutes(19));
            assert!(is_in(&bench, &busy).await);
            bench.service.drain().await;
        }
        bench.clock.advance(TimeDelta::minutes(36));
        assert!(!is_in(&bench, &busy).await, "twelve hours are the most");

        let mut conn = bench.service.db().read().await.unwrap();
        assert_eq!(
            staff_session::count_of(&mut conn, user.id).await.unwrap(),
            2,
            "kept for forms that come late"
        );
        drop(conn);
        bench.clock.advance(TimeDelta::hours(25));
        assert_eq!(bench.service.forget_old_sessions().await.unwrap(), 2);
    }
}

#[tokio::test]
async fn only_what_was_given_out_is_a_cookie() {
    for bench in benches().await {
        for wrong in ["", "x", &"A".repeat(43), "' OR 1=1 --", "\u{0}"] {
            assert!(!is_in(&bench, wrong).await, "{wrong}");
            bench.service.sign_out(wrong).await.unwrap();
        }
    }
}

/// A cookie that somebody planted before is worth nothing after signing in, and the old session is gone.
#[tokio::test]
async fn signing_in_always_gives_a_new_session() {
    for bench in benches().await {
        person(&bench, "amal@example.org", true).await;
        let first = session(&bench, "amal@example.org").await.cookie;
        let form = Fields::default().with("email", "amal@example.org").with("password", PASSWORD);
        let planted = URL_SAFE_NO_PAD.encode([7; 32]);
        for old in [first.as_str(), planted.as_str()] {
            let answer = bench.service.sign_in(None, Some(old), &form).await.unwrap();
            let crate::SignInAnswer::SignedIn(new) = answer else { panic!("{answer:?}") };
            assert!(new.cookie != old && is_in(&bench, &new.cookie).await);
            assert!(!is_in(&bench, old).await);
        }
    }
}

/// Twenty requests against one sign-out: `revive` true notes a request as a careless upsert would.
async fn race(bench: &Bench, revive: bool) -> bool {
    let cookie = session(bench, "amal@example.org").await.cookie;
    let hash = hash(&cookie).unwrap();
    // So that every request is due to be noted.
    bench.clock.advance(TimeDelta::minutes(2));
    let mut requests = JoinSet::new();
    for n in 0..20 {
        let (service, cookie) = (bench.service.clone(), cookie.clone());
        requests.spawn(async move {
            let mut conn = service.db().read().await.unwrap();
            let seen = staff_session::find(&mut conn, &hash).await.unwrap();
            drop(conn);
            if n == 10 {
                service.sign_out(&cookie).await.unwrap();
            }
            service.signed_in(&cookie).await.unwrap();
            if let Some((seen, _)) = seen.filter(|_| revive) {
                let mut tx = service.db().write().await.unwrap();
                staff_session::delete(&mut tx, &hash).await.unwrap();
                staff_session::insert(&mut tx, &StaffSession { seen_at: service.now(), ..seen }).await.ok();
                tx.commit().await.ok();
            }
        });
    }
    requests.join_all().await;
    bench.service.drain().await;
    is_in(bench, &cookie).await
}

#[tokio::test]
async fn signing_out_wins_over_requests_under_way() {
    for bench in benches().await {
        person(&bench, "amal@example.org", true).await;
        for _ in 0..3 {
            assert!(!race(&bench, false).await, "{}", bench.service.db().name());
        }
        assert!(race(&bench, true).await, "a careless note would bring the session back");
    }
}

#[tokio::test]
async fn switching_off_and_a_new_password_end_every_session() {
    for bench in benches().await {
        let user = person(&bench, "amal@example.org", true).await;
        let (one, two) =
            (session(&bench, "amal@example.org").await, session(&bench, "amal@example.org").await);
        let actor = bench.service.signed_in(&one.cookie).await.unwrap().unwrap().actor;
        let wrong = Fields::default().with("old_password", "no").with("new_password", "a longer password");
        assert!(bench.service.change_password(&actor, None, &wrong).await.is_err());
        assert!(is_in(&bench, &one.cookie).await);
        let right =
            Fields::default().with("old_password", PASSWORD).with("new_password", "a longer password");
        let new = bench.service.change_password(&actor, None, &right).await.unwrap();
        assert!(!is_in(&bench, &one.cookie).await && !is_in(&bench, &two.cookie).await);
        assert!(is_in(&bench, &new.cookie).await);

        let off = Fields::default().with("email", "amal@example.org").with("name", "Amal");
        bench.service.edit_user(&Actor::System, user.id, &off).await.unwrap();
        assert!(!is_in(&bench, &new.cookie).await);
    }
}

/// A form that came late goes back to whose session it was, and to nobody else.
#[tokio::test]
async fn a_late_form_is_kept_for_its_own_user_alone() {
    for bench in benches().await {
        let service = &bench.service;
        person(&bench, "amal@example.org", true).await;
        person(&bench, "other@example.org", true).await;
        let late = session(&bench, "amal@example.org").await.cookie;
        let form = Fields::default()
            .with("title", "Agro \"park\"")
            .with("old_password", "secret")
            .with("title", "two");
        assert!(!service.hold_form(&late, "/organise", &form).await.unwrap(), "the session lives");
        bench.clock.advance(TimeDelta::minutes(31));
        assert!(service.hold_form(&late, "/organise/programmes/new?x=1", &form).await.unwrap());
        assert!(!service.hold_form(&"A".repeat(43), "/organise", &form).await.unwrap(), "nobody's cookie");

        let own = service
            .signed_in(&session(&bench, "amal@example.org").await.cookie)
            .await
            .unwrap()
            .unwrap()
            .actor;
        let other = service
            .signed_in(&session(&bench, "other@example.org").await.cookie)
            .await
            .unwrap()
            .unwrap()
            .actor;
        let held = service.held_forms(&own).await.unwrap();
        assert_eq!(held.len(), 1);
        assert_eq!(held[0].path, "/organise/programmes/new?x=1");
        let expected = Fields::default().with("title", "Agro \"park\"").with("title", "two");
        assert_eq!(held[0].fields, expected, "in order, without the password");
        assert!(service.held_forms(&other).await.unwrap().is_empty());
        assert!(matches!(service.held_forms(&Actor::Visitor).await, Err(Error::NotSignedIn)));
        assert!(matches!(service.discard_held_form(&other, held[0].id).await, Err(Error::NotFound)));
        assert_eq!(service.held_forms(&own).await.unwrap().len(), 1);
        service.discard_held_form(&own, held[0].id).await.unwrap();
        assert!(service.held_forms(&own).await.unwrap().is_empty());

        bench.clock.advance(TimeDelta::hours(24));
        assert!(!service.hold_form(&late, "/organise", &form).await.unwrap(), "over for too long");
    }
}
