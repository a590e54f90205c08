use chrono::TimeDelta;
use domain::{
    message::{Message, MessageId, MessageKind, MessageState},
    permission::Actor,
};
use mail::Transport;
use storage::seat::Breach;
use uuid::Uuid;

use crate::{registration::tests::common::scenes, worker::send_due};

#[tokio::test]
async fn the_same_calendar_entry_twice_is_noticed_unless_somebody_asked_for_it() {
    for scene in scenes(2, "automatic").await {
        let transport = Transport::files(scene.bench.fresh.folder.path().join("mail"));
        let id = scene.confirmed("sina").await;
        let accepted = scene.mails(id).await.pop().unwrap();
        assert_eq!(accepted.kind, MessageKind::Accepted);
        scene.bench.clock.advance(TimeDelta::minutes(1));
        send_due(scene.service(), &transport).await.unwrap();
        scene.service().resend(&Actor::System, accepted.id).await.unwrap();
        send_due(scene.service(), &transport).await.unwrap();
        scene.sound().await;

        // What a use case would leave that writes its letter down twice.
        let twin = Message {
            id: MessageId::new(Uuid::now_v7()),
            rfc_id: "twin@localhost".into(),
            state: MessageState::Sent,
            sent_at: Some(scene.service().now()),
            ..accepted
        };
        let mut tx = scene.service().db().write().await.unwrap();
        storage::outbox::insert(&mut tx, &twin).await.unwrap();
        tx.commit().await.unwrap();
        assert_eq!(scene.breaches().await, [Breach::MailTwice(twin.id)], "{}", scene.on());
    }
}
