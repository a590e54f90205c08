//! For this crate's tests: a service on each kind of database, with a clock that tests move.

use calendar::zone::Zones;
use catalogue::Catalogue;
use chrono::{DateTime, Utc};
use storage::Db;

use crate::{Clock, MasterKey, Service, Settings};

pub struct Bench {
    pub service: Service,
    pub clock: Clock,
    /// Keeps the database's folder.
    pub fresh: testbed::Fresh,
}

/// 2027-01-15, a Friday, 08:00 UTC.
pub fn start() -> DateTime<Utc> {
    DateTime::from_timestamp(1_800_000_000, 0).unwrap()
}

/// One migrated service per kind of database.
pub async fn benches() -> Vec<Bench> {
    let mut all = Vec::new();
    for fresh in testbed::databases().await {
        let db = Db::open(&fresh.url).await.unwrap();
        db.migrate().await.unwrap();
        let clock = Clock::fixed(start());
        let service = Service::new(
            db,
            clock.clone(),
            Zones::bundled().unwrap(),
            Catalogue::load().unwrap(),
            MasterKey::new([1; 32]),
            Settings {
                base_url: "http://127.0.0.1:3000".into(),
                mail_from: "Sojourn <no-reply@localhost>".into(),
                mail_to_files: true,
                demo: false,
                limits: None,
            },
        );
        all.push(Bench { service, clock, fresh });
    }
    all
}
