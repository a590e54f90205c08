use domain::{registration, sign_up::State};
use mail::{Letter, SignUpNews};
use uuid::Uuid;

use super::workshops;
use crate::{Error, Refusal};

#[tokio::test]
async fn the_next_in_line_gets_the_place_with_the_calendar_entry_updated() {
    for workshop in workshops(20, "automatic", 1).await {
        let first = workshop.joined("first").await;
        assert_eq!(workshop.state(first).await, Some(State::Taken));
        assert_eq!(workshop.news(first).await, Some((SignUpNews::Taken, Some(1))), "{}", workshop.on());
        let mails = workshop.scene.mails(first).await.len();
        workshop.join(first).await;
        assert_eq!(workshop.scene.mails(first).await.len(), mails, "again changes nothing");

        let second = workshop.joined("second").await;
        let third = workshop.joined("third").await;
        assert_eq!(workshop.state(second).await, Some(State::Waiting));
        assert_eq!(workshop.news(second).await, None, "the page says it");
        let own = workshop.service().own_registration(&workshop.scene.lasting(third).await).await.unwrap();
        let [seen] = &own.sign_ups[..] else { unreachable!() };
        assert_eq!((seen.place, seen.free, seen.waiting, seen.capacity), (Some(2), 0, 2, 1));
        assert_eq!(own.sessions.len(), 1, "what one waits for is not one's own");

        workshop.leave(first).await;
        assert_eq!(workshop.news(first).await, Some((SignUpNews::Left, Some(2))));
        assert_eq!(workshop.state(first).await, None);
        assert_eq!(workshop.state(second).await, Some(State::Taken));
        assert_eq!(workshop.state(third).await, Some(State::Waiting));
        assert_eq!(workshop.news(second).await, Some((SignUpNews::MovedUp, Some(1))));
        let Letter::SignUp { programme, session, .. } = workshop.scene.last_letter(second).await else {
            unreachable!()
        };
        assert_eq!(programme.sessions.len(), 2);
        assert_eq!(programme.sessions[1], session);
        let told = workshop.scene.get(second).await.told.unwrap();
        assert_eq!(told.items.len(), 2, "{}: the next version is compared with that", workshop.on());
        assert_eq!(workshop.scene.get(first).await.told.unwrap().items.len(), 1);
        workshop.leave(first).await;
        assert_eq!(workshop.taken().await, 1);
        workshop.scene.sound().await;
    }
}

#[tokio::test]
async fn a_newcomer_does_not_pass_those_who_wait() {
    for workshop in workshops(20, "automatic", 1).await {
        let first = workshop.joined("first").await;
        let waiting = workshop.joined("waiting").await;
        // A place that is free although somebody waits: as between two servers.
        let mut tx = workshop.service().db().write().await.unwrap();
        let one = workshop.sign_up(first).await.unwrap();
        storage::sign_up::delete(&mut tx, one.id).await.unwrap();
        storage::seat::release(&mut tx, workshop.session, 1).await.unwrap();
        tx.commit().await.unwrap();
        let late = workshop.joined("late").await;
        assert_eq!(workshop.state(late).await, Some(State::Waiting), "{}", workshop.on());
        workshop.leave(late).await;
        assert_eq!(workshop.state(waiting).await, Some(State::Taken), "{}", workshop.on());
        workshop.scene.sound().await;
    }
}

#[tokio::test]
async fn who_was_only_received_has_no_entry_to_update() {
    for workshop in workshops(20, "organiser", 1).await {
        let first = workshop.joined("first").await;
        let second = workshop.joined("second").await;
        assert_eq!(workshop.news(first).await, None, "{}", workshop.on());
        workshop.leave(first).await;
        assert_eq!(workshop.news(first).await, None);
        assert_eq!(workshop.news(second).await, Some((SignUpNews::MovedUp, None)));
        workshop.scene.sound().await;
    }
}

#[tokio::test]
async fn only_who_takes_part_signs_up_and_only_for_what_is_offered() {
    for workshop in workshops(1, "automatic", 5).await {
        let service = workshop.service();
        let draft = workshop.scene.registered("draft").await;
        let refused = service.sign_up(&workshop.scene.token(draft).await, workshop.session).await;
        assert!(matches!(refused, Err(Error::Refused(Refusal::Step))), "{}: {refused:?}", workshop.on());
        service.confirm(&workshop.scene.token(draft).await).await.unwrap();
        let waits = workshop.scene.confirmed("waits").await;
        assert_eq!(workshop.scene.state(waits).await, registration::State::Waitlisted);
        let refused = service.sign_up(&workshop.scene.lasting(waits).await, workshop.session).await;
        assert!(matches!(refused, Err(Error::Refused(Refusal::Step))), "{}: {refused:?}", workshop.on());

        let token = workshop.scene.lasting(draft).await;
        let own = service.own_registration(&token).await.unwrap();
        let lecture = own.sessions[0].session.id;
        let refused = service.sign_up(&token, lecture).await;
        assert!(matches!(refused, Err(Error::Refused(Refusal::SignUpClosed))), "{refused:?}");
        let unknown = service.sign_up(&token, domain::session::SessionId::new(Uuid::now_v7())).await;
        assert!(matches!(unknown, Err(Error::NotFound)), "{unknown:?}");
        let forged = service.sign_up("AAAA", workshop.session).await;
        assert!(matches!(forged, Err(Error::BadLink)), "{forged:?}");

        service.sign_up(&token, workshop.session).await.unwrap();
        workshop.scene.bench.clock.set("2027-03-10T01:00:00Z".parse().unwrap());
        let begun = service.leave_session(&token, workshop.session).await;
        assert!(matches!(begun, Err(Error::Refused(Refusal::SignUpClosed))), "{begun:?}");
        assert!(!service.own_registration(&token).await.unwrap().sign_ups[0].is_open);
    }
}
