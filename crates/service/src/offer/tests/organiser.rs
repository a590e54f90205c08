//! What organisers do with the line.

use domain::{
    Fault, Fields,
    message::MessageKind,
    offer::OfferState,
    permission::Actor,
    registration::State::{Accepted, Offered, Waitlisted, Withdrawn},
};
use mail::Letter;

use crate::{
    Error, Refusal, RegistrationQuery,
    programme::sample::{changed, programme_fields, published},
    registration::tests::common::scenes,
};

fn because(reason: &str) -> Fields {
    Fields::default().with("reason", reason)
}

#[tokio::test]
async fn the_next_is_passed_over_once_and_with_a_reason() {
    for scene in scenes(1, "automatic").await {
        let ids = scene.line(&["a", "b", "c", "d"]).await;
        let (service, actor, slug) = (scene.service(), &scene.organiser, &scene.slug);
        let none = service.pass_over(actor, slug, ids[1], &because(" ")).await;
        let Err(Error::Faults(faults)) = none else { unreachable!("{none:?}") };
        assert_eq!(faults.of("reason"), Some(&Fault::Empty));
        let not_next = service.pass_over(actor, slug, ids[2], &because("x")).await;
        assert!(matches!(not_next, Err(Error::Refused(Refusal::Step))), "{not_next:?}");

        service.pass_over(actor, slug, ids[1], &because("No visa yet")).await.unwrap();
        let detail = service.registration(actor, slug, ids[1]).await.unwrap();
        assert_eq!((detail.place, detail.is_next, detail.is_passed_over), (Some(1), false, true));
        assert!(service.registration(actor, slug, ids[2]).await.unwrap().is_next);
        scene.leaves(ids[0]).await;
        assert_eq!(scene.states(&ids).await, [Withdrawn, Waitlisted, Offered, Waitlisted], "{}", scene.on());
        // It counted for one offer.
        scene.leaves(ids[2]).await;
        assert_eq!(scene.states(&ids[1..]).await, [Offered, Withdrawn, Waitlisted], "{}", scene.on());
        let mut conn = service.db().read().await.unwrap();
        let log = storage::audit::list(&mut conn, None, 100, 0).await.unwrap();
        let line = log.iter().find(|record| record.action == "offer-passed-over").unwrap();
        assert_eq!((line.subject.as_str(), line.changes[0].after.as_str()), ("Sina B", "No visa yet"));
        drop(conn);
        scene.sound().await;
    }
}

#[tokio::test]
async fn an_offer_is_taken_back_and_goes_to_the_next() {
    for scene in scenes(1, "automatic").await {
        let ids = scene.line(&["a", "b", "c"]).await;
        let (service, actor, slug) = (scene.service(), &scene.organiser, &scene.slug);
        scene.leaves(ids[0]).await;
        service.withdraw_offer(actor, slug, ids[1]).await.unwrap();
        assert_eq!(scene.states(&ids[1..]).await, [Waitlisted, Offered], "{}", scene.on());
        assert_eq!(scene.offer(ids[1]).await.0, OfferState::Withdrawn);
        assert!(matches!(scene.last_letter(ids[1]).await, Letter::OfferWithdrawn { place: 1, .. }));
        let again = service.withdraw_offer(actor, slug, ids[1]).await;
        assert!(matches!(again, Err(Error::Refused(Refusal::Step))), "{again:?}");
        scene.leaves(ids[2]).await;
        assert_eq!(scene.state(ids[1]).await, Offered, "the old place was kept");
        scene.sound().await;

        // Nobody else waits: the seat stays free until an organiser decides otherwise.
        service.withdraw_offer(actor, slug, ids[1]).await.unwrap();
        assert_eq!(service.offer_free_seats(service.now()).await.unwrap(), 0);
        assert_eq!((scene.state(ids[1]).await, scene.taken().await), (Waitlisted, 0), "{}", scene.on());
        service.offer_seat(actor, slug, ids[1]).await.unwrap();
        assert_eq!((scene.state(ids[1]).await, scene.taken().await), (Offered, 1));
        scene.sound().await;
    }
}

#[tokio::test]
async fn a_seat_is_offered_to_whom_the_organiser_chooses() {
    for scene in scenes(2, "automatic").await {
        let ids = scene.line(&["a", "b", "c", "d", "e"]).await;
        let (service, actor, slug) = (scene.service(), &scene.organiser, &scene.slug);
        let full = service.offer_seat(actor, slug, ids[4]).await;
        assert!(matches!(full, Err(Error::Refused(Refusal::Full))), "{full:?}");
        service.gather_party(actor, slug, &ids[2..4]).await.unwrap();
        scene.leaves(ids[0]).await;
        service.offer_seat(actor, slug, ids[4]).await.unwrap();
        let states = [Withdrawn, Accepted, Waitlisted, Waitlisted, Offered];
        assert_eq!(scene.states(&ids).await, states, "{}", scene.on());
        let accepted = service.offer_seat(actor, slug, ids[1]).await;
        assert!(matches!(accepted, Err(Error::Refused(Refusal::Step))), "{accepted:?}");
        assert_eq!(scene.last_kind(ids[4]).await, MessageKind::Offer);
        scene.sound().await;
    }
}

#[tokio::test]
async fn the_list_tells_of_places_offers_and_parties() {
    for scene in scenes(1, "automatic").await {
        let ids = scene.line(&["a", "b", "c", "d"]).await;
        let (service, actor, slug) = (scene.service(), &scene.organiser, &scene.slug);
        scene.leaves(ids[0]).await;
        service.gather_party(actor, slug, &ids[2..]).await.unwrap();
        let list = service.registrations(actor, slug, &RegistrationQuery::default(), 1).await.unwrap();
        let rows = list.rows.items;
        assert_eq!(rows.iter().map(|row| row.place).collect::<Vec<_>>(), [None, None, Some(1), Some(2)]);
        assert_eq!(rows[1].offered_until, Some(scene.offer(ids[1]).await.1));
        let with: Vec<Vec<&str>> =
            rows.iter().map(|row| row.companions.iter().map(|other| other.name.as_str()).collect()).collect();
        assert_eq!(with, [vec![], vec![], vec!["Sina D"], vec!["Sina C"]], "{}", scene.on());
    }
}

#[tokio::test]
async fn organisers_of_other_programmes_are_refused() {
    for scene in scenes(1, "automatic").await {
        let ids = scene.line(&["a", "b", "c"]).await;
        let fields = changed(&programme_fields(), &[("title.en", "Another programme")]);
        let (other, other_slug) = published(scene.service(), &fields).await;
        let service = scene.service();
        scene.leaves(ids[0]).await;
        let before = scene.states(&ids).await;
        for (actor, slug, wanted) in [
            (&other, &scene.slug, "Forbidden"),
            (&other, &other_slug, "NotFound"),
            (&Actor::Visitor, &scene.slug, "NotSignedIn"),
            (&Actor::Holder(ids[1]), &scene.slug, "Forbidden"),
        ] {
            let answers = [
                service.offer_seat(actor, slug, ids[2]).await,
                service.withdraw_offer(actor, slug, ids[1]).await,
                service.pass_over(actor, slug, ids[2], &Fields::default()).await,
                service.pass_over(actor, slug, ids[2], &because("x")).await,
                service.gather_party(actor, slug, &ids[1..]).await.map(|_| ()),
                service.dissolve_party(actor, slug, ids[1]).await,
            ];
            for answer in answers {
                assert_eq!(answer.map_err(|error| format!("{error:?}")), Err(wanted.to_owned()), "{actor:?}");
            }
        }
        assert_eq!(scene.states(&ids).await, before, "{}", scene.on());
    }
}
