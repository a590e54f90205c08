mod clock;

use std::{collections::HashSet, time::Duration};

use chrono::TimeDelta;
use domain::{
    Lang,
    message::{Message, MessageId, MessageState},
    permission::Actor,
};
use mail::{Letter, Transport};
use storage::outbox::Lease;
use testbed::smtp::{Answer, MailServer};
use tokio::time;
use tokio_util::sync::CancellationToken;
use uuid::Uuid;

use super::{backoff, post_office, run};
use crate::{
    Error, Refusal, Service,
    outbox::Envelope,
    testbench::{Bench, benches},
};

async fn post(service: &Service, count: usize) -> Vec<MessageId> {
    let mut ids = Vec::new();
    let mut tx = service.db().write().await.unwrap();
    for number in 0..count {
        let envelope = Envelope {
            to_email: format!("person{number}@example.org"),
            to_name: "Sina".into(),
            lang: Lang::english(),
            zone: None,
            programme: None,
            registration: None,
            user: None,
        };
        let expires = service.now() + TimeDelta::minutes(15);
        let letter = Letter::SignIn { name: "Sina".into(), expires, generation: 0 };
        ids.push(service.post(&mut tx, envelope, &letter).await.unwrap());
    }
    tx.commit().await.unwrap();
    ids
}

async fn row(service: &Service, id: MessageId) -> Message {
    let mut conn = service.db().read().await.unwrap();
    storage::outbox::find(&mut conn, id).await.unwrap().unwrap()
}

async fn round(bench: &Bench, transport: &Transport) -> usize {
    post_office::round(&bench.service, transport, Uuid::new_v4(), &CancellationToken::new()).await.unwrap()
}

fn ids_of(server: &MailServer) -> Vec<String> {
    server.received().iter().map(|mail| mail.header("Message-ID").to_owned()).collect()
}

/// A worker that goes on until nothing is due.
async fn empty(service: Service, transport: Transport) {
    let owner = Uuid::new_v4();
    while post_office::round(&service, &transport, owner, &CancellationToken::new()).await.unwrap() > 0 {}
}

#[tokio::test]
async fn two_workers_send_each_mail_once() {
    for bench in benches().await {
        let server = MailServer::start(&[]).await;
        let transport = Transport::smtp(&server.url).unwrap();
        let posted = post(&bench.service, 30).await;
        tokio::join!(
            empty(bench.service.clone(), transport.clone()),
            empty(bench.service.clone(), transport.clone())
        );
        let ids = ids_of(&server);
        assert_eq!(ids.len(), 30, "{}", bench.service.db().name());
        assert_eq!(ids.into_iter().collect::<HashSet<_>>().len(), 30);
        for id in posted {
            let message = row(&bench.service, id).await;
            assert_eq!((message.state, message.attempts), (MessageState::Sent, 1));
        }
    }
}

/// The same without taking a lease: the test above bites.
///
/// They look one after the other. PostgreSQL locks what it reads for a worker until the statement ends, and
/// a look at the same moment would pass those rows over.
#[tokio::test]
async fn without_a_lease_two_workers_send_twice() {
    for bench in benches().await {
        let server = MailServer::start(&[]).await;
        let transport = Transport::smtp(&server.url).unwrap();
        post(&bench.service, 30).await;
        let (mine, yours) = (due(&bench.service).await, due(&bench.service).await);
        let send = async |messages: Vec<Message>| {
            for message in messages {
                post_office::send(&bench.service, &transport, &message).await.unwrap();
            }
        };
        tokio::join!(send(mine), send(yours));
        assert_eq!(ids_of(&server).len(), 60, "{}", bench.service.db().name());
    }
}

async fn due(service: &Service) -> Vec<Message> {
    let mut conn = service.db().read().await.unwrap();
    storage::outbox::due(&mut conn, service.now(), 30).await.unwrap()
}

#[tokio::test]
async fn a_passing_trouble_is_tried_again_under_the_same_id() {
    for bench in benches().await {
        let server = MailServer::start(&[Answer::NotNow, Answer::Cut]).await;
        let transport = Transport::smtp(&server.url).unwrap();
        let id = post(&bench.service, 1).await[0];
        assert_eq!(round(&bench, &transport).await, 1);
        let message = row(&bench.service, id).await;
        let pause = message.due_at - bench.service.now();
        assert_eq!((message.state, message.attempts), (MessageState::Queued, 1));
        assert!(message.last_error.contains("451"), "{}", message.last_error);
        assert!(pause >= TimeDelta::milliseconds(22_500) && pause <= TimeDelta::seconds(30), "{pause}");
        assert_eq!(round(&bench, &transport).await, 0);

        bench.clock.advance(TimeDelta::seconds(30));
        assert_eq!(round(&bench, &transport).await, 1);
        assert_eq!(row(&bench.service, id).await.state, MessageState::Queued);
        bench.clock.advance(TimeDelta::seconds(60));
        assert_eq!(round(&bench, &transport).await, 1);
        let message = row(&bench.service, id).await;
        assert_eq!(
            (message.state, message.attempts, message.last_error.as_str()),
            (MessageState::Sent, 3, "")
        );
        assert_eq!(message.sent_at, Some(bench.service.now()));
        assert_eq!(ids_of(&server), vec![format!("<{}>", message.rfc_id); 3]);
    }
}

#[tokio::test]
async fn a_refusal_is_final_until_somebody_sends_it_again() {
    for bench in benches().await {
        let server = MailServer::start(&[Answer::Refuse]).await;
        let transport = Transport::smtp(&server.url).unwrap();
        let id = post(&bench.service, 1).await[0];
        round(&bench, &transport).await;
        let message = row(&bench.service, id).await;
        assert_eq!(message.state, MessageState::Dead);
        assert!(message.last_error.contains("550"), "{}", message.last_error);
        bench.clock.advance(TimeDelta::days(1));
        assert_eq!(round(&bench, &transport).await, 0);

        assert_eq!(bench.service.resend(&Actor::System, id).await.unwrap(), id);
        assert_eq!(round(&bench, &transport).await, 1);
        assert_eq!(row(&bench.service, id).await.state, MessageState::Sent);

        // What was sent goes out as another message.
        let copy = bench.service.resend(&Actor::System, id).await.unwrap();
        assert_ne!(copy, id);
        assert_eq!(round(&bench, &transport).await, 1);
        let ids = ids_of(&server);
        assert_eq!(ids.len(), 2);
        assert_ne!(ids[0], ids[1]);
    }
}

#[tokio::test]
async fn after_twelve_attempts_it_is_dead() {
    for bench in benches().await {
        let script = vec![Answer::NotNow; 20];
        let server = MailServer::start(&script).await;
        let transport = Transport::smtp(&server.url).unwrap();
        let id = post(&bench.service, 1).await[0];
        for _ in 0..20 {
            round(&bench, &transport).await;
            bench.clock.advance(TimeDelta::hours(6));
        }
        let message = row(&bench.service, id).await;
        assert_eq!((message.state, message.attempts), (MessageState::Dead, backoff::ATTEMPTS));
        assert_eq!(server.received().len(), 12);
    }
}

/// A worker was killed after it took a mail, perhaps even after it sent it.
#[tokio::test]
async fn a_dead_workers_mail_is_sent_once_its_lease_is_over() {
    for bench in benches().await {
        let server = MailServer::start(&[]).await;
        let transport = Transport::smtp(&server.url).unwrap();
        let id = post(&bench.service, 1).await[0];
        let dead = Uuid::new_v4();
        let now = bench.service.now();
        let mut tx = bench.service.db().write().await.unwrap();
        let lease = Lease { owner: dead, until: now + TimeDelta::seconds(60) };
        assert_eq!(storage::outbox::claim(&mut tx, now, 8, lease).await.unwrap().len(), 1);
        tx.commit().await.unwrap();

        assert_eq!(round(&bench, &transport).await, 0);
        let busy = bench.service.resend(&Actor::System, id).await;
        assert!(matches!(busy, Err(Error::Refused(Refusal::AlreadySent))));
        bench.clock.advance(TimeDelta::seconds(60));
        // PostgreSQL may still be undoing what `resend` had locked; then the mail is passed over this time.
        while round(&bench, &transport).await == 0 {
            time::sleep(Duration::from_millis(20)).await;
        }
        let message = row(&bench.service, id).await;
        assert_eq!((message.state, message.attempts), (MessageState::Sent, 2));
        assert_eq!(ids_of(&server), [format!("<{}>", message.rfc_id)]);

        // It was not dead, only slow: what it says now counts no more.
        let mut tx = bench.service.db().write().await.unwrap();
        assert!(!storage::outbox::fail(&mut tx, id, dead, "late", None).await.unwrap());
        tx.commit().await.unwrap();
        assert_eq!(row(&bench.service, id).await.state, MessageState::Sent);
    }
}

#[tokio::test]
async fn a_stopping_worker_gives_its_mails_back() {
    for bench in benches().await {
        let server = MailServer::start(&[]).await;
        let transport = Transport::smtp(&server.url).unwrap();
        let ids = post(&bench.service, 3).await;
        let stop = CancellationToken::new();
        stop.cancel();
        let taken = post_office::round(&bench.service, &transport, Uuid::new_v4(), &stop).await.unwrap();
        assert_eq!(taken, 3);
        for id in ids {
            let message = row(&bench.service, id).await;
            assert_eq!((message.state, message.attempts), (MessageState::Queued, 0));
        }
        assert_eq!(round(&bench, &transport).await, 3);
        assert_eq!(server.received().len(), 3);
    }
}

#[tokio::test]
async fn the_worker_wakes_at_the_bell_and_stops_when_told() {
    for bench in benches().await {
        let server = MailServer::start(&[]).await;
        let transport = Transport::smtp(&server.url).unwrap();
        let stop = CancellationToken::new();
        let worker = tokio::spawn(run(bench.service.clone(), transport, stop.clone()));
        post(&bench.service, 2).await;
        bench.service.ring_mail_bell();
        time::timeout(Duration::from_secs(10), async {
            while server.received().len() < 2 {
                time::sleep(Duration::from_millis(20)).await;
            }
        })
        .await
        .unwrap();
        stop.cancel();
        time::timeout(Duration::from_secs(5), worker).await.unwrap().unwrap();
    }
}

#[tokio::test]
async fn mail_becomes_files_without_a_server() {
    for bench in benches().await {
        let folder = bench.fresh.folder.path().join("mail");
        let transport = Transport::files(folder.clone());
        let id = post(&bench.service, 1).await[0];
        assert_eq!(round(&bench, &transport).await, 1);
        let names: Vec<String> = std::fs::read_dir(folder)
            .unwrap()
            .map(|entry| entry.unwrap().file_name().into_string().unwrap())
            .collect();
        assert_eq!(names.len(), 1, "{names:?}");
        assert!(names[0].starts_with("20270115T080000Z-sign-in-"), "{names:?}");
        assert_eq!(row(&bench.service, id).await.state, MessageState::Sent);
    }
}
