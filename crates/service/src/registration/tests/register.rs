//! Sending the form.

use chrono::TimeDelta;
use domain::{Fault, message::MessageKind, registration::State};

use super::common::{form, scenes, viewer};
use crate::{Error, Refusal, programme::sample::changed};

#[tokio::test]
async fn a_seat_is_held_for_a_day() {
    for scene in scenes(1, "organiser").await {
        let now = scene.service().now();
        let first = scene.service().register(viewer(), &scene.slug, &form("sina")).await.unwrap();
        assert_eq!((first.seat, first.until), (true, now + TimeDelta::hours(24)));
        assert_eq!(first.address, "s…@example.org");
        let second = scene.service().register(viewer(), &scene.slug, &form("ioane")).await.unwrap();
        assert!(!second.seat, "{}", scene.on());
        let row = scene.of("sina").await;
        assert_eq!((row.state, row.holds_seat), (State::Draft, true));
        assert_eq!(row.zone.as_deref(), Some("Pacific/Apia"));
        scene.sound().await;
    }
}

#[tokio::test]
async fn the_same_person_stands_once_and_strangers_learn_nothing() {
    for scene in scenes(20, "organiser").await {
        let id = scene.confirmed("sina").await;
        let again = changed(&form("sina"), &[("institution", "Another"), ("family_name", "sina")]);
        let again = scene.service().register(viewer(), &scene.slug, &again).await.unwrap();
        let stranger = scene.service().register(viewer(), &scene.slug, &form("stella")).await.unwrap();
        assert_eq!(again, stranger, "{}", scene.on());
        assert_eq!((scene.count().await, scene.taken().await), (2, 2));
        assert_eq!(
            scene.kinds(id).await,
            [MessageKind::ConfirmAddress, MessageKind::Received, MessageKind::LinkAgain]
        );
        assert_eq!(scene.person(id).await.institution, "Ministry of Commerce");
        scene.sound().await;
    }
}

#[tokio::test]
async fn a_correction_before_confirming_counts_with_the_confirmation() {
    for scene in scenes(20, "organiser").await {
        let fields = form("sina");
        scene.service().register(viewer(), &scene.slug, &fields).await.unwrap();
        let corrected = changed(&fields, &[("post", "Director"), ("motivation", "To teach")]);
        scene.service().register(viewer(), &scene.slug, &corrected).await.unwrap();
        let row = scene.of("sina").await;
        assert_eq!(scene.person(row.id).await.post, "Officer");
        assert_eq!(scene.kinds(row.id).await, [MessageKind::ConfirmAddress; 2]);
        scene.service().confirm(&scene.token(row.id).await).await.unwrap();
        assert_eq!(scene.person(row.id).await.post, "Director");
        assert_eq!(scene.get(row.id).await.motivation, "To teach");
        assert_eq!((scene.count().await, scene.taken().await), (1, 1));
        scene.sound().await;
    }
}

#[tokio::test]
async fn a_mistyped_address_can_be_corrected_with_the_same_form() {
    for scene in scenes(20, "organiser").await {
        let fields = changed(&form("sina"), &[("email", "sima@example.org")]);
        scene.service().register(viewer(), &scene.slug, &fields).await.unwrap();
        let corrected = changed(&fields, &[("email", "sina@example.org")]);
        let receipt = scene.service().register(viewer(), &scene.slug, &corrected).await.unwrap();
        assert!(receipt.seat);
        assert_eq!(scene.of("sina").await.state, State::Draft, "{}", scene.on());
    }
}

#[tokio::test]
async fn faults_name_every_field() {
    for scene in scenes(20, "organiser").await {
        let fields = changed(&form("sina"), &[("email", "nobody"), ("consent", ""), ("post", "")]);
        let Err(Error::Faults(faults)) = scene.service().register(viewer(), &scene.slug, &fields).await
        else {
            unreachable!("the form has faults")
        };
        assert_eq!(faults.of("email"), Some(&Fault::NotAnEmail));
        assert_eq!(faults.of("consent"), Some(&Fault::NotTicked));
        assert_eq!(faults.of("post"), Some(&Fault::Empty));
        let fields = changed(&form("sina"), &[("citizenship", "XX")]);
        let Err(Error::Faults(faults)) = scene.service().register(viewer(), &scene.slug, &fields).await
        else {
            unreachable!("there is no such country")
        };
        assert_eq!(faults.0, [("citizenship".to_owned(), Fault::NotOffered)]);
        assert_eq!(scene.count().await, 0);
    }
}

/// The window is 1 January 09:00 to 20 February 18:00 in Shanghai; the clock stands on 15 January.
#[tokio::test]
async fn only_while_registration_is_open() {
    for scene in scenes(20, "organiser").await {
        let service = scene.service();
        let fields = form("sina");
        let taken = service.register(viewer(), &scene.slug, &fields).await.unwrap();
        scene.bench.clock.advance(TimeDelta::days(40));
        let closed = service.register(viewer(), &scene.slug, &form("late")).await;
        assert!(matches!(closed, Err(Error::Refused(Refusal::RegistrationClosed))), "{closed:?}");
        assert_eq!(service.register(viewer(), &scene.slug, &fields).await.unwrap(), taken);
        scene.bench.clock.advance(TimeDelta::days(-80));
        let early = service.register(viewer(), &scene.slug, &form("early")).await;
        assert!(matches!(early, Err(Error::Refused(Refusal::RegistrationNotYetOpen))), "{early:?}");
        let nowhere = service.register(viewer(), "nowhere", &form("sina")).await;
        assert!(matches!(nowhere, Err(Error::NotFound)));
    }
}

/// The browser's "back" shows the form with its old key: what ended must not swallow what is sent now.
#[tokio::test]
async fn the_same_form_after_the_end_is_a_new_registration() {
    for scene in scenes(20, "organiser").await {
        let service = scene.service();
        let fields = form("sina");
        service.register(viewer(), &scene.slug, &fields).await.unwrap();
        let first = scene.of("sina").await.id;
        service.confirm(&scene.token(first).await).await.unwrap();
        service.withdraw(&scene.lasting(first).await).await.unwrap();

        service.register(viewer(), &scene.slug, &fields).await.unwrap();
        let second = scene.of("sina").await.id;
        assert_ne!(first, second, "{}", scene.on());
        service.register(viewer(), &scene.slug, &fields).await.unwrap();
        assert_eq!(scene.of("sina").await.id, second, "sent twice, it is still one");

        // The hold is over, and the worker has not come by yet.
        scene.bench.clock.advance(TimeDelta::hours(25));
        service.register(viewer(), &scene.slug, &fields).await.unwrap();
        let third = scene.of("sina").await;
        assert!(third.id != second && third.holds_seat, "{}", scene.on());
        assert_eq!(scene.kinds(third.id).await, [domain::message::MessageKind::ConfirmAddress]);
        assert_eq!((scene.taken().await, scene.count().await), (1, 3));
        scene.sound().await;
    }
}
