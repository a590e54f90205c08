use std::sync::Arc;

use tokio::{sync::Barrier, task::JoinSet};

use super::*;
use crate::Db;

const CALLERS: usize = 64;
const CAPACITY: i64 = 20;

async fn programme(db: &Db) -> ProgrammeId {
    let id = Uuid::now_v7();
    let now = DateTime::<Utc>::from_timestamp(1_800_000_000, 0).unwrap();
    let (day, civil) = (now.date_naive(), now.naive_utc());
    let mut tx = db.write().await.unwrap();
    sql!(
        tx,
        execute,
        "INSERT INTO programme (id, slug, kind, status, titles, descriptions, funding, agreement, search_key, languages,
            home_zone, starts_on, ends_on, opens_civil, opens_at, closes_civil, closes_at, tz_version, acceptance,
            capacity, created_at)
        VALUES ($1, 'agro', 'training', 'published', $2, $2, $3, '', '', $3, 'Asia/Shanghai', $4, $4, $5, $6, $5, $6,
            '', 'automatic', $7, $6)",
        id,
        sqlx::types::Json(domain::Translated::default()),
        sqlx::types::Json(Vec::<String>::new()),
        day,
        civil,
        now,
        CAPACITY
    )
    .unwrap();
    tx.commit().await.unwrap();
    ProgrammeId::new(id)
}

/// What a careless allocator does: looks first, and takes later whatever has happened since.
async fn take_carelessly(db: &Db, programme: ProgrammeId, looked: &Barrier) -> bool {
    let mut conn = db.read().await.unwrap();
    let (free,) = sql!(
        conn,
        fetch_one as (i64,),
        "SELECT capacity - taken FROM programme WHERE id = $1",
        programme.uuid()
    )
    .unwrap();
    drop(conn);
    looked.wait().await;
    if free < 1 {
        return false;
    }
    let mut tx = db.write().await.unwrap();
    sql!(tx, execute, "UPDATE programme SET taken = taken + 1 WHERE id = $1", programme.uuid()).unwrap();
    tx.commit().await.unwrap();
    true
}

async fn take_guarded(db: &Db, programme: ProgrammeId) -> bool {
    let mut tx = db.write().await.unwrap();
    let taken = take(&mut tx, programme).await.unwrap();
    tx.commit().await.unwrap();
    taken
}

/// Seats given away and seats counted after 64 callers at once.
async fn race(db: &Db, careless: bool) -> (i64, i64) {
    let programme = programme(db).await;
    let looked = Arc::new(Barrier::new(CALLERS));
    let mut callers = JoinSet::new();
    for _ in 0..CALLERS {
        let (db, looked) = (db.clone(), looked.clone());
        callers.spawn(async move {
            if careless {
                take_carelessly(&db, programme, &looked).await
            } else {
                looked.wait().await;
                take_guarded(&db, programme).await
            }
        });
    }
    let given = callers.join_all().await.into_iter().filter(|taken| *taken).count();
    let mut conn = db.read().await.unwrap();
    let (taken,) =
        sql!(conn, fetch_one as (i64,), "SELECT taken FROM programme WHERE id = $1", programme.uuid())
            .unwrap();
    (i64::try_from(given).unwrap(), taken)
}

async fn databases() -> Vec<(testbed::Fresh, Db)> {
    let mut all = Vec::new();
    for fresh in testbed::databases().await {
        let db = Db::open(&fresh.url).await.unwrap();
        db.migrate().await.unwrap();
        all.push((fresh, db));
    }
    all
}

#[tokio::test(flavor = "multi_thread", worker_threads = 4)]
async fn many_callers_never_take_more_than_there_are() {
    for (_fresh, db) in databases().await {
        assert_eq!(race(&db, false).await, (CAPACITY, CAPACITY), "{}", db.name());
    }
}

/// The twin of the test above: without the guard the same race overbooks, so that test is known to bite.
#[tokio::test(flavor = "multi_thread", worker_threads = 4)]
async fn without_the_guard_the_same_callers_overbook() {
    for (_fresh, db) in databases().await {
        let (given, taken) = race(&db, true).await;
        assert!(given > CAPACITY && taken > CAPACITY, "{}: {given} given", db.name());
        let mut conn = db.read().await.unwrap();
        assert!(matches!(check(&mut conn).await.unwrap()[..], [Breach::Seats { .. }]), "{}", db.name());
    }
}

#[tokio::test]
async fn more_cannot_come_back_than_was_taken() {
    for (_fresh, db) in databases().await {
        let id = programme(&db).await;
        let mut tx = db.write().await.unwrap();
        assert!(take(&mut tx, id).await.unwrap());
        release(&mut tx, id, 1).await.unwrap();
        assert!(release(&mut tx, id, 1).await.is_err(), "{}", db.name());
    }
}

/// A session of so many places in the programme.
async fn session(db: &Db, programme: ProgrammeId, capacity: i64) -> domain::session::Session {
    use domain::{attendance::Attendance, session};
    let now = DateTime::<Utc>::from_timestamp(1_800_000_000, 0).unwrap();
    let session = session::Session {
        id: SessionId::new(Uuid::now_v7()),
        programme,
        kind: session::SessionKind::Workshop,
        titles: domain::Translated::default(),
        notes: domain::Translated::default(),
        place: session::Place::Online { address: String::new() },
        starts_civil: now.naive_utc(),
        zone: "Asia/Shanghai".into(),
        chosen_offset: None,
        minutes: 60,
        starts_at: now,
        ends_at: now,
        tz_version: String::new(),
        attendance: Attendance::SignUp { capacity },
        override_reason: String::new(),
        pinned: false,
        revision: 0,
    };
    let mut tx = db.write().await.unwrap();
    crate::session::insert(&mut tx, &session).await.unwrap();
    tx.commit().await.unwrap();
    session
}

#[tokio::test]
async fn a_sessions_places_go_by_the_same_function() {
    for (_fresh, db) in databases().await {
        let programme = programme(&db).await;
        let mut session = session(&db, programme, 2).await;
        let id = session.id;
        let mut tx = db.write().await.unwrap();
        for expected in [true, true, false] {
            assert_eq!(take(&mut tx, id).await.unwrap(), expected, "{}", db.name());
        }
        let places = lock_session(&mut tx, programme, id).await.unwrap();
        assert_eq!(places, Some(Places { capacity: 2, taken: 2 }), "{}", db.name());
        let elsewhere = ProgrammeId::new(Uuid::now_v7());
        assert_eq!(lock_session(&mut tx, elsewhere, id).await.unwrap(), None, "{}", db.name());
        let breach = Breach::Places { session: id, capacity: Some(2), taken: 2, held: 0 };
        assert_eq!(check(&mut tx).await.unwrap(), [breach], "{}", db.name());

        release(&mut tx, id, 1).await.unwrap();
        session.attendance = domain::attendance::Attendance::Everyone;
        assert!(crate::session::update(&mut tx, &session).await.unwrap());
        assert!(!take(&mut tx, id).await.unwrap(), "{}: nobody signs up for what is for everyone", db.name());
        assert_eq!(taken_in(&mut tx, id).await.unwrap(), 1, "{}", db.name());
        release(&mut tx, id, 1).await.unwrap();
        assert!(release(&mut tx, id, 1).await.is_err(), "{}", db.name());
    }
}
