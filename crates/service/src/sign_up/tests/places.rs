use domain::{Fault, sign_up::State};
use mail::SignUpNews;

use super::{workshop_fields, workshops};
use crate::{Error, programme::sample::changed};

#[tokio::test]
async fn fewer_places_than_are_taken_are_refused_and_more_go_to_the_line() {
    for workshop in workshops(20, "automatic", 2).await {
        let (service, scene) = (workshop.service(), &workshop.scene);
        for name in ["first", "second"] {
            workshop.joined(name).await;
        }
        let third = workshop.joined("third").await;
        let fourth = workshop.joined("fourth").await;
        let edit = |places: &str, revision: &str| {
            let fields = changed(&workshop_fields(places), &[("revision", revision)]);
            let (organiser, slug, id) = (&scene.organiser, &scene.slug, workshop.session);
            async move { service.edit_session(organiser, slug, id, &fields).await }
        };
        let Err(Error::Faults(faults)) = edit("1", "0").await else { unreachable!("{}", workshop.on()) };
        assert_eq!(faults.of("places"), Some(&Fault::BelowTaken { taken: 2 }), "{}", workshop.on());
        edit("3", "0").await.unwrap();
        assert_eq!(workshop.state(third).await, Some(State::Taken), "{}", workshop.on());
        assert_eq!(workshop.news(third).await, Some((SignUpNews::MovedUp, Some(1))));
        assert_eq!(workshop.state(fourth).await, Some(State::Waiting));
        scene.sound().await;
    }
}

/// The public still sees a workshop to sign up for; the working copy has it for everyone.
#[tokio::test]
async fn a_change_that_is_not_public_closes_the_list_and_loses_nobody() {
    for workshop in workshops(20, "automatic", 2).await {
        let (service, scene) = (workshop.service(), &workshop.scene);
        let first = workshop.joined("first").await;
        let late = scene.confirmed("late").await;
        let fields = changed(&workshop_fields("2"), &[("attendance", "everyone")]);
        service.edit_session(&scene.organiser, &scene.slug, workshop.session, &fields).await.unwrap();
        let refused = service.sign_up(&scene.lasting(late).await, workshop.session).await;
        assert!(
            matches!(refused, Err(Error::Refused(crate::Refusal::SignUpClosed))),
            "{}: {refused:?}",
            workshop.on()
        );
        assert!(!service.own_registration(&scene.lasting(late).await).await.unwrap().sign_ups[0].is_open);
        assert_eq!(workshop.state(first).await, Some(State::Taken));
        let back = changed(&workshop_fields("1"), &[("revision", "1")]);
        service.edit_session(&scene.organiser, &scene.slug, workshop.session, &back).await.unwrap();
        workshop.join(late).await;
        assert_eq!(workshop.state(late).await, Some(State::Waiting), "{}", workshop.on());
        scene.sound().await;
    }
}
