//! Accepting, declining, and being too late.

use chrono::TimeDelta;
use domain::{
    message::MessageKind,
    offer::OfferState,
    registration::State::{Accepted, Expired, Offered, Submitted, Waitlisted, Withdrawn},
};
use mail::Letter;

use crate::{
    Answer::{Accept, Decline},
    Error, Refusal,
    registration::tests::common::scenes,
};

#[tokio::test]
async fn the_next_takes_the_freed_seat() {
    for scene in scenes(1, "automatic").await {
        let ids = scene.line(&["first", "second", "third"]).await;
        let now = scene.service().now();
        scene.leaves(ids[0]).await;
        assert_eq!(scene.states(&ids).await, [Withdrawn, Offered, Waitlisted], "{}", scene.on());
        assert_eq!(scene.taken().await, 1, "the offer holds the seat");
        // 21:03 in Apia, where they are, so an hour that nobody has to answer at.
        let Letter::Offer { until, together, decides, .. } = scene.last_letter(ids[1]).await else {
            unreachable!("{:?}", scene.kinds(ids[1]).await)
        };
        assert_eq!((until, together, decides), ("2027-01-17T20:00:00Z".parse().unwrap(), false, false));
        assert!(until > now + TimeDelta::hours(48));
        let own = scene.service().own_registration(&scene.lasting(ids[1]).await).await.unwrap();
        assert_eq!(own.offer.map(|offer| (offer.state, offer.expires_at)), Some((OfferState::Open, until)));
        let third = scene.service().own_registration(&scene.lasting(ids[2]).await).await.unwrap();
        assert_eq!(third.place, Some(1), "who is offered a seat is out of the line");
        scene.sound().await;

        scene.answers(ids[1], Accept).await.unwrap();
        assert_eq!(scene.states(&ids).await, [Withdrawn, Accepted, Waitlisted]);
        assert_eq!(scene.last_entry(ids[1]).await.unwrap().sequence, 0);
        let mails = scene.kinds(ids[1]).await;
        scene.answers(ids[1], Accept).await.unwrap();
        assert_eq!(scene.kinds(ids[1]).await, mails, "sent twice, it is one answer");
        let late = scene.answers(ids[1], Decline).await;
        assert!(matches!(late, Err(Error::Refused(Refusal::OfferOver))), "{late:?}");
        assert_eq!((scene.state(ids[1]).await, scene.taken().await), (Accepted, 1), "{}", scene.on());
        scene.sound().await;
    }
}

#[tokio::test]
async fn the_organiser_still_decides_where_it_is_so() {
    for scene in scenes(1, "organiser").await {
        let ids = scene.line(&["first", "second"]).await;
        scene.leaves(ids[0]).await;
        assert!(matches!(scene.last_letter(ids[1]).await, Letter::Offer { decides: true, .. }));
        scene.answers(ids[1], Accept).await.unwrap();
        assert_eq!((scene.state(ids[1]).await, scene.taken().await), (Submitted, 1), "{}", scene.on());
        assert_eq!(scene.last_kind(ids[1]).await, MessageKind::Received);
        scene.sound().await;
    }
}

#[tokio::test]
async fn declined_it_goes_to_the_next() {
    for scene in scenes(1, "automatic").await {
        let ids = scene.line(&["first", "second", "third"]).await;
        scene.leaves(ids[0]).await;
        scene.answers(ids[1], Decline).await.unwrap();
        assert_eq!(scene.states(&ids).await, [Withdrawn, Withdrawn, Offered], "{}", scene.on());
        assert_eq!(scene.offer(ids[1]).await.0, OfferState::Declined);
        assert_eq!(scene.last_kind(ids[1]).await, MessageKind::Withdrawn);
        scene.answers(ids[1], Decline).await.unwrap();
        let late = scene.answers(ids[1], Accept).await;
        assert!(matches!(late, Err(Error::Refused(Refusal::OfferOver))), "{late:?}");
        // Withdrawing is declining, too.
        scene.leaves(ids[2]).await;
        assert_eq!((scene.offer(ids[2]).await.0, scene.taken().await), (OfferState::Declined, 0));
        let actions = scene.actions().await;
        assert_eq!(actions.iter().filter(|action| *action == "offer-declined").count(), 2);
        scene.sound().await;
    }
}

#[tokio::test]
async fn nobody_answers_and_the_worker_comes_by() {
    for scene in scenes(1, "automatic").await {
        let ids = scene.line(&["first", "second", "third"]).await;
        scene.leaves(ids[0]).await;
        let (_, until) = scene.offer(ids[1]).await;
        let service = scene.service();
        scene.bench.clock.advance(until - service.now());
        assert_eq!(service.expire_offers(until - TimeDelta::seconds(1)).await.unwrap(), 0);
        assert_eq!(service.expire_offers(until).await.unwrap(), 1, "{}", scene.on());
        assert_eq!(service.expire_offers(until).await.unwrap(), 0);
        assert_eq!(scene.states(&ids).await, [Withdrawn, Expired, Offered]);
        assert_eq!(scene.last_kind(ids[1]).await, MessageKind::OfferExpired);
        scene.sound().await;

        // Back into the line, at its end.
        let fourth = scene.confirmed("fourth").await;
        scene.bench.clock.advance(TimeDelta::minutes(1));
        service.confirm(&scene.lasting(ids[1]).await).await.unwrap();
        assert!(matches!(scene.last_letter(ids[1]).await, Letter::Waitlisted { place: 2, .. }));
        assert_eq!(scene.states(&[ids[1], fourth]).await, [Waitlisted, Waitlisted], "{}", scene.on());
        scene.sound().await;
    }
}

#[tokio::test]
async fn too_late_although_the_worker_has_not_come_by() {
    for scene in scenes(1, "automatic").await {
        let ids = scene.line(&["first", "second", "third"]).await;
        scene.leaves(ids[0]).await;
        scene.bench.clock.advance(TimeDelta::days(4));
        let late = scene.answers(ids[1], Accept).await;
        assert!(matches!(late, Err(Error::Refused(Refusal::OfferOver))), "{late:?}");
        assert_eq!(scene.states(&ids).await, [Withdrawn, Expired, Offered], "{}", scene.on());
        assert_eq!(scene.service().expire_offers(scene.service().now()).await.unwrap(), 0);
        scene.sound().await;
    }
}

/// Registration has closed, and the line still moves.
#[tokio::test]
async fn who_missed_an_offer_may_come_back_after_the_closing() {
    for scene in scenes(1, "automatic").await {
        let ids = scene.line(&["first", "second"]).await;
        scene.bench.clock.advance(TimeDelta::days(40));
        scene.leaves(ids[0]).await;
        scene.bench.clock.advance(TimeDelta::days(4));
        let service = scene.service();
        service.expire_offers(service.now()).await.unwrap();
        let email = domain::Fields::default().with("email", "second@example.org");
        service.send_link_again(&scene.slug, &email).await.unwrap();
        service.drain().await;
        assert_eq!(scene.last_kind(ids[1]).await, MessageKind::LinkAgain, "{}", scene.on());
        service.confirm(&scene.lasting(ids[1]).await).await.unwrap();
        assert_eq!((scene.state(ids[1]).await, scene.taken().await), (Accepted, 1));
        scene.sound().await;
    }
}

#[tokio::test]
async fn a_registration_without_an_offer_has_nothing_to_answer() {
    for scene in scenes(2, "automatic").await {
        let id = scene.confirmed("first").await;
        let draft = scene.registered("draft").await;
        for id in [id, draft] {
            for answer in [Accept, Decline] {
                let refused = scene.answers(id, answer).await;
                assert!(matches!(refused, Err(Error::Refused(Refusal::OfferOver))), "{refused:?}");
            }
        }
        let forged = scene.service().answer_offer("x", Accept).await;
        assert!(matches!(forged, Err(Error::BadLink)));
        scene.sound().await;
    }
}
