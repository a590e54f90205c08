//! Deleting registrations and bringing them back.

use domain::{
    message::MessageKind,
    permission::Actor,
    registration::{RegistrationId, State},
};

use super::common::{Scene, scenes};
use crate::{Error, Refusal, Result};

async fn remove(scene: &Scene, id: RegistrationId) -> Result<()> {
    scene.service().remove_registration(&scene.organiser, &scene.slug, id).await
}

async fn restore(scene: &Scene, id: RegistrationId) -> Result<()> {
    scene.service().restore_registration(&scene.organiser, &scene.slug, id).await
}

#[tokio::test]
async fn the_seat_is_free_until_it_comes_back() {
    for scene in scenes(1, "automatic").await {
        let id = scene.confirmed("first").await;
        let token = scene.lasting(id).await;
        remove(&scene, id).await.unwrap();
        assert_eq!(scene.taken().await, 0, "{}", scene.on());
        assert_eq!(scene.kinds(id).await.last(), Some(&MessageKind::Removed));
        assert!(scene.service().own_registration(&token).await.is_err());
        assert_eq!(scene.count().await, 0);
        scene.sound().await;
        assert!(matches!(remove(&scene, id).await, Err(Error::NotFound)));

        restore(&scene, id).await.unwrap();
        assert_eq!((scene.state(id).await, scene.taken().await), (State::Accepted, 1));
        assert_eq!(scene.last_entry(id).await.unwrap().sequence, 2, "request, cancel, request again");
        assert!(scene.service().own_registration(&token).await.is_ok());
        scene.sound().await;
    }
}

#[tokio::test]
async fn without_a_free_seat_it_stays_deleted() {
    for scene in scenes(1, "automatic").await {
        let id = scene.confirmed("first").await;
        remove(&scene, id).await.unwrap();
        scene.confirmed("second").await;
        let full = restore(&scene, id).await;
        assert!(matches!(full, Err(Error::Refused(Refusal::Full))), "{full:?}");
        let removed = scene.service().removed(&scene.organiser, &scene.slug).await.unwrap();
        assert_eq!(removed.registrations[0].state, State::Accepted);
        scene.sound().await;
    }
}

#[tokio::test]
async fn who_registered_anew_is_not_there_twice() {
    for scene in scenes(3, "automatic").await {
        let id = scene.confirmed("first").await;
        remove(&scene, id).await.unwrap();
        let anew = scene.confirmed("first").await;
        assert_ne!(id, anew);
        let twice = restore(&scene, id).await;
        assert!(matches!(twice, Err(Error::Refused(Refusal::Step))), "{twice:?}");
        scene.sound().await;
    }
}

#[tokio::test]
async fn others_may_not() {
    for scene in scenes(1, "automatic").await {
        let id = scene.confirmed("first").await;
        for actor in [Actor::Visitor, Actor::Holder(id)] {
            assert!(scene.service().remove_registration(&actor, &scene.slug, id).await.is_err());
            assert!(scene.service().restore_registration(&actor, &scene.slug, id).await.is_err());
        }
        assert_eq!(scene.taken().await, 1);
    }
}
