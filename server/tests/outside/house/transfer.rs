//! `sojourn transfer`: from SQLite to PostgreSQL and back, whole or not at all.

use std::process::Output;

use testbed::{
    delegate::{Delegate, SLUG, get},
    trial::{Trial, drain},
};

/// The demo on SQLite, and an empty PostgreSQL database to be served from the same folder; nothing where the tests
/// were given no server.
async fn houses() -> Option<(Trial, Trial)> {
    let here = Trial::sqlite();
    let there = here.moved_to_postgres().await?;
    Some((here, there))
}

fn moving(from: &Trial, to: &str, env: &[(&str, &str)]) -> Output {
    from.run(&["transfer", "--from", &from.url(), "--to", to], env)
}

fn moved(from: &Trial, to: &str) {
    let done = moving(from, to, &[]);
    assert!(done.status.success(), "{done:?}");
    let said = String::from_utf8_lossy(&done.stdout).into_owned();
    assert!(said.contains("have arrived as they were sent") && said.contains("SOJOURN_KEY_FILE"), "{said}");
}

fn refused(done: &Output, why: &str) {
    assert_eq!(done.status.code(), Some(1), "{done:?}");
    let said = String::from_utf8_lossy(&done.stderr);
    assert!(said.contains("nothing was moved") && said.contains(why), "{said}");
}

#[tokio::test]
async fn there_and_back() {
    let Some((here, there)) = houses().await else { return };
    let sina = Delegate::new("sina");
    let server = here.start(&[]);
    let personal = here.confirmed(&server, &sina).await;
    here.mail("received", &sina).await;
    drain(server).await;

    moved(&here, &there.url());
    there.sound();
    let home = there.moved_to_sqlite();
    moved(&there, &home.url());
    home.sound();
    for (house, name) in [(&there, "next"), (&home, "later")] {
        let server = house.start(&[]);
        for path in [format!("/programmes/{SLUG}"), personal.clone()] {
            assert_eq!(get(&server, &path).await.unwrap().status(), 200, "{path}");
        }
        assert_eq!(house.registrations(&sina).await, 1);
        house.confirmed(&server, &Delegate::new(name)).await;
        drain(server).await;
        house.sound();
    }
}

#[tokio::test]
async fn only_into_an_empty_house() {
    let Some((here, there)) = houses().await else { return };
    here.fill();
    moved(&here, &there.url());
    refused(&moving(&here, &there.url(), &[]), "the target is not empty");
    refused(&moving(&there, &here.url(), &[]), "the target is not empty");
    here.sound();
    there.sound();
}

/// The target is empty after each death, or the next attempt would be refused.
#[tokio::test]
async fn killed_on_the_way() {
    let points = ["transfer.audit", "transfer.message", "transfer.version", "transfer.before-commit"];
    let Some((here, there)) = houses().await else { return };
    here.fill();
    let home = here.moved_to_sqlite();
    for (from, to) in [(&here, &there), (&there, &home)] {
        for point in points {
            let died = moving(from, &to.url(), &[("SOJOURN_FAILPOINT", point)]);
            assert!(testbed::server::was_killed(died.status), "{point}: {died:?}");
            assert_eq!(to.people().await, 0, "{point}");
        }
        moved(from, &to.url());
        assert_eq!(to.people().await, from.people().await);
        to.sound();
    }
    assert!(home.people().await > 0);
}

#[tokio::test]
async fn not_while_somebody_lives_there() {
    let Some((here, there)) = houses().await else { return };
    let server = here.start(&[]);
    refused(&moving(&here, &there.url(), &[]), "another server already uses the database");
    drain(server).await;
    moved(&here, &there.url());

    let server = there.start(&[]);
    let home = there.moved_to_sqlite();
    refused(&moving(&there, &home.url(), &[]), "a server runs on the source");
    drain(server).await;
    moved(&there, &home.url());
}

#[test]
fn a_source_that_is_not_there_is_not_made() {
    let house = Trial::sqlite();
    let nowhere = house.folder.path().join("nowhere");
    let from = format!("sqlite:{}", nowhere.join("sojourn.db").display());
    let done = house.run(&["transfer", "--from", &from, "--to", "postgres://127.0.0.1:1/none"], &[]);
    refused(&done, "there is no file");
    assert!(!nowhere.exists());
}
