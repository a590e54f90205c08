//! Who may run a programme.

use domain::{Fault, Fields, permission::Actor};
use uuid::Uuid;

use super::super::sample::{actor, programme_fields, published, session_fields, user};
use crate::{Error, Refusal, testbench::benches};

#[tokio::test]
async fn others_see_no_draft_and_change_nothing() {
    for bench in benches().await {
        let service = &bench.service;
        let amal = user(service, "amal").await;
        let slug = service.create_programme(&actor(service, &amal).await, &programme_fields()).await.unwrap();
        let other = actor(service, &user(service, "other").await).await;
        let amal = actor(service, &amal).await;

        assert!(matches!(service.programme(&other, &slug).await, Err(Error::NotFound)));
        assert!(matches!(service.plan(&other, &slug).await, Err(Error::NotFound)));
        assert!(matches!(service.plan(&Actor::Visitor, &slug).await, Err(Error::NotSignedIn)));
        assert!(matches!(service.plan(&Actor::Visitor, "none").await, Err(Error::NotSignedIn)));
        let mine = service.add_session(&amal, &slug, &session_fields()).await.unwrap();
        service.publish_programme(&amal, &slug).await.unwrap();

        assert!(matches!(service.plan(&other, &slug).await, Err(Error::Forbidden)));
        for actor in [&other, &Actor::Visitor, &Actor::Holder(domain::Id::new(Uuid::nil()))] {
            let refused =
                |answer: Result<(), Error>| matches!(answer, Err(Error::Forbidden | Error::NotSignedIn));
            let mail = Fields::default().with("email", "other@example.org");
            assert!(refused(service.edit_programme(actor, &slug, &programme_fields()).await));
            assert!(refused(service.publish_programme(actor, &slug).await));
            assert!(refused(service.finish_programme(actor, &slug).await));
            assert!(refused(service.cancel_programme(actor, &slug).await));
            assert!(refused(service.add_session(actor, &slug, &session_fields()).await.map(|_| ())));
            assert!(refused(service.edit_session(actor, &slug, mine, &session_fields()).await));
            assert!(refused(service.remove_session(actor, &slug, mine).await));
            assert!(refused(service.add_leg(actor, &slug, &Fields::default()).await.map(|_| ())));
            assert!(refused(service.add_organiser(actor, &slug, &mail).await));
            let id = service.programme(actor, &slug).await.unwrap().programme.id;
            assert!(refused(service.seats(actor, id).await.map(|_| ())));
        }
        let created = service.create_programme(&Actor::Visitor, &programme_fields()).await;
        assert!(matches!(created, Err(Error::NotSignedIn)));
    }
}

#[tokio::test]
async fn a_session_is_out_of_reach_through_another_programme() {
    for bench in benches().await {
        let service = &bench.service;
        let (amal, own) = published(service, &programme_fields()).await;
        let (_, foreign) = published(service, &programme_fields()).await;
        let session = service.programme(&amal, &foreign).await.unwrap().sessions[0].session.id;
        let edited = service.edit_session(&amal, &own, session, &session_fields()).await;
        assert!(matches!(edited, Err(Error::NotFound)));
        assert!(matches!(service.remove_session(&amal, &own, session).await, Err(Error::NotFound)));
        assert_eq!(service.programme(&amal, &foreign).await.unwrap().sessions.len(), 1);
    }
}

#[tokio::test]
async fn organisers_come_and_go_but_for_the_last() {
    for bench in benches().await {
        let service = &bench.service;
        let (amal, slug) = published(service, &programme_fields()).await;
        let nuri = user(service, "nuri").await;
        let add = |email: &str| Fields::default().with("email", email);
        let Err(Error::Faults(faults)) =
            service.add_organiser(&amal, &slug, &add("nobody@example.org")).await
        else {
            unreachable!("nobody has this address")
        };
        assert_eq!(faults.of("email"), Some(&Fault::UnknownUser));
        service.add_organiser(&amal, &slug, &add("NURI@example.org")).await.unwrap();
        service.add_organiser(&amal, &slug, &add("nuri@example.org")).await.unwrap();
        let nuri = actor(service, &nuri).await;
        let organisers = service.organisers(&nuri, &slug).await.unwrap();
        assert_eq!(organisers.len(), 2);
        let (Actor::User { id: first, .. }, Actor::User { id: second, .. }) = (&amal, &nuri) else {
            unreachable!("both are users")
        };
        service.remove_organiser(&nuri, &slug, *first).await.unwrap();
        let last = service.remove_organiser(&nuri, &slug, *second).await;
        assert!(matches!(last, Err(Error::Refused(Refusal::LastOrganiser))));
        assert_eq!(service.organisers(&nuri, &slug).await.unwrap().len(), 1);
    }
}
