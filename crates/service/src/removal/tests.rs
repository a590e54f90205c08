use chrono::TimeDelta;

use crate::{
    Error, KEPT, Refusal,
    programme::sample::{actor, programme_fields, published, user},
    testbench::benches,
};

#[tokio::test]
async fn a_session_comes_back_as_it_was() {
    for bench in benches().await {
        let service = &bench.service;
        let (organiser, slug) = published(service, &programme_fields()).await;
        let before = service.plan(&organiser, &slug).await.unwrap().view.sessions;
        let id = before[0].session.id;
        service.remove_session(&organiser, &slug, id).await.unwrap();
        assert!(service.plan(&organiser, &slug).await.unwrap().view.sessions.is_empty());
        assert!(matches!(service.remove_session(&organiser, &slug, id).await, Err(Error::NotFound)));
        assert_eq!(service.removed(&organiser, &slug).await.unwrap().sessions.len(), 1);

        let stranger = actor(service, &user(service, "stranger").await).await;
        assert!(matches!(service.restore_session(&stranger, &slug, id).await, Err(Error::Forbidden)));
        assert!(matches!(service.removed(&stranger, &slug).await, Err(Error::Forbidden)));

        service.restore_session(&organiser, &slug, id).await.unwrap();
        let after = service.plan(&organiser, &slug).await.unwrap().view.sessions;
        assert_eq!(after[0].session.titles, before[0].session.titles);
        assert_eq!(after[0].session.starts_at, before[0].session.starts_at);
        let log = service.log_of(&organiser, &slug, 1).await.unwrap().log;
        let actions: Vec<&str> = log.items.iter().map(|line| line.action.as_str()).collect();
        assert_eq!(actions[..2], ["session-restored", "session-removed"]);
    }
}

#[tokio::test]
async fn a_programme_that_runs_is_not_deleted_and_a_deleted_one_is_nowhere() {
    for bench in benches().await {
        let service = &bench.service;
        let (organiser, slug) = published(service, &programme_fields()).await;
        let refused = service.remove_programme(&organiser, &slug).await;
        assert!(matches!(refused, Err(Error::Refused(Refusal::Step))), "{refused:?}");
        service.cancel_programme(&organiser, &slug).await.unwrap();
        let id = service.plan(&organiser, &slug).await.unwrap().view.programme.id;
        service.remove_programme(&organiser, &slug).await.unwrap();
        assert!(matches!(service.programme(&organiser, &slug).await, Err(Error::NotFound)));
        assert!(matches!(service.plan(&organiser, &slug).await, Err(Error::NotFound)));
        assert_eq!(service.removed_programmes(&organiser).await.unwrap().len(), 1);

        let stranger = actor(service, &user(service, "stranger").await).await;
        assert!(service.removed_programmes(&stranger).await.unwrap().is_empty());
        assert!(matches!(service.restore_programme(&stranger, id).await, Err(Error::NotFound)));
        assert_eq!(service.restore_programme(&organiser, id).await.unwrap(), slug);
        assert!(service.programme(&organiser, &slug).await.is_ok());
    }
}

#[tokio::test]
async fn after_thirty_days_it_is_gone_for_good() {
    for bench in benches().await {
        let service = &bench.service;
        let (organiser, slug) = published(service, &programme_fields()).await;
        let id = service.plan(&organiser, &slug).await.unwrap().view.sessions[0].session.id;
        service.remove_session(&organiser, &slug, id).await.unwrap();
        let now = service.now();
        assert_eq!(service.forget_removed(now + KEPT).await.unwrap(), 0);
        assert_eq!(service.forget_removed(now + KEPT + TimeDelta::seconds(1)).await.unwrap(), 1);
        assert!(matches!(service.restore_session(&organiser, &slug, id).await, Err(Error::NotFound)));
    }
}
