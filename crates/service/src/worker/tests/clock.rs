//! The machine's clock jumps, as when somebody sets it: nobody is written to a second time.

use std::{collections::HashSet, time::Duration};

use chrono::TimeDelta;
use domain::{message::MessageState, registration::State};
use mail::Transport;
use testbed::smtp::{Answer, MailServer};
use tokio::time;

use super::{empty, post, row};
use crate::{
    registration::tests::common::{Scene, scenes},
    testbench::benches,
    worker::{send_due, tick::tick},
};

/// All that happens by the clock alone, and then the mail about it.
async fn a_while(scene: &Scene, transport: &Transport) {
    for _ in 0..2 {
        tick(scene.service()).await;
        send_due(scene.service(), transport).await.unwrap();
    }
}

#[tokio::test]
async fn jumps_repeat_no_mail() {
    for scene in scenes(3, "automatic").await {
        let server = MailServer::start(&[Answer::NotNow]).await;
        let transport = Transport::smtp(&server.url).unwrap();
        let (inside, other) = (scene.confirmed("inside").await, scene.confirmed("other").await);
        let draft = scene.registered("draft").await;
        let (first, second) = (scene.confirmed("first").await, scene.confirmed("second").await);
        scene.service().withdraw(&scene.lasting(inside).await).await.unwrap();
        assert_eq!(scene.state(first).await, State::Offered, "{}", scene.on());

        let (hour, day) = (TimeDelta::hours(1), TimeDelta::days(1));
        for jump in [hour, -hour, day, -day, day, day * 3, day * -3, day * 3, -day, day, -hour, hour] {
            scene.bench.clock.advance(jump);
            a_while(&scene, &transport).await;
        }
        // What was to happen happened: the hold and the first offer are over, and both seats were offered on.
        assert_eq!(scene.state(draft).await, State::Expired, "{}", scene.on());
        assert_eq!(scene.state(first).await, State::Expired, "{}", scene.on());
        assert_ne!(scene.state(second).await, State::Waitlisted, "{}", scene.on());

        for id in [inside, other, draft, first, second] {
            let mails = scene.mails(id).await;
            let kinds: HashSet<_> = mails.iter().map(|mail| domain::Code::code(mail.kind)).collect();
            assert_eq!(kinds.len(), mails.len(), "{}: {mails:?}", scene.on());
            assert!(mails.iter().all(|mail| mail.state == MessageState::Sent), "{}", scene.on());
        }
        let taken: Vec<_> =
            server.received().into_iter().filter(|mail| mail.answer == Answer::Accept).collect();
        let ids: HashSet<_> = taken.iter().map(|mail| mail.header("Message-ID")).collect();
        assert_eq!(ids.len(), taken.len(), "{}", scene.on());
        scene.sound().await;
    }
}

/// The lease looks over, and still its owner marks what it has sent.
#[tokio::test]
async fn a_jump_while_a_mail_is_on_its_way_sends_it_once() {
    for bench in benches().await {
        for jump in [TimeDelta::hours(1), TimeDelta::days(1), TimeDelta::hours(-1), TimeDelta::days(-1)] {
            let server = MailServer::start(&[Answer::Late(Duration::from_millis(300))]).await;
            let transport = Transport::smtp(&server.url).unwrap();
            let id = post(&bench.service, 1).await[0];
            let sending = tokio::spawn(empty(bench.service.clone(), transport.clone()));
            time::timeout(Duration::from_secs(10), async {
                while server.received().is_empty() {
                    time::sleep(Duration::from_millis(10)).await;
                }
            })
            .await
            .unwrap();
            bench.clock.advance(jump);
            sending.await.unwrap();
            bench.clock.advance(-jump);
            empty(bench.service.clone(), transport).await;
            assert_eq!(row(&bench.service, id).await.state, MessageState::Sent, "{jump}");
            assert_eq!(server.received().len(), 1, "{jump}");
        }
    }
}
