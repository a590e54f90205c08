mod race;

use std::sync::Arc;

use tokio::sync::Barrier;

use super::*;
use crate::{
    sign_in::tests::person,
    testbench::{Bench, benches},
};

fn form(email: &str, admin: bool, active: bool) -> Fields {
    let tick = |is: bool| if is { "yes" } else { "" };
    Fields::default()
        .with("email", email)
        .with("name", "Amal")
        .with("admin", tick(admin))
        .with("active", tick(active))
}

async fn administrator(bench: &Bench, email: &str) -> UserId {
    bench.service.create_user(&Actor::System, &Lang::english(), &form(email, true, true)).await.unwrap()
}

#[tokio::test]
async fn only_administrators_have_to_do_with_users() {
    for bench in benches().await {
        let service = &bench.service;
        let user = person(&bench, "amal@example.org", false).await;
        let organiser = Actor::User { id: user.id, admin: false, organises: Vec::new() };
        for (actor, wanted) in [(Actor::Visitor, "NotSignedIn"), (organiser, "Forbidden")] {
            let fields = form("new@example.org", true, true);
            let answers = [
                service.users(&actor).await.map(drop),
                service.user(&actor, user.id).await.map(drop),
                service.create_user(&actor, &Lang::english(), &fields).await.map(drop),
                service.edit_user(&actor, user.id, &fields).await,
                service.invite_user(&actor, user.id).await,
                service.overview(&actor).await.map(drop),
            ];
            for answer in answers {
                assert_eq!(format!("{:?}", answer.unwrap_err()), wanted);
            }
        }
        assert_eq!(service.users(&Actor::System).await.unwrap(), [user]);
    }
}

#[tokio::test]
async fn an_address_belongs_to_one_user() {
    for bench in benches().await {
        let service = &bench.service;
        let id = administrator(&bench, "amal@example.org").await;
        person(&bench, "other@example.org", false).await;
        let Err(Error::Faults(faults)) = service
            .create_user(&Actor::System, &Lang::english(), &form("AMAL@example.org", false, true))
            .await
        else {
            panic!("taken twice");
        };
        assert_eq!(faults.of("email"), Some(&Fault::Taken));
        let moved = service.edit_user(&Actor::System, id, &form("Other@example.org", true, true)).await;
        assert!(matches!(moved, Err(Error::Faults(_))), "{moved:?}");
        assert_eq!(service.user(&Actor::System, id).await.unwrap().email, "amal@example.org");
    }
}

#[tokio::test]
async fn the_last_administrator_stays() {
    for bench in benches().await {
        let service = &bench.service;
        let last = administrator(&bench, "last@example.org").await;
        for (admin, active) in [(false, true), (true, false), (false, false)] {
            let answer =
                service.edit_user(&Actor::System, last, &form("last@example.org", admin, active)).await;
            assert!(matches!(answer, Err(Error::Refused(Refusal::LastAdministrator))), "{answer:?}");
        }
        let second = administrator(&bench, "second@example.org").await;
        service.edit_user(&Actor::System, last, &form("last@example.org", false, true)).await.unwrap();
        let answer =
            service.edit_user(&Actor::System, second, &form("second@example.org", true, false)).await;
        assert!(matches!(answer, Err(Error::Refused(Refusal::LastAdministrator))), "{answer:?}");
    }
}

/// Two administrators step down at once; `guarded` false counts before the transaction, as a careless check would.
async fn step_down(bench: &Bench, guarded: bool) -> usize {
    let emails = ["a", "b"].map(|name| format!("{name}-{guarded}@example.org"));
    let mut ids = Vec::new();
    for email in &emails {
        ids.push(administrator(bench, email).await);
    }
    // Whoever was administrator before this round steps back first.
    for user in bench.service.users(&Actor::System).await.unwrap() {
        if user.admin && !ids.contains(&user.id) {
            bench.service.edit_user(&Actor::System, user.id, &form(&user.email, false, true)).await.unwrap();
        }
    }
    let barrier = Arc::new(Barrier::new(2));
    let mut steps = tokio::task::JoinSet::new();
    for (id, email) in ids.into_iter().zip(emails) {
        let (service, barrier) = (bench.service.clone(), Arc::clone(&barrier));
        steps.spawn(async move {
            if guarded {
                barrier.wait().await;
                let _ = service.edit_user(&Actor::System, id, &form(&email, false, true)).await;
                return;
            }
            let mut conn = service.db().read().await.unwrap();
            let others =
                user::list(&mut conn).await.unwrap().into_iter().filter(|u| u.admin && u.id != id).count();
            let account = user::find(&mut conn, id).await.unwrap().unwrap();
            drop(conn);
            barrier.wait().await;
            if others > 0 {
                let mut tx = service.db().write().await.unwrap();
                user::update(&mut tx, &User { admin: false, ..account.user }).await.unwrap();
                tx.commit().await.unwrap();
            }
        });
    }
    steps.join_all().await;
    bench.service.users(&Actor::System).await.unwrap().iter().filter(|user| user.admin).count()
}

#[tokio::test]
async fn two_administrators_cannot_both_step_down() {
    for bench in benches().await {
        assert_eq!(step_down(&bench, true).await, 1, "{}", bench.service.db().name());
        assert_eq!(step_down(&bench, false).await, 0, "without the guard the test has to notice");
    }
}

#[tokio::test]
async fn the_command_line_always_gets_an_administrator_in() {
    for bench in benches().await {
        let service = &bench.service;
        assert!(service.has_no_users().await.unwrap() && service.is_empty_database().await.unwrap());
        for email in ["amal", ""] {
            assert!(matches!(service.create_administrator(email, "Amal").await, Err(Error::Faults(_))));
        }
        let link = service.create_administrator("amal@example.org", "Amal").await.unwrap();
        let token = link.strip_prefix("http://127.0.0.1:3000/sign-in/").unwrap();
        let session = service.sign_in_by_link(None, None, token).await.unwrap();
        assert!(session.user.admin);
        assert!(!service.has_no_users().await.unwrap());

        // A known user who lost every way in is made an administrator under the same name.
        let other = person(&bench, "other@example.org", true).await;
        let link = service.create_administrator("Other@example.org", "Somebody").await.unwrap();
        let token = link.rsplit('/').next().unwrap();
        let session = service.sign_in_by_link(None, None, token).await.unwrap();
        assert_eq!((session.user.id, session.user.admin), (other.id, true));
        assert_eq!(session.user.name, other.name);
    }
}

#[tokio::test]
async fn a_profile_is_checked_and_kept() {
    for bench in benches().await {
        let service = &bench.service;
        let user = person(&bench, "amal@example.org", false).await;
        let actor = Actor::User { id: user.id, admin: false, organises: Vec::new() };
        let wrong = Fields::default().with("name", "").with("lang", "tlh").with("zone", "Mars/Base");
        let Err(Error::Faults(faults)) = service.edit_profile(&actor, &wrong).await else {
            panic!("accepted")
        };
        assert_eq!(faults.of("name"), Some(&Fault::Empty));
        assert_eq!(faults.of("lang"), Some(&Fault::NotOffered));
        assert_eq!(faults.of("zone"), Some(&Fault::NotAZone));
        let right = Fields::default()
            .with("name", "Amal Ould Ahmed")
            .with("lang", "en")
            .with("zone", "Asia/Kathmandu")
            .with("admin", "yes")
            .with("email", "else@example.org");
        service.edit_profile(&actor, &right).await.unwrap();
        let now = service.user(&Actor::System, user.id).await.unwrap();
        assert_eq!(now.zone.as_deref(), Some("Asia/Kathmandu"));
        assert_eq!(
            (now.admin, now.email.as_str()),
            (false, "amal@example.org"),
            "nothing else is taken from the form"
        );
        assert!(matches!(service.edit_profile(&Actor::Visitor, &right).await, Err(Error::NotSignedIn)));
    }
}
