use super::workshops;
use crate::{Decision, Error};

#[tokio::test]
async fn the_own_calendar_holds_the_own_sessions_until_it_is_revoked() {
    for workshop in workshops(20, "organiser", 1).await {
        let (service, scene) = (workshop.service(), &workshop.scene);
        let id = scene.confirmed("sina").await;
        let own = scene.lasting(id).await;
        let address = || async { service.own_registration(&own).await.unwrap().feed };
        let token = address().await.unwrap();
        let feed = service.feed(&token).await.unwrap();
        assert_eq!((feed.view.sessions.len(), feed.is_tentative), (1, true), "{}", workshop.on());
        assert_eq!(feed.zone.as_deref(), Some("Pacific/Apia"));
        workshop.join(id).await;
        service.decide(&scene.organiser, &scene.slug, &[id], Decision::Accept).await.unwrap();
        let feed = service.feed(&token).await.unwrap();
        assert_eq!((feed.view.sessions.len(), feed.is_tentative), (2, false), "{}", workshop.on());

        service.renew_feed(&own).await.unwrap();
        assert!(matches!(service.feed(&token).await, Err(Error::BadLink)), "{}", workshop.on());
        let fresh = address().await.unwrap();
        assert_eq!(service.feed(&fresh).await.unwrap().view.sessions.len(), 2);
        service.withdraw(&own).await.unwrap();
        let feed = service.feed(&fresh).await.unwrap();
        assert_eq!(feed.view.sessions, [], "{}: calendars become empty", workshop.on());
        assert_eq!(address().await, None);
    }
}

#[tokio::test]
async fn the_tokens_of_page_and_calendar_do_not_stand_for_each_other() {
    for workshop in workshops(20, "automatic", 1).await {
        let (service, scene) = (workshop.service(), &workshop.scene);
        let id = scene.confirmed("sina").await;
        let own = scene.lasting(id).await;
        let token = service.own_registration(&own).await.unwrap().feed.unwrap();
        for wrong in [own.as_str(), &scene.token(id).await, "", "AAAA", &format!("{token}A")] {
            assert!(matches!(service.feed(wrong).await, Err(Error::BadLink)), "{wrong}");
        }
        assert!(matches!(service.own_registration(&token).await, Err(Error::BadLink)));
        assert!(matches!(service.withdraw(&token).await, Err(Error::BadLink)));
        assert!(matches!(service.renew_feed(&token).await, Err(Error::BadLink)));
        assert!(matches!(service.sign_up(&token, workshop.session).await, Err(Error::BadLink)));
        assert!(matches!(service.leave_session(&token, workshop.session).await, Err(Error::BadLink)));
        assert!(matches!(service.programme_of_link(&token).await, Err(Error::BadLink)));
    }
}
