//! Editing, withdrawing, expiring.

use chrono::TimeDelta;
use domain::{Fault, Fields, message::MessageKind, registration::State};

use super::common::{form, scenes};
use crate::{Error, Refusal, programme::sample::changed};

#[tokio::test]
async fn withdrawing_frees_the_seat_and_takes_the_entry_back() {
    for scene in scenes(1, "automatic").await {
        let id = scene.confirmed("sina").await;
        let sent = scene.last_entry(id).await.unwrap();
        let token = scene.lasting(id).await;
        scene.service().withdraw(&token).await.unwrap();
        let row = scene.get(id).await;
        assert_eq!((row.state, row.holds_seat, scene.taken().await), (State::Withdrawn, false, 0));
        let cancelled = scene.last_entry(id).await.unwrap();
        assert_eq!((cancelled.uid, cancelled.sequence), (sent.uid, sent.sequence + 1), "{}", scene.on());

        scene.service().withdraw(&token).await.unwrap();
        let kinds = scene.kinds(id).await;
        assert_eq!(kinds, [MessageKind::ConfirmAddress, MessageKind::Accepted, MessageKind::Withdrawn]);
        let refused = scene.service().edit_own(&token, &form("sina")).await;
        assert!(matches!(refused, Err(Error::Refused(Refusal::Step))), "{refused:?}");
        scene.sound().await;
    }
}

#[tokio::test]
async fn leaving_the_line_moves_the_others_up() {
    for scene in scenes(1, "organiser").await {
        scene.confirmed("first").await;
        let second = scene.confirmed("second").await;
        scene.bench.clock.advance(TimeDelta::minutes(1));
        let third = scene.confirmed("third").await;
        scene.service().withdraw(&scene.lasting(second).await).await.unwrap();
        assert_eq!(scene.last_entry(second).await, None);
        let own = scene.service().own_registration(&scene.lasting(third).await).await.unwrap();
        assert_eq!(own.place, Some(1), "{}", scene.on());
        scene.sound().await;
    }
}

#[tokio::test]
async fn holds_end_after_a_day_and_only_unconfirmed_ones() {
    for scene in scenes(3, "organiser").await {
        let confirmed = scene.confirmed("confirmed").await;
        let held = scene.registered("held").await;
        scene.bench.clock.advance(TimeDelta::hours(12));
        let later = scene.registered("later").await;
        let now = scene.service().now();
        assert_eq!(scene.service().expire_holds(now + TimeDelta::hours(12)).await.unwrap(), 1);
        assert_eq!(scene.service().expire_holds(now + TimeDelta::hours(12)).await.unwrap(), 0);
        assert_eq!(scene.state(held).await, State::Expired, "{}", scene.on());
        assert_eq!(scene.state(later).await, State::Draft);
        assert_eq!(scene.state(confirmed).await, State::Submitted);
        assert_eq!(scene.taken().await, 2);
        scene.sound().await;
    }
}

#[tokio::test]
async fn own_data_are_edited_but_the_address() {
    for scene in scenes(3, "organiser").await {
        let id = scene.confirmed("sina").await;
        let token = scene.lasting(id).await;
        let changes = [
            ("post", "Director"),
            ("email", "evil@example.org"),
            ("motivation", "To teach"),
            ("revision", "0"),
        ];
        let fields = changed(&form("sina"), &changes);
        scene.service().edit_own(&token, &fields).await.unwrap();
        let details = scene.person(id).await;
        assert_eq!((details.post.as_str(), details.email.as_str()), ("Director", "sina@example.org"));
        assert_eq!(scene.get(id).await.motivation, "To teach");

        let Err(Error::Faults(faults)) = scene.service().edit_own(&token, &fields).await else {
            unreachable!("the form is of an older state")
        };
        assert_eq!(faults.of("revision"), Some(&Fault::Changed), "{}", scene.on());
        let Err(Error::Faults(faults)) = scene.service().edit_own(&token, &Fields::default()).await else {
            unreachable!("the form is empty")
        };
        assert_eq!(faults.of("family_name"), Some(&Fault::Empty));
        assert_eq!(faults.of("email"), None);
    }
}

#[tokio::test]
async fn nobody_becomes_another_person_of_the_same_address() {
    for scene in scenes(3, "organiser").await {
        let sina = scene.confirmed("sina").await;
        let twin = changed(&form("sina"), &[("family_name", "TWIN")]);
        scene.service().register(super::common::viewer(), &scene.slug, &twin).await.unwrap();
        let renamed = changed(&form("sina"), &[("family_name", "TWIN"), ("revision", "0")]);
        let Err(Error::Faults(faults)) = scene.service().edit_own(&scene.lasting(sina).await, &renamed).await
        else {
            unreachable!("there is one of this name and address")
        };
        assert_eq!(faults.of("family_name"), Some(&Fault::Taken), "{}", scene.on());
    }
}
