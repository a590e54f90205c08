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

impl Bench {
    /// Another server on the same data whose folder of zone data is of this release and has these rules (see
    /// [`testbed::zoneinfo`]); all other zones are as they were.
    pub fn with_rules(&self, release: &str, rules: &[(&str, &str)]) -> Service {
        let folder = self.fresh.folder.path().join(release);
        testbed::zoneinfo::write(&folder, release, rules);
        let zones = Zones::load(Some(&folder)).unwrap();
        service(self.service.db().clone(), self.clock.clone(), zones)
    }
}

fn service(db: Db, clock: Clock, zones: Zones) -> Service {
    let settings = Settings {
        base_url: "http://127.0.0.1:3000".into(),
        mail_from: "Sojourn <no-reply@localhost>".into(),
        mail_to_files: true,
        demo: false,
        limits: None,
    };
    Service::new(db, clock, zones, Catalogue::load().unwrap(), MasterKey::new([1; 32]), settings)
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
        let service = service(db, clock.clone(), Zones::bundled().unwrap());
        all.push(Bench { service, clock, fresh });
    }
    all
}
