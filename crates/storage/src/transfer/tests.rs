use chrono::{DateTime, NaiveDate};
use sqlx::{Connection, types::Json};
use uuid::Uuid;

use super::{
    table::{declared, fit},
    value::Kind,
    *,
};

/// An SQLite and a PostgreSQL database; nothing where the tests were not given a server.
async fn pair() -> Option<(testbed::Fresh, testbed::Fresh)> {
    let server = std::env::var("SOJOURN_TEST_POSTGRES_URL").ok()?;
    Some((testbed::sqlite(), testbed::postgres(&server).await))
}

/// Both directions, each with databases of its own.
async fn directions() -> Vec<(testbed::Fresh, testbed::Fresh)> {
    let (Some(there), Some((here, from))) = (pair().await, pair().await) else { return Vec::new() };
    vec![there, (from, here)]
}

async fn opened(fresh: &testbed::Fresh) -> Db {
    let db = Db::open(&fresh.url).await.unwrap();
    db.migrate().await.unwrap();
    db
}

async fn moved(from: &testbed::Fresh, to: &testbed::Fresh) -> Result<()> {
    run(&from.url, &to.url, &mut |_| {}).await
}

async fn tables(one: &Db, other: &Db) -> Vec<Table> {
    table::shared(&mut one.read().await.unwrap(), &mut other.read().await.unwrap()).await.unwrap()
}

/// A row in every table there is: all its references are met because all identifiers, and all texts, are alike, but for
/// the few that keep the rules: somebody has been accepted, and has the programme's one seat.
fn row(table: &Table) -> Vec<Value> {
    let value = |column: &value::Column| match column.kind {
        Kind::Id => Value::Id(Some(Uuid::from_u128(0x0192_0000_0000_7000_8000_0000_0000_0001))),
        Kind::Bytes => Value::Bytes(Some(vec![0, 1, 255])),
        Kind::Text if (table.name.as_str(), column.name.as_str()) == ("registration", "state") => {
            Value::Text(Some("accepted".into()))
        }
        Kind::Text => Value::Text(Some("Tōfu 'n “crème” 中\\\n".into())),
        Kind::Json => Value::Json(Some(Json(
            serde_json::json!({ "zh": "中文", "list": [1, 2.5, null, true], "deep": { "b": 1, "a": "\"" } }),
        ))),
        Kind::Day => Value::Day(NaiveDate::from_ymd_opt(2028, 2, 29)),
        Kind::Civil => {
            Value::Civil(NaiveDate::from_ymd_opt(1999, 12, 31).and_then(|day| day.and_hms_opt(23, 59, 59)))
        }
        Kind::Instant => Value::Instant(DateTime::from_timestamp_micros(1_800_000_000_123_456)),
        Kind::Whole => {
            Value::Whole(Some(i64::from(column.name != "taken" || table.name.as_str() == "programme")))
        }
        Kind::Flag => Value::Flag(Some(column.name.as_str() == "holds_seat")),
    };
    table.columns.iter().map(value).collect()
}

/// A row in every table, and enough in one of them for several statements.
async fn fill(db: &Db, tables: &[Table]) {
    let mut tx = db.write().await.unwrap();
    let loosened = dialect::loosen_references(&mut tx).await.unwrap();
    for table in tables {
        insert(&mut tx, table, vec![row(table)]).await.unwrap();
    }
    for number in 1..2 * ROWS {
        crate::fact::set(&mut tx, &format!("n{number}"), "").await.unwrap();
    }
    dialect::tighten_references(&mut tx, &loosened).await.unwrap();
    tx.commit().await.unwrap();
}

async fn contents(db: &Db, tables: &[Table]) -> Vec<Vec<String>> {
    let mut conn = db.read().await.unwrap();
    let mut all = Vec::new();
    for table in tables {
        let mut found: Vec<Vec<Value>> = rows(&mut conn, table).try_collect().await.unwrap();
        let mut shown: Vec<String> = found.drain(..).map(|row| format!("{} {row:?}", table.name)).collect();
        shown.sort();
        all.push(shown);
    }
    all
}

async fn emptiness(fresh: &testbed::Fresh, tables: &[Table]) {
    let db = opened(fresh).await;
    assert!(
        contents(&db, tables).await.iter().all(Vec::is_empty),
        "nothing is left of an attempt that failed"
    );
    db.close().await;
}

#[tokio::test]
async fn a_row_of_every_table_there_and_back() {
    let Some((here, there)) = pair().await else { return };
    let (one, two) = (opened(&here).await, opened(&there).await);
    let tables = tables(&one, &two).await;
    assert!(tables.len() > 15);
    fill(&one, &tables).await;
    let before = contents(&one, &tables).await;
    assert!(before.iter().all(|rows| !rows.is_empty()));
    one.close().await;
    two.close().await;

    let mut heard = Vec::new();
    run(&here.url, &there.url, &mut |progress| heard.push(format!("{progress:?}"))).await.unwrap();
    assert_eq!(heard.len(), tables.len() + 1, "{heard:?}");
    let home = testbed::sqlite();
    moved(&there, &home).await.unwrap();
    assert_eq!(contents(&Db::open(&there.url).await.unwrap(), &tables).await, before);
    assert_eq!(contents(&Db::open(&home.url).await.unwrap(), &tables).await, before);
    // References are checked at once again, as they were before.
    let two = Db::open(&there.url).await.unwrap();
    let mut tx = two.write().await.unwrap();
    let late = sql!(
        tx,
        execute,
        "INSERT INTO institution (id, name, name_key, country_code, created_at)
        VALUES (gen_random_uuid(), 'x', 'x', 'ZZ', now())"
    );
    assert!(matches!(late, Err(crate::Error::Referred)), "{late:?}");
}

/// Runs statements as somebody who has the database open for that long.
async fn changed(fresh: &testbed::Fresh, texts: &[&'static str]) {
    let db = opened(fresh).await;
    let mut tx = db.write().await.unwrap();
    for text in texts {
        sql!(tx, execute, *text).unwrap();
    }
    tx.commit().await.unwrap();
    db.close().await;
}

#[tokio::test]
async fn a_target_that_holds_something_is_refused_and_seeds_are_not_something() {
    for (from, to) in directions().await {
        changed(&from, &["INSERT INTO country (code, names) VALUES ('WS', '{\"en\":\"Samoa\"}')"]).await;
        changed(&to, &["INSERT INTO country (code, names) VALUES ('NP', '{\"en\":\"Nepal\"}')"]).await;
        moved(&from, &to).await.unwrap();
        let db = opened(&to).await;
        let mut conn = db.read().await.unwrap();
        let codes = sql!(conn, fetch_all as (String,), "SELECT code FROM country").unwrap();
        assert_eq!(codes, [("WS".to_owned(),)], "the source's, and no others");
        drop(conn);
        db.close().await;

        let (strand, institution) = if to.url.starts_with("sqlite") {
            (
                "INSERT INTO strand (id, position, names) VALUES (zeroblob(16), 1, '{}')",
                "INSERT INTO institution (id, name, name_key, created_at) VALUES (zeroblob(16), 'x', 'x', '2027')",
            )
        } else {
            (
                "INSERT INTO strand (id, position, names) VALUES (gen_random_uuid(), 1, '{}')",
                "INSERT INTO institution (id, name, name_key, created_at) SELECT id, 'x', 'x', now() FROM strand",
            )
        };
        changed(&to, &[strand, institution]).await;
        let refused = moved(&from, &to).await;
        assert!(
            matches!(&refused, Err(Error::NotEmpty { table, rows: 1 }) if table == "institution"),
            "{refused:?}"
        );
    }
}

#[tokio::test]
async fn what_breaks_off_leaves_nothing_and_may_be_repeated() {
    let Some((here, there)) = pair().await else { return };
    let (one, two) = (opened(&here).await, opened(&there).await);
    let tables = tables(&one, &two).await;
    fill(&one, &tables).await;
    one.close().await;
    two.close().await;
    for stop in ["message", "version"] {
        let (from, to) = (here.url.clone(), there.url.clone());
        let broken = tokio::spawn(async move {
            let mut said = |progress: Progress<'_>| {
                let stops = matches!(progress, Progress::Copied { table, .. } if table == stop);
                assert!(!stops, "broken off");
            };
            run(&from, &to, &mut said).await
        });
        assert!(broken.await.unwrap_err().is_panic());
        emptiness(&there, &tables).await;
    }
    while let Err(error) = moved(&here, &there).await {
        // The broken attempt's connection may live a moment longer.
        assert!(matches!(error, Error::Storage(crate::Error::Busy(_))), "{error}");
    }
    assert_eq!(
        contents(&Db::open(&here.url).await.unwrap(), &tables).await,
        contents(&Db::open(&there.url).await.unwrap(), &tables).await
    );
}

#[tokio::test]
async fn a_source_of_another_version_is_refused() {
    for (from, to) in directions().await {
        changed(&from, &["DELETE FROM _sqlx_migrations WHERE version > 1"]).await;
        let refused = moved(&from, &to).await;
        assert!(matches!(refused, Err(Error::Version { source_at: 1, .. })), "{refused:?}");
    }
}

#[tokio::test]
async fn what_is_no_source_is_refused() {
    let Some((here, there)) = pair().await else { return };
    assert!(matches!(moved(&here, &here).await, Err(Error::SameKind)));
    assert!(matches!(moved(&there, &there).await, Err(Error::SameKind)));
    assert!(matches!(moved(&here, &there).await, Err(Error::Storage(crate::Error::Address(_)))));
    Db::open(&here.url).await.unwrap().close().await;
    assert!(matches!(moved(&here, &there).await, Err(Error::Foreign)));
    let server = opened(&there).await;
    let busy = moved(&there, &testbed::sqlite()).await;
    assert!(matches!(busy, Err(Error::InUse)), "{busy:?}");
    server.close().await;
}

#[tokio::test]
async fn what_breaks_the_rules_is_not_carried_over() {
    let Some((here, there)) = pair().await else { return };
    let (one, two) = (opened(&here).await, opened(&there).await);
    let tables = tables(&one, &two).await;
    fill(&one, &tables).await;
    let mut tx = one.write().await.unwrap();
    sql!(tx, execute, "UPDATE programme SET taken = 0").unwrap();
    tx.commit().await.unwrap();
    two.close().await;
    assert!(matches!(moved(&here, &there).await, Err(Error::Breaches(_))));
    let mut tx = one.write().await.unwrap();
    sql!(tx, execute, "UPDATE programme SET taken = 1").unwrap();
    tx.commit().await.unwrap();
    one.close().await;
    let careless = format!("{}?mode=rw", here.url);
    let mut careless = sqlx::SqliteConnection::connect(&careless).await.unwrap();
    for text in ["PRAGMA foreign_keys = OFF", "DELETE FROM institution"] {
        sqlx::query(text).execute(&mut careless).await.unwrap();
    }
    careless.close().await.unwrap();
    let dangling = moved(&here, &there).await;
    assert!(matches!(dangling, Err(Error::Storage(crate::Error::Referred))), "{dangling:?}");
    emptiness(&there, &tables).await;
}

/// Both migrations declare the same tables and columns, of types that can be carried over.
#[tokio::test]
async fn what_does_not_fit_together_is_named() {
    let Some((here, there)) = pair().await else { return };
    let (one, two) = (opened(&here).await, opened(&there).await);
    let sqlite = declared(&mut one.read().await.unwrap()).await.unwrap();
    let postgres = declared(&mut two.read().await.unwrap()).await.unwrap();
    assert_eq!(
        sqlite.iter().filter(|(_, _, kind)| kind.is_empty()).count(),
        0,
        "every column has a declared type"
    );
    let ours = |all: &[(String, String, String)]| {
        all.iter().filter(|(table, _, _)| table != "_sqlx_migrations").cloned().collect::<Vec<_>>()
    };
    let (sqlite, postgres) = (ours(&sqlite), ours(&postgres));
    fit(&sqlite, &postgres).unwrap();
    let wrong = |sqlite: &[_], postgres: &[_]| match fit(sqlite, postgres) {
        Err(Error::Layout { table }) => table,
        other => panic!("{other:?}"),
    };
    assert_eq!(wrong(&sqlite[1..], &postgres), sqlite[0].0);
    assert_eq!(wrong(&sqlite, &postgres[..postgres.len() - 1]), sqlite[sqlite.len() - 1].0);
    let mut other = postgres.clone();
    other[3].2 = "DOUBLE PRECISION".into();
    assert_eq!(wrong(&sqlite, &other), postgres[3].0);
}
