use sqlx::AssertSqlSafe;
use tokio::{task::JoinSet, time::sleep};
use uuid::Uuid;

use std::time::Duration;

use crate::{Conn, Db, Error, Result};

const KEY: Uuid = Uuid::from_u128(1);

async fn databases() -> Vec<(testbed::Fresh, Db)> {
    let mut all = Vec::new();
    for fresh in testbed::databases().await {
        let db = Db::open(&fresh.url).await.unwrap();
        db.migrate().await.unwrap();
        all.push((fresh, db));
    }
    all
}

async fn put(tx: &mut Conn, name: &str) -> Result<()> {
    sql!(tx, execute, "INSERT INTO fact (name, value) VALUES ($1, '')", name).map(|_| ())
}

async fn names(db: &Db) -> Vec<String> {
    let mut conn = db.read().await.unwrap();
    let rows = sql!(conn, fetch_all as (String,), "SELECT name FROM fact ORDER BY name").unwrap();
    rows.into_iter().map(|(name,)| name).collect()
}

async fn text(tx: &mut Conn, text: &str) {
    sql!(tx, execute, AssertSqlSafe(text)).unwrap();
}

/// Somebody else in the lane, whose turn has come: what follows shares the transaction of `first`.
async fn next(db: &Db, first: Conn) -> (tokio::task::JoinHandle<Result<()>>, Conn) {
    let waiting = {
        let db = db.clone();
        tokio::spawn(async move { db.write_in(KEY).await.unwrap() })
    };
    sleep(Duration::from_millis(50)).await;
    (tokio::spawn(first.commit()), waiting.await.unwrap())
}

#[tokio::test]
async fn many_share_few_commits_and_each_finds_its_row() {
    for (_fresh, db) in databases().await {
        let before = db.changes();
        let mut callers = JoinSet::new();
        for number in 0..64 {
            let db = db.clone();
            callers.spawn(async move {
                let mut tx = db.write_in(KEY).await.unwrap();
                put(&mut tx, &format!("caller {number:02}")).await.unwrap();
                tx.commit().await.unwrap();
                names(&db).await.contains(&format!("caller {number:02}"))
            });
        }
        assert!(callers.join_all().await.into_iter().all(|found| found), "answered before the commit");
        let commits = db.changes() - before;
        assert!(commits <= 32, "{}: {commits} commits for 64 callers", db.name());
        assert_eq!(names(&db).await.len(), 64);
    }
}

#[tokio::test]
async fn who_fails_or_goes_away_takes_only_the_own_work_along() {
    for (_fresh, db) in databases().await {
        let mut callers = JoinSet::new();
        for number in 0..40 {
            let db = db.clone();
            callers.spawn(async move {
                let mut tx = db.write_in(KEY).await.unwrap();
                put(&mut tx, &format!("{number:02}")).await.unwrap();
                match number % 4 {
                    // Refused by the database: PostgreSQL takes nothing more before it is rolled back.
                    1 => assert!(matches!(put(&mut tx, &format!("{number:02}")).await, Err(Error::Taken))),
                    2 => drop(tx),
                    // Goes away in the middle of a statement.
                    3 => tokio::select! {
                        biased;
                        half = put(&mut tx, "half") => half.unwrap(),
                        () = std::future::ready(()) => {}
                    },
                    _ => tx.commit().await.unwrap(),
                }
            });
        }
        callers.join_all().await;
        let expected: Vec<String> = (0..40).step_by(4).map(|number| format!("{number:02}")).collect();
        assert_eq!(names(&db).await, expected, "{}", db.name());
        // And the way is free.
        let mut tx = db.write_in(KEY).await.unwrap();
        put(&mut tx, "later").await.unwrap();
        tx.commit().await.unwrap();
        assert_eq!(names(&db).await.len(), 11);
    }
}

#[tokio::test]
async fn a_commit_that_fails_fails_for_everybody_in_it() {
    for (_fresh, db) in databases().await {
        let mut tx = db.write().await.unwrap();
        text(&mut tx, "CREATE TABLE late (other TEXT REFERENCES fact (name) DEFERRABLE INITIALLY DEFERRED)")
            .await;
        tx.commit().await.unwrap();

        let mut first = db.write_in(KEY).await.unwrap();
        put(&mut first, "first").await.unwrap();
        let (first, mut second) = next(&db, first).await;
        text(&mut second, "INSERT INTO late (other) VALUES ('nobody')").await;
        let second = second.commit().await;
        assert!(second.is_err() && first.await.unwrap().is_err(), "{}", db.name());
        assert!(names(&db).await.is_empty());

        let mut tx = db.write_in(KEY).await.unwrap();
        put(&mut tx, "later").await.unwrap();
        tx.commit().await.unwrap();
        assert_eq!(names(&db).await, ["later"]);
    }
}

/// SQLite rolls all back by itself when the disk is full or breaks.
#[tokio::test]
async fn a_transaction_that_is_gone_is_nobodys_success() {
    for (_fresh, db) in databases().await {
        let mut first = db.write_in(KEY).await.unwrap();
        put(&mut first, "first").await.unwrap();
        let (first, mut second) = next(&db, first).await;
        text(&mut second, "ROLLBACK").await;
        assert!(second.commit().await.is_err(), "{}", db.name());
        let mut third = db.write_in(KEY).await.unwrap();
        put(&mut third, "third").await.unwrap();
        third.commit().await.unwrap();
        assert!(first.await.unwrap().is_err(), "{}", db.name());
        assert_eq!(names(&db).await, ["third"]);
    }
}

#[tokio::test]
async fn nobody_waits_for_who_comes_later() {
    for (_fresh, db) in databases().await {
        let mut first = db.write_in(KEY).await.unwrap();
        put(&mut first, "first").await.unwrap();
        let (first, second) = next(&db, first).await;
        drop(second);
        first.await.unwrap().unwrap();
        assert_eq!(names(&db).await, ["first"], "{}", db.name());
    }
}

#[tokio::test]
async fn lanes_of_different_keys_do_not_wait_for_each_other() {
    for (_fresh, db) in databases().await {
        if db.name() == "SQLite" {
            continue;
        }
        let mut one = db.write_in(KEY).await.unwrap();
        put(&mut one, "one").await.unwrap();
        let mut other = db.write_in(Uuid::from_u128(2)).await.unwrap();
        put(&mut other, "other").await.unwrap();
        other.commit().await.unwrap();
        one.commit().await.unwrap();
        assert_eq!(names(&db).await, ["one", "other"]);
    }
}
