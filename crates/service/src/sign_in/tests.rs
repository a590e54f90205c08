mod factor;
mod link;

use std::time::Duration;

use chrono::TimeDelta;
use domain::{
    Fault, Fields, Id, Lang,
    permission::Actor,
    user::{User, UserId},
};
use storage::user;
use tokio::time::Instant;
use uuid::Uuid;

use super::*;
use crate::{
    Link, Purpose, Settings,
    testbench::{Bench, benches},
};

pub(crate) const PASSWORD: &str = "correct horse battery";

/// An active user who is no administrator.
pub(crate) async fn person(bench: &Bench, email: &str, has_password: bool) -> User {
    let user = User {
        id: Id::new(Uuid::now_v7()),
        email: email.into(),
        name: "Amal Ould Ahmed".into(),
        admin: false,
        staff: true,
        active: true,
        has_password,
        lang: Lang::english(),
        zone: None,
    };
    let hash = bench.service.0.passwords.hash(PASSWORD.into()).await.unwrap();
    let mut tx = bench.service.db().write().await.unwrap();
    user::insert(&mut tx, &user, bench.service.now()).await.unwrap();
    if has_password {
        user::set_password(&mut tx, user.id, &hash).await.unwrap();
    }
    tx.commit().await.unwrap();
    user
}

/// A session got by the password.
pub(crate) async fn session(bench: &Bench, email: &str) -> NewSession {
    match bench.service.sign_in(None, None, &form(email, PASSWORD)).await {
        Ok(SignInAnswer::SignedIn(session)) => session,
        other => panic!("{other:?}"),
    }
}

fn form(email: &str, password: &str) -> Fields {
    Fields::default().with("email", email).with("password", password)
}

/// A sign-in link of the user's present generation, raised by `more`.
async fn token(bench: &Bench, id: UserId, purpose: Purpose, more: i64) -> String {
    let mut conn = bench.service.db().read().await.unwrap();
    let generation = user::find(&mut conn, id).await.unwrap().unwrap().sign_in_generation + more;
    let expires = Some(bench.service.now() + TimeDelta::minutes(15));
    Link { purpose, record: id.uuid(), generation, expires }.seal(bench.service.key())
}

async fn mails(bench: &Bench) -> i64 {
    bench.service.overview(&Actor::System).await.unwrap().counts.mails_waiting
}

#[tokio::test]
async fn strangers_learn_nothing_from_the_answer() {
    for bench in benches().await {
        person(&bench, "known@example.org", true).await;
        person(&bench, "link-only@example.org", false).await;
        let off = person(&bench, "off@example.org", true).await;
        let mut tx = bench.service.db().write().await.unwrap();
        user::update(&mut tx, &User { active: false, ..off }).await.unwrap();
        tx.commit().await.unwrap();
        let mut texts = Vec::new();
        let mut times = Vec::new();
        let mut cost = Duration::MAX;
        for email in ["known@example.org", "link-only@example.org", "off@example.org", "nobody@example.org"] {
            for _ in 0..3 {
                let begun = Instant::now();
                let error =
                    bench.service.sign_in(None, None, &form(email, "wrong password!")).await.unwrap_err();
                times.push(begun.elapsed());
                texts.push(format!("{error:?}"));
                let begun = Instant::now();
                bench.service.0.passwords.hash(PASSWORD.into()).await.unwrap();
                cost = cost.min(begun.elapsed());
            }
        }
        assert!(texts.iter().all(|text| text == &texts[0] && text.contains("WrongCredentials")), "{texts:?}");
        // A busy machine makes anything slower, but nothing quicker: each attempt has cost a hash.
        assert!(times.iter().all(|time| *time > cost / 3), "{times:?}, a hash costs {cost:?}");

        let before = mails(&bench).await;
        for email in ["known@example.org", "off@example.org", "nobody@example.org"] {
            let begun = Instant::now();
            let answer = bench.service.sign_in(None, None, &form(email, "")).await.unwrap();
            assert!(matches!(answer, SignInAnswer::LinkOnItsWay), "{email}");
            assert!(begun.elapsed() >= Duration::from_millis(300), "{email}");
        }
        assert_eq!(mails(&bench).await, before + 1, "only the known and active gets mail");
    }
}

#[tokio::test]
async fn guessing_waits_longer_each_time_and_the_owner_still_has_the_link() {
    for bench in benches().await {
        person(&bench, "amal@example.org", true).await;
        for _ in 0..3 {
            assert!(bench.service.sign_in(None, None, &form("amal@example.org", "guess")).await.is_err());
        }
        let right = bench.service.sign_in(None, None, &form("AMAL@example.org", PASSWORD)).await;
        assert!(matches!(right, Err(Error::TooMany { .. })), "{right:?}");
        let link = bench.service.sign_in(None, None, &form("amal@example.org", "")).await.unwrap();
        assert!(matches!(link, SignInAnswer::LinkOnItsWay));
        bench.clock.advance(TimeDelta::seconds(2));
        session(&bench, "amal@example.org").await;
    }
}

#[tokio::test]
async fn a_form_without_an_address_says_so() {
    for bench in benches().await {
        let Err(Error::Faults(faults)) = bench.service.sign_in(None, None, &form("amal", "x")).await else {
            panic!("accepted");
        };
        assert_eq!(faults.of("email"), Some(&Fault::NotAnEmail));
    }
}

#[tokio::test]
async fn the_demo_opens_on_invented_data_only() {
    for bench in benches().await {
        let user = person(&bench, "amal@example.org", false).await;
        let service = &bench.service;
        let people = DemoPeople {
            administrator: user.id,
            organiser: user.id,
            expert: user.id,
            delegate: Id::new(Uuid::now_v7()),
        };
        service.name_demo_people(people).await.unwrap();
        // The settings of a test say that this is no demo.
        for _ in 0..2 {
            let answer = service.sign_in_to_demo(DemoRole::Administrator, None).await;
            assert!(matches!(answer, Err(Error::NotFound)), "{answer:?}");
            service.mark_demo().await.unwrap();
        }
        assert!(service.is_demo().await.unwrap() && !service.is_empty_database().await.unwrap());

        let served = Service::new(
            service.db().clone(),
            bench.clock.clone(),
            service.zones().clone(),
            service.catalogue().clone(),
            service.key().clone(),
            Settings { demo: true, ..service.settings().clone() },
        );
        for role in [DemoRole::Administrator, DemoRole::Organiser] {
            let session = served.sign_in_to_demo(role, None).await.unwrap();
            assert_eq!(served.signed_in(&session.cookie).await.unwrap().unwrap().user, user);
        }
    }
}
