//! Every way in which a seat comes free.

use chrono::TimeDelta;
use domain::registration::State::{Accepted, Offered, Submitted, Waitlisted};

use super::super::Answer;
use crate::{
    Decision, Error, Refusal,
    programme::sample::{changed, programme_fields},
    registration::tests::common::scenes,
};

#[tokio::test]
async fn by_a_rejection() {
    for scene in scenes(2, "organiser").await {
        let ids = scene.line(&["a", "b", "c", "d"]).await;
        let (service, actor) = (scene.service(), &scene.organiser);
        service.decide(actor, &scene.slug, &ids[..2], Decision::Reject).await.unwrap();
        assert_eq!(scene.states(&ids[2..]).await, [Offered, Offered], "{}", scene.on());
        // The organiser need not wait for the answer, and may think otherwise meanwhile.
        service.decide(actor, &scene.slug, &ids[2..3], Decision::Accept).await.unwrap();
        service.decide(actor, &scene.slug, &ids[3..], Decision::Reject).await.unwrap();
        assert_eq!((scene.state(ids[2]).await, scene.taken().await), (Accepted, 1));
        let late = scene.answers(ids[3], Answer::Accept).await;
        assert!(matches!(late, Err(Error::Refused(Refusal::OfferOver))), "{late:?}");
        scene.sound().await;
    }
}

#[tokio::test]
async fn by_a_hold_that_is_over() {
    for scene in scenes(1, "organiser").await {
        let draft = scene.registered("draft").await;
        let waiting = scene.confirmed("waiting").await;
        assert_eq!(scene.state(waiting).await, Waitlisted);
        scene.bench.clock.advance(TimeDelta::hours(25));
        assert_eq!(scene.service().expire_holds(scene.service().now()).await.unwrap(), 1);
        assert_eq!(scene.state(waiting).await, Offered, "{}", scene.on());
        assert!(!scene.get(draft).await.holds_seat);
        scene.sound().await;
    }
}

/// The worker has not come by, and the form is sent again: what was held goes to the line, not to the one who is late.
#[tokio::test]
async fn by_a_hold_whose_owner_registers_again() {
    for scene in scenes(1, "organiser").await {
        scene.registered("draft").await;
        let waiting = scene.confirmed("waiting").await;
        scene.bench.clock.advance(TimeDelta::hours(25));
        let again = scene.registered("draft").await;
        assert_eq!(scene.state(waiting).await, Offered, "{}", scene.on());
        assert!(!scene.get(again).await.holds_seat);
        scene.sound().await;
    }
}

#[tokio::test]
async fn by_more_seats() {
    for scene in scenes(1, "automatic").await {
        let ids = scene.line(&["a", "b", "c", "d"]).await;
        let revision =
            scene.service().programme(&scene.organiser, &scene.slug).await.unwrap().programme.revision;
        let (capacity, revision) = ("3", revision.to_string());
        let fields = [("capacity", capacity), ("acceptance", "automatic"), ("revision", revision.as_str())];
        let fields = changed(&programme_fields(), &fields);
        scene.service().edit_programme(&scene.organiser, &scene.slug, &fields).await.unwrap();
        assert_eq!(scene.states(&ids).await, [Accepted, Offered, Offered, Waitlisted], "{}", scene.on());
        scene.sound().await;
    }
}

#[tokio::test]
async fn by_deleting_a_registration_and_deleting_an_offered_one() {
    for scene in scenes(1, "automatic").await {
        let ids = scene.line(&["a", "b", "c"]).await;
        let (service, actor) = (scene.service(), &scene.organiser);
        service.remove_registration(actor, &scene.slug, ids[0]).await.unwrap();
        assert_eq!(scene.states(&ids[1..]).await, [Offered, Waitlisted], "{}", scene.on());
        service.remove_registration(actor, &scene.slug, ids[1]).await.unwrap();
        assert_eq!((scene.state(ids[2]).await, scene.taken().await), (Offered, 1));
        scene.sound().await;
        service.restore_registration(actor, &scene.slug, ids[1]).await.unwrap();
        assert_eq!((scene.state(ids[1]).await, scene.taken().await), (Waitlisted, 1));
        scene.sound().await;
    }
}

/// Whatever was missed is made good.
#[tokio::test]
async fn the_worker_finds_a_seat_that_nobody_was_offered() {
    for scene in scenes(1, "organiser").await {
        let ids = scene.line(&["a", "b"]).await;
        let mut holder = scene.get(ids[0]).await;
        let mut tx = scene.service().db().write().await.unwrap();
        crate::registration::seat::give_back(&mut tx, &mut holder).await.unwrap();
        holder.state = domain::registration::State::Rejected;
        storage::registration::save(&mut tx, &holder).await.unwrap();
        tx.commit().await.unwrap();
        assert_eq!(scene.state(ids[1]).await, Waitlisted);
        let service = scene.service();
        assert_eq!(service.offer_free_seats(service.now()).await.unwrap(), 1);
        assert_eq!(service.offer_free_seats(service.now()).await.unwrap(), 0);
        assert_eq!(scene.state(ids[1]).await, Offered, "{}", scene.on());
        scene.sound().await;
    }
}

#[tokio::test]
async fn a_cancelled_programme_and_one_that_has_begun_offer_nothing() {
    for scene in scenes(2, "organiser").await {
        let ids = scene.line(&["a", "b", "c", "d"]).await;
        scene.leaves(ids[0]).await;
        let (_, until) = scene.offer(ids[2]).await;
        let service = scene.service();
        scene.bench.clock.advance(TimeDelta::days(60));
        scene.leaves(ids[1]).await;
        assert_eq!(scene.states(&ids[1..2]).await, [domain::registration::State::Withdrawn]);
        assert_eq!(scene.state(ids[3]).await, Waitlisted, "it has begun");
        assert_eq!(service.offer_free_seats(service.now()).await.unwrap(), 0);
        scene.bench.clock.advance(TimeDelta::days(-60));

        service.cancel_programme(&scene.organiser, &scene.slug).await.unwrap();
        assert_eq!(
            service.expire_offers(until).await.unwrap(),
            0,
            "nobody is told that an offer is over, too"
        );
        let refused = scene.answers(ids[2], Answer::Accept).await;
        assert!(matches!(refused, Err(Error::Refused(Refusal::Step))), "{refused:?}");
        assert_eq!(scene.states(&ids[2..]).await, [Offered, Waitlisted], "{}", scene.on());
        assert!(!scene.states(&ids).await.contains(&Submitted));
        scene.sound().await;
    }
}
