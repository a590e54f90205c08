//! The programme is called off.

use domain::{message::MessageKind, registration::State};
use mail::{Entry, Letter};

use super::common::scenes;
use crate::{Decision, Error, Refusal};

#[tokio::test]
async fn everybody_confirmed_is_told_once_and_sent_entries_are_taken_back() {
    for scene in scenes(2, "organiser").await {
        let accepted = scene.confirmed("accepted").await;
        scene.service().decide(&scene.organiser, &scene.slug, &[accepted], Decision::Accept).await.unwrap();
        let sent = scene.last_entry(accepted).await.unwrap();
        let submitted = scene.confirmed("submitted").await;
        let waiting = scene.confirmed("waiting").await;
        let unconfirmed = scene.registered("unconfirmed").await;
        let withdrawn = scene.confirmed("withdrawn").await;
        scene.service().withdraw(&scene.lasting(withdrawn).await).await.unwrap();

        scene.service().cancel_programme(&scene.organiser, &scene.slug).await.unwrap();
        let again = scene.service().cancel_programme(&scene.organiser, &scene.slug).await;
        assert!(matches!(again, Err(Error::Refused(Refusal::Step))));

        let Letter::ProgrammeCancelled { cancel, programme, .. } = scene.last_letter(accepted).await else {
            unreachable!("{:?}", scene.kinds(accepted).await)
        };
        assert_eq!(cancel, Some(Entry { uid: sent.uid, sequence: sent.sequence + 1 }), "{}", scene.on());
        assert_eq!(programme.sessions.len(), 1);
        for id in [submitted, waiting] {
            let letter = scene.last_letter(id).await;
            assert!(matches!(letter, Letter::ProgrammeCancelled { cancel: None, .. }), "{letter:?}");
        }
        for id in [accepted, submitted, waiting] {
            let told =
                scene.kinds(id).await.into_iter().filter(|kind| *kind == MessageKind::ProgrammeCancelled);
            assert_eq!(told.count(), 1);
        }
        for id in [unconfirmed, withdrawn] {
            assert!(!scene.kinds(id).await.contains(&MessageKind::ProgrammeCancelled));
        }
        assert_eq!(scene.state(accepted).await, State::Accepted);
        scene.sound().await;
    }
}
