use domain::{Fields, Lang, permission::Actor};
use storage::outbox::{self, Lease};

use super::{Need, Want};
use crate::{
    Error, Service, Viewer,
    programme::sample::{actor, changed, programme_fields, published, session_fields, user},
    testbench::benches,
};

async fn wants(service: &Service, actor: &Actor) -> Vec<Want> {
    service.needs(actor).await.unwrap().into_iter().map(|need| need.what).collect()
}

/// Registers and confirms.
async fn come(service: &Service, slug: &str, name: &str) {
    let fields = Fields::default()
        .with("family_name", name)
        .with("given_names", "Sina")
        .with("email", format!("{name}@example.org"))
        .with("citizenship", "WS")
        .with("residence", "WS")
        .with("institution", "Ministry of Commerce")
        .with("post", "Officer")
        .with("language", "en")
        .with("consent", "yes")
        .with("key", uuid::Uuid::new_v4().to_string());
    service.register(Viewer { lang: Lang::english(), zone: None }, slug, &fields).await.unwrap();
    let mut conn = service.db().read().await.unwrap();
    let programme = storage::programme::find_by_slug(&mut conn, slug).await.unwrap().unwrap().id;
    let key = format!("{name}@example.org");
    let found = storage::registration::latest_of_address(&mut conn, programme, &key).await.unwrap();
    drop(conn);
    let token = service.personal_token(found[0].id).await.unwrap();
    service.confirm(&token).await.unwrap();
}

/// No mail that waits now will ever be sent.
async fn lose_all_mails(service: &Service) {
    let lease = Lease { owner: uuid::Uuid::new_v4(), until: service.now() };
    let mut tx = service.db().write().await.unwrap();
    for message in outbox::claim(&mut tx, service.now(), 100, lease).await.unwrap() {
        assert!(outbox::fail(&mut tx, message.id, lease.owner, "550 unknown", None).await.unwrap());
    }
    tx.commit().await.unwrap();
}

#[tokio::test]
async fn a_programme_asks_for_what_its_time_has_come() {
    for bench in benches().await {
        let service = &bench.service;
        service.seed().await.unwrap();
        let amal = user(service, "amal").await;
        let nobodys = actor(service, &amal).await;
        let slug = service.create_programme(&nobodys, &programme_fields()).await.unwrap();
        let amal = actor(service, &amal).await;
        assert_eq!(wants(service, &amal).await, [Want::Plan]);
        service.add_session(&amal, &slug, &session_fields()).await.unwrap();
        assert!(wants(service, &amal).await.is_empty(), "a draft with sessions is left in peace");
        service.publish_programme(&amal, &slug).await.unwrap();
        assert!(wants(service, &amal).await.is_empty());
        let working = service.plan(&amal, &slug).await.unwrap().view.programme;
        let revision = working.revision.to_string();
        let other = [("title.en", "Parks"), ("revision", revision.as_str())];
        service.edit_programme(&amal, &slug, &changed(&programme_fields(), &other)).await.unwrap();
        assert_eq!(wants(service, &amal).await, [Want::Publish]);
        let revision = (working.revision + 1).to_string();
        let back = changed(&programme_fields(), &[("revision", &revision)]);
        service.edit_programme(&amal, &slug, &back).await.unwrap();
        for name in ["tavita", "malia"] {
            come(service, &slug, name).await;
        }
        assert_eq!(wants(service, &amal).await, [Want::Decide { count: 2 }]);

        // Registration ends on 20 February at 18:00 in Shanghai; the programme begins on 8 March.
        bench.clock.set("2027-02-15T10:00:00Z".parse().unwrap());
        let closes =
            Want::Closes { at: "2027-02-20T10:00:00Z".parse().unwrap(), zone: chrono_tz::Tz::Asia__Shanghai };
        assert_eq!(wants(service, &amal).await, [Want::Decide { count: 2 }, closes]);
        // It is the 8th in Shanghai already.
        bench.clock.set("2027-03-07T17:00:00Z".parse().unwrap());
        let begins = Want::Begins { on: "2027-03-08".parse().unwrap(), days: 0 };
        assert_eq!(wants(service, &amal).await, [Want::Decide { count: 2 }, begins]);
        bench.clock.set("2027-03-13T00:00:00Z".parse().unwrap());
        assert_eq!(wants(service, &amal).await, [Want::Decide { count: 2 }, Want::Finish]);
        service.finish_programme(&amal, &slug).await.unwrap();
        assert!(wants(service, &amal).await.is_empty(), "{}", service.db().name());
    }
}

#[tokio::test]
async fn everybody_sees_their_own_and_administrators_all() {
    for bench in benches().await {
        let service = &bench.service;
        service.seed().await.unwrap();
        let (amal, slug) = published(service, &programme_fields()).await;
        let (nuri, _) = published(service, &changed(&programme_fields(), &[("title.en", "Other")])).await;
        come(service, &slug, "tavita").await;
        lose_all_mails(service).await;
        assert_eq!(wants(service, &amal).await, [Want::Undelivered { count: 1 }, Want::Decide { count: 1 }]);
        assert!(wants(service, &nuri).await.is_empty());
        let all = service.needs(&Actor::System).await.unwrap();
        let about: Vec<Option<&str>> =
            all.iter().map(|need| need.programme.as_ref().map(|(slug, _)| slug.as_str())).collect();
        assert_eq!(about, [None, Some(slug.as_str())]);
        assert!(matches!(all[0], Need { what: Want::DeadMails { count: 2.. }, .. }), "{all:?}");
        bench.clock.set(service.now() + chrono::TimeDelta::days(31));
        let later = wants(service, &amal).await;
        assert!(!later.iter().any(|want| matches!(want, Want::Undelivered { .. })), "{later:?}");

        let visitor = service.needs(&Actor::Visitor).await;
        assert!(matches!(visitor, Err(Error::NotSignedIn)));
    }
}
