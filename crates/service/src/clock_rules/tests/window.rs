//! What keeps its civil promise and needs no confirmation; drafts; rules that change nothing.

use domain::{clock_move::Moved, permission::Actor};

use super::{CHINA, at, confirm, planned};
use crate::{
    Want,
    programme::sample::{actor, changed, programme_fields, published, session_fields, user},
    registration::tests::common::scenes,
    testbench::benches,
};

/// Viewers of this scene sit in Apia, so offers end by the clock there.
#[tokio::test]
async fn registration_and_offers_keep_their_hour() {
    for scene in scenes(1, "automatic").await {
        let service = scene.service();
        let first = scene.confirmed("sina").await;
        let next = scene.confirmed("tavita").await;
        service.withdraw(&scene.lasting(first).await).await.unwrap();
        let until = |service: crate::Service| async move {
            let mut conn = service.db().read().await.unwrap();
            storage::offer::latest(&mut conn, next).await.unwrap().unwrap()
        };
        let before = until(service.clone()).await;
        let mails = scene.mails(next).await.len();

        let service = scene.bench.with_rules("2099a", &[CHINA, ("Pacific/Apia", "<+14>-14")]);
        assert_eq!(service.take_up_clock_rules().await.unwrap(), 3);
        let after = until(service.clone()).await;
        assert_eq!(after.expires_civil, before.expires_civil);
        assert_eq!(before.expires_at - after.expires_at, chrono::TimeDelta::hours(1));
        let programme = service.programme(&Actor::Visitor, &scene.slug).await.unwrap().programme;
        assert_eq!(programme.closes.civil.to_string(), "2027-02-20 18:00:00");
        assert_eq!(programme.closes.at, at("2027-02-20T09:00:00Z"));
        assert_eq!(programme.opens.at, at("2027-01-01T01:00:00Z"), "what is over stays as it was");
        let list = service.clock_moves(&scene.organiser, &scene.slug).await.unwrap();
        assert!(list.names[&next].contains("TAVITA") && list.moves[0].what == Moved::Offer(next));
        assert_eq!(confirm(&service, &scene.organiser, &scene.slug).await.unwrap().told, 0);
        assert_eq!(scene.mails(next).await.len(), mails);
        scene.sound().await;
    }
}

#[tokio::test]
async fn a_draft_is_moved_and_only_looked_at() {
    for bench in benches().await {
        let amal = user(&bench.service, "amal").await;
        let nobodys = actor(&bench.service, &amal).await;
        let slug = bench.service.create_programme(&nobodys, &programme_fields()).await.unwrap();
        let amal = actor(&bench.service, &amal).await;
        bench.service.add_session(&amal, &slug, &session_fields()).await.unwrap();
        let service = bench.with_rules("2099a", &[CHINA]);
        assert_eq!(service.take_up_clock_rules().await.unwrap(), 2);
        let session = planned(&service, &slug, "Seeds and soils").await;
        assert_eq!((session.starts_at, session.tz_version.as_str()), (at("2027-03-09T00:00:00Z"), "2099a"));
        assert_eq!(service.clock_moves(&amal, &slug).await.unwrap().next, None);
        assert_eq!(confirm(&service, &amal, &slug).await, None);
        assert!(service.needs(&amal).await.unwrap().is_empty());
        // The form is not in anybody's way.
        let fields = changed(&session_fields(), &[("time", "10:00"), ("revision", "1")]);
        service.edit_session(&amal, &slug, session.id, &fields).await.unwrap();
    }
}

#[tokio::test]
async fn rules_that_move_nothing_or_are_taken_back_ask_for_nothing() {
    for bench in benches().await {
        let (amal, slug) = published(&bench.service, &programme_fields()).await;
        let service = bench.with_rules("2099a", &[("Asia/Shanghai", "CST-8")]);
        assert_eq!(service.take_up_clock_rules().await.unwrap(), 0);
        let session = planned(&service, &slug, "Seeds and soils").await;
        assert_eq!((session.tz_version.as_str(), session.revision), ("2099a", 0), "noted quietly");
        let other = bench.with_rules("2099b", &[CHINA]);
        assert_eq!(other.take_up_clock_rules().await.unwrap(), 2);
        assert_eq!(other.needs(&amal).await.unwrap()[0].what, Want::ClockRules);
        let back = bench.with_rules("2099c", &[("Asia/Shanghai", "CST-8")]);
        assert_eq!(back.take_up_clock_rules().await.unwrap(), 2);
        assert!(back.needs(&amal).await.unwrap().is_empty(), "{}", bench.service.db().name());
        assert!(!back.plan(&amal, &slug).await.unwrap().clocks_moved);
        let session = planned(&back, &slug, "Seeds and soils").await;
        assert_eq!(session.starts_at, at("2027-03-09T01:00:00Z"));
    }
}
