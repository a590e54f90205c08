//! People who stay together.

use domain::registration::State::{Accepted, Offered, Waitlisted, Withdrawn};
use mail::Letter;

use super::super::Answer;
use crate::{Error, Refusal, registration::tests::common::scenes};

#[tokio::test]
async fn seats_for_all_of_them_or_for_none() {
    for scene in scenes(3, "automatic").await {
        let ids = scene.line(&["a", "b", "c", "d", "e", "f"]).await;
        let (service, actor, slug) = (scene.service(), &scene.organiser, &scene.slug);
        assert_eq!(service.gather_party(actor, slug, &ids[3..5]).await.unwrap(), 2);
        scene.leaves(ids[0]).await;
        assert_eq!(
            scene.states(&ids[3..]).await,
            [Waitlisted; 3],
            "one seat is none for two: {}",
            scene.on()
        );
        assert_eq!(scene.taken().await, 2);
        let late = scene.confirmed("late").await;
        assert_eq!(scene.state(late).await, Waitlisted, "nobody gets past them");

        scene.leaves(ids[1]).await;
        assert_eq!(scene.states(&ids[3..]).await, [Offered, Offered, Waitlisted], "{}", scene.on());
        assert_eq!(scene.offer(ids[3]).await, scene.offer(ids[4]).await);
        assert!(matches!(scene.last_letter(ids[3]).await, Letter::Offer { together: true, .. }));
        scene.sound().await;

        // Each answers for oneself; what one declines goes to the next in line, and the other keeps the seat.
        scene.answers(ids[4], Answer::Decline).await.unwrap();
        assert_eq!(scene.states(&ids[3..]).await, [Offered, Withdrawn, Offered], "{}", scene.on());
        scene.answers(ids[3], Answer::Accept).await.unwrap();
        assert_eq!(scene.state(ids[3]).await, Accepted);
        scene.sound().await;
    }
}

#[tokio::test]
async fn a_party_that_needs_too_many_seats_is_passed_over_or_parted() {
    for scene in scenes(2, "automatic").await {
        let ids = scene.line(&["a", "b", "c", "d", "e", "f"]).await;
        let (service, actor, slug) = (scene.service(), &scene.organiser, &scene.slug);
        service.gather_party(actor, slug, &ids[2..4]).await.unwrap();
        scene.leaves(ids[0]).await;
        assert_eq!(scene.states(&ids[2..]).await, [Waitlisted; 4]);
        let reason = domain::Fields::default().with("reason", "Two seats are not in sight");
        service.pass_over(actor, slug, ids[3], &reason).await.unwrap();
        assert_eq!(
            scene.states(&ids[2..]).await,
            [Waitlisted, Waitlisted, Offered, Waitlisted],
            "{}",
            scene.on()
        );
        // Their turn again, and again one seat is too little.
        scene.leaves(ids[4]).await;
        assert_eq!(scene.states(&ids[2..4]).await, [Waitlisted; 2]);
        service.dissolve_party(actor, slug, ids[3]).await.unwrap();
        assert_eq!(scene.states(&ids[2..4]).await, [Offered, Waitlisted], "{}", scene.on());
        assert!(service.registration(actor, slug, ids[2]).await.unwrap().companions.is_empty());
        service.dissolve_party(actor, slug, ids[3]).await.unwrap();
        scene.sound().await;
    }
}

#[tokio::test]
async fn who_joins_another_party_leaves_the_first_and_one_is_none() {
    for scene in scenes(1, "automatic").await {
        let ids = scene.line(&["a", "b", "c", "d"]).await;
        let (service, actor, slug) = (scene.service(), &scene.organiser, &scene.slug);
        for too_few in [&ids[..1], &[], &[ids[1], ids[1]]] {
            let refused = service.gather_party(actor, slug, too_few).await;
            assert!(matches!(refused, Err(Error::Refused(Refusal::Step))), "{refused:?}");
        }
        service.gather_party(actor, slug, &ids[..2]).await.unwrap();
        service.gather_party(actor, slug, &ids[1..3]).await.unwrap();
        assert_eq!(scene.get(ids[0]).await.party, None, "{}", scene.on());
        assert_eq!(scene.get(ids[1]).await.party, scene.get(ids[2]).await.party);
        scene.leaves(ids[3]).await;
        let gone = service.gather_party(actor, slug, &ids[2..]).await;
        assert!(matches!(gone, Err(Error::Refused(Refusal::Step))), "{gone:?}");
        scene.sound().await;
    }
}
