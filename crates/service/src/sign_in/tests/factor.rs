//! No path into a session skips a factor, in whatever order things are tried.

use proptest::{
    collection::vec,
    prelude::*,
    test_runner::{Config, TestCaseError, TestRunner},
};

use super::*;

#[derive(Debug, Clone, Copy)]
enum Try {
    RightPassword,
    WrongPassword,
    OtherUsersPassword,
    GoodLink,
    UsedLink,
    FutureLink,
    ExpiredLink,
    LinkForSomethingElse,
    Demo,
    OldCookie,
    SwitchOff,
    SwitchOn,
}

fn tries() -> impl Strategy<Value = Vec<Try>> {
    vec(
        prop_oneof![
            Just(Try::RightPassword),
            Just(Try::WrongPassword),
            Just(Try::OtherUsersPassword),
            Just(Try::GoodLink),
            Just(Try::UsedLink),
            Just(Try::FutureLink),
            Just(Try::ExpiredLink),
            Just(Try::LinkForSomethingElse),
            Just(Try::Demo),
            Just(Try::OldCookie),
            Just(Try::SwitchOff),
            Just(Try::SwitchOn),
        ],
        1..10,
    )
}

#[test]
fn no_path_skips_a_factor() {
    let runtime = tokio::runtime::Runtime::new().unwrap();
    let benches = runtime.block_on(benches());
    for bench in &benches {
        let mut runner =
            TestRunner::new(Config { cases: 24, failure_persistence: None, ..Config::default() });
        runner
            .run(&tries(), |tries| runtime.block_on(play(bench, &tries)).map_err(TestCaseError::fail))
            .unwrap();
    }
}

async fn play(bench: &Bench, tries: &[Try]) -> std::result::Result<(), String> {
    let email = format!("{}@example.org", Uuid::now_v7().simple());
    let user = person(bench, &email, true).await;
    let service = &bench.service;
    let mut active = true;
    let mut used: Option<String> = None;
    let mut cookie: Option<String> = None;
    for step in tries {
        // Longer than any waiting and any session.
        bench.clock.advance(TimeDelta::hours(13));
        let good = token(bench, user.id, Purpose::SignIn, 0).await;
        let (answer, entitled) = match step {
            Try::RightPassword => (by_password(bench, &email, PASSWORD).await, active),
            Try::WrongPassword => (by_password(bench, &email, "wrong password!").await, false),
            Try::OtherUsersPassword => (by_password(bench, "nobody@example.org", PASSWORD).await, false),
            Try::GoodLink => {
                used = Some(good.clone());
                (service.sign_in_by_link(None, None, &good).await.ok(), active)
            }
            Try::UsedLink => {
                let Some(link) = &used else { continue };
                (service.sign_in_by_link(None, None, link).await.ok(), false)
            }
            Try::FutureLink => {
                let link = token(bench, user.id, Purpose::SignIn, 1).await;
                (service.sign_in_by_link(None, None, &link).await.ok(), false)
            }
            Try::ExpiredLink => {
                bench.clock.advance(TimeDelta::minutes(16));
                (service.sign_in_by_link(None, None, &good).await.ok(), false)
            }
            Try::LinkForSomethingElse => {
                let link = token(bench, user.id, Purpose::Registration, 0).await;
                (service.sign_in_by_link(None, None, &link).await.ok(), false)
            }
            Try::Demo => (service.sign_in_to_demo(DemoRole::Administrator, None).await.ok(), false),
            Try::OldCookie => {
                let Some(cookie) = &cookie else { continue };
                if service.signed_in(cookie).await.unwrap().is_some() {
                    return Err("a session that is over lives".into());
                }
                continue;
            }
            Try::SwitchOff | Try::SwitchOn => {
                active = matches!(step, Try::SwitchOn);
                let tick = if active { "yes" } else { "" };
                let fields =
                    Fields::default().with("email", &email).with("name", "Amal").with("active", tick);
                service.edit_user(&Actor::System, user.id, &fields).await.unwrap();
                continue;
            }
        };
        let is_in = match &answer {
            Some(session) => service.signed_in(&session.cookie).await.unwrap().is_some(),
            None => false,
        };
        if is_in != entitled {
            return Err(format!("{step:?} of {tries:?}: signed in {is_in}, entitled {entitled}"));
        }
        cookie = answer.map(|session| session.cookie).or(cookie);
    }
    Ok(())
}

async fn by_password(bench: &Bench, email: &str, password: &str) -> Option<NewSession> {
    match bench.service.sign_in(None, None, &form(email, password)).await {
        Ok(SignInAnswer::SignedIn(session)) => Some(session),
        Ok(SignInAnswer::LinkOnItsWay) | Err(_) => None,
    }
}
