//! Several servers, with the same rules and with others.

use std::sync::Arc;

use domain::permission::Actor;
use tokio::{sync::Barrier, task::JoinSet};

use super::{CHINA, at, planned};
use crate::{
    Rank,
    programme::sample::{programme_fields, published},
    testbench::benches,
};

#[tokio::test]
async fn older_rules_move_nothing_back() {
    for bench in benches().await {
        let (amal, slug) = published(&bench.service, &programme_fields()).await;
        let newer = bench.with_rules("2099a", &[CHINA]);
        assert_eq!(newer.take_up_clock_rules().await.unwrap(), 2);
        let rules = newer.overview(&Actor::System).await.unwrap().clock_rules;
        assert_eq!((rules.rank, rules.followed.as_deref(), rules.waiting), (Rank::Same, Some("2099a"), None));

        let older = bench.with_rules("2012a", &[("Asia/Shanghai", "CST-8")]);
        assert_eq!(older.take_up_clock_rules().await.unwrap(), 0);
        assert_eq!(older.follow_clock_rules().await.unwrap(), 0);
        let rules = older.overview(&Actor::System).await.unwrap().clock_rules;
        assert_eq!((rules.rank, rules.followed.as_deref()), (Rank::Older, Some("2099a")));
        for service in [&newer, &older] {
            let session = planned(service, &slug, "Seeds and soils").await;
            assert_eq!(
                (session.starts_at, session.tz_version.as_str()),
                (at("2027-03-09T00:00:00Z"), "2099a")
            );
        }
        // What it writes itself is put right by the others.
        let fields = crate::programme::sample::session_fields().with("override_reason", "Two halls");
        let fields = crate::programme::sample::changed(
            &fields,
            &[("title.en", "By the old clock"), ("date", "2027-03-10")],
        );
        older.add_session(&amal, &slug, &fields).await.unwrap();
        assert_eq!(newer.follow_clock_rules().await.unwrap(), 1);
        assert_eq!(planned(&newer, &slug, "By the old clock").await.starts_at, at("2027-03-10T00:00:00Z"));
        // A release that lies in the folder by now is only told of.
        testbed::zoneinfo::write(&bench.fresh.folder.path().join("2099a"), "2099c", &[]);
        let waiting = newer.overview(&Actor::System).await.unwrap().clock_rules.waiting;
        assert_eq!(waiting.as_deref(), Some("2099c"));
    }
}

#[tokio::test(flavor = "multi_thread", worker_threads = 4)]
async fn two_servers_that_start_at_once_note_each_move_once() {
    for bench in benches().await {
        let (amal, slug) = published(&bench.service, &programme_fields()).await;
        let ready = Arc::new(Barrier::new(4));
        let mut all = JoinSet::new();
        for _ in 0..4 {
            let (service, ready) = (bench.with_rules("2099a", &[CHINA]), ready.clone());
            all.spawn(async move {
                ready.wait().await;
                service.take_up_clock_rules().await.unwrap()
            });
        }
        assert_eq!(all.join_all().await.iter().sum::<u64>(), 2, "{}", bench.service.db().name());
        let service = bench.with_rules("2099a", &[CHINA]);
        assert_eq!(service.clock_moves(&amal, &slug).await.unwrap().moves.len(), 2);
        assert_eq!(planned(&service, &slug, "Seeds and soils").await.revision, 1);
    }
}
