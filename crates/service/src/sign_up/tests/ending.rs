use domain::{permission::Actor, sign_up::State};
use mail::SignUpNews;

use super::workshops;
use crate::{Decision, Error};

#[tokio::test]
async fn whoever_goes_gives_the_place_to_the_next() {
    for workshop in workshops(20, "automatic", 1).await {
        let (service, scene) = (workshop.service(), &workshop.scene);
        let withdrawn = workshop.joined("withdrawn").await;
        let rejected = workshop.joined("rejected").await;
        let removed = workshop.joined("removed").await;
        let last = workshop.joined("last").await;

        service.withdraw(&scene.lasting(withdrawn).await).await.unwrap();
        assert_eq!(workshop.state(rejected).await, Some(State::Taken), "{}", workshop.on());
        scene.sound().await;
        service.decide(&scene.organiser, &scene.slug, &[rejected], Decision::Reject).await.unwrap();
        assert_eq!(workshop.state(removed).await, Some(State::Taken), "{}", workshop.on());
        scene.sound().await;
        service.remove_registration(&scene.organiser, &scene.slug, removed).await.unwrap();
        assert_eq!(workshop.state(last).await, Some(State::Taken), "{}", workshop.on());
        assert_eq!(workshop.news(last).await, Some((SignUpNews::MovedUp, Some(1))));
        scene.sound().await;
        for gone in [withdrawn, rejected, removed] {
            assert_eq!(workshop.sign_up(gone).await, None, "{}", workshop.on());
        }
    }
}

#[tokio::test]
async fn an_organiser_sees_the_list_and_takes_somebody_off() {
    for workshop in workshops(20, "automatic", 1).await {
        let (service, scene) = (workshop.service(), &workshop.scene);
        let first = workshop.joined("first").await;
        let second = workshop.joined("second").await;
        let third = workshop.joined("third").await;
        let list = service.sign_ups(&scene.organiser, &scene.slug, workshop.session).await.unwrap();
        assert_eq!((list.capacity, list.taken), (Some(1), 1));
        let rows: Vec<_> = list.rows.iter().map(|row| (row.registration, row.state)).collect();
        assert_eq!(rows, [(first, State::Taken), (second, State::Waiting), (third, State::Waiting)]);

        let other = crate::programme::sample::user(service, "other").await;
        let other = crate::programme::sample::actor(service, &other).await;
        for stranger in [other, Actor::Visitor, Actor::Holder(first)] {
            let seen = service.sign_ups(&stranger, &scene.slug, workshop.session).await;
            assert!(matches!(seen, Err(Error::Forbidden | Error::NotSignedIn)), "{seen:?}");
            let removed = service.remove_sign_up(&stranger, &scene.slug, workshop.session, first).await;
            assert!(matches!(removed, Err(Error::Forbidden | Error::NotSignedIn)), "{removed:?}");
        }

        let remove = |id| service.remove_sign_up(&scene.organiser, &scene.slug, workshop.session, id);
        remove(second).await.unwrap();
        assert_eq!(workshop.news(second).await, Some((SignUpNews::Removed, Some(1))));
        remove(first).await.unwrap();
        assert_eq!(workshop.news(first).await, Some((SignUpNews::Removed, Some(2))));
        assert_eq!(workshop.state(third).await, Some(State::Taken), "{}", workshop.on());
        assert!(matches!(remove(first).await, Err(Error::NotFound)));
        scene.sound().await;
    }
}
