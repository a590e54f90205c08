mod twice;

use calendar::zone::Zones;
use catalogue::Catalogue;
use chrono::TimeDelta;
use domain::{
    Fields, Id, Lang,
    message::{MessageKind, MessageState},
    permission::Actor,
    registration::RegistrationId,
};
use uuid::Uuid;

use crate::{
    Error, Link, MailEntry, MailFilter, MasterKey, Purpose, Resend, Service, Settings, Viewer,
    programme::sample::{programme_fields, published},
    testbench::{Bench, benches},
};

/// Somebody registered; gives the organiser, the mail and the registration.
async fn registered(bench: &Bench) -> (Actor, MailEntry, RegistrationId) {
    let service = &bench.service;
    service.seed().await.unwrap();
    let (organiser, slug) = published(service, &programme_fields()).await;
    let viewer = Viewer { lang: Lang::english(), zone: Some(chrono_tz::Tz::Pacific__Apia) };
    let form = Fields::default()
        .with("family_name", "TUILAEPA")
        .with("given_names", "Sina")
        .with("email", "sina_t@example.org")
        .with("citizenship", "WS")
        .with("residence", "WS")
        .with("institution", "Ministry of Commerce")
        .with("post", "Officer")
        .with("language", "en")
        .with("consent", "yes")
        .with("key", Uuid::new_v4().to_string());
    service.register(viewer, &slug, &form).await.unwrap();
    let mail = service.mails(&Actor::System, &MailFilter::default()).await.unwrap().mails.items.remove(0);
    let mut conn = service.db().read().await.unwrap();
    let row = storage::outbox::find(&mut conn, mail.id).await.unwrap().unwrap();
    (organiser, mail, row.registration.unwrap())
}

/// The token after `/registrations/` in a text.
fn token(text: &str) -> &str {
    let (_, rest) = text.split_once("/registrations/").unwrap();
    rest.split_whitespace().next().unwrap()
}

#[tokio::test]
async fn the_link_is_made_when_the_mail_is_and_never_stored() {
    for bench in benches().await {
        let service = &bench.service;
        let (_, mail, registration) = registered(&bench).await;
        assert_eq!(mail.kind, MessageKind::ConfirmAddress);
        let view = service.mail(&Actor::System, mail.id).await.unwrap();
        assert!(!view.masked);
        let link = Link::open(token(&view.text), service.key(), service.now()).unwrap();
        assert_eq!((link.purpose, link.record), (Purpose::Confirm, registration.uuid()));
        assert_eq!(link.expires, Some(service.now() + TimeDelta::hours(24)));

        let mut conn = service.db().read().await.unwrap();
        let row = storage::outbox::find(&mut conn, mail.id).await.unwrap().unwrap();
        assert!(!row.letter.contains(token(&view.text)) && !row.letter.contains("/registrations/"));

        let sent = String::from_utf8(service.prepare(&row).await.unwrap().bytes).unwrap();
        assert!(sent.contains(&format!("References: <registration-{registration}@127.0.0.1>")), "{sent}");
        assert!(sent.contains(&format!("Message-ID: <{}>", row.rfc_id)), "{sent}");
    }
}

#[tokio::test]
async fn with_a_mail_server_nobody_reads_the_link_here() {
    for bench in benches().await {
        let (_, mail, _) = registered(&bench).await;
        let service = Service::new(
            bench.service.db().clone(),
            bench.clock.clone(),
            Zones::bundled().unwrap(),
            Catalogue::load().unwrap(),
            MasterKey::new([1; 32]),
            Settings { mail_to_files: false, ..bench.service.settings().clone() },
        );
        let view = service.mail(&Actor::System, mail.id).await.unwrap();
        assert!(view.masked && view.text.contains("/registrations/••••"), "{}", view.text);
        assert!(view.html.contains("/registrations/••••"), "{}", view.html);
    }
}

#[tokio::test]
async fn mail_is_for_administrators_and_a_programmes_own_organisers() {
    for bench in benches().await {
        let service = &bench.service;
        let (organiser, mail, registration) = registered(&bench).await;
        let stranger = Actor::User { id: Id::new(Uuid::now_v7()), admin: false, organises: Vec::new() };
        let all = MailFilter::default();
        for actor in [&organiser, &stranger, &Actor::Holder(registration)] {
            assert!(matches!(service.mails(actor, &all).await, Err(Error::Forbidden)));
            assert!(matches!(service.mail(actor, mail.id).await, Err(Error::Forbidden)));
            assert!(matches!(service.resend(actor, mail.id).await, Err(Error::Forbidden)));
        }
        assert!(matches!(service.mails(&Actor::Visitor, &all).await, Err(Error::NotSignedIn)));
        assert!(matches!(service.messages_of(&Actor::Visitor, registration).await, Err(Error::NotSignedIn)));
        assert!(matches!(service.messages_of(&stranger, registration).await, Err(Error::Forbidden)));
        let own = service.messages_of(&organiser, registration).await.unwrap();
        assert_eq!(own, [mail]);
    }
}

#[tokio::test]
async fn the_list_is_filtered_by_state_and_address() {
    for bench in benches().await {
        let service = &bench.service;
        let (_, mail, _) = registered(&bench).await;
        for (address, state, found) in [
            ("", None, 1),
            ("SINA_T@", None, 1),
            ("sinaxt", None, 0),
            ("%", None, 0),
            ("", Some(MessageState::Queued), 1),
            ("", Some(MessageState::Dead), 0),
        ] {
            let filter = MailFilter { state, address: address.into(), page: 1 };
            let list = service.mails(&Actor::System, &filter).await.unwrap();
            assert_eq!(
                (list.mails.items.len(), list.mails.total),
                (found, found as i64),
                "{address} {state:?}"
            );
        }
        let list = service.mails(&Actor::System, &MailFilter::default()).await.unwrap();
        let queued = list.counts.iter().map(|(_, count)| *count).collect::<Vec<_>>();
        assert_eq!((queued, list.dead), (vec![1, 0, 0, 0], 0));
        let view = service.mail(&Actor::System, mail.id).await.unwrap();
        assert_eq!(view.resend, Resend::Again);
        let nobody = service.mail(&Actor::System, Id::new(Uuid::now_v7())).await;
        assert!(matches!(nobody, Err(Error::NotFound)));
    }
}
