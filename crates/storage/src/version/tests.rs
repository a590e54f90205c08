use sqlx::{PgPool, SqlitePool, migrate::Migration};

use super::*;
use crate::Db;

#[test]
fn the_two_kinds_go_in_step() {
    let names = |migrator: &'static Migrator| {
        migrator.iter().map(|migration| (migration.version, &migration.description)).collect::<Vec<_>>()
    };
    assert_eq!(names(&SQLITE), names(&POSTGRES));
}

#[tokio::test]
async fn a_new_database_has_none_and_then_the_latest() {
    for fresh in testbed::databases().await {
        let db = Db::open(&fresh.url).await.unwrap();
        assert_eq!(found(&mut db.read().await.unwrap()).await.unwrap(), None);
        db.migrate().await.unwrap();
        assert_eq!(found(&mut db.read().await.unwrap()).await.unwrap(), Some(latest()));
    }
}

/// A database that this version's first migration made, and nothing since, with a row in it.
async fn old(fresh: &testbed::Fresh) -> Db {
    let first = |migrator: &Migrator| {
        let steps: Vec<Migration> = migrator.iter().filter(|step| step.version == 1).cloned().collect();
        Migrator::with_migrations(steps)
    };
    let db = Db::open(&fresh.url).await.unwrap();
    if fresh.url.starts_with("sqlite:") {
        let pool = SqlitePool::connect(&fresh.url).await.unwrap();
        first(&SQLITE).run(&pool).await.unwrap();
        pool.close().await;
    } else {
        let pool = PgPool::connect(&fresh.url).await.unwrap();
        first(&POSTGRES).run(&pool).await.unwrap();
        pool.close().await;
    }
    change(&db, "INSERT INTO country (code, names) VALUES ('WS', '{\"en\":\"Samoa\"}')").await;
    db
}

async fn change(db: &Db, text: &'static str) {
    let mut tx = db.write().await.unwrap();
    sql!(tx, execute, text).unwrap();
    tx.commit().await.unwrap();
}

/// Every table and index with its columns or its text, and the one row.
async fn state(db: &Db) -> Vec<(String, String)> {
    let mut conn = db.read().await.unwrap();
    let text = match conn.side() {
        Side::Sqlite(_) => "SELECT name, COALESCE(sql, '') FROM sqlite_schema",
        Side::Postgres(_) => {
            "SELECT table_name || '.' || column_name, data_type::text FROM information_schema.columns
            WHERE table_schema = current_schema()
            UNION ALL SELECT indexname::text, indexdef FROM pg_indexes WHERE schemaname = current_schema()
            UNION ALL SELECT conname::text, pg_get_constraintdef(oid) FROM pg_constraint
                WHERE connamespace = current_schema()::regnamespace"
        }
    };
    let mut all = sql!(conn, fetch_all as (String, String), text).unwrap();
    all.extend(sql!(conn, fetch_all as (String, String), "SELECT code, code FROM country").unwrap());
    all.sort();
    all
}

#[tokio::test]
async fn an_older_database_keeps_what_it_holds() {
    for fresh in testbed::databases().await {
        let db = old(&fresh).await;
        assert_eq!(found(&mut db.read().await.unwrap()).await.unwrap(), Some(1), "{}", db.name());
        db.migrate().await.unwrap();
        assert_eq!(found(&mut db.read().await.unwrap()).await.unwrap(), Some(latest()), "{}", db.name());
        assert!(state(&db).await.contains(&("WS".into(), "WS".into())), "{}", db.name());
        db.migrate().await.unwrap();
        db.close().await;
    }
}

/// Something stands in the way of a later statement of the second migration: what the earlier ones did goes too.
#[tokio::test]
async fn a_migration_that_fails_leaves_the_database_as_it_was() {
    for fresh in testbed::databases().await {
        let db = old(&fresh).await;
        change(&db, "CREATE TABLE audit (stray INTEGER)").await;
        let before = state(&db).await;
        db.close().await;
        for _ in 0..2 {
            let db = Db::open(&fresh.url).await.unwrap();
            let failed = db.migrate().await;
            assert!(matches!(failed, Err(crate::Error::Migration(_))), "{}: {failed:?}", db.name());
            assert_eq!(state(&db).await, before, "{}", db.name());
            assert_eq!(found(&mut db.read().await.unwrap()).await.unwrap(), Some(1), "{}", db.name());
            db.close().await;
        }
        let db = Db::open(&fresh.url).await.unwrap();
        change(&db, "DROP TABLE audit").await;
        db.migrate().await.unwrap();
        assert_eq!(found(&mut db.read().await.unwrap()).await.unwrap(), Some(latest()), "{}", db.name());
        db.close().await;
    }
}
