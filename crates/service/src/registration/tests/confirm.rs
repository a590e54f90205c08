//! Confirming the address.

use chrono::TimeDelta;
use domain::{message::MessageKind, registration::State};
use mail::Letter;

use super::common::{form, scenes, viewer};
use crate::{
    Error, Refusal,
    programme::sample::{changed, programme_fields, published},
};

#[tokio::test]
async fn accepted_at_once_where_the_programme_says_so() {
    for scene in scenes(1, "automatic").await {
        let id = scene.registered("sina").await;
        let token = scene.token(id).await;
        scene.service().confirm(&token).await.unwrap();
        let row = scene.get(id).await;
        assert_eq!((row.state, row.holds_seat, row.hold_until), (State::Accepted, true, None));
        let entry = scene.last_entry(id).await.unwrap();
        assert_eq!((entry.uid, entry.sequence), (format!("registration-{id}@127.0.0.1"), 0));

        scene.service().confirm(&token).await.unwrap();
        assert_eq!(scene.kinds(id).await, [MessageKind::ConfirmAddress, MessageKind::Accepted]);
        scene.sound().await;
    }
}

#[tokio::test]
async fn received_where_the_organiser_decides() {
    for scene in scenes(1, "organiser").await {
        let id = scene.confirmed("sina").await;
        assert_eq!(scene.state(id).await, State::Submitted);
        assert_eq!(scene.kinds(id).await, [MessageKind::ConfirmAddress, MessageKind::Received]);
        let own = scene.service().own_registration(&scene.lasting(id).await).await.unwrap();
        assert_eq!((own.state, own.holds_seat, own.is_editable), (State::Submitted, true, true));
        scene.sound().await;
    }
}

#[tokio::test]
async fn without_a_seat_there_is_a_place_in_line() {
    for scene in scenes(1, "automatic").await {
        scene.confirmed("first").await;
        let second = scene.confirmed("second").await;
        scene.bench.clock.advance(TimeDelta::minutes(1));
        let third = scene.confirmed("third").await;
        assert!(matches!(scene.last_letter(second).await, Letter::Waitlisted { place: 1, .. }));
        assert!(matches!(scene.last_letter(third).await, Letter::Waitlisted { place: 2, .. }));
        let own = scene.service().own_registration(&scene.lasting(third).await).await.unwrap();
        assert_eq!((own.state, own.place), (State::Waitlisted, Some(2)));
        scene.sound().await;
    }
}

/// A seat that comes free goes to nobody new while somebody waits, confirmed or not.
#[tokio::test]
async fn nobody_overtakes_the_line() {
    for scene in scenes(1, "automatic").await {
        let first = scene.confirmed("first").await;
        let second = scene.registered("second").await;
        scene.service().withdraw(&scene.lasting(first).await).await.unwrap();
        assert_eq!(scene.taken().await, 0);
        let third = scene.registered("third").await;
        assert!(!scene.get(third).await.holds_seat, "{}", scene.on());

        // The free seat goes to whoever confirms first of those without one; the next one waits.
        scene.service().confirm(&scene.token(second).await).await.unwrap();
        assert_eq!(scene.state(second).await, State::Accepted);
        scene.service().confirm(&scene.token(third).await).await.unwrap();
        assert_eq!(scene.state(third).await, State::Waitlisted);
        scene.service().withdraw(&scene.lasting(second).await).await.unwrap();
        assert_eq!(scene.state(third).await, State::Offered, "{}", scene.on());
        let fourth = scene.confirmed("fourth").await;
        assert_eq!(
            (scene.state(fourth).await, scene.taken().await),
            (State::Waitlisted, 1),
            "{}",
            scene.on()
        );
        scene.sound().await;
    }
}

#[tokio::test]
async fn a_known_person_changes_only_with_the_confirmation() {
    for scene in scenes(20, "automatic").await {
        let first = scene.confirmed("sina").await;
        scene.service().withdraw(&scene.lasting(first).await).await.unwrap();
        let fields = changed(&form("sina"), &[("institution", "Chamber of Commerce")]);
        scene.service().register(viewer(), &scene.slug, &fields).await.unwrap();
        let second = scene.of("sina").await.id;
        assert_ne!(first, second);
        assert_eq!(scene.person(second).await.institution, "Ministry of Commerce");
        scene.service().confirm(&scene.token(second).await).await.unwrap();
        assert_eq!(scene.person(second).await.institution, "Chamber of Commerce", "{}", scene.on());
        assert_eq!(scene.get(second).await.pending, None);
        scene.sound().await;
    }
}

#[tokio::test]
async fn after_the_hold_a_new_link_takes_what_is_free() {
    for scene in scenes(1, "automatic").await {
        let id = scene.registered("sina").await;
        let old = scene.token(id).await;
        scene.bench.clock.advance(TimeDelta::hours(24) + TimeDelta::minutes(1));
        assert!(matches!(scene.service().confirm(&old).await, Err(Error::LinkExpired)));
        assert_eq!(scene.service().programme_of_link(&old).await.unwrap(), scene.slug);

        assert_eq!(scene.service().expire_holds(scene.service().now()).await.unwrap(), 1);
        assert_eq!((scene.state(id).await, scene.taken().await), (State::Expired, 0));
        scene.service().confirm(&scene.token(id).await).await.unwrap();
        assert_eq!((scene.state(id).await, scene.taken().await), (State::Accepted, 1), "{}", scene.on());
        scene.sound().await;
    }
}

#[tokio::test]
async fn an_expired_one_gives_way_to_a_new_one_of_the_same_person() {
    for scene in scenes(5, "automatic").await {
        let old = scene.registered("sina").await;
        scene.bench.clock.advance(TimeDelta::hours(25));
        let new = scene.registered("sina").await;
        assert_ne!(old, new);
        assert_eq!((scene.state(old).await, scene.taken().await), (State::Expired, 1), "{}", scene.on());
        let expired = scene.service().confirm(&scene.token(old).await).await;
        assert!(matches!(expired, Err(Error::LinkExpired)), "{expired:?}");
        scene.service().confirm(&scene.token(new).await).await.unwrap();
        assert_eq!(scene.state(new).await, State::Accepted);
        scene.sound().await;
    }
}

#[tokio::test]
async fn nothing_is_confirmed_in_a_cancelled_programme() {
    for scene in scenes(5, "automatic").await {
        let id = scene.registered("sina").await;
        scene.service().cancel_programme(&scene.organiser, &scene.slug).await.unwrap();
        let refused = scene.service().confirm(&scene.token(id).await).await;
        assert!(matches!(refused, Err(Error::Refused(Refusal::RegistrationClosed))), "{refused:?}");
    }
}

/// Between the form and its confirmation the person took another name, and somebody else of the old one came.
#[tokio::test]
async fn a_name_given_up_and_taken_by_another_is_not_taken_back() {
    for scene in scenes(20, "organiser").await {
        let service = scene.service();
        let first = scene.confirmed("sina").await;
        let (_, other) = published(service, &programme_fields()).await;
        let typed = changed(&form("sina"), &[("post", "Director")]);
        service.register(viewer(), &other, &typed).await.unwrap();
        let link = scene.latest_in(&other, "sina").await;

        let own = service.own_registration(&scene.lasting(first).await).await.unwrap();
        let renamed = changed(&form("sina"), &[("given_names", "Sina Malia")])
            .with("revision", own.person_revision.to_string());
        service.edit_own(&scene.lasting(first).await, &renamed).await.unwrap();
        let (_, third) = published(service, &programme_fields()).await;
        service.register(viewer(), &third, &form("sina")).await.unwrap();

        service.confirm(&scene.token(link).await).await.unwrap();
        let person = scene.person(link).await;
        assert_eq!((person.given_names.as_str(), person.post.as_str()), ("Sina Malia", "Director"));
        scene.sound().await;
    }
}
